/** The stages as the command line lists them, and which one a word that isn't theirs may mean. */
import { nearNames } from "../core/near-names.ts";
import { mainStages, type Stage, stageWord } from "../stages/only.ts";

/** For help: every stage is in one of them. */
export const stageGroups = {
  groupMain: mainStages,
  groupItems: [
    "itemCorrelations",
    "samplingAdequacy",
    "alphaIntervals",
    "splitHalf",
    "guttman",
    "omega",
    "intraclass",
    "factors",
  ],
  groupScores: ["percentiles", "extremes", "histograms", "qqPlots"],
  groupTables: [
    "exactTests",
    "associations",
    "residuals",
    "mergers",
    "oddsRatios",
    "boxPlots",
    "stratified",
    "mcnemar",
  ],
} as const satisfies Readonly<Record<string, readonly Stage[]>>;

/** What people call a stage's statistics; beginnings of words count too. */
const otherNames: readonly (readonly [RegExp, Stage])[] = [
  [/^(icc|intrakelas)/, "intraclass"],
  [/^(kmo|msa|bartlett|kaiser)/, "samplingAdequacy"],
  [/^(feldt|confidence|alpha-ci)/, "alphaIntervals"],
  [/^(cronbach|alpha|reliabil)/, "reliability"],
  [/^(spearman-?brown|belah)/, "splitHalf"],
  [/^(lambda)/, "guttman"],
  [/^(mcdonald)/, "omega"],
  [/^(pca|efa|promax|varimax|scree|faktor)/, "factors"],
  [/^(shapiro|lilliefors|kolmogorov|ks$|normal)/, "normality"],
  [/^(persentil|quartile|kuartil)/, "percentiles"],
  [/^(ekstrem|outlier|pencilan)/, "extremes"],
  [/^(qq|q-q)/, "qqPlots"],
  [/^(chi|crosstab|tabulasi|bivariat)/, "bivariate"],
  [/^(fisher|exact|monte)/, "exactTests"],
  [/^(phi|cramer|gamma|tau|contingency)/, "associations"],
  [/^(odds|or$)/, "oddsRatios"],
  [/^(box|kotak|hinge)/, "boxPlots"],
  [/^(mantel|breslow|cmh|strat)/, "stratified"],
  [/^(merge|gabung)/, "mergers"],
];

/** At most three, the likeliest first; none where nothing is near. */
export function stagesMeant(word: string): readonly string[] {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const near = nearNames(plain, Object.values(stageGroups).flat().map(stageWord));
  if (near.length > 0) return near;
  return otherNames.filter(([name]) => name.test(plain)).map(([, stage]) => stageWord(stage));
}

/** Sections of help: who asks for which. @param words by group */
export function stageHelp(title: string, words: Readonly<Record<keyof typeof stageGroups, string>>): string {
  const indent = "      ";
  const sections = Object.entries(stageGroups).flatMap(([group, members]) => [
    `  ${words[group as keyof typeof stageGroups]}`,
    ...wrapped(members.map(stageWord), 74 - indent.length).map((line) => `${indent}${line}`),
  ]);
  return [title, ...sections].join("\n");
}

function wrapped(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(word);
    else if (last.length + word.length + 3 > width) lines.splice(-1, 1, `${last},`, word);
    else lines[lines.length - 1] = `${last}, ${word}`;
  }
  return lines;
}
