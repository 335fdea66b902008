/** What the summary of the instrument says: the scales' reliability. Of the items, their own table before it has the words. */
import { joined, type Prose, prose, type Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { reliabilityWords } from "../main/reliability.ts";
import type { InBoth } from "../saying.ts";

type InstrumentTexts = {
  both(table: Slot): Prose;
  validityOnly(table: Slot): Prose;
};

const id: InstrumentTexts = {
  both: (table) => prose`Validitas dan reliabilitas setiap skala dirangkum dalam ${table}.`,
  validityOnly: (table) =>
    prose`Banyaknya butir yang valid dan yang tidak valid pada setiap skala dirangkum dalam ${table}.`,
};

const en: InstrumentTexts = {
  both: (table) => prose`${table} sums up the validity and reliability of each scale.`,
  validityOnly: (table) => prose`${table} sums up how many items of each scale are valid and how many are not.`,
};

const texts: InBoth<InstrumentTexts> = { en, id };

export function instrumentWords(writing: Writing, about: string): readonly Prose[] {
  const { result, language } = writing.study;
  if (result.validity.length === 0) return reliabilityWords(writing, about);
  const table = writing.reference(about);
  if (result.reliability.length === 0) return [texts[language].validityOnly(table)];
  const [first, ...others] = reliabilityWords(writing, about);
  const summary = texts[language].both(table);
  return [first === undefined ? summary : joined([summary, first]), ...others];
}
