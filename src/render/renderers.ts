/** What `--format` can ask for. Each renderer is loaded when it is first needed. */
import type { Document } from "../report/document.ts";
import type { StudyResult } from "../stages/result.ts";
import type { TextOptions } from "./render-text.ts";

export type Format = "text" | "json";

export type RenderInput = TextOptions & {
  readonly result: StudyResult;
  /** Built only by the renderers that draw it. */
  document(): Document;
};

export type Renderer = (input: RenderInput) => Promise<string>;

export const renderers = {
  text: async ({ document, width, colour }) =>
    (await import("./render-text.ts")).renderText(document(), { width, colour }),
  json: async ({ result }) => (await import("./render-json.ts")).renderJson(result),
} satisfies Record<Format, Renderer>;
