/** Command lines: options with values that fit, and some that don't. */
import fc from "fast-check";
import { trickyTexts } from "./cells.ts";
import type { TrialInput } from "./trial-input.ts";

const column = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("#1", "#2", "#1..#3", "#2..#4") },
  { weight: 1, arbitrary: fc.constantFrom("R1", "L1", "usia", "P1..P9", "R1..R999999999", "#0", ...trickyTexts) },
);

const reading: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 20, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constantFrom(",", ";", "|", "tab", "x").map((mark) => ["--delimiter", mark]) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("utf-8", "utf-16le", "utf-16be", "windows-1252").map((name) => ["--encoding", name]),
  },
  { weight: 1, arbitrary: fc.constantFrom("point", "comma").map((mark) => ["--decimal", mark]) },
  { weight: 1, arbitrary: fc.constantFrom("1", "2", "Jawaban", "0", "__proto__").map((name) => ["--sheet", name]) },
);

const language = fc.constantFrom<readonly string[]>([], ["--lang", "id"], ["--lang", "en"]);

const meaning: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 10, arbitrary: fc.constant([]) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom("--outcome", "--reverse", "--number", "--category", "--ignore", "--title"), column)
      .map(([name, value]) => [`${name}=${value}`]),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("R", "L", "__proto__", "Skala"), fc.array(column, { minLength: 1, maxLength: 3 }))
      .map(([name, items]) => [`--scale=${name}=${items.join(",")}`]),
  },
);

const printing: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(["--format", "json"]) },
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: fc.integer({ min: 40, max: 200 }).map((width) => ["--full", "--width", String(width)]) },
  { weight: 1, arbitrary: fc.constant(["--fail-on", "invalid-item,unreliable"]) },
  { weight: 1, arbitrary: fc.constantFrom("1..5", "1..4", "STS,TS,S,SS", "5..1").map((list) => [`--answers=${list}`]) },
);

export type CommandLine = Pick<TrialInput, "command" | "options" | "terminal">;

export const commandLine: fc.Arbitrary<CommandLine> = fc
  .record({ command: fc.nat(6), language, reading, meaning, printing, terminal: fc.nat(5) })
  .map((drawn) => {
    const shared = [...drawn.language, ...drawn.reading, ...drawn.meaning];
    const terminal = drawn.terminal === 0;
    if (drawn.command < 2) return { command: drawn.command === 0 ? "init" : "clean", options: shared, terminal };
    return { command: "analyze", options: [...shared, ...drawn.printing], terminal };
  });
