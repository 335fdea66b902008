/** One input through the whole program, and what must hold of what comes out. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import type { IO } from "../../src/cli/io.ts";
import { LoyaltyError } from "../../src/core/errors.ts";
import schema from "../../src/report/result.schema.json";
import type { TrialInput } from "./trial-input.ts";

export type Main = (argv: readonly string[], io: IO) => Promise<number>;

export type TrialResult = {
  readonly exitCode: number;
  /** Code of the last error that was made, "" where the program came to its end. */
  readonly errorCode: string;
  /** Of the processor, so that a busy machine makes nobody slow. */
  readonly milliseconds: number;
  /** What doesn't hold, in a word that is the same for each time; null where all holds. */
  readonly defect: string | null;
};

/** For one small input. */
const mostMilliseconds = 2000;

/** `main` says an error in words only; its code shows in the making. */
let made: LoyaltyError | null = null;
Object.defineProperty(LoyaltyError.prototype, "name", {
  get: () => "LoyaltyError",
  set(this: LoyaltyError) {
    made = this;
  },
});

const fits = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

/** The first is named, the others follow; the last only where there is a pilot. */
const cleaned = ["clean.csv", "clean.loyalty.yaml", "clean.sps", "clean.R", "clean.pilot.csv"] as const;

/** Whether a spreadsheet would take a cell for a formula. */
function runs(csv: string): boolean {
  const rows = parse(csv, { relax_column_count: true }) as string[][];
  return rows.some((cells) =>
    cells.some((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(cell)),
  );
}

type Said = { readonly code: number; readonly stdout: string; readonly stderr: string };

export class Trials {
  readonly #folder: string;
  readonly #source: Main;

  /**
   * @param folder for the inputs' files: a new one, that is gone when `end` was called; also the process's TMPDIR
   * @param source the program that shares this file's classes
   */
  constructor(folder: string, source: Main) {
    this.#folder = folder;
    this.#source = source;
    mkdirSync(folder, { recursive: true });
  }

  async run(input: TrialInput, main: Main): Promise<TrialResult> {
    made = null;
    const before = process.cpuUsage();
    const said = await this.#say(input, main);
    const { user, system } = process.cpuUsage(before);
    const milliseconds = (user + system) / 1000;
    const errorCode = said.code > 1 ? ((made as LoyaltyError | null)?.code ?? "(built program)") : "";
    const defect =
      defectIn(input, said) ??
      (await this.#cleaned(input, said)) ??
      this.#leftOver() ??
      (input.roundTrip && input.command === "init" && said.code === 0
        ? await this.#roundTrip(input, said.stdout)
        : null) ??
      (milliseconds > mostMilliseconds ? `slow: ${input.command}` : null);
    return { exitCode: said.code, errorCode, milliseconds, defect };
  }

  end(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #say(input: TrialInput, main: Main): Promise<Said> {
    const data = join(this.#folder, "data.csv");
    writeFileSync(data, input.data);
    if (input.codebook !== undefined) writeFileSync(join(this.#folder, "study.yaml"), input.codebook);
    if (input.pilot !== undefined) writeFileSync(join(this.#folder, "pilot.csv"), input.pilot);
    const argv = [input.command, data, ...this.#more(input), ...input.options];
    return say(main, argv, input.terminal);
  }

  #more({ command, codebook }: TrialInput): readonly string[] {
    const path = join(this.#folder, "study.yaml");
    if (command === "init") return ["--yes", "-o", "-", ...(codebook === undefined ? [] : ["--answers", path])];
    const meaning = codebook === undefined ? ["--no-codebook"] : ["-c", path];
    return command === "clean" ? [...meaning, "-o", join(this.#folder, cleaned[0])] : meaning;
  }

  /** What `clean` wrote: all or nothing, nothing in it that steers, tells who somebody is or is run by a spreadsheet. */
  async #cleaned({ command, secrets = [] }: TrialInput, { code }: Said): Promise<string | null> {
    if (command !== "clean") return null;
    const written = cleaned.map((name) => join(this.#folder, name)).filter((path) => existsSync(path));
    try {
      if (code !== 0) return written.length > 0 ? "clean wrote files and failed" : null;
      if (written.length < 4) return `clean wrote ${written.length} files`;
      for (const path of written) {
        const text = readFileSync(path, "utf8");
        const bad = controls.exec(text.replace(/\r\n/g, "\n"));
        const name = path.slice(this.#folder.length + 1);
        if (bad !== null) return `control character U+${bad[0].charCodeAt(0).toString(16)} in ${name}`;
        if (secrets.some((secret) => text.includes(secret))) return `personal cell in ${name}`;
        if (name.endsWith(".csv") && runs(text)) return `formula in ${name}`;
      }
      const argv = ["analyze", written[0]!, "-c", written[1]!, "--format", "json"];
      const said = await say(this.#source, argv, false);
      if (said.code > 1) return `cleaned data refused: ${(made as LoyaltyError | null)?.code}`;
      return defectIn(
        { command: "analyze", data: Buffer.alloc(0), options: ["--format", "json"], terminal: false },
        said,
      );
    } finally {
      for (const path of written) rmSync(path);
    }
  }

  /** A codebook that was written from data is read with the same data; what is wrong in them stays wrong. */
  async #roundTrip({ options }: TrialInput, yaml: string): Promise<string | null> {
    const written = join(this.#folder, "written.yaml");
    writeFileSync(written, yaml);
    const reading = options.filter((_, at) => /^--(delimiter|encoding|sheet)$/.test(options[at - (at % 2)] ?? ""));
    const argv = ["analyze", join(this.#folder, "data.csv"), "-c", written, "--format", "json", ...reading];
    const said = await say(this.#source, argv, false);
    const code = (made as LoyaltyError | null)?.code ?? "";
    if (said.code === 3 && !code.startsWith("data/")) return `written codebook refused: ${code}`;
    return defectIn(
      { command: "analyze", data: Buffer.alloc(0), options: ["--format", "json"], terminal: false },
      said,
    );
  }

  #leftOver(): string | null {
    const own = new Set(["data.csv", "study.yaml", "pilot.csv", "written.yaml"]);
    return readdirSync(this.#folder).some((name) => !own.has(name)) ? "left a file behind" : null;
  }
}

async function say(main: Main, argv: readonly string[], terminal: boolean): Promise<Said> {
  let stdout = "";
  let stderr = "";
  const stream = (take: (text: string) => void) => ({
    isTTY: terminal,
    columns: 100,
    write(text: string) {
      take(text);
      return true;
    },
  });
  const code = await main(argv, {
    stdout: stream((text) => {
      stdout += text;
    }),
    stderr: stream((text) => {
      stderr += text;
    }),
    env: { TERM: "xterm-256color", LANG: "id_ID.UTF-8" },
  });
  return { code, stdout, stderr };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Of a file for programs, in which letters may run from right to left as they did. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what the program itself colours with
const ownColours = /\u001b\[\d{1,3}(;\d{1,3})*m/g;

function defectIn({ command, options, terminal, secrets = [] }: TrialInput, said: Said): string | null {
  const { code, stdout, stderr } = said;
  const trace = /^\s*at .*[\\/(][\w.-]+\.[jt]s:\d+/m.exec(stderr);
  if (trace !== null || code === 70) return `bug: ${bugIn(stderr)}`;
  if (![0, 1, 2, 3].includes(code)) return `exit code ${code}`;
  if (code > 1 && !/^(Error|Kesalahan): .+/.test(stderr)) return `exit code ${code} without a message`;
  if (code > 1 && stdout !== "") return "half-written output";
  if (/\[object \w+\]/.test(stderr)) return "unworded value in a message";
  const shownOut = terminal ? stdout.replace(ownColours, "") : stdout;
  const json = options.includes("json");
  const bad = steering.exec(stderr) ?? steering.exec(json ? "" : shownOut);
  if (bad !== null) return `control character U+${bad[0].charCodeAt(0).toString(16)} printed by ${command}`;
  const secret = secrets.find((text) => stdout.includes(text) || stderr.includes(text));
  if (secret !== undefined) return `personal cell printed by ${command} (exit ${code})`;
  return json && code < 2 && command === "analyze" ? defectInJson(stdout) : null;
}

function defectInJson(text: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(text)) return "control character in JSON";
  let result: unknown;
  try {
    result = JSON.parse(text);
  } catch {
    return "JSON that doesn't parse";
  }
  if (fits(result)) return null;
  const [first] = fits.errors ?? [];
  return `JSON outside its schema: ${first?.instancePath.replace(/\/\d+/g, "/0")} ${first?.message}`;
}

/** Kind, message and the first two places within the program. */
function bugIn(stderr: string): string {
  const lines = stderr.split("\n");
  const message = lines.find((line) => /^\w*Error\b/.test(line)) ?? lines[1] ?? "";
  const places = lines.filter((line) => /^\s*at .*src\//.test(line) || /^\s*at .*dist\//.test(line)).slice(0, 2);
  const short = places.map((line) =>
    line.replace(/^\s*at\s+/, "").replace(/\(?(?:file:\/\/)?[^\s(]*?((?:src|dist)\/\S+?:\d+):\d+\)?/, "$1"),
  );
  return `${message.replace(/\d+/g, "N").slice(0, 120)} @ ${short.join(" < ")}`;
}
