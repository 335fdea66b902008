/** The schema for editors says what the reader says, as far as JSON Schema can say it. */
import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import schema from "../../src/codebook/codebook.schema.json";
import type { Mistake } from "../../src/codebook/mistakes.ts";
import { parseYaml } from "../../src/codebook/parse-yaml.ts";
import { spelledReader } from "../../src/codebook/spelled.ts";
import { writeCodebook } from "../../src/codebook/write/write-codebook.ts";
import { anySpelled } from "./write/write-codebook-arbitrary.ts";

const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
ajv.addKeyword("errorMessage"); // what editors show instead of "matches a schema that is not allowed"
const validate = ajv.compile(schema);

const root = new URL("../../", import.meta.url);
const file = (path: string) => readFileSync(new URL(path, root), "utf8");

/**
 * What JSON Schema can't say: case and spaces that don't count, one entry compared with another, which of a list is the last,
 * numbers in quotes and their bounds, and keys as YAML has them.
 */
const beyond = new Set([
  "codebook/answer-label-twice",
  "codebook/bin-label",
  "codebook/bins-open",
  "codebook/bins-below",
  "codebook/bins-ascending",
  "codebook/categories",
  "codebook/recode-twice",
  "codebook/listed-twice",
  "codebook/duplicate-key",
  "codebook/wrong-key",
]);
const ofQuotedNumbers = new Set(["codebook/version", "codebook/out-of-range", "codebook/wrong-type"]);

/** As an editor sees it: keys are texts. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([key, entry]) => [String(key), plain(entry)]));
}

type Verdicts = { readonly reader: readonly string[]; readonly schema: boolean; readonly quotedNumber: boolean };

function verdicts(text: string): Verdicts {
  const into: Mistake[] = [];
  const value = parseYaml("x.yaml", text, into);
  const quotedNumber = /["'][-+.\d][^"']*["']|[-+]?\d+\.\d*0\b|\+\d|\b0\d/.test(text);
  return { ...verdictsOf(value, into), quotedNumber };
}

function verdictsOf(value: unknown, into: Mistake[] = []): Verdicts {
  spelledReader()(value, [], into);
  return { reader: into.map(({ code }) => code), schema: validate(plain(value)), quotedNumber: false };
}

/** The schema never refuses what the reader takes, and takes only what differs in the ways listed above. */
function expectAgreement({ reader, schema, quotedNumber }: Verdicts, shown: () => string): void {
  if (reader.length === 0) {
    if (!schema) expect.fail(`the schema refuses ${shown()}\n${ajv.errorsText(validate.errors)}`);
  } else if (schema) {
    const excused = (code: string) => beyond.has(code) || (quotedNumber && ofQuotedNumbers.has(code));
    if (!reader.every(excused)) expect.fail(`the reader says ${reader.join(", ")}; the schema takes ${shown()}`);
  }
}

