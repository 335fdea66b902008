/** What a chapter's table of associations says: as the whole study's does, of the predictors that it has. */
import type { Prose } from "../../prose.ts";
import { type AssociationGroup, associationGroups } from "../../written/skripsi/plan.ts";
import type { Writing } from "../../written/writing.ts";
import { associationWords, type Portion } from "../main/associations.ts";
import { associationTexts } from "../main/associations-texts.ts";
import { labelled, some } from "../saying.ts";
import { portionTexts, type Together } from "./associations-texts.ts";

export function portionWords(writing: Writing, id: string): readonly Prose[] {
  const groups = associationGroups(writing.study);
  const group = groups.find((candidate) => candidate.id === id);
  if (group === undefined) return [];
  const first = (significant: boolean) =>
    groups.find(({ entries }) => entries.some((entry) => entry.significant === significant));
  return associationWords(writing, id, {
    has: (entry) => group.entries.includes(entry),
    summary: summaryOf(writing, group),
    says: { significance: first(true) === group, absence: first(false) === group },
  });
}

function summaryOf(writing: Writing, { of, scale }: AssociationGroup): Portion["summary"] {
  const { language } = writing.study;
  const texts = portionTexts[language];
  const together: Together = of === "scale" ? "parts" : of;
  const name = labelled(writing, scale ?? "");
  return ({ tables, outcome, level }, significant, table) => {
    if (tables.every(({ entry }) => entry.significant === null)) {
      return [associationTexts[language].untested(table, outcome)];
    }
    if (significant.length === 0) return [texts.none(table, together, name, outcome, level)];
    if (significant.length === tables.length) return [texts.all(table, together, name, outcome, level)];
    const predictors = significant.map(({ entry }) => labelled(writing, entry.row));
    return [texts.some(table, together, name, outcome, level, some(writing, predictors))];
  };
}
