import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSpelled } from "../../../src/codebook/draft-reader.ts";
import type { Mistake } from "../../../src/codebook/mistakes.ts";
import type { Proposal, Question } from "../../../src/codebook/propose/proposal.ts";
import type { Spelled } from "../../../src/codebook/spelled.ts";
import { answerQuestion, questionPath, writeCodebook } from "../../../src/codebook/write/write-codebook.ts";
import { anySpelled, anyText } from "./write-codebook-arbitrary.ts";

const options = {
  language: "id",
  dataPath: "data.csv",
  schemaPath: "../codebook.schema.json",
  version: "1.2.3",
} as const;

function proposalOf(spelled: Spelled, rest: Partial<Proposal> = {}): Proposal {
  return { spelled, decisions: [], questions: [], aside: [], remarks: [], ...rest };
}

function read(text: string): Spelled {
  const mistakes: Mistake[] = [];
  const spelled = readSpelled("loyalty.yaml", text, mistakes);
  expect(mistakes).toEqual([]);
  return spelled;
}

const setuju = [
  { code: 1, labels: ["Sangat Tidak Setuju", "STS"] },
  { code: 2, labels: ["Tidak Setuju", "TS"] },
  { code: 3, labels: ["Setuju", "S"] },
  { code: 4, labels: ["Sangat Setuju", "SS"] },
];
const ks = setuju.map(({ code, labels }) =>
  code === 2 ? { code, labels: ["Kurang Setuju", "KS"] } : { code, labels },
);

const study: Spelled = {
  title: "Loyalitas pasien",
  language: "id",
  columns: new Map([["R1", "Dokter: selalu ada #1"]]),
  answers: new Map([["setuju", setuju]]),
  variables: new Map([
    [
      "umur",
      {
        label: "Kelompok umur",
        column: "usia",
        bins: [
          { below: 45, label: "Muda" },
          { below: null, label: "Tua" },
        ],
      },
    ],
    ["jarak", { order: ["Jauh", "Dekat"] }],
    ["lama", {}],
  ]),
  scales: new Map([
    ["R", { label: "Reliabilitas", items: ["R1..R4"], answers: "setuju", categories: ["Tidak Baik", "Baik"] }],
    ["L", { label: "Loyalitas", items: ["L1", "L2", "L3"], answers: "setuju", reverse: ["L2"] }],
  ]),
  outcome: "L",
};

const unclear: Question = {
  key: "answers.setuju",
  ask: { en: "What does KS mean?", id: "Apa arti KS?" },
  why: { en: "KS stands in 40 cells.", id: "KS ada di 40 sel." },
  choices: [
    { value: "without", label: { en: "not at all", id: "tidak ada" }, apply: (spelled) => spelled },
    {
      value: "second",
      label: { en: "2 of 4", id: "ke-2 dari 4" },
      apply: (spelled) => ({ ...spelled, answers: new Map([["setuju", ks]]) }),
    },
  ],
  proposed: null,
  howElse: { en: "say so", id: "tuliskan" },
};

const full = proposalOf(study, {
  decisions: [
    { path: ["outcome"], reason: { en: "its name", id: "dari namanya" }, confidence: "likely" },
    { path: ["scales", "R", "items"], reason: { en: "R and a number", id: "R dan angka" }, confidence: "sure" },
    { path: ["scales", "L", "reverse"], reason: { en: "r = -.42", id: "r = -0,42" }, confidence: "guess" },
    { path: ["scales", "L"], reason: { en: "three items in a row", id: "tiga butir berurutan" }, confidence: "likely" },
    { path: ["data", "decimal"], reason: { en: "no decimals at all", id: "tidak ada desimal" }, confidence: "sure" },
  ],
  questions: [unclear],
  aside: [
    { column: "Timestamp", why: { en: "a time", id: "waktu pengisian" }, personal: false },
    { column: "Nama\nlengkap", why: { en: "Budi", id: "Budi" }, personal: true },
  ],
});

