/** Words about the further tables and charts of the instrument. */
import type { BlockWords } from "../written/writing.ts";
import { alphaIntervalWords } from "./instrument/alpha-intervals.ts";
import { factorsWords } from "./instrument/factors.ts";
import { guttmanWords } from "./instrument/guttman.ts";
import { intraclassWords } from "./instrument/intraclass.ts";
import { itemCorrelationWords } from "./instrument/item-correlations.ts";
import { omegaWords } from "./instrument/omega.ts";
import { samplingAdequacyWords } from "./instrument/sampling-adequacy.ts";
import { splitHalfWords } from "./instrument/split-half.ts";

export const instrumentWords: readonly BlockWords[] = [
  ...itemCorrelationWords,
  samplingAdequacyWords,
  alphaIntervalWords,
  splitHalfWords,
  guttmanWords,
  omegaWords,
  intraclassWords,
  factorsWords,
];
