/** Codebooks as the reader gives them, of any texts and numbers: for laws about writing and reading. */
import fc from "fast-check";
import type { Spelled } from "../../../src/codebook/spelled.ts";
import { fold } from "../../../src/core/fold.ts";

const awkward = [
  "yes",
  "No",
  "on",
  "OFF",
  "null",
  "~",
  "true",
  "False",
  "1",
  "01",
  "1.0",
  "-3",
  "1e5",
  "0x1F",
  ".5",
  "2012-01-02",
  "12:30",
  "- a",
  "a: b",
  "a #b",
  "#3..#7",
  "? a",
  "=1+1",
  "+62",
  "@x",
  "*a",
  "&a",
  "!a",
  "%a",
  "|",
  ">",
  ">= 60",
  "{a}",
  "[a]",
  "a, b",
  "'",
  '"',
  "a\nb",
  "a\r\nb",
  "\ta",
  "a\\b",
  " a ",
  "a:",
  "---",
  "...",
  "\u001b[31mred",
  "\u0007",
  "\u202eevil",
  "مرحبا",
  "😀👩‍🔬",
  "\u00a0",
  "\u2028x",
  "\u0085x",
  "\ufeffx",
  "\ud800",
  "<<",
  "=",
  "é",
  "e\u0301",
  "5 - Sangat Setuju",
  "R1..R4",
  `${"long ".repeat(300)}x`,
];

/** Not blank: what the reader takes for a text. */
export function anyText(): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.constantFrom(...awkward),
      fc.string({ minLength: 1, maxLength: 20, unit: "binary" }),
      fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."aB1 0.:#-'\"{}[],&*!|>%@é中\n\t\\?~=") }),
    )
    .filter((text) => text.trim() !== "");
}

const anyNumber = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const texts = fc.array(anyText(), { maxLength: 4 });
/** A list of one is written as the one itself. */
const some = fc.array(anyText(), { minLength: 1, maxLength: 4 });
const distinct = (minLength: number, maxLength = 5) =>
  fc.uniqueArray(anyText(), { minLength, maxLength, selector: fold });
const pair = distinct(2, 2).map(([low = "", high = ""]) => [low, high] as const);
const cutoff = fc.oneof(fc.constantFrom("auto" as const, "mean" as const, "median" as const), anyNumber);

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

function mapOf<T>(value: fc.Arbitrary<T>): fc.Arbitrary<ReadonlyMap<string, T>> {
  return fc
    .uniqueArray(fc.tuple(anyText(), value), { maxLength: 4, selector: ([key]) => key })
    .map((pairs) => new Map(pairs));
}

const bins = fc
  .tuple(distinct(2), fc.uniqueArray(anyNumber, { minLength: 4, maxLength: 4, selector: (value) => value + 0 }))
  .map(([labels, bounds]) => {
    const ascending = bounds.sort((a, b) => a - b);
    return labels.map((label, index) => ({
      below: index === labels.length - 1 ? null : (ascending[index] ?? null),
      label,
    }));
  });

const answers = fc
  .tuple(fc.uniqueArray(fc.integer({ min: -9, max: 20 }), { minLength: 2, maxLength: 5 }), distinct(10, 10))
  .filter(([, labels]) => labels.every((label) => !/^-?\d+$/.test(fold(label))))
  .map(([codes, labels]) =>
    codes
      .sort((a, b) => a - b)
      .map((code, index) => ({ code, labels: labels.slice(2 * index, 2 * index + 1 + (index % 2)) })),
  );

const recode = distinct(1).chain((from) =>
  fc
    .array(anyText(), { minLength: from.length, maxLength: from.length })
    .map((to) => new Map(from.map((text, index) => [text, to[index] ?? ""]))),
);

