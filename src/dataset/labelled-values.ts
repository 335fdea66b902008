/** Categories of a file that labels its codes itself (.sav): the label is what tables print, the code what orders them. */
import { inTableOrder } from "../core/table-order.ts";
import { metValueCoder } from "./category-coder.ts";
import type { Coder } from "./coder.ts";

/** Every value that is met, by its label where it has one; the values' own order is that of tables. */
export function labelledValueCoder(valueLabels: ReadonlyMap<string, string>): Coder {
  const codes = metValueCoder();
  const labelOf = (code: string) => valueLabels.get(code) ?? code;
  const labels: string[] = [];
  const indexes = new Map<string, number>();
  const values = new Map<string, string>();
  return {
    ...codes,
    labels,
    ofText(text) {
      const label = labelOf(text).normalize("NFC");
      const known = indexes.get(label);
      if (known !== undefined) return known;
      const met = codes.ofText(text);
      if (typeof met !== "number") return met;
      indexes.set(label, labels.length);
      values.set(label, text);
      return labels.push(label) - 1;
    },
    orderedLabels() {
      const order = inTableOrder([...values.values()]);
      const rank = new Map(order.map((value, index) => [value, index]));
      return [...labels].sort((a, b) => rank.get(values.get(a) ?? "")! - rank.get(values.get(b) ?? "")!);
    },
    variants: () => [],
    reset() {
      codes.reset();
      labels.length = 0;
      indexes.clear();
      values.clear();
    },
  };
}

/** A coder that knows some texts: it is asked for the value as it stands, and then for its label. */
export function byValueOrLabel(coder: Coder, valueLabels: ReadonlyMap<string, string>): Coder {
  return {
    ...coder,
    ofText(text) {
      const label = valueLabels.get(text);
      if (label === undefined) return coder.ofText(text);
      const byLabel = coder.ofText(label);
      return typeof byLabel === "number" ? byLabel : coder.ofText(text);
    },
  };
}
