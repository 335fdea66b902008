/** A sample size as a document for people and as an object for programs. */
import type { Language } from "../../core/language.ts";
import type { SampleSizeNote, SampleSizeResult } from "../../stages/sample-size.ts";
import type { Block, Document, ListItem } from "../document.ts";
import { type Facts, factsOf } from "./facts.ts";
import { type Figures, figures, isFinitePopulation } from "./figures.ts";
import { type Worked, worked } from "./formulas.ts";
import { REFERENCES, type SampleSizeWords, sampleSizeWords } from "./words.ts";

/** What `--format json` writes; `sample-size.schema.json` describes it. */
export type SampleSizeJson = {
  readonly schema: "loyalty-sample-size/1";
  readonly tool: { readonly name: "loyalty"; readonly version: string };
  readonly language: Language;
} & Omit<SampleSizeResult, "notes"> & {
    readonly text: {
      readonly title: string;
      readonly formula: readonly string[];
      readonly filled: readonly string[];
      readonly sentence: string;
      readonly references: readonly string[];
    };
    readonly notes: readonly (SampleSizeNote & { readonly message: string })[];
  };

type Told = {
  readonly result: SampleSizeResult;
  readonly word: SampleSizeWords;
  readonly write: Figures;
  readonly facts: Facts;
  readonly shown: Worked;
};

export function sampleSizeJson(result: SampleSizeResult, language: Language, version: string): SampleSizeJson {
  const told = tell(result, language);
  const { notes, ...figures } = result;
  return {
    schema: "loyalty-sample-size/1",
    tool: { name: "loyalty", version },
    language,
    ...figures,
    text: {
      title: title(told),
      formula: told.shown.formula,
      filled: filled(told).map(({ mark, text }) => `${mark} ${text}`.trim()),
      sentence: told.word.sentence(result.method, told.facts),
      references: REFERENCES[result.method],
    },
    notes: notes.map((note) => ({ ...note, message: messageOf(note, told) })),
  };
}

export function buildSampleSize(result: SampleSizeResult, language: Language): Document {
  const told = tell(result, language);
  const { word, facts, shown } = told;
  const { headings } = word;
  const section = (text: string): Block => ({ kind: "heading", level: 2, text });
  return {
    language,
    blocks: [
      { kind: "heading", level: 1, text: title(told) },
      { kind: "paragraph", text: word.result(facts), tone: "good" },
      section(headings.formula),
      { kind: "list", items: shown.formula.map(equation) },
      {
        kind: "list",
        items: shown.symbols.map(({ symbol, value, meaning }) => ({
          mark: `${symbol} = ${value}`,
          text: word.meaning(meaning, facts),
        })),
      },
      section(headings.filled),
      { kind: "list", items: filled(told) },
      ...dropOut(told),
      section(headings.sentence),
      { kind: "paragraph", text: word.sentence(result.method, facts) },
      section(headings.notes),
      { kind: "list", items: result.notes.map((note) => noteItem(note, told)) },
      section(headings.references),
      { kind: "list", items: REFERENCES[result.method].map((text) => ({ mark: "-", text })) },
    ],
  };
}

function tell(result: SampleSizeResult, language: Language): Told {
  const write = figures(language);
  return {
    result,
    word: sampleSizeWords(language),
    write,
    facts: factsOf(result, write),
    shown: worked(result, write),
  };
}

function title({ result, word }: Told): string {
  return word.title(result.method, isFinitePopulation(result));
}

/** The sign of equality stays in a column of its own where what stands after it takes several lines. */
function equation(text: string): ListItem & { readonly mark: string } {
  const at = text.indexOf(" = ");
  return { mark: text.slice(0, at + 2), text: text.slice(at + 3) };
}

/** The steps of all equations, and the last one's rounding. */
function filled({ result, word, write, facts, shown }: Told): readonly (ListItem & { readonly mark: string })[] {
  const lines = (name: string, steps: readonly string[]) =>
    steps.map((text, index) => ({ mark: index === 0 ? `${name} =` : `${" ".repeat(name.length)} =`, text }));
  const rounding = word.rounded(facts, result.rounding);
  const steps = shown.steps.slice(0, -1);
  const last = facts.whole
    ? `${shown.steps.at(-1)} (${rounding})`
    : `${shown.steps.at(-1)} → ${write.count(result.n)} (${rounding})`;
  return [...shown.before.flatMap(({ name, steps }) => lines(name, steps)), ...lines("n", [...steps, last])];
}

function dropOut({ result, word, write, facts }: Told): readonly Block[] {
  if (facts.dropOut === null || result.dropOut === null) return [];
  const { kept, exact, n } = facts.dropOut;
  const whole = Number.isInteger(result.dropOut.exact);
  const end = whole ? exact : `${exact} → ${n} (${word.roundedUp})`;
  return [
    { kind: "heading", level: 2, text: word.headings.dropOut },
    {
      kind: "list",
      items: [
        { mark: "n′ =", text: "n / (1 − f)" },
        { mark: "   =", text: `${write.count(result.n)} / (1 − ${kept})` },
        { mark: "   =", text: end },
      ],
    },
  ];
}

function noteItem(note: SampleSizeNote, told: Told): ListItem {
  const caution = note.severity !== "info";
  return {
    mark: caution ? "!" : "-",
    text: messageOf(note, told),
    ...(caution ? { tone: "caution" as const } : {}),
  };
}

function messageOf({ code, args }: SampleSizeNote, { word, write }: Told): string {
  const number = (key: string) => args[key] ?? 0;
  return word.note(code, {
    number: (key) => write.given(number(key)),
    part: (key) => write.part(number(key)),
  });
}
