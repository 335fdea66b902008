import fc from "fast-check";
import { expect, it } from "vitest";
import { EXIT, LoyaltyError } from "../../src/core/errors.ts";
import { compileComputation, compileCondition } from "../../src/dataset/expression.ts";
import { columnsOf, mistakeOf, plainNumbers } from "./small-study.ts";

const columns = columnsOf(["x", "y", "usia", "nilai akhir", "f"]);
const scope = { where: "keep", columns, spellings: plainNumbers, missing: new Set<string>() };

const hostile: readonly string[] = [
  // work without end, and doors out of the parser
  "range(1,1e9)",
  "range(1, 1000000000) == 1",
  "ones(1e9)",
  "zeros(100000, 100000) == 1",
  "import({a: 1})",
  'createUnit("foo")',
  'evaluate("1 + 1")',
  'parse("x") == 1',
  'simplify("x") == 1',
  'derivative("x", "x")',
  'compile("x")',
  "config({})",
  "random() > 0.5",
  "factorial(170) > 1",
  "unit(5, 'cm') > 1",
  "print('a', x)",
  "help(x)",
  "map([1,2], f)",
  "reviver(x)",
  "typed(x)",
  // JavaScript's own ways
  "constructor",
  "constructor == 1",
  "__proto__ == 1",
  "toString == 1",
  "hasOwnProperty(x)",
  "constructor(x)",
  "toString()",
  '"a".constructor',
  '"a".constructor("return process")()',
  "x.constructor == 1",
  "x.y",
  "x?.y",
  'x["constructor"] == 1',
  "column.constructor",
  'column("x").constructor',
  'column("constructor") == 1',
  'column("__proto__") == 1',
  "process.exit(1)",
  "globalThis == 1",
  'require("fs")',
  "`x`",
  "$" + "{x}",
  "x => x",
  "() == 1",
  // assignment, functions, blocks, comments, lines
  "x = 1",
  "x=1;",
  "x = 1; y = 2",
  "f(x) = f(x)",
  "f(x)=f(x)",
  "f(1) > 1",
  "x == 1; y == 2",
  "x == 1\ny == 2",
  "x == 1 # and y",
  "# nothing",
  "x += 1",
  // matrices, ranges, objects, ternary
  "[1, 2] == x",
  "[1, 2; 3, 4]",
  "[x, y]",
  "x in [y]",
  "x in []",
  "x in [1, [2]]",
  "x in [1:3]",
  "x in [1; 2]",
  "x in [-'a']",
  "1:10",
  "x[1] > 2",
  "{a: 1}",
  "{}",
  "x > 1 ? y : usia",
  "x ?? 1",
  // units and other operators
  "5 cm",
  "5 cm > 3 cm",
  "x to cm",
  "cm to inch",
  "1 in cm",
  "x in cm",
  "in",
  "x mod 2 == 1",
  "x xor y",
  "x ^ 2 > 1",
  "x .* y",
  "x ./ y",
  "x % 2 == 0",
  "x! > 2",
  "x' == 1",
  "x << 2",
  "x >>> 2",
  "~x",
  "x & y",
  "x | y",
  "x && y",
  "x || y",
  "!x",
  "!(x > 1)",
  "x === 1",
  "x <> 1",
  "x ** 2",
  "+x > 1",
  "x > +1",
  // products that nobody wrote
  "nilai akhir > 3",
  "2 x > 3",
  "2x > 3",
  "(x)(y) > 3",
  "x (y) > 3",
  "(x) 2",
  "x not in [1]",
  "x in [1] [1]",
  "x in [1](2)",
  "1/2 x > 1",
  // constants and numbers of other kinds
  "e > 2",
  "pi > 3",
  "i == 1",
  "tau > 1",
  "true",
  "x == true",
  "false or x > 1",
  "x == null",
  "x == undefined",
  "x == NaN",
  "x < Infinity",
  "0x10 > x",
  "0b1 == x",
  "0o17 == x",
  "1e3 > x",
  "1e400 > x",
  "1.000.000 > x",
  "x > 3,5",
  "x > .5",
  "x > 5.",
  "x == 12345678901234567890",
  // conditions and values in each other's place
  "x",
  "x + 1",
  '"a"',
  "1",
  "x and y",
  "not x",
  "not x >= 3",
  "x == (y == 1)",
  "(x > 1) + 1 > 2",
  "x or 1 == 1",
  'x < "a"',
  '"a" <= x < 3',
  '"a" + 1 == 2',
  '-"a" == 1',
  "missing(x > 1)",
  "abs(x > 1) == 1",
  "abs() == 1",
  "abs(x, y) == 1",
  "min(x) == 1",
  "min(1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21) == x",
  "column(x) == 1",
  "column(1) == 1",
  'column("x", "y") == 1',
  'column("tidak ada") == 1',
  // broken
  "",
  "   ",
  "(",
  ")",
  "x == (1",
  "x == 1)",
  "x in [1",
  "x in [1)",
  'x == "a',
  "x == 'a\"",
  'x == "a\\n"',
  'x == "a\\',
  'x == "a" "b"',
  "x ==",
  "== 1",
  "x == == 1",
  "x > 1 and",
  "and x > 1",
  "x > 1 and or y > 1",
  "x > 1 not",
  ",",
  "min(x,,y) > 1",
  "min(,x) > 1",
  "x in [1,,2]",
  "x in [,]",
  "x ≥ 3",
  "x × y > 3",
  "“a” == x",
  "名前 > 2",
  "π > 3",
  "x\u0000 > 1",
  "x \u202e> 1",
  "x\u200b > 1",
  "\ud83d\ude00 == 1",
  "\ud835\udc00 == 1",
  "x == \ud800",
  // too much
  `${"(".repeat(100_000)}x${")".repeat(100_000)}`,
  `${"(".repeat(400)}x${")".repeat(400)} == 1`,
  `${"abs(".repeat(200)}x${")".repeat(200)} == 1`,
  `${"[".repeat(400)}`,
  `x == "${"a".repeat(1_000_000)}"`,
  "x".repeat(1_000_000),
  "-".repeat(1_000_000),
  `${"not ".repeat(240)}x`,
  `${"-".repeat(900)}"a" == 1`,
];

