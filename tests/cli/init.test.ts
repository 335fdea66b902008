import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { Propose } from "../../src/cli/init.ts";
import { type InitOptions, init } from "../../src/cli/init.ts";
import { installedSchema, schemaReference } from "../../src/cli/init-schema.ts";
import { readCodebook } from "../../src/codebook/load-codebook.ts";
import type { Proposal } from "../../src/codebook/propose/proposal.ts";
import { LoyaltyError } from "../../src/core/errors.ts";
import {
  keys,
  outcome,
  proposalWith,
  reversed,
  shown,
  spelled,
  type Terminal,
  terminal,
  unclear,
} from "./init-study.ts";
import { root, temporaryFolder } from "./loyalty.ts";

const folder = temporaryFolder();
const script = join(root, "bin/loyalty.js");

/** A folder of its own with `data.csv` in it. */
function study(name = "data.csv"): { readonly data: string; readonly in: string; files(): string[] } {
  const home = mkdtempSync(join(folder, "study-"));
  writeFileSync(join(home, name), "R1,R2\n1,2\n2,1\n");
  return { data: join(home, name), in: home, files: () => readdirSync(home).sort() };
}

function run(
  data: string,
  proposal: Proposal,
  options: InitOptions = {},
  screen: Terminal = terminal({ tty: false, argv: ["node", script] }),
): Promise<number> {
  const propose: Propose = async () => proposal;
  return init(data, options, screen.io, { language: "en", speak: () => {}, propose });
}

async function refusal(promise: Promise<unknown>): Promise<LoyaltyError> {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof LoyaltyError) return error;
  throw new Error(`no refusal: ${error}`);
}

