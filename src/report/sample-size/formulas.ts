/** Each formula in characters, and the same with its numbers filled in. */
import type { ProportionInputs, SampleSizeResult, TestLevel } from "../../stages/sample-size.ts";
import type { Figures } from "./figures.ts";

/** What a symbol stands for; the languages have the words. */
export type Meaning =
  | "population"
  | "proportion"
  | "precision"
  | "margin"
  | "z"
  | "zAlpha"
  | "zPower"
  | "chiSquare"
  | "proportion1"
  | "proportion2"
  | "meanProportion"
  | "mean1"
  | "mean2"
  | "difference"
  | "sd"
  | "sd1"
  | "sd2"
  | "correlation";

export type Symbol = { readonly symbol: string; readonly value: string; readonly meaning: Meaning };

export type Worked = {
  /** `n = ...`, one line a step where it takes two. */
  readonly formula: readonly string[];
  readonly symbols: readonly Symbol[];
  /** What stands after each equals sign of `n = ... = ... = ...`, the last one n before rounding. */
  readonly steps: readonly string[];
  /** Lines of the same kind that come first: Cochran's n0. */
  readonly before: readonly { readonly name: string; readonly steps: readonly string[] }[];
};

export function worked(result: SampleSizeResult, write: Figures): Worked {
  switch (result.method) {
    case "lemeshow":
      return result.inputs.population === null ? unlimited(result, write, "d") : finite(result, write);
    case "cochran":
      return result.inputs.population === null ? unlimited(result, write, "e") : corrected(result, write);
    case "slovin":
      return slovin(result, write);
    case "krejcie-morgan":
      return krejcieMorgan(result, write);
    case "two-proportions":
      return twoProportions(result, write);
    case "two-means":
      return twoMeans(result, write);
    case "correlation":
      return correlation(result, write);
    default:
      return result satisfies never;
  }
}

type Of<M extends SampleSizeResult["method"]> = Extract<SampleSizeResult, { readonly method: M }>;
type Proportion = Of<"lemeshow"> | Of<"cochran">;

function unlimited({ inputs, intermediate, exact }: Proportion, write: Figures, precision: "d" | "e"): Worked {
  const z = write.z(intermediate.z, inputs.z);
  const [p, d] = [write.given(inputs.proportion), write.given(inputs.precision)];
  return {
    formula: [`n = z² P (1 − P) / ${precision}²`],
    symbols: proportionSymbols(inputs, z, precision, write),
    before: [],
    steps: [`${z}² × ${p} × (1 − ${p}) / ${d}²`, parts(intermediate, write), write.size(exact)],
  };
}

function finite({ inputs, intermediate, exact }: Of<"lemeshow">, write: Figures): Worked {
  const z = write.z(intermediate.z, inputs.z);
  const [p, d] = [write.given(inputs.proportion), write.given(inputs.precision)];
  const size = write.given(inputs.population ?? 0);
  const variance = `${z}² × ${p} × (1 − ${p})`;
  return {
    formula: ["n = z² P (1 − P) N / (d² (N − 1) + z² P (1 − P))"],
    symbols: proportionSymbols(inputs, z, "d", write),
    before: [],
    steps: [
      `${variance} × ${size} / (${d}² × (${size} − 1) + ${variance})`,
      parts(intermediate, write),
      write.size(exact),
    ],
  };
}

function corrected({ inputs, intermediate, exact }: Of<"cochran">, write: Figures): Worked {
  const z = write.z(intermediate.z, inputs.z);
  const [p, e] = [write.given(inputs.proportion), write.given(inputs.precision)];
  const n0 = write.part(intermediate.n0);
  return {
    formula: ["n₀ = z² P (1 − P) / e²", "n = n₀ / (1 + (n₀ − 1) / N)"],
    symbols: proportionSymbols(inputs, z, "e", write),
    before: [{ name: "n₀", steps: [`${z}² × ${p} × (1 − ${p}) / ${e}²`, n0] }],
    steps: [
      `${n0} / (1 + (${n0} − 1) / ${write.given(inputs.population ?? 0)})`,
      parts(intermediate, write),
      write.size(exact),
    ],
  };
}

function slovin({ inputs, intermediate, exact }: Of<"slovin">, write: Figures): Worked {
  const [size, e] = [write.given(inputs.population), write.given(inputs.precision)];
  return {
    formula: ["n = N / (1 + N e²)"],
    symbols: [
      { symbol: "N", value: size, meaning: "population" },
      { symbol: "e", value: e, meaning: "margin" },
    ],
    before: [],
    steps: [`${size} / (1 + ${size} × ${e}²)`, parts(intermediate, write), write.size(exact)],
  };
}

function krejcieMorgan({ inputs, intermediate, exact }: Of<"krejcie-morgan">, write: Figures): Worked {
  const { chiSquare, proportion, precision } = intermediate;
  const [size, x, p, d] = [inputs.population, chiSquare, proportion, precision].map(write.given) as [
    string,
    string,
    string,
    string,
  ];
  const variance = `${x} × ${p} × (1 − ${p})`;
  return {
    formula: ["n = χ² N P (1 − P) / (d² (N − 1) + χ² P (1 − P))"],
    symbols: [
      { symbol: "N", value: size, meaning: "population" },
      { symbol: "χ²", value: x, meaning: "chiSquare" },
      { symbol: "P", value: p, meaning: "proportion" },
      { symbol: "d", value: d, meaning: "precision" },
    ],
    before: [],
    steps: [
      `${x} × ${size} × ${p} × (1 − ${p}) / (${d}² × (${size} − 1) + ${variance})`,
      parts(intermediate, write),
      write.size(exact),
    ],
  };
}

