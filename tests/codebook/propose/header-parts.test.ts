import { describe, expect, it } from "vitest";
import { headerParts } from "../../../src/codebook/propose/header-parts.ts";

describe("a header that is a question", () => {
  it.each([
    ["Petugas ramah", { text: "Petugas ramah", grid: null, prefix: null, number: null }],
    ["1. Dokter ramah", { text: "Dokter ramah", prefix: "", number: 1 }],
    ["2) Dokter ramah", { text: "Dokter ramah", prefix: "", number: 2 }],
    ["No. 12 - Dokter ramah:", { text: "Dokter ramah", prefix: "", number: 12 }],
    ["P1. Dokter ramah", { text: "Dokter ramah", prefix: "P", number: 1 }],
    ["Q3 - Dokter ramah", { text: "Dokter ramah", prefix: "Q", number: 3 }],
    ["[KP12] Dokter ramah", { text: "Dokter ramah", prefix: "KP", number: 12 }],
    ["A1 Dokter ramah", { text: "Dokter ramah", prefix: "A", number: 1 }],
    ["X1.2 Dokter ramah", { text: "Dokter ramah", prefix: "X1", number: 2 }],
    ["a) Saran Anda", { text: "Saran Anda", prefix: null, number: null }],
    ["Seberapa puas Anda? [Ruang tunggu]", { text: "Ruang tunggu", grid: "Seberapa puas Anda?", number: null }],
    ["3. Seberapa puas Anda? [1. Ruang]", { text: "Ruang", grid: "Seberapa puas Anda?", prefix: "", number: 1 }],
    ["G02Q02[SQ001]. Pendapat Anda [Petugas]", { text: "Petugas", grid: "Pendapat Anda", prefix: null }],
    ["Usia 20 tahun ke atas", { text: "Usia 20 tahun ke atas", prefix: null, number: null }],
    ["1.500 rupiah cukup", { text: "1.500 rupiah cukup", prefix: null, number: null }],
  ])("%s", (header, parts) => {
    expect(headerParts(header)).toMatchObject(parts);
  });
});

describe("a column told apart from another of its name", () => {
  it("keeps its name: (2) is no question", () => {
    expect(headerParts("R1 (2)")).toEqual({ text: "R1 (2)", grid: null, prefix: null, number: null });
    expect(headerParts("A1. Petugas ramah (2)")).toMatchObject({ text: "Petugas ramah (2)", prefix: "A", number: 1 });
  });
});
