import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell, flat, guarded, numberText } from "../../src/export/cell-text.ts";
import { rString } from "../../src/export/r-words.ts";
import { spssComment, spssString, utf8Length, valueLabel, variableLabel } from "../../src/export/spss-words.ts";
import { UniqueNames } from "../../src/export/unique-names.ts";

describe("texts for other programs", () => {
  it("stand on one line, without control characters", () => {
    expect(flat("a\r\nb\tc\u001b[31md\u2028e\u0085 ")).toBe("a b c [31md e");
  });

  it("get an apostrophe where a spreadsheet would run them, numbers don't", () => {
    for (const text of ["=1+1", "+62 812", "-lain", "@SUM(1)", "＝1", "-", "-1-2", "-3,5"]) {
      expect(guarded(text)).toBe(`'${text}`);
    }
    for (const text of ["-3", "-3.5", "a=1", "", "'=1"]) expect(guarded(text)).toBe(text);
    expect(guarded("\t=1+1")).toBe("'=1+1");
    expect(guarded("\r=1+1")).toBe("'=1+1");
  });

  it("are quoted in a CSV where they hold what parts cells", () => {
    expect(["a", 'b"c', "d,e", "f;g", " h"].map(csvCell)).toEqual(["a", '"b""c"', '"d,e"', '"f;g"', '" h"']);
  });
});

describe("a number's text", () => {
  it("has the decimals of its column, and no exponent", () => {
    expect(numberText(3.5, 2)).toBe("3.50");
    expect(numberText(-3, 2)).toBe("-3.00");
    expect(numberText(3, 0)).toBe("3");
    expect(numberText(3, null)).toBe("3.0");
    expect(numberText(1e21, 0)).toBe("1000000000000000000000");
    expect(numberText(-1.5e-7, null)).toBe("-0.00000015");
    expect(numberText(3500000 / 3, null)).toBe("1166666.6666666667");
  });

  it("reads back as the same double", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = numberText(value, null);
        expect(text).toMatch(/^-?\d+\.\d+$/);
        expect(Number(text)).toBe(value + 0);
      }),
    );
  });
});

describe("strings of SPSS syntax", () => {
  /** What SPSS reads: pieces in single quotes, joined by +, a doubled quote being one. */
  const read = (syntax: string) => {
    expect(syntax).toMatch(/^'(?:[^']|'')*'(?: \+\n {4}'(?:[^']|'')*')*$/);
    return syntax
      .split(" +\n    ")
      .map((piece) => piece.slice(1, -1).replaceAll("''", "'"))
      .join("");
  };

  it("say the text and can't end early, on lines below 250 bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const syntax = spssString(text);
        expect(read(syntax)).toBe(flat(text));
        for (const line of syntax.split("\n")) expect(utf8Length(line)).toBeLessThan(200);
      }),
    );
  });

  it("are cut where SPSS's labels end, at a whole character", () => {
    const long = "é'".repeat(200);
    expect(utf8Length(read(variableLabel(long)))).toBeLessThanOrEqual(255);
    expect(utf8Length(read(valueLabel(long)))).toBeLessThanOrEqual(120);
    expect(read(valueLabel(long))).toMatch(/^(?:é'|é)+\.\.\.$/);
    expect(read(valueLabel("x".repeat(120)))).toBe("x".repeat(120));
  });

  it("and comments of any text are comments to their last line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        for (const line of spssComment(`a. ${text}\nCOMPUTE x = 1.\n. `).split("\n")) {
          expect(line).toMatch(/^\* .*\.$/u);
          expect(utf8Length(line)).toBeLessThan(250);
        }
      }),
    );
  });
});

describe("strings of R", () => {
  it("are ASCII, whatever the text", () => {
    expect(rString('a "b" \\ é 日 😀\n%')).toBe('"a \\"b\\" \\\\ \\u00e9 \\u65e5 \\U0001f600 %"');
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(rString(text)).toMatch(/^"(?:[ !#-[\]-~]|\\["\\]|\\u[0-9a-f]{4}|\\U[0-9a-f]{8})*"$/);
      }),
    );
  });
});

it("unique names differ in more than capitals and spaces", () => {
  const names = new UniqueNames();
  expect(["a", "A", "a ", "b"].map((name) => names.first(name))).toEqual(["a", "A_2", "a _2", "b"]);
});
