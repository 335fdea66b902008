/**
 * Day numbers of a spreadsheet -> `2012-05-16`, `2012-05-16 08:38:09`, `08:38:09`. Midnight is the day alone, whatever the
 * format shows: .ods doesn't tell the two apart, and the same data are to give the same cells.
 */
import type { DateFormat } from "./date-format.ts";

const dayMilliseconds = 86_400_000;
/** 9999-12-31, the last day that Excel knows, counted from 1899-12-30. */
const lastDay = 2_958_465;
/** Days by which the system of 1904 begins later. */
const days1904 = 1462;
/** 29 February 1900 in Excel. */
const leapDay = 60;

/**
 * @param serial days since the system's first, the time of day as their fraction
 * @param from1904 the workbook counts from 1904-01-01, not from 1900
 * @returns null where there is no such date: below 0, past the year 9999, and day 60, Excel's 29 February 1900
 */
export function serialDate(serial: number, format: DateFormat, from1904: boolean): string | null {
  const unit = format.fraction ? 1 : 1000;
  const total = Math.round((serial * dayMilliseconds) / unit) * unit;
  if (!(total >= 0) || serial > lastDay) return null;
  if (format.shows === "elapsed") return timeOf(total);
  const day = Math.floor(total / dayMilliseconds);
  const inDay = total - day * dayMilliseconds;
  const dated = from1904 || day > 0;
  if (!dated) return format.shows === "date" && inDay === 0 ? null : timeOf(inDay);
  if (day === 0 && format.shows === "time") return timeOf(inDay);
  if (day === leapDay && !from1904) return null;
  const date = dateOf(day, from1904);
  return inDay > 0 ? `${date} ${timeOf(inDay)}` : date;
}

/** Excel takes 1900 for a leap year, so the days before 29 February, which nobody had, count from 1899-12-31. */
function dateOf(day: number, from1904: boolean): string {
  const since18991230 = from1904 ? day + days1904 : day < leapDay ? day + 1 : day;
  return new Date(Date.UTC(1899, 11, 30) + since18991230 * dayMilliseconds).toISOString().slice(0, 10);
}

/** @param milliseconds also of more than a day: the hours then pass 24 */
function timeOf(milliseconds: number): string {
  const two = (part: number) => String(Math.floor(part)).padStart(2, "0");
  const fraction = milliseconds % 1000;
  const seconds = Math.floor(milliseconds / 1000);
  const time = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
  return fraction === 0 ? time : `${time}.${String(fraction).padStart(3, "0").replace(/0+$/, "")}`;
}

/** `2012-05-16T08:38:09.25Z` -> `2012-05-16 08:38:09`, midnight -> `2012-05-16`; else as it came. */
export function isoDate(text: string): string {
  const match = /^(\d{4,}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?Z?$/.exec(text.trim());
  if (match === null) return timeOnly(text);
  const [, date = "", hours, minutes, seconds = "00", fraction = "0"] = match;
  if (hours === undefined) return date;
  const rounded = Math.round(Number(`${seconds}.${fraction}`)) * 1000;
  const at = Date.parse(`${date}T${hours}:${minutes}:00Z`) + rounded;
  if (Number.isNaN(at)) return text;
  return new Date(at).toISOString().slice(0, 19).replace("T00:00:00", "").replace("T", " ");
}

function timeOnly(text: string): string {
  const match = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/.exec(text.trim());
  if (match === null) return text;
  return duration(0, Number(match[1]), Number(match[2]), Number(match[3] ?? 0));
}

/** `PT08H38M09S` -> `08:38:09`, `P1DT2H` -> `26:00:00`; else as it came. */
export function isoDuration(text: string): string {
  const match = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/.exec(text.trim());
  if (match === null) return text;
  const [, sign, days, hours, minutes, seconds] = match;
  const time = duration(
    Number(days ?? 0),
    Number(hours ?? 0),
    Number(minutes ?? 0),
    Number((seconds ?? "0").replace(",", ".")),
  );
  return `${sign}${time}`;
}

function duration(days: number, hours: number, minutes: number, seconds: number): string {
  return timeOf(Math.round(((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}
