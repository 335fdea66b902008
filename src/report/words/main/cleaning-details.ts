/** What the full view's tables of cleaning say: what each lists, and the figure that matters in it. */
import type { Cleaning } from "../../../stages/result.ts";
import { type Prose, prose, type Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { endsOf, type InBoth, labelled, named, placesOf } from "../saying.ts";

type Texts = {
  repeats(table: Slot, repeats: Slot, compared: Slot): Prose;
  checks(table: Slot): Prose;
  missing(table: Slot, variable: Slot, percent: Slot): Prose;
  missingAny(table: Slot): Prose;
  respondents(table: Slot, complete: Slot, percent: Slot): Prose;
  respondentsAny(table: Slot): Prose;
  invalid(table: Slot, count: Slot): Prose;
  outliers(table: Slot): Prose;
};

const id: Texts = {
  repeats: (table, repeats, compared) =>
    prose`${table} memuat baris-baris yang sama: dari ${compared} baris yang dibandingkan, ${repeats} mengulang baris sebelumnya.`,
  checks: (table) =>
    prose`${table} menunjukkan aturan dari buku kode, jumlah baris yang melanggarnya, dan apakah baris itu dikeluarkan.`,
  missing: (table, variable, percent) =>
    prose`${table} menunjukkan variabel yang memiliki jawaban kosong; yang terbanyak adalah ${variable} (${percent}).`,
  missingAny: (table) => prose`${table} menunjukkan variabel yang memiliki jawaban kosong.`,
  respondents: (table, complete, percent) =>
    prose`${table} menunjukkan jumlah sel kosong pada setiap responden; ${complete} responden (${percent}) menjawab lengkap.`,
  respondentsAny: (table) => prose`${table} menunjukkan jumlah sel kosong pada setiap responden.`,
  invalid: (table, count) =>
    prose`${table} memuat sel yang isinya tidak tercantum dalam buku kode; seluruhnya ada ${count} sel.`,
  outliers: (table) =>
    prose`${table} memuat nilai yang jauh dari nilai lainnya. Nilai tersebut perlu dicocokkan dengan kuesionernya, tetapi tidak dikeluarkan hanya karena letaknya.`,
};

const en: Texts = {
  repeats: (table, repeats, compared) =>
    prose`${table} lists rows that are equal: of the ${compared} rows that were compared, ${repeats} repeat an earlier one.`,
  checks: (table) =>
    prose`${table} shows the rules of the codebook, how many rows break them, and whether these were left out.`,
  missing: (table, variable, percent) =>
    prose`${table} shows which variables lack answers; ${variable} lacks the most (${percent}).`,
  missingAny: (table) => prose`${table} shows which variables lack answers.`,
  respondents: (table, complete, percent) =>
    prose`${table} shows how many cells each respondent lacks; ${complete} of the respondents (${percent}) lack none.`,
  respondentsAny: (table) => prose`${table} shows how many cells each respondent lacks.`,
  invalid: (table, count) =>
    prose`${table} lists cells whose value is not in the codebook; their number is ${count} in all.`,
  outliers: (table) =>
    prose`${table} lists values far from the others. They should be compared with the questionnaires, but were not left out for where they lie.`,
};

const textsOf: InBoth<Texts> = { en, id };
const PATH = "cleaning[0]";

export function cleaningDetailWords(writing: Writing, about: string): readonly Prose[] {
  const [cleaning] = writing.study.result.cleaning;
  if (cleaning === undefined) return [];
  const texts = textsOf[writing.study.language];
  const table = writing.reference(about);
  switch (about) {
    case "cleaning.checks":
      return [texts.checks(table)];
    case "cleaning.missing.variables":
      return [missingVariables(writing, texts, table, cleaning)];
    case "cleaning.missing.respondents":
      return [respondents(writing, texts, table, cleaning)];
    case "cleaning.invalid":
      return [texts.invalid(table, writing.quote.figure(`${PATH}.invalid.count`, "count"))];
    case "cleaning.outliers":
      return [texts.outliers(table)];
    default:
      return repeated(writing, texts, table, cleaning, about);
  }
}

function missingVariables(writing: Writing, texts: Texts, table: Slot, { missing }: Cleaning): Prose {
  const most = endsOf(placesOf(`${PATH}.missing.variables`, missing.variables), ({ entry }) => entry.count)?.high;
  if (most === undefined || most.entry.percent === null) return texts.missingAny(table);
  const { variable } = most.entry;
  const isItem = writing.study.variable(variable)?.kind === "item";
  const name = isItem ? named(writing, variable) : labelled(writing, variable);
  return texts.missing(table, name, writing.quote.figure(`${most.path}.percent`, "percentSign"));
}

function respondents({ quote }: Writing, texts: Texts, table: Slot, { missing }: Cleaning): Prose {
  const [complete] = placesOf(`${PATH}.missing.respondents`, missing.respondents, ({ cells }) => cells === 0);
  if (complete === undefined || complete.entry.percent === null) return texts.respondentsAny(table);
  const { path } = complete;
  return texts.respondents(
    table,
    quote.figure(`${path}.count`, "count"),
    quote.figure(`${path}.percent`, "percentSign"),
  );
}

function repeated(
  { quote }: Writing,
  texts: Texts,
  table: Slot,
  { duplicates }: Cleaning,
  about: string,
): readonly Prose[] {
  const found = placesOf(
    `${PATH}.duplicates`,
    duplicates,
    ({ by, column }) => about === (column === null ? `cleaning.${by}` : `cleaning.${by}.${column}`),
  )[0];
  if (found === undefined) return [];
  const { path } = found;
  return [texts.repeats(table, quote.figure(`${path}.repeats`, "count"), quote.figure(`${path}.compared`, "count"))];
}