describe("loyalty init", () => {
  it("writes the codebook beside the data, where analyze finds it, and says what was understood", async () => {
    const { data, files, in: home } = study();
    const screen = terminal({ tty: false, argv: ["node", script] });
    expect(await run(data, proposalWith([]), {}, screen)).toBe(0);
    expect(files()).toEqual(["data.csv", "data.loyalty.yaml"]);
    const written = await readCodebook(join(home, "data.loyalty.yaml"));
    expect(written.spelled).toEqual({ ...spelled, loyalty: 1 });
    const text = screen.out();
    expect(text).toContain("Skala (2):\n    R Reliabilitas: R1..R4 (pasti)\n    L Loyalitas: L1..L3 (tebakan)\n");
    expect(text).toContain("Variabel (1): umur\n  Variabel terikat: L\n  Tidak dipakai: 1 kolom");
    expect(text).toContain("- scales.L.reverse: r = -.42 (id)");
    expect(text).toMatch(/Lalu jalankan:\n {2}loyalty analyze \S+data\.csv\n$/);
    expect(screen.err()).toBe("");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is looked for
    expect(text).not.toMatch(/\u001b/);
  });

  it("names the schema for editors in the first line", async () => {
    const { data, in: home } = study();
    await run(data, proposalWith([]));
    const [first = ""] = readFileSync(join(home, "data.loyalty.yaml"), "utf8").split("\n");
    expect(first).toBe(
      `# yaml-language-server: $schema=${schemaReference(installedSchema(script) ?? "", join(home, "x"))}`,
    );
  });

  it("never overwrites a codebook unless told to", async () => {
    const { data, in: home } = study();
    const path = join(home, "data.loyalty.yaml");
    writeFileSync(path, "title: mine\n");
    const error = await refusal(run(data, proposalWith([])));
    expect(error).toMatchObject({ exitCode: 2, code: "init/exists" });
    expect(error.text.en).toContain(path);
    expect(readFileSync(path, "utf8")).toBe("title: mine\n");
    expect(await run(data, proposalWith([]), { force: true })).toBe(0);
    expect(readFileSync(path, "utf8")).toContain("Reliabilitas");
  });

  it("doesn't write over its inputs even with --force", async () => {
    const { data } = study();
    const answers = `${data}.yaml`;
    writeFileSync(answers, "title: mine\n");
    for (const output of [data, answers]) {
      const error = await refusal(run(data, proposalWith([]), { output, answers, force: true }));
      expect(error).toMatchObject({ exitCode: 2, code: "output/unwritable" });
    }
    expect(readFileSync(answers, "utf8")).toBe("title: mine\n");
  });

  it("prints the codebook and nothing else on standard output with -o -", async () => {
    const { data, files } = study();
    const screen = terminal({ tty: false });
    await run(data, proposalWith([]), { output: "-" }, screen);
    expect(files()).toEqual(["data.csv"]);
    expect(screen.out()).toMatch(/^# Buku kode/);
    expect(screen.out()).toMatch(/\n$/);
    expect(screen.err()).toContain("Yang dipahami");
    expect(screen.err()).not.toContain("ditulis ke");
  });

  it("names the codebook in the next command where analyze wouldn't find it", async () => {
    const { data, in: home } = study("data saya.csv");
    const next = async (output: string) => {
      const screen = terminal({ tty: false });
      await run(data, proposalWith([]), { output: join(home, output), force: true }, screen);
      return screen.out().split("\n").at(-2)?.trim();
    };
    expect(await next("loyalty.yaml")).toBe(`loyalty analyze "${data}"`);
    expect(await next("lain.yaml")).toBe(`loyalty analyze "${data}" -c ${join(home, "lain.yaml")}`);
    expect(await next("data saya.loyalty.yaml")).toBe(`loyalty analyze "${data}"`);
    expect(await next("loyalty.yaml")).toContain(" -c ");
  });

  it("takes proposals where nobody can be asked, and leaves the questions in the file", async () => {
    for (const [options, screen] of [
      [{}, terminal({ tty: false })],
      [{ yes: true }, terminal()],
      [{}, terminal({ env: { CI: "true" } })],
      [{}, terminal({ env: { TERM: "dumb" } })],
    ] as const) {
      const { data, in: home } = study();
      expect(await run(data, proposalWith([outcome]), options, screen)).toBe(0);
      expect(screen.err()).toBe("");
      expect(readFileSync(join(home, "data.loyalty.yaml"), "utf8")).toContain("# >>> PERIKSA: Which is the outcome?");
      expect(screen.out()).toContain("- Which is the outcome? (id)");
    }
  });

  it("ends with exit code 3 and how to answer where only a person knows and nobody is there; nothing is written", async () => {
    const { data, files } = study();
    const error = await refusal(run(data, proposalWith([outcome, unclear])));
    expect(error).toMatchObject({ exitCode: 3, code: "init/open-questions" });
    expect(error.text.en).toBe(`only you can say one thing about ${data}, and nobody is there to be asked`);
    expect(error.hint?.en).toBe(
      [
        "run it in a terminal without --yes, or answer here:",
        "  What does KS mean? (en) It stands in 40 cells. (en)",
        "    - 2 of 4 (en)",
        "    - 3 of 4 (en)",
        "    how to answer: a line",
        "      answers: ...",
      ].join("\n"),
    );
    expect(error.hint?.id).toContain("cara menjawab: baris\n");
    expect(await refusal(run(data, proposalWith([unclear]), { yes: true }, terminal()))).toMatchObject({ exitCode: 3 });
    expect(files()).toEqual(["data.csv"]);
  });

  it("walks through the questions in a terminal and writes what was answered", async () => {
    const { data, in: home } = study();
    const screen = terminal();
    const done = run(data, proposalWith([unclear, outcome, reversed]), {}, screen);
    await shown(screen, "1/3 What does KS mean?");
    screen.type(keys.down + keys.enter);
    await shown(screen, "2/3 Which is the outcome?");
    screen.type(keys.up + keys.enter);
    await shown(screen, "3/3 Is L2 reversed?");
    screen.type(keys.down + keys.enter);
    await shown(screen, "Tulis buku kode ke");
    screen.type(keys.enter);
    expect(await done).toBe(0);
    const written = await readCodebook(join(home, "data.loyalty.yaml"));
    expect(written.spelled.outcome).toBe("R");
    expect(written.spelled.answers?.get("setuju")?.[1]?.labels).toEqual(["KS"]);
    expect(written.spelled.scales?.get("L")?.reverse).toEqual(["L2"]);
    expect(written.text).toContain("jawaban Anda: yes (id)");
  });

  it("writes nothing where the person stops with Ctrl+C", async () => {
    const { data, files } = study();
    const screen = terminal();
    const done = refusal(run(data, proposalWith([outcome]), {}, screen));
    await shown(screen, "1/1 Which is the outcome?");
    screen.type(keys.stop);
    expect(await done).toMatchObject({ exitCode: 2, code: "init/stopped" });
    expect(files()).toEqual(["data.csv"]);
  });

  it("hands over what is known already: the file of answers, options in the codebook's own terms", async () => {
    const { data, in: home } = study();
    const answers = join(home, "answers.yaml");
    writeFileSync(answers, "outcome: R\ndata: { invalid: missing }\n");
    mkdirSync(join(home, "out"));
    let given: Parameters<Propose>[1] | undefined;
    const propose: Propose = async (_, all) => {
      given = all;
      return proposalWith([]);
    };
    const options: InitOptions = {
      answers,
      decimal: "comma",
      output: join(home, "out/x.yaml"),
      pilot: join(home, "pilot.csv"),
      scale: [{ name: "R", items: "R1..R2" }],
      number: ["a"],
      category: ["b"],
      lang: "en",
    };
    const surroundings = { language: "id", speak: () => {}, propose } as const;
    await init(data, options, terminal({ tty: false }).io, surroundings);
    expect(given?.replies).toEqual({ outcome: "R", data: { invalid: "missing", decimal: "comma" } });
    expect(given?.overrides).toMatchObject({
      language: "en",
      scales: [{ name: "R", items: "R1..R2" }],
      numbers: ["a"],
      categories: ["b"],
    });
    expect(readFileSync(join(home, "out/x.yaml"), "utf8")).toContain("# Codebook for");
  });

  it("says where a mistake in the file of answers is", async () => {
    const { data, in: home, files } = study();
    const answers = join(home, "answers.yaml");
    writeFileSync(answers, "title: x\noutcom: R\n");
    const error = await refusal(run(data, proposalWith([]), { answers }));
    expect(error.exitCode).toBe(3);
    expect(error.text.en).toContain(`${answers}:2:1 "outcom" is no key`);
    expect(files()).toEqual(["answers.yaml", "data.csv"]);
  });

  it("keeps within a narrow window", async () => {
    const { data } = study();
    const screen = terminal({ tty: false, columns: 30 });
    await run(data, proposalWith([]), { output: join(data, "..", "x.yaml") }, screen);
    for (const line of screen.out().split("\n")) {
      if (!line.includes(folder)) expect(line.length, line).toBeLessThanOrEqual(30);
    }
  });
});

describe("the schema that a codebook names", () => {
  it("is relative where the program is installed in the codebook's project, so that they move together", () => {
    const home = mkdtempSync(join(folder, "tree-"));
    const schema = join(home, "node_modules/loyalty/src/codebook/codebook.schema.json");
    expect(schemaReference(schema, join(home, "a.yaml"))).toBe(
      "node_modules/loyalty/src/codebook/codebook.schema.json",
    );
    mkdirSync(join(home, "data"));
    expect(schemaReference(schema, join(home, "data/a.yaml"))).toBe(
      "../node_modules/loyalty/src/codebook/codebook.schema.json",
    );
  });

  it("is a URL where the program is elsewhere, on standard output, and where a comment can't hold the path", () => {
    const schema = "/usr/lib/node_modules/loyalty/src/codebook/codebook.schema.json";
    const own = "/home/ani/.npm-global/lib/node_modules/loyalty/src/codebook/codebook.schema.json";
    expect(schemaReference(own, "/home/ani/skripsi/data.yaml")).toBe(pathToFileURL(own).href);
    const checkout = "/home/ani/loyalty/src/codebook/codebook.schema.json";
    expect(schemaReference(checkout, "/home/ani/data.yaml")).toBe(pathToFileURL(checkout).href);
    expect(schemaReference(checkout, "/home/ani/loyalty/fixtures/data.yaml")).toBe(
      "../src/codebook/codebook.schema.json",
    );
    expect(schemaReference(schema, "/home/ani/data.yaml")).toBe(pathToFileURL(schema).href);
    expect(schemaReference(schema, null)).toBe(pathToFileURL(schema).href);
    const spaced = "/home/ani/my tools/codebook.schema.json";
    expect(schemaReference(spaced, "/home/ani/data.yaml")).toBe("file:///home/ani/my%20tools/codebook.schema.json");
  });

  it("is the one that came with the program, through a link to it as well; none where there is no program", () => {
    expect(installedSchema(script)).toBe(join(root, "src/codebook/codebook.schema.json"));
    expect(installedSchema(undefined)).toBeNull();
    expect(installedSchema(join(root, "package.json"))).toBeNull();
  });
});
