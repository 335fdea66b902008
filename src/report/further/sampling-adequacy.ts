/** Whether the items' correlations are fit for a factor analysis. */
import type { SamplingAdequacy } from "../../stages/result.ts";
import { blank, type CellExtras, figure, heads, text, verdict } from "../cells.ts";
import type { Block, Table } from "../document.ts";
import { itemLabel } from "../spss/reliability.ts";
import { type Study, settingText } from "../study.ts";
import { resultsFrame, scaleHeading, spssFrame, wordsOf } from "./instrument-frame.ts";

/** Kaiser's: below it correlations are "unacceptable" for a factor analysis. */
const LEAST = 0.5;
const DEFAULT_ALPHA = 0.05;

export function samplingAdequacyBlocks(study: Study): readonly Block[] {
  const entries = study.result.samplingAdequacy;
  return [
    overview(study, entries),
    ...entries.flatMap((entry) => [
      entry.scale === null ? allItemsHeading(study) : scaleHeading(study.label(entry.scale)),
      kmoAndBartlett(entry),
      ...(entry.items.length > 2 && entry.kmo !== null ? [measures(study, entry)] : []),
    ]),
  ];
}

function labelOf(study: Study, { scale }: SamplingAdequacy): string {
  return scale === null ? wordsOf(study).allItems : study.label(scale);
}

function allItemsHeading(study: Study): Block {
  return { kind: "heading", level: 3, text: wordsOf(study).allItems };
}

/** No scale has this name in a table's id: names don't hold spaces. */
function idOf({ scale }: SamplingAdequacy): string {
  return scale ?? "all items";
}

function overview(study: Study, entries: readonly SamplingAdequacy[]): Table {
  const words = wordsOf(study);
  const { columns } = study.words;
  const setting = study.method("alpha");
  const alpha = typeof setting === "number" ? setting : DEFAULT_ALPHA;
  return {
    ...resultsFrame("samplingAdequacy", words.tables.samplingAdequacy),
    stubHead: [columns.scale],
    head: [heads(columns.items, columns.n, words.columns.kmo, words.columns.bartlettP, words.columns.factorable)],
    rows: entries.map((entry) => ({
      stub: [text(labelOf(study, entry))],
      cells: [
        figure(entry.items.length, "count"),
        figure(entry.n, "count"),
        figure(entry.kmo, "coefficient", entry.items.length === 2 ? { notes: ["two"] } : {}),
        figure(entry.bartlett.p, "reportedP"),
        entry.items.length === 2
          ? text("-")
          : verdict(isFit(entry, alpha), words.verdicts.factorable, words.verdicts.notFactorable),
      ],
    })),
    footnotes: [{ id: "two", text: words.captions.twoItems }],
    caption: words.captions.samplingAdequacy(settingText(alpha, study.language)),
  };
}

function isFit({ kmo, bartlett: { p } }: SamplingAdequacy, alpha: number): boolean | null {
  return kmo === null || p === null ? null : kmo >= LEAST && p < alpha;
}

function kmoAndBartlett(entry: SamplingAdequacy): Table {
  const { value, df, p } = entry.bartlett;
  return {
    ...spssFrame("samplingAdequacy", idOf(entry), "kmo", "KMO and Bartlett's Test"),
    stubHead: ["", ""],
    head: [heads("")],
    rows: [
      {
        stub: [text("Kaiser-Meyer-Olkin Measure of Sampling Adequacy."), text("")],
        cells: [figure(entry.kmo, "coefficient")],
      },
      {
        stub: [text("Bartlett's Test of Sphericity"), text("Approx. Chi-Square")],
        cells: [figure(value, "statistic")],
      },
      { stub: [blank, text("df")], cells: [figure(value === null ? null : df, "df")] },
      { stub: [blank, text("Sig.")], cells: [figure(p, "pValue")] },
    ],
    footnotes: [],
  };
}

function measures(study: Study, entry: SamplingAdequacy): Table {
  const words = wordsOf(study);
  return {
    ...resultsFrame(`samplingAdequacy.${idOf(entry)}.items`, words.tables.adequacyOfItems(labelOf(study, entry))),
    stubHead: [study.words.columns.item],
    head: [heads(words.columns.msa)],
    rows: entry.items.map(({ item, adequacy }) => ({
      stub: [text(itemLabel(study, item))],
      cells: [figure(adequacy, "coefficient", adequacy !== null && adequacy < LEAST ? LOW : {})],
    })),
    footnotes: [{ id: "low", text: words.captions.adequacyOfItems }],
  };
}

const LOW: CellExtras = { tone: "bad", notes: ["low"] };
