/** Wires the rooms together: files in, a study's result out. */
import { dirname, isAbsolute, join } from "node:path";
import { version } from "../../package.json";
import type { Codebook } from "../codebook/codebook.ts";
import { type CodebookDraft, findCodebook, readCodebook } from "../codebook/load-codebook.ts";
import type { Overrides } from "../codebook/overrides.ts";
import { resolveCodebook } from "../codebook/resolve.ts";
import { codebookToObject, methodToObject } from "../codebook/to-object.ts";
import type { Language } from "../core/language.ts";
import type { Remark } from "../core/remark.ts";
import { countCases } from "../counts/count-cases.ts";
import type { Counts, Wanted } from "../counts/wanted.ts";
import type { CodedCases, CodingReport } from "../dataset/cases.ts";
import { codeCases } from "../dataset/code-cases.ts";
import { watchLastRows } from "../dataset/total-rows.ts";
import { openSheet } from "../input/open-sheet.ts";
import type { Encoding, Sheet, SheetOptions } from "../input/sheet.ts";
import type { Exact } from "../stages/bivariate.ts";
import { clean } from "../stages/cleaning.ts";
import { type Instrument, judgeInstrument } from "../stages/instrument.ts";
import { furtherStages, mainStages, noFurtherStages, type Stage } from "../stages/only.ts";
import { bothWanted, wantedForInstrument, wantedForStudy } from "../stages/plan.ts";
import { Remarks } from "../stages/remarks.ts";
import type { Cleaning, FurtherResult, Input, UnwordedResult } from "../stages/result.ts";
import { analyseStudy, type Crossed, type Merge, type Study, variableEntries } from "../stages/study.ts";
import { itemStructure } from "./item-structure.ts";

export type StudyRequest = {
  readonly data: string;
  /** A path, `"none"` to do without the one beside the data, or undefined to look for it. */
  readonly codebook: string | "none" | undefined;
  readonly overrides: Overrides;
  readonly delimiter?: string | undefined;
  /** Of a workbook: a sheet's name or number. */
  readonly sheet?: string | undefined;
  readonly encoding?: Encoding | undefined;
  /** Which stages have to be in the result; the main ones always are, and alone unless said. */
  readonly stages?: ReadonlySet<Stage> | undefined;
  /** Those that somebody asked for by name: one that lacks what it is about is a mistake. */
  readonly named?: ReadonlySet<Stage> | undefined;
  /** Told how far reading the data is. */
  readonly onProgress?: SheetOptions["onProgress"];
  /** Told as soon as the codebook says which language the study speaks. */
  readonly onLanguage?: (language: Language) => void;
};

export async function runStudy(request: StudyRequest): Promise<UnwordedResult> {
  return (await wholeStudy(request)).result;
}

/** A result and what it was made of. */
export type WholeStudy = {
  readonly result: UnwordedResult;
  readonly codebook: Codebook;
  readonly sheet: Sheet;
  /** As they were counted last, with what was dropped left out of the scores; their batches can be asked for again. */
  readonly cases: CodedCases;
  readonly pilot: { readonly sheet: Sheet; readonly cases: CodedCases } | null;
  readonly counts: Counts;
  /** By scale, the items that its score leaves out. */
  readonly dropped: Instrument["dropped"];
  /** In the order of `bivariate`. */
  readonly tables: readonly Crossed[];
};

