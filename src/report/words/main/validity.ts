/** What the table of validity says: the rule with its critical r, how many are valid, which aren't and what became of them. */
import type { ItemValidity, ScaleValidity } from "../../../stages/result.ts";
import type { Prose, Slot } from "../../prose.ts";
import type { Writing } from "../../written/writing.ts";
import {
  countRange,
  endsOf,
  figureRange,
  labelled,
  named,
  notesOf,
  paragraph,
  paragraphs,
  placesOf,
  some,
  tiesOf,
  whyUndefined,
} from "../saying.ts";
import { excludedAlike } from "./excluded-alike.ts";
import { type UsedR, type ValidityTexts, validityTexts } from "./validity-texts.ts";

type ScalePlace = { readonly path: string; readonly entry: ScaleValidity };
type ItemPlace = { readonly path: string; readonly entry: ItemValidity; readonly scale: string };
type Context = {
  readonly writing: Writing;
  readonly texts: ValidityTexts;
  readonly used: UsedR;
  readonly scales: readonly ScalePlace[];
  readonly items: readonly ItemPlace[];
};

export function validityWords(writing: Writing, id: string): readonly Prose[] {
  const { study } = writing;
  const scales = placesOf("validity", study.result.validity);
  const context: Context = {
    writing,
    texts: validityTexts[study.language],
    used: study.method("validity", "r") === "total" ? "total" : "corrected",
    scales,
    items: scales.flatMap(({ path, entry }) =>
      placesOf(`${path}.items`, entry.items).map((place) => ({ ...place, scale: entry.scale })),
    ),
  };
  return paragraphs(
    paragraph(rule(context), reversed(context)),
    paragraph(...verdicts(context, writing.reference(id))),
    paragraph(...cautions(context)),
  );
}

function rule(context: Context): Prose | null {
  const { writing, texts, used, scales } = context;
  const [first] = scales;
  if (first === undefined) return null;
  const n = countRange(
    writing,
    scales.map(({ path }) => `${path}.n`),
  );
  return texts.rule(used, first.entry.source, n, limit(context));
}

function limit({ writing, texts, used, scales }: Context): Prose {
  const { quote } = writing;
  const level = quote.figure("method.alpha", "given");
  if (typeof quote.value("method.validity.criterion") === "number") {
    return texts.given(used, quote.figure("method.validity.criterion", "given"));
  }
  if (quote.value("method.validity.criterion") === "p") return texts.byP(level);
  const known = scales.filter(({ entry }) => entry.criticalR !== null);
  if (known.length === 0) return texts.unknownLimit(used, level);
  const r = figureRange(
    writing,
    known.map(({ path }) => `${path}.criticalR`),
    "coefficient",
  );
  return texts.criticalR(
    used,
    r,
    countRange(
      writing,
      known.map(({ path }) => `${path}.df`),
    ),
    level,
  );
}

function reversed({ writing, texts, items }: Context): Prose | null {
  const turned = items.filter(({ entry }) => writing.study.variable(entry.item)?.reversed === true);
  return turned.length === 0 ? null : texts.reversed(itemNames(writing, turned));
}

function itemNames(writing: Writing, items: readonly ItemPlace[]): Prose {
  return some(
    writing,
    items.map(({ entry }) => named(writing, entry.item)),
  );
}

function verdicts(context: Context, table: Slot): readonly Prose[] {
  const { writing, texts, items, used } = context;
  const { quote } = writing;
  const judged = items.filter(({ entry }) => entry.valid !== null);
  if (judged.length === 0) return [texts.unjudgedOnly(table)];
  const valid = judged.filter(({ entry }) => entry.valid === true);
  const all = quote.tally("validity[*].items[*].item");
  const ends = endsOf(items, ({ entry }) => entry[fieldOf(used)]);
  return [
    valid.length === items.length
      ? texts.all(table, all)
      : valid.length === 0
        ? texts.none(table, all)
        : texts.part(table, quote.tally("validity[*].items[*].valid", true), all),
    ...(ends === null || ends.low === ends.high ? [] : [texts.ends(tied(context, ends.low), tied(context, ends.high))]),
    ...invalid(context),
  ];
}

/** An end with all items that reach it: the two of a scale of two always do together. */
function tied(context: Context, end: ItemPlace): Prose {
  const ties = tiesOf(context.items, end, ({ entry }) => entry[fieldOf(context.used)]);
  return some(
    context.writing,
    ties.map((item) => itemR(context, item)),
  );
}

function fieldOf(used: UsedR) {
  return used === "corrected" ? "correctedItemTotal" : "itemTotal";
}

