/** `loyalty sample-size` as a person meets it: every formula in both languages, in JSON, and every kind of wrong use. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { EXAMPLES } from "../../src/cli/sample-size-texts.ts";
import schema from "../../src/report/sample-size.schema.json";
import { type SampleSizeMethod, sampleSizeMethods } from "../../src/stages/sample-size.ts";
import { loyalty, root, temporaryFolder } from "./loyalty.ts";

type Said = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** What is written to it, as one text. */
class Screen {
  text = "";
  readonly isTTY: boolean;
  readonly columns = 60;

  constructor(isTTY = false) {
    this.isTTY = isTTY;
  }

  write(text: string): boolean {
    this.text += text;
    return true;
  }
}

/** The program in this process, as in a terminal that isn't one. */
async function said(...words: readonly string[]): Promise<Said> {
  const [stdout, stderr] = [new Screen(), new Screen()];
  const code = await main(["sample-size", ...words], { stdout, stderr, env: {} });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

async function printed(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await said(...words);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

async function refused(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await said(...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  return stderr;
}

/** The example's words, as a shell parts them. */
const exampleOf = (method: SampleSizeMethod) => EXAMPLES[method].split(" ").slice(2);
const oneLine = (text: string) => text.replace(/\s+/g, " ");

describe("the Bekasi study's 473 people, P 0.5, d 0.1", () => {
  const asked = ["-N", "473", "-P", "0.5", "-d", "0.1"];

  it("are 80 respondents: the formula, the same filled in, and a sentence for the thesis (Lemeshow et al. 1990)", async () => {
    const text = oneLine(await printed("lemeshow", ...asked, "--drop-out", "10"));
    expect(text).toContain("n = 80 respondents; with a drop-out of 10%: 89");
    expect(text).toContain("n = z² P (1 − P) N / (d² (N − 1) + z² P (1 − P))");
    expect(text).toContain("1.959964² × 0.5 × (1 − 0.5) × 473 / (0.1² × (473 − 1) + 1.959964² × 0.5 × (1 − 0.5))");
    expect(text).toContain("= 454.253 / 5.680 = 79.97 → 80 (rounded up)");
    expect(text).toContain("80 / (1 − 0.1) = 88.89 → 89 (rounded up)");
    expect(text).toContain("n = 79.97, rounded up to 80 respondents. Allowing for a drop-out of 10%, 89 respondents");
    expect(text).toContain("Lemeshow, S., Hosmer, D. W.");
  });

  it("are the same in Indonesian with decimal commas, and with theses' z of 1.96", async () => {
    const text = oneLine(
      await printed("lemeshow", "-N", "473", "-P", "0,5", "-d", "10%", "--z", "1,96", "--lang", "id"),
    );
    expect(text).toContain("n = 80 responden");
    expect(text).toContain("1,96² × 0,5 × (1 − 0,5) × 473 / (0,1² × (473 − 1) + 1,96² × 0,5 × (1 − 0,5))");
    expect(text).toContain("tingkat kepercayaan 95% (z = 1,96), diperoleh n = 79,97, dibulatkan ke atas menjadi 80");
    expect(text).not.toMatch(/\d\.\d/);
  });

  it("can be asked for by --method, by the formula's name behind the options, and by the long options", async () => {
    const usual = await printed("lemeshow", ...asked);
    expect(await printed("--method", "lemeshow", ...asked)).toBe(usual);
    expect(await printed("--method=Lemeshow", ...asked)).toBe(usual);
    expect(await printed(...asked, "lemeshow")).toBe(usual);
    const long = ["--population", "473", "--proportion", "50%", "--precision", ".1", "--confidence", "0.95"];
    expect(await printed("lemeshow", ...long)).toBe(usual);
    expect(await printed("lemeshow", "-N", "473", "-P", "0.5", "-e", "0.1")).toBe(usual);
  });
});

describe("each formula", () => {
  it.each<[string, readonly string[], number, number]>([
    ["lemeshow without limit", ["lemeshow", "-d", "0.05", "-P", "0.2"], 246, 246],
    [
      "two proportions, one-sided",
      ["two-proportions", "--p1", "5%", "--p2", "15%", "--power", "90", "--one-sided"],
      153,
      306,
    ],
    ["two means with two SDs", "two-means --mean1 127.44 --mean2 132.86 --sd1 15.34 --sd2 18.23".split(" "), 152, 304],
    ["two means with one SD", ["two-means", "--difference", "-5", "--sd", "10"], 63, 126],
    ["a correlation", ["correlation", "-r", "-0,3"], 85, 85],
    ["Slovin", ["slovin", "-N", "1.000.000", "-e", "0,05"], 400, 400],
    ["Slovin as Yamane", ["yamane", "-N", "473", "-e", "5%"], 217, 217],
    ["Krejcie and Morgan", ["krejcie-morgan", "-N", "473"], 212, 212],
    ["Cochran", ["cochran", "-e", "0.05"], 385, 385],
    ["Cochran, finite", ["cochran", "-e", "0.05", "-N", "1000"], 278, 278],
  ])("%s gives what the oracles in tests/stats/sample-size.test.ts have", async (_, words, n, total) => {
    const result = JSON.parse(await printed(...words, "--format", "json"));
    expect(result).toMatchObject({ n, total });
  });

  it.each(sampleSizeMethods)(
    "%s says itself in both languages, no line too wide, without a number of the other language",
    async (method) => {
      for (const language of ["en", "id"]) {
        const text = await printed(...exampleOf(method), "--lang", language, "--width", "60", "--drop-out", "12,5%");
        for (const line of text.split("\n")) expect(line.length, line).toBeLessThanOrEqual(60);
        const numbers = text.slice(0, text.lastIndexOf("\n-  ")).replace(/\(\d{4}\)\./g, "");
        expect(numbers).toMatch(language === "id" ? /\d,\d/ : /\d\.\d/);
        expect(numbers).not.toMatch(language === "id" ? /\d\.\d/ : /\d,\d/);
        expect(text).not.toMatch(/undefined|NaN|null|\[object/);
      }
    },
  );

  it.each(sampleSizeMethods)("%s has help of its own with its own options, in both languages", async (method) => {
    for (const language of ["en", "id"]) {
      const help = await printed(method, "--help", "--lang", language);
      expect(help).toContain(EXAMPLES[method]);
      expect(help.includes("--power")).toBe(["two-proportions", "two-means", "correlation"].includes(method));
      expect(help.includes("--population")).toBe(["lemeshow", "slovin", "krejcie-morgan", "cochran"].includes(method));
      expect(help.includes("--sd")).toBe(method === "two-means");
      expect(await printed("help", method, "--lang", language)).toBe(help);
    }
  });

  it("without any word the overview names them all, as does the help", async () => {
    const overview = await printed();
    for (const method of sampleSizeMethods) expect(overview).toContain(EXAMPLES[method]);
    expect(await printed("--help")).toBe(overview);
    const helped = new Screen();
    expect(await main(["help", "sample-size"], { stdout: helped, stderr: new Screen(), env: {} })).toBe(0);
    expect(helped.text).toBe(overview);
    expect(await printed("--lang", "id")).toContain("Berapa responden");
    expect(await printed("--help", "--lang", "id")).toBe(await printed("--lang", "id"));
  });
});

describe("JSON", () => {
  const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);
  const jsonOf = async (...words: readonly string[]) => JSON.parse(await printed(...words, "-f", "json"));

  it.each<readonly [string, ...string[]]>([
    ...sampleSizeMethods.map((method) => [method, ...exampleOf(method).slice(1)] as const),
    ["lemeshow", "-d", "0.05"],
    ["cochran", "-e", "5%", "-N", "90", "--drop-out", "20", "--z", "1.96"],
    ["two-means", "--mean1", "-1", "--mean2", "1", "--sd1", "2", "--sd2", "3", "--one-sided", "--power", "30"],
    ["correlation", "-r", ".9", "--z", "1.96", "--z-power", ".84", "--drop-out", "0"],
  ])("of %s is what the schema describes, and nothing more", async (...words) => {
    for (const language of ["en", "id"]) {
      const result = await jsonOf(...words, "--lang", language);
      validate(result);
      expect(validate.errors).toBeNull();
      for (const place of [result, result.inputs, result.intermediate, result.text, result.notes[0]]) {
        place.surplus = 1;
        expect(validate(result)).toBe(false);
        delete place.surplus;
      }
      for (const key of Object.keys(result.intermediate)) {
        expect(validate({ ...result, intermediate: { ...result.intermediate, [key]: undefined } }), key).toBe(false);
      }
    }
  });

  it("has every figure unrounded, the inputs as shares, and the words beside them", async () => {
    const result = await jsonOf("lemeshow", "-N", "473", "-P", "50%", "-d", "10%", "--drop-out", "10");
    expect(result).toMatchObject({
      schema: "loyalty-sample-size/1",
      method: "lemeshow",
      inputs: { population: 473, proportion: 0.5, precision: 0.1, confidence: 0.95, z: null, proportionAssumed: false },
      rounding: "up",
      n: 80,
      groups: 1,
      dropOut: { share: 0.1, n: 89 },
    });
    expect(result.exact).toBeCloseTo(79.968897971174, 11);
    expect(result.intermediate.z).toBeCloseTo(1.959963984540054, 14);
    expect(result.text.filled.at(-1)).toBe("= 79.97 → 80 (rounded up)");
  });
});

describe("cautions", () => {
  const codes = async (...words: readonly string[]) =>
    (JSON.parse(await printed(...words, "-f", "json")).notes as { code: string; message: string }[]).map(
      ({ code }) => code,
    );

  it.each<[string, readonly string[], string]>([
    ["Slovin's assumptions, always", ["slovin", "-N", "473", "-e", "0.05"], "slovin-assumes"],
    ["Krejcie and Morgan's, always", ["krejcie-morgan", "-N", "473"], "krejcie-morgan-assumes"],
    ["the table's rounding down", ["krejcie-morgan", "-N", "75000"], "krejcie-morgan-rounding"],
    ["P that nobody gave", ["lemeshow", "-d", "0.1"], "proportion-assumed"],
    ["d as large as P", ["lemeshow", "-d", "0.1", "-P", "0.1"], "precision-beyond-proportion"],
    ["d as large as 1 - P", ["lemeshow", "-d", "0.1", "-P", "0.9"], "precision-beyond-proportion"],
    ["fewer than 5 expected", ["cochran", "-e", "0.02", "-P", "0.005"], "few-expected"],
    ["fewer than 5 expected in a group", "two-proportions --p1 0.1 --p2 0.9".split(" "), "few-expected-in-groups"],
    ["a t test of few", ["two-means", "--difference", "5", "--sd", "5"], "small-groups"],
    ["a sample of nearly everybody", ["slovin", "-N", "50", "-e", "0.05"], "nearly-everybody"],
    [
      "more than there are, with drop-out",
      ["slovin", "-N", "50", "-e", "0.05", "--drop-out", "20"],
      "more-than-population",
    ],
    ["one side", ["correlation", "-r", "0.3", "--one-sided"], "one-sided"],
  ])("%s", async (_, words, code) => {
    expect(await codes(...words)).toContain(code);
  });

  it("are none for a plain case, and none of the others' in any", async () => {
    expect(await codes("lemeshow", "-N", "473", "-P", "0.5", "-d", "0.1")).toEqual(["random-sample"]);
    expect(await codes("lemeshow", "-P", "0.11", "-d", "0.1", "--confidence", "99.9")).toEqual(["random-sample"]);
    expect(await codes("krejcie-morgan", "-N", "10000")).toEqual(["krejcie-morgan-assumes", "random-sample"]);
    expect(await codes("two-means", "--difference", "5", "--sd", "10")).toEqual(["random-sample"]);
    expect(await codes("two-proportions", "--p1", "0.5", "--p2", "0.7")).toEqual(["random-sample"]);
    expect(await codes("correlation", "-r", "0.3")).toEqual(["random-sample"]);
  });
});

describe("wrong use ends with 2, one sentence, and what to do", () => {
  it.each<[string, string, string]>([
    ["lemeshow", "lemeshow needs -d, the precision", "-N 473 -P 0.5 -d 0.1"],
    ["lemeshow -d 0.1 -P 0", "a proportion of 0 leaves nothing to estimate", "-P 0.5"],
    ["lemeshow -d 0.1 -P 100%", "a proportion of 1 leaves nothing to estimate", "-P 0.5"],
    ["lemeshow -d 0.1 -P 50", '-P must be above 0 and below 1, not "50"', "50%"],
    ["lemeshow -d 0", "-d must be above 0 and below 1", "0.05"],
    ["lemeshow -d -0.1", "-d must be above 0 and below 1", "0.05"],
    ["lemeshow -d ten", '-d needs a number, not "ten"', "0.3"],
    ["lemeshow -d 1e-2", '-d needs a number, not "1e-2"', "0.3"],
    ["lemeshow -d 0.1 -e 0.1", "say the same thing twice", "give -d, or -e"],
    ["lemeshow -d 0.0000001", "more than a trillion", "decimal point"],
    ["lemeshow -d 0.1 -N 0", '-N can\'t be "0"', "a whole number"],
    ["lemeshow -d 0.1 -N 4.5", '-N can\'t be "4.5"', "a whole number"],
    ["lemeshow -d 0.1 -N 0.100", '-N can\'t be "0.100"', "a whole number"],
    ["lemeshow -d 0.1 --confidence 100", "--confidence must be above 50% and below 100%", "95 is usual"],
    ["lemeshow -d 0.1 --confidence 50", "--confidence must be above 50% and below 100%", "95 is usual"],
    ["lemeshow -d 0.1 --z 2.576", "--z 2.576 doesn't belong to --confidence 95%, whose z is 1.960", "--confidence"],
    ["lemeshow -d 0.1 --power 80", 'there is no option "--power"', "--help"],
    ["lemeshow 473 -d 0.1", '"473" stands there without an option', "-N 473"],
    ["slovin -N 473", "slovin needs -e, the margin of error", "-e 0.05"],
    ["slovin -N 473 -e 0.05 --confidence 90", 'there is no option "--confidence"', "--help"],
    ["slovin -N 9 -e 0.05 --drop-out 100", "--drop-out must be from 0% to below 100%", "10%"],
    ["slovin -N 9 -e 0.05 --drop-out 99.9999999999999", "more than a trillion", "decimal point"],
    ["two-proportions --p1 0.5 --p2 50%", "--p1 and --p2 are equal", "--p1 0.5 --p2 0.7"],
    ["two-proportions --p1 0.5", "two-proportions needs --p2", "--p1 0.5 --p2 0.7"],
    ["two-proportions --p1 0 --p2 0.5", "--p1 must be above 0 and below 1", "0.05"],
    ["two-means --sd 5", "two-means needs --difference, or --mean1 and --mean2", "--difference 5"],
    ["two-means --difference 5", "two-means needs --sd, or --sd1 and --sd2", "--sd 10"],
    ["two-means --mean1 5 --mean2 5,0 --sd 2", "the two means don't differ", "--difference 5"],
    ["two-means --mean1 5 --difference 5 --sd 2", "say the same thing twice", "--difference, or"],
    ["two-means --difference 5 --sd 2 --sd1 3", "say the same thing twice", "--sd, or"],
    ["two-means --difference 5 --sd 0", "--sd must be above 0", "pilot"],
    ["correlation -r 0", "no sample is large enough to find a correlation of 0", "-r 0.3"],
    ["correlation -r 1", "-r must be between -1 and 1", "-r 0.3"],
    ["correlation -r 0.3 --power 5", "a power of 5% isn't above the alpha of 5%", "--power 80"],
    ["correlation -r 0.3 --power 100", "--power must be above 0% and below 100%", "80 is usual"],
    ["correlation -r 0.3 --one-sided --z 1.96", "whose z is 1.645 for one side", "leave --z out"],
    ["correlation -r 0.3 --z-power 1.28", "--z-power 1.28 doesn't belong to --power 80%", "--power"],
    ["slovn -N 473", 'there is no formula "slovn"', "did you mean slovin"],
    ["--method foo", 'there is no formula "foo"', "lemeshow, two-proportions"],
    ["-N 473", "it isn't said which formula is meant", "lemeshow, two-proportions"],
    ["slovin -N", "needs something after it", "--help"],
    ["slovin --populaton 5", 'there is no option "--populaton"', "--population"],
    ["slovin -N 9 -e 0.1 -f xml", '--format doesn\'t know "xml"', "text, json"],
    ["slovin -N 9 -e 0.1 -o x.docx", "the name of a Word document", "x.txt"],
  ])("%s", async (line, sentence, hint) => {
    const [first = "", second = ""] = (await refused(...line.split(" "))).split("\n");
    expect(first).toMatch(/^Error: [^\n]*[^.]$/);
    expect(first).toContain(sentence);
    expect(second).toContain(hint);
    const indonesian = await refused(...line.split(" "), "--lang", "id");
    expect(indonesian).toMatch(/^Kesalahan: .+\nYang perlu dilakukan: /);
  });
});

describe("where it goes", () => {
  it("is a file with -o, whole, and the screen says nothing", async () => {
    const file = join(temporaryFolder(), "n.json");
    const words = ["slovin", "-N", "473", "-e", "0.05", "-f", "json"];
    expect(await printed(...words, "-o", file)).toBe("");
    expect(readFileSync(file, "utf8")).toBe(await printed(...words));
  });

  it("has colours on a terminal only, and none with NO_COLOR", async () => {
    const shown = async (env: Record<string, string>) => {
      const screen = new Screen(true);
      await main(["sample-size", "slovin", "-N", "473", "-e", "0.05"], { stdout: screen, stderr: screen, env });
      return screen.text;
    };
    expect(await shown({})).toContain("\u001b[");
    expect(await shown({ NO_COLOR: "1" })).not.toContain("\u001b[");
    expect(await shown({ NO_COLOR: "1" })).toBe(await printed("slovin", "-N", "473", "-e", "0.05", "--width", "60"));
  });

  it("runs in the built program", () => {
    const { code, stdout, stderr } = loyalty(["sample-size", "lemeshow", "-N", "473", "-d", "0.1"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("n = 80 respondents");
  });
});

it("the start of any other command loads none of it", () => {
  const seen = new Set<string>();
  const load = (file: string) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    for (const [, clause = "", to = ""] of text.matchAll(/^(?:import|export)\s([^;"]*?)\s*from\s+"(\.[^"]+)"/gm)) {
      if (!clause.startsWith("type ")) load(resolve(dirname(file), to));
    }
  };
  load(join(root, "src/cli/main.ts"));
  expect(seen.size).toBeGreaterThan(10);
  expect([...seen].filter((file) => file.includes("sample-size"))).toEqual([]);
});
