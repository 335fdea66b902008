/** An allowed tree as functions of a row's cells. Three-valued: what is missing stays missing until something settles it. */
import { plainNumber } from "./cell-text.ts";
import type { Comparison, Literal, Truth, Value } from "./expression-tree.ts";
import type { IsMissing } from "./missing-test.ts";
import type { Spelling } from "./number-spelling.ts";

export type Cells = readonly string[];
export type NumberOf = (cells: Cells) => number;
export type TextOf = (cells: Cells) => string | undefined;
export type TruthOf = (cells: Cells) => boolean | undefined;

export type Surroundings = {
  readonly isMissing: (column: number) => IsMissing;
  readonly spelling: (column: number) => Spelling;
  /** Labels that the file itself gives a column's values: a text in quotes may mean either. */
  readonly valueLabels: (column: number) => ReadonlyMap<string, string> | undefined;
  /** Told the column where a number was wanted and something else was found. */
  readonly notANumber: (column: number) => void;
};

/** The trimmed text of a cell; undefined where it is missing. */
export function cellText(column: number, around: Surroundings): TextOf {
  const isMissing = around.isMissing(column);
  return (cells) => {
    const text = (cells[column] ?? "").trim();
    return isMissing(text) ? undefined : text;
  };
}

/** NaN where the value is missing, no number, or not finite (a division by 0). */
export function numberOf(value: Value, around: Surroundings): NumberOf {
  switch (value.kind) {
    case "number":
      return () => value.value;
    case "text":
      return () => Number.NaN;
    case "column":
      return columnNumber(value.column, around);
    case "arithmetic":
      return arithmetic(value.operator, numberOf(value.left, around), numberOf(value.right, around));
    case "negative": {
      const of = numberOf(value.of, around);
      return (cells) => -of(cells);
    }
    case "call":
      return called(value, around);
    default:
      return value satisfies never;
  }
}

function columnNumber(column: number, around: Surroundings): NumberOf {
  const textOf = cellText(column, around);
  const spelling = around.spelling(column);
  return (cells) => {
    const text = textOf(cells);
    if (text === undefined) return Number.NaN;
    const plain = spelling(text);
    const number = typeof plain === "string" ? plainNumber(plain) : Number.NaN;
    if (Number.isNaN(number)) around.notANumber(column);
    return number;
  };
}

function arithmetic(operator: "+" | "-" | "*" | "/", left: NumberOf, right: NumberOf): NumberOf {
  switch (operator) {
    case "+":
      return (cells) => finite(left(cells) + right(cells));
    case "-":
      return (cells) => finite(left(cells) - right(cells));
    case "*":
      return (cells) => finite(left(cells) * right(cells));
    case "/":
      return (cells) => finite(left(cells) / right(cells));
    default:
      return operator satisfies never;
  }
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}

function called(value: Value & { kind: "call" }, around: Surroundings): NumberOf {
  const args = value.args.map((arg) => numberOf(arg, around));
  const operation: (...values: number[]) => number = Math[value.name];
  return (cells) => operation(...args.map((arg) => arg(cells)));
}

export function truthOf(truth: Truth, around: Surroundings): TruthOf {
  switch (truth.kind) {
    case "compare":
      return chain(truth, around);
    case "in":
      return among(truth.of, truth.list, around);
    case "and":
    case "or":
      return junction(truth.kind === "or", truthOf(truth.left, around), truthOf(truth.right, around));
    case "not": {
      const of = truthOf(truth.of, around);
      return (cells) => {
        const known = of(cells);
        return known === undefined ? undefined : !known;
      };
    }
    case "missing": {
      const of = textOf(truth.of, around);
      return (cells) => of(cells) === undefined;
    }
    default:
      return truth satisfies never;
  }
}

/** Kleene's and (settled by a false) and or (settled by a true). */
function junction(settling: boolean, left: TruthOf, right: TruthOf): TruthOf {
  return (cells) => {
    const first = left(cells);
    if (first === settling) return settling;
    const second = right(cells);
    if (second === settling) return settling;
    return first === undefined || second === undefined ? undefined : !settling;
  };
}

function chain({ operators, operands }: Truth & { kind: "compare" }, around: Surroundings): TruthOf {
  const [first, ...others] = operators.map((operator, i) => pair(operator, operands[i]!, operands[i + 1]!, around));
  return others.reduce((left, right) => junction(false, left, right), first!);
}

function pair(operator: Comparison, left: Value, right: Value, around: Surroundings): TruthOf {
  if (operator === "==") return equal(left, right, around);
  if (operator === "!=") {
    const same = equal(left, right, around);
    return (cells) => {
      const known = same(cells);
      return known === undefined ? undefined : !known;
    };
  }
  const a = numberOf(left, around);
  const b = numberOf(right, around);
  return (cells) => {
    const x = a(cells);
    const y = b(cells);
    if (Number.isNaN(x) || Number.isNaN(y)) return undefined;
    if (operator === "<") return x < y;
    if (operator === "<=") return x <= y;
    return operator === ">" ? x > y : x >= y;
  };
}

/** As numbers where both are; as texts where one is a text in quotes or no number. Exact either way. */
function equal(left: Value, right: Value, around: Surroundings): TruthOf {
  const values = equalTexts(textOf(left, around), textOf(right, around));
  const labels = equalLabels(left, right, around);
  const texts: TruthOf = labels === null ? values : (cells) => (values(cells) === true ? true : labels(cells));
  if (left.kind === "text" || right.kind === "text") return texts;
  // a text where == could compare numbers is no mistake, so nobody is told
  const quiet: Surroundings = { ...around, notANumber: () => undefined };
  const loud = (value: Value) => numberOf(value, value.kind === "column" ? quiet : around);
  const a = loud(left);
  const b = loud(right);
  return (cells) => {
    const x = a(cells);
    const y = b(cells);
    return Number.isNaN(x) || Number.isNaN(y) ? texts(cells) : x === y;
  };
}

/** A labelled column against a text, by the label; null where there is no such pair. */
function equalLabels(left: Value, right: Value, around: Surroundings): TruthOf | null {
  const [column, other] = left.kind === "column" ? [left, right] : [right, left];
  if (column.kind !== "column" || other.kind !== "text") return null;
  const labels = around.valueLabels(column.column);
  if (labels === undefined || labels.size === 0) return null;
  const value = cellText(column.column, around);
  const label: TextOf = (cells) => {
    const text = value(cells);
    return text === undefined ? undefined : (labels.get(text) ?? text);
  };
  return equalTexts(label, textOf(other, around));
}

function equalTexts(left: TextOf, right: TextOf): TruthOf {
  return (cells) => {
    const a = left(cells);
    const b = right(cells);
    return a === undefined || b === undefined ? undefined : a.normalize("NFC") === b.normalize("NFC");
  };
}

/** A value as text; a computed one is missing where it has no number. */
function textOf(value: Value, around: Surroundings): TextOf {
  if (value.kind === "text") return () => value.value;
  if (value.kind === "column") return cellText(value.column, around);
  const of = numberOf(value, around);
  return (cells) => {
    const number = of(cells);
    return Number.isNaN(number) ? undefined : String(number + 0);
  };
}

function among(of: Value, list: readonly Literal[], around: Surroundings): TruthOf {
  const [first, ...others] = list.map((entry) => equal(of, entry, around));
  return others.reduce((left, right) => junction(true, left, right), first!);
}
