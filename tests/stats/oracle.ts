/** Reads what other software computed (fixtures/oracle/<family>/<case>.json) and compares figures with it. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Outcome } from "../../src/core/outcome.ts";

/** A case file's content; `name` is the file's name without `.json`, the rest is what the family's script writes. */
export type Case<Content = Readonly<Record<string, unknown>>> = Content & { readonly name: string };

/** Unlike numbers may differ by either bound; `relative` is of the expected figure. */
export type Tolerance = { readonly relative?: number; readonly absolute?: number };

const ORACLES = new URL("../../fixtures/oracle/", import.meta.url);

/**
 * Every case of a family, by name.
 *
 * @param family folder in fixtures/oracle, such as "descriptives" or "descriptives/r"
 * @throws where the folder has no case, so that no test passes by comparing nothing
 */
export function readCases<Content = Readonly<Record<string, unknown>>>(family: string): readonly Case<Content>[] {
  const folder = new URL(`${family}/`, ORACLES);
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  if (files.length === 0) throw new Error(`no cases in ${fileURLToPath(folder)}`);
  return files.sort().map((file) => ({
    ...(JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Content),
    name: file.slice(0, -".json".length),
  }));
}

/** Whether a figure is the expected one to rounding. Infinity is close to itself alone, NaN to nothing. */
export function close(actual: number, expected: number, { relative = 1e-12, absolute = 0 }: Tolerance = {}): boolean {
  return (
    actual === expected || Math.abs(actual - expected) <= Math.max(absolute, relative * finiteOr0(Math.abs(expected)))
  );
}

/** Fails, naming the figure, where it isn't close. */
export function expectClose(actual: number, expected: number, what: string, tolerance: Tolerance = {}): void {
  const error = relativeError(actual, expected);
  expect(close(actual, expected, tolerance), `${what}: ${actual}, not ${expected}; relative error ${error}`).toBe(true);
}

/** The same for an outcome; null expects it to be undefined. */
export function expectFigure(
  actual: Outcome<number>,
  expected: number | null,
  what: string,
  tolerance: Tolerance = {},
): void {
  if (expected === null) {
    expect(actual.ok, `${what}: ${JSON.stringify(actual)}, not undefined`).toBe(false);
    return;
  }
  if (!actual.ok) expect.fail(`${what}: undefined (${actual.reason.code}), not ${expected}`);
  expectClose(actual.value, expected, what, tolerance);
}

function relativeError(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.abs(expected || 1);
}

function finiteOr0(size: number): number {
  return Number.isFinite(size) ? size : 0;
}
