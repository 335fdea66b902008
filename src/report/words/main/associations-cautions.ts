/** What a reader has to know before relying on an association. */
import type { PSource } from "../../../stages/result.ts";
import { type Prose, prose } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import { byReason } from "../crosstabs/shared.ts";
import { type FoundNote, labelled, named, notesOf, paragraph, some } from "../saying.ts";
import { type Context, figuresOf, type TablePlace } from "./associations.ts";
import type { AssociationTexts } from "./associations-texts.ts";
import { testNames } from "./test-names.ts";

/** Another test, or the interval, would decide otherwise than the p that is reported. */
export function dependsOnTest(writing: Writing, place: TablePlace): boolean {
  return testNote(writing, place) !== undefined || intervalNote(writing, place) !== undefined;
}

function testNote(writing: Writing, { path }: TablePlace): FoundNote | undefined {
  return notesOf(writing, "test-choice", `${path}.p`)[0];
}

function intervalNote(writing: Writing, { path }: TablePlace): FoundNote | undefined {
  return notesOf(writing, "interval-disagrees", `${path}.p`)[0];
}

/** Tables whose figures are told beside what hangs on the test. */
const MOST = 4;
export function cautions(context: Context): readonly Prose[] {
  const { writing, texts, tables, says } = context;
  const hanging = tables.filter((place) => place.entry.p !== null && dependsOnTest(writing, place));
  const found = tables.some(({ entry }) => entry.significant === true);
  return [
    ...hanging.flatMap((place, index) => hangingParagraphs(context, place, index, hanging)),
    paragraph(
      otherLevel(context),
      lowExpected(context, true),
      lowExpected(context, false),
      ...untestable(context),
      ...sharedItems(context),
      lacking(context),
      says.significance && found && texts.notCausal(),
    ),
  ];
}

/** What the tests say, then the table's figures where they haven't been told. */
function hangingParagraphs(
  context: Context,
  place: TablePlace,
  index: number,
  hanging: readonly TablePlace[],
): readonly Prose[] {
  const { texts, tables } = context;
  const reason = whyThat(context, place);
  const before = index === 0 ? null : whyThat(context, hanging[index - 1]!);
  const untold = place.entry.significant === false && tables.length > 1 && index < MOST;
  return [
    paragraph(
      ...testSentences(context, place, index > 0),
      reason !== before && texts.why(reason),
      index === hanging.length - 1 &&
        texts.borderline(hanging.some((one) => testNote(context.writing, one) !== undefined)),
    ),
    paragraph(
      untold && texts.figuresOf(labelled(context.writing, place.entry.row), context.outcome),
      ...(untold ? figuresOf(context, place, index % 2 === 1) : []),
    ),
  ];
}

function testSentences(context: Context, place: TablePlace, next: boolean): readonly Prose[] {
  const { writing, texts } = context;
  const { quote, study } = writing;
  const { path, entry } = place;
  const names = testNames[study.language];
  const significant = entry.significant === true;
  const predictor = labelled(writing, entry.row);
  const reported = texts.reported(names[entry.pSource ?? "pearson"], quote.p(`${path}.p`), significant);
  const choice = testNote(writing, place);
  if (choice === undefined) {
    const interval = intervalAt(context, `${intervalNote(writing, place)!.path}.args`, significant);
    return [texts.intervalChoice(predictor, next), prose`${reported}${interval}`];
  }
  const others = some(
    writing,
    otherTests(choice).map(({ test, path: at }) => texts.testP(names[test], quote.p(at))),
  );
  const disagreeing = `${choice.path}.args.interval`;
  const interval = quote.has(`${disagreeing}.lower`) ? intervalAt(context, disagreeing, significant) : prose`.`;
  return [texts.testChoice(predictor, next), prose`${reported}${texts.otherTests(others, !significant)}${interval}`];
}

