/** What a terminal shows after a program wrote to it, as an SVG picture: every character in its cell, colours and weight kept. */
import headless from "@xterm/headless";

const cell = { width: 8.4, height: 19 };
const margin = 14;
const bar = 26;
const ink = "#24292f";
const faint = "#6e7781";

/** The terminal's eight colours on white, each readable there, then their bright forms. */
const palette = [ink, "#b31d28", "#176f2c", "#8a5a00", "#0550ae", "#6f42c1", "#0a6b7c", "#57606a"];
const bright = [faint, ...palette.slice(1)];

/**
 * @param {string} written all that went to the terminal, cursor moves included
 * @param {{ columns: number; title: string; rows?: number }} options `rows`: shows so many from the top, and that there are more
 * @returns {Promise<string>} an SVG document
 */
export async function terminalPicture(written, { columns, title, rows: most }) {
  const screen = await screenAfter(written, columns);
  const shown = most === undefined ? screen : screen.slice(0, most);
  if (shown.length < screen.length) shown.push([{ text: "...", column: 0, width: 3, style: ` fill="${faint}"` }]);
  const width = Math.ceil(columns * cell.width + 2 * margin);
  const height = bar + shown.length * cell.height + 2 * margin;
  const texts = shown.flatMap((runs, row) => runs.map((run) => textOf(run, bar + margin + (row + 0.75) * cell.height)));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8" fill="#fff" stroke="#d0d7de"/>
<path d="M.5 8.5a8 8 0 0 1 8-8h${width - 17}a8 8 0 0 1 8 8v${bar - 8}H.5z" fill="#f6f8fa" stroke="#d0d7de"/>
<g fill="#d0d7de"><circle cx="17" cy="13.5" r="5"/><circle cx="34" cy="13.5" r="5"/><circle cx="51" cy="13.5" r="5"/></g>
<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14" fill="${ink}" xml:space="preserve">
${texts.join("\n")}
</g>
</svg>
`;
}

/** @typedef {{ text: string; column: number; width: number; style: string }} Run cells of one look next to one another */

/**
 * The lines of the screen, those above it that have scrolled away too; none below the last with anything on it.
 * @param {string} written @param {number} columns @returns {Promise<Run[][]>}
 */
async function screenAfter(written, columns) {
  const terminal = new headless.Terminal({ cols: columns, rows: 200, scrollback: 10_000, allowProposedApi: true });
  await new Promise((done) => terminal.write(written.replace(/\r?\n/g, "\r\n"), () => done(undefined)));
  const { buffer } = terminal;
  const lines = Array.from({ length: buffer.active.length }, (_, at) => runsOf(buffer.active.getLine(at), columns));
  terminal.dispose();
  while (lines.length > 0 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

/** @param {import("@xterm/headless").IBufferLine | undefined} line @param {number} columns @returns {Run[]} */
function runsOf(line, columns) {
  /** @type {Run[]} */
  const runs = [];
  for (let column = 0; column < columns; column++) {
    const at = line?.getCell(column);
    const width = at?.getWidth() ?? 0;
    const text = at?.getChars() ?? "";
    if (at === undefined || width === 0 || text.trim() === "") continue;
    const style = styleOf(at);
    const last = runs.at(-1);
    if (last !== undefined && last.style === style && column - last.column - last.width <= 1) {
      last.text += " ".repeat(column - last.column - last.width) + text;
      last.width = column + width - last.column;
    } else runs.push({ text, column, width, style });
  }
  return runs;
}

/** @param {import("@xterm/headless").IBufferCell} at */
function styleOf(at) {
  const colour = at.isFgDefault() ? null : at.getFgColor();
  const fill = colour === null ? (at.isDim() ? faint : null) : (colour < 8 ? palette : bright)[colour % 8];
  return [
    at.isBold() ? ' font-weight="bold"' : "",
    at.isUnderline() ? ' text-decoration="underline"' : "",
    fill === null ? "" : ` fill="${fill}"`,
  ].join("");
}

/** @param {Run} run @param {number} y */
function textOf({ text, column, width, style }, y) {
  const x = (margin + column * cell.width).toFixed(1);
  const length = (width * cell.width).toFixed(1);
  return `<text x="${x}" y="${y.toFixed(1)}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${style}>${escaped(text)}</text>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
