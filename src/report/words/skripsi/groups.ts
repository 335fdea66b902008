/** What a table of one variable's groups says: the larger group in words of its size, the other, and who is missing. */
import type { Frequencies, FrequencyValue } from "../../../stages/result.ts";
import type { Prose } from "../../prose.ts";
import type { Study } from "../../study.ts";
import { groupsId } from "../../written/skripsi/groups.ts";
import { chapterPlan } from "../../written/skripsi/plan.ts";
import type { Writing } from "../../written/writing.ts";
import { answerLabel, answerName } from "../answer-names.ts";
import { labelled, named, paragraph, paragraphs, some } from "../saying.ts";
import { isBalanced, sized } from "../sizes.ts";
import { type Counted, type GroupsTexts, groupsTexts, type Role } from "./groups-texts.ts";

type Group = { readonly path: string; readonly value: FrequencyValue };

export function groupsWords(writing: Writing, id: string): readonly Prose[] {
  const { quote, study } = writing;
  const { frequencies } = study.result;
  const index = frequencies.findIndex(({ variable }) => groupsId(variable) === id);
  const entry = frequencies[index];
  if (entry === undefined) return [];
  const at = `frequencies[${index}]`;
  const texts = groupsTexts[study.language];
  const lead = texts.lead[roleOf(study, entry.variable)](writing.reference(id), labelled(writing, entry.variable));
  return paragraphs(
    paragraph(
      ...sizesSentences(writing, texts, lead, entry, at),
      entry.missing > 0 && texts.missing(quote.figure(`${at}.missing`, "count")),
    ),
  );
}

function roleOf(study: Study, name: string): Role {
  if (name === study.result.study.outcome) return "outcome";
  const { topics, outcome } = chapterPlan(study);
  const isPart = [...topics, ...(outcome === null ? [] : [outcome])].some(({ parts }) => parts.includes(name));
  return isPart ? "part" : "variable";
}

function sizesSentences(
  writing: Writing,
  texts: GroupsTexts,
  lead: Prose,
  { variable, values }: Frequencies,
  at: string,
): readonly Prose[] {
  const groups = values.map((value, index): Group => ({ path: `${at}.values[${index}]`, value }));
  const [largest, second, ...others] = [...groups].sort((a, b) => b.value.count - a.value.count);
  if (largest === undefined) return [];
  const told = (group: Group) => counted(writing, variable, group);
  if (second === undefined) return [texts.one(lead, told(largest))];
  const percent = `${largest.path}.validPercent`;
  const share = sized(writing, "share", percent);
  if (others.length === 0) {
    return isBalanced(largest.value.validPercent)
      ? [texts.even(lead, sized(writing, "balance", percent), told(groups[0]!), told(groups[1]!))]
      : [texts.two(lead, share, told(largest), told(second))];
  }
  const asMany = ({ value: { count } }: Group) => groups.filter(({ value }) => value.count === count);
  const tied = asMany(largest);
  if (tied.length > 1) {
    const all = tied.map((group) => texts.counted(told(group)));
    return [texts.tied(lead, some(writing, all))];
  }
  const smallest = others.at(-1)!;
  const alone = asMany(smallest).length === 1;
  return [texts.largest(lead, share, told(largest)), ...(alone ? [texts.smallest(told(smallest))] : [])];
}

function counted(writing: Writing, variable: string, { path, value }: Group): Counted {
  const { quote } = writing;
  return {
    label: named(writing, answerLabel(value)),
    alone: answerName(writing, variable, value),
    count: quote.figure(`${path}.count`, "count"),
    percent: quote.figure(`${path}.validPercent`, "percentSign"),
  };
}
