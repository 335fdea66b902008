/** How a number of an SPSS file is spelled as a cell: plainly, or as date and time where its format says so. */

/** What a print format makes of a number; formats that only dress it (COMMA, DOLLAR, PCT ...) are plain. */
export type NumberKind = "plain" | "date" | "datetime" | "time";

/** By the print format's type. WKDAY (26) and MONTH (27) stay numbers: they are no dates. */
const kinds: Readonly<Record<number, NumberKind>> = {
  20: "date", // DATE
  21: "time", // TIME
  22: "datetime", // DATETIME
  23: "date", // ADATE
  24: "date", // JDATE
  25: "time", // DTIME
  28: "date", // MOYR
  29: "date", // QYR
  30: "date", // WKYR
  38: "date", // EDATE
  39: "date", // SDATE
  40: "time", // MTIME
  41: "datetime", // YMDHMS
};

export function numberKind(format: number): NumberKind {
  return kinds[format] ?? "plain";
}

/** Almost every cell of a questionnaire is one of these. */
const smallWhole = Array.from({ length: 1024 }, (_, value) => String(value));

/** @returns "" for what isn't finite: no cell can say it, and SPSS has no such value */
export function numberText(value: number, kind: NumberKind): string {
  if (!Number.isFinite(value)) return "";
  switch (kind) {
    case "plain":
      return smallWhole[value] ?? plainText(value);
    case "time":
      return timeText(value) ?? plainText(value);
    case "date":
    case "datetime":
      return dateText(value, kind === "datetime") ?? plainText(value);
    default:
      return kind satisfies never;
  }
}

/** The shortest decimal that reads back as the same number, without exponent: `0.0000001`, not `1e-7`. */
export function plainText(value: number): string {
  const text = String(value);
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (parts === null) return text;
  const [, sign = "", first = "", rest = "", power = "0"] = parts;
  const digits = first + rest;
  const exponent = Number(power);
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  return sign + digits.padEnd(exponent + 1, "0");
}

const dayMilliseconds = 86_400_000;
/** SPSS counts seconds from the first day of the Gregorian calendar, 14 October 1582. */
const epoch = Date.UTC(1582, 9, 14);
const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** @returns null for what is outside the years 1582 to 9999: then the number itself tells more */
function dateText(seconds: number, withTime: boolean): string | null {
  const moment = epoch + Math.round(seconds * 1000);
  if (!(moment >= epoch && moment <= lastMoment)) return null;
  const day = new Date(moment).toISOString().slice(0, 10);
  return withTime ? `${day} ${clock((moment - epoch) % dayMilliseconds)}` : day;
}

/** A duration: hours may exceed 24. @returns null where it is too long for whole milliseconds */
function timeText(seconds: number): string | null {
  const milliseconds = Math.round(Math.abs(seconds) * 1000);
  if (!Number.isSafeInteger(milliseconds)) return null;
  return (seconds < 0 && milliseconds > 0 ? "-" : "") + clock(milliseconds);
}

/** `08:38:09`, and the fraction of the second where there is one. */
function clock(milliseconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const seconds = Math.floor(milliseconds / 1000);
  const fraction = milliseconds % 1000;
  const after = fraction === 0 ? "" : `.${String(fraction).padStart(3, "0").replace(/0+$/, "")}`;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${after}`;
}
