import { describe, expect, it } from "vitest";
import {
  codedLabels,
  familiesKnowing,
  familyOf,
  likertFamilies,
  numbered,
  readLikert,
  spellingsOf,
} from "../../src/codebook/likert.ts";
import { fold } from "../../src/core/fold.ts";

function reading(text: string) {
  const texts = text.split(", ");
  const family = familyOf(texts);
  if (family === null) return null;
  const read = readLikert(family, texts);
  const words = (answers: Parameters<typeof numbered>[0]) => numbered(answers).en;
  return read.kind === "answers" ? words(read.answers) : read.options.map(words);
}

describe("the dictionary", () => {
  it.each(likertFamilies().map((family) => [family.name, family] as const))(
    "%s: spellings are its own, and forms ascend",
    (_, family) => {
      expect(spellingsOf(family).size).toBe(family.points.flat().length);
      for (const form of family.forms) {
        expect([...form]).toEqual([...new Set(form)].sort((a, b) => a - b));
        expect(family.points[form.at(-1)!]).toBeDefined();
      }
      expect(new Set(family.forms.map(String)).size).toBe(family.forms.length);
    },
  );

  it("knows agreement with 4, 5, 6 and 7 points in both languages", () => {
    for (const name of ["setuju", "agreement"]) {
      const sizes = likertFamilies()
        .find((family) => family.name === name)
        ?.forms.map((form) => form.length);
      expect(new Set(sizes)).toEqual(new Set(name === "setuju" ? [4, 5, 6, 7] : [4, 5, 6, 7]));
    }
  });

  it("has no full label in two families of a language but for the middle and the ends of other words", () => {
    const owners = new Map<string, string[]>();
    for (const { name, points } of likertFamilies()) {
      for (const [label = ""] of points) owners.set(fold(label), [...(owners.get(fold(label)) ?? []), name]);
    }
    const shared = [...owners].filter(([, names]) => names.length > 1).map(([label]) => label);
    expect(shared.sort()).toEqual(["netral", "neutral"]);
  });
});

describe("answers with one reading", () => {
  it.each([
    ["STS, TS, S, SS", "1 Sangat Tidak Setuju, 2 Tidak Setuju, 3 Setuju, 4 Sangat Setuju"],
    ["setuju, TIDAK SETUJU", "1 Sangat Tidak Setuju, 2 Tidak Setuju, 3 Setuju, 4 Sangat Setuju"],
    ["S, N", "1 Sangat Tidak Setuju, 2 Tidak Setuju, 3 Netral, 4 Setuju, 5 Sangat Setuju"],
    ["STS, TS, KS, S, SS", "1 Sangat Tidak Setuju, 2 Tidak Setuju, 3 Kurang Setuju, 4 Setuju, 5 Sangat Setuju"],
    ["Tidak Pernah, Jarang, Sering, Selalu", "1 Tidak Pernah, 2 Jarang, 3 Sering, 4 Selalu"],
    ["Very Poor, Poor, Fair, Good, Very Good", "1 Very Poor, 2 Poor, 3 Fair, 4 Good, 5 Very Good"],
    ["Poor, Fair, Good, Very Good, Excellent", "1 Poor, 2 Fair, 3 Good, 4 Very Good, 5 Excellent"],
    ["Ya, Tidak", "0 Tidak, 1 Ya"],
    [
      "Strongly Disagree, Disagree, Somewhat Disagree, Neutral, Somewhat Agree, Agree, Strongly Agree",
      "1 Strongly Disagree, 2 Disagree, 3 Somewhat Disagree, 4 Neutral, 5 Somewhat Agree, 6 Agree, 7 Strongly Agree",
    ],
    [
      "STS, TS, ATS, AS, S, SS",
      "1 Sangat Tidak Setuju, 2 Tidak Setuju, 3 Agak Tidak Setuju, 4 Agak Setuju, 5 Setuju, 6 Sangat Setuju",
    ],
  ])("%s", (texts, answers) => {
    expect(reading(texts)).toBe(answers);
  });
});

describe("answers that can be meant in more than one way", () => {
  it("KS is the second of four or the third of five", () => {
    expect(reading("TS, KS, S, SS")).toEqual(
      expect.arrayContaining([
        "1 Tidak Setuju, 2 Kurang Setuju, 3 Setuju, 4 Sangat Setuju",
        "1 Sangat Tidak Setuju, 2 Tidak Setuju, 3 Kurang Setuju, 4 Setuju, 5 Sangat Setuju",
      ]),
    );
  });

  it("S and SS are Setuju or Sering", () => {
    expect(familiesKnowing(["S", "SS"]).map(({ name }) => name)).toEqual(["setuju", "sering"]);
    expect(reading("S, SS")).toHaveLength(2);
    expect(reading("S, SS, STS")).toContain("Setuju");
  });

  it("TP and P are Puas or Penting", () => {
    expect(reading("TP, P")?.slice(0, 2)).toEqual([
      "1 Sangat Tidak Puas, 2 Tidak Puas, 3 Puas, 4 Sangat Puas",
      "1 Sangat Tidak Penting, 2 Tidak Penting, 3 Penting, 4 Sangat Penting",
    ]);
  });

  it("an answer that nobody chose may not have been there", () => {
    expect(reading("Jarang, Selalu")?.length).toBeGreaterThan(1);
  });

  it("answers that no questionnaire has together: all that are known, or these alone", () => {
    expect(reading("Agak Setuju, Kurang Setuju, Cukup Setuju")?.at(-1)).toBe(
      "1 Kurang Setuju, 2 Agak Setuju, 3 Cukup Setuju",
    );
  });

  it("one label alone is a word like any other, and so are unknown ones", () => {
    expect([familyOf(["Setuju"]), familyOf(["Setuju", "Merah"])]).toEqual([null, null]);
  });
});

describe("answers that bring their codes along", () => {
  it.each([
    ["5 - Sangat Setuju|1 - STS|3 - Netral", "1 STS, 2 2, 3 Netral, 4 4, 5 Sangat Setuju"],
    ["1. Rendah|2. Tinggi", "1 Rendah, 2 Tinggi"],
    ["(1) Rendah|(2) Tinggi", "1 Rendah, 2 Tinggi"],
    ["Rendah (1)|Tinggi (4)", "1 Rendah, 2 2, 3 3, 4 Tinggi"],
    ["1=STS|4=SS|3", "1 STS, 2 2, 3 3, 4 SS"],
    ["0 - Never|10 - Always", "0 Never, 1 1, 2 2, 3 3, 4 4, 5 5, 6 6, 7 7, 8 8, 9 9, 10 Always"],
  ])("%s", (texts, answers) => {
    const read = codedLabels(texts.split("|"));
    expect(read && numbered(read).en).toBe(answers);
    // the cells themselves are spellings, so that coding finds them
    for (const text of texts.split("|").filter((text) => !/^\d+$/.test(text))) {
      expect(read?.some(({ labels }) => labels.includes(text))).toBe(true);
    }
  });

  it.each([
    ["1 - Rendah|1 - Tinggi"],
    ["1 - Rendah|2 - Rendah"],
    ["1|2|3"],
    ["3 anak|4 anak|lebih"],
    ["2012-05-16|2013-01-01"],
    ["1 - A|40 - B"],
  ])("%s aren't such", (texts) => {
    expect(codedLabels(texts.split("|"))).toBeNull();
  });
});
