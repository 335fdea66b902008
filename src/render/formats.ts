/** What `--format` can ask for, and what files of each are called. */
export const formats = ["text", "json", "html", "docx", "xlsx", "markdown", "latex", "csv"] as const;
export type Format = (typeof formats)[number];

export type FormatFacts = {
  /** The first is what a file is called where nobody said. A folder has none. */
  readonly endings: readonly string[];
  /** Bytes that no terminal shows. */
  readonly binary: boolean;
};

export const factsOf: { readonly [F in Format]: FormatFacts } = {
  text: { endings: [".txt", ".text", ".log"], binary: false },
  json: { endings: [".json"], binary: false },
  html: { endings: [".html", ".htm"], binary: false },
  docx: { endings: [".docx"], binary: true },
  xlsx: { endings: [".xlsx"], binary: true },
  markdown: { endings: [".md", ".markdown"], binary: false },
  latex: { endings: [".tex"], binary: false },
  csv: { endings: [], binary: false },
};

/** The format that a file's ending, with its dot, promises; null for an ending of none. */
export function formatOfEnding(ending: string): Format | null {
  const wanted = ending.toLowerCase();
  return formats.find((format) => factsOf[format].endings.includes(wanted)) ?? null;
}
