import { describe, expect, it } from "vitest";
import { checkboxOptions } from "../../../src/codebook/propose/checkboxes.ts";

const seen = (...texts: string[]) => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

describe("answers that were ticked", () => {
  it("are parted by semicolons, the most ticked first; what one person typed is no option", () => {
    const cells = seen("Teman;Instagram", "Teman", "Instagram;Teman;baliho di jalan", "Teman;Instagram");
    expect(checkboxOptions("Dari mana Anda tahu? (boleh lebih dari satu)", cells)).toEqual([
      "Teman",
      "Instagram",
      "baliho di jalan",
    ]);
  });

  it("show themselves where three short ones recur in different combinations", () => {
    const combined = ["Teman;Brosur", "Teman;Instagram", "Brosur;Instagram", "Teman;Brosur;Instagram", "Teman"];
    const cells = seen(...combined, ...combined, ...combined);
    expect(checkboxOptions("Dari mana Anda tahu?", cells)).toEqual(["Teman", "Brosur", "Instagram"]);
    expect(checkboxOptions("Dari mana Anda tahu?", seen(...combined.slice(0, 3)))).toBeNull();
    expect(checkboxOptions("Kritik dan saran", cells)).toBeNull();
  });

  it("end with a semicolon in Microsoft Forms, one tick or more", () => {
    expect(checkboxOptions("Layanan", seen("Rawat jalan;", "Laboratorium;Rawat jalan;"))).toEqual([
      "Rawat jalan",
      "Laboratorium",
    ]);
  });

  it("are parted by commas, but not within parentheses", () => {
    const cells = seen(
      "Tunai, Kartu (debit, kredit)",
      "Kartu (debit, kredit)",
      "Tunai",
      "Kartu (debit, kredit), Tunai",
    );
    expect(checkboxOptions("Cara bayar (pilih semua yang sesuai)", cells)).toEqual(["Tunai", "Kartu (debit, kredit)"]);
  });

  it("aren't found in sentences, places, lists of numbers, or where there is one answer each", () => {
    expect(checkboxOptions("Saran", seen("Cepat, tapi mahal", "Ramah, dan baik", "Ruang panas, sempit"))).toBeNull();
    const comment = "Tolong ditambah AC, hubungi saya 081234567890";
    expect(checkboxOptions("Ada lagi?", seen(...Array(9).fill(comment), "bagus", "mantap, ok"))).toBeNull();
    expect(checkboxOptions("Kota", seen("Bekasi, Jawa Barat", "Depok, Jawa Barat", "Bogor, Jawa Barat"))).toBeNull();
    expect(checkboxOptions("Angka", seen("1;2", "2;1", "1", "2"))).toBeNull();
    expect(checkboxOptions("Bayar", seen("Tunai", "Kartu", "Tunai"))).toBeNull();
  });
});
