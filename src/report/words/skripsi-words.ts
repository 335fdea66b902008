/** Words about the results chapter's tables; of what they share with other tables, those tables' words. */
import type { Prose } from "../prose.ts";
import { chapterPlan } from "../written/skripsi/plan.ts";
import type { BlockWords, Writing } from "../written/writing.ts";
import { characteristicsWords } from "./main/characteristics.ts";
import { portionWords } from "./skripsi/associations.ts";
import { groupsWords } from "./skripsi/groups.ts";
import { instrumentWords } from "./skripsi/instrument.ts";
import { numbersWords } from "./skripsi/numbers.ts";
import { statementsWords } from "./skripsi/statements.ts";

export const skripsiWords: readonly BlockWords[] = [
  { about: /^skripsi\.instrument$/, write: instrumentWords },
  { about: /^skripsi\.characteristics$/, write: ownCharacteristicsWords },
  { about: /^skripsi\.numbers$/, write: numbersWords },
  { about: /^skripsi\.groups\./, write: groupsWords },
  { about: /^skripsi\.statements\./, write: statementsWords },
  { about: /^skripsi\.((part|item)-)?associations/, write: portionWords },
];

/** The outcome stands elsewhere; numbers that are cut are among them. */
function ownCharacteristicsWords(writing: Writing, id: string): readonly Prose[] {
  const names = new Set(chapterPlan(writing.study).characteristics);
  return characteristicsWords(writing, id, (variable) => names.has(variable));
}
