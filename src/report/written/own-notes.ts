/** Which remarks belong to a written report. */
import type { Stage } from "../../stages/only.ts";
import { MAIN, ORDER } from "../stage-blocks.ts";
import type { Study } from "../study.ts";
import { wordNotes } from "../word-notes.ts";

/**
 * A study whose notes are fit for a thesis: what to type is for the terminal. Each note keeps its place, by which prose quotes it.
 */
export function withoutHints(study: Study): Study {
  const { language, label } = study;
  const notes = study.result.notes.map(({ args: { option: _, ...args }, ...note }) => ({ ...note, args }));
  return { ...study, result: { ...study.result, notes: wordNotes(notes, { language, label, hints: false }) } };
}

/** Further stages that only serve words and charts have no table that a remark in passing could be about. */
export function withoutNotesOf(study: Study, isSilent: (stage: Stage) => boolean): Study {
  const silent = MAIN.flatMap((main) => ORDER[main]).filter(isSilent);
  const notes = study.result.notes.filter(
    ({ severity, where }) => severity !== "info" || !silent.some((stage) => where.startsWith(`${stage}[`)),
  );
  return { ...study, result: { ...study.result, notes } };
}
