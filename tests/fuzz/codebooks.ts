/** Codebooks for one small study: right ones with one thing changed, wrong ones, and hostile YAML. */
import fc from "fast-check";
import { trickyTexts } from "./cells.ts";
import { expression } from "./expressions.ts";
import { place } from "./mutations.ts";

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

const header = "usia,jarak,kelas,pendapatan,anggota,alat,R1,R2,R3,R4,L1,L2,L3";
const distances = ["Jauh", "Dekat"];
const devices = ["HP; Laptop", "HP", "Laptop", ""];

/** 24 respondents, with a blank, an unknown answer in the last row, and a number that isn't one. */
export const smallData = Buffer.from(
  [
    header,
    ...Array.from({ length: 24 }, (_, at) => {
      const answers = Array.from({ length: 7 }, (_, item) => 1 + ((at * 7 + item * (1 + (at % 3))) % 4));
      const income = at === 5 ? "" : `${1 + (at % 8)}.500.000`;
      return [14 + at * 2, distances[at % 2], "ABC"[at % 3], income, 1 + (at % 4), devices[at % 4], ...answers].join(
        ",",
      );
    }),
  ].join("\n"),
);

const codebook = {
  loyalty: 1,
  title: "Loyalitas",
  year: 2012,
  language: "id",
  data: { missing: ["", "NA"], invalid: "missing", duplicates: "keep", straightLining: "drop", person: ["usia"] },
  columns: { R1: "R1" },
  labels: { R2: "Cepat" },
  keep: "usia >= 15",
  check: [{ unless: "usia >= 17 or anggota > 1", say: "terlalu muda", drop: true }],
  answers: { setuju: { 1: ["Sangat Tidak Setuju", "STS"], 2: ["TS"], 3: ["S"], 4: "SS" } },
  variables: {
    umur: { label: "Umur", column: "usia", missing: [99], bins: [{ below: 30, label: "Muda" }, { label: "Tua" }] },
    penghasilan: {
      compute: "pendapatan / anggota",
      bins: [{ below: 1000000, label: "Rendah" }, { label: "Tinggi" }],
    },
    jarak: { order: ["Jauh", "Dekat"] },
    kelas: { recode: { A: "Atas", else: "Lain" } },
    anggota: { categories: ["Sedikit", "Banyak"], cutoff: "auto" },
    alat: { column: "alat", choice: "HP" },
  },
  scales: {
    R: { label: "Reliabilitas", items: "R1..R4", answers: "setuju", categories: ["Buruk", "Baik"] },
    L: {
      label: "Loyalitas",
      items: ["L1", "L2", "L3"],
      answers: "setuju",
      reverse: ["L2"],
      categories: ["Tidak", "Ya"],
    },
    K: { sum: ["R", "L"], bins: [{ below: 12, label: "Rendah" }, { below: 20, label: "Sedang" }, { label: "Tinggi" }] },
  },
  outcome: "L",
  predictors: ["umur", "jarak", "R"],
  strata: ["umur", "jarak"],
  pairs: [
    ["R", "L"],
    ["R1", "R2"],
  ],
  method: {
    alpha: 0.05,
    validity: { r: "corrected", criterion: "r-table", invalid: "report" },
    reliability: { minimum: 0.6 },
    normality: { rule: "skewness-ratio", limit: 2, signed: false },
    cutoff: { rounding: "none" },
    p: "by-expected-count",
  },
} satisfies Value;

const words = [
  "loyalty",
  "items",
  "sum",
  "answers",
  "reverse",
  "bins",
  "below",
  "label",
  "column",
  "compute",
  "missing",
  "keep",
  "all",
  "auto",
  "median",
  "drop",
  "drop-repeatedly",
  "total",
  "p",
  "fisher",
  "number",
  "category",
  "R1..R4",
  "R4..R1",
  "R1..R999999999",
  "L1",
  "L",
  "R",
  "K",
  "usia",
  "setuju",
  "en",
  "comma",
  ...trickyTexts,
];

const scalar: fc.Arbitrary<Value> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, -1, 0.5, 1e9, 1e308, -1e-320, 2, 99, 9007199254740991) },
  { weight: 1, arbitrary: fc.constantFrom<Value>(true, false, null, "") },
  { weight: 2, arbitrary: expression },
  { weight: 1, arbitrary: fc.string({ maxLength: 10, unit: "binary" }) },
);

const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 4, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie("value"), { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...words), tie("value"), { maxKeys: 4 }) },
  ),
})).value;

type Change = {
  readonly at: number;
  readonly how: "replace" | "remove" | "rename" | "add";
  readonly value: Value;
  readonly key: string;
};

