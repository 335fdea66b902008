/** The command as somebody can type it again. */

/** @param argv after the program's name */
export function commandLine(argv: readonly string[]): string {
  return ["loyalty", ...argv.map(quoted)].join(" ");
}

/** Single quotes hold everything but themselves. */
function quoted(word: string): string {
  return /^[\w./:,=@%+\\-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
