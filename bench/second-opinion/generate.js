/** Made-up studies for the second opinion: data, codebook and, for R, a plan that says in plain words what the codebook means. */

/** @param {number} seed mulberry32's state */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const whole = (/** @type {number} */ from, /** @type {number} */ to) => from + Math.floor(next() * (to - from + 1));
  /** @template T @param {readonly T[]} values */
  const pick = (values) => /** @type {T} */ (values[whole(0, values.length - 1)]);
  const chance = (/** @type {number} */ p) => next() < p;
  return { next, normal, whole, pick, chance };
}

/** @typedef {ReturnType<typeof random>} Random */
/** @typedef {{ name: string, cells: string[] }} Column */

/** @param {number} seed */
export function makeStudy(seed) {
  const r = random(seed * 7919 + 13);
  const n = Math.round(Math.exp(Math.log(3) + r.next() * Math.log(400 / 3)));
  const missing = r.pick([0, 0, 0.01, 0.05, 0.15]);
  const trait = Array.from({ length: n }, () => r.normal());
  const scales = Array.from({ length: r.whole(2, 5) }, (_, index) =>
    makeScale(r, n, trait, missing, "PQRST"[index] ?? "P"),
  );
  const variables = makeVariables(r, n, trait, missing);
  const shared = { alpha: r.pick([0.05, 0.05, 0.01]), ...methods(r) };
  const grouped = variables.filter(({ plan }) => plan.labels !== undefined).map(({ plan }) => plan.name);
  const outcome = r.chance(0.5) ? (scales.at(-1)?.plan.name ?? "P") : r.pick(["ord", "nom", "age_group"]);
  const predictors = [...grouped, ...scales.map(({ plan }) => plan.name)].filter(
    (name) => name !== outcome && !/^(before|after)$/.test(name),
  );
  const strata = ["site", ...(r.chance(0.3) ? ["age_group"] : [])].filter((name) => name !== outcome);
  const pairs = [["before", "after"]];
  const columns = [...variables.flatMap((variable) => variable.columns), ...scales.flatMap((scale) => scale.columns)];
  const codebook = {
    loyalty: 1,
    title: `Study ${seed}`,
    language: "en",
    data: { decimal: "point" },
    answers: Object.assign({ level: LEVELS }, ...scales.map((scale) => scale.answers)),
    variables: Object.fromEntries(variables.map(({ plan, entry }) => [plan.name, entry])),
    scales: Object.fromEntries(scales.map(({ plan, entry }) => [plan.name, entry])),
    outcome,
    predictors,
    strata,
    pairs,
    method: {
      alpha: shared.alpha,
      normality: { rule: shared.rule, ...(shared.ruleOfP ? {} : { limit: 2, signed: shared.signed }) },
      factor: shared.factor,
      cutoff: { rounding: shared.rounding },
      p: shared.p,
      validity: { r: shared.r, criterion: shared.criterion },
    },
  };
  const plan = {
    seed,
    ...shared,
    variables: variables.map((variable) => variable.plan),
    scales: scales.map((scale) => scale.plan),
    outcome,
    predictors,
    strata,
    pairs,
  };
  return { csv: csvOf(columns, n), codebook, plan, n };
}

const LEVELS = { 1: ["first"], 2: ["second"], 3: ["third"], 5: ["fifth"] };

/** @param {Random} r */
function methods(r) {
  const rule = r.pick(["skewness-ratio", "skewness-ratio", "skewness-and-kurtosis", "shapiro-wilk", "lilliefors"]);
  return {
    rule,
    ruleOfP: rule === "shapiro-wilk" || rule === "lilliefors",
    signed: r.chance(0.2),
    factor: {
      extraction: r.pick(["principal-components", "principal-axis"]),
      number: r.pick(["kaiser", "kaiser", 1, 2, 3]),
      rotation: r.pick(["none", "varimax", "varimax", "promax", "promax"]),
    },
    rounding: r.pick(["none", "none", "nearest"]),
    p: r.pick([
      "by-expected-count",
      "by-expected-count",
      "pearson",
      "continuity-correction",
      "fisher",
      "likelihood-ratio",
    ]),
    r: r.pick(["corrected", "total"]),
    criterion: r.pick(["r-table", "p", 0.3]),
  };
}

