/** The one pass: coded cases in, summaries out. */
import type { CodedCases } from "../dataset/cases.ts";
import { ContingencyCounter, type SideLabels } from "./contingency.ts";
import { CrossProductsCounter } from "./cross-products.ts";
import { DistributionCounter } from "./distribution.ts";
import { ExtremesCounter } from "./extremes.ts";
import { StratifiedCounter } from "./stratified.ts";
import type { Counts, Wanted } from "./wanted.ts";

/**
 * Counts what is wanted in a single pass over the cases.
 * @throws RangeError for a field that the cases don't have, and for cross-products of values that can't be scaled
 */
export async function countCases(cases: CodedCases, wanted: Wanted): Promise<Counts> {
  const places = new Map(cases.fields.map(({ name }, index) => [name, index]));
  const place = (name: string): number => {
    const index = places.get(name);
    if (index === undefined) throw new RangeError(`the cases have no field "${name}"`);
    return index;
  };
  const distributions = new Map(wanted.distributions.map((name) => [name, new DistributionCounter()]));
  const groups = wanted.crossProducts.map(({ name, columns }) => ({
    name,
    fields: columns.map(place),
    counter: new CrossProductsCounter(columns),
  }));
  const tables = wanted.tables.map(({ row, column }) => ({
    row: place(row),
    column: place(column),
    counter: new ContingencyCounter(),
  }));
  const strata = (wanted.strata ?? []).map(({ row, column, stratum }) => ({
    row: place(row),
    column: place(column),
    stratum: place(stratum),
    counter: new StratifiedCounter(),
  }));
  const extremes = new Map((wanted.extremes ?? []).map((name) => [name, new ExtremesCounter()]));
  const outermost = [...extremes].map(([name, counter]) => ({ field: place(name), counter }));
  const counted = [...distributions].map(([name, counter]) => ({ field: place(name), counter }));
  const decimals = (field: number): number => {
    const digits = cases.decimals(field);
    if (digits === null) throw new RangeError(`"${cases.fields[field]!.name}" can't be scaled to whole numbers`);
    return digits;
  };

  let before = 0;
  for await (const { columns, size, numbers } of cases.batches()) {
    for (const { field, counter } of counted) counter.add(columns[field]!, size);
    for (const { row, column, counter } of tables) counter.add(columns[row]!, columns[column]!, size);
    for (const { row, column, stratum, counter } of strata) {
      counter.add(columns[row]!, columns[column]!, columns[stratum]!, size);
    }
    if (outermost.length > 0) {
      const own = numbers ?? Uint32Array.from({ length: size }, (_, index) => before + index + 1);
      for (const { field, counter } of outermost) counter.add(columns[field]!, size, own);
    }
    before += size;
    for (const { fields, counter } of groups) {
      counter.add(
        fields.map((field) => columns[field]!),
        size,
        fields.map(decimals),
      );
    }
  }

  const side = (field: number): SideLabels => {
    const { labels } = cases.fields[field]!;
    return labels === null ? null : { labels, ordered: cases.orderedLabels?.(field) ?? labels };
  };
  return {
    distribution: (name) => {
      const counter = required(distributions.get(name), name);
      const field = place(name);
      const texts = side(field);
      return texts === null ? counter.distribution(cases.decimals(field)) : counter.texts(texts.labels, texts.ordered);
    },
    crossProducts: (name, columns) =>
      required(
        groups.find((group) => group.name === name),
        name,
      ).counter.crossProducts(columns),
    extremes: (name) => required(extremes.get(name), name).extremes(),
    strata: (row, column, stratum) => {
      const [r, c, s] = [place(row), place(column), place(stratum)];
      const found = strata.find((table) => table.row === r && table.column === c && table.stratum === s);
      return required(found, `${row} by ${column} by ${stratum}`).counter.tables(side(r), side(c), side(s));
    },
    joint: (row, column) => {
      const [r, c] = [place(row), place(column)];
      const found = tables.find((table) => table.row === r && table.column === c);
      return required(found, `${row} by ${column}`).counter.joint(side(r), side(c));
    },
  };
}

function required<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new RangeError(`${name} wasn't counted`);
  return found;
}
