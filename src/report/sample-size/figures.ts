/** Numbers of a sample size as its formula and its sentences write them. */
import type { Language } from "../../core/language.ts";
import type { SampleSizeResult } from "../../stages/sample-size.ts";
import { formatDecimal } from "../format.ts";

export type Figures = {
  /** A number that somebody gave, in all of its digits. */
  given(value: number): string;
  /** The same within a formula: one below 0 stands in brackets. */
  operand(value: number): string;
  /** A share as a percentage: .95 is 95%. */
  percent(share: number): string;
  /** A normal quantile: six decimals, or as somebody gave it. */
  z(value: number, given: number | null): string;
  /** What a formula has calculated on its way: three decimals, more where it is small, fewer where it has no more. */
  part(value: number): string;
  /** A size before rounding: two decimals, more where two would hide that it isn't whole. */
  size(value: number): string;
  count(value: number): string;
};

const Z_DECIMALS = 6;
const PART_DECIMALS = 3;
const SIZE_DECIMALS = [2, 3, 4, 6, 8, 10];

export function figures(language: Language): Figures {
  const fixed = (value: number, decimals: number) => formatDecimal(value, "extreme", language, decimals);
  const given = (value: number) => formatDecimal(value, "given", language).replace("-", MINUS);
  return {
    given,
    operand: (value) => (value < 0 ? `(${given(value)})` : given(value)),
    percent: (share) => `${formatDecimal(100 * share, "given", language)}%`,
    z: (value, own) =>
      own === null && value !== 0 ? fixed(value, Z_DECIMALS).replace("-", MINUS) : given(own ?? value),
    part: (value) => {
      const [short, all] = [fixed(value, partDecimals(value)), given(value)];
      return all.length <= short.length ? all : short;
    },
    size: (value) => {
      if (Number.isInteger(value)) return given(value);
      const texts = SIZE_DECIMALS.map((decimals) => fixed(value, decimals));
      return texts.find((text) => /[1-9]/.test(text.replace(/^\d+/, ""))) ?? fixed(value, SIZE_DECIMALS.at(-1)!);
    },
    count: (value) => formatDecimal(value, "count", language),
  };
}

const MINUS = "\u2212";

/** As many as keep four digits that say something. */
function partDecimals(value: number): number {
  const size = Math.abs(value);
  let decimals = PART_DECIMALS;
  for (let unit = 1; unit > size && decimals < 15; unit /= 10) decimals++;
  return decimals;
}

/** Whether it is a formula's finite form: a population was given. */
export function isFinitePopulation({ inputs }: SampleSizeResult): boolean {
  return "population" in inputs && inputs.population !== null;
}
