import { describe, expect, it } from "vitest";
import { holdsContact, holdsContacts, isComment } from "../../../src/codebook/propose/comments.ts";
import { inferCodebook } from "../../../src/codebook/propose/infer.ts";
import { proposeCodebook } from "../../../src/codebook/propose/propose.ts";
import { sheetOf } from "../sheet-of.ts";

const seen = (...texts: string[]) => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};
const repeated = (times: number, ...texts: string[]) => seen(...texts.flatMap((text) => Array(times).fill(text)));

describe("a header that asks for comments", () => {
  it.each(
    "Kritik dan saran|Catatan – saran|Komentar|Masukan untuk kami|Alasan memilih|kesan_pesan|Feedback|Comments|Any remarks?".split(
      "|",
    ),
  )("%s: what stands below is free text", (header) => {
    expect(isComment(header, seen("bagus", "bagus", "AC kurang dingin, panas"))).toBe(true);
  });

  it("isn't above answers, numbers, or a few short texts that all recur", () => {
    expect(isComment("Masukan saya didengar", seen("Setuju", "Tidak Setuju", "Sangat Setuju"))).toBe(false);
    expect(isComment("Pesan jelas", seen("1", "2", "5"))).toBe(false);
    expect(isComment("Alasan utama", repeated(3, "Harga", "Lokasi"))).toBe(false);
    expect(
      isComment("Alasan utama", repeated(3, "Harga", "Karena lokasinya dekat sekali dengan rumah dan kantor")),
    ).toBe(true);
    expect(isComment("Sasaran", seen("bagus", "jelek"))).toBe(false);
  });
});

describe("cells by which somebody can be reached", () => {
  it.each([
    "hubungi saya 081234567890",
    "WA 0812-3456-7890 ya",
    "+62 812 3456 7890",
    "6281234567890",
    "a.b@mail.co.id",
  ])("%s", (text) => expect(holdsContact(text)).toBe(true));

  it.each(["3.500.000", "Rp 3.500.000", "2026-08-12", "0,875", "81", "S1", "10.000.000 - 12.000.000", "15000000"])(
    "%s is none",
    (text) => expect(holdsContact(text)).toBe(false),
  );

  it("make a column personal, even one of them among texts; a slip among numbers or answers doesn't", () => {
    expect(holdsContacts(seen("081234567890", "081298765432"))).toBe(true);
    expect(holdsContacts(seen("bagus", "bagus", "hubungi 081298765432"))).toBe(true);
    expect(holdsContacts(seen("20", "31", "45", "081298765432"))).toBe(false);
    const labels = Array(10).fill(["Setuju", "Tidak Setuju"]).flat();
    expect(holdsContacts(seen(...labels, "081298765432"))).toBe(false);
  });
});

describe("a proposal", () => {
  const comments = [
    "mantap",
    "bagus",
    "Tolong ditambah AC, hubungi saya 081234567890",
    "Nama saya Dewi, pelanggan lama",
  ];
  const rows = Array.from({ length: 40 }, (_, row) => [
    `${1 + (row % 5)}`,
    `${1 + ((row * 3) % 5)}`,
    comments[row % 4]!,
    comments[row % 2]!,
    `responden${row}@mail.id`,
  ]);
  const sheet = sheetOf(["Y1", "Y2", "Kritik dan saran", "Komentar lain, bila ada", "Surel"], rows);

  it("never shows what was written in comments or an address", async () => {
    const { spelled, aside } = await proposeCodebook(sheet, { overrides: {}, structure: null });
    expect(aside.map(({ column, personal }) => [column, personal])).toEqual([
      ["Kritik dan saran", true],
      ["Surel", true],
    ]);
    expect(JSON.stringify([...(spelled.variables ?? [])])).not.toMatch(/0812|Dewi|@/);
  });

  it("names no option that would print identities", async () => {
    const { assumptions } = await inferCodebook(sheet, {});
    const asides = assumptions.filter(({ code }) => code === "assumed-set-aside");
    expect(asides.map(({ args }) => [args.reason, args.option])).toEqual([["personal", undefined]]);
  });
});
