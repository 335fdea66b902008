/** `--chapter` in digits and in Roman numerals. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bekasi, loyalty, temporaryFolder } from "./loyalty.ts";

const folder = temporaryFolder();
const data = join(bekasi, "main.csv");
const args = ["--style", "skripsi", "--format", "markdown", "--chapter"];

it("takes VI, in capitals or not, for 6", () => {
  const chapter = (number: string) => {
    const { code, stdout } = loyalty(["analyze", data, "--only", "frequencies", ...args, number]);
    expect(code).toBe(0);
    return stdout;
  };
  const six = chapter("6");
  expect(six).toMatch(/^# BAB VI HASIL PENELITIAN\n/);
  expect(six).toContain("**Tabel 6.1**");
  const same = (text: string) => text.replace(/\\?--chapter \S+/, "");
  expect(same(chapter("VI"))).toBe(same(six));
  expect(same(chapter("vi"))).toBe(same(six));
});

it("refuses what is no numeral of a chapter", () => {
  for (const wrong of ["IIII", "C", "VIb", "4.5"]) {
    const { code, stderr } = loyalty(["analyze", data, "--lang", "en", ...args, wrong]);
    expect(code).toBe(2);
    expect(stderr).toContain(`--chapter can't be "${wrong}"`);
    expect(stderr).toContain("4 or IV");
  }
});

it("takes them in a batch too", () => {
  const out = join(folder, "reports");
  const { code } = loyalty(["batch", data, "--out", out, ...args, "v"]);
  expect(code).toBe(0);
  expect(readFileSync(join(out, "main.md"), "utf8")).toMatch(/^# BAB V HASIL PENELITIAN\n/);
});
