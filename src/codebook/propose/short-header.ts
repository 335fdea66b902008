/** One word that is no longer than this stays as it is; and a name as programs give them, which is no question. */
const longestKept = 15;
const longestName = 40;

/** Whether a header does for a name by itself. */
export function isShort(header: string): boolean {
  if (/\s/.test(header)) return false;
  return header.length <= longestKept || (header.length <= longestName && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(header));
}
