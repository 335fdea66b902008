import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut, lines, plainLine, widthOf } from "../../../src/render/charts/text-fit.ts";

describe("cut", () => {
  it("leaves what fits and ends the rest with an ellipsis", () => {
    expect(cut("Kelompok umur", 14, 200)).toBe("Kelompok umur");
    expect(cut("Kelompok umur", 14, 70)).toBe("Kelomp\u2026");
  });

  it("never parts a character from what joins it", () => {
    const family = "\u{1f469}\u200d\u{1f469}\u200d\u{1f467}";
    const flag = "\u{1f1ee}\u{1f1e9}";
    const accented = "e\u0301";
    for (let room = 0; room < 400; room += 7) {
      for (const cluster of [family, flag, accented]) {
        const shown = cut(cluster.repeat(20), 14, room).replace("\u2026", "");
        expect(shown.length % cluster.length).toBe(0);
      }
    }
  });

  it("is well-formed, one line, and as wide as its room at most, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.integer({ min: 20, max: 300 }), (text, room) => {
        const shown = cut(text, 14, room);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toMatch(/[\p{Cc}\ufffe\uffff]/u);
        expect(widthOf(shown, 14)).toBeLessThanOrEqual(room);
      }),
    );
  });

  it("replaces halves of characters and what steers", () => {
    expect(plainLine("a\ud800b\u0000c\u202ed\ufffee\n f")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde f");
  });
});

describe("lines", () => {
  it("break at spaces, and the last is cut but for what stands after it", () => {
    const text = "Produktif Prima yang tinggal jauh dari rumah sakit";
    const found = lines(text, 14, 130, 2, " (n = 17)");
    expect(found[0]).toBe("Produktif Prima");
    expect(found[1]).toMatch(/^yang.*\u2026 \(n = 17\)$/);
    expect(found.length).toBe(2);
  });

  it("lose nothing where there are enough of them", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 12 }), (words) => {
        const text = words.join(" ");
        const found = lines(text, 14, 120, 40);
        expect(found.join(" ")).toBe(text);
        for (const line of found) expect(widthOf(line, 14)).toBeLessThanOrEqual(120);
      }),
    );
  });
});
