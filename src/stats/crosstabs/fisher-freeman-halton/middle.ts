import type { Half } from "./half.ts";
import { emptyView, type Paths, type PathView, tailFrom } from "./paths.ts";
import type { Network } from "./stage.ts";

/**
 * Where the two halves of a table's columns meet: pairs of their top nodes, one for each way to share out the rows' cases
 * between the halves.
 */
export class Middle {
  private readonly firsts: number[] = [];
  private readonly seconds: number[] = [];
  private readonly probabilities: number[] = [];
  /** Probability of the pairs all of whose tables count, as the bounds say. */
  private decided = 0;

  constructor(
    private readonly network: Network,
    private readonly first: Half,
    private readonly second: Half,
  ) {}

  /** Adds a pair with its probability. */
  add(a: number, b: number, probability: number): void {
    const { threshold, cost } = this.network;
    const [first, second] = [this.first.top, this.second.top];
    if (first.shortest[a]! + second.shortest[b]! >= threshold) {
      this.decided += probability;
      return;
    }
    if (first.longest[a]! + second.longest[b]! < threshold) return;
    cost.spend(PAIR_STEPS);
    this.firsts.push(a);
    this.seconds.push(b);
    this.probabilities.push(probability);
    first.widen(a, second.shortest[b]!, second.longest[b]!);
    second.widen(b, first.shortest[a]!, first.longest[a]!);
  }

  /** The probability of all tables that count. */
  total(): number {
    const { firsts, seconds, probabilities } = this;
    for (const all of [false, true]) {
      this.first.narrow(all);
      this.second.narrow(all);
      this.expect();
    }
    const first = this.first.paths();
    const second = this.second.paths();
    this.spendJoins(first, second);
    const [one, other] = [emptyView(), emptyView()];
    let sum = this.decided;
    for (let i = 0; i < firsts.length; i++) {
      first.look(firsts[i]!, one);
      second.look(seconds[i]!, other);
      sum += probabilities[i]! * this.joined(one, other);
    }
    return sum;
  }

  /** Ends the computation where a sample says that it would cost too much. */
  private expect(): void {
    const [first, second] = [this.first.expected(), this.second.expected()];
    const joins = (this.firsts.length * (first.lengths + second.lengths)) / LENGTHS_IN_A_STEP;
    this.network.cost.expect(first.steps + second.steps + joins);
  }

  private spendJoins(first: Paths, second: Paths): void {
    let lengths = 0;
    for (const a of this.firsts) lengths += first.sizeOf(a);
    for (const b of this.seconds) lengths += second.sizeOf(b);
    this.network.cost.spend(lengths / LENGTHS_IN_A_STEP);
  }

  /** The probability that a length of the one and a length of the other add up to the threshold or more. */
  private joined(one: PathView, other: PathView): number {
    const { threshold } = this.network;
    const { lengths, start } = other;
    let sum = one.above;
    let place = other.end;
    for (let i = one.start; i < one.end; i++) {
      const needed = threshold - one.lengths[i]!;
      while (place > start && lengths[place - 1]! >= needed) place--;
      sum += one.masses[i]! * tailFrom(other, place);
    }
    return sum;
  }
}

/** What keeping a pair costs, and joining lengths that are in order. */
const PAIR_STEPS = 5;
const LENGTHS_IN_A_STEP = 10;
