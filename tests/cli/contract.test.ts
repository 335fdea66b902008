/** What `--format json` really writes, against the JSON Schema that ships with the package. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { bekasi, loyalty, root, temporaryFolder } from "./loyalty.ts";

const schema = JSON.parse(readFileSync(join(root, "src/report/result.schema.json"), "utf8"));
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
const folder = temporaryFolder();

function awkward(): string {
  const path = join(folder, "awkward.csv");
  const rows = ["20,1,2,3,4,4,", "30,2,2,,3,3,x", "40,3,2,3,1,2,y"];
  writeFileSync(path, `umur,R1,R2,R3,L1,L2,kota\n${rows.join("\n")}\n`);
  return path;
}

describe("the JSON contract", () => {
  it.each([
    ["the Bekasi study", () => [join(bekasi, "main.csv")]],
    ["the Bekasi study by the rules alone", () => [join(bekasi, "main.csv"), "-c", join(bekasi, "rules.loyalty.yaml")]],
    ["one stage", () => [join(bekasi, "main.csv"), "--only", "validity"]],
    ["no codebook", () => [join(bekasi, "main.csv"), "--no-codebook"]],
    ["three respondents, a constant item, missing answers", () => [awkward()]],
  ])("holds for %s", (_, args) => {
    const { code, stdout, stderr } = loyalty(["analyze", ...args(), "--format", "json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    validate(JSON.parse(stdout));
    expect(validate.errors).toBeNull();
  });

  it("gives the same again from the codebook that the result holds", () => {
    const first = JSON.parse(
      loyalty(["analyze", join(bekasi, "main.csv"), "--no-codebook", "--format", "json"]).stdout,
    );
    const codebook = join(folder, "resolved.yaml");
    writeFileSync(codebook, JSON.stringify(first.codebook));
    const again = JSON.parse(loyalty(["analyze", join(bekasi, "main.csv"), "-c", codebook, "--format", "json"]).stdout);
    for (const key of [
      "codebook",
      "method",
      "variables",
      "validity",
      "reliability",
      "frequencies",
      "cutoffs",
      "bivariate",
    ]) {
      expect(again[key], key).toEqual(first[key]);
    }
  });
});
