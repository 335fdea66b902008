import { describe, expect, it } from "vitest";
import { renderJson } from "../../src/render/render-json.ts";
import { renderers } from "../../src/render/renderers.ts";
import { buildReport } from "../../src/report/build-report.ts";
import { furtherWriting } from "../../src/report/further/further-writing.ts";
import { sampleResult } from "../report/sample-result.ts";

describe("JSON", () => {
  const result = sampleResult("id");

  it("is the result itself, unrounded, indented, with a line feed at its end", () => {
    const json = renderJson(result);
    expect(JSON.parse(json)).toEqual(result);
    expect(json.startsWith('{\n  "schema": "loyalty/1",\n')).toBe(true);
    expect(json.endsWith("}\n")).toBe(true);
    expect(json).toContain("0.020921335337794");
  });

  it("lets nothing steer a terminal, and is the same JSON", () => {
    const steering = { ...result, study: { ...result.study, title: "a\u009b31m\u202eb\u001b[2J\u007f" } };
    const json = renderJson(steering);
    expect(JSON.parse(json)).toEqual(steering);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e]/);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "refuses %d, which JSON would make null",
    (value) => {
      const broken = { ...result, descriptives: [{ ...result.descriptives[0]!, mean: value }] };
      expect(() => renderJson(broken)).toThrow(/"mean" of the result is/);
    },
  );
});

describe("renderers", () => {
  it("draw what they are asked for, and only text needs the document", async () => {
    const result = sampleResult("en");
    const document = () => buildReport(result, { further: furtherWriting, depth: "results" });
    const size = { width: 80, colour: false, picturesFolder: null, codedData: null };
    const text = await renderers.text({ result, document, ...size });
    expect(text).toMatchObject({ kind: "file", content: expect.stringContaining("Validity of the items") });
    const never = () => {
      throw new Error("not needed");
    };
    const json = await renderers.json({ result, document: never, ...size });
    expect(json).toEqual({ kind: "file", content: renderJson(result), beside: [] });
  });
});
