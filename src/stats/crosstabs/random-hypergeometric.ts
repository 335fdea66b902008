import type { Uniform } from "./random.ts";

/** ln x! for whole x >= 0. */
export type LogFactorial = (x: number) => number;

/**
 * A random number of white balls among those drawn without putting back. Its cost doesn't grow with the numbers: where they
 * spread over few values these are gone through from the mode outwards, else a ratio of uniforms is accepted or not.
 *
 * @param white, black balls in the urn @param drawn of them, at most as many
 * @see Stadlober (1990), J. Comp. Appl. Math. 31, 181-189
 */
export function randomHypergeometric(
  uniform: Uniform,
  logFactorial: LogFactorial,
  white: number,
  black: number,
  drawn: number,
): number {
  const least = Math.max(0, drawn - black);
  const most = Math.min(white, drawn);
  if (least === most) return least;
  const all = white + black;
  const mode = Math.floor(((white + 1) * (drawn + 1)) / (all + 2));
  const logTerm = (x: number) =>
    logFactorial(x) + logFactorial(white - x) + logFactorial(drawn - x) + logFactorial(black - drawn + x);
  const share = white / all;
  const variance = (drawn * share * (1 - share) * (all - drawn)) / Math.max(1, all - 1);
  if (variance < FEW) {
    const margins = [white, black, drawn, all - drawn].reduce((sum, margin) => sum + logFactorial(margin), 0);
    const atMode = Math.exp(margins - logFactorial(all) - logTerm(mode));
    return fromMode(uniform, { least, most, mode, atMode, white, black, drawn });
  }
  const center = drawn * share + 0.5;
  const width = TWO_ROOT_TWO_OVER_E * Math.sqrt(variance + 0.5) + THREE_MINUS;
  const highest = logTerm(mode);
  for (;;) {
    const u = uniform();
    const x = Math.floor(center + (width * (uniform() - 0.5)) / u);
    if (x >= least && x <= most && 2 * Math.log(u) <= highest - logTerm(x)) return x;
  }
}

/** A variance below which going through the values is quicker. */
const FEW = 25;
/** The hat's constants: 2 sqrt(2/e) and 3 - 2 sqrt(3/e). */
const TWO_ROOT_TWO_OVER_E = 2 * Math.sqrt(2 / Math.E);
const THREE_MINUS = 3 - 2 * Math.sqrt(3 / Math.E);

type Walk = {
  readonly least: number;
  readonly most: number;
  readonly mode: number;
  readonly atMode: number;
  readonly white: number;
  readonly black: number;
  readonly drawn: number;
};

/** Takes the values' probabilities off a uniform number, the mode's first, then the next one's below and above. */
function fromMode(uniform: Uniform, { least, most, mode, atMode, white, black, drawn }: Walk): number {
  for (;;) {
    let left = uniform() - atMode;
    if (left < 0) return mode;
    let [low, high, below, above] = [mode, mode, atMode, atMode];
    while (low > least || high < most) {
      if (low > least) {
        below *= (low * (black - drawn + low)) / ((white - low + 1) * (drawn - low + 1));
        low--;
        left -= below;
        if (left < 0) return low;
      }
      if (high < most) {
        above *= ((white - high) * (drawn - high)) / ((high + 1) * (black - drawn + high + 1));
        high++;
        left -= above;
        if (left < 0) return high;
      }
    }
    // Rounding left a bit of 1 over: once more.
  }
}
