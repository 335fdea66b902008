/** The kinds of inputs, each an arbitrary of what a person may give. */
import fc from "fast-check";
import { codebookText, codebookWithExpression, smallData } from "./codebooks.ts";
import type { RealFile, RealFiles } from "./corpus.ts";
import { csvForm, csvOf, grid, savForm, savOf, xlsxOf, zippedCsv } from "./grids.ts";
import {
  byteMutations,
  memberMutations,
  mutated,
  mutatedInGzip,
  mutatedInZip,
  textMutations,
  yamlMutations,
} from "./mutations.ts";
import { type CommandLine, commandLine } from "./options.ts";
import { questionnaire } from "./questionnaires.ts";
import type { TrialInput } from "./trial-input.ts";

export function kindsOf(real: RealFiles) {
  return {
    "made CSV": withCommand(fc.tuple(grid, csvForm).map(([rows, form]) => csvOf(rows, form))),
    "made xlsx": withCommand(fc.tuple(grid, fc.boolean()).map(([rows, shared]) => xlsxOf(rows, shared))),
    "made sav": withCommand(fc.tuple(grid, savForm).map(([rows, form]) => savOf(rows, form))),
    "zipped CSV": withCommand(fc.tuple(grid, csvForm).map(([rows, form]) => zippedCsv(rows, form))),
    questionnaire: questionnaires(),
    codebook: codebooks(codebookText),
    expression: codebooks(codebookWithExpression),
    noise: withCommand(noise()),
    "changed CSV": withCommand(
      fc.oneof(
        { weight: 1, arbitrary: changedFile(real.text) },
        { weight: 2, arbitrary: changedFile(real.text, textMutations) },
      ),
    ),
    "changed gzip": withCommand(
      fc.oneof({ weight: 1, arbitrary: changedFile(real.gzip) }, { weight: 3, arbitrary: changedInGzip(real.gzip) }),
    ),
    "changed workbook": withCommand(
      fc.oneof({ weight: 1, arbitrary: changedFile(real.zip) }, { weight: 4, arbitrary: changedInZip(real.zip) }),
    ),
    "changed sav": withCommand(changedFile(real.sav)),
    "changed codebook": changedCodebooks(real),
  } satisfies Record<string, fc.Arbitrary<TrialInput>>;
}

export type Kind = keyof ReturnType<typeof kindsOf>;

function withCommand(data: fc.Arbitrary<Buffer>): fc.Arbitrary<TrialInput> {
  return fc.tuple(data, commandLine).map(([bytes, line]) => ({ ...line, data: bytes }));
}

/** A file of the folder, small ones more often. */
function anyOf(files: readonly RealFile[]): fc.Arbitrary<RealFile> {
  const weighted = files.map((file) => ({
    weight: Math.max(1, Math.round(40 / (1 + file.bytes.length / 2000))),
    arbitrary: fc.constant(file),
  }));
  return fc.oneof(...weighted);
}

function changedFile(files: readonly RealFile[], by = byteMutations): fc.Arbitrary<Buffer> {
  return fc
    .tuple(anyOf(files), by, anyOf(files))
    .map(([file, mutations, other]) => mutated(file.bytes, mutations, other.bytes));
}

function changedInGzip(files: readonly RealFile[]): fc.Arbitrary<Buffer> {
  return fc
    .tuple(anyOf(files), fc.oneof(textMutations, byteMutations), anyOf(files))
    .map(([file, mutations, other]) => mutatedInGzip(file.bytes, mutations, other.bytes));
}

function changedInZip(files: readonly RealFile[]): fc.Arbitrary<Buffer> {
  return fc
    .tuple(anyOf(files), memberMutations, anyOf(files))
    .map(([file, changes, other]) => mutatedInZip(file.bytes, changes, other.bytes));
}

function noise(): fc.Arbitrary<Buffer> {
  const start = fc.constantFrom(
    "",
    "PK\u0003\u0004",
    "PK\u0005\u0006",
    "$FL2",
    "$FL3",
    "\x1f\x8b\x08\x00",
    "\xff\xfe",
    "\xfe\xff",
    "a,b\n",
    "%PDF",
    "<html>",
    "[{",
  );
  return fc
    .tuple(start, fc.uint8Array({ maxLength: 400 }))
    .map(([text, bytes]) => Buffer.concat([Buffer.from(text, "latin1"), bytes]));
}

function questionnaires(): fc.Arbitrary<TrialInput> {
  const line = fc.record({
    command: fc.constantFrom("analyze", "analyze", "init", "clean"),
    format: fc.constantFrom<readonly string[]>([], ["--full"], ["--format", "json"]),
    language: fc.constantFrom<readonly string[]>([], ["--lang", "id"], ["--lang", "en"]),
    as: fc.nat(4),
  });
  return fc.tuple(questionnaire, csvForm, line).map(([{ rows, secrets }, form, { command, format, language, as }]) => {
    const plain = { ...form, before: "", after: "", quotes: "needed" } as const;
    const data = as === 0 ? xlsxOf(rows, true) : csvOf(rows, plain);
    const options = command === "analyze" ? [...language, ...format] : language;
    return { data, command, options, terminal: false, secrets, roundTrip: command === "init" } as const;
  });
}

/** Where what is under test is the codebook, the data are right. */
const codebookLine: fc.Arbitrary<CommandLine> = fc
  .record({
    command: fc.constantFrom("analyze", "analyze", "analyze", "analyze", "init", "clean"),
    options: fc.constantFrom<readonly string[]>([], ["--full"], ["--format", "json"], ["--lang", "en"]),
  })
  .map(
    ({ command, options }) => ({ command, options: command === "analyze" ? options : [], terminal: false }) as const,
  );

function codebooks(text: fc.Arbitrary<string>): fc.Arbitrary<TrialInput> {
  return fc.tuple(text, codebookLine).map(([codebook, line]) => ({ ...line, data: smallData, codebook }));
}

/** Real codebooks, with the head of the data that they are for. */
function changedCodebooks(real: RealFiles): fc.Arbitrary<TrialInput> {
  const data = real.text.find(({ name }) => name === "fixtures/bekasi/main.csv");
  if (data === undefined) throw new Error("fixtures/bekasi/main.csv isn't there");
  const head = Buffer.from(data.bytes.toString().split("\n").slice(0, 25).join("\n"));
  return fc
    .tuple(anyOf(real.codebooks), yamlMutations, anyOf(real.codebooks), codebookLine)
    .map(([file, mutations, other, line]) => {
      const codebook = mutated(file.bytes, mutations, other.bytes).toString();
      return { ...line, data: head, pilot: head, codebook };
    });
}
