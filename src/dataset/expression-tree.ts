/** Third gate of an expression: the parsed tree becomes a tree of what is allowed, each operand of the right kind. */

import { nearNames } from "../core/near-names.ts";
import type { ColumnNames } from "./column-names.ts";
import { excerpt, type Fail, whatIsAllowed } from "./expression-mistake.ts";
import type { Token } from "./expression-tokens.ts";
import type { Tree } from "./mathjs-parser.ts";

export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";
export type Literal =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string };
export type Value =
  | Literal
  | { readonly kind: "column"; readonly column: number }
  | {
      readonly kind: "arithmetic";
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: Value;
      readonly right: Value;
    }
  | { readonly kind: "negative"; readonly of: Value }
  | { readonly kind: "call"; readonly name: "abs" | "floor" | "max" | "min"; readonly args: readonly Value[] };
export type Truth =
  | { readonly kind: "compare"; readonly operators: readonly Comparison[]; readonly operands: readonly Value[] }
  | { readonly kind: "in"; readonly of: Value; readonly list: readonly Literal[] }
  | { readonly kind: "and" | "or"; readonly left: Truth; readonly right: Truth }
  | { readonly kind: "not"; readonly of: Truth }
  | { readonly kind: "missing"; readonly of: Value };
export type Expression = Value | Truth;

export type Reading = { readonly columns: ColumnNames; readonly tokens: readonly Token[]; readonly fail: Fail };

const truthKinds = new Set(["compare", "in", "and", "or", "not", "missing"]);

export function isTruth(expression: Expression): expression is Truth {
  return truthKinds.has(expression.kind);
}

/** @throws LoyaltyError (through `fail`) for whatever an expression can't have */
export function allow(tree: Tree, reading: Reading): Expression {
  switch (tree.type) {
    case "parenthesis":
      return allow(tree.content, reading);
    case "constant":
      return literal(tree, reading);
    case "symbol":
      return { kind: "column", column: columnIndex(tree.name, tree, reading) };
    case "operator":
      return operator(tree, reading);
    case "chain":
      return compare(tree.fns, tree.params, reading);
    case "call":
      return call(tree, reading);
    case "list":
      return notAllowed(tree, reading);
    default:
      return tree satisfies never;
  }
}

function at(tree: Tree, { tokens }: Reading): number | null {
  return tokens.filter((token) => token.kind !== "operator")[tree.leaf]?.at ?? null;
}

function notAllowed(tree: Tree, reading: Reading): never {
  return reading.fail(
    "not-allowed",
    at(tree, reading),
    { en: "what starts here isn't part of expressions", id: "yang dimulai di sini bukan bagian dari ekspresi" },
    whatIsAllowed,
  );
}

function literal(tree: Tree, reading: Reading): Literal {
  if (tree.type === "constant") {
    const { value } = tree;
    if (typeof value === "number" && Number.isFinite(value)) return { kind: "number", value };
    if (typeof value === "string") return { kind: "text", value: value.normalize("NFC") };
  }
  return notAllowed(tree, reading);
}

function columnIndex(name: string, tree: Tree, reading: Reading): number {
  const index = reading.columns.find(name);
  if (index !== undefined) return index;
  const near = nearNames(name, reading.columns.known());
  const some = reading.columns.known().slice(0, 10).join(", ");
  return reading.fail(
    "unknown-column",
    at(tree, reading),
    {
      en: `${reading.columns.path} has no column ${excerpt(name)}`,
      id: `${reading.columns.path} tidak memiliki kolom ${excerpt(name)}`,
    },
    near.length > 0
      ? {
          en: `did you mean ${near.map(asWritten).join(" or ")} ?`,
          id: `mungkin maksudnya ${near.map(asWritten).join(" atau ")} ?`,
        }
      : {
          en: `its columns are ${some} ...; a text to compare with stands in quotes`,
          id: `kolom yang ada: ${some} ...; teks pembanding ditulis dalam tanda kutip`,
        },
  );
}

function asWritten(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `column("${name}")`;
}

const arithmetic: Readonly<Record<string, "+" | "-" | "*" | "/">> = {
  add: "+",
  subtract: "-",
  multiply: "*",
  divide: "/",
};
const comparisons: Readonly<Record<string, Comparison>> = {
  equal: "==",
  unequal: "!=",
  smaller: "<",
  smallerEq: "<=",
  larger: ">",
  largerEq: ">=",
};

function operator(tree: Tree & { type: "operator" }, reading: Reading): Expression {
  const { fn, args, implicit } = tree;
  const [left, right] = args;
  if (left === undefined || implicit) return notAllowed(tree, reading);
  if (right === undefined) {
    if (fn === "unaryMinus") return { kind: "negative", of: numeric(left, reading) };
    if (fn === "not") return { kind: "not", of: condition(left, "not", reading) };
    return notAllowed(tree, reading);
  }
  const sign = Object.hasOwn(arithmetic, fn) ? arithmetic[fn] : undefined;
  if (sign !== undefined) {
    return { kind: "arithmetic", operator: sign, left: numeric(left, reading), right: numeric(right, reading) };
  }
  if (fn === "and" || fn === "or") {
    return { kind: fn, left: condition(left, fn, reading), right: condition(right, fn, reading) };
  }
  if (fn === "to") return { kind: "in", of: value(left, reading), list: list(right, reading) };
  return compare([fn], args, reading);
}

function compare(fns: readonly string[], params: readonly Tree[], reading: Reading): Truth {
  const operators = fns.map((fn, i) => {
    const comparison = Object.hasOwn(comparisons, fn) ? comparisons[fn] : undefined;
    return comparison ?? notAllowed(params[i]!, reading);
  });
  const operands = params.map((param) => value(param, reading));
  for (const [i, comparison] of operators.entries()) {
    if (comparison === "==" || comparison === "!=") continue;
    const text = [i, i + 1].find((side) => operands[side]?.kind === "text");
    if (text !== undefined) textHasNoOrder(params[text]!, comparison, reading);
  }
  return { kind: "compare", operators, operands };
}

