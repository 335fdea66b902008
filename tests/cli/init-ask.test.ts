import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { type Ask, type Prompt, terminalAsk } from "../../src/cli/ask.ts";
import { askQuestions } from "../../src/cli/ask-questions.ts";
import { keys, outcome, proposalWith, reversed, shown, spelled, terminal, unclear } from "./init-study.ts";

const options = { language: "id", target: "data.loyalty.yaml" } as const;

/** Answers by the names of the choices, in order; what was asked is kept. */
function answering(names: readonly string[]): { readonly ask: Ask; readonly asked: Prompt[] } {
  const asked: Prompt[] = [];
  const ask: Ask = async (prompt) => {
    const name = names[asked.length];
    asked.push(prompt);
    if (name === undefined) return null;
    const choice = prompt.choices.find((each) => each.name.startsWith(name));
    if (choice === undefined) throw new Error(`no choice ${name} of ${prompt.choices.map((each) => each.name).join()}`);
    return choice.value;
  };
  return { ask, asked };
}

describe("the walk through the questions", () => {
  it("asks each in turn, says which is proposed, and ends with writing", async () => {
    const { ask, asked } = answering(["3 of 4", "R", "yes", "tulis"]);
    const done = await askQuestions(proposalWith([unclear, outcome, reversed]), ask, options);
    expect(asked.map((prompt) => prompt.ask)).toEqual([
      "1/3 What does KS mean? (id)",
      "2/3 Which is the outcome? (id)",
      "3/3 Is L2 reversed? (id)",
      "Tulis buku kode ke data.loyalty.yaml?",
    ]);
    expect(asked.map(({ chosen }) => chosen)).toEqual([null, "1", "0", "write"]);
    expect(asked[1]?.choices.map(({ name }) => name)).toEqual([
      "R (id)",
      "L (id) (usulan)",
      "pakai usulan untuk pertanyaan ini dan semua sesudahnya",
      "kembali ke pertanyaan sebelumnya",
    ]);
    expect(asked[0]?.choices.map(({ name }) => name)).toEqual(["2 of 4 (id)", "3 of 4 (id)"]);
    expect(done?.questions).toEqual([]);
    expect(done?.spelled.outcome).toBe("R");
    expect(done?.spelled.answers?.get("setuju")?.[2]?.labels).toEqual(["KS"]);
    expect(done?.spelled.scales?.get("L")?.reverse).toEqual(["L2"]);
  });

  it("goes back to the question before, which then stands as it was answered, and undoes nothing else", async () => {
    const { ask, asked } = answering(["2 of 4", "R", "kembali", "kembali", "3 of 4", "L", "tulis"]);
    const done = await askQuestions(proposalWith([unclear, outcome]), ask, options);
    expect(asked.map((prompt) => prompt.ask[0])).toEqual(["1", "2", "T", "2", "1", "2", "T"]);
    expect(asked[3]?.chosen).toBe("0");
    expect(asked[4]?.chosen).toBe("0");
    expect(done?.spelled.outcome).toBe("L");
    const labels = done?.spelled.answers?.get("setuju")?.map((answer) => answer.labels[0]);
    expect(labels).toEqual(["Sangat Tidak Setuju", "Tidak Setuju", "KS", "Sangat Setuju"]);
  });

  it("takes the rest as proposed, and leaves it marked in the file", async () => {
    const { ask } = answering(["R", "pakai usulan", "tulis"]);
    const third = { ...outcome, key: "title" };
    const done = await askQuestions(proposalWith([outcome, reversed, third]), ask, options);
    expect(done?.questions).toEqual([reversed, third]);
    expect(done?.spelled).toEqual({ ...spelled, outcome: "R" });
  });

  it("gives nothing where the person stops, and where they say so at the end", async () => {
    expect(await askQuestions(proposalWith([outcome]), answering([]).ask, options)).toBeNull();
    expect(await askQuestions(proposalWith([outcome]), answering(["L", "berhenti"]).ask, options)).toBeNull();
  });

  it("keeps what data hold from steering the terminal", async () => {
    const evil = { en: "a\u001b[31m\nb", id: "a\u001b[31m\nb" };
    const { ask, asked } = answering([]);
    const question = {
      ...outcome,
      ask: evil,
      why: evil,
      choices: outcome.choices.map((each) => ({ ...each, label: evil })),
    };
    await askQuestions(proposalWith([question]), ask, options);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is looked for
    expect(JSON.stringify(asked)).not.toMatch(/\\u001b|[\u0000-\u001f]/);
  });
});

