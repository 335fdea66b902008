/** Which columns say nothing for a study: found before anything else, so that nobody's name gets into a proposal. */
import type { Columns } from "../columns.ts";
import { cellsIn, type Seen } from "../columns-seen.ts";
import { optionItems } from "../items.ts";
import { both } from "../mistakes.ts";
import { type Findings, quoted } from "./findings.ts";
import { formOf, tellsPersons } from "./forms.ts";
import type { Look } from "./look.ts";
import { type Aside, asideReason, setAside } from "./set-aside.ts";

export type ColumnsAside = {
  /** By column: why it is left alone, or null. */
  readonly reasons: readonly (Aside | null)[];
  /** By column: whether its cells may hold several answers at once. */
  readonly mayBeTicks: readonly boolean[];
};

/** @param items headers of columns that are a scale's items by their names */
export async function columnsAside({ sheet, seen }: Look, items: ReadonlySet<string>): Promise<ColumnsAside> {
  const form = formOf(sheet.header);
  const reasons = sheet.header.map((header, index) =>
    items.has(header) ? null : setAside(header, seen[index]!, form),
  );
  const mayBeTicks = seen.map(
    (cells, index) => !items.has(sheet.header[index]!) && couldBeTicks(cells, reasons[index] ?? null),
  );
  if (mayBeTicks.includes(true)) {
    // combinations of ticks differ from row to row, and only look like free text
    const { checkboxOptions } = await import("./checkboxes.ts");
    for (const [index, header] of sheet.header.entries()) {
      const ticks = mayBeTicks[index] === true && checkboxOptions(header, seen[index]!) !== null;
      mayBeTicks[index] = ticks;
      if (ticks) reasons[index] = null;
    }
  }
  return { reasons, mayBeTicks };
}

function couldBeTicks(cells: Seen, reason: Aside | null): boolean {
  if (reason !== null && reason !== "free-text") return false;
  for (const text of cells.keys()) if (text.includes(";") || text.includes(", ")) return true;
  return false;
}

/** Those that say who somebody is, so that who answered twice is found: not where all are one, such as "anonymous". */
export function personColumns({ reasons }: ColumnsAside, { sheet, seen }: Look): readonly number[] {
  return sheet.header.flatMap((header, index) => {
    const cells = seen[index]!;
    const tells = reasons[index] === "personal" && (tellsPersons(header) || hasAddresses(cells));
    return tells && cells.size > cellsIn(cells) / 2 && cells.size > 1 ? [index] : [];
  });
}

function hasAddresses(cells: Seen): boolean {
  for (const text of cells.keys()) if (!/^\S+@\S+\.\S+$/.test(text)) return false;
  return true;
}

/** @param names those that no scale holds and nobody forced to be a variable */
export function sayAside(
  names: readonly string[],
  { reasons }: ColumnsAside,
  columns: Columns,
  findings: Findings,
): void {
  const byReason = new Map<Aside, string[]>();
  for (const name of names) {
    const why = reasons[columns.index(name)];
    if (why === null || why === undefined) continue;
    const held = byReason.get(why);
    if (held === undefined) byReason.set(why, [name]);
    else held.push(name);
    findings.aside.push({ column: columns.header(name), why: asideReason(why), personal: why === "personal" });
  }
  for (const [why, held] of byReason) {
    // as a category each respondent's address would be a row of a table
    const option =
      why === "empty" || why === "personal"
        ? undefined
        : `--category ${quoted(optionItems(held.slice(0, 1), columns).join(","))}`;
    findings.remark("assumed-set-aside", "", { columns: held, reason: why, why: asideReason(why), option });
  }
}

/** A column that the command line leaves alone. */
export function sayIgnored(name: string, { reasons }: ColumnsAside, columns: Columns, findings: Findings): void {
  const personal = reasons[columns.index(name)] === "personal";
  const why = both("said by --ignore", "dinyatakan dengan --ignore");
  findings.aside.push({ column: columns.header(name), why, personal });
}

export function decidePersons(names: readonly string[], findings: Findings): void {
  if (names.length === 0) return;
  const reason = both(
    "says who answered: who answered twice is found by it, and it is never printed",
    "menunjukkan siapa yang menjawab: dipakai untuk menemukan responden ganda, dan tidak pernah dicetak",
  );
  findings.decide(["data", "person"], "likely", reason);
}
