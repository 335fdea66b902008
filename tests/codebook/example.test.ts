import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { draftOf, linesOf, resolved } from "./helpers.ts";
import { sheetOf } from "./sheet-of.ts";

const example = readFileSync(new URL("example.yaml", import.meta.url), "utf8");

const range = (prefix: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);
const question = "Dokter pilihan saya selalu ada saat jadwal praktik";
const header = [
  ...["no", "usia", "pendapatan", "anggota", "bayar", "jarak", "lama", "kunjungan", "mulai"],
  question,
  ...range("R", 2, 4),
  ...range("DT", 5, 8),
  ...range("J", 9, 13),
  ...range("E", 14, 18),
  ...range("BF", 19, 22),
  ...range("P", 23, 26),
  ...range("L", 38, 40),
];
const sheet = sheetOf(header, [header.map((_, index) => (index < 9 ? "x" : "3"))]);
/** The example leaves out four of the scales that it sums. */
const whole = example.replace(
  "  KP: {",
  `  DT: { items: DT5..DT8, answers: setuju }
  J: { items: J9..J13, answers: setuju }
  E: { items: E14..E18, answers: setuju }
  BF: { items: BF19..BF22, answers: setuju }
  KP: {`,
);

describe("the codebook of DESIGN.md", () => {
  it("is read as it stands, every key known", async () => {
    const { spelled, sha256 } = await draftOf(example);
    expect(Object.keys(spelled)).toHaveLength(14);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("says what DESIGN.md says it does: the study itself", async () => {
    const codebook = await resolved(whole, sheet);
    expect(codebook).toMatchObject({
      title: "Loyalitas pasien poliklinik rawat jalan eksekutif",
      year: 2012,
      language: "id",
      data: { missing: ["", "NA"], invalid: "stop" },
      pilot: { file: "pilot.csv", keep: null },
      columns: new Map([["R1", question]]),
      keep: 'kunjungan >= 3 and mulai != "April-Mei 2012"',
      outcome: "L",
      predictors: ["umur", "jarak", "KP", "R", "DRS"],
      method: {
        alpha: 0.05,
        validity: { r: "corrected", criterion: "r-table", invalid: "report" },
        reliability: { minimum: 0.6 },
        normality: { rule: "skewness-ratio", limit: 2, signed: false },
        cutoff: { rounding: "none" },
        p: "by-expected-count",
      },
    });
    expect(codebook.answers.get("setuju")).toEqual([
      { code: 1, labels: ["Sangat Tidak Setuju", "STS"] },
      { code: 2, labels: ["Tidak Setuju", "TS"] },
      { code: 3, labels: ["Setuju", "S"] },
      { code: 4, labels: ["Sangat Setuju", "SS"] },
    ]);
  });

  it("says what DESIGN.md says it does: the variables", async () => {
    const { variables } = await resolved(whole, sheet);
    const common = { missing: [], decimal: null, categories: null, cutoff: "auto", reference: null };
    expect(variables).toEqual([
      {
        ...common,
        name: "umur",
        label: "Kelompok umur",
        source: { column: "usia" },
        missing: ["99"],
        kind: "category",
        grouping: {
          by: "bins",
          bins: [
            { below: 15, label: "Muda" },
            { below: 45, label: "Produktif prima" },
            { below: 60, label: "Pra usia lanjut" },
            { below: null, label: "Usia lanjut" },
          ],
        },
      },
      {
        ...common,
        name: "penghasilan",
        label: "Penghasilan per anggota rumah tangga",
        source: { compute: "pendapatan / anggota" },
        kind: "category",
        grouping: {
          by: "bins",
          bins: [
            { below: 1_000_000, label: "Rendah" },
            { below: null, label: "Tinggi" },
          ],
        },
      },
      {
        ...common,
        name: "penanggung",
        label: "Penanggung biaya",
        source: { column: "bayar" },
        kind: "category",
        grouping: {
          by: "recode",
          recode: new Map([
            ["Pribadi", "Pribadi"],
            ["Asuransi", "Ditanggung pihak ke-3"],
          ]),
          otherwise: "Ditanggung pihak ke-3",
        },
      },
      {
        ...common,
        name: "jarak",
        label: "Jarak tempat tinggal",
        source: { column: "jarak" },
        kind: "category",
        grouping: { by: "value", order: ["Jauh", "Dekat"] },
      },
      {
        ...common,
        name: "lama",
        label: "Lama berobat (bulan)",
        source: { column: "lama" },
        kind: "number",
        grouping: null,
        categories: ["Singkat", "Lama"],
      },
    ]);
  });

  it("says what DESIGN.md says it does: the scales", async () => {
    const { scales } = await resolved(whole, sheet);
    expect(scales.map(({ name }) => name)).toEqual(["R", "DRS", "DT", "J", "E", "BF", "KP", "L"]);
    const common = { sum: [], reverse: [], bins: null, cutoff: "auto", answers: "setuju", reference: null };
    expect(scales[0]).toEqual({
      ...common,
      name: "R",
      label: "Reliabilitas",
      items: ["R1", "R2", "R3", "R4"],
      categories: ["Tidak Baik", "Baik"],
    });
    expect(scales[1]).toEqual({
      ...common,
      name: "DRS",
      label: "Daya tarik RS lain",
      items: range("P", 23, 26),
      reverse: range("P", 23, 26),
      categories: ["Menarik", "Tidak Menarik"],
      cutoff: "mean",
    });
    expect(scales[2]).toMatchObject({ label: "DT", categories: ["Rendah", "Tinggi"] });
    expect(scales[6]).toMatchObject({ items: [], sum: ["R", "DT", "J", "E", "BF"], answers: null });
    expect(scales[7]).toMatchObject({ items: ["L38", "L39", "L40"] });
  });

  it("as it stands names the four scales that aren't there, each with its place", async () => {
    expect(await linesOf(resolved(example, sheet))).toEqual([
      'loyalty.yaml:44:44 scale "KP" sums "DT", which is no scale — the scales are: R, DRS, KP, L',
      'loyalty.yaml:44:48 scale "KP" sums "J", which is no scale — the scales are: R, DRS, KP, L',
      'loyalty.yaml:44:51 scale "KP" sums "E", which is no scale — the scales are: R, DRS, KP, L',
      'loyalty.yaml:44:54 scale "KP" sums "BF", which is no scale — the scales are: R, DRS, KP, L',
    ]);
  });
});
