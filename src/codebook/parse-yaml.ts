/** YAML text -> plain values. Scalars keep their spelling: what isn't the number's own shortest form stays text. */
import { defineScalarTag, FAILSAFE_SCHEMA, load, NOT_RESOLVED, realMapTag, YAMLException } from "js-yaml";
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Bilingual } from "../core/language.ts";
import { both, type Mistake, quote } from "./mistakes.ts";
import { duplicatesIn, positionsIn } from "./positions.ts";

/** More values than this, aliases followed, are no codebook. */
const mostValues = 200_000;
/** The parser's own limit for what is written out; an alias may lead back to itself. */
const deepest = 100;

/**
 * Maps become Map (order kept), lists arrays. 1 is a number; 01, 1.0 and 0x1 are texts, so that keys and codes compare as
 * they are written.
 *
 * @param into gets the repeated keys
 * @throws LoyaltyError (exit 3) where the text is no YAML, with line and column
 */
export function parseYaml(path: string, text: string, into: Mistake[]): unknown {
  const value = loadText(path, text, into);
  if (text.includes("*") && !isWithin(value)) {
    throw new LoyaltyError(
      "codebook/too-large",
      both(`${path} repeats itself by aliases (*) without end`, `${path} mengulang isinya lewat alias (*) tanpa batas`),
      { exitCode: EXIT.input, hint: both("write the parts out without aliases", "tuliskan isinya tanpa alias") },
    );
  }
  return value;
}

function loadText(path: string, text: string, into: Mistake[]): unknown {
  const schema = spellingSchema();
  try {
    return load(text, { schema });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    if (error.reason !== "duplicated mapping key") throw syntaxError(path, text, error);
  }
  try {
    const value = load(text, { schema, json: true });
    noteDuplicates(text, into);
    return value;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw syntaxError(path, text, error);
  }
}

function spellingSchema() {
  const nothing = defineScalarTag("tag:yaml.org,2002:null", {
    implicit: true,
    implicitFirstChars: ["", "~", "n"],
    resolve: (source) => (source === "" || source === "~" || source === "null" ? null : NOT_RESOLVED),
    identify: () => false,
  });
  const truth = defineScalarTag("tag:yaml.org,2002:bool", {
    implicit: true,
    implicitFirstChars: ["t", "f"],
    resolve: (source) => (source === "true" || source === "false" ? source === "true" : NOT_RESOLVED),
    identify: () => false,
  });
  const number = defineScalarTag("tag:yaml.org,2002:float", {
    implicit: true,
    implicitFirstChars: [..."-0123456789"],
    resolve: (source) => (String(Number(source)) === source ? Number(source) : NOT_RESOLVED),
    identify: () => false,
  });
  return FAILSAFE_SCHEMA.withTags(realMapTag, nothing, truth, number);
}

export function noteDuplicates(text: string, into: Mistake[]): void {
  for (const { path, key, first } of duplicatesIn(text)) {
    into.push({
      code: "codebook/duplicate-key",
      path: [...path, key],
      on: "key",
      what: both(`${quote(key)} stands here a second time`, `${quote(key)} tertulis dua kali`),
      todo: both(
        `the first is on line ${first.line}; keep one of the two`,
        `yang pertama ada di baris ${first.line}; pertahankan salah satunya`,
      ),
    });
  }
}

/** Whether a value, aliases followed, is of a size that a person writes. */
function isWithin(value: unknown): boolean {
  let left = mostValues;
  const walk = (part: unknown, depth: number): boolean => {
    if (--left < 0 || depth > deepest) return false;
    if (Array.isArray(part)) return part.every((item) => walk(item, depth + 1));
    if (part instanceof Map) return [...part.values()].every((entry) => walk(entry, depth + 1));
    return true;
  };
  return walk(value, 0);
}

function syntaxError(path: string, text: string, error: YAMLException): LoyaltyError {
  const { what, hint, offset } = explain(error.reason, text, error.mark?.position ?? 0);
  const { line, column } = positionsIn(text)(offset);
  const at = error.mark === undefined ? path : `${path}:${line}:${column}`;
  return new LoyaltyError("codebook/broken-yaml", both(`${at} ${what.en}`, `${at} ${what.id}`), {
    exitCode: EXIT.input,
    hint,
    cause: error,
  });
}

