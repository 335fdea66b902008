import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findCodebook, readCodebook } from "../../src/codebook/load-codebook.ts";
import { codebookFile, draftOf, linesOf, mistakeOf } from "./helpers.ts";

describe("the codebook beside the data", () => {
  it("is the data's own before the folder's, .yml as well", () => {
    const folder = mkdtempSync(join(tmpdir(), "beside-"));
    const data = join(folder, "survey.csv");
    expect(findCodebook(data)).toBeNull();
    for (const name of ["loyalty.yml", "loyalty.yaml", "survey.csv.loyalty.yaml", "survey.loyalty.yaml"]) {
      writeFileSync(join(folder, name), "loyalty: 1");
      expect(findCodebook(data)).toBe(join(folder, name));
    }
    expect(findCodebook(join(folder, "other.csv"))).toBe(join(folder, "loyalty.yaml"));
  });
});

describe("a codebook file", () => {
  it("keeps its text and the SHA-256 of its bytes, a byte order mark and CRLF among them", async () => {
    const bytes = "\ufeffloyalty: 1\r\ntitle: Survei\r\nkeep: usia > 17\r\n";
    const draft = await draftOf(bytes);
    expect(draft.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(draft.text.startsWith("loyalty")).toBe(true);
    expect(draft.spelled).toMatchObject({ title: "Survei", keep: "usia > 17" });
  });

  it.each([
    ["codebook/empty", ""],
    ["codebook/empty", "# only a comment\n\n   \n"],
    ["codebook/not-a-codebook", "- R1\n- R2\n"],
    ["codebook/not-a-codebook", "id,R1,R2\n1,4,4\n"],
    ["codebook/not-a-codebook", "---\n"],
    ["codebook/not-utf8", new Uint8Array([0x74, 0x3a, 0x20, 0xe9, 0x0a])],
    ["codebook/not-text", new Uint8Array([0x74, 0, 0x3a, 0])],
    ["codebook/too-large", `title: ${"x".repeat(5_000_000)}`],
  ])("is no codebook: %s", async (code, content) => {
    const error = await mistakeOf(draftOf(content));
    expect(error.code).toBe(code);
    expect(error.exitCode).toBe(3);
    expect(error.text.id).not.toBe(error.text.en);
    expect(error.hint?.id).toBeTruthy();
  });

  it("isn't there, or is a folder: said with its path", async () => {
    const missing = await mistakeOf(readCodebook("nowhere/loyalty.yaml"));
    expect([missing.code, missing.text.en, missing.exitCode]).toEqual([
      "codebook/no-such-file",
      "there is no codebook nowhere/loyalty.yaml",
      3,
    ]);
    const folder = join(mkdtempSync(join(tmpdir(), "folder-")), "loyalty.yaml");
    mkdirSync(folder);
    expect((await mistakeOf(readCodebook(folder))).code).toBe("codebook/folder");
  });
});

describe("broken YAML", () => {
  it.each([
    ["a tab", "scales:\n\tR: { items: R1..R4 }\n", "2:1 is indented with a tab — use spaces instead"],
    ["an unclosed quotation", 'title: "Survei\nlanguage: id\n', "1:8 opens a quotation with \" that isn't closed"],
    [
      "one that the next quotation closes",
      'scales:\n  R:\n    label: "Mutu\n    items: "R1..R4"\n',
      "3:12 opens a quotation with \" that isn't closed",
    ],
    ["an unclosed single quotation", "title: 'it''s\nlanguage: id\n", "1:8 opens a quotation with ' that isn't closed"],
    ["an unclosed bracket", "outcome: L\npredictors: [R, 'a]', J\nlanguage: id\n", "2:13 opens a [ that isn't closed"],
    ["an unclosed brace", "scales:\n  R: { items: [R1, R2], label: # no\n", "2:6 opens a { that isn't closed"],
    [
      "a colon in a text",
      "title: Survei: loyalitas\n",
      "1:14 isn't indented like its neighbours, or a text in it needs quotes",
    ],
    [
      "a colon without a space",
      "loyalty: 1\ntitle:Mutu\n  layanan\n# judul\nlanguage: id\n",
      '2:7 has no space after the colon of "title"',
    ],
    [
      "one within a scale",
      "scales:\r\n  R:\r\n    label:Mutu\r\n    items: R1..R4\r\n",
      '3:11 has no space after the colon of "label"',
    ],
    ["one in the last line", "language: id\ntitle:Mutu\n", '2:7 has no space after the colon of "title"'],
    ["one in the first line", "loyalty:1\nlanguage: id\n", '1:9 has no space after the colon of "loyalty"'],
    ["an address in a text is no such key", "title: a\n  http://x\n  b: c\n", "3:4 isn't indented"],
    ["another indentation", "scales:\n  R: { items: R1..R4 }\n DT: { items: DT5..DT8 }\n", "3:2 isn't indented"],
    ["an unknown alias", "title: *nama\n", "1:8 uses * or &"],
    ["an unknown tag", "title: !rahasia x\n", "1:8 uses !"],
    ["an escape that isn't one", 'title: "C:\\Users"\n', "1:11 has a backslash"],
    ["two documents", "loyalty: 1\n---\nloyalty: 1\n", " holds several documents"],
  ])("%s is placed and said in plain words", async (_, text, expected) => {
    const error = await mistakeOf(draftOf(text));
    expect(error.code).toBe("codebook/broken-yaml");
    expect(error.exitCode).toBe(3);
    const [line = ""] = await linesOf(draftOf(text));
    expect(line.replace(/^loyalty\.yaml:?/, "")).toContain(expected);
    expect(line.replace(/^loyalty\.yaml:?/, "").startsWith(expected.slice(0, 4))).toBe(true);
    const [indonesian = ""] = await linesOf(draftOf(text), "id");
    expect(indonesian).not.toBe(line);
  });

  it("aliases that multiply end quickly, in a key that exists and in one that doesn't", async () => {
    const letters = [..."abcdefghijklmnop"];
    const bomb = (key: (letter: string) => string) =>
      letters
        .map((letter, i) => {
          const content = i === 0 ? Array(10).fill("x") : Array(10).fill(`*${letters[i - 1]}`);
          return `${key(letter)}: &${letter} [${content.join(", ")}]`;
        })
        .join("\n");
    const started = performance.now();
    expect((await mistakeOf(draftOf(bomb((letter) => letter)))).code).toBe("codebook/too-large");
    const inAnswers = `answers:\n  ${bomb((letter) => `  ${letter}`).replaceAll("\n", "\n  ")}\n`;
    expect((await mistakeOf(draftOf(inAnswers))).code).toBe("codebook/too-large");
    expect((await mistakeOf(draftOf("predictors: &a [*a]\n"))).code).toBe("codebook/too-large");
    expect((await mistakeOf(draftOf(`title: ${"[".repeat(50_000)}`))).code).toBe("codebook/broken-yaml");
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("an alias that a person writes is followed", async () => {
    const { spelled } = await draftOf(
      "scales:\n  R: { items: R1..R4, categories: &two [Buruk, Baik] }\n  S: { items: S1..S4, categories: *two }\n",
    );
    expect(spelled.scales?.get("S")?.categories).toEqual(["Buruk", "Baik"]);
  });
});

describe("the language of a codebook", () => {
  it("is what it says, else that of its answers' labels, else not known", async () => {
    expect((await draftOf("language: id\ntitle: x")).language).toBe("id");
    expect((await draftOf("answers: { a: { 1: Disagree, 2: Agree } }")).language).toBe("en");
    expect((await draftOf("title: x")).language).toBeNull();
  });

  it("is told before the mistakes are thrown", async () => {
    const told: string[] = [];
    const reading = readCodebook(codebookFile("language: id\ntitel: x"), (language) => told.push(language));
    expect((await mistakeOf(reading)).code).toBe("codebook/unknown-key");
    expect(told).toEqual(["id"]);
  });
});