/** @param {Random} r @param {number} n @param {number[]} trait @param {number} missing @param {string} name */
function makeScale(r, n, trait, missing, name) {
  const k = r.whole(2, 8);
  const low = r.pick([0, 1, 1, 1]);
  const high = low + r.whole(4, 7) - 1;
  const own = trait.map((value) => 0.4 * value + r.normal());
  const weight = r.pick([0.3, 0.7, 1, 1.5]);
  /** @type {string[]} */
  const reverse = [];
  /** @type {number[][]} */
  const meant = [];
  const columns = Array.from({ length: k }, (_, index) => {
    const item = `${name}${index + 1}`;
    const values = makeItem(r, n, own, weight, low, high, meant);
    meant.push(values);
    const turned = r.chance(0.2);
    // now and then a reversed item isn't declared, or one is that isn't
    if (turned !== r.chance(0.06)) reverse.push(item);
    const cells = values.map((value) =>
      r.chance(missing) ? r.pick(["", "NA"]) : String(turned ? low + high - value : value),
    );
    return { name: item, cells };
  });
  const codes = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  const items = columns.map((column) => column.name);
  const bins = scoreBins(r, k, low, high);
  const cutoff = r.pick(["auto", "auto", "auto", "mean", "median", (k * (low + high)) / 2]);
  const reference = r.chance(0.3) ? r.pick(bins === null ? ["Low", "High"] : bins.map((bin) => bin.label)) : null;
  return {
    columns,
    answers: { [`likert${name}`]: Object.fromEntries(codes.map((code) => [code, [`${name.toLowerCase()}${code}`]])) },
    entry: {
      items,
      answers: `likert${name}`,
      reverse,
      ...(bins === null ? { categories: ["Low", "High"], cutoff } : { bins }),
      ...(reference === null ? {} : { reference }),
    },
    plan: {
      name,
      items,
      reverse,
      low,
      high,
      codeLabels: codes.map((code) => `${name.toLowerCase()}${code}`),
      ...(bins === null
        ? { labels: ["Low", "High"], cutoff }
        : { labels: bins.map((bin) => bin.label), below: bins.map(({ below }) => below ?? null) }),
      reference,
    },
  };
}

/** @param {Random} r @param {number} k @param {number} low @param {number} high */
function scoreBins(r, k, low, high) {
  if (!r.chance(0.25)) return null;
  const span = k * (high - low);
  const at = (/** @type {number} */ share) => k * low + Math.round(span * share);
  return [{ below: at(0.4), label: "small" }, { below: at(0.6) + 1, label: "middle" }, { label: "large" }];
}

/** @param {Random} r @param {number} n @param {number[]} own @param {number} weight @param {number} low @param {number} high @param {number[][]} meant */
function makeItem(r, n, own, weight, low, high, meant) {
  const kind = r.next();
  const usual = r.whole(low, high);
  if (kind < 0.03) return own.map(() => usual);
  if (kind < 0.06) return own.map((_, index) => (index === n - 1 ? (usual === low ? high : low) : usual));
  const twin = meant.at(-1);
  if (kind < 0.08 && twin !== undefined) return [...twin];
  const [shift, spread] = [r.normal() * 0.7, r.pick([0.6, 1, 1.5])];
  const middle = (low + high) / 2;
  const scale = (high - low) / 4;
  return own.map((value) =>
    Math.min(high, Math.max(low, Math.round(middle + scale * (shift + spread * (weight * value + r.normal()))))),
  );
}