const change: fc.Arbitrary<Change> = fc.record({
  at: place,
  how: fc.constantFrom("replace", "replace", "replace", "remove", "rename", "add"),
  value,
  key: fc.constantFrom(...words),
});

/** Every map and list of a value, itself first. */
function* containers(value: Value): Generator<{ [key: string]: Value } | Value[]> {
  if (typeof value !== "object" || value === null) return;
  yield value as { [key: string]: Value } | Value[];
  for (const inside of Object.values(value)) yield* containers(inside);
}

function apply(root: Value, { at, how, value, key }: Change): void {
  const places = [...containers(root)].flatMap((holder) => Object.keys(holder).map((name) => ({ holder, name })));
  const chosen = places[Math.floor(at * places.length)];
  if (chosen === undefined) return;
  const holder = chosen.holder as { [key: string]: Value };
  if (how === "replace") holder[chosen.name] = value;
  else if (how === "remove") delete holder[chosen.name];
  else {
    const old = holder[chosen.name];
    if (how === "rename") delete holder[chosen.name];
    set(holder, key, how === "rename" && old !== undefined ? old : value);
  }
}

/** As an own property, whatever it is called; at the end of a list. */
function set(holder: object, key: string, value: Value): void {
  if (Array.isArray(holder)) {
    holder.push(value);
    return;
  }
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** JSON is YAML. */
const changedCodebook = fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
  const copy = structuredClone(codebook) as Value;
  for (const each of changes) apply(copy, each);
  return JSON.stringify(copy, null, 1);
});

const random = fc
  .dictionary(fc.constantFrom(...Object.keys(codebook)), value, { maxKeys: 6 })
  .map((made) => JSON.stringify(made));

const hostile = fc.constantFrom(
  bomb(9),
  bomb(3),
  `scales: ${"[".repeat(5000)}`,
  `scales: ${"{ a: ".repeat(5000)}`,
  `${"- ".repeat(5000)}a`,
  `title: ${"x".repeat(500_000)}`,
  "&a [*a]",
  "loyalty: 1\nscales: &a\n  R: *a",
  "loyalty: 1\nscales:\n  <<: *b",
  "loyalty: 1\n<<: { title: x }",
  "loyalty: 1\nloyalty: 1",
  "title: !!js/function 'function () { return 1 }'",
  "title: !!binary aGFsbw==",
  "? [a, b]\n: c",
  "? { a: b }\n: c",
  "--- a\n--- b",
  "\tloyalty: 1",
  "loyalty: 1\r\n\ttitle: x",
  "\ufeffloyalty: 1",
  "%YAML 9.9\n---\nloyalty: 1",
  "loyalty: 1\ntitle: |\n \u001b[31m",
  `loyalty: 1\nanswers: { a: { ${Array.from({ length: 3000 }, (_, at) => `${at}: x${at}`).join(", ")} } }`,
  `loyalty: 1\npredictors: [${"L, ".repeat(20_000)}L]`,
  `loyalty: 1\nkeep: ${"(".repeat(20_000)}`,
  `loyalty: 1\nkeep: ${"usia > 1 and ".repeat(20_000)} usia > 1`,
  "loyalty: 1\nscales: { A: { sum: [B] }, B: { sum: [A] } }",
  "loyalty: 1\nscales: { A: { sum: [A] } }",
  "loyalty: 1\nvariables: { usia: { compute: usia } }\nscales: { L: { items: L1..L3 } }",
  "loyalty: 1\npilot: { file: data.csv }\nscales: { L: { items: L1..L3, answers: a } }\nanswers: { a: { 1: a, 2: b, 3: c, 4: d } }",
  "loyalty: 1\npilot: { file: / }\nscales: { L: { items: L1..L3 } }",
);

/** A few lines that stand for very many. */
function bomb(levels: number): string {
  const lines = [`a0: &a0 [${"x, ".repeat(9)}x]`];
  for (let level = 1; level <= levels; level++) {
    lines.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}*a${level - 1}]`);
  }
  return `loyalty: 1\n${lines.join("\n")}\n`;
}

export const codebookText: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: changedCodebook },
  { weight: 2, arbitrary: random },
  { weight: 1, arbitrary: hostile },
);

/** The study's own codebook with an expression in one of the places that take one. */
export const codebookWithExpression: fc.Arbitrary<string> = fc
  .tuple(expression, fc.constantFrom("keep", "compute", "check"))
  .map(([text, place]) => {
    const copy = structuredClone(codebook) as typeof codebook;
    if (place === "keep") copy.keep = text;
    else if (place === "compute") copy.variables.penghasilan.compute = text;
    else copy.check[0]!.unless = text;
    return JSON.stringify(copy);
  });

export const smallCodebook = JSON.stringify(codebook, null, 2);
