/** StudyResult -> Document for a file: the style orders the blocks, tables and charts get their numbers, then their words. */
import type { StudyResult } from "../../stages/result.ts";
import { numbersOf } from "../cell-text.ts";
import { eachChartOnce } from "../charts/each-chart-once.ts";
import type { Block, Document, Look, Paragraph } from "../document.ts";
import { quoteFrom, type Slot } from "../prose.ts";
import { studyOf } from "../study.ts";
import { wordsAbout } from "../words/block-words.ts";
import { numbered } from "./numbering.ts";
import { withoutHints } from "./own-notes.ts";
import { resultsStyle } from "./results-style.ts";
import { skripsiStyle } from "./skripsi-style.ts";
import { spssStyle } from "./spss-style.ts";
import type { Writing } from "./writing.ts";
import { DEFAULT_CHAPTER, type WrittenOptions, type WrittenStyle } from "./written-options.ts";
import { writtenTexts } from "./written-texts.ts";

const makers = { results: resultsStyle, skripsi: skripsiStyle, spss: spssStyle } satisfies Record<
  WrittenStyle,
  unknown
>;

export function buildWrittenReport(result: StudyResult, options: WrittenOptions): Document {
  const { style, full } = options;
  const narrowed = options.stages !== undefined;
  const study = withoutHints(studyOf(result, narrowed, style !== "spss" && !full && !narrowed));
  const { language } = study;
  const words = writtenTexts[language];
  let places: ReadonlyMap<string, string> = new Map();
  const reference = (id: string): Slot => ({
    kind: "reference",
    to: id,
    text: places.get(id) ?? (isChart(id) ? words.chartAbove : words.tableAbove),
  });
  const look: Look = options.look ?? (style === "spss" ? "spss" : "apa");
  const numbers = numbersOf({ look, language, blocks: [] });
  const writing: Writing = { study, quote: quoteFrom(result, language), reference, numbers };
  const blocks = eachChartOnce(makers[style](writing, options).filter((block) => !isBrief(block)));
  const charts = new Set(blocks.flatMap((block) => (block.kind === "chart" ? [block.id] : [])));
  const isChart = (id: string) => charts.has(id);
  const prefix = style === "skripsi" ? `${options.chapter ?? DEFAULT_CHAPTER}.` : "";
  const document: Document = {
    language,
    blocks,
    look,
    ...(style === "spss" ? {} : { numbering: { table: words.table, chart: words.chart, prefix } }),
  };
  places = numbered(document);
  // an appendix is tables alone
  return style === "spss" ? document : { ...document, blocks: blocks.flatMap((block) => withWords(writing, block)) };
}

function isBrief(block: Block): boolean {
  return (block.kind === "paragraph" || block.kind === "list") && block.brief === true;
}

function withWords(writing: Writing, block: Block): readonly Block[] {
  if (block.kind !== "table" && block.kind !== "chart") return [block];
  const { id } = block;
  const paragraphs = wordsAbout(writing, id).map(
    ({ text, slots }): Paragraph => ({ kind: "paragraph", text, slots, about: id }),
  );
  return [block, ...paragraphs];
}
