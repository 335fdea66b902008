/** Of these letters case and spaces are all there is to fold, and Unicode's tables needn't be loaded. */
const PLAIN = /^[ -~]*$/;

/** The same for texts that differ only in case, Unicode composition or runs of white space: how cells meet labels. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.trim().replace(/ {2,}/g, " ").toLowerCase();
  const once = text.trim().replace(/\s+/g, " ").normalize("NFC");
  return once.toUpperCase().toLowerCase().normalize("NFC");
}