function textHasNoOrder(tree: Tree, comparison: string, reading: Reading): never {
  return reading.fail(
    "type",
    at(tree, reading),
    { en: `a text can't be compared with ${comparison}`, id: `teks tidak dapat dibandingkan dengan ${comparison}` },
    {
      en: "compare texts with == or !=; write numbers without quotes",
      id: "bandingkan teks dengan == atau !=; tulis angka tanpa tanda kutip",
    },
  );
}

function list(tree: Tree, reading: Reading): readonly Literal[] {
  if (tree.type !== "list" || tree.items.length === 0) return notAllowed(tree, reading);
  return tree.items.map((item) => {
    const negative = item.type === "operator" && item.fn === "unaryMinus" ? item.args[0] : undefined;
    const entry = literal(negative ?? item, reading);
    if (negative === undefined) return entry;
    return entry.kind === "number" ? { kind: "number", value: -entry.value } : notAllowed(item, reading);
  });
}

/** An operand of comparisons: anything but a condition. */
function value(tree: Tree, reading: Reading): Value {
  const expression = allow(tree, reading);
  if (!isTruth(expression)) return expression;
  return reading.fail(
    "type",
    at(tree, reading),
    {
      en: "a condition stands where a column or number belongs",
      id: "ada syarat di tempat yang seharusnya kolom atau angka",
    },
    {
      en: "join conditions with and, or, not; a condition can't be compared or computed with",
      id: "gabungkan syarat dengan and, or, not; syarat tidak dapat dibandingkan atau dihitung",
    },
  );
}

/** An operand of arithmetic: no text in quotes either. */
function numeric(tree: Tree, reading: Reading): Value {
  const operand = value(tree, reading);
  if (operand.kind !== "text") return operand;
  return reading.fail(
    "type",
    at(tree, reading),
    { en: "a text can't be computed with", id: "teks tidak dapat dihitung" },
    {
      en: 'write numbers without quotes, and a column whose name has spaces as column("its header")',
      id: 'tulis angka tanpa tanda kutip, dan kolom yang namanya memuat spasi sebagai column("judul kolomnya")',
    },
  );
}

/** An operand of and, or, not. */
function condition(tree: Tree, word: string, reading: Reading): Truth {
  const expression = allow(tree, reading);
  if (isTruth(expression)) return expression;
  return reading.fail(
    "type",
    at(tree, reading),
    { en: `${word} needs conditions, and this isn't one`, id: `${word} memerlukan syarat, dan ini bukan syarat` },
    {
      en: "write a comparison such as usia >= 17 in its place; after not in parentheses: not (usia >= 17)",
      id: "tulis perbandingan seperti usia >= 17 sebagai gantinya; setelah not dalam kurung: not (usia >= 17)",
    },
  );
}

/** Functions with the least and the largest number of operands. */
const functions: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["abs", [1, 1]],
  ["column", [1, 1]],
  ["floor", [1, 1]],
  ["max", [2, 20]],
  ["min", [2, 20]],
  ["missing", [1, 1]],
]);

function call(tree: Tree & { type: "call" }, reading: Reading): Expression {
  const { args } = tree;
  const name = tree.fn.type === "symbol" ? tree.fn.name : "";
  const limits = functions.get(name);
  if (limits === undefined) return unknownFunction(name, tree, reading);
  if (args.length < limits[0] || args.length > limits[1]) wrongNumber(name, limits, tree, reading);
  if (name === "column") return columnByText(args[0]!, reading);
  if (name === "missing") return { kind: "missing", of: value(args[0]!, reading) };
  return {
    kind: "call",
    name: name as "abs" | "floor" | "max" | "min",
    args: args.map((arg) => numeric(arg, reading)),
  };
}

function columnByText(tree: Tree, reading: Reading): Value {
  if (tree.type === "constant" && typeof tree.value === "string") {
    return { kind: "column", column: columnIndex(tree.value, tree, reading) };
  }
  return reading.fail(
    "syntax",
    at(tree, reading),
    { en: "column(...) doesn't name its column in quotes", id: "column(...) tidak menyebut kolom dalam tanda kutip" },
    { en: 'write column("its header")', id: 'tulis column("judul kolomnya")' },
  );
}

function unknownFunction(name: string, tree: Tree, reading: Reading): never {
  const isColumn = reading.columns.find(name) !== undefined;
  return reading.fail(
    "not-allowed",
    at(tree, reading),
    isColumn
      ? { en: `${excerpt(name)} is a column, not a function`, id: `${excerpt(name)} adalah kolom, bukan fungsi` }
      : { en: `there is no function ${excerpt(name)}`, id: `tidak ada fungsi ${excerpt(name)}` },
    isColumn
      ? { en: "put an operator before the parenthesis", id: "letakkan operator sebelum tanda kurung" }
      : {
          en: `the functions are ${[...functions.keys()].join(", ")}`,
          id: `fungsi yang ada: ${[...functions.keys()].join(", ")}`,
        },
  );
}

function wrongNumber(name: string, [least, most]: readonly [number, number], tree: Tree, reading: Reading): never {
  const range = least === most ? `${least}` : `${least}-${most}`;
  return reading.fail(
    "syntax",
    at(tree, reading),
    {
      en: `${name}(...) has the wrong number of entries`,
      id: `jumlah isian ${name}(...) tidak sesuai`,
    },
    { en: `give it ${range}, separated by commas`, id: `isi dengan ${range}, dipisahkan koma` },
  );
}
