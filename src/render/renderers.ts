/** The renderers by format. Each is loaded when it is first needed. */
import type { Format } from "./formats.ts";
import { file, type Renderer } from "./rendered.ts";

export const renderers = {
  text: async ({ document, width, colour }) =>
    file((await import("./render-text.ts")).renderText(document(), { width, colour })),
  json: async ({ result }) => file((await import("./render-json.ts")).renderJson(result)),
  html: async (input) => (await import("./html/render-html.ts")).renderHtml(input),
  docx: async (input) => (await import("./docx/render-docx.ts")).renderDocx(input),
  xlsx: async (input) => (await import("./xlsx/render-xlsx.ts")).renderXlsx(input),
  markdown: async (input) => (await import("./markdown/render-markdown.ts")).renderMarkdown(input),
  latex: async (input) => (await import("./latex/render-latex.ts")).renderLatex(input),
  csv: async (input) => (await import("./csv/render-csv.ts")).renderCsv(input),
} satisfies Record<Format, Renderer>;
