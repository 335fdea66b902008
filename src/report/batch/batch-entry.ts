/** What a batch says of each of its files: the contract of its summary, which `batch-summary.schema.json` describes. */
export type BatchEntry = {
  readonly file: string;
  readonly codebook: string | null;
  /** Cases analysed; this and the following null where the file couldn't be analysed. */
  readonly n: number | null;
  readonly scales: number | null;
  readonly reliableScales: number | null;
  readonly associations: number | null;
  readonly significantAssociations: number | null;
  readonly cautions: number | null;
  readonly problems: number | null;
  /** Those written. */
  readonly reports: readonly string[];
  /** What `analyze` would have ended with. */
  readonly exitCode: number;
  readonly error: string | null;
  /** What to do about the error, which may be a list with a line each; null where there is none to give. */
  readonly hint: string | null;
};

export type BatchSummary = {
  readonly schema: "loyalty-batch/1";
  readonly tool: { readonly name: "loyalty"; readonly version: string };
  readonly files: readonly BatchEntry[];
  readonly exitCode: number;
};
