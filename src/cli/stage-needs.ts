/** Stages about something that only the codebook or an option can name: asked for without it, they would be empty. */
import type { Codebook } from "../codebook/codebook.ts";
import { EXIT, LoyaltyError } from "../core/errors.ts";
import type { Stage } from "../stages/only.ts";

/** @throws LoyaltyError (exit 2) for a stage that was named and has nothing to work on */
export function checkNeeds(named: ReadonlySet<Stage>, { strata, pairs, outcome }: Codebook): void {
  if (named.has("stratified") && strata.length === 0) {
    throw new LoyaltyError(
      "usage/no-strata",
      {
        en: "--only stratified needs strata, and there are none",
        id: "--only stratified memerlukan strata, dan belum ada",
      },
      {
        exitCode: EXIT.usage,
        hint: {
          en: "add --stratum and a variable with groups, or strata: [name] in the codebook",
          id: "tambahkan --stratum dan sebuah variabel berkelompok, atau strata: [nama] di buku kode",
        },
      },
    );
  }
  if (named.has("stratified") && outcome === null) {
    throw new LoyaltyError(
      "usage/no-outcome",
      {
        en: "--only stratified needs an outcome, and there is none",
        id: "--only stratified memerlukan outcome, dan belum ada",
      },
      {
        exitCode: EXIT.usage,
        hint: {
          en: "add --outcome and a name, or outcome: in the codebook",
          id: "tambahkan --outcome dan sebuah nama, atau outcome: di buku kode",
        },
      },
    );
  }
  if (named.has("mcnemar") && pairs.length === 0) {
    throw new LoyaltyError(
      "usage/no-pairs",
      { en: "--only mcnemar needs pairs, and there are none", id: "--only mcnemar memerlukan pairs, dan belum ada" },
      {
        exitCode: EXIT.usage,
        hint: {
          en: "add --pair before,after, or pairs: [[before, after]] in the codebook",
          id: "tambahkan --pair sebelum,sesudah, atau pairs: [[sebelum, sesudah]] di buku kode",
        },
      },
    );
  }
}
