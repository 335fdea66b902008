/** Sentences about the groups that respondents are in. */
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { InBoth } from "../saying.ts";

/** A group: how it is called, how many are in it, and their share. */
export type Counted = {
  readonly label: Slot;
  /** As it is called where the word group doesn't stand before it. */
  readonly alone: Prose | Slot;
  readonly count: Slot;
  readonly percent: Slot;
};

/** What a variable is to the study. */
export type Role = "variable" | "part" | "outcome";

export type GroupsTexts = {
  /** What the table is about; the sentences below go on from it. */
  readonly lead: Readonly<Record<Role, (table: Slot, variable: Slot) => Prose>>;
  one(lead: Prose, group: Counted): Prose;
  /** @param share its size in words */
  two(lead: Prose, share: Slot, larger: Counted, smaller: Counted): Prose;
  /** @param balance how even they are, in words */
  even(lead: Prose, balance: Slot, first: Counted, second: Counted): Prose;
  largest(lead: Prose, share: Slot, largest: Counted): Prose;
  tied(lead: Prose, groups: Prose): Prose;
  smallest(group: Counted): Prose;
  counted(group: Counted): Prose;
  missing(count: Slot): Prose;
};

const id: GroupsTexts = {
  lead: {
    variable: (table, variable) => prose`Berdasarkan ${table} tentang ${variable},`,
    part: (table, variable) => prose`Pada dimensi ${variable}, ${table} menunjukkan bahwa`,
    outcome: (table, variable) => prose`Untuk variabel terikat penelitian ini, ${variable}, ${table} menunjukkan bahwa`,
  },
  one: (lead, { label, count, percent }) =>
    prose`${lead} seluruh responden (${count} orang; ${percent}) termasuk kelompok ${label}, sehingga tidak ada kelompok pembandingnya.`,
  two: (lead, share, larger, smaller) =>
    prose`${lead} ${share} responden, yaitu ${larger.count} orang (${larger.percent}), termasuk kelompok ${larger.label}, sedangkan ${smaller.count} orang (${smaller.percent}) termasuk kelompok ${smaller.label}.`,
  even: (lead, balance, first, second) =>
    prose`${lead} kedua kelompok ${balance}: ${first.count} orang (${first.percent}) termasuk kelompok ${first.label} dan ${second.count} orang (${second.percent}) termasuk kelompok ${second.label}.`,
  largest: (lead, share, { alone, count, percent }) =>
    prose`${lead} kelompok terbesar adalah ${alone}, yaitu ${share} responden (${count} orang; ${percent}).`,
  tied: (lead, groups) => prose`${lead} kelompok terbesar adalah ${groups}, yang sama banyaknya.`,
  smallest: ({ alone, count, percent }) => prose`Kelompok terkecil adalah ${alone}, yaitu ${count} orang (${percent}).`,
  counted: ({ alone, count, percent }) => prose`${alone} (${count} orang; ${percent})`,
  missing: (count) => prose`Sebanyak ${count} responden tidak dapat dikelompokkan karena datanya tidak lengkap.`,
};

const en: GroupsTexts = {
  lead: {
    variable: (table, variable) => prose`${table} shows that, for ${variable},`,
    part: (table, variable) => prose`For the dimension ${variable}, ${table} shows that`,
    outcome: (table, variable) => prose`For the outcome of this study, ${variable}, ${table} shows that`,
  },
  one: (lead, { label, count, percent }) =>
    prose`${lead} all respondents (${count}; ${percent}) are in one group, ${label}, so that there is nothing to compare it with.`,
  two: (lead, share, larger, smaller) =>
    prose`${lead} ${share} of the respondents (${larger.count}; ${larger.percent}) are in the group ${larger.label}, and ${smaller.count} (${smaller.percent}) in the group ${smaller.label}.`,
  even: (lead, balance, first, second) =>
    prose`${lead} the two groups are ${balance}: ${first.count} (${first.percent}) are in the group ${first.label} and ${second.count} (${second.percent}) in the group ${second.label}.`,
  largest: (lead, share, { alone, count, percent }) =>
    prose`${lead} the largest group is ${alone}, with ${share} of the respondents (${count}; ${percent}).`,
  tied: (lead, groups) => prose`${lead} the largest groups are ${groups}, with as many respondents each.`,
  smallest: ({ alone, count, percent }) => prose`The smallest group is ${alone}, with ${count} (${percent}).`,
  counted: ({ alone, count, percent }) => prose`${alone} (${count}; ${percent})`,
  missing: (count) => prose`Because of incomplete data, ${count} of the respondents could not be placed in a group.`,
};

export const groupsTexts: InBoth<GroupsTexts> = { en, id };
