/** What the blocks of one document are drawn with. */
import type { Document, Look } from "../../report/document.ts";
import type { Caption } from "./captions.ts";
import type { BookmarkMaker } from "./xml.ts";

export type Drawing = {
  readonly language: Document["language"];
  readonly look: Look;
  /** By the id of the table or chart. */
  readonly captions: ReadonlyMap<string, Caption>;
  readonly bookmark: BookmarkMaker;
};
