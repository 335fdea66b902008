/** The options of `sample-size` as a question to a formula; what no formula can answer is refused here. */
import { decimalRatio, ratio } from "../core/exact.ts";
import type { Bilingual, Language } from "../core/language.ts";
import { formatDecimal } from "../report/format.ts";
import {
  type Level,
  type ProportionInputs,
  type SampleSizeMethod,
  type SampleSizeRequest,
  type TestLevel,
  zBelongs,
} from "../stages/sample-size.ts";
import { numberOf, peopleOf, percentOf, shareOf, wrong } from "./sample-size-numbers.ts";
import { EXAMPLES } from "./sample-size-texts.ts";

/** As typed; undefined where an option wasn't given. */
export type SampleSizeOptions = {
  readonly [K in
    | "population"
    | "proportion"
    | "precision"
    | "error"
    | "p1"
    | "p2"
    | "mean1"
    | "mean2"
    | "difference"
    | "sd"
    | "sd1"
    | "sd2"
    | "correlation"
    | "confidence"
    | "power"
    | "z"
    | "zPower"
    | "dropOut"]?: string | undefined;
} & { readonly oneSided?: boolean | undefined };

const CONFIDENCE = 0.95;
const POWER = 0.8;
const ASSUMED_PROPORTION = 0.5;

/** @throws LoyaltyError exit 2 for what is missing, no number, or undefined by the formula */
export function sampleSizeRequest(method: SampleSizeMethod, options: SampleSizeOptions): SampleSizeRequest {
  const dropOut = options.dropOut === undefined ? null : dropOutOf(options.dropOut);
  switch (method) {
    case "lemeshow":
      return { method, dropOut, inputs: proportionOf(method, options) };
    case "cochran":
      return { method, dropOut, inputs: proportionOf(method, options) };
    case "slovin": {
      const population = peopleOf("-N", needed(method, options, "population"));
      return {
        method,
        dropOut,
        inputs: { population, precision: precisionOf(method, options) },
      };
    }
    case "krejcie-morgan":
      return { method, dropOut, inputs: { population: peopleOf("-N", needed(method, options, "population")) } };
    case "two-proportions":
      return { method, dropOut, inputs: { ...proportionsOf(options), ...testLevel(options) } };
    case "two-means":
      return { method, dropOut, inputs: { ...meansOf(options), ...deviationsOf(options), ...testLevel(options) } };
    case "correlation": {
      const correlation = correlationOf(needed(method, options, "correlation"));
      return { method, dropOut, inputs: { correlation, ...testLevel(options) } };
    }
    default:
      return method satisfies never;
  }
}

/** What an option that is missing would have said. */
const SAYS = {
  population: { flag: "-N", en: "the number of people in the population", id: "jumlah populasi" },
  precision: { flag: "-d", en: "the precision", id: "presisi" },
  error: { flag: "-e", en: "the margin of error", id: "batas kesalahan" },
  p1: { flag: "--p1", en: "the first group's proportion", id: "proporsi kelompok pertama" },
  p2: { flag: "--p2", en: "the second group's proportion", id: "proporsi kelompok kedua" },
  correlation: { flag: "-r", en: "the correlation", id: "korelasi" },
} as const satisfies Partial<Record<keyof SampleSizeOptions, Bilingual & { readonly flag: string }>>;

function needed(method: SampleSizeMethod, options: SampleSizeOptions, name: keyof typeof SAYS): string {
  const given = options[name];
  if (given !== undefined) return given;
  const { flag, en, id } = SAYS[name];
  throw missing(method, { en: `needs ${flag}, ${en}`, id: `memerlukan ${flag}, ${id}` });
}

function missing(method: SampleSizeMethod, what: Bilingual): Error {
  const example = EXAMPLES[method];
  return wrong(
    "missing",
    { en: `${method} ${what.en}`, id: `${method} ${what.id}` },
    { en: `write for instance: ${example}`, id: `tulis misalnya: ${example}` },
  );
}

function proportionOf(method: "lemeshow" | "cochran", options: SampleSizeOptions): ProportionInputs {
  const { population, proportion } = options;
  const precision = precisionOf(method, options);
  return {
    population: population === undefined ? null : peopleOf("-N", population),
    proportion: proportion === undefined ? ASSUMED_PROPORTION : variedProportion(proportion),
    proportionAssumed: proportion === undefined,
    precision,
    ...levelOf(options, 2),
  };
}

/** The books write d or e for the same thing: each formula takes both. */
function precisionOf(method: "lemeshow" | "cochran" | "slovin", options: SampleSizeOptions): number {
  const { precision, error } = options;
  if (precision !== undefined && error !== undefined) throw either("-d", "-e");
  if (precision !== undefined) return within("-d", precision);
  if (error !== undefined) return within("-e", error);
  return within("", needed(method, options, method === "lemeshow" ? "precision" : "error"));
}

/** A share that has to be within 0 and 1. */
function within(flag: string, text: string): number {
  const value = shareOf(flag, text);
  if (value > 0 && value < 1) return value;
  throw notWithin(flag, text);
}

