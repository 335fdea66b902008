/** NIST's sets for the analysis of variance, unpacked (fixtures/oracle/nist/README.md). */
import { type Case, readCases } from "../oracle.ts";

type PackedGroup = { readonly values: readonly string[]; readonly places?: string };

export type NistAnova = {
  readonly n: number;
  readonly groups: number;
  /** As NIST writes them. */
  readonly certified: {
    readonly between: { readonly df: number; readonly ss: string; readonly ms: string; readonly F: string };
    readonly within: { readonly df: number; readonly ss: string; readonly ms: string };
    readonly r2: string;
    readonly residual_sd: string;
  };
  readonly data: readonly (readonly string[])[];
};

export function anovaSets(): readonly Case<NistAnova>[] {
  const packed = readCases<Omit<NistAnova, "data"> & { readonly data: readonly PackedGroup[] }>("nist/anova");
  return packed.map((set) => ({ ...set, data: set.data.map(unpacked) }));
}

function unpacked({ values, places }: PackedGroup): readonly string[] {
  return places === undefined ? values : Array.from(places, (place) => values[Number.parseInt(place, 36)]!);
}
