/** A proposed codebook as a form to fill in: YAML with the reasons, the open questions and what else could be said. */
import type { Language } from "../../core/language.ts";
import type { Choice, Proposal, Question } from "../propose/proposal.ts";
import type { Spelled } from "../spelled.ts";
import { above, entryLines, flowText, type Remarked, type Remarks } from "./write-codebook-layout.ts";
import { commentLines, commentQuote, commentText, lengthOf } from "./write-codebook-scalars.ts";
import { type FormTexts, formTexts, type SampleNames } from "./write-codebook-texts.ts";
import { type Section, sections, treeOf, type YamlNode } from "./write-codebook-tree.ts";

export type WriteOptions = {
  /** Of the comments. */
  readonly language: Language;
  readonly dataPath: string;
  /** Where editors find the JSON Schema, as seen from the file that is written, or a URL; null: nowhere. */
  readonly schemaPath: string | null;
  /** The program's. */
  readonly version: string;
  /** What to run next, where it isn't just `loyalty analyze` and the data. */
  readonly command?: string;
  /** Items in a row as `R1..R4`: what is read again then means the same, in fewer words. */
  readonly ranges?: boolean;
};

/**
 * Reads again as `proposal.spelled` (with `loyalty: 1`), whatever its texts and those of the comments hold.
 *
 * @returns YAML that ends with a line break
 */
export function writeCodebook(proposal: Proposal, options: WriteOptions): string {
  const word = formTexts(options.language);
  const write: Write = (spelled) => treeOf(spelled, options.ranges);
  const tree = write(proposal.spelled);
  const form: Form = {
    proposal,
    word,
    tree,
    remarks: remarksOf(proposal, write, options.language),
    names: namesIn(proposal.spelled),
  };
  const lines = [...head(form, options), "loyalty: 1"];
  for (const [index, name] of sections.entries()) {
    if (unshown.has(name) && !tree.has(name)) continue;
    // title, year and language stand together
    if (index > 2 || index === 0) lines.push("");
    lines.push(...sectionLines(name, form));
    if (name === "labels") lines.push(...asideLines(form, options.language));
  }
  return `${lines.join("\n")}\n`;
}

type Write = (spelled: Spelled) => ReadonlyMap<Section, YamlNode>;

type Form = {
  readonly proposal: Proposal;
  readonly word: FormTexts;
  readonly tree: ReadonlyMap<Section, YamlNode>;
  readonly remarks: Remarks;
  readonly names: SampleNames;
};

function head({ proposal, word, remarks }: Form, { dataPath, schemaPath, version, command }: WriteOptions): string[] {
  const modeline = schemaPath === null ? [] : [`# yaml-language-server: $schema=${commentText(schemaPath)}`];
  const { length } = proposal.questions;
  return [
    ...modeline,
    ...commentLines(word.about(commentQuote(dataPath), version)),
    ...commentLines(command ?? `loyalty analyze ${shellWord(dataPath)}`, "", "    "),
    ...commentLines(word.reasons),
    ...(length === 0 ? [] : commentLines(`${word.marks} ${word.unanswered(length)}`)),
    ...commentLines(word.examples),
    ...above(remarks([], false), ""),
    "",
  ];
}

/** As somebody types it, for the shells of Unix and Windows alike. */
function shellWord(path: string): string {
  return /^[\p{L}\p{N}_./\\:+@%,-]+$/u.test(path) ? path : `"${path}"`;
}

/** Rarely needed ones have only their example. */
const spread: ReadonlySet<Section> = new Set([
  "columns",
  "labels",
  "check",
  "answers",
  "variables",
  "scales",
  "method",
]);
/** Few studies have them: without example. */
const unshown: ReadonlySet<Section> = new Set(["strata", "pairs"]);
const brief: ReadonlySet<Section> = new Set(["title", "year", "language"]);

function sectionLines(name: Section, { word, tree, remarks, names }: Form): string[] {
  const node = tree.get(name);
  const intro = brief.has(name) ? [] : commentLines(word.sections[name]);
  if (node === undefined) {
    const sample = word.samples(names)[name].map((line) => line.replace(/^ */, "$&#"));
    return [...intro, ...above(remarks([name], true), ""), ...sample];
  }
  return [...intro, ...entryLines({ key: name, value: node }, [name], remarks, { open: spread.has(name) })];
}

/** Most that are listed one by one. */
const mostAside = 60;

function asideLines({ proposal, word }: Form, language: Language): string[] {
  const { aside } = proposal;
  if (aside.length === 0) return [];
  const lines = aside.slice(0, mostAside).flatMap(({ column, why, personal }) => {
    return commentLines(`${commentQuote(column)}: ${personal ? word.personal : why[language]}`, "", "- ");
  });
  const more = aside.length - mostAside;
  return ["", ...commentLines(word.aside), ...lines, ...(more > 0 ? commentLines(word.more(more), "", "- ") : [])];
}

/** Names for the examples, so that they nearly fit; such as can be written anywhere without quotes. */
function namesIn({ scales, variables, outcome }: Spelled): SampleNames {
  const plain = (names: Iterable<string>) =>
    [...names].filter(
      (name) =>
        /^[A-Za-z][A-Za-z0-9_]{0,19}$/.test(name) && !/^(?:true|false|null|yes|no|on|off|and|or|not|in)$/i.test(name),
    );
  const numeric = [...(variables ?? [])].filter(([, { kind, bins }]) => kind === "number" || bins !== undefined);
  const [column = "usia"] = plain(numeric.map(([name, { column: source }]) => source ?? name));
  const [first = "L", second] = plain(scales?.keys() ?? []);
  const scale = outcome !== undefined && plain([outcome]).length > 0 ? outcome : first;
  const others = [...plain(variables?.keys() ?? []), ...plain(scales?.keys() ?? [])].filter((name) => name !== scale);
  const { length } = others;
  const predictor = length === 0 ? (second ?? "umur") : others.slice(0, 6).join(", ");
  return { column, scale, predictor };
}