describe("the codebook that is written", () => {
  it("is the form that people fill in", () => {
    expect(writeCodebook(full, options)).toMatchSnapshot();
    expect(writeCodebook(full, { ...options, language: "en" })).toMatchSnapshot();
  });

  it("reads again as what was proposed, every text and number of any codebook", () => {
    fc.assert(
      fc.property(anySpelled(), fc.constantFrom("id", "en"), (spelled, language) => {
        const written = writeCodebook(proposalOf(spelled), { ...options, language });
        expect(read(written)).toEqual({ ...spelled, loyalty: 1 });
      }),
      { numRuns: 400 },
    );
  });

  it("has comments that nothing breaks out of, whatever the data and the path hold", () => {
    fc.assert(
      fc.property(anyText(), anyText(), fc.constantFrom("id", "en"), (text, path, language) => {
        const both = { en: text, id: text };
        const choice = { value: text, label: both, apply: () => study };
        const written = writeCodebook(
          proposalOf(study, {
            decisions: [
              { path: [text, path], reason: both, confidence: "guess" },
              { path: ["outcome"], reason: both, confidence: "guess" },
              { path: ["scales", "R", "label"], reason: both, confidence: "sure" },
            ],
            questions: [
              { ...unclear, key: `scales.${text}`, ask: both, why: both, choices: [choice, choice], howElse: both },
            ],
            aside: [{ column: text, why: both, personal: false }],
          }),
          { ...options, language, dataPath: path, schemaPath: text },
        );
        expect(read(written)).toEqual({ ...study, loyalty: 1 });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 300 },
    );
  });

  it("has examples that hold once the # before them is taken away", () => {
    for (const language of ["id", "en"] as const) {
      for (const spelled of [{}, study]) {
        const written = writeCodebook(proposalOf(spelled), { ...options, language });
        const used = read(written.replace(/^( *)#(?=\S)/gm, "$1"));
        const keys = [
          "keep",
          "check",
          "pilot",
          "method",
          "data",
          "labels",
          "answers",
          "scales",
          "outcome",
          "predictors",
        ];
        for (const key of keys) expect(used, key).toHaveProperty(key);
        expect(used.method?.cutoff?.rounding).toBe("none");
      }
    }
  });

  it("has comments of 100 columns at most", () => {
    const long = { en: `${"word ".repeat(60)}${"x".repeat(300)}`, id: "panjang ".repeat(80) };
    for (const language of ["id", "en"] as const) {
      const written = writeCodebook(
        { ...full, decisions: [...full.decisions, { path: ["title"], reason: long, confidence: "guess" }] },
        { ...options, language },
      );
      for (const line of written.split("\n").filter((line) => /^\s*# /.test(line))) {
        expect(line.length, line).toBeLessThanOrEqual(100);
      }
    }
  });

  it("breaks up a line that would pass 110 columns", () => {
    const items = Array.from({ length: 30 }, (_, index) => `Pertanyaan ${index + 1}`);
    const written = writeCodebook(
      proposalOf({ scales: new Map([["R", { label: "R", items, answers: "s" }]]) }),
      options,
    );
    expect(written).toContain("  R:\n    label: R\n    items:\n      - Pertanyaan 1\n");
  });

  it("writes items in a row as a range where asked to, and only where a range can stand for them", () => {
    const items = (names: readonly string[]) => {
      const scales = new Map([["R", { items: names, reverse: names.slice(0, 3) }]]);
      const [, written] =
        /\n {2}R: (.*)\n/.exec(writeCodebook(proposalOf({ scales }), { ...options, ranges: true })) ?? [];
      return written;
    };
    expect(items(["R1", "R2", "R3", "R4", "R6"])).toBe("{ items: [R1..R4, R6], reverse: R1..R3 }");
    expect(items(["a, 1", "a, 2", "a, 3"])).toBe(
      '{ items: ["a, 1", "a, 2", "a, 3"], reverse: ["a, 1", "a, 2", "a, 3"] }',
    );
  });

  it("doesn't show what a personal column holds, and names its header in one line", () => {
    const written = writeCodebook(full, options);
    expect(written).toContain('# - "Nama lengkap": menunjukkan siapa respondennya');
    expect(written).not.toContain("Budi");
  });

  it("says nothing of editors where there is no schema for them, and what to run where it is told", () => {
    const written = writeCodebook(full, { ...options, schemaPath: null, command: "loyalty analyze -c x.yaml -" });
    expect(written).not.toContain("yaml-language-server");
    expect(written).toContain("#     loyalty analyze -c x.yaml -\n");
    expect(writeCodebook(full, { ...options, dataPath: "data saya.csv" })).toContain('analyze "data saya.csv"\n');
  });
});

describe("a question that was answered", () => {
  it("is gone, its choice taken, and the codebook says that it was", () => {
    const choice = unclear.choices[1];
    if (choice === undefined) throw new Error("no choice");
    const answered = answerQuestion(full, unclear, choice);
    expect(answered.questions).toEqual([]);
    const written = writeCodebook(answered, options);
    expect(read(written).answers?.get("setuju")).toEqual(ks);
    expect(written).toContain("  # pasti: jawaban Anda: ke-2 dari 4\n  setuju:");
    expect(written).not.toContain(">>> PERIKSA");
  });

  it("is found by its key where names hold points", () => {
    const scales = new Map([
      ["X1", { items: ["a", "b"] }],
      ["X1.1", { items: ["a", "b"], reverse: ["a"] }],
    ]);
    expect(questionPath("scales.X1.1.reverse", { scales })).toEqual(["scales", "X1.1", "reverse"]);
    expect(questionPath("scales.X1.items", { scales })).toEqual(["scales", "X1", "items"]);
    expect(questionPath("scales.Y", { scales })).toEqual(["scales"]);
    expect(questionPath("other.Y", { scales })).toEqual([]);
  });
});
