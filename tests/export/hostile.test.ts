/** Names and texts that are syntax elsewhere, and data that leave figures undefined. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../cli/loyalty.ts";
import { cleaned, figuresOf, programFor, resultOf, run } from "./cleaning.ts";

const items = ["=1+1", "+62", "-x", "@SUM(A1)", "line", 'a, "b"', "c\nd", "'", "ALL"] as const;
const nasty = [
  "'.\nCOMPUTE evil = 1.\n* ",
  '"); system("touch evil"); ("',
  "\\u0041 %s `y` $x",
  "\u001b[31mred",
  "x".repeat(400),
  "日本語 é 😀".repeat(40),
] as const;

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Two constant items, a column without a value, a scale that nobody answered. */
function hostileStudy(folder: string): { readonly data: string; readonly codebook: string } {
  const data = join(folder, "study.csv");
  const codebook = join(folder, "study.yaml");
  const header = ["Line", "kosong", ...items, "N1", "N2", "K1", "K2"];
  const rows = Array.from({ length: 24 }, (_, row) => [
    nasty[row % nasty.length]!.trim(),
    "",
    ...items.map((_, item) => String(((row * (item + 3)) % 4) - 1)),
    "",
    "",
    "1",
    row % 2 === 0 ? "1" : "2",
  ]);
  const csv = [header, ...rows].map((cells) => `${cells.map(quoted).join(",")}\n`).join("");
  writeFileSync(data, csv);
  const labels = nasty.map((text) => JSON.stringify(text.trim()));
  writeFileSync(
    codebook,
    `loyalty: 1
title: ${JSON.stringify(nasty[0])}
language: en
labels: { "=1+1": ${JSON.stringify(nasty[0])}, "+62": ${JSON.stringify(nasty[1])} }
answers: { a: { -1: ${labels[0]}, 0: ${labels[1]}, 1: ${labels[2]}, 2: ${labels[4]} } }
variables:
  Line: { label: ${JSON.stringify(nasty[3])}, order: [${labels.join(", ")}] }
  kosong: { kind: number, categories: [a, b] }
  lain: { column: kosong, kind: category }
scales:
  "S.": { items: ${JSON.stringify(items.slice(0, 5))}, answers: a, reverse: ["line"], categories: [${labels[0]}, ${labels[1]}] }
  "b' \\" #": { items: ${JSON.stringify(items.slice(5))}, answers: a, categories: [x, y] }
  N: { items: [N1, N2], answers: a }
  K: { items: [K1, K2], answers: a }
outcome: "S."
predictors: [Line, kosong, lain, "b' \\" #", N, K]
`,
  );
  return { data, codebook };
}

describe("a study of texts that are syntax elsewhere", () => {
  it("gives the same figures from its clean data", async () => {
    const folder = temporaryFolder();
    const { data, codebook } = hostileStudy(folder);
    const output = join(folder, "clean.csv");
    await cleaned(data, { codebook, output });
    expect(figuresOf(await resultOf(output))).toEqual(figuresOf(await resultOf(data, codebook)));
    const text = readFileSync(output, "utf8");
    expect(text).not.toMatch(/(?:^|[,\n"])[=+@]/);
    expect(text.split("\n")).toHaveLength(26);
    for (const name of ["clean.csv", "clean.sps", "clean.R"]) {
      const written = readFileSync(join(folder, name), "utf8");
      expect(written.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
    }
    for (const line of readFileSync(join(folder, "clean.sps"), "utf8").split("\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(250);
    }
  });

  const pspp = programFor("pspp", ["--version"]);
  it.skipIf(pspp.missing)(`runs in PSPP as nothing but itself${pspp.why}`, async () => {
    const folder = temporaryFolder();
    const { data, codebook } = hostileStudy(folder);
    await cleaned(data, { codebook, output: join(folder, "clean.csv") });
    const syntax = readFileSync(join(folder, "clean.sps"), "utf8");
    writeFileSync(join(folder, "run.sps"), `${syntax}\nDISPLAY DICTIONARY.\n`);
    run("pspp", ["-O", "format=csv", "-o", "out.csv", "run.sps"], folder);
    const output = readFileSync(join(folder, "out.csv"), "utf8");
    expect(output).not.toMatch(/\berror:/);
    expect(output).not.toMatch(/^evil,/m);
    expect(output).toMatch(/^v_62,/m);
  });

  const rscript = programFor("Rscript", ["--version"]);
  it.skipIf(rscript.missing)(`runs in R as nothing but itself${rscript.why}`, async () => {
    const folder = temporaryFolder();
    const { data, codebook } = hostileStudy(folder);
    await cleaned(data, { codebook, output: join(folder, "clean.csv") });
    writeFileSync(
      join(folder, "run.R"),
      'source("clean.R", encoding = "UTF-8")\ncat("rows", nrow(d), ncol(d), levels(d$Line)[5], "\\n")\n',
    );
    const output = run("Rscript", ["--vanilla", "run.R"], folder);
    expect(output).toContain(`rows 24 `);
    expect(output).toContain("x".repeat(400));
    expect(() => readFileSync(join(folder, "evil"))).toThrow();
  });
});
