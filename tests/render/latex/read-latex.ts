/** Reads what the LaTeX renderer writes: its tables, captions, notes and paragraphs, as text. */

const CHARACTERS: Readonly<Record<string, string>> = {
  textbackslash: "\\",
  textasciitilde: "~",
  textasciicircum: "^",
  textless: "<",
  textgreater: ">",
  textbar: "|",
  textquotedbl: '"',
  textquotesingle: "'",
  textasciigrave: "`",
  allowbreak: "",
};

/** Their argument is what is printed. */
const TRANSPARENT: ReadonlySet<string> = new Set(["textbf", "mbox", "rlap", "textsuperscript", "texttt"]);

class Reader {
  at = 0;
  constructor(
    readonly tex: string,
    readonly reference: (label: string) => string,
  ) {}

  /** The argument that follows, as it is written. */
  argument(): string {
    if (this.tex[this.at] !== "{") throw new Error(`no argument at ${this.tex.slice(this.at, this.at + 40)}`);
    const start = this.at + 1;
    let depth = 0;
    for (; this.at < this.tex.length; this.at += 1) {
      const character = this.tex[this.at];
      if (character === "\\") this.at += 1;
      else if (character === "{") depth += 1;
      else if (character === "}" && --depth === 0) return this.tex.slice(start, this.at++);
    }
    throw new Error("an argument without an end");
  }

  text(): string {
    let text = "";
    while (this.at < this.tex.length) text += this.next();
    return text;
  }

  private next(): string {
    const character = this.tex[this.at]!;
    if (character === "{") return read(this.argument(), this.reference);
    if (character === "\\") return this.command();
    if ("}$&#%_^".includes(character)) throw new Error(`${character} isn't escaped: ${this.tex.slice(0, 80)}`);
    this.at += 1;
    return character === "~" ? "\u00a0" : character;
  }

  private command(): string {
    const [whole, name = ""] = /^\\([a-zA-Z]+|.)/s.exec(this.tex.slice(this.at))!;
    this.at += whole.length;
    if (/^[{}$&#%_]$/.test(name)) return name;
    if (name === "-") return "\u00ad";
    if (TRANSPARENT.has(name)) return read(this.argument(), this.reference);
    if (name === "loyaltychar") return String.fromCodePoint(Number.parseInt(this.argument(), 16));
    if (name === "ref") return this.reference(this.argument());
    if (name === "loyaltyindent") return this.argument().slice(0, 0);
    const known = CHARACTERS[name];
    if (known === undefined) throw new Error(`unknown command \\${name}`);
    if (this.tex.startsWith("{}", this.at)) this.at += 2;
    return known;
  }
}

/** What LaTeX prints. @throws Error where something isn't escaped or is a command that the renderer doesn't use */
export function read(tex: string, reference: (label: string) => string = (label) => label): string {
  return new Reader(tex, reference).text();
}

/** The arguments of each use of a command, one or two. */
export function uses(tex: string, command: string, count = 1): readonly (readonly string[])[] {
  return [...tex.matchAll(new RegExp(`\\\\${command}\\*?(?=\\{)`, "g"))].map((match) => {
    const reader = new Reader(tex, () => "");
    reader.at = match.index + match[0].length;
    return Array.from({ length: count }, () => reader.argument());
  });
}

export type Section = { readonly kind: string; readonly label: string; readonly tex: string };

/** The parts that another document can ask for. */
export function sectionsOf(tex: string): readonly Section[] {
  return [...tex.matchAll(/^\\loyaltyblock\{(\w+)\}\{([^}\n]*)\}\\ifloyaltyshow\n(.*?)^\\fi$/gms)].map(
    ([, kind = "", label = "", inside = ""]) => ({ kind, label, tex: inside }),
  );
}

export type ReadTable = {
  readonly label: string;
  readonly title: string;
  readonly isNumbered: boolean;
  readonly isLong: boolean;
  readonly isTurned: boolean;
  /** Of each block of columns, the rows of headings and the others; a place for each column. */
  readonly blocks: readonly {
    readonly head: readonly (readonly string[])[];
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly notes: readonly string[];
};

export function tablesIn(tex: string): readonly ReadTable[] {
  return sectionsOf(tex)
    .filter(({ kind }) => kind === "tables")
    .map(({ label, tex: inside }) => {
      const full = uses(inside, "loyaltyinfull").map(([text = ""]) => read(text));
      const whole = (text: string) => {
        const [, start, marks = ""] = /^(.*) \.\.\.([a-z,*]*)$/s.exec(text) ?? [];
        const long = start === undefined ? undefined : full.find((one) => one.startsWith(start));
        return long === undefined ? text : long + marks;
      };
      const bodies = [...inside.matchAll(/\\begin\{(tabular|longtable)\}(.*?)\\end\{\1\}/gs)];
      const heads = uses(inside, "def\\\\loyaltyheadrows").map(([rows = ""]) => rows);
      return {
        label,
        title: whole(read(uses(inside, "caption")[0]?.[0] ?? "")),
        isNumbered: inside.includes("\\caption{"),
        isLong: inside.includes("\\begin{longtable}"),
        isTurned: inside.includes("\\begin{landscape}"),
        blocks: bodies.map(([, kind, body = ""], index) => {
          const parts =
            kind === "longtable"
              ? { head: heads[index] ?? "", rows: body.split("\\endlastfoot")[1]! }
              : shortParts(body);
          return { head: rowsOf(parts.head).map((row) => row.map(whole)), rows: rowsOf(parts.rows) };
        }),
        notes: [...inside.matchAll(/^\\loyalty(?:note|remark|source)(?=\{).*$/gm)].map(([line]) => {
          const [command = ""] = /^\\\w+/.exec(line)!;
          const two = command === "\\loyaltynote";
          const [words = []] = uses(line, command.slice(1), two ? 2 : 1);
          return words.map((text) => read(text)).join(" ");
        }),
      };
    });
}

/** Headings stand between the first rule and the second, if there are three. */
function shortParts(body: string): { readonly head: string; readonly rows: string } {
  const [, first = "", second, ...others] = body.split(/^\\(?:toprule|midrule|bottomrule|hline)$/m);
  if (/\\multicolumn\{\d+\}\{[^\n]*?\}b\{|\}b\{/.test(first))
    return { head: first, rows: [second ?? "", ...others].join("\n") };
  return { head: "", rows: [first, second ?? "", ...others].join("\n") };
}

function rowsOf(tex: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let goesOn = false;
  for (const line of tex.split("\n")) {
    if (line.startsWith("% the row above goes on")) goesOn = true;
    const [, content] = /^(.*) \\\\\*?$/.exec(line) ?? [];
    if (content === undefined) continue;
    const cells = cellsOf(content);
    if (goesOn) rows.push((rows.pop() ?? []).map((cell, index) => cell + (cells[index] ?? "")));
    else rows.push(cells);
    goesOn = false;
  }
  return rows;
}

function cellsOf(row: string): string[] {
  return row.split(/(?<!\\)&/).map((cell) => {
    const trimmed = cell.trim();
    if (!trimmed.startsWith("\\multicolumn")) return read(trimmed);
    return read(uses(trimmed, "multicolumn", 3)[0]![2]!);
  });
}