type Explanation = { readonly what: Bilingual; readonly hint: Bilingual; readonly offset: number };

/** The parser's own words in plain ones. */
function explain(reason: string, text: string, offset: number): Explanation {
  // what isn't closed swallows the lines that follow: the parser stumbles there, the mistake is where it opens
  const opener = /quoted scalar|flow collection|deficient|missed comma|found ','/.test(reason)
    ? openedBefore(text, offset)
    : null;
  if (opener !== null) return { offset: opener, ...unclosed(text[opener] ?? "") };
  const glued = /indentation|block mapping|expected ':'|end of the stream/.test(reason)
    ? gluedBefore(text, offset)
    : null;
  if (glued !== null) return glued;
  for (const { pattern, mark, what, hint } of explanations()) {
    if (!pattern.test(reason)) continue;
    // the parser stands a little behind what it stumbled over
    const at = mark === null ? -1 : text.lastIndexOf(mark, offset);
    return { offset: at === -1 ? offset : at, what, hint };
  }
  return {
    offset,
    what: both("isn't written as YAML is", "tidak mengikuti penulisan YAML"),
    hint: both(
      `look at this line and the one above: keys of one level start in the same column, and text with : # or quotes goes in quotes (the parser says: ${reason})`,
      `periksa baris ini dan baris di atasnya: kunci yang setingkat dimulai di kolom yang sama, dan teks yang memuat : # atau tanda kutip ditulis di antara tanda kutip (kata pengurai: ${reason})`,
    ),
  };
}

/** How far above what the parser stumbles over a key without its space can be: only more text may stand between. */
const linesBetween = 5;

/** `title:Loyalitas` is a text, which goes on until a line that has a key: the parser stumbles there. Null where it's something else. */
function gluedBefore(text: string, end: number): Explanation | null {
  const lines = text.slice(0, end).split("\n");
  let start = end;
  for (const line of lines.slice(-linesBetween - 1).reverse()) {
    start -= line.length;
    const [, before = "", key = "", value = ""] =
      /^(\s*(?:- +)*)([\p{L}_][\p{L}\p{N}_.]*):([^\s:/].*?)\r?$/u.exec(line) ?? [];
    if (value !== "") return missingSpace(key, value.trim(), start + before.length + key.length + 1);
    // a key as it should be; the one at the end is where the parser stumbled
    if (/:\s*$/.test(line) || (start + line.length !== end && /:\s/.test(line))) return null;
    start--;
  }
  return null;
}

function missingSpace(key: string, value: string, offset: number): Explanation {
  const right = `${key}: ${value.length > 40 ? `${value.slice(0, 39)}…` : value}`;
  return {
    offset,
    what: both(
      `has no space after the colon of ${quote(key)}`,
      `tidak memberi spasi sesudah titik dua pada ${quote(key)}`,
    ),
    hint: both(`put a space after the colon: ${right}`, `beri spasi sesudah titik dua: ${right}`),
  };
}

function unclosed(mark: string): Omit<Explanation, "offset"> {
  if (mark === '"' || mark === "'") {
    return {
      what: both(`opens a quotation with ${mark} that isn't closed`, `membuka tanda kutip ${mark} yang tidak ditutup`),
      hint: both(
        "close the quotation mark where its text ends; within single quotes an apostrophe is written twice",
        "tutup tanda kutip di akhir teksnya; di antara kutip tunggal, tanda apostrof ditulis dua kali",
      ),
    };
  }
  return {
    what: both(`opens a ${mark} that isn't closed`, `membuka ${mark} yang tidak ditutup`),
    hint: both(
      `close it with ${mark === "[" ? "]" : "}"} and put commas between the entries`,
      `tutup dengan ${mark === "[" ? "]" : "}"} dan beri koma di antara isinya`,
    ),
  };
}

