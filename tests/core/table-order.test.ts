import fc from "fast-check";
import { expect, it } from "vitest";
import { byCodePoint, inTableOrder } from "../../src/core/table-order.ts";

it("numbers ascend where all are numbers, all else goes by code point", () => {
  expect(inTableOrder(["10", "9", "-1", "2.5"])).toEqual(["-1", "2.5", "9", "10"]);
  expect(inTableOrder(["10", "9", "b", "B"])).toEqual(["10", "9", "B", "b"]);
  expect(inTableOrder(["01", "1", "0"])).toEqual(["0", "01", "1"]);
});

it("what lies above U+FFFF comes last, where < on strings puts it before", () => {
  const [emoji, fullwidth] = ["\u{1f600}", "\uff21"];
  expect(emoji < fullwidth).toBe(true);
  expect(inTableOrder([emoji, fullwidth])).toEqual([fullwidth, emoji]);
});

it("agrees with comparing the code points one by one", () => {
  const points = (text: string) => [...text].map((character) => character.codePointAt(0)!);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
      const [x, y] = [points(a), points(b)];
      const at = x.findIndex((point, index) => point !== y[index]);
      const expected = at < 0 ? x.length - y.length : y[at] === undefined ? 1 : x[at]! - y[at];
      expect(Math.sign(byCodePoint(a, b))).toBe(Math.sign(expected));
    }),
  );
});
