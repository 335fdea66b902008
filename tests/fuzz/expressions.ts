/** Expressions of a codebook: grammatical ones, and soups of their tokens. */
import fc from "fast-check";

const columns = [
  "usia",
  "jarak",
  "R1",
  "R4",
  "pendapatan",
  "anggota",
  "tidak ada",
  "kelas",
  "__proto__",
  "constructor",
];

const operand: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...columns),
  fc.constantFrom("1", "0", "15", "3.5", "1e9", "1e400", "0x10", ".5", "12345678901234567890", "-1"),
  fc.constantFrom('"Dekat"', "'Jauh'", '""', '"a\\"b"', '"\u001b[31m"', "'belum"),
  fc.constantFrom('column("usia")', 'column("__proto__")', 'column("tidak ada")'),
);

const grammar = fc.letrec<{ value: string; condition: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    { weight: 5, arbitrary: operand },
    {
      weight: 3,
      arbitrary: fc
        .tuple(tie("value"), fc.constantFrom("+", "-", "*", "/", "^", "%"), tie("value"))
        .map((parts) => parts.join(" ")),
    },
    { weight: 1, arbitrary: tie("value").map((inside) => `(${inside})`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom("abs", "min", "max", "round", "missing", "sqrt", "evaluate"),
          fc.array(tie("value"), { maxLength: 4 }),
        )
        .map(([name, given]) => `${name}(${given.join(", ")})`),
    },
  ),
  condition: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    {
      weight: 5,
      arbitrary: fc
        .tuple(tie("value"), fc.constantFrom("==", "!=", "<", "<=", ">", ">=", "=", "<>"), tie("value"))
        .map((parts) => parts.join(" ")),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie("condition"), fc.constantFrom("and", "or", "xor", "dan"), tie("condition"))
        .map((parts) => parts.join(" ")),
    },
    { weight: 1, arbitrary: tie("condition").map((inside) => `not (${inside})`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie("value"), fc.array(tie("value"), { maxLength: 4 }))
        .map(([value, list]) => `${value} in [${list.join(", ")}]`),
    },
  ),
}));

const tokens = [
  ...columns,
  ..."+-*/()[]{},;:.=<>!&|^%'\"`\\$#@?~",
  "and",
  "or",
  "not",
  "in",
  "==",
  "=>",
  "1",
  "5 cm",
  "e",
  "pi",
  "true",
  "null",
  "\n",
  "import",
  "range(1,1e9)",
  "column",
];

const soup = fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(" "));

/** The same again and again: depth and length. */
const endless = fc
  .tuple(fc.constantFrom("(", "not ", "-", "[", "usia + ", "usia > 1 and ", "abs("), fc.integer({ min: 5, max: 3000 }))
  .map(([part, times]) => `${part.repeat(times)}usia`);

export const expression: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: grammar.condition },
  { weight: 4, arbitrary: grammar.value },
  { weight: 4, arbitrary: soup },
  { weight: 1, arbitrary: endless },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
);
