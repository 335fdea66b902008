import { describe, expect, it } from "vitest";
import { outcomeSeen } from "../../../src/codebook/propose/outcome-seen.ts";

const scale = (name: string, label: string | null = null, headers: readonly string[] = []) => ({
  name,
  label,
  headers,
});

describe("the outcome that scales suggest", () => {
  it.each([
    [[scale("A", "Loyalitas pelanggan"), scale("Y")], "A", "likely"],
    [[scale("X1"), scale("Y"), scale("Z")], "Y", "likely"],
    [[scale("KP", "Keputusan pembelian"), scale("HP", "Harga")], "KP", "likely"],
    [[scale("K", "Kepuasan"), scale("KK", "Kinerja karyawan"), scale("M")], "KK", "likely"],
    [
      [
        scale("A", null, [
          "Saya akan kembali ke sini",
          "Saya menyarankannya kepada teman",
          "Saya tetap memilih toko ini",
        ]),
        scale("B", null, ["Tempatnya bersih", "Saya menyarankan perbaikan"]),
      ],
      "A",
      "likely",
    ],
    [[scale("A"), scale("B")], "B", "guess"],
    [[scale("A")], "A", "likely"],
  ] as const)("%j: %s, %s", (scales, name, confidence) => {
    expect(outcomeSeen(scales)).toMatchObject({ name, confidence });
  });

  it("is none without scales", () => {
    expect(outcomeSeen([])).toBeNull();
  });
});
