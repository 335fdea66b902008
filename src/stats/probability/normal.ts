import { requireNumber, requireProbability } from "./checks.ts";
import { polynomial } from "./polynomial.ts";

/**
 * P(Z <= z) of the standard normal distribution.
 *
 * @param z any number, infinite too
 * @returns a probability; relative error below 1e-15 down to 1e-300
 * @throws RangeError for NaN
 * @see Cody (1969), Math. Comp. 23, 631-637 (rational approximations). Oracle: mpmath, 60 digits
 */
export function normalCdf(z: number): number {
  return normalUpperTail(-z);
}

/** P(Z >= z); otherwise as {@link normalCdf}. */
export function normalUpperTail(z: number): number {
  requireNumber("z", z);
  const size = Math.abs(z);
  if (size <= CENTRE) return 0.5 - centre(z);
  const tail = smallTail(size);
  return z > 0 ? tail : 1 - tail;
}

/** P(|Z| >= |z|): the two-sided p-value; otherwise as {@link normalCdf}. */
export function normalTwoSided(z: number): number {
  requireNumber("z", z);
  const size = Math.abs(z);
  return size <= CENTRE ? 1 - 2 * centre(size) : 2 * smallTail(size);
}

/** Height of the standard normal curve at z, with the digits of z squared kept. */
export function normalDensity(z: number): number {
  requireNumber("z", z);
  return expHalfSquare(Math.abs(z)) * ONE_OVER_SQRT_2PI;
}

const ONE_OVER_SQRT_2PI = 0.3989422804014327;
const CENTRE = 0.67448975; // the quartile: inside it P(0 < Z < z) is the smaller part
const MIDDLE = 5.656854249492381; // sqrt(32)
const NOTHING = 38.6; // beyond, the tail is below the smallest double

/** e^(-z^2/2): z is cut to sixteenths first, whose square is exact. */
function expHalfSquare(z: number): number {
  if (z > 40) return 0;
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp(-(coarse * coarse) / 2) * Math.exp(-((z - coarse) * (z + coarse)) / 2);
}

/** P(0 < Z < z) for |z| up to the quartile; odd. */
function centre(z: number): number {
  const s = z * z;
  return (z * polynomial(CENTRE_TOP, s)) / polynomial(CENTRE_BOTTOM, s);
}

/** P(Z > z) for z above the quartile. */
function smallTail(z: number): number {
  if (z > NOTHING) return 0;
  return expHalfSquare(z) * (z <= MIDDLE ? middleRatio(z) : farRatio(z));
}

/** P(Z > z) e^(z^2/2) up to sqrt(32). */
function middleRatio(z: number): number {
  return polynomial(MIDDLE_TOP, z) / polynomial(MIDDLE_BOTTOM, z);
}

/** P(Z > z) e^(z^2/2) beyond, where it is nearly the density over z. */
function farRatio(z: number): number {
  const s = 1 / (z * z);
  return (ONE_OVER_SQRT_2PI - (s * polynomial(FAR_TOP, s)) / polynomial(FAR_BOTTOM, s)) / z;
}

// Cody's coefficients, rescaled from erfc(x) to the normal tail, to a double's precision; constant first.
const CENTRE_TOP = [18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745];
const CENTRE_BOTTOM = [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1];
const MIDDLE_TOP = [
  9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002, 93.50665613217785,
  8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
];
const MIDDLE_BOTTOM = [
  19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761, 1519.3775994075547,
  235.387901782625, 22.266688044328117, 1,
];
const FAR_TOP = [
  2.9112874951168793e-5, 0.0014216191932278934, 0.022235277870649807, 0.12740116116024736, 0.215898534057957,
  0.023073441764940174,
];
const FAR_BOTTOM = [
  7.297515550839662e-5, 0.0037823963320275824, 0.06598813786892856, 0.4682382124808651, 1.284260096144911, 1,
];

/**
 * The z with P(Z <= z) = p.
 *
 * @param p lower-tail probability, [0, 1]; the upper tail's quantile is -normalQuantile(p)
 * @returns z; -Infinity at 0, Infinity at 1; relative error below 1e-15, but for what 16 digits of p leave near p = 1
 * @throws RangeError for p outside [0, 1]
 * @see Wichura (1988), Algorithm AS 241 (PPND16), Applied Statistics 37(3), 477-484. Oracle: mpmath, 60 digits
 */
export function normalQuantile(p: number): number {
  requireProbability("p", p);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(QUANTILE_CENTRE_TOP, r)) / polynomial(QUANTILE_CENTRE_BOTTOM, r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const size =
    r <= 5
      ? polynomial(QUANTILE_MIDDLE_TOP, r - 1.6) / polynomial(QUANTILE_MIDDLE_BOTTOM, r - 1.6)
      : polynomial(QUANTILE_FAR_TOP, r - 5) / polynomial(QUANTILE_FAR_BOTTOM, r - 5);
  return q < 0 ? -size : size;
}

// Wichura's coefficients a to f, to a double's precision; constant first.
const QUANTILE_CENTRE_TOP = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const QUANTILE_CENTRE_BOTTOM = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
];
const QUANTILE_MIDDLE_TOP = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
];
const QUANTILE_MIDDLE_BOTTOM = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const QUANTILE_FAR_TOP = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const QUANTILE_FAR_BOTTOM = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
  1.421511758316446e-7, 2.0442631033899397e-15,
];
