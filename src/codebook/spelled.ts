/** The codebook as the YAML spells it (DESIGN.md, The codebook): shapes, words and ranges; nothing needs the data here. */
import { EXIT, LoyaltyError } from "../core/errors.ts";
import { fold } from "../core/fold.ts";
import type { AnswerSet, Bins } from "./codebook.ts";
import { mostStrata } from "./defaults.ts";
import { both, type Mistake, type Path, quote } from "./mistakes.ts";
import {
  checked,
  expression,
  listOf,
  mapOf,
  noteMistake,
  number,
  oneOf,
  oneOrMany,
  pathText,
  type Read,
  type Reader,
  record,
  text,
  wordOrNumber,
  yesNo,
} from "./readers.ts";

export type Spelled = Read<ReturnType<typeof spelledReader>>;
export type SpelledVariable = Read<ReturnType<typeof variableReader>>;
export type SpelledScale = Read<ReturnType<typeof scaleReader>>;
export type SpelledMethod = Read<ReturnType<typeof methodReader>>;

export function spelledReader() {
  return record({
    loyalty: version(),
    title: text(),
    year: number({ whole: true, from: 1000, to: 9999 }),
    language: oneOf("id", "en"),
    data: record({
      missing: oneOrMany(text({ empty: true })),
      invalid: oneOf("stop", "missing"),
      decimal: oneOf("point", "comma"),
      duplicates: oneOf("keep", "drop"),
      straightLining: oneOf("keep", "drop"),
      person: oneOrMany(text()),
    }),
    pilot: pilotReader(),
    columns: mapOf(text()),
    labels: mapOf(text()),
    keep: expression(),
    check: listOf(checkReader()),
    answers: mapOf(answersReader()),
    variables: mapOf(orNothing(variableReader())),
    scales: mapOf(scaleReader()),
    outcome: text(),
    predictors: oneOrMany(text()),
    strata: checked(oneOrMany(text()), checkStrata),
    pairs: listOf(pairReader()),
    method: methodReader(),
  });
}

/** For a file that holds no keys at all. */
export function noteNoCodebook(path: string, value: unknown): LoyaltyError {
  const holds = Array.isArray(value)
    ? both("it is a list", "isinya berupa daftar")
    : both("it has no keys such as scales:", "di dalamnya tidak ada kunci seperti scales:");
  return new LoyaltyError(
    "codebook/not-a-codebook",
    both(`${path} isn't a codebook: ${holds.en}`, `${path} bukan buku kode: ${holds.id}`),
    {
      exitCode: EXIT.input,
      hint: both(
        "begin with `loyalty: 1`, then the keys scales and variables at the left margin",
        "mulailah dengan `loyalty: 1`, lalu kunci scales dan variables di tepi kiri",
      ),
    },
  );
}

/** `name:` with nothing after it stands for all defaults. */
function orNothing<T>(reader: Reader<T>): Reader<T> {
  return (value, at, into) => reader(value === null ? new Map() : value, at, into);
}

function version(): Reader<number> {
  return checked(number(), (value, at, into) => {
    if (value === 1) return;
    const what = both(`the codebook is of version ${value}`, `buku kode ini memakai versi ${value}`);
    noteMistake(into, "version", at, what, both("this program reads loyalty: 1", "program ini membaca loyalty: 1"));
  });
}

function pilotReader() {
  return checked(record({ file: text(), keep: expression() }), ({ file }, at, into) => {
    if (file !== undefined) return;
    const what = both("pilot names no file", "pilot tidak menyebutkan berkas");
    noteMistake(
      into,
      "pilot-file",
      at,
      what,
      both("write pilot: { file: pilot.csv }", "tuliskan pilot: { file: pilot.csv }"),
    );
  });
}

function checkStrata(strata: readonly string[], at: Path, into: Mistake[]): void {
  checkDistinct(strata, at, into);
  if (strata.length <= mostStrata) return;
  const what = both(
    `${pathText(at)} lists ${strata.length} variables; ${mostStrata} at most`,
    `${pathText(at)} memuat ${strata.length} variabel; paling banyak ${mostStrata}`,
  );
  noteMistake(into, "too-many-strata", at, what, both("keep the ones that matter", "pilih yang terpenting saja"));
}

/** `pairs: [[sebelum, sesudah]]` */
function pairReader(): Reader<readonly [string, string]> {
  const names = listOf(text());
  return (value, at, into) => {
    const read = names(value, at, into);
    if (read === undefined) return undefined;
    const [first, second] = read;
    if (read.length === 2 && first !== undefined && second !== undefined && first !== second) return [first, second];
    const what = both(
      `${pathText(at)} should name two different variables`,
      `${pathText(at)} seharusnya menyebut dua variabel yang berbeda`,
    );
    const todo = both("write such as pairs: [[before, after]]", "tuliskan misalnya pairs: [[sebelum, sesudah]]");
    return noteMistake(into, "pair", at, what, todo);
  };
}

