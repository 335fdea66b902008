/** The document's named styles: whoever changes one of them in Word changes all that wears it. */
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from "docx";
import type { Look } from "../../report/document.ts";
import { ARIAL, type Font, TIMES } from "./text-width.ts";

/** Identities of the styles that paragraphs refer to; those that Word has of its own bear Word's names. */
export const STYLE = {
  body: "BodyText",
  heading: (level: 1 | 2 | 3) => `Heading${level}`,
  list: "ListBullet",
  marked: "ListMarked",
  contentsHeading: "TOCHeading",
  contents: (level: 1 | 2 | 3) => `TOC${level}`,
  captions: "TableofFigures",
  caption: "Caption",
  figureCaption: "FigureCaption",
  picture: "Picture",
  cell: (size: number) => `TableText${size}`,
  headCell: (size: number) => `TableHead${size}`,
  note: "TableNote",
  facts: "FactsText",
  beforeFacts: "BeforeFacts",
  sectionEnd: "SectionEnd",
  footer: "Footer",
} as const;

/** Letters of tables, in points, from what is wished to what can just be read. */
export const SIZES = [10, 9, 8, 7] as const;

export function tableFont(look: Look): Font {
  return look === "spss" ? ARIAL : TIMES;
}

type Paragraphs = NonNullable<IParagraphStyleOptions["paragraph"]>;

const SINGLE = { line: 240, lineRule: LineRuleType.AUTO };
const HALF_AS_MUCH_AGAIN = { line: 360, lineRule: LineRuleType.AUTO };
const BLACK = "000000";

export function styles(look: Look, language: "id" | "en"): IStylesOptions {
  const font = tableFont(look).name;
  return {
    default: {
      document: {
        run: { font: TIMES.name, size: 24, language: { value: language === "id" ? "id-ID" : "en-US" } },
        paragraph: { spacing: { before: 0, after: 0, ...SINGLE } },
      },
      heading1: heading(1, 28, { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 360, ...SINGLE } }),
      heading2: heading(2, 24, { spacing: { before: 360, after: 120, ...SINGLE } }),
      heading3: heading(3, 24, { spacing: { before: 240, after: 120, ...SINGLE } }),
    },
    paragraphStyles: [...texts(), ...contents(), ...captions(look, font), ...cells(font)],
  };
}

function heading(level: 1 | 2 | 3, size: number, paragraph: Paragraphs) {
  return {
    run: { font: TIMES.name, size, bold: true, italics: level === 3, color: BLACK },
    paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1, ...paragraph },
    next: STYLE.body,
    quickFormat: true,
  };
}

function style(id: string, name: string, paragraph: Paragraphs, run: IParagraphStyleOptions["run"] = {}) {
  return { id, name, basedOn: "Normal", paragraph, run, quickFormat: true } satisfies IParagraphStyleOptions;
}

function texts(): readonly IParagraphStyleOptions[] {
  return [
    { id: "Normal", name: "Normal", quickFormat: true },
    style(STYLE.body, "Body Text", {
      alignment: AlignmentType.JUSTIFIED,
      spacing: { before: 120, ...HALF_AS_MUCH_AGAIN },
    }),
    style(STYLE.list, "List Bullet", {
      numbering: { reference: LIST, level: 0, custom: true },
      alignment: AlignmentType.JUSTIFIED,
      spacing: { after: 60, ...HALF_AS_MUCH_AGAIN },
    }),
    style(STYLE.marked, "List Marked", { spacing: { after: 60, ...HALF_AS_MUCH_AGAIN } }),
    style(STYLE.footer, "footer", { alignment: AlignmentType.CENTER }),
    style(STYLE.facts, "Facts Text", { spacing: { before: 20, after: 20 } }, { size: 18 }),
    style(STYLE.sectionEnd, "Section End", { spacing: { line: 20, lineRule: LineRuleType.EXACT } }, { size: 2 }),
  ];
}

/** Name of the list's bullets in the document's numbering. */
export const LIST = "bullets";

function contents(): readonly IParagraphStyleOptions[] {
  const entry = (id: string, name: string, left: number) =>
    style(id, name, {
      indent: { left: left + 284, hanging: 284, right: 567 },
      spacing: { after: 40, ...SINGLE },
    });
  return [
    style(
      STYLE.contentsHeading,
      "TOC Heading",
      { keepNext: true, alignment: AlignmentType.CENTER, spacing: { before: 360, after: 180 } },
      { bold: true },
    ),
    entry(STYLE.contents(1), "toc 1", 0),
    entry(STYLE.contents(2), "toc 2", 0),
    entry(STYLE.contents(3), "toc 3", 284),
    entry(STYLE.captions, "table of figures", 0),
  ];
}

/** SPSS centres its titles above its tables; APA starts them at the margin, a figure's below it. */
function captions(look: Look, font: string): readonly IParagraphStyleOptions[] {
  const spss = look === "spss";
  const alignment = spss ? AlignmentType.CENTER : AlignmentType.LEFT;
  const run = spss ? { font, size: 20, bold: true, color: BLACK } : { size: 22, color: BLACK };
  return [
    style(
      STYLE.caption,
      "caption",
      { keepNext: true, keepLines: true, alignment, spacing: { before: 280, after: 80 } },
      run,
    ),
    {
      ...style(STYLE.figureCaption, "Figure Caption", { keepNext: false, spacing: { before: 80, after: 60 } }),
      basedOn: STYLE.caption,
    },
    style(STYLE.picture, "Picture", {
      keepNext: true,
      alignment: AlignmentType.CENTER,
      spacing: { before: 240, after: 0 },
    }),
  ];
}

function cells(font: string): readonly IParagraphStyleOptions[] {
  return [
    ...SIZES.map((size) => style(STYLE.cell(size), `Table Text ${size}`, {}, { font, size: 2 * size })),
    ...SIZES.map((size) => ({
      ...style(STYLE.headCell(size), `Table Head ${size}`, { keepNext: true }),
      basedOn: STYLE.cell(size),
    })),
    style(STYLE.note, "Table Note", { keepLines: true, spacing: { before: 40, after: 0 } }, { font, size: 18 }),
    style(
      STYLE.beforeFacts,
      "Before Facts",
      { keepNext: true, spacing: { line: 240, lineRule: LineRuleType.EXACT } },
      { size: 12 },
    ),
  ];
}
