/** Names for the columns: headers as they are where these are short, short names where they are whole questions. */

import type { Columns } from "../columns.ts";
import type { Spelled } from "../spelled.ts";
import type { ColumnsAside } from "./columns-aside.ts";
import type { Look } from "./look.ts";
import { noQuestions, type Questionnaire } from "./questionnaire.ts";
import { isShort } from "./short-header.ts";

/**
 * What headers that are questions say, under the names that their columns get.
 * @param items headers of columns that are a scale's items by their names
 * @param replied the columns by the names that replies give, which go first
 */
export async function nameQuestions(
  look: Look,
  replied: Columns,
  aside: ColumnsAside,
  items: ReadonlySet<string>,
  replies: Spelled | null,
): Promise<Questionnaire> {
  const { header } = look.sheet;
  const left = header.flatMap((name, index) => (items.has(name) || aside.reasons[index] !== null ? [] : [index]));
  const plain = left.every((index) => isShort(header[index]!) && !aside.mayBeTicks[index]);
  if (plain) return { ...noQuestions, shorts: replied.shorts };
  const { readQuestionnaire } = await import("./questionnaire-reader.ts");
  const scales = [...(replies?.scales ?? [])].flatMap(([name, { items, sum }]) =>
    (items ?? sum) === undefined ? [] : [name],
  );
  const taken = new Set([...header, ...replied.shorts.keys(), ...scales]);
  return inFileOrder(renamed(readQuestionnaire(look, left, taken), replied), header);
}

function inFileOrder(found: Questionnaire, header: readonly string[]): Questionnaire {
  const place = new Map(header.map((name, index) => [name, index]));
  const shorts = [...found.shorts].sort(([, a], [, b]) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return { ...found, shorts: new Map(shorts) };
}

/** With the names that replies give to columns in the place of our own. */
function renamed(found: Questionnaire, replied: Columns): Questionnaire {
  if (replied.shorts.size === 0) return found;
  const nameOf = (name: string) => {
    const other = replied.find(found.shorts.get(name) ?? name);
    return other !== undefined && replied.shorts.has(other) ? other : name;
  };
  const byName = <T>(all: ReadonlyMap<string, T>) => new Map([...all].map(([name, value]) => [nameOf(name), value]));
  return {
    shorts: new Map([...replied.shorts, ...[...found.shorts].filter(([name]) => nameOf(name) === name)]),
    labels: byName(found.labels),
    sections: found.sections.map((section) => ({ ...section, items: section.items.map(nameOf) })),
    loose: found.loose.map((kin) => ({ ...kin, items: kin.items.map(nameOf) })),
    choices: byName(found.choices),
  };
}