function invalid(context: Context): readonly Prose[] {
  const { writing, texts, items } = context;
  const bad = items.filter(({ entry }) => entry.valid === false);
  const kept = bad.filter(({ entry }) => entry.dropped === null);
  const dropped = bad.filter(({ entry }) => entry.dropped !== null);
  const several = dropped.some(({ entry }) => entry.dropped !== dropped[0]!.entry.dropped);
  const negative = bad.filter(({ entry }) => entry.correctedItemTotal !== null && entry.correctedItemTotal < 0);
  return [
    ...(dropped.length === 0
      ? []
      : [
          texts.dropped(
            some(
              writing,
              dropped.map((item) => droppedItem(context, item, several)),
            ),
          ),
        ]),
    ...(kept.length === 0
      ? []
      : [
          texts.kept(
            some(
              writing,
              kept.map((item) => itemR(context, item)),
            ),
          ),
        ]),
    ...(negative.length === 0 ? [] : [texts.negative(itemNames(writing, negative))]),
  ];
}

function droppedItem(context: Context, item: ItemPlace, several: boolean): Prose {
  const told = itemR(context, item);
  return several ? context.texts.droppedIn(told, context.writing.quote.figure(`${item.path}.dropped`, "count")) : told;
}

/** With the p that decided, where p decides. */
function itemR({ writing, texts, used }: Context, { path, entry, scale }: ItemPlace): Prose {
  const { quote } = writing;
  const [item, label] = [named(writing, entry.item), labelled(writing, scale)];
  const field = fieldOf(used);
  if (!quote.has(`${path}.${field}`)) return texts.undefinedR(item, label);
  const r = quote.figure(`${path}.${field}`, "coefficient");
  const byP = quote.value("method.validity.criterion") === "p" && quote.has(`${path}.${field}P`);
  return byP ? texts.itemRP(item, label, r, quote.p(`${path}.${field}P`)) : texts.itemR(item, label, r);
}

function cautions(context: Context): readonly (Prose | null)[] {
  const { writing, texts, scales, used } = context;
  const exhausted = scales.filter(({ path }) => notesOf(writing, "scale-exhausted", path).length > 0);
  const disagreeing = notesOf(writing, "correlations-disagree").filter(
    ({ path }) => writing.quote.has(`${path}.args.corrected`) && writing.quote.has(`${path}.args.total`),
  );
  return [
    exhausted.length === 0 ? null : texts.exhausted(scaleNames(writing, exhausted)),
    ...unjudged(context),
    disagreeing.length === 0
      ? null
      : texts.disagree(
          used,
          some(
            writing,
            disagreeing.map(({ path, args }) =>
              texts.twoRs(
                named(writing, String(args.item)),
                writing.quote.figure(`${path}.args.corrected`, "coefficient"),
                writing.quote.figure(`${path}.args.total`, "coefficient"),
              ),
            ),
          ),
        ),
    excluded(context),
  ];
}

function scaleNames(writing: Writing, scales: readonly ScalePlace[]): Prose {
  return some(
    writing,
    scales.map(({ entry }) => labelled(writing, entry.scale)),
  );
}

/** Scales without any verdict by their reason; items of other scales by name. */
function unjudged({ writing, texts, scales, items, used }: Context): readonly Prose[] {
  const whole = scales.filter(({ entry }) => entry.items.every(({ valid }) => valid === null));
  const single = items.filter(
    ({ entry, scale }) => entry.valid === null && !whole.some((place) => place.entry.scale === scale),
  );
  const constant = single.filter(({ entry, scale }) => isConstant(writing, entry.item, scale));
  const others = single.filter((item) => !constant.includes(item));
  return [
    ...whole.map(({ path, entry }) => {
      const why =
        whyUndefined(writing, `${path}.criticalR`) ?? whyUndefined(writing, `${path}.items[0].${fieldOf(used)}`);
      return texts.unjudgedScale(labelled(writing, entry.scale), why);
    }),
    ...(constant.length === 0 ? [] : [texts.constant(itemNames(writing, constant))]),
    ...(others.length === 0 ? [] : [texts.unjudged(itemNames(writing, others))]),
  ];
}

function isConstant(writing: Writing, item: string, scale: string): boolean {
  return notesOf(writing, "constant-item").some(({ args }) => args.item === item && args.scale === scale);
}

function excluded({ writing, texts, scales }: Context): Prose | null {
  const lacking = scales.filter(({ entry }) => entry.excluded > 0);
  if (lacking.length === 0) return null;
  return texts.excluded(
    some(
      writing,
      lacking.map(({ path, entry }) =>
        texts.excludedOf(labelled(writing, entry.scale), writing.quote.figure(`${path}.excluded`, "count")),
      ),
    ),
    excludedAlike(writing.study),
  );
}
