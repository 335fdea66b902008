/** What renderers take and give. */
import type { Document } from "../report/document.ts";
import type { StudyResult } from "../stages/result.ts";
import type { TextOptions } from "./render-text.ts";

export type RenderedFile = {
  /** Within its folder, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
};

export type Rendered =
  | {
      readonly kind: "file";
      readonly content: string | Uint8Array;
      /** Pictures that it refers to, for the folder that the input named. */
      readonly beside: readonly RenderedFile[];
    }
  | { readonly kind: "folder"; readonly files: readonly RenderedFile[] };

/** The cases as they were counted: a column each of codes, numbers and category labels; null where missing. */
export type CodedData = {
  readonly columns: readonly { readonly name: string; readonly label: string }[];
  readonly rows: readonly (readonly (number | string | null)[])[];
};

export type RenderInput = TextOptions & {
  readonly result: StudyResult;
  /** Built only by the renderers that draw it. */
  document(): Document;
  /** Name of the folder beside the file that pictures go to, for formats that can't hold them; null where there is no file. */
  readonly picturesFolder: string | null;
  /** The coded data, where somebody asked for them; a spreadsheet alone has room for them. */
  readonly codedData: CodedData | null;
};

export type Renderer = (input: RenderInput) => Promise<Rendered>;

/** A file without pictures of its own beside it. */
export function file(content: string | Uint8Array): Rendered {
  return { kind: "file", content, beside: [] };
}
