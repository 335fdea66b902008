/** A codebook for data that come without one: the proposal as it stands, and each assumption named. */
import { EXIT, LoyaltyError } from "../../core/errors.ts";
import type { Language } from "../../core/language.ts";
import type { Remark } from "../../core/remark.ts";
import type { Sheet } from "../../input/sheet.ts";
import type { Codebook } from "../codebook.ts";
import { both, type Mistake, quote, throwMistakes } from "../mistakes.ts";
import { columnsGiven, type Overrides, usageError } from "../overrides.ts";
import { resolveSpelled } from "../resolve.ts";
import type { Spelled } from "../spelled.ts";
import type { ItemStructure, Question } from "./proposal.ts";

/**
 * @param structure says which bare questions belong together; null: such questions are in no scale, and that is remarked
 * @returns the codebook and one remark an assumption, whose `option` is what on the command line overrides it
 * @throws LoyaltyError (exit 2) for a name in `overrides` that isn't there; (exit 3) for a sheet without rows, and for
 *   what only a person knows, such as answers that can be meant in two ways
 */
export async function inferCodebook(
  sheet: Sheet,
  overrides: Overrides,
  structure: ItemStructure | null = null,
): Promise<{ readonly codebook: Codebook; readonly assumptions: readonly Remark[] }> {
  // `init` loads it as well: so it is a chunk of its own, and no part of every start
  const { propose } = await import("./propose.ts");
  const { proposal, columns, refusals } = await propose(sheet, { overrides, structure, replies: null }, false);
  const { spelled, questions, remarks } = proposal;
  const open = questions.find(({ proposed }) => proposed === null);
  if (open !== undefined) throw refusals.get(open.key) ?? openQuestion(open);
  if ((spelled.scales?.size ?? 0) + (spelled.variables?.size ?? 0) === 0) throw nothingFound(sheet.path);
  const reversed = new Set(columnsGiven("--reverse", overrides.reverse ?? [], columns));
  if (overrides.answers === undefined) requireDeclaredRange(reversed, spelled);
  const adjustments = { dropped: new Set<string>(), reversed };
  const mistakes: Mistake[] = [];
  const codebook = await resolveSpelled(spelled, { sheet, columns, adjustments, overrides, mistakes });
  if (mistakes.length > 0) await throwMistakes(mistakes, null);
  return { codebook, assumptions: [...remarks, ...lastRemarks(codebook, overrides)] };
}

function openQuestion({ ask, why, howElse }: Question): LoyaltyError {
  return new LoyaltyError("codebook/open-question", both(`${ask.en} ${why.en}`, `${ask.id} ${why.id}`), {
    exitCode: EXIT.input,
    hint: howElse,
  });
}

/**
 * Reversing turns a code round within the declared range; a range that was only seen may lack an end that nobody chose.
 * @throws LoyaltyError (exit 2) where the answers of a reversed item were guessed from codes
 */
function requireDeclaredRange(reversed: ReadonlySet<string>, { scales, answers }: Spelled): void {
  for (const scale of scales?.values() ?? []) {
    const item = scale.items?.find((name) => reversed.has(name));
    const set = answers?.get(scale.answers ?? "") ?? [];
    if (item === undefined || !set.every(({ code, labels: [label] }) => label === String(code))) continue;
    const guess = `${set[0]?.code ?? 1}..${set.at(-1)?.code ?? 5}`;
    throw usageError(
      "reverse-range",
      both(
        `--reverse needs to know which answers ${quote(item)} could have had`,
        `--reverse perlu tahu jawaban apa saja yang mungkin untuk ${quote(item)}`,
      ),
      both(
        `add --answers with the lowest and the highest, such as --answers ${guess}`,
        `tambahkan --answers dengan jawaban terendah dan tertinggi, misalnya --answers ${guess}`,
      ),
    );
  }
}

function nothingFound(path: string): LoyaltyError {
  return new LoyaltyError(
    "codebook/nothing-found",
    both(
      `${path} has no column that looks like an item or a variable`,
      `${path} tidak memiliki kolom yang tampak seperti butir atau variabel`,
    ),
    {
      exitCode: EXIT.input,
      hint: both(
        "write a codebook, or name columns with --scale, --number or --category",
        "tulis buku kode, atau sebutkan kolom dengan --scale, --number, atau --category",
      ),
    },
  );
}

/** What the resolved codebook has by default. */
function lastRemarks(codebook: Codebook, overrides: Overrides): readonly Remark[] {
  const remarks: Remark[] = [];
  const { language, predictors, outcome } = codebook;
  if (overrides.predictors === undefined && outcome !== null && predictors.length > 0) {
    remarks.push({
      code: "assumed-predictors",
      severity: "info",
      where: "codebook.predictors",
      args: { names: predictors, option: "--predictors NAME,NAME" },
    });
  }
  if (overrides.language === undefined) {
    const other: Language = language === "id" ? "en" : "id";
    remarks.push({
      code: "assumed-language",
      severity: "info",
      where: "codebook.language",
      args: { language, option: `--lang ${other}` },
    });
  }
  return remarks;
}
