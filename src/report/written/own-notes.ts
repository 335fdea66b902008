/** Which remarks belong to a written report. */
import type { Stage } from "../../stages/only.ts";
import { MAIN, ORDER } from "../stage-blocks.ts";
import type { Study } from "../study.ts";

/** Further stages that only serve words and charts have no table that a remark in passing could be about. */
export function withoutNotesOf(study: Study, isSilent: (stage: Stage) => boolean): Study {
  const silent = MAIN.flatMap((main) => ORDER[main]).filter(isSilent);
  const notes = study.result.notes.filter(
    ({ severity, where }) => severity !== "info" || !silent.some((stage) => where.startsWith(`${stage}[`)),
  );
  return { ...study, result: { ...study.result, notes } };
}
