/** What a room has to say beside its figures: a stable code and arguments; `report` words it when the result is written. */
export type Severity = "info" | "caution" | "problem";

export type Remark = {
  readonly code: string;
  readonly severity: Severity;
  /** JSON path into the result, such as `bivariate[3].p` or `codebook.scales.R`; "" for the study as a whole. */
  readonly where: string;
  readonly args: Readonly<Record<string, unknown>>;
};
