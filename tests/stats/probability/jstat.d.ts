/** The few functions of jStat that the tests ask for a second opinion; the package has no types. */
declare module "jstat" {
  export const jStat: {
    readonly normal: { cdf(x: number, mean: number, sd: number): number };
    readonly chisquare: { cdf(x: number, df: number): number };
    readonly hypgeom: { pdf(x: number, total: number, white: number, drawn: number): number };
  };
}
