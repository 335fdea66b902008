/** What a table of statements says: which have the highest and lowest total score, how they were answered, what is reversed. */
import type { Frequencies } from "../../../stages/result.ts";
import type { Prose } from "../../prose.ts";
import { statementsId, statementsOf } from "../../written/skripsi/statements.ts";
import type { Writing } from "../../written/writing.ts";
import { answerLabel } from "../answer-names.ts";
import { countRange, endsOf, labelled, named, paragraph, paragraphs, some } from "../saying.ts";
import { type StatementsTexts, statementsTexts } from "./statements-texts.ts";

type Statement = { readonly path: string; readonly entry: Frequencies };
type Context = { readonly writing: Writing; readonly texts: StatementsTexts; readonly all: readonly Statement[] };

export function statementsWords(writing: Writing, id: string): readonly Prose[] {
  const { study } = writing;
  const scale = study.result.variables.find(({ kind, name }) => kind === "scale" && statementsId(name) === id);
  if (scale === undefined) return [];
  const { frequencies } = study.result;
  const all = statementsOf(study, scale.name).map((entry) => ({
    path: `frequencies[${frequencies.indexOf(entry)}]`,
    entry,
  }));
  const context = { writing, texts: statementsTexts[study.language], all };
  return paragraphs(paragraph(...scoreSentences(context, scale.name, id), reversedSentence(context)));
}

function scoreSentences(context: Context, scale: string, id: string): readonly Prose[] {
  const { writing, texts, all } = context;
  const { quote } = writing;
  const table = writing.reference(id);
  const label = labelled(writing, scale);
  const answered = all.filter(({ entry }) => entry.n > 0);
  const [first] = answered;
  if (first === undefined) return [texts.nobody(table, label)];
  if (all.some(({ entry }) => entry.n !== first.entry.n)) {
    const n = countRange(
      writing,
      all.map(({ path }) => `${path}.n`),
    );
    return [texts.incomparable(table, label, n)];
  }
  const ends = endsOf(all, ({ entry }) => entry.totalScore);
  if (ends === null) return [];
  const score = ({ path }: Statement) => quote.figure(`${path}.totalScore`, "count");
  if (all.length === 1) {
    return [
      texts.single(table, labelled(writing, first.entry.variable), score(first)),
      ...answer(context, first, "only"),
    ];
  }
  if (ends.low.entry.totalScore === ends.high.entry.totalScore) return [texts.allEqual(table, label, score(first))];
  const [highest, lowest] = [ends.high, ends.low].map((end) =>
    all.filter(({ entry }) => entry.totalScore === end.entry.totalScore),
  ) as [Statement[], Statement[]];
  return [
    texts.ends(table, label, names(context, highest), score(ends.high), names(context, lowest), score(ends.low)),
    ...(highest.length === 1 ? answer(context, ends.high, "highest") : []),
  ];
}

function names({ writing, texts }: Context, statements: readonly Statement[]): Prose {
  return some(
    writing,
    statements.map(({ entry }) => texts.quoted(labelled(writing, entry.variable))),
    FEW,
  );
}

/** Wordings are long: a sentence bears so many. */
const FEW = 4;

/** Nothing where several answers are the most frequent. */
function answer({ writing, texts }: Context, { path, entry }: Statement, end: "highest" | "only"): readonly Prose[] {
  const [mode, ...others] = entry.modes;
  const index = entry.values.findIndex(({ value }) => value === mode);
  const value = entry.values[index];
  if (value === undefined || others.length > 0) return [];
  const { quote } = writing;
  const at = `${path}.values[${index}]`;
  return [
    texts.answer(
      end,
      named(writing, answerLabel(value)),
      quote.figure(`${at}.count`, "count"),
      quote.figure(`${at}.validPercent`, "percentSign"),
    ),
  ];
}

function reversedSentence(context: Context): Prose | null {
  const { writing, texts, all } = context;
  const { study } = writing;
  const reversed = all.filter(({ entry }) => study.variable(entry.variable)?.reversed === true);
  const [first] = reversed;
  if (first === undefined) return null;
  const most = study.declaredAnswers(first.entry.variable)?.at(-1)?.label;
  if (reversed.length < all.length || most === undefined) return texts.someReversed(names(context, reversed));
  return texts.allReversed(named(writing, most));
}
