import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import schema from "../../src/report/result.schema.json";
import { publishedResult } from "./published-result.ts";
import { sampleResult } from "./sample-result.ts";

const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
const problems = (value: unknown) => (validate(value) ? [] : validate.errors);
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

/** Objects that the codebook or a remark shapes. */
const FREE = new Set(["codebook", "args"]);
/** Hinges of the three percentiles that have them; the value of a bar that is of one. */
const OPTIONAL_IN_FURTHER =
  /^\.(percentiles\[\d+\]\.points\[\d+\]\.tukeysHinge|histograms\[\d+\]\.bins\[\d+\]\.value)$/;
const OPTIONAL = new Set(["rows", "items", "reversed", "decimals", "correctedItemTotalP"]);

type Fields = Record<string, unknown>;

/** Every object in a result that the schema describes, with its path. */
function* objects(value: unknown, path = ""): Generator<readonly [string, Fields]> {
  if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* objects(entry, `${path}[${index}]`);
  else if (typeof value === "object" && value !== null) {
    yield [path, value as Fields];
    for (const [key, entry] of Object.entries(value)) if (!FREE.has(key)) yield* objects(entry, `${path}.${key}`);
  }
}

describe("the JSON Schema of a result", () => {
  it("accepts results with everything undefined that can be, in both languages", () => {
    expect(problems(asJson(sampleResult("en")))).toEqual([]);
    expect(problems(asJson(sampleResult("id")))).toEqual([]);
  });

  it("accepts results without stages, outcome or people", () => {
    const none = {
      cleaning: [],
      validity: [],
      reliability: [],
      frequencies: [],
      descriptives: [],
      normality: [],
      cutoffs: [],
      bivariate: [],
      notes: [],
    };
    const result = sampleResult();
    expect(problems({ ...result, ...none, study: { ...result.study, outcome: null, predictors: [] } })).toEqual([]);
  });

  it("accepts the published study, but for the method that its stand-in leaves out", () => {
    const { method } = sampleResult();
    expect(problems(asJson({ ...publishedResult(), method }))).toEqual([]);
  });

  it("refuses a field too many, anywhere", () => {
    const result = asJson(sampleResult());
    let tried = 0;
    for (const [path, fields] of objects(result)) {
      if (FREE.has(path.slice(path.lastIndexOf(".") + 1))) continue;
      fields.surplus = 1;
      expect(validate(result), `surplus in ${path}`).toBe(false);
      delete fields.surplus;
      tried += 1;
    }
    expect(tried).toBeGreaterThan(100);
  });

  it("refuses a field too few, anywhere", () => {
    const result = asJson(sampleResult());
    for (const [path, fields] of objects(result)) {
      for (const key of Object.keys(fields)) {
        const isOptional =
          (OPTIONAL.has(key) && (key === "correctedItemTotalP" || /^\.(inputs|variables)/.test(path))) ||
          OPTIONAL_IN_FURTHER.test(`${path}.${key}`);
        if (isOptional) continue;
        const { [key]: value } = fields;
        delete fields[key];
        expect(validate(result), `${path} without ${key}`).toBe(false);
        fields[key] = value;
      }
    }
  });

  it("refuses figures that aren't numbers", () => {
    const result = sampleResult();
    const [first, ...rest] = result.descriptives;
    expect(validate({ ...result, descriptives: [{ ...first, mean: "5.25" }, ...rest] })).toBe(false);
    expect(validate({ ...result, bivariate: [{ ...result.bivariate[0], p: 1.2 }] })).toBe(false);
    expect(validate({ ...result, schema: "loyalty/2" })).toBe(false);
  });
});
