/** First sentences about a table of some of the predictors: which of them, without counts that are the whole study's. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

/** What the table's predictors are together. */
export type Together = "characteristics" | "parts" | "items";

export type PortionTexts = {
  /** @param scale whose parts they are */
  all(table: Slot, together: Together, scale: Slot, outcome: Slot, level: Slot): Prose;
  some(table: Slot, together: Together, scale: Slot, outcome: Slot, level: Slot, predictors: Prose): Prose;
  none(table: Slot, together: Together, scale: Slot, outcome: Slot, level: Slot): Prose;
};

const together = {
  id: (what: Together, scale: Slot): Prose => {
    if (what === "parts") return prose`dimensi ${scale}`;
    return what === "items" ? prose`pernyataan` : prose`karakteristik responden`;
  },
  en: (what: Together, scale: Slot): Prose => {
    if (what === "parts") return prose`dimensions of ${scale}`;
    return what === "items" ? prose`statements` : prose`characteristics of the respondents`;
  },
};

const id: PortionTexts = {
  all: (table, what, scale, outcome, level) =>
    prose`Berdasarkan ${table} diketahui bahwa semua ${together.id(what, scale)} di dalamnya berhubungan bermakna dengan ${outcome} pada taraf signifikansi ${level}.`,
  some: (table, what, scale, outcome, level, predictors) =>
    prose`Berdasarkan ${table} diketahui bahwa ${together.id(what, scale)} yang berhubungan bermakna dengan ${outcome} pada taraf signifikansi ${level} adalah ${predictors}.`,
  none: (table, what, scale, outcome, level) =>
    prose`Berdasarkan ${table} diketahui bahwa tidak satu pun ${together.id(what, scale)} menunjukkan hubungan yang bermakna dengan ${outcome} pada taraf signifikansi ${level}.`,
};

const en: PortionTexts = {
  all: (table, what, scale, outcome, level) =>
    prose`${table} shows that all its ${together.en(what, scale)} are significantly associated with ${outcome} at the significance level ${level}.`,
  some: (table, what, scale, outcome, level, predictors) =>
    prose`${table} shows which ${together.en(what, scale)} are significantly associated with ${outcome} at the significance level ${level}: ${predictors}.`,
  none: (table, what, scale, outcome, level) =>
    prose`${table} gives no evidence, for any of the ${together.en(what, scale)}, of an association with ${outcome} at the significance level ${level}.`,
};

export const portionTexts: InBoth<PortionTexts> = { en, id };
