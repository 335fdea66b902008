import { describe, expect, it } from "vitest";
import { inferCodebook } from "../../../src/codebook/propose/infer.ts";
import type { ItemGroup, ItemStructure, Proposal, Question } from "../../../src/codebook/propose/proposal.ts";
import { proposeCodebook } from "../../../src/codebook/propose/propose.ts";
import type { Spelled } from "../../../src/codebook/spelled.ts";
import { answerQuestion, writeCodebook } from "../../../src/codebook/write/write-codebook.ts";
import { sheetOf } from "../sheet-of.ts";

const labels = ["Sangat Tidak Setuju", "Tidak Setuju", "Setuju", "Sangat Setuju"];
const questions = (count: number) => Array.from({ length: count }, (_, at) => `Pernyataan ke-${at + 1}x tentang kami`);
const sheet = (count: number) =>
  sheetOf(
    questions(count),
    Array.from({ length: 20 }, (_, row) => Array.from({ length: count }, (_, at) => labels[(row * (at + 3)) % 4]!)),
  );

/** Groups as told, whatever the answers say. */
const told = (groups: readonly ItemGroup[], reversed: readonly number[] = []): ItemStructure => ({
  groups: async () => groups,
  reversed: async (columns) => reversed.filter((item) => item < columns.length).map((item) => ({ item, r: -0.4 })),
});
const group = (from: number, to: number, before: number, after: number, confidence = 0.6): ItemGroup => ({
  items: Array.from({ length: to - from + 1 }, (_, at) => from + at),
  confidence,
  borders: [before, after],
});
const three = [group(0, 3, 1, 0.6), group(4, 7, 0.6, 0.55), group(8, 11, 0.55, 1, 0.29)];
const propose = (structure: ItemStructure, replies: Spelled | null = null, count = 12) =>
  proposeCodebook(sheet(count), { overrides: {}, structure, replies });
const itemsOf = ({ scales }: Spelled) =>
  Object.fromEntries([...(scales ?? [])].map(([name, { items }]) => [name, items?.join(" ")]));
const find = ({ questions }: Proposal, key: string): Question => questions.find((each) => each.key === key)!;
const answered = (proposal: Proposal, key: string, value: string): Proposal => {
  const question = find(proposal, key);
  return answerQuestion(proposal, question, question.choices.find((choice) => choice.value === value)!);
};

describe("borders of guessed scales", () => {
  it("are asked about, the least sure first; surer ones and replied ones aren't", async () => {
    const proposal = await propose(told(three));
    const keys = proposal.questions.map(({ key }) => key);
    expect(keys).toEqual(["scales.C.items", "scales.B.items", "outcome"]);
    expect(find(proposal, "scales.C.items").why.id).toContain('P8 "Pernyataan ke-8x tentang kami"');
    const unclear = await propose(told([group(0, 3, 1, 0.9, 0.9), group(4, 7, 0.9, 1, 0.1)]), null, 8);
    expect(unclear.questions.map(({ key }) => key)).toEqual(["scales.B.items", "outcome"]);
    const sure = await propose(told([group(0, 3, 1, 0.9, 0.9), group(4, 7, 0.9, 1, 0.9)]), null, 8);
    expect(sure.questions.map(({ key }) => key)).toEqual(["outcome"]);
    const items = ["P1", "P2", "P3"].map((name) => name);
    const replied = await propose(told(three), { scales: new Map([["A", { items }]]) });
    expect(replied.questions.map(({ key }) => key)).not.toContain("scales.B.items");
  });

  it("are asked about five times at most", async () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      group(at * 3, at * 3 + 2, at === 0 ? 1 : 0.6, at === 8 ? 1 : 0.6),
    );
    const proposal = await propose(told(many), null, 27);
    expect(proposal.questions.filter(({ key }) => key.endsWith(".items"))).toHaveLength(5);
  });

  it("move by one item, or go; the outcome and reversed items follow", async () => {
    const proposal = await propose(told(three, [1]));
    expect(itemsOf(answered(proposal, "scales.B.items", "before").spelled)).toMatchObject({
      A: "P1 P2 P3",
      B: "P4 P5 P6 P7 P8",
    });
    expect(itemsOf(answered(proposal, "scales.B.items", "after").spelled)).toMatchObject({
      A: "P1 P2 P3 P4 P5",
      B: "P6 P7 P8",
    });
    let one = answered(proposal, "scales.C.items", "one");
    expect(one.spelled.outcome).toBe("B");
    one = answered(one, "scales.B.items", "one");
    expect(itemsOf(one.spelled)).toEqual({ A: "P1 P2 P3 P4 P5 P6 P7 P8 P9 P10 P11 P12" });
    one = answered(one, "scales.C.reverse", "P10");
    expect(one.spelled.scales?.get("A")?.reverse).toEqual(["P10"]);
    expect(answered(one, "outcome", "C").spelled.outcome).toBe("A");
  });

  it("can be written down as questions", async () => {
    const proposal = await propose(told(three));
    const text = writeCodebook(proposal, {
      language: "id",
      dataPath: "data.csv",
      schemaPath: null,
      version: "1",
      command: "",
      ranges: true,
    });
    expect(text).toContain("Di mana skala B berakhir dan C dimulai?");
    expect(text).toContain("items: P9..P12");
  });
});

describe("guessed scales", () => {
  it("say how unsure they are, and never that they are quite sure", async () => {
    const { decisions } = await propose(told([group(0, 3, 1, 0.4, 1), group(4, 7, 0.4, 1, 0.29)]), null, 8);
    const reason = (name: string) => decisions.find(({ path }) => path.join(".") === `scales.${name}.items`)!.reason.id;
    expect(reason("A")).toContain("keyakinan 99%");
    expect(reason("B")).toContain("tidak jelas");
    expect(reason("B")).not.toContain("saling berkaitan");
  });

  it("are a caution of an analysis without a codebook; scales by name are none", async () => {
    const { assumptions } = await inferCodebook(sheet(12), {}, told(three));
    expect(assumptions.find(({ code }) => code === "guessed-scales")).toEqual({
      code: "guessed-scales",
      severity: "caution",
      where: "codebook.scales",
      args: { scales: ["A", "B", "C"], option: '--scale "A=P1..P4"' },
    });
    const named = sheetOf(
      ["X1", "X2", "Y1", "Y2"],
      Array.from({ length: 9 }, (_, row) => [1, 2, 3, 4].map((at) => String(1 + ((row * at) % 5)))),
    );
    const { assumptions: others } = await inferCodebook(named, {}, told([]));
    expect(others.map(({ code }) => code)).not.toContain("guessed-scales");
  });
});

describe("items that look reversed", () => {
  it("are shown as they are worded, and kept unless somebody says they are negative", async () => {
    const { ask, choices, proposed } = find(await propose(told(three, [1])), "scales.A.reverse");
    expect(ask.id).toContain('P2 "Pernyataan ke-2x tentang kami"');
    expect(ask.id).toContain("pernyataan negatif (unfavorable)? Bila ya, skornya dibalik.");
    expect(choices[proposed!]!.label).toEqual({ en: "keep as they are", id: "biarkan" });
  });
});
