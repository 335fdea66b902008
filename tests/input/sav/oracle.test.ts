import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { inMemory, readSav } from "./read-sav.ts";

const folder = fileURLToPath(new URL("../../../fixtures/oracle/sav", import.meta.url));

type Value = string | number;
type Column = {
  readonly name: string;
  readonly label: string | null;
  readonly valueLabels: readonly { readonly value: Value; readonly label: string }[] | null;
  readonly missing: readonly Value[];
  readonly missingRange: readonly [number | null, number | null] | null;
  readonly measure: string;
  readonly cells: readonly (Value | null)[];
};

const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

function expectationOf(json: string): readonly Column[] {
  return JSON.parse(readFileSync(join(folder, json), "utf8")).columns;
}

/** A number without exponent, digit by digit, in another way than the reader's. */
function spelled(value: Value | null): string {
  if (typeof value !== "number") return value ?? "";
  if (!/e/.test(String(value))) return String(value);
  if (Math.abs(value) >= 1) return value.toLocaleString("en", { useGrouping: false, maximumSignificantDigits: 17 });
  const [digits = "", power = "0"] = String(Math.abs(value)).split("e-");
  return `${value < 0 ? "-" : ""}0.${digits.replace(".", "").padStart(digits.replace(".", "").length + Number(power) - 1, "0")}`;
}

describe("a file that PSPP or R's haven wrote", () => {
  it("is there in every compression", () => {
    expect(files).toHaveLength(7);
  });

  it.each(files)("has the cells that R haven reads: %s", async (json) => {
    const columns = expectationOf(json);
    const { sheet, rows } = await readSav(join(folder, json.replace(".json", "")));
    expect(sheet.header).toEqual(columns.map(({ name }) => name));
    const all = columns[0]!.cells.map((_, at) => columns.map(({ cells }) => spelled(cells[at]!)));
    const withAnything = all.map((cells, at) => ({ line: at + 1, cells })).filter(({ cells }) => cells.join("") !== "");
    expect(rows).toEqual(withAnything);
    const dropped = all.length - withAnything.length;
    expect(sheet.remarks().filter(({ code }) => code === "empty-rows-dropped")).toEqual(
      dropped === 0
        ? []
        : [{ code: "empty-rows-dropped", severity: "info", where: "inputs[0]", args: { count: dropped } }],
    );
  });

  it.each(files)(
    "has the labels and missing values of R haven and the measurement levels of PSPP: %s",
    async (json) => {
      const { sheet } = await readSav(join(folder, json.replace(".json", "")));
      for (const { name, label, valueLabels, missing, missingRange, measure } of expectationOf(json)) {
        const facts = sheet.facts.get(name);
        expect(facts?.label ?? null, name).toBe(label);
        const labels = (valueLabels ?? []).map(({ value, label }) => [spelled(value), label] as const);
        expect(new Map(facts?.valueLabels ?? []), name).toEqual(new Map(labels));
        expect([...(facts?.missing ?? [])].sort(), name).toEqual(missing.map(spelled).sort());
        const range = missingRange === null ? undefined : { from: missingRange[0], to: missingRange[1] };
        expect(facts?.missingRange, name).toEqual(range);
        expect(facts?.measure, name).toBe(measure);
      }
    },
  );

  it.each(files)("reads the same block by block as at once: %s", async (json) => {
    const bytes = readFileSync(join(folder, json.replace(".json", "")));
    const { rows } = await readSav(bytes);
    for (const blockBytes of [1, 7, 1000]) {
      const streamed = await readSav(inMemory(bytes, false, blockBytes));
      expect(streamed.rows).toEqual(rows);
      expect(await streamed.sheet.head()).toEqual(rows);
    }
  });
});

it("tells apart the missing values of a long text where PSPP repeats their length, as PSPP prints them", async () => {
  const { sheet } = await readSav(join(folder, "pspp-long-missing.sav"));
  // DISPLAY DICTIONARY: Missing Values "99"; "Tidak"
  expect(sheet.facts.get("Alasan")?.missing).toEqual(["99", "Tidak"]);
});

it("says that a file is weighted in SPSS, since weights aren't applied here", async () => {
  const { sheet } = await readSav(join(folder, "pspp-bytecode.sav"));
  expect(sheet.remarks()[0]).toEqual({
    code: "weighted-file",
    severity: "caution",
    where: "inputs[0]",
    args: { variable: "bobot" },
  });
  const plain = await readSav(join(folder, "pspp-plain.sav"));
  expect(plain.sheet.remarks().map(({ code }) => code)).toEqual(["empty-rows-dropped"]);
});

it("names the encoding that the file has", async () => {
  for (const [file, encoding] of [
    ["pspp-windows-1252.sav", "windows-1252"],
    ["haven-zlib.zsav", "utf-8"],
  ] as const) {
    const { sheet } = await readSav(join(folder, file));
    expect(sheet.format).toEqual({ kind: "sav", encoding, gzip: false });
  }
});
