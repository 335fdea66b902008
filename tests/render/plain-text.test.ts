import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { centred, longestWord, padEnd, padStart, printable, textWidth, wrap } from "../../src/render/plain-text.ts";

const ESC = "\u001b";

describe("what a terminal is given", () => {
  it("has no control characters: no colours, no cursor moves, no title, no turned writing direction", () => {
    expect(printable(`a${ESC}[31mred${ESC}[0m`)).toBe("a\ufffd[31mred\ufffd[0m");
    expect(printable(`${ESC}]0;title\u0007x\u009b2J`)).toBe("\ufffd]0;title\ufffdx\ufffd2J");
    expect(printable("line\r\nbreak\ttab\u2028x")).toBe("line  break tab x");
    expect(printable("abc\u202ecba\u2066x\u200f")).toBe("abc\ufffdcba\ufffdx\ufffd");
    expect(printable("Usia ≥ 60 tahun, é, 日本, 👍🏽")).toBe("Usia ≥ 60 tahun, é, 日本, 👍🏽");
  });

  it("whatever the text was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe("width on a terminal", () => {
  it.each([
    ["Loyalitas", 9],
    ["≥ 60", 4],
    ["é", 1],
    ["e\u0301", 1],
    ["日本語", 6],
    ["한국", 4],
    ["ＡＢ", 4],
    ["👍", 2],
    ["👍🏽", 2],
    ["👨‍👩‍👧", 2],
    ["🇮🇩", 2],
    ["ที่", 1],
    ["ꦱꦸ", 1],
    ["a\u200bb", 2],
    ["…─═✓✗", 5],
    ["", 0],
  ])("of %s is %d columns", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it("is what padding fills up to", () => {
    expect([padEnd("日本", 6), padStart("日本", 6), centred("日", 5)]).toEqual(["日本  ", "  日本", " 日  "]);
    expect([padEnd("abc", 2), padStart("abc", 2), centred("abc", 2)]).toEqual(["abc", "abc", "abc"]);
  });
});

describe("wrapping", () => {
  it("breaks at spaces, and inside a word only where the word alone is too long", () => {
    expect(wrap("Dokter pilihan saya selalu ada", 12)).toEqual(["Dokter", "pilihan saya", "selalu ada"]);
    expect(wrap("satu Antarpersonal dua", 8)).toEqual(["satu", "Antarper", "sonal", "dua"]);
    expect(wrap("日本語日本", 4)).toEqual(["日本", "語日", "本"]);
    expect(wrap("", 10)).toEqual([""]);
    expect(wrap("abc", 1)).toEqual(["a", "b", "c"]);
  });

  it("never separates a letter from its accent or an emoji from its skin", () => {
    expect(wrap("e\u0301e\u0301e\u0301", 2)).toEqual(["e\u0301e\u0301", "e\u0301"]);
    expect(wrap("👍🏽👍🏽", 2)).toEqual(["👍🏽", "👍🏽"]);
  });

  it("keeps every word, in lines that fit", () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom("a", "é", "日", "-"), minLength: 1, maxLength: 12 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 40 }), (parts, width) => {
        const text = parts.join(" ");
        const lines = wrap(text, width);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        if (longestWord(text) <= width) expect(lines.join(" ")).toBe(text);
      }),
    );
  });
});
