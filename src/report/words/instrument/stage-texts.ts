/** Phrases that the tables of several stages share. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

type Piece = Prose | Slot;

type StageTexts = {
  allItems(): Prose;
  valueOf(name: Piece, value: Piece): Prose;
  because(name: Piece, why: Slot): Prose;
  gaps(sets: Prose, why: Slot | null): Prose;
  nothing(table: Slot): Prose;
  noFigure(table: Slot, set: Piece, why: Slot | null): Prose;
};

const id: StageTexts = {
  allItems: () => prose`semua butir`,
  valueOf: (name, value) => prose`${name} (${value})`,
  because: (name, why) => prose`${name} (karena ${why})`,
  gaps: (sets, why) =>
    why === null
      ? prose`Nilai untuk ${sets} tidak dapat dihitung dari data ini.`
      : prose`Nilai untuk ${sets} tidak dapat dihitung karena ${why}.`,
  nothing: (table) => prose`${table} tidak memuat nilai yang dapat dihitung.`,
  noFigure: (table, set, why) =>
    why === null
      ? prose`Nilai pada ${table} untuk ${set} tidak dapat dihitung dari data ini.`
      : prose`Nilai pada ${table} untuk ${set} tidak dapat dihitung karena ${why}.`,
};

const en: StageTexts = {
  allItems: () => prose`all items`,
  valueOf: (name, value) => prose`${name} (${value})`,
  because: (name, why) => prose`${name} (${why})`,
  gaps: (sets, why) =>
    why === null
      ? prose`These data do not allow a figure for ${sets}.`
      : prose`There is no figure for ${sets}, since ${why}.`,
  nothing: (table) => prose`${table} has no figures, since none can be computed.`,
  noFigure: (table, set, why) =>
    why === null
      ? prose`${table} has no figures for ${set}, since these data do not allow any.`
      : prose`${table} has no figures for ${set}, since ${why}.`,
};

export const stageTexts: InBoth<StageTexts> = { en, id };
