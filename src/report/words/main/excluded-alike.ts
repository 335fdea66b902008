/** Whether validity and reliability leave out the same respondents: it is said once then. */
import type { Study } from "../../study.ts";

/** @returns whether both leave as many out of the same scales, and any at all */
export function excludedAlike({ result }: Study): boolean {
  const left = (entries: readonly { readonly scale: string; readonly excluded: number }[]) =>
    entries.flatMap(({ scale, excluded }) => (excluded > 0 ? [`${excluded} ${scale}`] : [])).sort();
  const [validity, reliability] = [left(result.validity), left(result.reliability)];
  return validity.length > 0 && validity.join("\n") === reliability.join("\n");
}