function notWithin(flag: string, text: string): Error {
  const percent = /^[1-9]\d?(?:[.,]\d+)?$/.test(text.trim()) && text.trim() !== "1" ? text.trim() : "5";
  return wrong(
    "not-within",
    {
      en: `${flag} must be above 0 and below 1, not "${text}"`,
      id: `${flag} harus di atas 0 dan di bawah 1, bukan "${text}"`,
    },
    {
      en: `write a share such as 0.05, or a percentage with its sign: ${percent}%`,
      id: `tulis sebagai bagian, misalnya 0,05, atau persentase dengan tandanya: ${percent}%`,
    },
  );
}

/** A proportion that is to be estimated: of 0 or 1 there is nothing to estimate. */
function variedProportion(text: string): number {
  const value = shareOf("-P", text);
  if (value !== 0 && value !== 1) return within("-P", text);
  throw wrong(
    "no-variation",
    {
      en: `a proportion of ${value} leaves nothing to estimate: P (1 - P) is 0, and so would be the sample`,
      id: `proporsi ${value} tidak menyisakan apa pun untuk diduga: P (1 - P) bernilai 0, sampelnya pun 0`,
    },
    {
      en: "give the proportion that you expect, between 0 and 1; 0.5 where nothing is known: -P 0.5",
      id: "beri perkiraan proporsi antara 0 dan 1; pakai 0,5 bila tidak ada keterangan: -P 0,5",
    },
  );
}

function proportionsOf(options: SampleSizeOptions) {
  const proportion1 = within("--p1", needed("two-proportions", options, "p1"));
  const proportion2 = within("--p2", needed("two-proportions", options, "p2"));
  if (proportion1 !== proportion2) return { proportion1, proportion2 };
  throw wrong(
    "equal",
    {
      en: "--p1 and --p2 are equal: no sample is large enough to find a difference of 0",
      id: "--p1 dan --p2 sama: tidak ada sampel yang cukup besar untuk menemukan selisih 0",
    },
    {
      en: "give the smallest difference that matters, such as --p1 0.5 --p2 0.7",
      id: "beri selisih terkecil yang berarti, misalnya --p1 0,5 --p2 0,7",
    },
  );
}

function meansOf(options: SampleSizeOptions) {
  const { mean1, mean2, difference } = options;
  if (difference !== undefined) {
    if (mean1 !== undefined || mean2 !== undefined) throw either("--difference", "--mean1, --mean2");
    return { mean1: null, mean2: null, difference: apart(numberOf("--difference", difference)) };
  }
  if (mean1 === undefined || mean2 === undefined) {
    throw missing("two-means", {
      en: "needs --difference, or --mean1 and --mean2",
      id: "memerlukan --difference, atau --mean1 dan --mean2",
    });
  }
  const means = { mean1: numberOf("--mean1", mean1), mean2: numberOf("--mean2", mean2) };
  return { ...means, difference: apart(decimalDifference(means.mean1, means.mean2)) };
}

/** Subtracted as the decimals that were typed: 127.44 - 132.86 is -5.42. */
function decimalDifference(a: number, b: number): number {
  const [x, y] = [decimalRatio(a), decimalRatio(b)];
  return ratio(x.numerator * y.denominator - y.numerator * x.denominator, x.denominator * y.denominator);
}

function apart(difference: number): number {
  if (difference !== 0) return difference;
  throw wrong(
    "equal",
    {
      en: "the two means don't differ: no sample is large enough to find a difference of 0",
      id: "kedua rerata tidak berbeda: tidak ada sampel yang cukup besar untuk menemukan selisih 0",
    },
    {
      en: "give the smallest difference that matters, such as --difference 5",
      id: "beri selisih terkecil yang berarti, misalnya --difference 5",
    },
  );
}

function deviationsOf(options: SampleSizeOptions) {
  const { sd, sd1, sd2 } = options;
  if (sd !== undefined) {
    if (sd1 !== undefined || sd2 !== undefined) throw either("--sd", "--sd1, --sd2");
    const both = deviation("--sd", sd);
    return { sd1: both, sd2: both };
  }
  if (sd1 === undefined || sd2 === undefined) {
    throw missing("two-means", { en: "needs --sd, or --sd1 and --sd2", id: "memerlukan --sd, atau --sd1 dan --sd2" });
  }
  return { sd1: deviation("--sd1", sd1), sd2: deviation("--sd2", sd2) };
}

function deviation(flag: string, text: string): number {
  const value = numberOf(flag, text);
  if (value > 0) return value;
  throw wrong(
    "deviation",
    { en: `${flag} must be above 0, not "${text}"`, id: `${flag} harus di atas 0, bukan "${text}"` },
    {
      en: "give the standard deviation from an earlier study or a pilot",
      id: "beri simpangan baku dari penelitian sebelumnya atau uji coba",
    },
  );
}

