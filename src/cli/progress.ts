/** How far reading is, on a terminal's standard error, once it takes longer than a second; nothing else ever sees it. */
import type { Language } from "../core/language.ts";
import type { IO } from "./io.ts";

export type Progress = {
  /** Bytes read so far, of how many; null where nobody knows. */
  readonly told: (read: number, total: number | null) => void;
  /** Takes the line away; before anything else is written, and at the end. */
  readonly clear: () => void;
};

const patience = 1000;
const pause = 100;
/** Back to the line's start, and everything on it gone. */
export const wipe = "\r\u001b[K";

/** @param now in milliseconds */
export function progressOn({ stderr, env }: IO, language: Language, now: () => number = Date.now): Progress {
  if (stderr.isTTY !== true || env.TERM === "dumb" || env.CI) return { told: () => undefined, clear: () => undefined };
  const begun = now();
  let last = begun;
  let shown = false;
  return {
    told(read, total) {
      const at = now();
      if (at - begun < patience || at - last < pause) return;
      last = at;
      shown = true;
      stderr.write(`${wipe}${line(read, total, language)}`);
    },
    clear() {
      if (shown) stderr.write(wipe);
      shown = false;
    },
  };
}

function line(read: number, total: number | null, language: Language): string {
  const doing = language === "id" ? "Membaca" : "Reading";
  const megabytes = `${Math.floor(read / 1e6)} MB`;
  if (total === null || total === 0) return `${doing}: ${megabytes}`;
  return `${doing}: ${Math.floor((100 * Math.min(read, total)) / total)} % (${megabytes})`;
}
