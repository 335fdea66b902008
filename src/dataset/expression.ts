/**
 * Expressions of the codebook (`keep`, `compute`): mathjs parses, three gates allow, our own functions evaluate.
 * docs/expressions.md is the language. Load this module only where there is an expression: it brings the parser.
 */

import type { DecimalMark } from "../codebook/codebook.ts";
import type { ColumnNames } from "./column-names.ts";
import { type Cells, cellText, numberOf, type Surroundings, type TruthOf, truthOf } from "./expression-evaluate.ts";
import { checkTokens } from "./expression-gate.ts";
import { excerpt, type Fail, failIn, whatIsAllowed } from "./expression-mistake.ts";
import { tokenize } from "./expression-tokens.ts";
import { allow, type Expression, isTruth, type Value } from "./expression-tree.ts";
import { ForbiddenNode, parse, type Tree } from "./mathjs-parser.ts";
import { missingTest } from "./missing-test.ts";
import type { NumberSpellings } from "./number-spelling.ts";

export type ExpressionScope = {
  /** Place in the codebook that an error names, such as `variables.penghasilan.compute`. */
  readonly where: string;
  readonly columns: ColumnNames;
  /** How columns write their numbers. */
  readonly spellings: Pick<NumberSpellings, "of">;
  /** What the variable that is computed says of that. */
  readonly decimal?: DecimalMark | null;
  /** Texts of cells that stand for a missing value, beside the blank. */
  readonly missing: ReadonlySet<string>;
};

/** A row's value, and whether a cell kept it from being a number. */
export type Computation = {
  /** Header indexes of the columns it reads, ascending. */
  readonly columns: readonly number[];
  /**
   * A number, 1 or 0 for a condition; the cell's trimmed text where the expression is a bare column; undefined where it
   * is missing.
   */
  of(cells: Cells): number | string | undefined;
  /** After `of` gave undefined: the column whose cell is neither a number nor missing, or null. */
  culprit(): number | null;
};

/**
 * A condition such as `keep`.
 * @returns true, false, or undefined where missing operands leave it open
 * @throws LoyaltyError (exit 3) for whatever isn't an allowed condition over these columns; nothing is ever run
 */
export function compileCondition(text: string, scope: ExpressionScope): TruthOf {
  const expression = read(text, scope);
  if (isTruth(expression))
    return truthOf(
      expression,
      surroundings(scope, () => undefined),
    );
  return failIn(scope.where)(
    "type",
    null,
    { en: `${excerpt(text)} is no condition`, id: `${excerpt(text)} bukan syarat` },
    { en: "compare it with something, such as usia >= 17", id: "bandingkan dengan sesuatu, misalnya usia >= 17" },
  );
}

/** A computed value. @throws LoyaltyError (exit 3) as `compileCondition` */
export function compileComputation(text: string, scope: ExpressionScope): Computation {
  const expression = read(text, scope);
  let culprit: number | null = null;
  const around = surroundings(scope, (column) => {
    culprit = column;
  });
  const of = cellsToValue(expression, around);
  return {
    columns: [...columnsOf(expression)].sort((a, b) => a - b),
    of(cells) {
      culprit = null;
      return of(cells);
    },
    culprit: () => culprit,
  };
}

function surroundings(
  { columns, spellings, decimal = null, missing }: ExpressionScope,
  notANumber: (column: number) => void,
): Surroundings {
  return {
    isMissing: (column) => missingTest(missing, columns.facts(column)),
    spelling: (column) => spellings.of(column, decimal),
    valueLabels: (column) => columns.facts(column)?.valueLabels,
    notANumber,
  };
}

function cellsToValue(
  expression: Expression,
  around: Parameters<typeof numberOf>[1],
): (cells: Cells) => number | string | undefined {
  if (isTruth(expression)) {
    const truth = truthOf(expression, around);
    return (cells) => {
      const known = truth(cells);
      return known === undefined ? undefined : Number(known);
    };
  }
  if (expression.kind === "column") return cellText(expression.column, around);
  const number = numberOf(expression, around);
  return (cells) => {
    const value = number(cells);
    return Number.isNaN(value) ? undefined : value + 0;
  };
}

function read(written: string, scope: ExpressionScope): Expression {
  const text = written.trim();
  const fail = failIn(scope.where);
  const tokens = tokenize(text, fail);
  checkTokens(text, tokens, fail);
  let tree: Tree;
  try {
    tree = parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof ForbiddenNode)) throw error;
    const char = "char" in error && typeof error.char === "number" ? Math.min(error.char - 1, text.length) : null;
    return unreadable(text, char, fail);
  }
  return allow(tree, { columns: scope.columns, tokens, fail });
}

function unreadable(text: string, char: number | null, fail: Fail): never {
  const rest = char === null ? text : text.slice(char).trim();
  if (rest !== "") {
    const problem = { en: `${excerpt(rest)} doesn't fit here`, id: `${excerpt(rest)} tidak sesuai di sini` };
    return fail("syntax", char, problem, whatIsAllowed);
  }
  return fail(
    "syntax",
    char,
    { en: "something is missing at the end", id: "ada yang kurang di akhir ekspresi" },
    {
      en: "write what belongs after the last word or sign, or take it away",
      id: "lengkapi setelah kata atau tanda terakhir, atau hapus kata atau tanda itu",
    },
  );
}

function columnsOf(expression: Expression, found = new Set<number>()): Set<number> {
  for (const part of partsOf(expression)) columnsOf(part, found);
  if (expression.kind === "column") found.add(expression.column);
  return found;
}

function partsOf(expression: Expression): readonly (Value | Expression)[] {
  switch (expression.kind) {
    case "number":
    case "text":
    case "column":
      return [];
    case "arithmetic":
    case "and":
    case "or":
      return [expression.left, expression.right];
    case "negative":
    case "not":
    case "in":
    case "missing":
      return [expression.of];
    case "call":
      return expression.args;
    case "compare":
      return expression.operands;
    default:
      return expression satisfies never;
  }
}