function twoProportions({ inputs, intermediate, exact }: Of<"two-proportions">, write: Figures): Worked {
  const [p1, p2] = [write.given(inputs.proportion1), write.given(inputs.proportion2)];
  const p = write.given(intermediate.mean);
  const { alpha, power, symbols } = bothZ(inputs, intermediate, write);
  const filled = `(${alpha} × √(2 × ${p} × (1 − ${p})) + ${power} × √(${p1} × (1 − ${p1}) + ${p2} × (1 − ${p2})))²`;
  const roots = `(${alpha} × ${write.part(intermediate.pooledRoot)} + ${power} × ${write.part(intermediate.separateRoot)})²`;
  return {
    formula: ["n = (zα √(2P (1 − P)) + zβ √(P₁ (1 − P₁) + P₂ (1 − P₂)))² / (P₁ − P₂)²"],
    symbols: [
      { symbol: "P₁", value: p1, meaning: "proportion1" },
      { symbol: "P₂", value: p2, meaning: "proportion2" },
      { symbol: "P", value: p, meaning: "meanProportion" },
      ...symbols,
    ],
    before: [],
    steps: [
      `${filled} / (${p1} − ${p2})²`,
      `${roots} / ${write.part(intermediate.denominator)}`,
      parts(intermediate, write),
      write.size(exact),
    ],
  };
}

function twoMeans({ inputs, intermediate, exact }: Of<"two-means">, write: Figures): Worked {
  const [sd1, sd2] = [write.given(inputs.sd1), write.given(inputs.sd2)];
  const { alpha, power, symbols } = bothZ(inputs, intermediate, write);
  const { mean1, mean2 } = inputs;
  const pooled = inputs.sd1 === inputs.sd2;
  const means = mean1 !== null && mean2 !== null;
  const apart = means ? `(${write.operand(mean1)} − ${write.operand(mean2)})²` : `${write.operand(inputs.difference)}²`;
  const variances = pooled ? `2 × ${sd1}²` : `(${sd1}² + ${sd2}²)`;
  const own: readonly Symbol[] = [
    ...(means
      ? ([
          { symbol: "μ₁", value: write.given(mean1), meaning: "mean1" },
          { symbol: "μ₂", value: write.given(mean2), meaning: "mean2" },
        ] as const)
      : ([{ symbol: "μ₁ − μ₂", value: write.given(inputs.difference), meaning: "difference" }] as const)),
    ...(pooled
      ? ([{ symbol: "SD", value: sd1, meaning: "sd" }] as const)
      : ([
          { symbol: "SD₁", value: sd1, meaning: "sd1" },
          { symbol: "SD₂", value: sd2, meaning: "sd2" },
        ] as const)),
  ];
  return {
    formula: [`n = ${pooled ? "2 SD²" : "(SD₁² + SD₂²)"} (zα + zβ)² / (μ₁ − μ₂)²`],
    symbols: [...own, ...symbols],
    before: [],
    steps: [`${variances} × (${alpha} + ${power})² / ${apart}`, parts(intermediate, write), write.size(exact)],
  };
}

function correlation({ inputs, intermediate, exact }: Of<"correlation">, write: Figures): Worked {
  const r = write.given(Math.abs(inputs.correlation));
  const { alpha, power, symbols } = bothZ(inputs, intermediate, write);
  const half = write.given(0.5);
  return {
    formula: [`n = ((zα + zβ) / (${half} ln((1 + |r|) / (1 − |r|))))² + 3`],
    symbols: [{ symbol: "r", value: write.given(inputs.correlation), meaning: "correlation" }, ...symbols],
    before: [],
    steps: [
      `((${alpha} + ${power}) / (${half} × ln((1 + ${r}) / (1 − ${r}))))² + 3`,
      `(${write.part(intermediate.zSum)} / ${write.part(intermediate.fisherZ)})² + 3`,
      write.size(exact),
    ],
  };
}

function proportionSymbols(
  inputs: ProportionInputs,
  z: string,
  precision: "d" | "e",
  write: Figures,
): readonly Symbol[] {
  const { population } = inputs;
  return [
    ...(population === null ? [] : ([{ symbol: "N", value: write.given(population), meaning: "population" }] as const)),
    { symbol: "P", value: write.given(inputs.proportion), meaning: "proportion" },
    {
      symbol: precision,
      value: write.given(inputs.precision),
      meaning: precision === "d" ? "precision" : "margin",
    },
    { symbol: "z", value: z, meaning: "z" },
  ];
}

function bothZ(inputs: TestLevel, used: { readonly z: number; readonly zPower: number }, write: Figures) {
  const alpha = write.z(used.z, inputs.z);
  const power = write.z(used.zPower, inputs.zPower);
  const symbols: readonly Symbol[] = [
    { symbol: "zα", value: alpha, meaning: "zAlpha" },
    { symbol: "zβ", value: power, meaning: "zPower" },
  ];
  return { alpha, power: used.zPower < 0 ? `(${power})` : power, symbols };
}

function parts(
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  write: Figures,
) {
  return `${write.part(numerator)} / ${write.part(denominator)}`;
}