export async function wholeStudy(request: StudyRequest): Promise<WholeStudy> {
  const { delimiter, sheet: part, encoding, onProgress } = request;
  const watched = watchLastRows(
    await openSheet(request.data, { delimiter, sheet: part, encoding, onProgress }),
    "data.analysed",
  );
  const { sheet } = watched;
  const meaning = await understand(request, sheet);
  const { codebook } = meaning;
  request.onLanguage?.(codebook.language);
  if (request.named?.has("stratified") || request.named?.has("mcnemar")) {
    (await import("./stage-needs.ts")).checkNeeds(request.named, codebook);
  }
  const pilotPath = request.overrides.pilot ?? pilotBesideCodebook(codebook, meaning.draft?.path ?? null);
  const pilot = pilotPath === null ? null : await openSheet(pilotPath);
  const stages = request.stages ?? new Set<Stage>(mainStages);
  const counted = await count(sheet, pilot, meaning, stages);
  const { instrument, counts, report, pilotReport } = counted;
  const uncounted = new Set(report.tooManyCategories);
  const left = { dropped: instrument.dropped, uncounted };
  const study = analyseStudy(codebook, counts, left, await mergeOf(codebook), await exactOf(codebook));
  const further = await runFurther(codebook, counted, study, stages);
  const { cleaning, remarks: cleaningRemarks } = cleaned(codebook, counts, report, study.descriptives);
  const inputs: Input[] = [{ role: "data", path: sheet.path, sha256: await sheet.sha256(), rows: report.rows }];
  if (pilot !== null && pilotReport !== null) {
    inputs.push({ role: "pilot", path: pilot.path, sha256: await pilot.sha256(), rows: pilotReport.rows });
  }
  const pilotIsData: Remark[] =
    inputs[1] !== undefined && inputs[1].sha256 === inputs[0]?.sha256
      ? [{ code: "pilot-is-data", severity: "caution", where: "inputs[1]", args: {} }]
      : [];
  if (meaning.draft !== null) inputs.push({ role: "codebook", path: meaning.draft.path, sha256: meaning.draft.sha256 });
  const { rows, screenedOut, analysed, missingCells, invalidCells } = report;
  const result: UnwordedResult = {
    schema: "loyalty/1",
    tool: { name: "loyalty", version },
    study: {
      title: codebook.title,
      language: codebook.language,
      outcome: codebook.outcome,
      predictors: codebook.predictors,
    },
    inputs,
    codebook: codebookToObject(codebook),
    method: methodToObject(codebook.method),
    variables: variableEntries(codebook, counts),
    data: { rows, screenedOut, analysed, missingCells, invalidCells },
    cleaning,
    validity: instrument.validity,
    reliability: instrument.reliability,
    frequencies: study.frequencies,
    descriptives: study.descriptives,
    normality: study.normality,
    cutoffs: study.cutoffs,
    bivariate: study.bivariate,
    ...further.result,
    notes: [
      ...readRemarks(sheet, pilot, counted, choicesIn(codebook)),
      ...watched.remarks(),
      ...pilotIsData,
      ...cleaningRemarks,
      ...meaning.assumptions,
      ...instrument.remarks.all,
      ...study.remarks.all,
      ...further.remarks,
    ],
  };
  return {
    result,
    codebook,
    sheet,
    cases: counted.cases,
    pilot: pilot !== null && counted.pilotCases !== null ? { sheet: pilot, cases: counted.pilotCases } : null,
    counts,
    dropped: instrument.dropped,
    tables: study.tables,
  };
}

/** Loaded only where the method asks for it. */
async function mergeOf({ method }: Codebook): Promise<Merge | null> {
  if (method.merge !== "neighbours") return null;
  return (await import("../stages/further/merge-neighbours.ts")).mergeNeighbours;
}

/** Loaded only where the method reports its p. */
async function exactOf({ method }: Codebook): Promise<Exact | null> {
  if (method.p !== "fisher") return null;
  return (await import("../stages/further/exact-of-table.ts")).exactOfTable;
}

/** The stages that not every study needs; nothing of them is loaded where none is asked for. */
async function runFurther(
  codebook: Codebook,
  { counts, instrument }: Counted,
  study: Study,
  stages: ReadonlySet<Stage>,
): Promise<{ readonly result: FurtherResult; readonly remarks: readonly Remark[] }> {
  const wanted = new Set(furtherStages.filter((stage) => stages.has(stage)));
  if (wanted.size === 0) return { result: noFurtherStages(), remarks: [] };
  const { runFurtherStages, furtherContext } = await import("../stages/further/further-stages.ts");
  const context = furtherContext(codebook, counts, instrument, study);
  return {
    result: { ...noFurtherStages(), ...runFurtherStages(context, wanted) },
    remarks: context.remarks.all,
  };
}

type Meaning = {
  readonly codebook: Codebook;
  readonly assumptions: readonly Remark[];
  /** Where the codebook was written, so that mistakes in it can be placed; null where there is none. */
  readonly draft: CodebookDraft | null;
};

async function understand(request: StudyRequest, sheet: Sheet): Promise<Meaning> {
  const path = request.codebook === "none" ? null : (request.codebook ?? findCodebook(request.data));
  if (path === null) {
    const { inferCodebook } = await import("../codebook/propose/infer.ts");
    const { codebook, assumptions } = await inferCodebook(sheet, request.overrides, itemStructure());
    const without: Remark = { code: "no-codebook", severity: "info", where: "codebook", args: {} };
    const nothing: Remark[] =
      codebook.scales.length === 0 && codebook.outcome === null
        ? [{ code: "no-study", severity: "problem", where: "codebook", args: {} }]
        : [];
    return { codebook, assumptions: [without, ...nothing, ...assumptions], draft: null };
  }
  const draft = await readCodebook(path, request.onLanguage);
  const codebook = await resolveCodebook(draft, sheet, request.overrides);
  return { codebook, assumptions: [], draft };
}

function pilotBesideCodebook(codebook: Codebook, codebookPath: string | null): string | null {
  if (codebook.pilot === null) return null;
  const { file } = codebook.pilot;
  return isAbsolute(file) || codebookPath === null ? file : join(dirname(codebookPath), file);
}

type Counted = {
  readonly instrument: Instrument;
  readonly counts: Counts;
  readonly report: CodingReport;
  readonly pilotReport: CodingReport | null;
  readonly cases: CodedCases;
  readonly pilotCases: CodedCases | null;
  /** How the data's numbers were read. */
  readonly remarks: readonly Remark[];
};

