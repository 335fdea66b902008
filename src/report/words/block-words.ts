/** The words about every table and chart, by its id; the first family that knows the id writes. */
import type { Prose } from "../prose.ts";
import type { BlockWords, Writing } from "../written/writing.ts";
import { crosstabsWords } from "./crosstabs-words.ts";
import { instrumentWords } from "./instrument-words.ts";
import { mainWords } from "./main-words.ts";
import { scoresWords } from "./scores-words.ts";
import { skripsiWords } from "./skripsi-words.ts";
import { spssWords } from "./spss-words.ts";

const families: readonly BlockWords[] = [
  ...mainWords,
  ...skripsiWords,
  ...spssWords,
  ...instrumentWords,
  ...scoresWords,
  ...crosstabsWords,
];

export function wordsAbout(writing: Writing, id: string): readonly Prose[] {
  return families.find(({ about }) => about.test(id))?.write(writing, id) ?? [];
}
