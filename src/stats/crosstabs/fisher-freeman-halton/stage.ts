import { ColumnFactors } from "./column-factors.ts";
import type { Cost } from "./cost.ts";
import { countFillings, Fillings } from "./fillings.ts";
import { Level } from "./level.ts";
import { PathBounds } from "./path-bounds.ts";

/** What all stages of a table's network share. */
export type Network = {
  /** Descending. */
  readonly rowTotals: readonly number[];
  /** ln x! in multiples of 1 / `unit`. */
  readonly logFactorials: Float64Array;
  readonly unit: number;
  readonly codes: Float64Array;
  /** A table counts whose length, the sum of ln x! over its cells, is at least this. */
  readonly threshold: number;
  readonly cost: Cost;
};

/**
 * The nodes from which some columns are still to be filled, with bounds of the lengths that the paths from a node on have,
 * and the window of lengths of the paths up to it that leave open whether a table counts.
 */
export class Stage {
  readonly level: Level;
  readonly shortest: Float64Array;
  readonly longest: Float64Array;
  /** The window; Infinity and -Infinity for a node that nothing undecided comes to. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  private readonly total: number;

  /** @param columns totals of the columns to be filled, descending */
  constructor(
    private readonly network: Network,
    readonly columns: readonly number[],
  ) {
    this.total = columns.reduce((sum, column) => sum + column, 0);
    this.level = new Level(network.rowTotals, this.total, network.codes, network.cost);
    const { count } = this.level;
    const bounds = new PathBounds(columns, network.rowTotals.length, network.logFactorials, network.unit);
    this.shortest = Float64Array.from({ length: count }, (_, node) => bounds.shortest(this.level.row(node)));
    this.longest = Float64Array.from({ length: count }, (_, node) => bounds.longest(this.level.row(node)));
    this.least = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    this.most = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  }

  /** Widens a node's window. */
  widen(node: number, least: number, most: number): void {
    if (least < this.least[node]!) this.least[node] = least;
    if (most > this.most[node]!) this.most[node] = most;
  }

  /** The nodes that something undecided comes to. */
  openNodes(): Int32Array {
    const all = Int32Array.from({ length: this.level.count }, (_, node) => node);
    return all.filter((node) => this.least[node] !== Number.POSITIVE_INFINITY);
  }

  /**
   * Lists the ways to fill the smallest column.
   *
   * @param takes what is added up over the numbers in the column @param leaves over those that stay
   */
  fillings(takes: Float64Array, leaves: Float64Array): Fillings {
    const { cost } = this.network;
    return new Fillings(new ColumnFactors(this.columns.at(-1)!, this.total, cost), takes, leaves, cost);
  }

  /** How many fillings these nodes have together, by a sample. */
  expectedFillings(nodes: Int32Array): number {
    const sampled = sampleOf(nodes);
    const sum = sampled.reduce((ways, node) => ways + countFillings(this.level.row(node), this.columns.at(-1)!), 0);
    return sum * (nodes.length / Math.max(1, sampled.length));
  }
}

/** Twenty or somewhat more of the nodes, evenly spaced. */
export function sampleOf(nodes: Int32Array): Int32Array {
  const step = Math.max(1, Math.floor(nodes.length / SAMPLE));
  return nodes.filter((_, i) => i % step === step >> 1);
}

const SAMPLE = 20;
