/** Why a score has no table of groups. */
import type { Paragraph } from "../../document.ts";
import { type Prose, prose, type Slot } from "../../prose.ts";
import { type InBoth, labelled, whyUndefined } from "../../words/saying.ts";
import type { Writing } from "../writing.ts";

type UngroupedTexts = {
  undefinedCutoff(label: Slot, why: Slot | null): Prose;
  notCut(label: Slot): Prose;
};

const id: UngroupedTexts = {
  undefinedCutoff: (label, why) =>
    why === null
      ? prose`Skor ${label} tidak dibagi ke dalam kelompok, karena titik potongnya tidak dapat ditentukan dari data ini.`
      : prose`Skor ${label} tidak dibagi ke dalam kelompok, karena titik potongnya tidak dapat ditentukan dari data ini: ${why}.`,
  notCut: (label) => prose`Skor ${label} tidak dibagi ke dalam kelompok.`,
};

const en: UngroupedTexts = {
  undefinedCutoff: (label, why) =>
    why === null
      ? prose`The score of ${label} was not divided into groups, since these data leave its cut-off undefined.`
      : prose`The score of ${label} was not divided into groups, since these data leave its cut-off undefined: ${why}.`,
  notCut: (label) => prose`The score of ${label} was not divided into groups.`,
};

const texts: InBoth<UngroupedTexts> = { en, id };

export function ungroupedParagraph(writing: Writing, name: string): Paragraph {
  const { result, language } = writing.study;
  const index = result.cutoffs.findIndex(({ variable }) => variable === name);
  const label = labelled(writing, name);
  const said =
    index >= 0 && result.cutoffs[index]!.used === null
      ? texts[language].undefinedCutoff(label, whyUndefined(writing, `cutoffs[${index}].used`))
      : texts[language].notCut(label);
  return { kind: "paragraph", ...said };
}