/** @param {Random} r @param {number} n @param {number[]} trait @param {number} missing */
function makeVariables(r, n, trait, missing) {
  const blank = (/** @type {string} */ cell) => (r.chance(missing) ? "" : cell);
  const category = (/** @type {readonly string[]} */ labels, pull = 0.5) => {
    const weights = labels.map(() => (r.chance(0.2) ? 0.02 : 0.3 + r.next()));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return trait.map((value) => {
      let left = Math.min(0.999999, Math.max(0, r.next() + pull * 0.2 * value)) * total;
      const index = weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      });
      return labels[index < 0 ? labels.length - 1 : index] ?? "";
    });
  };
  const names = (/** @type {string} */ prefix, /** @type {number} */ count) =>
    Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
  const shuffled = (/** @type {readonly string[]} */ labels) =>
    [...labels].sort((a, b) => (a > b ? 1 : -1)).sort(() => r.next() - 0.5);
  const column = (/** @type {string} */ name, /** @type {string[]} */ cells) => ({ name, cells: cells.map(blank) });
  const maybe = (/** @type {string[]} */ labels) => (r.chance(0.25) ? { reference: r.pick(labels) } : {});
  const result = [];

  const ord = shuffled(names("o", r.whole(2, 4)));
  const ordEntry = { order: ord, ...maybe(ord) };
  result.push({
    columns: [column("ord", category(ord))],
    entry: ordEntry,
    plan: {
      name: "ord",
      column: "ord",
      kind: "category",
      how: "text",
      labels: ord,
      ordered: true,
      scores: null,
      reference: ordEntry.reference ?? null,
    },
  });

  const nom = names("n", r.whole(2, 5));
  /** @type {{ kind: string, reference?: string | undefined }} */
  const nomEntry = { kind: "category", ...maybe(nom) };
  const nomCells = category(nom);
  // every label has to be met for a reference to be one
  for (const [index, label] of nom.entries()) nomCells[index % n] = index < n ? label : (nomCells[index % n] ?? label);
  const nomColumn = { name: "nom", cells: nomCells };
  const met = [...new Set(nomCells)].sort();
  if (nomEntry.reference !== undefined && !met.includes(nomEntry.reference)) delete nomEntry.reference;
  result.push({
    columns: [nomColumn],
    entry: nomEntry,
    plan: {
      name: "nom",
      column: "nom",
      kind: "category",
      how: "text",
      labels: met,
      ordered: false,
      scores: null,
      reference: nomEntry.reference ?? null,
    },
  });

  const codes = ["1", "2", "4", "7"].slice(0, r.whole(2, 4));
  result.push({
    columns: [column("code", category(codes))],
    entry: { order: codes },
    plan: {
      name: "code",
      column: "code",
      kind: "category",
      how: "text",
      labels: codes,
      ordered: true,
      scores: codes.map(Number),
      reference: null,
    },
  });

  const raw = names("x", r.whole(3, 5));
  const groups = names("Group ", r.whole(2, 3));
  const recode = Object.fromEntries(
    raw.map((value, index) => [value, groups[index < groups.length ? index : r.whole(0, groups.length - 1)]]),
  );
  result.push({
    columns: [column("site", category(raw, 0))],
    entry: { recode },
    plan: {
      name: "site",
      column: "site",
      kind: "category",
      how: "recode",
      recode,
      labels: groups,
      ordered: false,
      scores: null,
      reference: null,
    },
  });

  const levels = Object.entries(LEVELS);
  const levelCells = category(levels.map(([code]) => code));
  result.push({
    columns: [column("level", levelCells)],
    entry: { answers: "level" },
    plan: {
      name: "level",
      column: "level",
      kind: "category",
      how: "recode",
      recode: Object.fromEntries(levels.map(([code, [label]]) => [code, label])),
      labels: levels.map(([, [label]]) => label),
      ordered: true,
      scores: levels.map(([code]) => Number(code)),
      reference: null,
    },
  });

  const decimals = r.pick([0, 1, 2, 3]);
  const [centre, spread] = [r.pick([0, 10, 1000, 1e6]), r.pick([1, 5, 30])];
  const skewed = r.chance(0.4);
  const number = () =>
    trait.map((value) =>
      (centre + spread * (skewed ? Math.exp(r.normal()) : value * 0.3 + r.normal())).toFixed(decimals),
    );
  const age = number();
  const bins = [
    { below: Number((centre - 0.4 * spread).toFixed(decimals)), label: "young" },
    { below: Number((centre + 0.8 * spread).toFixed(decimals)) + 10 ** -decimals, label: "grown" },
    { label: "old" },
  ].map((bin) => (bin.below === undefined ? bin : { ...bin, below: Number(bin.below.toFixed(decimals)) }));
  result.push({
    columns: [column("age", age)],
    entry: { column: "age", bins },
    plan: {
      name: "age_group",
      column: "age",
      kind: "category",
      how: "bins",
      below: bins.map(({ below }) => below ?? null),
      labels: bins.map(({ label }) => label),
      ordered: true,
      scores: null,
      reference: null,
    },
  });
  result.push({
    columns: [],
    entry: { column: "age", kind: "number" },
    plan: { name: "age_number", column: "age", kind: "number", decimals },
  });
  const fewDecimals = r.pick([0, 1, 2]);
  const nearly = r.chance(0.1);
  const wage = trait.map((_, index) =>
    (nearly ? (index === 0 ? 7.5 : 7) : 3 + Math.round(8 * r.next()) / 4).toFixed(fewDecimals),
  );
  const cutoff = r.pick(["auto", "mean", "median", 4]);
  result.push({
    columns: [column("wage", wage)],
    entry: { kind: "number", categories: ["Less", "More"], cutoff },
    plan: {
      name: "wage",
      column: "wage",
      kind: "number",
      decimals: fewDecimals,
      labels: ["Less", "More"],
      cutoff,
      reference: null,
    },
  });

  const answers = r.chance(0.6) ? ["Yes", "No"] : ["Yes", "Perhaps", "No"];
  const before = category(answers);
  const after = before.map((answer) =>
    r.chance(0.35) ? r.pick(r.chance(0.5) ? answers.slice(0, 2) : answers) : answer,
  );
  for (const [name, cells] of /** @type {[string, string[]][]} */ ([
    ["before", before],
    ["after", after],
  ])) {
    result.push({
      columns: [column(name, cells)],
      entry: { order: answers },
      plan: {
        name,
        column: name,
        kind: "category",
        how: "text",
        labels: answers,
        ordered: true,
        scores: null,
        reference: null,
      },
    });
  }
  return result;
}

/** @param {Column[]} columns @param {number} n */
function csvOf(columns, n) {
  const lines = Array.from({ length: n }, (_, row) => columns.map(({ cells }) => cells[row]).join(","));
  return `${[columns.map(({ name }) => name).join(","), ...lines].join("\n")}\n`;
}
