/** What was read, what was left out and why, and what somebody should look at: one row a thing, only what is there. */
import type { Cleaning, Duplicates, ScreenedOut } from "../../stages/result.ts";
import { blank, figure, heads, text } from "../cells.ts";
import type { Cell, Table, TableRow } from "../document.ts";
import type { Study } from "../study.ts";

/** @param most cases that a row lists */
export function cleaningTable(study: Study, cleaning: Cleaning, most = 5): Table {
  const { columns, tables, captions } = study.words;
  const rows = [
    ...rowsRead(study, cleaning, most),
    ...findings(study, cleaning, most),
    ...cells(study, cleaning, most),
  ];
  const hasCases = rows.some(({ cases }) => cases !== "");
  const hasPercent = rows.some(({ percent }) => percent !== blank);
  return {
    kind: "table",
    id: "cleaning",
    title: tables.cleaning,
    style: "results",
    stubHead: [""],
    head: [heads(columns.n, ...(hasPercent ? [columns.percent] : []), ...(hasCases ? [columns.cases] : []))],
    rows: rows.map(({ stub, count, percent, cases, ruled }): TableRow => {
      const last: readonly Cell[] = hasCases ? [cases === "" ? blank : text(cases)] : [];
      return {
        stub: [stub],
        cells: [count, ...(hasPercent ? [percent] : []), ...last],
        ...(ruled ? { ruled } : {}),
      };
    }),
    footnotes: [],
    ...(hasCases ? { caption: captions.cases } : {}),
  };
}

type Row = {
  readonly stub: Cell;
  readonly count: Cell;
  readonly percent: Cell;
  readonly cases: string;
  readonly ruled?: true;
};

type Extras = { readonly cases?: string; readonly caution?: boolean };

/** @param percent undefined where there is no share to tell */
function row(words: string, count: number, percent: number | null | undefined, { cases, caution }: Extras = {}): Row {
  return {
    stub: text(words, caution ? { tone: "caution" } : {}),
    count: figure(count, "count"),
    percent: percent === undefined ? blank : figure(percent, "percent"),
    cases: cases ?? "",
  };
}

function rowsRead({ words }: Study, cleaning: Cleaning, most: number): readonly Row[] {
  const { rows, screenedOut, analysed, analysedPercent } = cleaning;
  const all = row(words.cleaning.rows, rows, undefined);
  if (screenedOut.length === 0) return [all, row(words.cleaning.analysed, analysed, undefined)];
  const out = screenedOut.map((entry) => {
    const cases = someCases(entry.cases, entry.count, most);
    return row(words.cleaning.leftOut(reasonWords(words, entry)), entry.count, entry.percent, { cases });
  });
  return [all, ...out, { ...row(words.cleaning.analysed, analysed, analysedPercent), ruled: true }];
}

function reasonWords({ cleaning }: Study["words"], { reason, say }: ScreenedOut): string {
  switch (reason) {
    case "keep":
      return cleaning.keep;
    case "keep-missing":
      return cleaning.keepMissing;
    case "check":
      return say ?? "";
    case "straight-lining":
      return cleaning.reasons.straightLining;
    case "duplicate":
      return cleaning.reasons.duplicate;
    default:
      return reason satisfies never;
  }
}

/** What was found and left as it is. */
function findings({ words }: Study, { duplicates, straightLining, checks }: Cleaning, most: number): readonly Row[] {
  const { cleaning } = words;
  const found: Row[] = [];
  for (const entry of duplicates) {
    if (entry.repeats === 0 || entry.dropped) continue;
    const what = entry.column === null ? cleaning.sameAnswers : cleaning.samePerson(entry.column);
    found.push(row(what, entry.repeats, entry.percent, { cases: someGroups(entry, most), caution: true }));
  }
  for (const { count, percent, dropped, items, cases } of straightLining) {
    if (count === 0 || dropped) continue;
    const some = someCases(cases, count, most);
    found.push(row(cleaning.straightLining(items), count, percent, { cases: some, caution: true }));
  }
  for (const { say, drop, broken, percent, missing, missingPercent, cases } of checks) {
    if (broken > 0 && !drop) {
      const some = someCases(cases, broken, most);
      found.push(row(cleaning.brokenCheck(say), broken, percent, { cases: some, caution: true }));
    }
    if (missing > 0) found.push(row(cleaning.openCheck(say), missing, missingPercent));
  }
  return found;
}

function cells({ words }: Study, { missing, invalid, outliers }: Cleaning, most: number): readonly Row[] {
  const { cleaning } = words;
  const { lacking } = missing;
  const found = [row(cleaning.missingCells, missing.cells, undefined)];
  if (lacking.count > 0) found.push(row(cleaning.lackingRespondents, lacking.count, lacking.percent));
  if (invalid.count > 0) {
    const cases = [...new Set(invalid.first.map((cell) => cell.case))];
    const more = invalid.count > invalid.first.length ? cases.length + 1 : cases.length;
    const some = someCases(cases, more, most);
    found.push(row(cleaning.invalidCells, invalid.count, undefined, { cases: some, caution: true }));
  }
  if (outliers.length > 0) found.push(row(cleaning.outliers, outliers.length, undefined));
  return found;
}

/** `3, 8, 12 ...` @param count how many there are, of which `cases` are the first */
export function someCases(cases: readonly number[], count: number, most: number): string {
  const shown = cases.slice(0, most).join(", ");
  return count > Math.min(cases.length, most) ? `${shown} ...` : shown;
}

/** `3 = 14; 5 = 22 = 31 ...` */
function someGroups({ first, groups }: Duplicates, most: number): string {
  const shown = first.slice(0, Math.ceil(most / 2)).map(({ cases, count }) => {
    const some = cases.slice(0, most).join(" = ");
    return count > Math.min(cases.length, most) ? `${some} = ...` : some;
  });
  return groups > shown.length ? `${shown.join("; ")} ...` : shown.join("; ");
}
