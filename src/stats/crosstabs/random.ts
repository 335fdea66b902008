/** Random numbers that are the same on every machine: what Monte Carlo estimates are drawn with. */

/** Uniform on (0, 1): 53 random bits, the middle of one of 2^53 equal parts, so neither 0 nor 1. */
export type Uniform = () => number;

/**
 * xoshiro128** 1.1, period 2^128 - 1, its state filled by SplitMix64 from the seed.
 *
 * @param seed a safe whole number >= 0
 * @throws RangeError for another seed
 * @see Blackman & Vigna (2021), ACM TOMS 47(4), 36; Steele, Lea & Flood (2014), OOPSLA. Oracle: the published outputs
 */
export function uniformNumbers(seed: number): Uniform {
  const next = xoshiro128(seededState(seed));
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6) + 0.5) / 2 ** 53;
}

/** The generator itself: 32 random bits a call. */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [s0, s1, s2, s3] = state;
  return () => {
    const result = Math.imul(rotated(Math.imul(s1, 5), 7), 9) >>> 0;
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotated(s3, 11);
    return result;
  };
}

/** Two outputs of SplitMix64, each giving two words, the low one first. */
export function seededState(seed: number): [number, number, number, number] {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`a seed is a whole number from 0 up, not ${seed}`);
  const word = (value: bigint) => BigInt.asUintN(64, value);
  const output = (call: bigint) => {
    let z = word(BigInt(seed) + call * 0x9e3779b97f4a7c15n);
    z = word((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = word((z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  };
  const [a, b] = [output(1n), output(2n)];
  const half = (value: bigint) => Number(value & 0xffffffffn);
  return [half(a), half(a >> 32n), half(b), half(b >> 32n)];
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
