/** One thing that a person gives: files and a command line. */
export type TrialInput = {
  readonly data: Buffer;
  /** Written beside the data and named by `-c`, or as `init`'s `--answers`. */
  readonly codebook?: string;
  readonly pilot?: Buffer;
  readonly command: "analyze" | "init" | "clean";
  readonly options: readonly string[];
  /** Standard output and error are a terminal with colours. */
  readonly terminal: boolean;
  /** Cells of personal columns; none may be printed. */
  readonly secrets?: readonly string[];
  /** The codebook that `init` writes has to be one that `analyze` reads with these data; what `clean` writes always has to. */
  readonly roundTrip?: boolean;
};
