/** Marks and codes beside answers and ages that nearly always stand for no answer: proposed, and asked about. */
import { fold } from "../../core/fold.ts";
import type { AnswerSet } from "../codebook.ts";
import type { Columns } from "../columns.ts";
import { isNumber, type Seen } from "../columns-seen.ts";
import { missingByDefault } from "../defaults.ts";
import { compactItems } from "../items.ts";
import { both, listNames, quote } from "../mistakes.ts";
import type { Spelled, SpelledVariable } from "../spelled.ts";
import type { Findings } from "./findings.ts";
import type { Look } from "./look.ts";
import { isMissingCode, isMissingWord, missingMarkIn } from "./missing-marks.ts";

/** Codes that stand for no answer in some files, and for an answer in others. */
const doubtful = new Set(["9", "98", "998"]);

export type ItemsSeen = { readonly items: readonly string[]; readonly answers: AnswerSet };

/** @returns the marks that the study counts as missing, or undefined where the usual ones will do */
export function missingMarks(
  scales: readonly ItemsSeen[],
  others: readonly string[],
  look: Look,
  columns: Columns,
  findings: Findings,
): readonly string[] | undefined {
  const found = new Map<string, string[]>();
  for (const { items, answers } of scales) {
    const known = new Set(answers.flatMap(({ code, labels }) => [String(code), ...labels.map(fold)]));
    for (const item of items) {
      const seen = look.seen[columns.index(item)]!;
      const isMark = missingMarkIn(seen);
      for (const text of seen.keys()) {
        if ((isMark(text) || doubtful.has(text)) && !known.has(fold(text)))
          found.set(text, [...(found.get(text) ?? []), item]);
      }
    }
  }
  if (found.size === 0) return undefined;
  const sure = [...found.keys()].filter((text) => !doubtful.has(text) && !meansElsewhere(text, others, look, columns));
  ask([...found], sure, findings);
  return sure.length === 0 ? undefined : [...missingByDefault, ...sure];
}

/** A number that another column holds may be one there. */
function meansElsewhere(text: string, others: readonly string[], look: Look, columns: Columns): boolean {
  if (!isNumber(text)) return false;
  return others.some((name) => look.seen[columns.index(name)]!.has(text));
}

function ask(
  found: readonly (readonly [string, readonly string[]])[],
  sure: readonly string[],
  findings: Findings,
): void {
  const all = found.map(([text]) => text);
  const list = listNames(all.map(quote));
  const where = listNames(compactItems([...new Set(found.flatMap(([, items]) => items))]));
  const set =
    (texts: readonly string[]) =>
    (spelled: Spelled): Spelled => ({
      ...spelled,
      data: { ...spelled.data, missing: texts.length === 0 ? undefined : [...missingByDefault, ...texts] },
    });
  const some = sure.length > 0 && sure.length < all.length;
  const choices = [
    {
      value: "missing",
      label: both(`${list} ${all.length === 1 ? "means" : "mean"} no answer`, `${list} berarti tidak menjawab`),
      apply: set(all),
    },
    ...(some
      ? [
          {
            value: "some",
            label: both(`only ${listNames(sure.map(quote))}`, `hanya ${listNames(sure.map(quote))}`),
            apply: set(sure),
          },
        ]
      : []),
    {
      value: "as-is",
      label: both("no, these cells are mistakes", "bukan, sel-sel itu keliru"),
      apply: set([]),
    },
  ];
  const proposed = sure.length === all.length ? 0 : some ? 1 : choices.length - 1;
  findings.questions.push({
    key: "data.missing",
    ask: both(`Does ${list} stand for no answer?`, `Apakah ${list} berarti tidak menjawab?`),
    why: both(`among the answers of ${where}`, `terdapat di antara jawaban ${where}`),
    choices,
    proposed,
    howElse: both(
      `in the --answers file: data: { missing: [${["", "NA", ...all].map((text) => JSON.stringify(text)).join(", ")}] }`,
      `di berkas --answers: data: { missing: [${["", "NA", ...all].map((text) => JSON.stringify(text)).join(", ")}] }`,
    ),
  });
  if (sure.length === 0) return;
  const marked = listNames(sure.map(quote));
  findings.decide(
    ["data", "missing"],
    "likely",
    both(
      `${marked} among the answers of ${where}: nobody's answer`,
      `${marked} di antara jawaban ${where}: bukan jawaban`,
    ),
  );
  findings.remark("assumed-missing", "data.missing", {
    marks: sure,
    columns: [...new Set(found.flatMap(([, items]) => items))],
  });
}

/** Of ages: 99 and its like, beyond any that people have. */
export function missingAges(name: string, seen: Seen, variable: SpelledVariable, findings: Findings): SpelledVariable {
  const found = [...seen.keys()].filter((text) => isMissingCode(text) || isMissingWord(text));
  if (found.length === 0 || variable.missing !== undefined) return variable;
  const list = listNames(found.map(quote));
  const set =
    (missing: readonly string[] | undefined) =>
    (spelled: Spelled): Spelled => {
      const variables = new Map(spelled.variables);
      variables.set(name, { ...variables.get(name), missing });
      return { ...spelled, variables };
    };
  findings.questions.push({
    key: `variables.${name}.missing`,
    ask: both(
      `Does ${list} in ${quote(name)} stand for no answer?`,
      `Apakah ${list} pada ${quote(name)} berarti tidak menjawab?`,
    ),
    why: both("hardly anybody's age", "hampir tidak mungkin umur seseorang"),
    choices: [
      { value: "missing", label: both("yes", "ya"), apply: set(found) },
      { value: "as-is", label: both("no", "tidak"), apply: set(undefined) },
    ],
    proposed: 0,
    howElse: both(
      `in the --answers file: variables: { ${name}: { missing: [] } }`,
      `di berkas --answers: variables: { ${name}: { missing: [] } }`,
    ),
  });
  findings.decide(
    ["variables", name, "missing"],
    "likely",
    both(`${list}: hardly an age`, `${list}: hampir tidak mungkin umur`),
  );
  findings.remark("assumed-missing", `variables.${name}.missing`, { marks: found, columns: [name] });
  return { ...variable, missing: found };
}
