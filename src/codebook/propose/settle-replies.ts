/** After replies: what they settle is no question any more, and what they replaced needs no reason. */

import { both } from "../mistakes.ts";
import type { Spelled } from "../spelled.ts";
import type { Findings } from "./findings.ts";

/** @param spelled the proposal with the replies in it */
export function settleReplies(spelled: Spelled, replies: Spelled, findings: Findings): void {
  const fields = pathsGiven(replies);
  const given = fields.map((path) => (essential.has(path[2] ?? "") ? path.slice(0, 2) : path));
  const isAmong = (path: readonly string[], paths: readonly string[][]) =>
    paths.some((reply) => reply.every((step, at) => path[at] === step));
  const isGiven = (path: readonly string[]) => isAmong(path, given);
  findings.decisions = findings.decisions.filter(({ path }) => !isGiven(path) && stands(path, spelled));
  findings.questions = findings.questions.filter(({ key }) => {
    const path = pathOf(key, spelled);
    const open = !isAmong(path, fields) && stands(path, spelled);
    if (!open) findings.refusals.delete(key);
    return open;
  });
  findings.remarks = findings.remarks.filter(({ where }) => {
    const path = pathOf(where.replace(/^codebook\.?/, ""), spelled);
    return path.length < 2 || (stands(path, spelled) && !isGiven(path));
  });
  const reason = both("as answered", "sesuai jawaban");
  for (const path of shortened(given)) findings.decide(path, "sure", reason);
}

/** Section, name and field; names may have points of their own. */
function pathOf(key: string, spelled: Spelled): string[] {
  const [section = "", ...rest] = key.split(".");
  const names = [...sectionOf(section, spelled)].filter((name) => `${rest.join(".")}.`.startsWith(`${name}.`));
  const name = names.sort((a, b) => b.length - a.length)[0];
  if (name === undefined) return [section, ...rest];
  const field = rest.join(".").slice(name.length + 1);
  return field === "" ? [section, name] : [section, name, field];
}

function sectionOf(section: string, { answers, scales, variables }: Spelled): Iterable<string> {
  if (section === "answers") return answers?.keys() ?? [];
  if (section === "scales") return scales?.keys() ?? [];
  return section === "variables" ? (variables?.keys() ?? []) : [];
}

/** Fields that say what a scale or a variable is: with one of them replied, nothing of the proposal's reason is left. */
const essential = new Set([
  "items",
  "sum",
  "bins",
  "recode",
  "answers",
  "choice",
  "categories",
  "order",
  "kind",
  "compute",
]);

/** Entries of answers; fields of scales, variables and data. */
function pathsGiven(replies: Spelled): string[][] {
  return Object.entries(replies).flatMap(([key, value]) => {
    if (value === undefined || key === "loyalty") return [];
    if (key === "answers") return [...(replies.answers?.keys() ?? [])].map((name) => [key, name]);
    if (key === "data") return fieldsOf(value as object).map((field) => [key, field]);
    if (key !== "scales" && key !== "variables") return [[key]];
    return [...(replies[key] ?? [])].flatMap(([name, entry]) => fieldsOf(entry).map((field) => [key, name, field]));
  });
}

function fieldsOf(entry: object): string[] {
  return Object.entries(entry).flatMap(([field, value]) => (value === undefined ? [] : [field]));
}

/** One an entry, the shortest: what fields of a scale or a variable were replied is said once. */
function shortened(paths: readonly string[][]): Iterable<string[]> {
  const shortest = new Map<string, string[]>();
  for (const path of paths) {
    const entry = path.slice(0, 2).join("\n");
    if (path.length < (shortest.get(entry)?.length ?? Number.POSITIVE_INFINITY)) shortest.set(entry, path);
  }
  return shortest.values();
}

/** Whether the scale, variable or answer set that a path names is still there, or still wanted. */
function stands([section = "", name = ""]: readonly string[], spelled: Spelled): boolean {
  if (name === "") return true;
  if (section === "scales") return spelled.scales?.has(name) === true;
  if (section === "variables") return spelled.variables?.has(name) === true;
  if (section !== "answers") return true;
  const users = [...(spelled.scales?.values() ?? []), ...(spelled.variables?.values() ?? [])];
  return users.some(({ answers }) => answers === name);
}