describe("a question in a terminal", () => {
  const prompt: Prompt = {
    ask: "1/2 Which?",
    why: "Because.",
    choices: [
      { value: "a", name: "one" },
      { value: "b", name: "two" },
    ],
    chosen: "b",
  };

  it("is drawn on standard error in the study's language, what is proposed chosen, and taken with Enter", async () => {
    const screen = terminal({ env: { NO_COLOR: "1" } });
    const answer = (await terminalAsk(screen.io, "id", false))(prompt);
    await shown(screen, "Ctrl+C");
    const text = stripVTControlCharacters(screen.err());
    expect(text).toContain("? 1/2 Which?\n  Because.\n  one\n");
    expect(text).toMatch(/\n[❯>] two\n/);
    expect(text).toContain("↑↓ pindah • Enter pilih • Ctrl+C berhenti");
    screen.type(keys.enter);
    expect(await answer).toBe("b");
    expect(screen.out()).toBe("");
  });

  it("moves with the arrow keys, and one after the other works", async () => {
    const screen = terminal();
    const ask = await terminalAsk(screen.io, "en", true);
    const first = ask(prompt);
    await shown(screen, "Ctrl+C");
    screen.type(keys.up);
    screen.type(keys.enter);
    expect(await first).toBe("a");
    const second = ask({ ...prompt, ask: "2/2 And?" });
    await shown(screen, "2/2 And?");
    screen.type(keys.enter);
    expect(await second).toBe("b");
  });

  it("has no colours where nobody wants them, and has them otherwise", async () => {
    for (const colour of [false, true]) {
      const screen = terminal();
      const answer = (await terminalAsk(screen.io, "en", colour))(prompt);
      await shown(screen, "Ctrl+C");
      screen.type(keys.enter);
      await answer;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are what is looked for
      expect(/\u001b\[\d+m/.test(screen.err())).toBe(colour);
    }
  });

  it("takes nothing by Enter alone where nothing is proposed", async () => {
    const screen = terminal();
    const answer = (await terminalAsk(screen.io, "id", false))({ ...prompt, chosen: null });
    await shown(screen, "pilih dengan tombol panah");
    screen.type(keys.enter);
    await shown(screen, "pindah dulu");
    screen.type(keys.down);
    screen.type(keys.enter);
    expect(await answer).toBe("a");
  });

  it("ends without an answer at Ctrl+C, Ctrl+D and the end of input", async () => {
    for (const end of [keys.stop, keys.end, null]) {
      const screen = terminal();
      const answer = (await terminalAsk(screen.io, "en", false))(prompt);
      await shown(screen, "Ctrl+C");
      if (end === null) (screen.io.stdin as unknown as { end(): void }).end();
      else screen.type(end);
      expect(await answer).toBeNull();
    }
  });

  it("shows every choice whole, broken between words", async () => {
    const screen = terminal({ columns: 60 });
    const name = Array.from({ length: 6 }, (_, index) => `${index + 1} Sangat Tidak Setuju`).join(", ");
    const choices = ["a", "b", "c"].map((value) => ({ value, name }));
    const answer = (await terminalAsk(screen.io, "id", false))({
      ask: `Mana ${name}?`,
      why: name,
      choices,
      chosen: "a",
    });
    await shown(screen, "Ctrl+C");
    const text = stripVTControlCharacters(screen.err());
    expect(text.split("6 Sangat Tidak Setuju").length - 1).toBe(5);
    for (const line of text.split("\n")) expect(line.length, line).toBeLessThanOrEqual(60);
    screen.type(keys.enter);
    expect(await answer).toBe("a");
  });

  it("fits a small window of 40 columns, its first line and the keys included", async () => {
    const screen = terminal({ columns: 40, rows: 14 });
    const choices = Array.from({ length: 12 }, (_, index) => ({
      value: String(index),
      name: `pilihan ke-${index + 1} yang namanya cukup panjang`,
    }));
    const why = "Alasannya ditulis di sini, dan tidak cukup dalam satu baris saja.";
    const answer = (await terminalAsk(screen.io, "id", false))({ ...prompt, why, choices, chosen: "0" });
    await shown(screen, "berhenti");
    const lines = stripVTControlCharacters(screen.err()).split("\n");
    expect(lines[0]).toBe("? 1/2 Which?");
    expect(lines.length).toBeLessThanOrEqual(14);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(40);
    screen.type(keys.enter);
    expect(await answer).toBe("0");
  });

  it("fits a narrow window", async () => {
    const screen = terminal({ columns: 24 });
    const choices = [{ value: "a", name: "a rather long choice that goes on and on" }];
    const answer = (await terminalAsk(screen.io, "en", false))({ ...prompt, choices, chosen: "a" });
    await shown(screen, "Ctrl+C");
    const lines = stripVTControlCharacters(screen.err()).split("\n");
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(24);
    screen.type(keys.enter);
    expect(await answer).toBe("a");
  });
});
