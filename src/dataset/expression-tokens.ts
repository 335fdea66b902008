/** First gate of an expression: its characters, before any parser sees them. */
import { excerpt, type Fail, whatIsAllowed } from "./expression-mistake.ts";

export type Token = {
  readonly kind: "number" | "text" | "name" | "operator";
  /** As written; a text with its quotes. */
  readonly text: string;
  /** Index of its first character. */
  readonly at: number;
};

export const maximumLength = 1000;

const space = /[ \t\u00a0]+/y;
const number = /\d+(?:\.\d+)?/y;
const numberLike = /[\d.]*[\w.]*/y;
const name = /[A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af][\w\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af]*/y;
const operator = /==(?!=)|!=(?!=)|<=|>=|<(?!>)|>|\+|-|\*(?!\*)|\/|[()[\],]/y;
const text = /"(?:[^"\\]|\\["'\\])*"|'(?:[^'\\]|\\["'\\])*'/y;
const notOurs = /===|!==|=>|=<|<>|&&|\|\||\*\*|./suy;

/** Words that are operators here; in small letters only. */
const operatorWords = new Set(["and", "or", "not", "in"]);
/** Words that the parser reads as operators or constants of its own. */
const reservedWords = new Set("mod to xor true false null undefined NaN Infinity".split(" "));

/** What somebody who wrote the left means. */
const meant: Readonly<Record<string, string>> = {
  "=": "==",
  "===": "==",
  "!==": "!=",
  "<>": "!=",
  "≠": "!=",
  "=>": ">=",
  "≥": ">=",
  "=<": "<=",
  "≤": "<=",
  "&&": "and",
  "&": "and",
  "||": "or",
  "|": "or",
  "!": "not",
  "~": "not",
  "×": "*",
  "÷": "/",
  "−": "-",
  "–": "-",
  "“": '"',
  "”": '"',
  "„": '"',
  "‘": "'",
  "’": "'",
};

/** @throws LoyaltyError (through `fail`) at the first character that can't belong to an expression */
export function tokenize(expression: string, fail: Fail): readonly Token[] {
  if (expression.length > maximumLength) tooLong(expression, fail);
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(expression)?.[0] ?? null;
  };
  while (at < expression.length) {
    const blank = take(space);
    if (blank !== null) {
      at += blank.length;
      continue;
    }
    const token = numberAt(take, at, fail) ?? wordAt(take, at, fail) ?? textAt(take, at) ?? operatorAt(take, at);
    if (token === null) return refuse(take(notOurs) ?? "", at, fail);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

type Take = (pattern: RegExp) => string | null;

function numberAt(take: Take, at: number, fail: Fail): Token | null {
  const digits = take(number);
  const all = take(numberLike) ?? "";
  if (digits === null && !/^\.\d/.test(all)) return null;
  if (digits === null || all !== digits) {
    fail(
      "syntax",
      at,
      { en: `${excerpt(all)} isn't a plain number`, id: `${excerpt(all)} bukan angka biasa` },
      {
        en: 'write digits with one decimal point at most, such as 1000000 or 2.5; a column whose name starts with a digit is written column("its header")',
        id: 'tulis angka dengan paling banyak satu titik desimal, misalnya 1000000 atau 2.5; kolom yang namanya diawali angka ditulis column("judul kolomnya")',
      },
    );
  }
  if (digits.replace(/^0+|\./g, "").length > 15) {
    fail(
      "syntax",
      at,
      {
        en: `${excerpt(digits)} has more digits than a number can hold exactly`,
        id: `${excerpt(digits)} memiliki lebih banyak digit daripada yang dapat disimpan dengan tepat`,
      },
      {
        en: `compare it as text, in quotes: "${digits}"`,
        id: `bandingkan sebagai teks, dalam tanda kutip: "${digits}"`,
      },
    );
  }
  return { kind: "number", text: digits, at };
}

function wordAt(take: Take, at: number, fail: Fail): Token | null {
  const word = take(name);
  if (word === null) return null;
  if (reservedWords.has(word)) {
    fail(
      "not-allowed",
      at,
      { en: `"${word}" can't be used in an expression`, id: `"${word}" tidak dapat dipakai dalam ekspresi` },
      {
        en: `if it is a column, write column("${word}"); ${whatIsAllowed.en}`,
        id: `jika itu nama kolom, tulis column("${word}"); ${whatIsAllowed.id}`,
      },
    );
  }
  return { kind: operatorWords.has(word) ? "operator" : "name", text: word, at };
}

function textAt(take: Take, at: number): Token | null {
  const written = take(text);
  return written === null ? null : { kind: "text", text: written, at };
}

function operatorAt(take: Take, at: number): Token | null {
  const written = take(operator);
  return written === null ? null : { kind: "operator", text: written, at };
}

function refuse(written: string, at: number, fail: Fail): never {
  if (written === '"' || written === "'") {
    fail(
      "syntax",
      at,
      {
        en: `the text that starts here has no closing ${written} or holds a backslash`,
        id: `teks yang dimulai di sini tidak memiliki penutup ${written} atau memuat garis miring terbalik`,
      },
      {
        en: `put ${written} at the end of the text; inside a text write \\\\ for a backslash and \\${written} for a quote`,
        id: `tambahkan ${written} di akhir teks; di dalam teks tulis \\\\ untuk garis miring terbalik dan \\${written} untuk tanda kutip`,
      },
    );
  }
  if (/[\n\r]/.test(written)) {
    fail(
      "not-allowed",
      at,
      { en: "the expression goes on in another line", id: "ekspresi berlanjut ke baris lain" },
      {
        en: "write it on one line (in YAML, > in place of | joins the lines)",
        id: "tulis dalam satu baris (di YAML, > sebagai ganti | menyatukan baris-baris)",
      },
    );
  }
  const instead = Object.hasOwn(meant, written) ? meant[written] : undefined;
  const name = /[\p{L}\p{N}]/u.test(written);
  fail(
    name ? "syntax" : "not-allowed",
    at,
    { en: `${excerpt(written)} isn't understood here`, id: `${excerpt(written)} tidak dikenali di sini` },
    instead === undefined ? whatIsAllowed : { en: `did you mean ${instead} ?`, id: `mungkin maksudnya ${instead} ?` },
  );
}

function tooLong(expression: string, fail: Fail): never {
  return fail(
    "too-long",
    null,
    {
      en: `the expression has ${expression.length} characters, more than the ${maximumLength} that are allowed`,
      id: `ekspresi terdiri atas ${expression.length} karakter, lebih dari batas ${maximumLength}`,
    },
    {
      en: 'make it shorter, for instance with in ["a", "b"] in place of many "or"',
      id: 'persingkat, misalnya dengan in ["a", "b"] sebagai ganti banyak "or"',
    },
  );
}
