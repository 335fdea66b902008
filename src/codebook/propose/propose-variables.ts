/** What describes respondents: groups for ages and money, levels in their order, ticks, numbers and categories. */
import type { Bilingual, Language } from "../../core/language.ts";
import type { ColumnFacts } from "../../input/sheet.ts";

import type { Columns } from "../columns.ts";
import { cellsIn, fewStrays, isNumber, kindSeen, type Seen } from "../columns-seen.ts";
import { both } from "../mistakes.ts";
import type { SpelledVariable } from "../spelled.ts";
import { ageBins, amountText, roundCut } from "./demographic-bins.ts";
import { educationOrder } from "./education-order.ts";
import { type Findings, quoted } from "./findings.ts";
import { type KnownWord, knownWord } from "./known-words.ts";
import type { Look } from "./look.ts";
import { numbersSeen } from "./numbers-seen.ts";
import type { Confidence } from "./proposal.ts";
import { asOption } from "./propose-scales.ts";
import { rangeOrder } from "./range-order.ts";

export type VariableSources = {
  readonly look: Look;
  readonly columns: Columns;
  /** What the command line says a column holds. */
  readonly forced: ReadonlyMap<string, "number" | "category">;
  /** Labels of columns, where they aren't their headers. */
  readonly labels: ReadonlyMap<string, string>;
  /** Answer sets of columns that hold known labels, by the column's name. */
  readonly answered: ReadonlyMap<string, string>;
  /** What the file itself says of values: its labels, and the codes that stand for no answer. */
  readonly declared: ReadonlyMap<string, SpelledVariable>;
};

export type Described = {
  readonly variable: SpelledVariable;
  readonly reason: Bilingual;
  readonly confidence: Confidence;
};

/** @returns one variable for a column; ticks make several (`choiceVariables`) */
export function variableOf(name: string, sources: VariableSources, findings: Findings): SpelledVariable {
  const { look, columns, forced } = sources;
  const index = columns.index(name);
  const seen = look.seen[index]!;
  const own = forced.get(name);
  const described = own === undefined ? describe(name, seen, sources) : { variable: { kind: own }, ...byOption(own) };
  const { variable, reason, confidence } = described;
  const label = sources.labels.get(name) ?? columns.shorts.get(name) ?? look.facts(index).label;
  findings.decide(["variables", name], confidence, reason);
  if (own === undefined) remark(name, variable, seen, sources, findings);
  const { missing, ...values } = sources.declared.get(name) ?? {};
  const asLabelled = own === undefined && variable.kind === "category" ? values : {};
  return {
    ...(label === undefined ? {} : { label }),
    column: name,
    ...(missing === undefined ? {} : { missing }),
    ...variable,
    ...asLabelled,
  };
}

function byOption(kind: "number" | "category") {
  const reason = both(`said by --${kind}`, `dinyatakan dengan --${kind}`);
  return { reason, confidence: "sure" as const };
}

/** How the study will read it, and the option that says otherwise. */
function remark(
  name: string,
  { bins, categories, order, kind }: SpelledVariable,
  seen: Seen,
  { columns }: VariableSources,
  findings: Findings,
): void {
  const grouped = bins !== undefined;
  const shown = grouped ? "category" : categories !== undefined ? "number" : (kind ?? "category");
  const column = quoted(asOption([name], columns));
  const option = grouped || categories !== undefined ? `--number ${column}` : otherKind(column, shown, seen);
  const groups = bins?.map(({ label }) => label) ?? categories ?? order;
  const args = { name, kind: shown, option, ...(groups === undefined ? {} : { groups }) };
  findings.remark("assumed-variable", `variables.${name}`, args);
}

/** @param column as an option takes it */
function otherKind(column: string, kind: "number" | "category", seen: Seen): string {
  if (kind === "number") return `--category ${column}`;
  return [...seen.keys()].every(isNumber) ? `--number ${column}` : `--ignore ${column}`;
}

function describe(name: string, seen: Seen, sources: VariableSources): Described {
  const { look, columns, answered } = sources;
  const index = columns.index(name);
  const word = knownWord(sources.labels.get(name) ?? columns.header(name));
  const facts = look.facts(index);
  return (
    fromFacts(seen, facts, sources.declared.get(name)) ??
    (word === null ? null : bySubject(word, seen, look)) ??
    likert(answered.get(name)) ??
    ranges(seen) ??
    plainly(seen, facts)
  );
}

/** What an SPSS file says itself. */
function fromFacts(seen: Seen, { measure }: ColumnFacts, declared: SpelledVariable | undefined): Described | null {
  if (declared?.answers !== undefined || declared?.recode !== undefined) {
    const reason = both("the file labels its values", "berkas memberi label pada nilainya");
    return { variable: { kind: "category" }, reason, confidence: "sure" };
  }
  if ((measure !== "nominal" && measure !== "ordinal") || seen.size > mostCategories) return null;
  const reason = both(`the file says it is ${measure}`, `berkas menyatakan skala ukurnya ${measure}`);
  return { variable: { kind: "category" }, reason, confidence: "sure" };
}

const mostCategories = 50;
/** Numbers with fewer different values are categories already. */
const fewestDistinct = 6;