/** `check: [{ unless: "usia >= 15", say: "too young" }]` */
function checkReader() {
  return checked(record({ unless: expression(), say: text(), drop: yesNo() }), ({ unless, say }, at, into) => {
    for (const [key, value] of [
      ["unless", unless],
      ["say", say],
    ] as const) {
      if (value !== undefined) continue;
      const what = both(`${pathText(at)} has no ${key}:`, `${pathText(at)} tidak memiliki ${key}:`);
      const todo = both(
        'write such as { unless: "usia >= 15", say: "younger than 15" }',
        'tuliskan misalnya { unless: "usia >= 15", say: "di bawah 15 tahun" }',
      );
      noteMistake(into, "check", at, what, todo);
    }
  });
}

function answersReader(): Reader<AnswerSet> {
  const codes = mapOf(oneOrMany(text()));
  return (value, at, into) => {
    const before = into.length;
    const labels = codes(value, at, into);
    if (labels === undefined || into.length > before) return undefined;
    checkAnswers(labels, at, into);
    return [...labels].map(([code, labels]) => ({ code: Number(code), labels })).sort((a, b) => a.code - b.code);
  };
}

function checkAnswers(answers: ReadonlyMap<string, readonly string[]>, at: Path, into: Mistake[]): void {
  const where = pathText(at);
  const owner = new Map<string, string>();
  for (const code of answers.keys()) {
    if (!/^(?:0|-?[1-9]\d{0,8})$/.test(code)) {
      const what = both(
        `${where}: the code ${quote(code)} isn't a whole number`,
        `${where}: kode ${quote(code)} bukan bilangan bulat`,
      );
      const todo = both("write code: label, such as 1: Setuju", "tuliskan kode: label, misalnya 1: Setuju");
      into.push({ code: "codebook/answer-code", path: [...at, code], on: "key", what, todo });
    }
    owner.set(code, code);
  }
  if (answers.size < 2) {
    const what = both(`${where} has fewer than two answers`, `${where} berisi kurang dari dua jawaban`);
    noteMistake(
      into,
      "too-few-answers",
      at,
      what,
      both("list every answer there is", "cantumkan semua pilihan jawaban"),
    );
  }
  for (const [code, labels] of answers) {
    for (const [index, label] of labels.entries()) {
      const other = owner.get(fold(label));
      owner.set(fold(label), other ?? code);
      if (other === undefined || other === code) continue;
      const what = both(
        `${where}: ${quote(label)} stands for both ${other} and ${code}`,
        `${where}: ${quote(label)} dipakai untuk ${other} sekaligus ${code}`,
      );
      const todo = both("give every answer labels of its own", "beri setiap jawaban label yang berbeda");
      noteMistake(into, "answer-label-twice", [...at, code, index], what, todo);
    }
  }
}

function binsReader(): Reader<Bins> {
  const list = checked(listOf(record({ below: number(), label: text() })), checkBins);
  return (value, at, into) =>
    list(value, at, into)?.map(({ below, label }) => ({ below: below ?? null, label: label ?? "" }));
}

function checkBins(
  bins: readonly { readonly below?: number | undefined; readonly label?: string | undefined }[],
  at: Path,
  into: Mistake[],
): void {
  const where = pathText(at);
  const note = (index: number | null, code: string, what: [string, string], todo: [string, string]) =>
    noteMistake(
      into,
      code,
      index === null ? at : [...at, index],
      both(`${where}: ${what[0]}`, `${where}: ${what[1]}`),
      both(...todo),
    );
  if (bins.length < 2) {
    note(
      null,
      "too-few-bins",
      ["needs at least two groups", "perlu paling sedikit dua kelompok"],
      [
        "write such as [{ below: 45, label: Muda }, { label: Tua }]",
        "tuliskan misalnya [{ below: 45, label: Muda }, { label: Tua }]",
      ],
    );
  }
  const seen = new Set<string>();
  for (const [index, { below, label }] of bins.entries()) {
    const last = index === bins.length - 1;
    const before = bins[index - 1]?.below;
    if (label === undefined) {
      note(
        index,
        "bin-label",
        [`group ${index + 1} has no label`, `kelompok ${index + 1} tidak berlabel`],
        ["add label:", "tambahkan label:"],
      );
    } else if (seen.has(fold(label))) {
      note(
        index,
        "bin-label",
        [`the label ${quote(label)} stands twice`, `label ${quote(label)} dipakai dua kali`],
        ["give every group a label of its own", "beri setiap kelompok label yang berbeda"],
      );
    } else seen.add(fold(label));
    if (last && below !== undefined) {
      note(
        index,
        "bins-open",
        [`the last group ends below ${below}`, `kelompok terakhir dibatasi di bawah ${below}`],
        [
          "add a last group without below: for all above it",
          "tambahkan kelompok terakhir tanpa below: untuk nilai di atasnya",
        ],
      );
    }
    if (!last && below === undefined) {
      note(
        index,
        "bins-below",
        [`group ${index + 1} has no below:`, `kelompok ${index + 1} tidak memiliki below:`],
        ["only the last group has none", "hanya kelompok terakhir yang tanpa below:"],
      );
    }
    if (below !== undefined && before !== undefined && below <= before) {
      note(
        index,
        "bins-ascending",
        [`below: ${below} comes after ${before}`, `below: ${below} ditulis setelah ${before}`],
        ["list the groups ascending", "urutkan kelompok dari yang terkecil"],
      );
    }
  }
}

