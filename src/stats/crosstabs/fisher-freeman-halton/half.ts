import { Collector } from "./collector.ts";
import type { Fillings } from "./fillings.ts";
import { emptyView, firstFrom, Paths, type PathView, tailFrom } from "./paths.ts";
import { type Network, Stage, sampleOf } from "./stage.ts";

/**
 * One half of a table's columns as a network. The top stage has all of the half's columns to fill, the one below one
 * column fewer, the smallest going first, down to the last two, or to the one there is.
 */
export class Half {
  readonly top: Stage;
  /** From the bottom to the top. */
  private readonly stages: readonly Stage[];

  /** @param columns totals, descending */
  constructor(
    private readonly network: Network,
    columns: readonly number[],
  ) {
    const counts = columns.length === 1 ? [1] : columns.slice(1).map((_, i) => i + 2);
    this.stages = counts.map((count) => new Stage(network, columns.slice(0, count)));
    this.top = this.stages.at(-1)!;
  }

  /**
   * Hands the windows of the top's nodes down.
   *
   * @param all whether from all nodes, or from a sample of each stage, for a first look at what is open
   */
  narrow(all: boolean): void {
    const { cost } = this.network;
    for (let i = this.stages.length - 1; i > 0; i--) {
      const nodes = this.stages[i]!.openNodes();
      // Their fillings are listed twice: here, and for the paths.
      cost.expect(2 * this.stages[i]!.expectedFillings(nodes));
      this.narrowTo(this.stages[i]!, this.stages[i - 1]!, all ? nodes : sampleOf(nodes));
    }
    cost.expect(this.stepsOfBottom(this.stages[0]!.openNodes()));
  }

  /**
   * What listing the paths will cost, by a sample: of each stage the paths of a few nodes, made of those of the few nodes below.
   * Ends the computation where that is beyond the budget.
   *
   * @returns steps; lengths of a node of the top
   */
  expected(): { readonly steps: number; readonly lengths: number } {
    const { cost } = this.network;
    const nodes = this.stages[0]!.openNodes();
    let known = sampleOf(nodes);
    let paths = this.bottomPaths(known);
    let steps = this.stepsOfBottom(nodes);
    let lengths = paths.kept / Math.max(1, known.length);
    for (let i = 1; i < this.stages.length; i++) {
      const sample = this.sampledPaths(i, paths, known);
      paths.drop();
      steps += sample.steps;
      cost.expect(steps);
      cost.expectToKeep(sample.lengths * this.stages[i]!.openNodes().length);
      ({ paths, known, lengths } = sample);
    }
    paths.drop();
    return { steps, lengths };
  }

  /** The paths from the top's nodes within their windows. */
  paths(): Paths {
    const { stages } = this;
    let paths = this.bottomPaths(stages[0]!.openNodes());
    for (let i = 1; i < stages.length; i++) {
      const longer = this.longerPaths(i, paths);
      paths.drop();
      paths = longer;
    }
    return paths;
  }

  private narrowTo(stage: Stage, below: Stage, nodes: Int32Array): void {
    const { threshold, codes, logFactorials } = this.network;
    const fillings = stage.fillings(logFactorials, codes);
    for (const node of nodes) {
      const { size, taken, left } = fillings.of(stage.level.row(node));
      for (let i = 0; i < size; i++) {
        const child = below.level.find(left[i]!);
        const least = stage.least[node]! + taken[i]!;
        const most = stage.most[node]! + taken[i]!;
        if (least + below.shortest[child]! >= threshold || most + below.longest[child]! < threshold) continue;
        below.widen(child, least, most);
      }
    }
  }

  private stepsOfBottom(nodes: Int32Array): number {
    const bottom = this.stages[0]!;
    return bottom.columns.length === 1 ? nodes.length : bottom.expectedFillings(nodes);
  }

  /** Two columns are left, where filling one fills the other, or one, which takes what there is. */
  private bottomPaths(nodes: Int32Array): Paths {
    const { logFactorials, cost } = this.network;
    const stage = this.stages[0]!;
    const paths = new Paths(stage.level.count, cost);
    const collector = new Collector(cost);
    const single = stage.columns.length === 1;
    const fillings = single ? null : stage.fillings(logFactorials, logFactorials);
    for (const node of nodes) {
      const row = stage.level.row(node);
      const ways = fillings === null ? onlyWay(row, logFactorials) : fillings.of(row);
      collector.moveTo(paths, node, this.collectWays(stage, node, ways, collector));
    }
    return paths;
  }

