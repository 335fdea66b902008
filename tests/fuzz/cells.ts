/** What people, forms and ill-wishers put into cells and headers. */
import fc from "fast-check";

/** Texts that mean something to JavaScript, a shell, a spreadsheet, a terminal or a parser. */
export const trickyTexts: readonly string[] = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "then",
  "length",
  "=1+1",
  "=cmd|' /C calc'!A0",
  "@SUM(A1)",
  "-2+3",
  "+62 812",
  "\u001b[31mred\u001b[0m",
  "\u001b]0;title\u0007",
  "\u001b[2J\u001b[H",
  "\u009b31m",
  "\u202etxet",
  "\u2066abc\u2069",
  "\u0008\u007f",
  "\r",
  "a\nb",
  "a\r\nb",
  "\u2028",
  "\u0085",
  '"',
  '""',
  "a;b",
  "a,b",
  "a|b",
  "a\tb",
  "NA",
  "N/A",
  "null",
  "undefined",
  "NaN",
  "TRUE",
  "-",
  "?",
  " ",
  "\u00a0",
  "\u200b",
  "\ufeff",
  "<b>tebal</b>",
  "&amp;",
  "]]>",
  "$(touch x)",
  "`x`",
  "%s%n",
  "\\",
  "../../etc/passwd",
  "مرحبا بالعالم",
  "😀👩‍👩‍👧",
  "a\u0301\u0301\u0301",
  "\ud800",
  "ﬁ",
  "İ",
  "ß",
  "2024-01-01",
  "31/12/2024 23:59",
  "Sangat Setuju; Setuju",
];

/** Numbers as they are spelled, rightly and wrongly. */
export const numberSpellings: readonly string[] = [
  "0",
  "-0",
  "3,5",
  "3.5",
  "1.500,25",
  "1,234.5",
  "1.234.567",
  "1 000",
  "1\u00a0000",
  "1e5",
  "1e309",
  "-1e308",
  "1e-320",
  "9007199254740993",
  "99999999999999999999999",
  "0x10",
  "00012",
  ".5",
  "5.",
  "+5",
  "5-",
  "--5",
  "(5)",
  "10%",
  "Rp1.500.000",
  "٣",
  "５",
  "½",
  "∞",
  "1,5,3",
  "12:30",
];

/** Answers of questionnaires, ambiguous ones among them. */
export const answerTexts: readonly string[] = [
  "STS",
  "TS",
  "KS",
  "N",
  "S",
  "SS",
  "Sangat Tidak Setuju",
  "Tidak Setuju",
  "Setuju",
  "Sangat Setuju",
  "5 - Sangat Setuju",
  "Tidak Pernah",
  "Selalu",
  "Ya",
  "Tidak",
  "Strongly agree",
  "Agree",
  "Neutral",
  "Disagree",
];

/** A zero byte, with which nothing is a text any more, is left to noise and mutations. */
const anyCharacters = fc.string({ maxLength: 6, unit: "binary" }).map((text) => text.replaceAll("\0", "\u0001"));
const tricky = fc.constantFrom(...trickyTexts);
/** Long, but still cheap: what is truly large is tested apart. */
const long = fc
  .record({ text: fc.constantFrom("x", "Sangat ", "9", "é", '"'), times: fc.integer({ min: 50, max: 4000 }) })
  .map(({ text, times }) => text.repeat(times));

export const cell: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: 1, max: 5 }).map(String) },
  { weight: 5, arbitrary: fc.constantFrom(...answerTexts) },
  { weight: 3, arbitrary: fc.constantFrom(...numberSpellings) },
  { weight: 3, arbitrary: tricky },
  { weight: 2, arbitrary: fc.constant("") },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: anyCharacters },
);

/** A rare one goes on and on. */
export const wideCell: fc.Arbitrary<string> = fc.oneof({ weight: 60, arbitrary: cell }, { weight: 1, arbitrary: long });

const headerWords = [
  "R1",
  "R2",
  "R3",
  "R4",
  "L1",
  "L2",
  "L3",
  "usia",
  "Jenis Kelamin",
  "Pendidikan",
  "No",
  "Timestamp",
];

export const header: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...headerWords) },
  { weight: 2, arbitrary: fc.nat(30).map((number) => `P${number}`) },
  { weight: 2, arbitrary: fc.nat(12).map((number) => `${number}. Saya puas [baris ${number}]`) },
  { weight: 2, arbitrary: tricky },
  { weight: 1, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  { weight: 1, arbitrary: anyCharacters },
);
