/** The appendix: what SPSS would print, and nothing else but where it comes from. */
import type { Stage } from "../../stages/only.ts";
import type { Block } from "../document.ts";
import { fullStages } from "../full-stages.ts";
import { MAIN, ORDER } from "../stage-blocks.ts";
import { reproducibilityFacts } from "./reproducibility.ts";
import type { Writing } from "./writing.ts";
import type { WrittenOptions } from "./written-options.ts";
import { writtenTexts } from "./written-texts.ts";

export function spssStyle(
  { study, numbers }: Writing,
  { stages, asked, further, full, commandLine }: WrittenOptions,
): readonly Block[] {
  const { result, language } = study;
  const shown = (stage: Stage) => (stages?.has(stage) ?? true) && result[stage].length > 0;
  const main = fullStages(study);
  const everything = full || stages !== undefined;
  return [
    { kind: "heading", level: 1, text: writtenTexts[language].appendix },
    ...MAIN.flatMap((stage): readonly Block[] => [
      ...(shown(stage) ? main[stage]() : []),
      ...ORDER[stage]
        .filter((entry) => (everything || asked?.has(entry)) && shown(entry))
        .flatMap((entry): readonly Block[] => [
          { kind: "heading", level: 2, text: further.headings[language][entry] },
          ...further.blocks[entry](study, numbers),
        ]),
    ]),
    reproducibilityFacts(study, commandLine),
  ];
}