function categoriesReader(): Reader<readonly [string, string]> {
  const labels = listOf(text());
  return (value, at, into) => {
    const read = labels(value, at, into);
    if (read === undefined) return undefined;
    const [low, high] = read;
    if (read.length === 2 && low !== undefined && high !== undefined && fold(low) !== fold(high)) return [low, high];
    const what = both(
      `${pathText(at)} should be two different labels`,
      `${pathText(at)} seharusnya dua label yang berbeda`,
    );
    const todo = both(
      "write the low one first, such as [Rendah, Tinggi]; for more groups use bins",
      "tuliskan yang rendah lebih dulu, misalnya [Rendah, Tinggi]; untuk lebih banyak kelompok pakai bins",
    );
    return noteMistake(into, "categories", at, what, todo);
  };
}

function cutoffReader() {
  return wordOrNumber(["auto", "mean", "median"]);
}

export function variableReader() {
  return checked(
    record({
      label: text(),
      column: text(),
      compute: expression(),
      missing: oneOrMany(text({ empty: true })),
      decimal: oneOf("point", "comma"),
      kind: oneOf("number", "category"),
      bins: binsReader(),
      recode: checked(mapOf(text()), checkRecode),
      answers: text(),
      choice: text(),
      order: checked(listOf(text()), (order, at, into) => checkDistinct(order, at, into)),
      categories: categoriesReader(),
      cutoff: cutoffReader(),
      reference: text(),
    }),
    checkVariable,
  );
}

function checkRecode(recode: ReadonlyMap<string, string>, at: Path, into: Mistake[]): void {
  const seen = new Map<string, string>();
  for (const [from, to] of recode) {
    const other = seen.get(fold(from));
    seen.set(fold(from), to);
    if (other === undefined || other === to) continue;
    const what = both(
      `${pathText(at)}: ${quote(from)} becomes both ${quote(other)} and ${quote(to)}`,
      `${pathText(at)}: ${quote(from)} menjadi ${quote(other)} sekaligus ${quote(to)}`,
    );
    const todo = both(
      "keep one of the two; case doesn't count",
      "pertahankan salah satu; huruf besar-kecil tidak dibedakan",
    );
    into.push({ code: "codebook/recode-twice", path: [...at, from], on: "key", what, todo });
  }
}

export function checkDistinct(names: readonly string[], at: Path, into: Mistake[]): void {
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) === index) continue;
    const what = both(`${pathText(at)} lists ${quote(name)} twice`, `${pathText(at)} memuat ${quote(name)} dua kali`);
    noteMistake(into, "listed-twice", [...at, index], what, both("list it once", "cantumkan sekali saja"));
  }
}

type Keys = Readonly<Record<string, unknown>>;

/** Notes each pair of keys that can't stand together. */
function checkTogether(value: Keys, pairs: readonly (readonly [string, string])[], at: Path, into: Mistake[]): void {
  for (const [one, other] of pairs) {
    if (value[one] === undefined || value[other] === undefined) continue;
    into.push({
      code: "codebook/not-together",
      path: [...at, other],
      on: "key",
      what: both(`${pathText(at)} has both ${one} and ${other}`, `${pathText(at)} memakai ${one} sekaligus ${other}`),
      todo: both("keep one of the two", "pertahankan salah satu"),
    });
  }
}

