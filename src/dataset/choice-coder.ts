/** A question where several answers may be ticked, as forms export it: `A;B`, `A;B;` or `A, B` in one cell. */
import { fold } from "../core/fold.ts";
import { type Coder, fixedCoder } from "./coder.ts";

/**
 * Whether one answer was ticked: category 0 where it was, else 1. An answer that holds a comma itself is found as a whole.
 * @param labels of the two categories
 */
export function choiceCoder(choice: string, labels: readonly [string, string]): Coder {
  const wanted = fold(choice);
  let met = false;
  const ofText = (text: string) => {
    if (!isTicked(fold(text), wanted)) return 1;
    met = true;
    return 0;
  };
  return {
    ...fixedCoder(labels, null, ofText),
    unusedKeys: () => (met ? [] : [choice]),
    reset() {
      met = false;
    },
  };
}

function isTicked(ticked: string, wanted: string): boolean {
  for (let at = ticked.indexOf(wanted); at !== -1; at = ticked.indexOf(wanted, at + 1)) {
    const before = ticked.slice(0, at).trimEnd();
    const after = ticked.slice(at + wanted.length).trimStart();
    if ((before === "" || /[;,]$/.test(before)) && (after === "" || /^[;,]/.test(after))) return true;
  }
  return false;
}