/** Offset of the quotation mark or bracket that is still open at `end`; null where none is. */
function openedBefore(text: string, end: number): number | null {
  const brackets: number[] = [];
  let startsToken = true;
  for (let i = 0; i < end; i++) {
    const char = text[i]!;
    if (startsToken && (char === '"' || char === "'")) {
      const close = closingQuote(text, i);
      if (close === null || close >= end) return i;
      i = close;
      startsToken = false;
    } else if (startsToken && char === "#") {
      while (i + 1 < end && text[i + 1] !== "\n") i++;
    } else {
      if ((char === "[" || char === "{") && (startsToken || brackets.length > 0)) brackets.push(i);
      if ((char === "]" || char === "}") && brackets.length > 0) brackets.pop();
      startsToken = /[\s[{]/.test(char) || (brackets.length > 0 && (char === "," || char === ":"));
    }
  }
  return brackets.at(-1) ?? null;
}

function closingQuote(text: string, open: number): number | null {
  const mark = text[open]!;
  for (let i = open + 1; i < text.length; i++) {
    if (mark === '"' && text[i] === "\\") i++;
    else if (text[i] === mark) {
      if (mark === '"' || text[i + 1] !== "'") return i;
      i++;
    }
  }
  return null;
}

type PlainWords = {
  readonly pattern: RegExp;
  /** What the mistake begins with. */
  readonly mark: string | null;
  readonly what: Bilingual;
  readonly hint: Bilingual;
};

function explanations(): readonly PlainWords[] {
  return [
    {
      pattern: /tab characters/,
      mark: null,
      what: both("is indented with a tab", "memakai tab sebagai indentasi"),
      hint: both("use spaces instead", "gantilah dengan spasi"),
    },
    {
      pattern: /within a flow collection|missed comma|found ','/,
      mark: null,
      what: both("has a bracket or comma out of place", "memuat kurung atau koma yang salah tempat"),
      hint: both(
        "see that every [ and { is closed and that commas stand between the entries",
        "pastikan setiap [ dan { ditutup dan antarisian dipisahkan koma",
      ),
    },
    {
      pattern: /indentation|can not read a block mapping entry|expected ':'/,
      mark: null,
      what: both(
        "isn't indented like its neighbours, or a text in it needs quotes",
        "indentasinya tidak sejajar, atau ada teks yang perlu tanda kutip",
      ),
      hint: both(
        'keys of one level start in the same column; text with a colon goes in quotes, such as label: "Umur: tahun"',
        'kunci yang setingkat dimulai di kolom yang sama; teks yang memuat titik dua ditulis di antara tanda kutip, misalnya label: "Umur: tahun"',
      ),
    },
    {
      pattern: /unknown escape|hexadecimal/,
      mark: "\\",
      what: both(
        "has a backslash within double quotes that means nothing",
        "memuat garis miring terbalik yang tidak bermakna di antara kutip ganda",
      ),
      hint: both("use single quotes, or two backslashes", "gunakan kutip tunggal atau dua garis miring terbalik"),
    },
    {
      pattern: /alias|anchor/,
      mark: "*",
      what: both(
        "uses * or &, which have a meaning of their own in YAML",
        "memakai * atau & yang punya arti khusus dalam YAML",
      ),
      hint: both("put the text in quotes", "tulis teks itu di antara tanda kutip"),
    },
    {
      pattern: /tag/,
      mark: "!",
      what: both("uses !, which has a meaning of its own in YAML", "memakai ! yang punya arti khusus dalam YAML"),
      hint: both("put the text in quotes", "tulis teks itu di antara tanda kutip"),
    },
    {
      pattern: /single document/,
      mark: null,
      what: both("holds several documents, separated by ---", "memuat beberapa dokumen yang dipisahkan ---"),
      hint: both("keep one of them", "sisakan satu saja"),
    },
    {
      pattern: /maxDepth/,
      mark: null,
      what: both("nests more deeply than a codebook does", "bersarang lebih dalam daripada buku kode"),
      hint: both("write it as docs/codebook.md shows", "tuliskan seperti contoh di docs/codebook.md"),
    },
    {
      pattern: /null byte|non-printable/,
      mark: null,
      what: both("holds bytes that are no text", "memuat bita yang bukan teks"),
      hint: both("save the codebook as plain text in UTF-8", "simpan buku kode sebagai teks biasa dengan UTF-8"),
    },
  ];
}