function checkVariable(variable: Keys, at: Path, into: Mistake[]): void {
  const groupings = ["bins", "recode", "answers", "choice", "categories"].filter((key) => variable[key] !== undefined);
  const [first = "", ...others] = groupings;
  checkTogether(
    variable,
    [
      ["column", "compute"],
      ...others.map((other) => [first, other] as const),
      ["bins", "order"],
      ["answers", "order"],
      ["choice", "order"],
      ["choice", "compute"],
      ["categories", "order"],
    ],
    at,
    into,
  );
  const grouped = ["bins", "recode", "answers", "choice", "order"].find((key) => variable[key] !== undefined);
  if (variable.kind === "number" && grouped !== undefined) kindConflict("number", grouped, at, into);
  if (variable.kind === "category" && variable.categories !== undefined) {
    kindConflict("category", "categories", at, into);
  }
  if (variable.cutoff !== undefined && variable.categories === undefined) needsCategories(at, into);
}

function kindConflict(kind: string, key: string, at: Path, into: Mistake[]): void {
  const what = both(
    `${pathText(at)} is a ${kind} and yet has ${key}`,
    `${pathText(at)} berjenis ${kind}, tetapi memiliki ${key}`,
  );
  const todo = both(`leave out kind: or ${key}:`, `hapus kind: atau ${key}:`);
  noteMistake(into, "kind", [...at, "kind"], what, todo);
}

function needsCategories(at: Path, into: Mistake[]): void {
  const what = both(
    `${pathText(at)} has a cutoff but no categories`,
    `${pathText(at)} memiliki cutoff tanpa categories`,
  );
  const todo = both(
    "add categories: [low, high] with your labels",
    "tambahkan categories: [rendah, tinggi] dengan label Anda",
  );
  noteMistake(into, "cutoff", [...at, "cutoff"], what, todo);
}

export function scaleReader() {
  return checked(
    record({
      label: text(),
      items: oneOrMany(text()),
      sum: checked(oneOrMany(text()), (sum, at, into) => checkDistinct(sum, at, into)),
      answers: text(),
      reverse: oneOrMany(text()),
      categories: categoriesReader(),
      bins: binsReader(),
      cutoff: cutoffReader(),
      reference: text(),
    }),
    checkScale,
  );
}

function checkScale(scale: Keys, at: Path, into: Mistake[]): void {
  const pairs = [
    ["items", "sum"],
    ["sum", "answers"],
    ["sum", "reverse"],
    ["bins", "categories"],
    ["bins", "cutoff"],
  ] as const;
  checkTogether(scale, pairs, at, into);
  if (scale.items === undefined && scale.sum === undefined) {
    const what = both(`${pathText(at)} has no items`, `${pathText(at)} tidak memiliki butir`);
    const todo = both(
      "add items: such as R1..R4, or sum: [R, DT] of other scales",
      "tambahkan items: misalnya R1..R4, atau sum: [R, DT] dari skala lain",
    );
    noteMistake(into, "no-items", at, what, todo);
  }
}

function methodReader() {
  return record({
    alpha: number({ above: 0, below: 1 }),
    validity: record({
      r: oneOf("corrected", "total"),
      criterion: wordOrNumber(["r-table", "p"], { above: 0, below: 1 }),
      invalid: oneOf("report", "drop", "drop-repeatedly"),
    }),
    reliability: record({ minimum: number({ from: 0, below: 1 }) }),
    normality: checked(
      record({
        rule: oneOf("skewness-ratio", "skewness-and-kurtosis", "shapiro-wilk", "lilliefors"),
        limit: number({ above: 0 }),
        signed: yesNo(),
      }),
      checkNormality,
    ),
    factor: record({
      extraction: oneOf("principal-components", "principal-axis"),
      number: wordOrNumber(["kaiser"], { from: 1, to: 100, whole: true }),
      rotation: oneOf("none", "varimax", "promax"),
    }),
    cutoff: record({ rounding: oneOf("none", "nearest") }),
    p: oneOf("by-expected-count", "pearson", "continuity-correction", "fisher", "likelihood-ratio"),
    merge: oneOf("report", "neighbours"),
  });
}

/** A rule by p has a limit that is one. */
function checkNormality(
  { rule, limit }: { readonly rule?: string | undefined; readonly limit?: number | undefined },
  at: Path,
  into: Mistake[],
): void {
  if ((rule !== "shapiro-wilk" && rule !== "lilliefors") || limit === undefined || limit < 1) return;
  const what = both(
    `${pathText(at)}.limit is ${limit}, and ${rule} decides by p`,
    `${pathText(at)}.limit bernilai ${limit}, padahal ${rule} memutuskan berdasarkan p`,
  );
  const todo = both(
    "write the smallest p that counts as normal, such as 0.05",
    "tuliskan p terkecil yang dianggap normal, misalnya 0.05",
  );
  noteMistake(into, "normality-limit", [...at, "limit"], what, todo);
}
