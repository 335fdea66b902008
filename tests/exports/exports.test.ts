/**
 * Every file of fixtures/exports holds what its expected sheet says: header, rows with their lines, cells, remarks. The
 * expected sheets come from the scripts that made the files or from other readers, never from ours.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LoyaltyError } from "../../src/core/errors.ts";
import { openSheet } from "../../src/input/open-sheet.ts";
import type { ColumnFacts, Sheet, SheetOptions } from "../../src/input/sheet.ts";

const folder = fileURLToPath(new URL("../../fixtures/exports/", import.meta.url));

type PlainFacts = Omit<ColumnFacts, "valueLabels"> & { readonly valueLabels?: Readonly<Record<string, string>> };
type ExpectedError = { readonly error: string; readonly lines: readonly number[]; readonly options?: SheetOptions };
type ExpectedSheet = {
  readonly header: readonly string[];
  /** Line and cells. */
  readonly rows: readonly (readonly [number, readonly string[]])[];
  /** Codes, sorted. */
  readonly remarks: readonly string[];
  readonly options?: SheetOptions;
  /** Those of its properties that are looked at. */
  readonly format?: Readonly<Record<string, unknown>>;
  readonly facts?: Readonly<Record<string, PlainFacts>>;
};

const ending = ".expected.json";
/** What no program exports: the scripts and what describes the folder. */
const own = /^(README\.md|\.gitattributes|make.*|check\.(py|R)|recipes\/.*)$/;
const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => !statSync(join(folder, name)).isDirectory())
  .map((name) => relative(folder, join(folder, name)).replaceAll("\\", "/"))
  .sort();
const expectations = names.filter((name) => name.endsWith(ending));
const files = names.filter((name) => !name.endsWith(ending) && !own.test(name));

function expectedOf<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}

async function rowsOf(sheet: Sheet): Promise<(readonly [number, readonly string[]])[]> {
  const rows: (readonly [number, readonly string[]])[] = [];
  for await (const batch of sheet.batches()) for (const { line, cells } of batch) rows.push([line, cells]);
  return rows;
}

function plainFacts({ valueLabels, ...facts }: ColumnFacts): PlainFacts {
  return valueLabels === undefined ? facts : { ...facts, valueLabels: Object.fromEntries(valueLabels) };
}

async function thrownBy(act: () => Promise<unknown>): Promise<unknown> {
  try {
    await act();
  } catch (error) {
    return error;
  }
  return null;
}

describe("the folder of exports", () => {
  it("has 45 files at least, each with its expected sheet or made from the Bekasi study", () => {
    expect(files.length).toBeGreaterThanOrEqual(45);
    const without = files.filter((name) => !existsSync(join(folder, name + ending)));
    expect(without.filter((name) => !name.startsWith("bekasi/"))).toEqual([]);
    expect(expectations.filter((name) => !files.includes(name.slice(0, -ending.length)))).toEqual([]);
  });

  it("stays small: no file over 48 KB, less than 1 MB in all", () => {
    const sizes = names.map((name) => statSync(join(folder, name)).size);
    expect(Math.max(...sizes)).toBeLessThan(48 * 1024);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1024 * 1024);
  });

  it("is described file by file in its README", () => {
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    expect(files.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("an export is read as it was made:", () => {
  for (const name of expectations) {
    const file = name.slice(0, -ending.length);
    const path = join(folder, file);
    const expected = expectedOf<ExpectedError | ExpectedSheet>(name);
    if ("error" in expected) it(`${file} ends in ${expected.error}`, () => endsInError(path, expected));
    else it(file, () => isRead(path, expected));
  }
});

async function endsInError(path: string, { error: code, lines, options }: ExpectedError): Promise<void> {
  const error = await thrownBy(async () => rowsOf(await openSheet(path, options)));
  if (!(error instanceof LoyaltyError)) throw error ?? new Error(`it was read, where ${code} was expected`);
  expect(error.code).toBe(code);
  for (const line of lines) expect(error.message).toMatch(new RegExp(`\\b(line|row) ${line}\\b`));
}

async function isRead(path: string, { header, rows, remarks, options, format, facts }: ExpectedSheet): Promise<void> {
  const sheet = await openSheet(path, options);
  expect(sheet.header).toEqual(header);
  expect(await rowsOf(sheet)).toEqual(rows);
  expect(await rowsOf(sheet), "a second pass").toEqual(rows);
  expect((await sheet.head()).map(({ line, cells }) => [line, cells])).toEqual(rows);
  expect(await sheet.sha256()).toBe(createHash("sha256").update(readFileSync(path)).digest("hex"));
  const codes = sheet.remarks().map(({ code }) => code);
  expect([...new Set(codes)].sort()).toEqual(remarks);
  if (format !== undefined) expect(sheet.format).toMatchObject(format);
  expect(sheet.numbers).toBe(sheet.format.kind === "csv" ? "as-written" : "plain");
  for (const [column, fact] of Object.entries(facts ?? {})) {
    const found = sheet.facts.get(column);
    expect(found === undefined ? undefined : plainFacts(found), column).toMatchObject(fact);
  }
}
