/** Second gate of an expression: which token may stand beside which, so that the parser's own readings never apply. */
import type { Bilingual } from "../core/language.ts";
import { excerpt, type Fail } from "./expression-mistake.ts";
import type { Token } from "./expression-tokens.ts";

export const maximumDepth = 30;

/** What somebody who wrote these words between two conditions means. */
const meantWords: Readonly<Record<string, string>> = {
  AND: "and",
  And: "and",
  dan: "and",
  DAN: "and",
  OR: "or",
  Or: "or",
  atau: "or",
  ATAU: "or",
  NOT: "not",
  Not: "not",
  bukan: "not",
  tidak: "not",
  IN: "in",
  In: "in",
};

/** @throws LoyaltyError (through `fail`) where brackets, commas, lists or neighbours are wrong */
export function checkTokens(expression: string, tokens: readonly Token[], fail: Fail): void {
  if (tokens.length === 0) {
    fail(
      "syntax",
      null,
      { en: "the expression is empty", id: "ekspresi kosong" },
      {
        en: "write a condition such as usia >= 17, or leave it out",
        id: "tulis syarat seperti usia >= 17, atau hapus",
      },
    );
  }
  for (const [index, token] of tokens.entries()) checkNeighbours(expression, tokens, index, token, fail);
  checkBrackets(tokens, fail);
}

function endsOperand(token: Token | undefined): boolean {
  return token !== undefined && (token.kind !== "operator" || token.text === ")" || token.text === "]");
}

function startsOperand(token: Token): boolean {
  return token.kind !== "operator" || token.text === "(" || token.text === "[" || token.text === "not";
}

function checkNeighbours(expression: string, tokens: readonly Token[], index: number, token: Token, fail: Fail): void {
  const before = tokens[index - 1];
  const call = token.text === "(" && before?.kind === "name";
  if (token.text === "[") {
    checkListPlace(before, token, fail);
    return;
  }
  if (before !== undefined && endsOperand(before) && startsOperand(token) && !call) {
    sideBySide(expression, tokens, index, fail);
  }
  if (token.kind !== "operator") return;
  if (token.text === "in") checkIn(before, tokens[index + 1], token, fail);
  if (token.text === "+" && !endsOperand(before)) {
    fail("syntax", token.at, { en: "a + has nothing before it", id: "tanda + tidak didahului apa pun" }, leaveOut("+"));
  }
}

function checkListPlace(before: Token | undefined, token: Token, fail: Fail): void {
  if (before?.text === "in") return;
  fail(
    "not-allowed",
    token.at,
    { en: "a list [...] stands only after in", id: "daftar [...] hanya boleh setelah in" },
    { en: 'write for instance kota in ["Bekasi", "Depok"]', id: 'tulis misalnya kota in ["Bekasi", "Depok"]' },
  );
}

function checkIn(before: Token | undefined, after: Token | undefined, token: Token, fail: Fail): void {
  if (after?.text !== "[") {
    fail(
      "syntax",
      token.at,
      { en: "in isn't followed by a list", id: "in tidak diikuti daftar" },
      { en: 'write for instance kota in ["Bekasi", "Depok"]', id: 'tulis misalnya kota in ["Bekasi", "Depok"]' },
    );
  }
  if (before?.kind === "name" || before?.text === ")") return;
  fail(
    "syntax",
    token.at,
    { en: "in has no column before it", id: "in tidak didahului kolom" },
    {
      en: "put a column before in, or what is computed in parentheses: (usia + 1) in [17, 18]",
      id: "letakkan kolom sebelum in, atau perhitungan dalam kurung: (usia + 1) in [17, 18]",
    },
  );
}

function leaveOut(sign: string): Bilingual {
  return { en: `leave the ${sign} out`, id: `hapus tanda ${sign}` };
}

