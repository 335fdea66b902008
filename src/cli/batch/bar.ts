/** How far a batch is. */
import type { IO } from "../io.ts";
import { wipe } from "../progress.ts";

export type Bar = {
  readonly told: (done: number, name: string) => void;
  readonly clear: () => void;
};

const barWidth = 24;

/** How many of so many files are done, on a terminal's standard error; nothing else ever sees it. */
export function barOn({ stderr, env }: IO, total: number): Bar {
  if (stderr.isTTY !== true || env.TERM === "dumb" || env.CI) return { told: () => undefined, clear: () => undefined };
  const show = (done: number, name: string) => {
    const full = Math.floor((barWidth * done) / Math.max(total, 1));
    const bar = "\u2588".repeat(full) + "\u2591".repeat(barWidth - full);
    const lead = `${bar} ${done}/${total} `;
    const room = Math.max((stderr.columns || 80) - lead.length - 1, 0);
    stderr.write(`${wipe}${lead}${name.length > room ? name.slice(name.length - room) : name}`);
  };
  show(0, "");
  return { told: show, clear: () => void stderr.write(wipe) };
}
