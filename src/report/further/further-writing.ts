/** All that a report needs to write further stages; one chunk, loaded where a result has some. */
import type { FurtherWriting } from "../build-report.ts";
import { fullStages } from "../full-stages.ts";
import { furtherHeadings } from "../texts/further/headings.ts";
import { furtherBlocks } from "./further-blocks.ts";
import { nothingToShow } from "./nothing-to-show.ts";

export const furtherWriting: FurtherWriting = {
  full: fullStages,
  blocks: furtherBlocks,
  headings: furtherHeadings,
  nothing: nothingToShow,
};
