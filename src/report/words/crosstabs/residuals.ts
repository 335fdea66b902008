/** What the tables of adjusted residuals say: which cells hold more or fewer respondents than expected. */
import type { Residuals } from "../../../stages/result.ts";
import { joined, type Prose } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { endsOf, labelled, paragraph, paragraphs, placesOf, some, whyUndefined } from "../saying.ts";
import { type ResidualTexts, residualTexts } from "./residuals-texts.ts";
import { categoryOf, ofRow, type Place, reportedOf, sideLabels } from "./shared.ts";

type Crosstab = Place<Residuals>;
type NotableCell = { readonly place: Crosstab; readonly row: number; readonly column: number; readonly value: number };

/** Cells that a sentence can bear. */
const MOST = 6;

export function notableWords(writing: Writing, id: string): readonly Prose[] {
  const { quote, study } = writing;
  const texts = residualTexts[study.language];
  const standing = placesOf("residuals", study.result.residuals, ({ notable }) => notable.length > 0);
  const [first] = standing;
  if (first === undefined) return [];
  const cells = standing.flatMap(cellsOf).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return paragraphs(
    paragraph(
      texts.notable(
        writing.reference(id),
        quote.figure(`${first.path}.limit`, "given"),
        some(
          writing,
          standing.map(({ entry }) => labelled(writing, entry.row)),
        ),
      ),
      texts.largest(departures(writing, texts, cells.slice(0, MOST)), cells.length > MOST),
      doubtful(writing, texts, standing),
    ),
  );
}

/** Cells of one category that depart in one direction are told together. */
function departures(writing: Writing, texts: ResidualTexts, cells: readonly NotableCell[]): Prose {
  const groups = new Map<string, NotableCell[]>();
  for (const cell of cells) {
    const { entry } = cell.place;
    const key = JSON.stringify([entry.column, entry.columns[cell.column], cell.value > 0]);
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  const told = [...groups.values()].map((own) => {
    const { place, column, value } = own[0]!;
    const rows = own.map((cell) =>
      texts.rowOf(
        categoryOf(writing, cell.place.entry.row, cell.place.entry.rows[cell.row]!),
        writing.quote.figure(`${cell.place.path}.adjusted[${cell.row}][${cell.column}]`, "standardized"),
      ),
    );
    const category = categoryOf(writing, place.entry.column, place.entry.columns[column]!);
    return texts.departs(category, some(writing, rows), value > 0);
  });
  return joined(told, "; ");
}

/** As the table has them: of two categories the first, since the other's residual is the opposite. */
function cellsOf(place: Crosstab): readonly NotableCell[] {
  const { rows, columns, notable } = place.entry;
  return notable.flatMap(({ row, column, adjusted }) => {
    const [r, c] = [rows.indexOf(row), columns.indexOf(column)];
    if ((rows.length === 2 && r > 0) || (columns.length === 2 && c > 0) || r < 0 || c < 0) return [];
    return [{ place, row: r, column: c, value: adjusted }];
  });
}

/** Cells that stand out of tables whose test gives no evidence. */
function doubtful(writing: Writing, texts: ResidualTexts, standing: readonly Crosstab[]): Prose | null {
  const found = standing.flatMap(({ entry }) => {
    const reported = reportedOf(writing, entry.row, entry.column);
    if (reported?.entry.significant !== false) return [];
    return [texts.withP(labelled(writing, entry.row), writing.quote.p(`${reported.path}.p`))];
  });
  return found.length === 0 ? null : texts.doubtful(some(writing, found));
}

export function residualCrosstabWords(writing: Writing, id: string): readonly Prose[] {
  const { quote, study } = writing;
  const texts = residualTexts[study.language];
  const place = ofRow(id, "residuals", study.result.residuals);
  if (place === undefined) return [];
  const { path, entry } = place;
  const table = writing.reference(id);
  const known = entry.adjusted.flatMap((line, row) =>
    line.map((value, column) => ({ value, path: `${path}.adjusted[${row}][${column}]` })),
  );
  const ends = endsOf(known, ({ value }) => value);
  if (ends === null) {
    return [texts.undefinedOf(table, labelled(writing, entry.row), whyUndefined(writing, `${path}.adjusted[0][0]`))];
  }
  const limit = quote.figure(`${path}.limit`, "given");
  const cells = [...cellsOf(place)].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (cells.length === 0) {
    const [low, high] = [ends.low.path, ends.high.path].map((at) => quote.figure(at, "standardized"));
    return [texts.nothing(table, low!, high!, limit)];
  }
  const labels = sideLabels(writing, entry);
  const told = cells.slice(0, MOST).map((cell) => {
    const at = `[${cell.row}][${cell.column}]`;
    return texts.cell(
      labels.row(entry.rows[cell.row]!),
      labels.column(entry.columns[cell.column]!),
      quote.figure(`${path}.counts${at}`, "count"),
      quote.figure(`${path}.expected${at}`, "expected"),
      quote.figure(`${path}.adjusted${at}`, "standardized"),
      cell.value > 0,
    );
  });
  return paragraphs(paragraph(texts.standing(table, limit, some(writing, told)), doubtful(writing, texts, [place])));
}
