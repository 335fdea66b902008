/** Questionnaires as forms export them, answered by people who slip. */
import fc from "fast-check";
import { trickyTexts } from "./cells.ts";
import type { Grid } from "./grids.ts";

export type Questionnaire = { readonly rows: Grid; readonly secrets: readonly string[] };

type Slip = { readonly row: number; readonly column: number; readonly how: number; readonly text: string };

const families: readonly (readonly string[])[] = [
  ["1", "2", "3", "4", "5"],
  ["1", "2", "3", "4"],
  ["STS", "TS", "S", "SS"],
  ["STS", "TS", "KS", "S", "SS"],
  ["Sangat Tidak Setuju", "Tidak Setuju", "Netral", "Setuju", "Sangat Setuju"],
  ["1 - Sangat Tidak Puas", "2 - Tidak Puas", "3 - Puas", "4 - Sangat Puas"],
  ["Tidak Pernah", "Jarang", "Kadang-kadang", "Sering", "Selalu"],
  ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"],
  ["Tidak", "Ya"],
  ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
];

const styles = ["code", "number", "grid", "bare"] as const;

const scale = fc.record({
  family: fc.constantFrom(...families),
  style: fc.constantFrom(...styles),
  items: fc.integer({ min: 1, max: 5 }),
});

const slip: fc.Arbitrary<Slip> = fc.record({
  row: fc.nat(),
  column: fc.nat(),
  how: fc.nat(6),
  text: fc.constantFrom("", "-", "99", "6", "setuju sekali", "3,5", "4;5", ...trickyTexts),
});

export const questionnaire: fc.Arbitrary<Questionnaire> = fc
  .record({
    scales: fc.array(scale, { minLength: 1, maxLength: 3 }),
    respondents: fc.integer({ min: 1, max: 18 }),
    seed: fc.nat(),
    personal: fc.boolean(),
    trailing: fc.boolean(),
    slips: fc.array(slip, { maxLength: 4 }),
    duplicate: fc.boolean(),
  })
  .map(({ scales, respondents, seed, personal, trailing, slips, duplicate }) => {
    const random = generator(seed);
    const questions = scales.flatMap(({ family, style, items }, at) =>
      Array.from({ length: items }, (_, item) => ({ family, header: headerOf(style, at, item) })),
    );
    const header = questions.map((question) => (trailing ? `${question.header} ` : question.header));
    const people = Array.from({ length: respondents }, (_, at) => person(at, seed, random));
    const rows = people.map(({ demographics }) => {
      const attitude = random();
      const answers = questions.map(({ family }) => chosen(family, attitude + (random() - 0.5) * 0.7));
      return [...demographics, ...answers];
    });
    if (duplicate && rows.length > 1) rows[rows.length - 1] = [...rows[0]!];
    for (const each of slips) slipIn(rows, each);
    const personalCells = personal ? people.map(({ cells }) => cells) : [];
    const head = [...(personal ? personalHeader : []), ...demographicHeader, ...header];
    const all = [head, ...rows.map((row, at) => [...(personalCells[at] ?? []), ...row])];
    return { rows: all, secrets: personal ? people.flatMap(({ cells }) => cells.slice(1)) : [] };
  });

const personalHeader = ["Timestamp", "Email Address", "Nama Lengkap", "No. HP"];
const demographicHeader = ["Usia", "Jenis Kelamin", "Pendidikan Terakhir", "Pendapatan"];
const educations = ["SD", "SMP", "SMA", "D3", "S1", "S2"];

function person(at: number, seed: number, random: () => number) {
  const mark = `${(seed % 9973) + 10007}x${at}`;
  const phone = `0812${String(10_000_000 + Math.floor(random() * 89_999_999))}`;
  return {
    cells: [
      `2024/0${1 + (at % 9)}/1${at % 9} 9:0${at % 9}:00 AM GMT+7`,
      `budi.${mark}@contoh.id`,
      `Rahasia Budi ${mark}`,
      phone,
    ],
    demographics: [
      String(17 + Math.floor(random() * 40)),
      random() < 0.5 ? "Laki-laki" : "Perempuan",
      educations[Math.floor(random() * educations.length)]!,
      `${1 + Math.floor(random() * 9)}.500.000`,
    ],
  };
}

function headerOf(style: (typeof styles)[number], scale: number, item: number): string {
  switch (style) {
    case "code":
      return `${"RLKX"[scale]}${item + 1}`;
    case "number":
      return `${scale * 5 + item + 1}. Pelayanan nomor ${item + 1} memuaskan saya`;
    case "grid":
      return `Bagian ${scale + 1} [Pernyataan ke-${item + 1}]`;
    case "bare":
      return `Saya merasa pernyataan ${"abcde"[item]} dari bagian ${scale + 1} benar`;
    default:
      return style satisfies never;
  }
}

function chosen(family: readonly string[], attitude: number): string {
  return family[Math.min(family.length - 1, Math.max(0, Math.floor(attitude * family.length)))]!;
}

/** Personal cells are put in front afterwards, so a slip changes none of them. */
function slipIn(rows: string[][], { row, column, how, text }: Slip): void {
  const cells = rows[row % rows.length]!;
  const at = column % cells.length;
  const before = cells[at]!;
  const slips = [
    text,
    "",
    before.toUpperCase(),
    ` ${before} `,
    before.toLowerCase(),
    before.slice(0, -1),
    `${before}.`,
  ];
  cells[at] = slips[how]!;
}

/** mulberry32 */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