/** The parser would multiply; nobody who writes `nilai akhir > 3` wants that. */
function sideBySide(expression: string, tokens: readonly Token[], index: number, fail: Fail): never {
  const before = tokens[index - 1]!;
  const token = tokens[index]!;
  const problem = {
    en: `${excerpt(before.text)} and ${excerpt(token.text)} stand side by side with nothing between them`,
    id: `${excerpt(before.text)} dan ${excerpt(token.text)} berdampingan tanpa apa pun di antaranya`,
  };
  return fail("syntax", token.at, problem, sideBySideHint(expression, tokens, index));
}

function sideBySideHint(expression: string, tokens: readonly Token[], index: number): Bilingual {
  const before = tokens[index - 1]!;
  const token = tokens[index]!;
  if (token.text === "not" && tokens[index + 1]?.text === "in") {
    return { en: 'write not (kota in ["Bekasi"])', id: 'tulis not (kota in ["Bekasi"])' };
  }
  const word = [token.text, before.text].find((written) => Object.hasOwn(meantWords, written));
  if (word !== undefined)
    return { en: `did you mean ${meantWords[word]} ?`, id: `mungkin maksudnya ${meantWords[word]} ?` };
  if (before.kind === "name" && (token.kind === "name" || token.kind === "number")) {
    const header = nameRun(expression, tokens, index);
    return {
      en: `if that is a column's header, write column("${header}"); else put an operator such as * or and between them`,
      id: `jika itu judul kolom, tulis column("${header}"); jika bukan, letakkan operator seperti * atau and di antaranya`,
    };
  }
  return {
    en: "put an operator such as * or and between them",
    id: "letakkan operator seperti * atau and di antaranya",
  };
}

/** All names and numbers in a row around `index`, as written. */
function nameRun(expression: string, tokens: readonly Token[], index: number): string {
  const isWord = (token: Token | undefined) => token?.kind === "name" || token?.kind === "number";
  let first = index - 1;
  let last = index;
  while (isWord(tokens[first - 1])) first--;
  while (isWord(tokens[last + 1])) last++;
  const end = tokens[last]!;
  return expression.slice(tokens[first]!.at, end.at + end.text.length);
}

type Opener = { readonly token: Token; readonly takesCommas: boolean };

function checkBrackets(tokens: readonly Token[], fail: Fail): void {
  const open: Opener[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "operator") continue;
    if (token.text === "(") open.push({ token, takesCommas: tokens[index - 1]?.kind === "name" });
    else if (token.text === "[") open.push({ token, takesCommas: true });
    else if (token.text === ")" || token.text === "]") close(open.pop(), token, fail);
    else if (token.text === "," && open.at(-1)?.takesCommas !== true) strayComma(token, fail);
    if (open.length > maximumDepth) tooDeep(token, fail);
  }
  const unclosed = open.pop();
  if (unclosed !== undefined) unmatched(unclosed.token, fail);
}

function close(opener: Opener | undefined, token: Token, fail: Fail): void {
  const expected = token.text === ")" ? "(" : "[";
  if (opener?.token.text !== expected) unmatched(token, fail);
}

function unmatched(token: Token, fail: Fail): never {
  return fail(
    "syntax",
    token.at,
    { en: `this ${token.text} has no partner`, id: `tanda ${token.text} ini tidak memiliki pasangan` },
    { en: "close every ( with ) and every [ with ]", id: "tutup setiap ( dengan ) dan setiap [ dengan ]" },
  );
}

function strayComma(token: Token, fail: Fail): never {
  return fail(
    "syntax",
    token.at,
    { en: "a comma stands where none belongs", id: "ada koma yang bukan pada tempatnya" },
    {
      en: "decimals are written with a point (2.5); commas separate only the entries of a list or function",
      id: "desimal ditulis dengan titik (2.5); koma hanya memisahkan isi daftar atau fungsi",
    },
  );
}

function tooDeep(token: Token, fail: Fail): never {
  return fail(
    "too-deep",
    token.at,
    {
      en: `more than ${maximumDepth} parentheses are open at once`,
      id: `lebih dari ${maximumDepth} tanda kurung terbuka sekaligus`,
    },
    { en: "leave out the parentheses that aren't needed", id: "hapus tanda kurung yang tidak perlu" },
  );
}
