/** Columns where people write what they like: comments, and cells by which somebody can be reached. */
import { fold } from "../../core/fold.ts";
import { cellsIn, isNumber, type Seen } from "../columns-seen.ts";
import { isLikert } from "./answer-kinds.ts";

const commentWords =
  /\b(?:kritik|saran|komentar|catatan|masukan|alasan|pesan|kesan|harapan|comments?|feedback|suggestions?|remarks?|notes?)\b/;

/** Whether a header asks for a comment, whatever its cells hold. */
export function asksComment(header: string): boolean {
  return commentWords.test(fold(header).replace(/_/g, " "));
}

/** More than these, or rarer ones, are nobody's list of answers. */
const mostAnswers = 6;
const fewestOfAnswer = 3;

/**
 * A header that asks for comments above cells that are some: not above known answers, numbers, or a few short texts that
 * all recur ("Alasan utama": Harga, Lokasi).
 */
export function isComment(header: string, seen: Seen): boolean {
  if (!asksComment(header) || seen.size === 0) return false;
  const texts = [...seen];
  const few =
    texts.length <= mostAnswers && texts.every(([text, times]) => times >= fewestOfAnswer && isShortAnswer(text));
  return !few && !texts.every(([text]) => isNumber(text)) && !isLikert(seen);
}

/** As short as what a questionnaire offers. */
export function isShortAnswer(text: string): boolean {
  return text.length <= 40 && text.split(/\s+/).length <= 6;
}

/** 0812-3456-7890, +62 812 3456 7890, 62812..., (021) 765-4321, +1 555 ... */
const phone =
  /(?<![\d.,])(?:(?:\+?62[\s.-]?|0)8\d{1,2}(?:[\s.-]?\d{2,5}){2,3}|\(0\d{2,3}\)[\s.-]?\d{3,4}[\s.-]?\d{3,4}|\+\d{1,3}(?:[\s.-]?\d{2,4}){3,4})(?![\d.,]*\d)/;
const address = /[^\s@<>,;:()]+@[^\s@<>,;:()]+\.\p{L}{2,}/u;

/** Whether somebody can be reached by what a cell holds. */
export function holdsContact(text: string): boolean {
  return address.test(text) || phone.test(text);
}

/** A column of contacts, or one of texts with a contact in some of them; one slip among numbers or answers makes none. */
export function holdsContacts(seen: Seen): boolean {
  let contacts = 0;
  let numbers = 0;
  for (const [text, times] of seen) {
    if (holdsContact(text)) contacts += times;
    else if (isNumber(text)) numbers += times;
  }
  if (contacts === 0) return false;
  const cells = cellsIn(seen);
  return contacts >= cells / 2 || (numbers < cells / 2 && !isLikert(seen));
}
