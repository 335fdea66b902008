/** One question in a terminal: drawn on standard error, answered with the arrow keys. */
import { Writable } from "node:stream";
import * as util from "node:util";
import type { Language } from "../core/language.ts";
import { wrapped } from "./init-lines.ts";
import type { IO, Stream } from "./io.ts";

/** What a person types on. */
export type Keyboard = NodeJS.ReadableStream & { readonly isTTY?: boolean };
export type AskIO = IO & { readonly stdin?: Keyboard };

export type Prompt = {
  /** The question itself, one line. */
  readonly ask: string;
  /** What stands below it while it is open; empty where there is nothing to say. */
  readonly why: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  /** The value that stands chosen; null: none, so that somebody has to move. */
  readonly chosen: string | null;
};

/** @returns the value chosen; null where the person has stopped (Ctrl+C, Ctrl+D) */
export type Ask = (prompt: Prompt) => Promise<string | null>;

const words = {
  en: {
    move: "move",
    choose: "choose",
    first: "(choose with the arrow keys)",
    stop: "stop",
    none: "move to one of the choices first",
  },
  id: {
    move: "pindah",
    choose: "pilih",
    first: "(pilih dengan tombol panah)",
    stop: "berhenti",
    none: "pindah dulu ke salah satu pilihan",
  },
} as const;

/** Whether this Node.js has what the prompts need. */
export function canPrompt(): boolean {
  return "styleText" in util;
}

export async function terminalAsk(io: AskIO, language: Language, colour: boolean): Promise<Ask> {
  const { default: select } = await import("@inquirer/select");
  const word = words[language];
  const unchosen = { value: "", name: word.first, disabled: " " };
  return async ({ ask, why, choices, chosen }) => {
    // anew for each question: the window may have another size by now
    const width = io.stderr.columns || 80;
    // the cursor before each choice takes two columns
    const items = choices.map(({ value, name }) => ({ value, short: name, name: wrapped(name, width - 4).join("\n") }));
    const stop = new AbortController();
    const onKey = (_: unknown, key: { readonly name?: string; readonly ctrl?: boolean } | undefined) => {
      if (key?.ctrl && key.name === "d") stop.abort();
    };
    const onEnd = () => stop.abort();
    io.stdin?.on("keypress", onKey).on("end", onEnd);
    try {
      return await select(
        {
          message: ask,
          choices: chosen === null ? [unchosen, ...items] : items,
          pageSize: pageSize(io.stderr, items, [...wrapped(ask, width - 2), ...wrapped(why, width, "  ")].length),
          loop: false,
          theme: themeOf(language, { colour, width, why }),
          ...(chosen === null ? {} : { default: chosen }),
        },
        { ...(io.stdin === undefined ? {} : { input: io.stdin }), output: writable(io.stderr), signal: stop.signal },
      );
    } catch (error) {
      if (error instanceof Error && /^(?:Exit|Abort|Cancel)PromptError$/.test(error.name)) return null;
      throw error;
    } finally {
      io.stdin?.removeListener("keypress", onKey).removeListener("end", onEnd);
    }
  };
}

/** Of choices; what is more scrolls. */
const mostLines = 15;
const fewestLines = 3;

/** Lines of choices, so that the question above them and the keys below stay in the window. */
function pageSize({ rows }: Stream, items: readonly { readonly name: string }[], above: number): number {
  const all = items.reduce((sum, { name }) => sum + name.split("\n").length, 1);
  // below: a blank line and the keys, which may take two lines; the cursor's own
  const room = rows === undefined || rows === 0 ? mostLines : Math.max(rows - above - 4, fewestLines);
  return Math.min(all, mostLines, room);
}

type Look = { readonly colour: boolean; readonly width: number; readonly why: string };

function themeOf(language: Language, { colour, width, why }: Look) {
  const word = words[language];
  const paint = (code: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const [bold, dim, cyan, red] = [paint(1), paint(2), paint(36), paint(31)];
  return {
    prefix: { idle: cyan("?"), done: cyan("?") },
    style: {
      answer: (text: string) => `\n${wrapped(text, width, "  ").map(cyan).join("\n")}`,
      // once answered, the explanation goes
      message: (text: string, status: string) => {
        const reason = why === "" || status === "done" ? [] : wrapped(why, width, "  ").map(dim);
        return [...wrapped(text, width - 2).map(bold), ...reason].join("\n");
      },
      error: (text: string) => red(`> ${text}`),
      help: dim,
      highlight: cyan,
      disabled: dim,
      description: cyan,
      keysHelpTip: () => {
        const keys = [`↑↓ ${word.move}`, `Enter ${word.choose}`, `Ctrl+C ${word.stop}`];
        return wrapped(keys.join(" • "), width).map(dim).join("\n");
      },
    },
    i18n: { disabledError: word.none },
  };
}

/** A stream of Node's, as prompts want one, for each prompt anew: they end it. */
function writable(to: Stream): Writable & { readonly columns: number } {
  const stream = new Writable({
    decodeStrings: false,
    write(text: string, _, done) {
      to.write(text);
      done();
    },
  });
  return Object.assign(stream, { columns: to.columns || 80, isTTY: true });
}
