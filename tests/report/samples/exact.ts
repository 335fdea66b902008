import type { FurtherResult } from "../../../src/stages/result.ts";

/** One entry a stage at least, with everything undefined somewhere that can be. */
export const exactSample: Partial<FurtherResult> = {};