const source = fc.oneof(
  fc.constant({}),
  anyText().map((column) => ({ column })),
  anyText().map((compute) => ({ compute })),
);
const grouping = fc.oneof(
  fc.constant({}),
  bins.map((bins) => ({ bins })),
  recode.map((recode) => ({ recode })),
  anyText().map((answers) => ({ answers })),
  fc.uniqueArray(anyText(), { minLength: 1, maxLength: 3 }).map((order) => ({ order })),
  fc.tuple(pair, maybe(cutoff)).map(([categories, cutoff]) => ({ categories, cutoff })),
  fc.constantFrom({ kind: "number" as const }, { kind: "category" as const }),
);
const variable = fc
  .tuple(
    source,
    grouping,
    fc.record({
      label: maybe(anyText()),
      missing: maybe(texts),
      reference: maybe(anyText()),
      decimal: maybe(fc.constantFrom("point" as const, "comma" as const)),
    }),
  )
  .map(([source, grouping, rest]) => ({ ...rest, ...source, ...grouping }));

const scale = fc
  .tuple(
    fc.oneof(
      fc.record({ items: some, reverse: maybe(some), answers: maybe(anyText()) }),
      fc.uniqueArray(anyText(), { minLength: 1, maxLength: 3 }).map((sum) => ({ sum })),
    ),
    fc.oneof(
      bins.map((bins) => ({ bins })),
      fc.record({ categories: maybe(pair), cutoff: maybe(cutoff) }),
    ),
    fc.record({ label: maybe(anyText()), reference: maybe(anyText()) }),
  )
  .map(([what, groups, rest]) => ({ ...rest, ...what, ...groups }));

const keepOrDrop = maybe(fc.constantFrom("keep" as const, "drop" as const));
const below1 = fc.double({ min: 0.001, max: 0.999, noNaN: true });

export function anySpelled(): fc.Arbitrary<Spelled> {
  return fc.record({
    title: maybe(anyText()),
    year: maybe(fc.integer({ min: 1000, max: 9999 })),
    language: maybe(fc.constantFrom("id" as const, "en" as const)),
    data: maybe(
      fc.record({
        missing: maybe(fc.array(fc.oneof(anyText(), fc.constantFrom("", " ")), { maxLength: 4 })),
        invalid: maybe(fc.constantFrom("stop" as const, "missing" as const)),
        decimal: maybe(fc.constantFrom("point" as const, "comma" as const)),
        duplicates: keepOrDrop,
        straightLining: keepOrDrop,
        person: maybe(texts),
      }),
    ),
    pilot: maybe(fc.record({ file: anyText(), keep: maybe(anyText()) })),
    columns: maybe(mapOf(anyText())),
    labels: maybe(mapOf(anyText())),
    keep: maybe(anyText()),
    check: maybe(
      fc.array(fc.record({ unless: anyText(), say: anyText(), drop: maybe(fc.boolean()) }), { maxLength: 3 }),
    ),
    answers: maybe(mapOf(answers)),
    variables: maybe(mapOf(variable)),
    scales: maybe(mapOf(scale)),
    outcome: maybe(anyText()),
    predictors: maybe(texts),
    strata: maybe(fc.uniqueArray(anyText(), { maxLength: 3 })),
    pairs: maybe(
      fc.array(
        fc
          .uniqueArray(anyText(), { minLength: 2, maxLength: 2 })
          .map(([first = "", second = ""]) => [first, second] as const),
        { maxLength: 2 },
      ),
    ),
    method: maybe(
      fc.record({
        alpha: maybe(below1),
        validity: maybe(
          fc.record({
            r: maybe(fc.constantFrom("corrected" as const, "total" as const)),
            criterion: maybe(fc.oneof(fc.constantFrom("r-table" as const, "p" as const), below1)),
            invalid: maybe(fc.constantFrom("report" as const, "drop" as const, "drop-repeatedly" as const)),
          }),
        ),
        reliability: maybe(fc.record({ minimum: maybe(below1) })),
        normality: maybe(
          fc.record({
            rule: maybe(fc.constant("skewness-ratio" as const)),
            limit: maybe(below1),
            signed: maybe(fc.boolean()),
          }),
        ),
        cutoff: maybe(fc.record({ rounding: maybe(fc.constantFrom("none" as const, "nearest" as const)) })),
        p: maybe(fc.constantFrom("pearson" as const, "fisher" as const)),
      }),
    ),
  }) as fc.Arbitrary<Spelled>;
}
