/**
 * Made-up questionnaires whose scales are known: one factor a scale, scales that correlate through a general factor,
 * Likert steps, some items and whole scales asked the other way round. bench/scale-structure.js measures with the
 * same ones.
 */
import { CrossProductsCounter } from "../../src/counts/cross-products.ts";
import type { CrossProducts } from "../../src/counts/summaries.ts";

export type StudyKind = {
  /** Respondents; default one of 30, 50, 80, 120, 200, 300. */
  readonly n?: number;
  /** Default 2 to 10, of 3 to 8 items each. */
  readonly scales?: number;
  /** Default .4 to .85. */
  readonly loadings?: readonly [number, number];
  /** Correlations between scales, default .3 to .7. */
  readonly between?: readonly [number, number];
  /** Groups of scales that have something of their own in common; default none. */
  readonly families?: number;
  /** How often an item shares some of what is peculiar to the one before it, .2 to .5 in correlation; default never. */
  readonly repeats?: number;
  /** Default true: every other study has some. */
  readonly reversed?: boolean;
};

export type SimulatedStudy = {
  /** Rows of answers, 1 to 4 or 5. */
  readonly answers: readonly (readonly number[])[];
  /** Places before which a new scale starts, without 0. */
  readonly borders: readonly number[];
  readonly reversed: readonly boolean[];
};

type Item = {
  readonly scale: number;
  readonly loading: number;
  readonly repeats: number;
  readonly steps: readonly number[];
};
type Scale = { readonly general: number; readonly family: number; readonly items: readonly Item[] };

/** The same study for the same seed, a whole number. */
export function simulatedStudy(seed: number, kind: StudyKind = {}): SimulatedStudy {
  const chance = new Chance(seed);
  const n = kind.n ?? [30, 50, 80, 120, 200, 300][chance.whole(0, 5)]!;
  const reversed = (kind.reversed ?? true) && chance.number(0, 1) < 0.5;
  const points = chance.whole(4, 5);
  const count = kind.scales ?? chance.whole(2, 10);
  const scales = Array.from({ length: count }, (_, scale) => makeScale(chance, kind, scale, points, reversed));
  const items = scales.flatMap((scale) => scale.items);
  return {
    answers: Array.from({ length: n }, () => respondent(chance, kind, scales)),
    borders: items.flatMap((item, at) => (at > 0 && item.scale !== items[at - 1]!.scale ? [at] : [])),
    reversed: items.map(({ loading }) => loading < 0),
  };
}

function makeScale(chance: Chance, kind: StudyKind, scale: number, points: number, reversed: boolean): Scale {
  const [least, most] = kind.loadings ?? [0.4, 0.85];
  const [low, high] = kind.between ?? [0.3, 0.7];
  const around = chance.number(least + 0.05, most - 0.05);
  const turn = () => (reversed && chance.number(0, 1) < 0.1 ? -1 : 1);
  const whole = turn();
  const length = chance.whole(3, 8);
  const items = Array.from({ length }, (_, at): Item => {
    const loading = Math.min(most, Math.max(least, around + chance.number(-0.15, 0.15)));
    const easy = chance.number(-1.2, 0.4);
    const step = chance.number(0.8, 1.2);
    return {
      scale,
      loading: whole * turn() * loading,
      repeats: at > 0 && chance.number(0, 1) < (kind.repeats ?? 0) ? chance.number(0.2, 0.5) : 0,
      steps: Array.from({ length: points - 1 }, (_, j) => easy + (j - (points - 2) / 2) * step),
    };
  });
  return { general: Math.sqrt(chance.number(low, high)), family: chance.whole(0, (kind.families ?? 1) - 1), items };
}

function respondent(chance: Chance, { families }: StudyKind, scales: readonly Scale[]): number[] {
  const general = chance.normal();
  const own = Array.from({ length: families ?? 0 }, () => chance.normal());
  return scales.flatMap(({ general: share, family, items }) => {
    const shared = own.length === 0 ? general : mixed(Math.sqrt(0.7), general, own[family]!);
    const factor = mixed(share, shared, chance.normal());
    let peculiar = 0;
    return items.map(({ loading, repeats, steps }) => {
      peculiar = mixed(repeats, peculiar, chance.normal());
      const answer = mixed(loading, factor, peculiar);
      return 1 + steps.filter((step) => answer > step).length;
    });
  });
}

/** Of variance 1 where both are, and correlated `share` with the first. */
function mixed(share: number, first: number, second: number): number {
  return share * first + Math.sqrt(1 - share * share) * second;
}

/** Marsaglia's 32-bit xorshift (2003): good enough to draw studies, and the same everywhere. */
class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1) | 1;
    for (let i = 0; i < 10; i++) this.number(0, 1);
  }

  number(from: number, to: number): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return from + (to - from) * ((this.state >>> 0) / 2 ** 32);
  }

  whole(from: number, to: number): number {
    return Math.floor(this.number(from, to + 1));
  }

  /** Box and Muller (1958); the state is never 0, so the logarithm is finite. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(this.number(0, 1))) * Math.cos(this.number(0, 2 * Math.PI));
  }
}

/** @param answers rows, all of one length k; NaN is missing */
export function crossProductsOfAnswers(answers: readonly (readonly number[])[], k: number): CrossProducts {
  const names = Array.from({ length: k }, (_, place) => `q${place + 1}`);
  const counter = new CrossProductsCounter(names);
  const columns = names.map((_, place) => Float64Array.from(answers, (row) => row[place]!));
  const decimals = names.map(() => 0);
  counter.add(columns, answers.length, decimals);
  return counter.crossProducts(names);
}