function bySubject(word: KnownWord, seen: Seen, look: Look): Described | null {
  switch (word.subject) {
    case "age":
      return age(word, seen, look);
    case "income":
      return income(word, seen, look);
    case "duration":
      return duration(word, seen, look);
    case "education":
      return education(seen);
    case "gender":
      return gender(seen);
    case "count":
    case "other":
      return null;
    default:
      return word.subject satisfies never;
  }
}

function age({ word, language }: KnownWord, seen: Seen, look: Look): Described | null {
  if (!isNumeric(seen)) return null;
  const ages = numbersSeen(seen, look.sheet, false)?.counted.filter(([value]) => value > 0 && value < 99);
  if (ages === undefined || ages.length < fewestDistinct) return null;
  const grouped = ageBins(ages, language);
  if (grouped === null) return null;
  const bands = both(
    `ages ("${word}"), in the health ministry's bands; those with fewer than 10% joined their neighbours`,
    `umur ("${word}"), menurut kelompok Depkes; kelompok di bawah 10% digabung dengan tetangganya`,
  );
  const halves = both(
    `ages ("${word}") of nearly one group, so parted near their middle`,
    `umur ("${word}") hampir satu kelompok, jadi dibagi dua di sekitar tengahnya`,
  );
  const reason = grouped.by === "bands" ? bands : halves;
  return { variable: { bins: grouped.bins }, reason, confidence: "likely" };
}

/** All but slips are numbers. */
function isNumeric(seen: Seen): boolean {
  if (kindSeen(seen) === "number") return true;
  const strays = [...seen].filter(([text]) => !isNumber(text));
  const cells = strays.reduce((sum, [, times]) => sum + times, 0);
  return seen.size - strays.length >= fewestDistinct && (cells === 0 || fewStrays(cells, cellsIn(seen)));
}

function income({ word, language }: KnownWord, seen: Seen, look: Look): Described | null {
  if (!isNumeric(seen)) return null;
  const numbers = numbersSeen(seen, look.sheet, true);
  if (numbers === null || numbers.counted.length < fewestDistinct) return null;
  const { counted, assumed } = numbers;
  const cut = roundCut(counted);
  const decimal = assumed === null ? {} : { decimal: assumed };
  const thousands =
    assumed === null ? both("", "") : both("; its points part thousands", "; tandanya dibaca sebagai pemisah ribuan");
  if (cut === null) {
    const reason = both(`money ("${word}")${thousands.en}`, `jumlah uang ("${word}")${thousands.id}`);
    return { variable: { kind: "number", ...decimal }, reason, confidence: "likely" };
  }
  const amount = amountText(cut, language, language === "id" ? "Rp" : "");
  const reason = both(
    `money ("${word}"), parted at a round amount near the median; a minimum wage may suit better${thousands.en}`,
    `jumlah uang ("${word}"), dibagi pada angka bulat di dekat median; UMR mungkin lebih tepat${thousands.id}`,
  );
  const variable: SpelledVariable = { ...decimal, categories: [`< ${amount}`, `>= ${amount}`], cutoff: cut };
  return { variable, reason, confidence: "guess" };
}

const durationLabels = { id: ["Singkat", "Lama"], en: ["Short", "Long"] } as const satisfies Record<
  Language,
  readonly [string, string]
>;

function duration({ word, language }: KnownWord, seen: Seen, look: Look): Described | null {
  if (kindSeen(seen) !== "number" || numbersSeen(seen, look.sheet, false) === null) return null;
  const reason = both(
    `a length of time ("${word}"), cut like a score at its mean or median`,
    `lama waktu ("${word}"), dibagi seperti skor pada rerata atau mediannya`,
  );
  return { variable: { categories: durationLabels[language], cutoff: "auto" }, reason, confidence: "likely" };
}

function education(seen: Seen): Described | null {
  const order = educationOrder([...seen.keys()]);
  if (order === null) return null;
  const reason = both("levels of education, lowest first", "jenjang pendidikan, dari yang terendah");
  return { variable: { order }, reason, confidence: "likely" };
}

function gender(seen: Seen): Described | null {
  if (seen.size > 3) return null;
  return { variable: { kind: "category" }, reason: both("gender", "jenis kelamin"), confidence: "sure" };
}

function ranges(seen: Seen): Described | null {
  const order = rangeOrder([...seen.keys()]);
  if (order === null) return null;
  const reason = both("ranges, in the order of their numbers", "rentang, menurut urutan angkanya");
  return { variable: { order }, reason, confidence: "likely" };
}

function likert(answers: string | undefined): Described | null {
  if (answers === undefined) return null;
  const reason = both("known answers, in their order", "jawaban yang dikenal, menurut urutannya");
  return { variable: { kind: "category", answers }, reason, confidence: "likely" };
}

function plainly(seen: Seen, { measure }: ColumnFacts): Described {
  const kind =
    measure === "scale" && seen.size >= fewestDistinct && [...seen.keys()].every(isNumber) ? "number" : kindSeen(seen);
  const count = seen.size;
  const reason =
    kind === "number"
      ? both(`${count} different numbers`, `${count} angka yang berbeda`)
      : both(`${count} different ${count === 1 ? "value" : "values"}`, `${count} nilai yang berbeda`);
  return { variable: { kind }, reason, confidence: kind === "number" || count <= 10 ? "likely" : "guess" };
}
