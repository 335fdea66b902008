/** The same for texts that differ only in case, Unicode composition or runs of white space: how cells meet labels. */
export function fold(text: string): string {
  const once = text.trim().replace(/\s+/g, " ").normalize("NFC");
  return once.toUpperCase().toLowerCase().normalize("NFC");
}
