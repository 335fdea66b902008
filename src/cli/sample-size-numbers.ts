/** Numbers as people type them after an option of `sample-size`. */
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Bilingual } from "../core/language.ts";

/** What is wrong with the command line, in one sentence, with what to do. */
export function wrong(code: string, text: Bilingual, hint: Bilingual): LoyaltyError {
  return new LoyaltyError(`sample-size/${code}`, text, { exitCode: EXIT.usage, hint });
}

/** A number whose size is between these, or 0: beyond, no study is meant and a double would overflow. */
const SMALLEST = 1e-9;
const LARGEST = 1e12;

/** @returns digits with a point; null for what is no plain number: exponents, units, two marks */
function plain(text: string): string | null {
  const number = text.trim().replace(/^\u2212/, "-");
  return /^[-+]?(?:\d+[.,]?\d*|[.,]\d+)$/.test(number) ? number.replace(",", ".") : null;
}

function sized(flag: string, text: string, value: number): number {
  const size = Math.abs(value);
  if (value === 0 || (size >= SMALLEST && size <= LARGEST)) return value;
  throw wrong(
    "out-of-range",
    { en: `${flag} can't be "${text}"`, id: `${flag} tidak boleh "${text}"` },
    {
      en: "give a number between a billionth and a trillion",
      id: "beri angka antara sepermiliar dan satu triliun",
    },
  );
}

/** @throws LoyaltyError exit 2 for what is no number */
export function numberOf(flag: string, text: string): number {
  const digits = plain(text);
  if (digits === null) throw noNumber(flag, text, { en: "12.5 or 12,5", id: "12,5 atau 12.5" });
  return sized(flag, text, Number(digits));
}

/** Whole people; thousands may be parted. @throws LoyaltyError exit 2 for anything but a whole number from 1 on */
export function peopleOf(flag: string, text: string): number {
  const digits = /^[1-9]\d{0,2}(?:([.,\u00a0 ])\d{3})(?:\1\d{3})*$/.test(text.trim())
    ? text.replace(/\D/g, "")
    : text.trim();
  const people = Number(digits);
  if (/^\+?\d+$/.test(digits) && people >= 1 && people <= LARGEST) return people;
  throw wrong(
    "population",
    { en: `${flag} can't be "${text}"`, id: `${flag} tidak boleh "${text}"` },
    {
      en: "give the number of people in the population, a whole number from 1 to 1000000000000, such as -N 473",
      id: "beri jumlah populasi, bilangan bulat dari 1 sampai 1000000000000, misalnya -N 473",
    },
  );
}

/** 0.3, 0,3, or 30%: what it is, not yet whether it is within 0 and 1. @throws LoyaltyError exit 2 for what is no number */
export function shareOf(flag: string, text: string): number {
  const { digits, sign } = withSign(text);
  if (digits === null) throw noNumber(flag, text, { en: "0.3, 0,3, or 30%", id: "0,3, 0.3, atau 30%" });
  return sized(flag, text, sign ? hundredth(digits) : Number(digits));
}

/** 95, 95%, or 0.95: below 1 it is a share already. @throws LoyaltyError exit 2 for what is no number */
export function percentOf(flag: string, text: string): number {
  const { digits, sign } = withSign(text);
  if (digits === null) throw noNumber(flag, text, { en: "95, 95%, or 0.95", id: "95, 95%, atau 0,95" });
  const value = Number(digits);
  return sized(flag, text, sign || Math.abs(value) >= 1 ? hundredth(digits) : value);
}

function withSign(text: string): { readonly digits: string | null; readonly sign: boolean } {
  const [, before, sign] = /^(.*?)\s*(%?)$/s.exec(text.trim()) ?? [];
  return { digits: plain(before ?? ""), sign: sign === "%" };
}

/** Read as a decimal, not divided: 7.3% is .073. */
function hundredth(digits: string): number {
  return Number(`${digits.replace(/\.$/, "")}e-2`);
}

function noNumber(flag: string, text: string, example: Bilingual): LoyaltyError {
  return wrong(
    "no-number",
    { en: `${flag} needs a number, not "${text}"`, id: `${flag} memerlukan angka, bukan "${text}"` },
    { en: `write it as ${example.en}`, id: `tulis sebagai ${example.id}` },
  );
}