  /** @returns probability of the lengths above the node's window */
  private collectWays(stage: Stage, node: number, ways: Ways, collector: Collector): number {
    const { size, taken, left, weight } = ways;
    const counted = this.network.threshold - stage.least[node]!;
    const possible = this.network.threshold - stage.most[node]!;
    let above = 0;
    for (let i = 0; i < size; i++) {
      const length = taken[i]! + left[i]!;
      if (length >= counted) above += weight[i]!;
      else if (length >= possible) collector.add(length, weight[i]!);
    }
    return above;
  }

  /** Paths of a stage's nodes, each a filling and then a path of the stage below. */
  private longerPaths(index: number, rest: Paths): Paths {
    const { cost } = this.network;
    const stage = this.stages[index]!;
    const paths = new Paths(stage.level.count, cost);
    const collector = new Collector(cost);
    const join = new Joint(this.network, stage, this.stages[index - 1]!, rest);
    for (const node of stage.openNodes()) {
      join.from(node, collector, null);
      collector.moveTo(paths, node, join.above);
    }
    return paths;
  }

  /** The same for a sample, made of the paths of a sample below, with what all nodes would cost. */
  private sampledPaths(index: number, rest: Paths, known: Int32Array) {
    const { cost } = this.network;
    const stage = this.stages[index]!;
    const nodes = stage.openNodes();
    const sampled = sampleOf(nodes);
    const paths = new Paths(stage.level.count, cost);
    const collector = new Collector(cost);
    const isKnown = new Uint8Array(this.stages[index - 1]!.level.count);
    for (const node of known) isKnown[node] = 1;
    const join = new Joint(this.network, stage, this.stages[index - 1]!, rest);
    let [steps, lengths] = [0, 0];
    for (const node of sampled) {
      join.from(node, collector, isKnown);
      const all = join.arcs === 0 ? 0 : (join.lengths * join.openArcs) / join.arcs;
      steps += all;
      lengths += distinctOf(all, join.lengths, collector.count);
      collector.moveTo(paths, node, join.above);
    }
    const count = Math.max(1, sampled.length);
    return { paths, known: sampled, steps: (steps / count) * nodes.length, lengths: lengths / count };
  }
}

type Ways = Pick<Fillings, "size" | "taken" | "left" | "weight">;

function onlyWay(row: Uint32Array, logFactorials: Float64Array): Ways {
  const length = row.reduce((sum, held) => sum + logFactorials[held]!, 0);
  return { size: 1, taken: Float64Array.of(length), left: new Float64Array(1), weight: Float64Array.of(1) };
}

/**
 * How many distinct lengths there are among `all`, where `some` of them had `found`: as if each of D lengths were met as
 * often as any other, found = D (1 - exp(-some / D)).
 */
function distinctOf(all: number, some: number, found: number): number {
  if (found >= some) return all;
  let [low, high] = [found, found * some];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (middle * -Math.expm1(-some / middle) < found) low = middle;
    else high = middle;
  }
  return low * -Math.expm1(-all / low);
}

/** Joins a node's fillings with the paths from where they lead. */
class Joint {
  /** Probability of the lengths above the node's window. */
  above = 0;
  /** Lengths within it, equal ones among them. */
  lengths = 0;
  /** Arcs that are undecided, and those of them that were followed. */
  openArcs = 0;
  arcs = 0;
  private readonly fillings: Fillings;
  private readonly view: PathView = emptyView();

  constructor(
    private readonly network: Network,
    private readonly stage: Stage,
    private readonly below: Stage,
    private readonly rest: Paths,
  ) {
    this.fillings = stage.fillings(network.logFactorials, network.codes);
  }

  /** @param known the nodes below whose paths are there; null for all */
  from(node: number, collector: Collector, known: Uint8Array | null): void {
    const { below, view, stage } = this;
    const { size, taken, left, weight } = this.fillings.of(stage.level.row(node));
    const counted = this.network.threshold - stage.least[node]!;
    const possible = this.network.threshold - stage.most[node]!;
    this.above = this.lengths = this.openArcs = this.arcs = 0;
    for (let i = 0; i < size; i++) {
      const child = below.level.find(left[i]!);
      const own = taken[i]!;
      if (below.shortest[child]! + own >= counted) {
        this.above += weight[i]!;
        continue;
      }
      if (below.longest[child]! + own < possible) continue;
      this.openArcs++;
      if (known !== null && known[child] === 0) continue;
      this.arcs++;
      this.rest.look(child, view);
      this.follow(own, weight[i]!, counted - own, possible - own, collector);
    }
  }

  private follow(own: number, weight: number, counted: number, possible: number, collector: Collector): void {
    const { view } = this;
    const { lengths, masses } = view;
    const [start, end] = [firstFrom(view, possible), firstFrom(view, counted)];
    this.above += weight * tailFrom(view, end);
    this.lengths += end - start;
    this.network.cost.spend(end - start);
    for (let at = start; at < end; at++) collector.add(lengths[at]! + own, masses[at]! * weight);
  }
}
