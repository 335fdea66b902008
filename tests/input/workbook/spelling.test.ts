import { describe, expect, it } from "vitest";
import { byTable } from "../../../src/input/workbook/crc32.ts";
import { builtInDateFormat, dateFormatOf } from "../../../src/input/workbook/date-format.ts";
import { plainNumber } from "../../../src/input/workbook/plain-number.ts";
import { isoDate, isoDuration, serialDate } from "../../../src/input/workbook/serial-date.ts";

describe("numbers", () => {
  it.each([
    ["4", "4"],
    ["-12.50", "-12.5"],
    ["4.0999999999999996", "4.1"],
    ["0.30000000000000004", "0.3"],
    ["3.0000000000000004", "3"],
    ["9.9999999999999978E-2", "0.1"],
    ["0.33333333333333331", "0.3333333333333333"],
    ["3.3333333333333335", "3.3333333333333335"],
    ["1E+6", "1000000"],
    ["1.5e+3", "1500"],
    ["1e-7", "0.0000001"],
    ["1.25E-9", "0.00000000125"],
    ["3171234567890123", "3171234567890123"],
    ["1e21", "1000000000000000000000"],
    ["1.2345E+22", "12345000000000000000000"],
    ["-0", "0"],
    ["-0.0", "0"],
    ["007", "7"],
    ["1e999", "1e999"],
    ["0x10", "0x10"],
    ["abc", "abc"],
  ])("%s is spelled %s", (stored, spelled) => expect(plainNumber(stored)).toBe(spelled));

  it("of 15 digits and fewer keep every digit, and read back as themselves", () => {
    for (let at = 0; at < 2000; at++) {
      const value = Number(((Math.sin(at) * 10 ** (at % 7)) as number).toPrecision(1 + (at % 15)));
      expect(Number(plainNumber(String(value)))).toBe(value);
      expect(Number(plainNumber(value.toExponential()))).toBe(value);
    }
  });
});

describe("date formats", () => {
  it.each([
    ["dd/mm/yyyy", "date"],
    ["yyyy\\-mm\\-dd", "date"],
    ["mmm", "date"],
    ["[$-421]dd mmmm yyyy;@", "date"],
    ["d/m/yyyy h:mm:ss", "date-time"],
    ["h:mm AM/PM", "time"],
    ["mm:ss", "time"],
    ["[h]:mm", "elapsed"],
    ["[mm]:ss", "elapsed"],
    ["[Red]yyyy", "date"],
  ])("%s shows a %s", (code, shows) => expect(dateFormatOf(code)?.shows).toBe(shows));

  it.each([
    "General",
    "0.00%",
    "#,##0",
    '"Rp"#,##0;[Red]-"Rp"#,##0',
    '0 "hari"',
    "0\\d",
    "[$USD] 0.0",
    "_-* #,##0_d",
    "0.00E+00",
    "@",
    '[>100]0;"d"',
    "0;dd",
  ])("%s is no date's", (code) => expect(dateFormatOf(code)).toBeNull());

  it("show parts of seconds only where they say so", () => {
    expect(dateFormatOf("hh:mm:ss.000")).toEqual({ shows: "time", fraction: true });
    expect(dateFormatOf("hh:mm:ss")?.fraction).toBe(false);
  });

  it("built in are those of the standard", () => {
    const dates = Array.from({ length: 60 }, (_, id) => id).filter((id) => builtInDateFormat(id) !== null);
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
    expect(dates).toEqual([...range(14, 22), ...range(27, 36), ...range(45, 47), ...range(50, 58)]);
  });
});

describe("days by number", () => {
  const show = (serial: number, shows: "date" | "time" | "date-time" | "elapsed" | "either", from1904 = false) =>
    serialDate(serial, { shows, fraction: false }, from1904);

  it("count past Excel's 29 February 1900, which is no date, and are right before and after it", () => {
    expect([1, 59, 60, 61].map((day) => show(day, "date"))).toEqual(["1900-01-01", "1900-02-28", null, "1900-03-01"]);
    expect(show(41045, "date")).toBe("2012-05-16");
    expect(show(2_958_465, "date")).toBe("9999-12-31");
    expect([show(60.5, "date-time"), show(60, "time"), show(60, "date", true)]).toEqual([null, null, "1904-03-01"]);
  });

  it("count from 1904 where the workbook says so", () => {
    expect(show(0, "date", true)).toBe("1904-01-01");
    expect(show(39583, "date", true)).toBe("2012-05-16");
  });

  it("come with the time where there is one, to the nearest second", () => {
    expect(show(41045.36, "date-time")).toBe("2012-05-16 08:38:24");
    expect(show(41045.5, "date")).toBe("2012-05-16 12:00:00");
    expect(show(0.5, "either")).toBe("12:00:00");
    expect(show(41045, "either")).toBe("2012-05-16");
    expect(serialDate(0.36010821759, { shows: "time", fraction: true }, false)).toBe("08:38:33.35");
  });

  it("are the day alone at midnight, as .ods keeps it, whatever the format shows", () => {
    expect(show(41045, "date-time")).toBe("2012-05-16");
    expect(show(41045, "time")).toBe("2012-05-16");
    expect(show(41045.999999, "date-time")).toBe("2012-05-17");
    expect(show(41045.99999, "date-time")).toBe("2012-05-16 23:59:59");
    expect(isoDate("2012-05-16T00:00:00")).toBe("2012-05-16");
    expect(isoDate("2012-05-16T23:59:59.9")).toBe("2012-05-17");
    expect(isoDate("2012-05-16T00:00:01")).toBe("2012-05-16 00:00:01");
  });

  it("are times alone below 1, and hours beyond 24 where time has passed", () => {
    expect(show(0.3598263888888889, "time")).toBe("08:38:09");
    expect(show(0, "time")).toBe("00:00:00");
    expect(show(1.1458333333333333, "elapsed")).toBe("27:30:00");
  });

  it("are no dates below 0, at 0 and past the year 9999", () => {
    expect([show(-1, "date"), show(0, "date"), show(2_958_466, "date"), show(Number.NaN, "date")]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("dates in words of the standard", () => {
  it("lose their T and parts of seconds", () => {
    expect(isoDate("2012-05-16")).toBe("2012-05-16");
    expect(isoDate("2012-05-16T08:38:09")).toBe("2012-05-16 08:38:09");
    expect(isoDate("2012-05-16T08:38:59.600Z")).toBe("2012-05-16 08:39:00");
    expect(isoDate("08:38:09")).toBe("08:38:09");
    expect(isoDate("kemarin")).toBe("kemarin");
    expect(isoDate("2012-99-99T08:00:00")).toBe("2012-99-99T08:00:00");
  });
  it("say how long", () => {
    expect(isoDuration("PT08H38M09S")).toBe("08:38:09");
    expect(isoDuration("PT27H30M00S")).toBe("27:30:00");
    expect(isoDuration("-P1DT2H")).toBe("-26:00:00");
    expect(isoDuration("PT08H38M09.6S")).toBe("08:38:10");
    expect(isoDuration("lama")).toBe("lama");
  });
});

it("a checksum by table is the standard's check value, in pieces too", () => {
  expect(byTable(Buffer.from("123456789"), 0)).toBe(0xcbf43926);
  expect(byTable(Buffer.from("56789"), byTable(Buffer.from("1234"), 0))).toBe(0xcbf43926);
});
