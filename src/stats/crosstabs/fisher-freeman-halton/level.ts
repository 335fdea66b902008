import { uniformNumbers } from "../random.ts";
import type { Cost } from "./cost.ts";

/** A random whole number for each number of cases: the sum over a node's rows names the node, whatever their order. */
export function rowCodes(most: number, rows: number): Float64Array {
  const uniform = uniformNumbers(0);
  return Float64Array.from({ length: most + 1 }, () => Math.floor((uniform() * 2 ** 53) / rows));
}

/**
 * The nodes of a stage of the network: all ways in which so many cases can be left in the rows, none more than the
 * row's total. Rows being interchangeable from there on, a node's numbers descend.
 */
export class Level {
  readonly count: number;
  private readonly rows: number;
  private readonly held: Uint32Array;
  private readonly slots: Int32Array;
  private readonly codes: Float64Array;

  /**
   * @param rowTotals descending
   * @param total cases left
   * @param codes of {@link rowCodes}
   */
  constructor(rowTotals: readonly number[], total: number, codes: Float64Array, cost: Cost) {
    this.rows = rowTotals.length;
    this.held = Uint32Array.from(allNodes(rowTotals, total, cost));
    this.count = this.held.length / this.rows;
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * this.count + 1))).fill(-1);
    this.codes = new Float64Array(this.count);
    for (let node = 0; node < this.count; node++) {
      // Chances are one in 10^5 with a hundred thousand nodes, and a table has the same codes each time.
      if (!this.enter(node, codes)) cost.giveUp();
    }
  }

  /** Cases left in the node's rows, descending. */
  row(node: number): Uint32Array {
    return this.held.subarray(node * this.rows, (node + 1) * this.rows);
  }

  /** The node whose rows' codes have this sum; there must be one. */
  find(code: number): number {
    return this.slots[this.slotOf(code)]!;
  }

  /** Whether the node's code is its own. */
  private enter(node: number, codes: Float64Array): boolean {
    const code = this.row(node).reduce((sum, held) => sum + codes[held]!, 0);
    const slot = this.slotOf(code);
    if (this.slots[slot] !== -1) return false;
    this.codes[node] = code;
    this.slots[slot] = node;
    return true;
  }

  /** Where the code is, or the free place where it belongs. */
  private slotOf(code: number): number {
    const { slots, codes } = this;
    const mask = slots.length - 1;
    let slot = Math.imul(code | 0, 0x9e3779b1) & mask;
    for (; slots[slot]! >= 0 && codes[slots[slot]!] !== code; slot = (slot + 1) & mask);
    return slot;
  }
}

/** A node's share of the steps before its fillings are looked at: there are many. */
const NODE_STEPS = 100;

function allNodes(rowTotals: readonly number[], total: number, cost: Cost): number[] {
  const found: number[] = [];
  const node: number[] = [];
  const add = (open: number, largest: number): void => {
    const row = node.length;
    if (row === rowTotals.length) {
      cost.spend(NODE_STEPS * row);
      for (const held of node) found.push(held);
      return;
    }
    for (let held = Math.min(open, largest, rowTotals[row]!); held >= 0; held--) {
      if (roomAfter(rowTotals, row, held) < open - held) break;
      node.push(held);
      add(open - held, held);
      node.pop();
    }
  };
  add(total, total);
  return found;
}

/** What the rows after this one can hold, none more than `largest`. */
function roomAfter(rowTotals: readonly number[], row: number, largest: number): number {
  let room = 0;
  for (let r = row + 1; r < rowTotals.length; r++) room += Math.min(rowTotals[r]!, largest);
  return room;
}
