/** What somebody has to know before a sample size is written down. */
import type { ProportionInputs, SampleSizeNote, SampleSizeResult, TestLevel } from "./sample-size.ts";

/** From which share of the population on it is as little work to ask everybody. */
const NEARLY_EVERYBODY = 0.8;
/** Expected cases below which the normal approximation of a proportion doesn't hold. */
const LEAST_EXPECTED = 5;
/** People in a group below which a t test needs more than the normal quantiles say. */
const LEAST_IN_GROUP = 30;
/** Cochran's formula with these, and n0 / N for (n0 - 1) / N, is Slovin's. */
const SLOVIN = { proportion: 0.5, z: 2 };

/** In the order in which they are to be read: what makes the figure doubtful first. */
export function notesOn(result: SampleSizeResult): readonly SampleSizeNote[] {
  const notes = [...notesOnMethod(result), ...notesOnPopulation(result), note("random-sample", "info")];
  return [...notes.filter(isCaution), ...notes.filter((one) => !isCaution(one))];
}

function isCaution({ severity }: SampleSizeNote): boolean {
  return severity !== "info";
}

function notesOnMethod(result: SampleSizeResult): readonly SampleSizeNote[] {
  switch (result.method) {
    case "lemeshow":
    case "cochran":
      return notesOnProportion(result.inputs, result.n);
    case "slovin":
      return [note("slovin-assumes", "caution", SLOVIN)];
    case "krejcie-morgan": {
      const { roundedUp, proportion, precision } = result.intermediate;
      return [
        note("krejcie-morgan-assumes", "caution", { proportion, precision }),
        ...(roundedUp > result.n ? [note("krejcie-morgan-rounding", "info", { n: result.n, roundedUp })] : []),
      ];
    }
    case "two-proportions":
      return [...fewInGroups(result.inputs, result.n), ...oneSided(result.inputs)];
    case "two-means":
      return [
        ...(result.n < LEAST_IN_GROUP ? [note("small-groups", "caution", { n: result.n, least: LEAST_IN_GROUP })] : []),
        ...oneSided(result.inputs),
      ];
    case "correlation":
      return oneSided(result.inputs);
    default:
      return result satisfies never;
  }
}

function notesOnProportion(inputs: ProportionInputs, n: number): readonly SampleSizeNote[] {
  const { proportion, precision, proportionAssumed } = inputs;
  const rarer = Math.min(proportion, 1 - proportion);
  const expected = n * rarer;
  return [
    ...(precision >= rarer ? [note("precision-beyond-proportion", "caution", { proportion, precision })] : []),
    ...(expected < LEAST_EXPECTED ? [note("few-expected", "caution", { n, expected, least: LEAST_EXPECTED })] : []),
    ...(proportionAssumed ? [note("proportion-assumed", "info", { proportion })] : []),
  ];
}

function fewInGroups(
  { proportion1, proportion2 }: { readonly proportion1: number; readonly proportion2: number },
  n: number,
): readonly SampleSizeNote[] {
  const mean = (proportion1 + proportion2) / 2;
  const expected = n * Math.min(mean, 1 - mean);
  return expected < LEAST_EXPECTED
    ? [note("few-expected-in-groups", "caution", { n, expected, least: LEAST_EXPECTED })]
    : [];
}

function oneSided({ sides }: TestLevel): readonly SampleSizeNote[] {
  return sides === 1 ? [note("one-sided", "caution")] : [];
}

function notesOnPopulation({ inputs, total, dropOut }: SampleSizeResult): readonly SampleSizeNote[] {
  if (!("population" in inputs) || inputs.population === null) return [];
  const { population } = inputs;
  const asked = dropOut?.total ?? total;
  if (asked > population) return [note("more-than-population", "caution", { asked, population })];
  return asked >= NEARLY_EVERYBODY * population ? [note("nearly-everybody", "caution", { asked, population })] : [];
}

function note(
  code: SampleSizeNote["code"],
  severity: SampleSizeNote["severity"],
  args: SampleSizeNote["args"] = {},
): SampleSizeNote {
  return { code, severity, args };
}
