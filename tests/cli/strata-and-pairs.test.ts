/** `--stratum` and `--pair`: what they add to a report, and what is said where they name nothing that will do. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bekasi, loyalty, temporaryFolder } from "./loyalty.ts";

const main = join(bekasi, "main.csv");
const folder = temporaryFolder();

describe("--stratum and --pair", () => {
  it("add their tables to the results view", () => {
    const { code, stdout } = loyalty([
      "analyze",
      main,
      "--lang",
      "en",
      "--predictors",
      "jarak",
      "--stratum",
      "umur",
      "--pair",
      "R,DT",
      "--pair",
      "J,E",
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("Associations by strata");
    expect(stdout).toContain("Associations with Loyalitas within the groups of Kelompok umur");
    expect(stdout).toContain("--only stratified");
    expect(stdout).not.toContain("Tests of Homogeneity of the Odds Ratio");
    expect(stdout).toContain("Reliabilitas & Daya Tanggap");
    expect(stdout).toContain("Jaminan & Empati");
    expect(stdout).toContain("Associations with Loyalitas");
  });

  it("are in the JSON with the codebook that they make", () => {
    const { stdout } = loyalty([
      "analyze",
      main,
      "-f",
      "json",
      "--only",
      "stratified,mcnemar",
      "--stratum",
      "jarak",
      "--pair",
      "R1,R2",
    ]);
    const result = JSON.parse(stdout);
    expect(result.codebook).toMatchObject({ strata: ["jarak"], pairs: [["R1", "R2"]] });
    expect(result.stratified.length).toBe(15);
    expect(result.mcnemar).toMatchObject([{ first: "R1", second: "R2", pSource: "bowker" }]);
  });

  it.each([
    [["--only", "stratified"], "--only stratified needs strata", "--stratum"],
    [["--only", "mcnemar"], "--only mcnemar needs pairs", "--pair"],
    [["--stratum", "umr"], '--stratum names "umr"', "did you mean umur?"],
    [["--stratum", "L"], '"L" is the outcome', "--stratum"],
    [["--stratum", "umur,jarak,KP,R"], "--stratum names 4 variables; 3 at most", "keep the ones that matter"],
    [["--pair", "R"], '--pair can\'t read "R"', "--pair before,after"],
    [["--pair", "R,R"], '--pair can\'t read "R,R"', "--pair before,after"],
    [["--pair", "R,DTT"], '--pair names "DTT"', "DT"],
  ])("%j is wrong use, said in a sentence", (options, what, hint) => {
    const { code, stdout, stderr } = loyalty(["analyze", main, "--lang", "en", ...options]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(what);
    expect(stderr).toContain(hint);
  });

  it("need an outcome for strata", () => {
    const data = join(folder, "two.csv");
    writeFileSync(data, "a,b\nx,y\nx,z\ny,z\n");
    const codebook = join(folder, "two.yaml");
    writeFileSync(codebook, "variables: { a: { kind: category }, b: { kind: category } }\nstrata: [a]\n");
    const { code, stderr } = loyalty(["analyze", data, "-c", codebook, "--only", "stratified"]);
    expect(code).toBe(2);
    expect(stderr).toContain("--outcome");
  });
});
