/** What the table of numeric variables says: where each lies and how far it spreads. */
import type { Descriptives } from "../../../stages/result.ts";
import type { ValueClass } from "../../document.ts";
import { type Prose, prose, type Slot } from "../../prose.ts";
import { chapterPlan } from "../../written/skripsi/plan.ts";
import type { Writing } from "../../written/writing.ts";
import { type InBoth, labelled, paragraph, paragraphs, placesOf } from "../saying.ts";

type Range = { readonly median: Slot; readonly low: Slot; readonly high: Slot };

type NumbersTexts = {
  intro(table: Slot): Prose;
  /** Without what is undefined. */
  mean(variable: Slot, mean: Slot, sd: Slot | null, range: Range | null): Prose;
  undefinedMean(variable: Slot): Prose;
  nobody(variable: Slot): Prose;
  missing(variable: Slot, count: Slot): Prose;
  rest(): Prose;
};

const id: NumbersTexts = {
  intro: (table) => prose`${table} menyajikan variabel yang dilaporkan sebagai angka.`,
  mean: (variable, mean, sd, range) => {
    const spread = sd === null ? prose`` : prose` dengan simpangan baku ${sd}`;
    const ends =
      range === null ? prose`` : prose` (median ${range.median}; nilai terendah ${range.low}, tertinggi ${range.high})`;
    return prose`Rata-rata ${variable} adalah ${mean}${spread}${ends}.`;
  },
  undefinedMean: (variable) => prose`Rata-rata ${variable} tidak dapat dihitung dari data ini.`,
  nobody: (variable) => prose`Nilai ${variable} tidak tersedia pada satu pun responden.`,
  missing: (variable, count) => prose`Data ${variable} tidak lengkap pada ${count} responden.`,
  rest: () => prose`Variabel lainnya dapat dibaca pada tabel yang sama.`,
};

const en: NumbersTexts = {
  intro: (table) => prose`${table} has the variables that are reported as numbers.`,
  mean: (variable, mean, sd, range) => {
    const spread = sd === null ? prose`` : prose` with a standard deviation of ${sd}`;
    const ends =
      range === null ? prose`` : prose` (median ${range.median}, lowest ${range.low}, highest ${range.high})`;
    return prose`The mean of ${variable} is ${mean}${spread}${ends}.`;
  },
  undefinedMean: (variable) => prose`The mean of ${variable} cannot be computed from these data.`,
  nobody: (variable) => prose`There is no value of ${variable} for any respondent.`,
  missing: (variable, count) => prose`Data on ${variable} are missing for ${count} of the respondents.`,
  rest: () => prose`The other variables are in the same table.`,
};

const texts: InBoth<NumbersTexts> = { en, id };

/** Variables that are told one by one; a reader finds the others in the table. */
const MOST = 6;

export function numbersWords(writing: Writing, id: string): readonly Prose[] {
  const { study } = writing;
  const { intro, rest } = texts[study.language];
  const { numbers } = chapterPlan(study);
  const all = placesOf("descriptives", study.result.descriptives, ({ variable }) => numbers.includes(variable));
  return paragraphs(
    paragraph(
      intro(writing.reference(id)),
      ...all.slice(0, MOST).flatMap(({ path, entry }) => sentences(writing, path, entry)),
      all.length > MOST && rest(),
    ),
  );
}

function sentences(writing: Writing, path: string, { variable, n, missing }: Descriptives): readonly Prose[] {
  const { quote, study } = writing;
  const { mean, undefinedMean, nobody, missing: lacking } = texts[study.language];
  const decimals = study.decimals(variable);
  const label = labelled(writing, variable);
  const figure = (field: "mean" | "median" | "sd" | "minimum" | "maximum", as: ValueClass) =>
    quote.has(`${path}.${field}`) ? quote.figure(`${path}.${field}`, as, decimals) : null;
  if (n === 0) return [nobody(label)];
  const [at, median] = [figure("mean", "mean"), figure("median", "median")];
  const [low, high] = [figure("minimum", "extreme"), figure("maximum", "extreme")];
  const range = median === null || low === null || high === null ? null : { median, low, high };
  return [
    at === null ? undefinedMean(label) : mean(label, at, figure("sd", "sd"), range),
    ...(missing > 0 ? [lacking(label, quote.figure(`${path}.missing`, "count"))] : []),
  ];
}
