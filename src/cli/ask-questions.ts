/** The walk through a proposal's questions: forth, back, and on to writing. */
import type { Choice, Proposal, Question } from "../codebook/propose/proposal.ts";
import { answerQuestion } from "../codebook/write/write-codebook.ts";
import { commentText } from "../codebook/write/write-codebook-scalars.ts";
import type { Language } from "../core/language.ts";
import type { Ask, Prompt } from "./ask.ts";
import { initTexts } from "./init-texts.ts";

export type WalkOptions = { readonly language: Language; readonly target: string };

/** Values of the choices that aren't answers; no answer's, which all have a number. */
const back = "back";
const rest = "rest";
const write = "write";
const discard = "discard";

/**
 * Asks each question in turn; the last step is whether to write.
 *
 * @returns the proposal as answered; null where the person stopped
 */
export async function askQuestions(proposal: Proposal, ask: Ask, options: WalkOptions): Promise<Proposal | null> {
  const { questions } = proposal;
  const after: Proposal[] = [proposal];
  const taken = questions.map(({ proposed }) => proposed);
  let at = 0;
  for (;;) {
    const question = questions[at];
    const answer = await ask(
      question === undefined ? lastPrompt(options) : promptOf(question, { at, questions, taken, options }),
    );
    if (answer === null || answer === discard) return null;
    if (answer === back) at--;
    else if (answer === rest) {
      for (; at < questions.length; at++) after[at + 1] = after[at]!;
    } else if (question === undefined) return after[at]!;
    else {
      const index = Number(answer);
      taken[at] = index;
      after[at + 1] = answerQuestion(after[at]!, question, question.choices[index]!);
      at++;
    }
  }
}

type Place = {
  readonly at: number;
  readonly questions: readonly Question[];
  readonly taken: readonly (number | null)[];
  readonly options: WalkOptions;
};

function promptOf(question: Question, { at, questions, taken, options: { language } }: Place): Prompt {
  const word = initTexts(language);
  const { ask, why, choices } = question;
  const last = at === questions.length - 1;
  const answered = questions.slice(at).every(({ proposed }) => proposed !== null);
  const chosen = taken[at] ?? null;
  return {
    ask: `${at + 1}/${questions.length} ${commentText(ask[language])}`,
    why: commentText(why[language]),
    choices: [
      ...choices.map((choice, index) => ({ value: String(index), name: nameOf(choice, index, question, language) })),
      ...(last || !answered ? [] : [{ value: rest, name: word.takeRest }]),
      ...(at === 0 ? [] : [{ value: back, name: word.back }]),
    ],
    chosen: chosen === null ? null : String(chosen),
  };
}

function nameOf({ label }: Choice, index: number, { proposed }: Question, language: Language): string {
  const name = commentText(label[language]);
  return index === proposed ? `${name} (${initTexts(language).proposed})` : name;
}

function lastPrompt({ language, target }: WalkOptions): Prompt {
  const word = initTexts(language);
  return {
    ask: word.writeTo(commentText(target)),
    why: "",
    choices: [
      { value: write, name: word.write },
      { value: back, name: word.back },
      { value: discard, name: word.discard },
    ],
    chosen: write,
  };
}
