/** What became of the mutants, from Stryker's report and the list of those that no test can tell from the original. */

/**
 * @typedef {{
 *   mutator: string;
 *   line: number;
 *   text: string;
 *   original: string;
 *   replacement: string;
 *   outcome: "killed" | "survived" | "equivalent";
 * }} Mutant `text` is the whole line that it begins on, trimmed
 * @typedef {{ file: string; text: string; original: string; replacement: string; reason: string }} Equivalent
 * @typedef {{ file: string; mutants: Mutant[] }} Result
 */

/**
 * @param {any} report in the schema of mutation-testing-elements
 * @param {string} file
 * @param {Equivalent[]} known
 * @returns {Mutant[]} one that couldn't be run counts as a survivor: no test has failed
 */
export function outcomesOf(report, file, known) {
  const { source, mutants } = report.files[file] ?? { source: "", mutants: [] };
  const lines = source.split("\n");
  return mutants
    .filter((/** @type {any} */ { status }) => !["Ignored", "CompileError"].includes(status))
    .map((/** @type {any} */ { mutatorName, replacement, status, location: { start, end } }) => {
      const text = lines[start.line - 1].trim();
      const original = between(lines, start, end);
      const dead = status === "Killed" || status === "Timeout";
      const listed = known.some((entry) => isEntryOf(entry, file, { text, original, replacement }));
      const outcome = dead ? "killed" : listed ? "equivalent" : "survived";
      return { mutator: mutatorName, line: start.line, text, original, replacement, outcome };
    });
}

/** @param {string[]} lines @param {any} start @param {any} end both with line and column from 1 */
function between(lines, start, end) {
  const part = lines.slice(start.line - 1, end.line);
  part[part.length - 1] = part.at(-1)?.slice(0, end.column - 1) ?? "";
  part[0] = part[0]?.slice(start.column - 1) ?? "";
  return part.join("\n");
}

/** @param {Equivalent} entry @param {string} file @param {Pick<Mutant, "text" | "original" | "replacement">} mutant */
function isEntryOf(entry, file, { text, original, replacement }) {
  return (
    entry.file === file &&
    entry.text === text &&
    oneLine(entry.original) === oneLine(original) &&
    oneLine(entry.replacement) === oneLine(replacement)
  );
}

/** @param {Result[]} results @param {Equivalent[]} known @returns {Equivalent[]} of the files that were run */
export function unusedEntries(results, known) {
  return known.filter((entry) =>
    results.some(
      ({ file, mutants }) =>
        file === entry.file &&
        !mutants.some((mutant) => mutant.outcome === "equivalent" && isEntryOf(entry, file, mutant)),
    ),
  );
}

/** Share of the mutants that can be told apart which died. @param {Mutant[]} mutants */
export function score(mutants) {
  const apart = mutants.filter(({ outcome }) => outcome !== "equivalent").length;
  return apart === 0 ? 1 : count(mutants, "killed") / apart;
}

/** @param {string} file @param {Mutant} mutant */
export function survivorText(file, { mutator, line, text, original, replacement }) {
  return `${file}:${line} ${mutator}\n  in  ${text}\n  -   ${oneLine(original)}\n  +   ${oneLine(replacement)}\n`;
}

/** @param {Result[]} results @returns {string} a Markdown table */
export function resultTable(results) {
  const everything = { file: "all", mutants: results.flatMap(({ mutants }) => mutants) };
  return [
    "| file of src/stats | mutants | killed | equivalent | survived | score |",
    "| --- | --: | --: | --: | --: | --: |",
    ...[...results.filter(({ mutants }) => mutants.length > 0), everything].map(({ file, mutants }) => {
      const numbers = [
        mutants.length,
        ...["killed", "equivalent", "survived"].map((outcome) => count(mutants, outcome)),
      ];
      return `| ${[file.replace("src/stats/", ""), ...numbers, `${percent(score(mutants))}%`].join(" | ")} |`;
    }),
  ].join("\n");
}

/** Rounded down, so that 100 means all. @param {number} share */
function percent(share) {
  return (Math.floor(share * 1000) / 10).toFixed(1);
}

/** @param {Mutant[]} mutants @param {string} outcome */
function count(mutants, outcome) {
  return mutants.filter((mutant) => mutant.outcome === outcome).length;
}

/** @param {string} code */
function oneLine(code) {
  return code.replaceAll(/\s+/g, " ").trim();
}
