/** Text that is no table: markup and JSON. Loaded only where a text begins like one. */
import { type ForeignText, foreignFile } from "./foreign-errors.ts";

/**
 * @param sample the first bytes, UTF-8
 * @throws LoyaltyError (exit 3) where they aren't those of a CSV
 */
export async function refuseForeignText(path: string, sample: Buffer): Promise<void> {
  const kind = foreignTextKind(sample.toString("utf8").trimStart());
  if (kind !== null) throw foreignFile(path, kind);
}

function foreignTextKind(text: string): ForeignText | null {
  const start = text.slice(0, 2000);
  if (/^<\?xml[^>]*>/i.test(start)) {
    if (start.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "excel-xml";
    return /<html[\s>]/i.test(start) ? "html" : "xml";
  }
  if (/^<(?:!--|!doctype\s+html|html|head|meta|style|body|table|div|script)(?:[\s>]|--)/i.test(start)) return "html";
  if (start.startsWith("<!--")) return "html";
  return /^(?:\{\s*"(?:[^"\\]|\\.)*"\s*:|\[\s*(?:\{\s*"|\[))/.test(start) ? "json" : null;
}