function either(one: string, other: string): Error {
  return wrong(
    "either",
    { en: `${one} and ${other} say the same thing twice`, id: `${one} dan ${other} menyatakan hal yang sama dua kali` },
    { en: `give ${one}, or ${other}`, id: `beri ${one}, atau ${other}` },
  );
}

function correlationOf(text: string): number {
  const value = numberOf("-r", text);
  if (value !== 0 && Math.abs(value) < 1) return value;
  throw wrong(
    "correlation",
    {
      en:
        value === 0
          ? "no sample is large enough to find a correlation of 0 (-r)"
          : `-r must be between -1 and 1, not "${text}"`,
      id:
        value === 0
          ? "tidak ada sampel yang cukup besar untuk menemukan korelasi 0 (-r)"
          : `-r harus di antara -1 dan 1, bukan "${text}"`,
    },
    {
      en: "give the smallest correlation that matters, such as -r 0.3",
      id: "beri korelasi terkecil yang berarti, misalnya -r 0,3",
    },
  );
}

function dropOutOf(text: string): number {
  const value = percentOf("--drop-out", text);
  if (value >= 0 && value < 1) return value;
  throw wrong(
    "drop-out",
    {
      en: `--drop-out must be from 0% to below 100%, not "${text}"`,
      id: `--drop-out harus dari 0% sampai di bawah 100%, bukan "${text}"`,
    },
    {
      en: "write the share that will be lost as 10, 10%, or 0.1",
      id: "tulis bagian yang akan hilang sebagai 10, 10%, atau 0,1",
    },
  );
}

function levelOf({ confidence, z }: SampleSizeOptions, sides: 1 | 2): Level {
  const level = confidence === undefined ? CONFIDENCE : percentOf("--confidence", confidence);
  if (!(level > 0.5 && level < 1)) {
    throw wrong(
      "confidence",
      {
        en: `--confidence must be above 50% and below 100%, not "${confidence}"`,
        id: `--confidence harus di atas 50% dan di bawah 100%, bukan "${confidence}"`,
      },
      { en: "95 is usual; 90 and 99 are, too", id: "yang lazim 95; juga 90 dan 99" },
    );
  }
  return { confidence: level, z: z === undefined ? null : ownZ("--z", z, level, sides, "--confidence") };
}

function testLevel(options: SampleSizeOptions): TestLevel {
  const sides = options.oneSided ? 1 : 2;
  const level = levelOf(options, sides);
  const power = options.power === undefined ? POWER : percentOf("--power", options.power);
  if (!(power > 0 && power < 1)) {
    throw wrong(
      "power",
      {
        en: `--power must be above 0% and below 100%, not "${options.power}"`,
        id: `--power harus di atas 0% dan di bawah 100%, bukan "${options.power}"`,
      },
      { en: "80 is usual; 90 is stricter", id: "yang lazim 80; 90 lebih ketat" },
    );
  }
  if (decimalDifference(1, level.confidence) >= power) throw tooWeak(power, level.confidence);
  const zPower = options.zPower === undefined ? null : ownZ("--z-power", options.zPower, power, 1, "--power");
  return { ...level, sides, power, zPower };
}

function tooWeak(power: number, confidence: number): Error {
  const percent = (share: number, language: Language) => `${formatDecimal(100 * share, "given", language)}%`;
  const [p, alpha] = [power, decimalDifference(1, confidence)];
  return wrong(
    "power-below-alpha",
    {
      en: `a power of ${percent(p, "en")} isn't above the alpha of ${percent(alpha, "en")}, which a test has without any data`,
      id: `kekuatan uji ${percent(p, "id")} tidak melebihi alfa ${percent(alpha, "id")}, yang sudah dimiliki uji tanpa data`,
    },
    { en: "80 is usual: --power 80", id: "yang lazim 80: --power 80" },
  );
}

/** A z of one's own, where it can be what the level's quantile was rounded to. */
function ownZ(flag: string, text: string, share: number, sides: 1 | 2, level: string): number {
  const value = numberOf(flag, text);
  const { belongs, exact } = zBelongs(value, share, sides);
  if (belongs && (value > 0 || level === "--power")) return value;
  const written = (language: Language) => ({
    share: `${formatDecimal(100 * share, "given", language)}%`,
    z: formatDecimal(exact, "statistic", language),
  });
  const [en, id] = [written("en"), written("id")];
  return refuseZ(
    {
      en: `${flag} ${text} doesn't belong to ${level} ${en.share}, whose z is ${en.z}${sides === 1 && level === "--confidence" ? " for one side" : ""}`,
      id: `${flag} ${text} tidak sesuai dengan ${level} ${id.share}, yang z-nya ${id.z}${sides === 1 && level === "--confidence" ? " untuk satu arah" : ""}`,
    },
    {
      en: `leave ${flag} out, or give the ${level} that it belongs to`,
      id: `hapus ${flag}, atau sebutkan ${level} yang sesuai`,
    },
  );
}

function refuseZ(text: Bilingual, hint: Bilingual): never {
  throw wrong("z", text, hint);
}
