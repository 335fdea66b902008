/** The analyses of an SPSS syntax file. */
import type { ExportPlan } from "./plan.ts";
import type { SpssName } from "./spss.ts";
import { spssComment, spssString, wrapped } from "./spss-words.ts";
import { exportTexts } from "./texts.ts";

export function analyses(plan: ExportPlan, nameOf: SpssName): string {
  const word = exportTexts(plan.language);
  const ofData = plan.files.pilot === null ? reliability(plan, nameOf) : [];
  const section = (title: string, commands: readonly string[]) =>
    commands.length === 0 ? [] : [`${spssComment(title)}\n${commands.join("\n")}`];
  return [
    ...section(word.reliability, ofData),
    ...section(word.frequencies, frequencies(plan, nameOf)),
    ...section(word.descriptives, descriptives(plan, nameOf)),
    ...section(word.crosstabs, crosstabs(plan, nameOf)),
  ].join("\n\n");
}

/** Cases complete on the scale, as SPSS takes them. */
export function reliability({ reliability }: ExportPlan, nameOf: SpssName): readonly string[] {
  return reliability.map(({ scale, items }) =>
    command("RELIABILITY", [
      `VARIABLES=${wrapped(items.map(nameOf))}`,
      `SCALE(${spssString(nameOf(scale))}) ALL`,
      "MODEL=ALPHA",
      "STATISTICS=DESCRIPTIVE SCALE CORR",
      "SUMMARY=TOTAL",
    ]),
  );
}

function frequencies({ frequencies }: ExportPlan, nameOf: SpssName): readonly string[] {
  if (frequencies.length === 0) return [];
  return [command(`FREQUENCIES VARIABLES=${wrapped(frequencies.map(nameOf))}`, ["ORDER=ANALYSIS"])];
}

function descriptives({ descriptives }: ExportPlan, nameOf: SpssName): readonly string[] {
  if (descriptives.length === 0) return [];
  return [
    command(`EXAMINE VARIABLES=${wrapped(descriptives.map(nameOf))}`, [
      "PLOT NONE",
      "STATISTICS DESCRIPTIVES",
      "MISSING PAIRWISE",
      "NOTOTAL",
    ]),
  ];
}

function crosstabs({ crosstabs }: ExportPlan, nameOf: SpssName): readonly string[] {
  return crosstabs.map(({ row, column }) =>
    command("CROSSTABS", [
      `TABLES=${nameOf(row)} BY ${nameOf(column)}`,
      "FORMAT=AVALUE TABLES",
      "STATISTICS=CHISQ RISK",
      "CELLS=COUNT EXPECTED ROW",
    ]),
  );
}

function command(name: string, subcommands: readonly string[]): string {
  return `${[name, ...subcommands.map((subcommand) => `  /${subcommand}`)].join("\n")}.`;
}
