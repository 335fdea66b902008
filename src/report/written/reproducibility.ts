/** What somebody needs to get the same report from the same files. */
import type { Facts } from "../document.ts";
import type { Study } from "../study.ts";
import { writtenTexts } from "./written-texts.ts";

export function reproducibilityFacts({ result, language }: Study, commandLine: string): Facts {
  const words = writtenTexts[language];
  const { tool, inputs } = result;
  const files = inputs.map(({ role, path, rows, sha256 }) => ({
    term: words.facts[role],
    text: words.file(path, rows ?? null, sha256),
  }));
  const noCodebook = inputs.some(({ role }) => role === "codebook")
    ? []
    : [{ term: words.facts.codebook, text: words.facts.noCodebook }];
  return {
    kind: "facts",
    id: "reproducibility",
    title: words.reproducibility,
    facts: [
      ...files,
      ...noCodebook,
      { term: words.facts.tool, text: `${tool.name} ${tool.version}` },
      { term: words.facts.command, text: commandLine },
    ],
  };
}