/** One pass over each file; a second over the data only where items are dropped and no pilot says which. */
async function count(
  sheet: Sheet,
  pilot: Sheet | null,
  meaning: Meaning,
  stages: ReadonlySet<Stage>,
): Promise<Counted> {
  const { codebook } = meaning;
  const declared = meaning.draft !== null;
  const ofInstrument = wantedForInstrument(codebook);
  const ofStudy = wantedForStudy(codebook, stages);
  if (pilot !== null) {
    const first = await pass(pilot, meaning, "pilot", ofInstrument);
    const instrument = judgeInstrument(codebook, first.counts, "pilot", declared);
    const second = await pass(sheet, meaning, "data", ofStudy, instrument.dropped);
    return { instrument, ...second, pilotReport: first.report, pilotCases: first.cases };
  }
  const first = await pass(sheet, meaning, "data", bothWanted(ofInstrument, ofStudy));
  const instrument = judgeInstrument(codebook, first.counts, "data", declared);
  if (instrument.dropped.size === 0) return { instrument, ...first, pilotReport: null, pilotCases: null };
  const before = await sheet.sha256();
  const second = await pass(sheet, meaning, "data", ofStudy, instrument.dropped);
  if ((await sheet.sha256()) !== before) throw (await import("../input/file-errors.ts")).changedMeanwhile(sheet.path);
  return { instrument, ...second, pilotReport: null, pilotCases: null };
}

async function pass(
  sheet: Sheet,
  { codebook, draft }: Meaning,
  role: "data" | "pilot",
  wanted: Wanted,
  dropped: Instrument["dropped"] = new Map(),
): Promise<Pick<Counted, "counts" | "report" | "cases" | "remarks">> {
  const cases = await codeCases(sheet, codebook, role, { dropped, source: draft });
  const counts = await countCases(cases, wanted);
  return { counts, report: cases.report(), cases, remarks: cases.remarks() };
}

function cleaned(
  codebook: Codebook,
  counts: Counts,
  report: CodingReport,
  descriptives: UnwordedResult["descriptives"],
): { readonly cleaning: readonly Cleaning[]; readonly remarks: readonly Remark[] } {
  const remarks = new Remarks();
  const { cleaning } = report;
  if (cleaning === null) throw new Error("the data's rows weren't looked at");
  return { cleaning: [clean(codebook, counts, { ...report, cleaning }, descriptives, remarks)], remarks: remarks.all };
}

/** Textbooks ask for 30, the pattern study had 25; below this an item's correlation is hardly more than chance. */
const FEW_FOR_A_PILOT = 20;

/** Below this a correlation must exceed 0.66 to differ from chance (5%, two-sided), and each answer weighs more than a tenth. */
const FEW_CASES = 10;

/** Variables for one answer among those that may be ticked. */
function choicesIn({ variables }: Codebook): ReadonlySet<string> {
  return new Set(variables.flatMap(({ name, grouping }) => (grouping?.by === "choice" ? [name] : [])));
}

/** What was read, and what of it is not in the figures. @param chosen variables for one answer that may be ticked */
function readRemarks(
  sheet: Sheet,
  pilot: Sheet | null,
  counted: Counted,
  chosen: ReadonlySet<string>,
): readonly Remark[] {
  const { report, pilotReport } = counted;
  const remarks: Remark[] = [];
  const add = (code: string, severity: Remark["severity"], where: string, args: Remark["args"] = {}) =>
    remarks.push({ code, severity, where, args });
  add("read-as", "info", "inputs[0]", { path: sheet.path, rows: report.rows, ...sheet.format });
  remarks.push(...sheet.remarks(), ...counted.remarks);
  if (pilot === null) {
    // without scales there is nothing that a pilot would be for
    if (counted.instrument.validity.length > 0) add("no-pilot", "info", "validity");
  } else if (pilotReport !== null && pilotReport.analysed < FEW_FOR_A_PILOT) {
    add("small-pilot", "caution", "inputs[1]", { n: pilotReport.analysed });
  }
  const unkept = (report.cleaning?.screened ?? []).filter(
    ({ reason }) => reason === "keep" || reason === "keep-missing",
  );
  if (unkept.length > 0) {
    const count = unkept.reduce((sum, entry) => sum + entry.count, 0);
    add("screened-out", "info", "data.screenedOut", { count, keepMissing: report.keepMissing });
  }
  if (report.analysed === 0) add("nobody-left", "problem", "data.analysed");
  else if (report.analysed < FEW_CASES) add("few-cases", "caution", "data.analysed", { n: report.analysed });
  if (report.invalidCells > 0) add("invalid-cells", "caution", "data.invalidCells", { count: report.invalidCells });
  if ((pilotReport?.invalidCells ?? 0) > 0) {
    add("invalid-cells", "caution", "inputs[1]", { count: pilotReport?.invalidCells, pilot: true });
  }
  for (const unused of report.unusedRecodeKeys) {
    add(chosen.has(unused.variable) ? "choice-unused" : "recode-unused", "caution", "codebook.variables", unused);
  }
  for (const variants of report.caseVariants) add("case-variants", "caution", "codebook.variables", variants);
  if (report.tooManyCategories.length > 0) {
    add("too-many-categories", "caution", "data", { columns: report.tooManyCategories });
  }
  return remarks;
}