const examples = [...file("docs/codebook.md").matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
const written = readdirSync(new URL("fixtures", root), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith("loyalty.yaml"))
  .map((name) => file(`fixtures/${name}`));
const good = [...examples, ...written, file("tests/codebook/example.yaml")];

/** Each wrong in one way that the schema has to see. */
const wrong = [
  "titel: x",
  "- a",
  "title: [a]",
  "title: ' '",
  "loyalty: 2",
  "year: 20",
  "year: 2012.5",
  "language: fr",
  "data: stop",
  "data: { invalid: drop }",
  "data: { decimal: ',' }",
  "data: { duplicates: true }",
  "data: { straightLining: no }",
  "data: { missing: [null] }",
  "data: { person: { a: 1 } }",
  "pilot: pilot.csv",
  "pilot: { keep: a > 1 }",
  "columns: { a: }",
  "columns: [a]",
  "labels: { a: [b] }",
  "keep: 3",
  "strata: [a, b, c, d]",
  "strata: { a: 1 }",
  "pairs: [a, b]",
  "pairs: [[a]]",
  "pairs: [[a, b, c]]",
  "pairs: [[a, a]]",
  "variables: { a: { reference: [b] } }",
  "keep: true",
  "check: { unless: a, say: b }",
  "check: [{ unless: a > 1 }]",
  "check: [{ unless: 1, say: b }]",
  "check: [{ unless: a, say: b, drop: maybe }]",
  "answers: { s: { 1: a } }",
  "answers: { s: { 1: a, b: c } }",
  "answers: { s: { 01: a, 2: c } }",
  "answers: { s: { 1: a, 2: } }",
  "answers: { s: }",
  "answers: { s: [a, b] }",
  "variables: { a: 1 }",
  "variables: { a: { labels: x } }",
  "variables: { a: { kind: text } }",
  "variables: { a: { bins: [{ label: x }] } }",
  "variables: { a: { bins: [{ below: 1 }, { label: x }] } }",
  "variables: { a: { bins: [{ below: x, label: y }, { label: x }] } }",
  "variables: { a: { bins: [{ below: 1, label: y }, { label: x }], order: [x, y] } }",
  "variables: { a: { column: b, compute: b / 2 } }",
  "variables: { a: { recode: { a: b }, answers: c } }",
  "variables: { a: { choice: b, compute: c / d } }",
  "variables: { a: { choice: b, categories: [c, d] } }",
  "variables: { a: { kind: number, order: [a, b] } }",
  "variables: { a: { kind: category, categories: [a, b] } }",
  "variables: { a: { cutoff: 3 } }",
  "variables: { a: { cutoff: 3, categories: } }",
  "variables: { a: { order: a } }",
  "variables: { a: { order: [a, a] } }",
  "variables: { a: { categories: [a] } }",
  "variables: { a: { categories: [a, a] } }",
  "variables: { a: { decimal: both } }",
  "scales: { R: }",
  "scales: { R: { label: x } }",
  "scales: { R: { items: } }",
  "scales: { R: { items: R1..R4, sum: [a, b] } }",
  "scales: { R: { sum: [a, b], reverse: all } }",
  "scales: { R: { sum: [a, a] } }",
  "scales: { R: { items: a, bins: [{ below: 1, label: a }, { label: b }], cutoff: mean } }",
  "scales: { R: { items: a, categories: [a, b, c] } }",
  "scales: { R: { items: a, cutoff: modus } }",
  "outcome: [a]",
  "predictors: { a: b }",
  "method: { alpha: 5 }",
  "method: { alpha: 0,05 }",
  "method: { validity: { criterion: 1 } }",
  "method: { validity: { r: spearman } }",
  "method: { reliability: { minimum: -1 } }",
  "method: { reliability: 0.6 }",
  "method: { normality: { rule: liliefors } }",
  "method: { factor: { number: 0 } }",
  "method: { merge: true }",
  "method: { normality: { limit: 0 } }",
  "method: { normality: { signed: 1 } }",
  "method: { cutoff: { rounding: up } }",
  "method: { p: exact }",
];

describe("the codebook's JSON Schema", () => {
  it.each(good.map((text) => [text.split("\n").slice(0, 2).join(" "), text] as const))("takes %s", (_, text) => {
    expect(verdicts(text).reader).toEqual([]);
    expectAgreement(verdicts(text), () => text);
  });

  it.each(wrong)("refuses, as the reader does, %s", (text) => {
    const { reader, schema } = verdicts(text);
    expect(reader).not.toEqual([]);
    expect(schema).toBe(false);
  });

  it("takes every codebook that can be written", () => {
    fc.assert(
      fc.property(anySpelled(), (spelled) => {
        const options = { language: "en", dataPath: "d.csv", schemaPath: null, version: "1" } as const;
        const proposal = { spelled, decisions: [], questions: [], aside: [], remarks: [] };
        const text = writeCodebook(proposal, options);
        expect(verdicts(text)).toMatchObject({ reader: [], schema: true });
      }),
      { numRuns: 200 },
    );
  });

  it("agrees with the reader on codebooks with any one value changed, but for what it can't say", () => {
    const values = [
      null,
      "",
      " ",
      "x",
      1,
      0,
      -3,
      0.5,
      2000,
      true,
      [],
      ["a", "a"],
      ["a", "b"],
      [null],
      new Map(),
      new Map([["a", 1]]),
    ];
    let refused = 0;
    for (const text of good) {
      const tree = parseYaml("x.yaml", text, []);
      for (const path of pathsOf(tree)) {
        for (const value of values) {
          const changed = replaced(tree, path, value);
          const both = verdictsOf(changed);
          expectAgreement(both, () => JSON.stringify(plain(changed)));
          if (both.reader.length > 0) refused++;
        }
        const changed = renamed(tree, path);
        expectAgreement(verdictsOf(changed), () => JSON.stringify(plain(changed)));
      }
    }
    expect(refused).toBeGreaterThan(1000);
  });

  it("knows every key that the reader knows, and explains each in both languages", () => {
    const described = (node: unknown, at: string): string[] => {
      if (typeof node !== "object" || node === null) return [];
      const own =
        "properties" in node && "additionalProperties" in node ? Object.entries(node.properties as object) : [];
      const bare = own.filter(([, value]) => !/ \/ /.test(String((value as { description?: string }).description)));
      const below = Object.entries(node).flatMap(([key, value]) => described(value, `${at}.${key}`));
      return [...bare.map(([key]) => `${at}.${key}`), ...below];
    };
    expect(described(schema, "")).toEqual([]);
  });
});

type Path = readonly (string | number)[];

function pathsOf(value: unknown, at: Path = []): Path[] {
  const own = at.length === 0 ? [] : [at];
  if (Array.isArray(value)) return [...own, ...value.flatMap((item, index) => pathsOf(item, [...at, index]))];
  if (!(value instanceof Map)) return own;
  return [...own, ...[...value].flatMap(([key, entry]) => pathsOf(entry, [...at, String(key)]))];
}

function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? replaced(item, rest, by) : item));
  if (!(value instanceof Map)) return value;
  return new Map([...value].map(([key, entry]) => [key, String(key) === step ? replaced(entry, rest, by) : entry]));
}

/** The last key of the path spelled otherwise. */
function renamed(value: unknown, [step, ...rest]: Path): unknown {
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? renamed(item, rest) : item));
  if (!(value instanceof Map)) return value;
  return new Map(
    [...value].map(([key, entry]) => {
      if (String(key) !== step) return [key, entry];
      return rest.length === 0 ? [`${key}x`, entry] : [key, renamed(entry, rest)];
    }),
  );
}