function otherTests({ path, args }: FoundNote): readonly { readonly test: PSource; readonly path: string }[] {
  const others: readonly unknown[] = Array.isArray(args.others) ? args.others : [];
  return others.flatMap((other, index) => {
    const { test, p } = other as { readonly test?: PSource; readonly p?: unknown };
    if (test === undefined || !(test in testNames.en) || typeof p !== "number") return [];
    return [{ test, path: `${path}.args.others[${index}].p` }];
  });
}

/** An interval that disagrees with a significant p includes 1. */
function intervalAt({ writing: { quote }, texts }: Context, path: string, significant: boolean): Prose {
  const level = quote.has(`${path}.level`) ? quote.figure(`${path}.level`, "given") : null;
  return texts.interval(level, quote.interval(`${path}.lower`, `${path}.upper`, "ratio"), significant);
}

function whyThat({ writing: { study } }: Context, { entry }: TablePlace): Parameters<AssociationTexts["why"]>[0] {
  const larger = entry.rows.length > 2 || entry.columns.length > 2;
  const rule = study.method("p");
  // neither rule has a choice beyond 2 x 2
  if (larger && (rule === "by-expected-count" || rule === "continuity-correction")) return "larger-table";
  if (rule !== "by-expected-count") return "chosen";
  return entry.expectedBelow5 > 0 ? "small" : "large-enough";
}

/** Of the first table with an interval of 95%, where verdicts are of another level. */
function otherLevel({ writing, texts, tables, level, says }: Context): Prose | null {
  const told = says.significance || says.absence;
  const hasInterval = tables.some(({ path }) => writing.quote.has(`${path}.risk.oddsRatio.lower`));
  return told && hasInterval && writing.quote.value("method.alpha") !== 0.05 ? texts.otherLevel(level) : null;
}

/** @param larger tables than 2 x 2, or those of that size */
function lowExpected({ writing, texts, tables }: Context, larger: boolean): Prose | null {
  const { quote } = writing;
  const low = tables.filter(
    ({ path, entry }) =>
      (entry.rows.length > 2 || entry.columns.length > 2) === larger &&
      notesOf(writing, "expected-below-5", `${path}.p`).length > 0 &&
      quote.has(`${path}.minimumExpected`),
  );
  if (low.length === 0) return null;
  const parts = low.map(({ path, entry }, index) =>
    texts.lowExpectedOf(
      labelled(writing, entry.row),
      quote.figure(`${path}.expectedBelow5Percent`, "percentSign"),
      quote.figure(`${path}.minimumExpected`, "minimumExpected"),
      index === 0,
    ),
  );
  return texts.lowExpected(some(writing, parts), parts.length > 1, larger);
}

function untestable({ writing, texts, tables }: Context): readonly Prose[] {
  const all = tables
    .filter(({ entry }) => entry.p === null)
    .map(({ path, entry }) => ({ name: labelled(writing, entry.row), path: `${path}.p` }));
  return byReason(writing, all).map(({ names, why }) => texts.untestable(names, why));
}

function sharedItems({ writing, texts, tables }: Context): readonly Prose[] {
  return notesOf(writing, "shares-items").flatMap(({ args: { row, items } }) => {
    if (!tables.some(({ entry }) => entry.row === row)) return [];
    if (typeof row !== "string" || !Array.isArray(items) || items.length === 0) return [];
    const shared = some(
      writing,
      items.map((item) => named(writing, String(item))),
    );
    return [texts.sharesItems(labelled(writing, row), shared)];
  });
}

/** Tables that lack cases of those analysed. */
function lacking({ writing, texts, tables }: Context): Prose | null {
  const incomplete = tables.filter(({ entry }) => entry.missing > 0);
  if (incomplete.length === 0) return null;
  return texts.lacking(
    some(
      writing,
      incomplete.map(({ path, entry }) =>
        texts.lackingOf(labelled(writing, entry.row), writing.quote.figure(`${path}.n`, "count")),
      ),
    ),
  );
}
