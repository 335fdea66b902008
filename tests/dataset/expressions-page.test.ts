import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compileComputation, compileCondition } from "../../src/dataset/expression.ts";
import { columnsOf, plainNumbers } from "./small-study.ts";

const page = readFileSync(new URL("../../docs/expressions.md", import.meta.url), "utf8");
const examples = page
  .slice(page.indexOf("## Examples"))
  .split("\n")
  .map((line) => /^\| `(.+)` \| (.+) \| (\S+) \|$/.exec(line))
  .filter((match) => match !== null)
  .map(([, expression = "", cells = "", gives = ""]) => [expression, cells, gives] as const);

it("has examples", () => {
  expect(examples.length).toBeGreaterThan(10);
});

it.each(examples)("example of docs/expressions.md: %s over %s gives %s", (expression, written, gives) => {
  const cells = new Map(
    written.split(",").map((cell) => cell.split(":").map((part) => part.trim()) as [string, string]),
  );
  const scope = {
    where: "keep",
    columns: columnsOf([...cells.keys()]),
    spellings: plainNumbers,
    missing: new Set<string>(),
  };
  const row = [...cells.values()];
  const result =
    /^-?\d+$/.test(gives) || expression.includes(" / ")
      ? compileComputation(expression, scope).of(row)
      : compileCondition(expression, scope)(row);
  expect(String(result ?? "missing")).toBe(gives);
});
