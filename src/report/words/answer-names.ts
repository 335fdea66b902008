/** Answers as a sentence names them: a bare code is no name for a group of people. */
import type { FrequencyValue } from "../../stages/result.ts";
import { type Prose, prose, type Slot } from "../prose.ts";
import type { Writing } from "../written/writing.ts";
import { named } from "./saying.ts";

type Named = Pick<FrequencyValue, "label" | "value">;

/** The label; the code where there is none. */
export function answerLabel({ label, value }: Named): string {
  return label === "" ? String(value) : label;
}

/** Whether what was answered is known by its number alone; the groups that a score was cut into have names of their own. */
export function isBareAnswer({ study }: Writing, variable: string, value: Named): boolean {
  const kind = study.variable(variable)?.kind;
  return (kind === "category" || kind === "item") && BARE.test(answerLabel(value));
}

const BARE = /^-?\d+([.,]\d+)?$/;

/** `Perempuan`; `jawaban 4` where a number is all that is known of it. */
export function answerName(writing: Writing, variable: string, value: Named): Prose | Slot {
  const name = named(writing, answerLabel(value));
  if (!isBareAnswer(writing, variable, value)) return name;
  return writing.study.language === "id" ? prose`jawaban ${name}` : prose`answer ${name}`;
}
