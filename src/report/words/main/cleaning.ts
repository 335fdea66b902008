/** What the table of cleaning says: who was analysed and who wasn't, what is missing and how that was treated, what to look at. */
import type { Cleaning } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { endsOf, labelled, named, paragraph, paragraphs, placesOf, some, tiesOf } from "../saying.ts";
import { type CleaningTexts, cleaningTexts } from "./cleaning-texts.ts";

const PATH = "cleaning[0]";
type Context = { readonly writing: Writing; readonly texts: CleaningTexts; readonly cleaning: Cleaning };

export function cleaningWords(writing: Writing, id: string): readonly Prose[] {
  const [cleaning] = writing.study.result.cleaning;
  if (cleaning === undefined) return [];
  const context: Context = { writing, texts: cleaningTexts[writing.study.language], cleaning };
  return paragraphs(
    paragraph(...analysed(context, writing.reference(id)), ...missing(context)),
    paragraph(...findings(context), outliers(context)),
  );
}

function count({ writing }: Context, path: string): Slot {
  return writing.quote.figure(`${PATH}.${path}`, "count");
}

function percent({ writing: { quote } }: Context, path: string): Slot | null {
  return quote.has(`${PATH}.${path}`) ? quote.figure(`${PATH}.${path}`, "percentSign") : null;
}

function analysed(context: Context, table: Slot): readonly Prose[] {
  const { texts, cleaning } = context;
  const rows = count(context, "rows");
  if (cleaning.analysed === 0) return [texts.nobody(table, rows), ...leftOut(context)];
  const share = percent(context, "analysedPercent");
  if (cleaning.screenedOut.length === 0 || share === null) return [texts.allAnalysed(table, rows)];
  return [texts.someLeftOut(table, rows, count(context, "analysed"), share), ...leftOut(context)];
}

function leftOut(context: Context): readonly Prose[] {
  const { writing, texts, cleaning } = context;
  const reasons = placesOf("screenedOut", cleaning.screenedOut).map(({ path, entry: { reason, say } }) =>
    texts.reason(
      reason,
      count(context, `${path}.count`),
      percent(context, `${path}.percent`),
      say === null ? null : named(writing, say),
    ),
  );
  return reasons.length === 0 ? [] : [texts.leftOut(some(writing, reasons))];
}

function missing(context: Context): readonly Prose[] {
  const { writing, texts, cleaning } = context;
  const { cells, lacking, variables } = cleaning.missing;
  const invalid = cleaning.invalid.count === 0 ? [] : [texts.invalid(count(context, "invalid.count"))];
  if (cleaning.analysed === 0) return invalid;
  if (cells === 0) return lacking.count === 0 ? [texts.complete(), ...invalid] : invalid;
  const share = percent(context, "missing.lacking.percent");
  const lackings = placesOf("missing.variables", variables);
  const highest = endsOf(lackings, ({ entry }) => entry.count)?.high;
  // of several that lack as many, none lacks most
  const most = highest && tiesOf(lackings, highest, ({ entry }) => entry.count).length === 1 ? highest : undefined;
  const mostShare = most === undefined ? null : percent(context, `${most.path}.percent`);
  return [
    share === null
      ? texts.missingCells(count(context, "missing.cells"))
      : texts.missing(count(context, "missing.cells"), count(context, "missing.lacking.count"), share),
    ...(most === undefined || mostShare === null || variables.length < 2
      ? []
      : [texts.lackingMost(nameOf(writing, most.entry.variable), count(context, `${most.path}.count`), mostShare)]),
    ...invalid,
    texts.treatment(writing.study.result.variables.some(({ kind }) => kind === "scale")),
  ];
}

/** An item by its name, since its wording may be long. */
function nameOf(writing: Writing, variable: string): Slot {
  const isItem = writing.study.variable(variable)?.kind === "item";
  return isItem ? named(writing, variable) : labelled(writing, variable);
}

/** Rows that are doubtful; what was dropped is told among those left out. */
function findings(context: Context): readonly Prose[] {
  const { writing, texts, cleaning } = context;
  const { duplicates, straightLining, checks } = cleaning;
  return [
    ...placesOf("duplicates", duplicates, ({ repeats, dropped }) => repeats > 0 && !dropped).map(({ path, entry }) => {
      const repeats = count(context, `${path}.repeats`);
      return entry.column === null
        ? texts.sameAnswers(repeats)
        : texts.samePerson(named(writing, entry.column), repeats);
    }),
    ...placesOf("straightLining", straightLining, (entry) => entry.count > 0 && !entry.dropped).map(({ path }) =>
      texts.straight(count(context, `${path}.count`), count(context, `${path}.items`)),
    ),
    ...placesOf("checks", checks).flatMap(({ path, entry }) => {
      const say = named(writing, entry.say);
      return [
        ...(entry.broken > 0 && !entry.drop ? [texts.check(say, count(context, `${path}.broken`))] : []),
        ...(entry.missing > 0 ? [texts.open(say, count(context, `${path}.missing`))] : []),
      ];
    }),
  ];
}

function outliers(context: Context): Prose | null {
  const { writing, texts, cleaning } = context;
  if (cleaning.outliers.length === 0) return null;
  const scores = placesOf("outliers", cleaning.outliers).map(({ path, entry }) =>
    texts.outliersOf(labelled(writing, entry.variable), count(context, `${path}.count`)),
  );
  return texts.outliers(some(writing, scores));
}
