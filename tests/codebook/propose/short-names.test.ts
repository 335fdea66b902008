import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isShort } from "../../../src/codebook/propose/short-header.ts";
import { initials, nextLetter, shortName, slug } from "../../../src/codebook/propose/short-names.ts";

describe("short names", () => {
  const named = (...questions: string[]) => {
    const taken = new Set<string>();
    return questions.map((question, index) => shortName(question, index + 1, taken));
  };

  it("are the word that says what a question is about, else its first meaningful words", () => {
    expect(
      named(
        "Usia pasien (tahun)",
        "Jenis Kelamin Anda",
        "Pendidikan terakhir ayah",
        "Pendidikan terakhir ibu",
        "Penghasilan keluarga sebulan (rupiah)",
        "Jumlah anggota rumah tangga",
        "Siapa yang membayar biaya berobat?",
        "What is your age?",
        "Apa?",
        "你好吗？",
      ),
    ).toEqual([
      "usia",
      "jenis_kelamin",
      "pendidikan",
      "pendidikan_terakhir",
      "penghasilan",
      "anggota",
      "membayar_biaya",
      "age",
      "kolom_9",
      "kolom_10",
    ]);
  });

  it("are names for expressions and YAML, whatever the question, each one once", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { maxLength: 8 }), (questions) => {
        const names = named(...questions, "Yes or no?", "Not null");
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) {
          expect(name).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
          expect(["yes", "no", "null", "not", "true", "on", "off", "and", "or", "in"]).not.toContain(name);
        }
      }),
    );
  });

  it("of options are slugs", () => {
    expect([slug("X (Twitter)"), slug("Teman / keluarga dekat"), slug("??")]).toEqual([
      "x",
      "teman_keluarga_dekat",
      "x",
    ]);
  });

  it("aren't needed for one short word or a program's own name", () => {
    expect(["usia", "R1", "identitas/usia", "pendapatan_per_anggota_rumah_tangga"].every(isShort)).toBe(true);
    expect(["Jenis Kelamin", "identitas/jenis_kelamin_pasien"].some(isShort)).toBe(false);
  });

  it("of scales are initials of a few words, else the next free letter", () => {
    expect([initials("Kualitas Pelayanan"), initials("Loyalitas"), initials("Seberapa puas Anda?")]).toEqual([
      "KP",
      "L",
      null,
    ]);
    expect(nextLetter(new Set(["A", "B"]))).toBe("C");
    expect(nextLetter(new Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))).toBe("A1");
  });
});
