/**
 * mathjs's parser, and nothing else of it: its factory gets node classes of our own that only remember what was
 * written, so there is neither an evaluator nor a constant, unit or function of mathjs behind a tree. It loads when the
 * first expression is met (17 kB bundled; the whole of mathjs/number would be 140 kB and 13 ms).
 */
import { createParse } from "mathjs/number";

declare module "mathjs/number" {
  /** Public but untyped: the factory of `parse`. */
  export function createParse(dependencies: object): (text: string) => unknown;
}

/** `leaf`: which of the expression's names, numbers and texts it starts with, counted from 0. */
export type Tree = { readonly leaf: number } & (
  | { readonly type: "constant"; readonly value: unknown }
  | { readonly type: "symbol"; readonly name: string }
  | { readonly type: "operator"; readonly fn: string; readonly args: readonly Tree[]; readonly implicit: boolean }
  | { readonly type: "call"; readonly fn: Tree; readonly args: readonly Tree[] }
  | { readonly type: "list"; readonly items: readonly Tree[] }
  | { readonly type: "chain"; readonly fns: readonly string[]; readonly params: readonly Tree[] }
  | { readonly type: "parenthesis"; readonly content: Tree }
);

/** Thrown for every kind of node that expressions don't have: assignment, property, range, object ... */
export class ForbiddenNode extends Error {}

/** @throws SyntaxError or ForbiddenNode; nothing is evaluated */
export function parse(text: string): Tree {
  return createParse({ typed, numeric: Number, config: { number: "number" }, ...nodeClasses() })(text) as Tree;
}

/** Stands for typed-function: of the signatures of `parse` only the one for a text is wanted. */
const typed = Object.assign(
  (_name: string, signatures: { string: (text: string) => unknown }) => (text: string) => signatures.string(text),
  { addConversion: () => undefined },
);

class Node {
  get isNode(): boolean {
    return true;
  }
}

/** The classes of one parse; leaves are made in the order in which they are written. */
function nodeClasses() {
  let leaves = 0;
  class ConstantNode extends Node {
    readonly isConstantNode = true;
    readonly type = "constant";
    readonly leaf = leaves++;
    constructor(readonly value: unknown) {
      super();
    }
  }
  class SymbolNode extends Node {
    readonly isSymbolNode = true;
    readonly type = "symbol";
    readonly leaf = leaves++;
    constructor(readonly name: string) {
      super();
    }
  }
  class OperatorNode extends Node {
    readonly isOperatorNode = true;
    readonly type = "operator";
    readonly leaf: number;
    constructor(
      readonly op: string,
      readonly fn: string,
      readonly args: readonly Tree[],
      readonly implicit = false,
    ) {
      super();
      this.leaf = args[0]?.leaf ?? 0;
    }
  }
  class FunctionNode extends Node {
    readonly isFunctionNode = true;
    readonly type = "call";
    readonly leaf: number;
    constructor(
      readonly fn: Tree,
      readonly args: readonly Tree[],
    ) {
      super();
      this.leaf = fn.leaf;
    }
  }
  class ArrayNode extends Node {
    readonly isArrayNode = true;
    readonly type = "list";
    readonly leaf: number;
    constructor(readonly items: readonly Tree[]) {
      super();
      this.leaf = items[0]?.leaf ?? 0;
    }
  }
  class RelationalNode extends Node {
    readonly isRelationalNode = true;
    readonly type = "chain";
    readonly leaf: number;
    constructor(
      readonly fns: readonly string[],
      readonly params: readonly Tree[],
    ) {
      super();
      this.leaf = params[0]?.leaf ?? 0;
    }
  }
  class ParenthesisNode extends Node {
    readonly isParenthesisNode = true;
    readonly type = "parenthesis";
    readonly leaf: number;
    constructor(readonly content: Tree) {
      super();
      this.leaf = content.leaf;
    }
  }
  const allowed = { ConstantNode, SymbolNode, OperatorNode, FunctionNode, ArrayNode, RelationalNode, ParenthesisNode };
  return { ...forbidden, ...allowed };
}

const forbidden = Object.fromEntries(
  [
    "AccessorNode",
    "AssignmentNode",
    "BlockNode",
    "ConditionalNode",
    "FunctionAssignmentNode",
    "IndexNode",
    "ObjectNode",
    "RangeNode",
  ].map((name) => [
    name,
    class extends Node {
      constructor() {
        super();
        throw new ForbiddenNode(name);
      }
    },
  ]),
);