type Placed = { readonly path: readonly string[]; readonly remarked: readonly Remarked[] };

/** Decisions and questions by where they stand; what has no place of its own goes to the nearest one above. */
function remarksOf(proposal: Proposal, write: Write, language: Language): Remarks {
  const word = formTexts(language);
  const tree = write(proposal.spelled);
  const placed: Placed[] = [
    ...proposal.questions.map((question) => {
      const path = pathOfKey(question.key, tree);
      return {
        path,
        remarked: questionRemarks(
          question,
          (choice) => asWritten(choice, path, proposal.spelled, write),
          word,
          language,
        ),
      };
    }),
    ...proposal.decisions.map(({ path, reason, confidence }) => ({
      path: existing(path, tree),
      remarked: [{ lead: "", text: `${word.confidence[confidence]}: ${reason[language]}` }],
    })),
  ];
  return (path, below) =>
    placed
      .filter((entry) => {
        const under = path.every((step, index) => entry.path[index] === step);
        return under && (entry.path.length === path.length || (below && path.length > 0));
      })
      .flatMap(({ remarked }) => remarked);
}

function questionRemarks(
  { ask, why, choices, proposed }: Question,
  written: (choice: Choice) => string,
  word: FormTexts,
  language: Language,
): Remarked[] {
  const taken = proposed === null ? undefined : choices[proposed];
  const others = choices.filter((choice) => choice !== taken);
  const lead = "    - ";
  return [
    { lead: `${word.check} `, text: ask[language] },
    { lead: "    ", text: why[language] },
    ...(taken === undefined
      ? [{ lead: "    ", text: word.open }]
      : [{ lead: "    ", text: `${word.taken} ${taken.label[language]}` }]),
    ...others.map((choice) => ({
      lead: taken === undefined ? lead : `    ${word.orElse} `,
      text: [choice.label[language], written(choice)].filter((part) => part !== "").join(" -> "),
    })),
  ];
}

/** What stands in the codebook with the choice taken, where that is a short line and another one than now. */
function asWritten(choice: Choice, path: readonly string[], spelled: Spelled, write: Write): string {
  const text = (codebook: Spelled) => {
    const node = nodeAt(path, write(codebook));
    return node === undefined ? "" : `${path.at(-1)}: ${flowText(node)}`;
  };
  const written = text(choice.apply(spelled));
  return written === text(spelled) || lengthOf(written) > 200 ? "" : written;
}

function nodeAt(path: readonly string[], tree: ReadonlyMap<string, YamlNode>): YamlNode | undefined {
  const [first, ...rest] = path;
  let node = first === undefined ? undefined : tree.get(first);
  for (const step of rest) {
    node = node?.kind === "map" ? node.entries.find(({ key }) => key === step)?.value : undefined;
  }
  return node;
}

/** The longest beginning of a path that is written; the name of a section always is, if only as an example. */
function existing(path: readonly string[], tree: ReadonlyMap<string, YamlNode>): readonly string[] {
  const [first] = path;
  if (!sections.some((name) => name === first)) return [];
  let length = path.length;
  while (length > 1 && nodeAt(path.slice(0, length), tree) === undefined) length--;
  return path.slice(0, length);
}

/** A question's key, its steps joined by points, as a path: names with points of their own are found by what is written. */
export function questionPath(key: string, spelled: Spelled): readonly string[] {
  return pathOfKey(key, treeOf(spelled));
}

function pathOfKey(key: string, tree: ReadonlyMap<string, YamlNode>): readonly string[] {
  const [first = "", ...rest] = key.split(".");
  const path = existing([first], tree);
  if (path.length === 0) return path;
  return [...path, ...stepsIn(rest.join("."), nodeAt(path, tree))];
}

function stepsIn(rest: string, node: YamlNode | undefined): string[] {
  if (rest === "" || node?.kind !== "map") return [];
  const candidates = node.entries.filter(({ key }) => rest === key || rest.startsWith(`${key}.`));
  const longest = candidates.reduce<(typeof candidates)[number] | undefined>(
    (best, entry) => (best === undefined || entry.key.length > best.key.length ? entry : best),
    undefined,
  );
  if (longest === undefined) return [];
  return [longest.key, ...stepsIn(rest.slice(longest.key.length + 1), longest.value)];
}

/** The proposal with a question answered: the choice taken, the question gone, and a note that the person said so. */
export function answerQuestion(proposal: Proposal, question: Question, choice: Choice): Proposal {
  const spelled = choice.apply(proposal.spelled);
  const path = questionPath(question.key, spelled);
  const here = path.join("\n");
  const reason = {
    en: formTexts("en").answered(choice.label.en),
    id: formTexts("id").answered(choice.label.id),
  };
  return {
    ...proposal,
    spelled,
    questions: proposal.questions.filter((other) => other !== question),
    decisions: [
      ...proposal.decisions.filter((decision) => decision.path.join("\n") !== here),
      { path, reason, confidence: "sure" },
    ],
  };
}