it("has at least 60 hostile expressions, each of them once", () => {
  expect(new Set(hostile).size).toBe(hostile.length);
  expect(hostile.length).toBeGreaterThanOrEqual(60);
});

it.each(hostile.map((text) => [text.length > 60 ? `${text.slice(0, 60)}... (${text.length})` : text, text]))(
  "refuses %j as a person's mistake, at its place, in both languages",
  async (_title, text) => {
    const error = await mistakeOf(() => compileCondition(text, scope));
    expect(error.code).toMatch(/^codebook\/expression-(too-long|too-deep|syntax|not-allowed|unknown-column|type)$/);
    expect(error.exitCode).toBe(EXIT.input);
    for (const language of ["en", "id"] as const) {
      expect(error.text[language]).toMatch(/^keep(, (character|karakter ke-) ?\d+)?: ./);
      expect(error.text[language].length).toBeLessThan(300);
      expect(error.hint?.[language]).toBeTruthy();
    }
    expect(error.text.en).not.toBe(error.text.id);
  },
);

it("refuses hostile expressions in compute as in keep", async () => {
  const meantForKeep = new Set(["x", "x + 1", "1", '"a"']);
  for (const text of hostile.filter((candidate) => !meantForKeep.has(candidate))) {
    const error = await mistakeOf(() => compileComputation(text, { ...scope, where: "variables.v.compute" }));
    expect(error.code).toMatch(/^codebook\/expression-/);
  }
});

it("takes no noticeable time over them", async () => {
  await mistakeOf(() => compileCondition("x y", scope));
  const start = performance.now();
  for (const text of hostile) await mistakeOf(() => compileCondition(text, scope));
  expect(performance.now() - start).toBeLessThan(1000);
});

const told: readonly (readonly [string, number | null, string])[] = [
  ["nilai akhir > 3", 7, 'column("nilai akhir")'],
  ["usia = 3", 6, "=="],
  ["usia > 1 && x > 1", 10, "and"],
  ["usia > 1 || x > 1", 10, "or"],
  ["!(usia > 1)", 1, "not"],
  ["usia > 1 AND x > 1", 10, "did you mean and"],
  ["usia > 1 dan x > 1", 10, "did you mean and"],
  ["usai > 1", 1, "did you mean usia"],
  ["x > 1 and usai > 1", 11, "usia"],
  ["usia > 3,5", 9, "point"],
  ["x == 1\nand y == 2", 7, "one line"],
  ["x not in [1]", 3, "not (kota in"],
  ["not usia >= 17", 5, "not (usia >= 17)"],
  ["to == 1", 1, 'column("to")'],
  ["usia (3) > 1", 1, "operator"],
  ["x == 12345678901234567890", 6, '"12345678901234567890"'],
  ["x ≥ 3", 3, ">="],
  ["x > 1.000.000", 5, "1000000"],
  ["x > 1 and y <", 14, "after the last word"],
  ["x > 1 and * y", 11, "an expression has columns"],
];

it.each(told)("says of %j where it is wrong (character %j) and what to do", async (text, character, hint) => {
  const error = await mistakeOf(() => compileCondition(text, scope));
  expect(error.text.en).toContain(`keep, character ${character}:`);
  expect(error.hint?.en).toContain(hint);
});

it("takes a column whose name is a constant elsewhere", async () => {
  const odd = columnsOf(["e", "pi", "i", "constructor", "to", "range", "min"]);
  const condition = compileCondition(
    'e == 1 and pi == 2 and i == 3 and constructor == 4 and column("to") == 5 and range == 6 and min == 7',
    { ...scope, columns: odd },
  );
  expect(condition(["1", "2", "3", "4", "5", "6", "7"])).toBe(true);
  expect(condition(["1", "2", "3", "4", "5", "6", "8"])).toBe(false);
});

it("either compiles or tells a person's mistake, whatever pieces are put together", () => {
  const attempt = (text: string) => {
    try {
      return compileCondition(text, scope);
    } catch (error) {
      return error;
    }
  };
  const piece = fc.constantFrom(
    ...["x", "y", "usia", "1", "2.5", '"a"', "'b'", "(", ")", "[", "]", ",", "+", "-", "*", "/", "==", "!=", "<", ">="],
    ...["and", "or", "not", "in", "min(", "missing(", "column(", "=", "!", "%", ".", ":", ";", "?", "{", "to", "e"],
  );
  const expression = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" "));
  fc.assert(
    fc.property(fc.oneof(expression, fc.string({ unit: "binary", maxLength: 40 })), (text) => {
      const result = attempt(text);
      if (typeof result === "function") expect([true, false, undefined]).toContain(result(["1", "2", "3", "4", "5"]));
      else expect(result).toBeInstanceOf(LoyaltyError);
    }),
    { numRuns: 3000 },
  );
});
