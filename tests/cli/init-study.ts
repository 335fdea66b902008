/** A made proposal with questions, and a made terminal: for the tests of `loyalty init`. */
import { PassThrough } from "node:stream";
import type { InitIO } from "../../src/cli/init.ts";
import type { Proposal, Question } from "../../src/codebook/propose/proposal.ts";
import type { Spelled } from "../../src/codebook/spelled.ts";

const four = ["Sangat Tidak Setuju", "Tidak Setuju", "Setuju", "Sangat Setuju"].map((label, index) => ({
  code: index + 1,
  labels: [label],
}));

export const spelled: Spelled = {
  title: "Loyalitas",
  language: "id",
  answers: new Map([["setuju", four]]),
  variables: new Map([
    [
      "umur",
      {
        bins: [
          { below: 45, label: "Muda" },
          { below: null, label: "Tua" },
        ],
      },
    ],
  ]),
  scales: new Map([
    ["R", { label: "Reliabilitas", items: ["R1..R4"], answers: "setuju" }],
    ["L", { label: "Loyalitas", items: ["L1..L3"], answers: "setuju" }],
  ]),
  outcome: "L",
};

const both = (text: string) => ({ en: `${text} (en)`, id: `${text} (id)` });

/** Only a person knows. */
export const unclear: Question = {
  key: "answers.setuju",
  ask: both("What does KS mean?"),
  why: both("It stands in 40 cells."),
  choices: [
    {
      value: "second",
      label: both("2 of 4"),
      apply: (now) => ({
        ...now,
        answers: new Map([
          ["setuju", four.map((answer) => (answer.code === 2 ? { code: 2, labels: ["KS"] } : answer))],
        ]),
      }),
    },
    {
      value: "third",
      label: both("3 of 4"),
      apply: (now) => ({
        ...now,
        answers: new Map([
          ["setuju", four.map((answer) => (answer.code === 3 ? { code: 3, labels: ["KS"] } : answer))],
        ]),
      }),
    },
  ],
  proposed: null,
  howElse: { en: "a line\nanswers: ...", id: "baris\nanswers: ..." },
};

export const outcome: Question = {
  key: "outcome",
  ask: both("Which is the outcome?"),
  why: both("Both may be."),
  choices: ["R", "L"].map((name) => ({ value: name, label: both(name), apply: (now) => ({ ...now, outcome: name }) })),
  proposed: 1,
  howElse: both("--outcome"),
};

export const reversed: Question = {
  key: "scales.L.reverse",
  ask: both("Is L2 reversed?"),
  why: both("r = -.42"),
  choices: [
    { value: "no", label: both("no"), apply: (now) => now },
    {
      value: "yes",
      label: both("yes"),
      apply: (now) => {
        const scales = new Map(now.scales);
        scales.set("L", { ...scales.get("L"), reverse: ["L2"] });
        return { ...now, scales };
      },
    },
  ],
  proposed: 0,
  howElse: both("--reverse L2"),
};

export function proposalWith(questions: readonly Question[]): Proposal {
  return {
    spelled,
    questions,
    decisions: [
      { path: ["scales", "R"], reason: both("R and a number"), confidence: "sure" },
      { path: ["scales", "L", "reverse"], reason: both("r = -.42"), confidence: "guess" },
    ],
    aside: [{ column: "Nama", why: both("a name"), personal: true }],
    remarks: [],
  };
}

export type Terminal = {
  readonly io: InitIO;
  /** What was written so far. */
  out(): string;
  err(): string;
  type(keys: string): void;
};

export const keys = { down: "\u001b[B", up: "\u001b[A", enter: "\r", stop: "\u0003", end: "\u0004" };

/** A terminal of its own; each of the keys goes in once a new question or error has been drawn. */
export function terminal(
  options: {
    tty?: boolean;
    columns?: number;
    rows?: number;
    env?: Record<string, string>;
    argv?: readonly string[];
  } = {},
): Terminal {
  const tty = options.tty ?? true;
  const stdin = Object.assign(new PassThrough(), { isTTY: tty, setRawMode: () => {} });
  const written = { out: "", err: "" };
  const stream = (to: "out" | "err") => ({
    isTTY: tty,
    columns: options.columns ?? 80,
    ...(options.rows === undefined ? {} : { rows: options.rows }),
    write(text: string) {
      written[to] += text;
      return true;
    },
  });
  return {
    io: {
      stdin,
      stdout: stream("out"),
      stderr: stream("err"),
      env: options.env ?? {},
      ...(options.argv === undefined ? {} : { argv: options.argv }),
    },
    out: () => written.out,
    err: () => written.err,
    type: (text) => {
      stdin.write(text);
    },
  };
}

/** Waits until the text stands on standard error, looking from where it was left off. */
export async function shown({ err }: Terminal, text: string, times = 1): Promise<void> {
  for (let turn = 0; turn < 500; turn++) {
    if (err().split(text).length > times) return;
    await new Promise((done) => setTimeout(done, 4));
  }
  throw new Error(`never shown: ${text}\n${JSON.stringify(err())}`);
}
