import { describe, expect, it } from "vitest";
import { formColumn, formOf, surveyColumn, tellsPersons } from "../../../src/codebook/propose/forms.ts";
import { setAside } from "../../../src/codebook/propose/set-aside.ts";

const seen = (...texts: string[]) => new Map(texts.map((text) => [text, 1]));

describe("exports of forms", () => {
  it.each([
    [["Timestamp", "Q"], "google"],
    [["Stempel waktu", "Q"], "google"],
    [["Cap waktu", "Q"], "google"],
    [["ID", "Start time", "Completion time", "Email", "Name", "Q"], "microsoft"],
    [["ID", "Waktu mulai", "Waktu penyelesaian", "Email", "Nama"], "microsoft"],
    [["ID", "Waktu mulai", "Nilai"], null],
    [["Usia", "Timestamp"], null],
  ] as const)("%j is one of %s", (header, form) => {
    expect(formOf(header)).toBe(form);
  });

  it("their own columns are times and points, only in a form", () => {
    expect(
      ["Score", "Skor", "Total points", "Points - Berapa 2 + 2?"].map((name) => formColumn("google", name)),
    ).toEqual(["form", "form", "form", "form"]);
    expect(formColumn("microsoft", "Last modified time")).toBe("time");
    expect(formColumn(null, "Skor")).toBeNull();
    expect(setAside("Skor", seen("8 / 10", "9 / 10"), "google")).toBe("form");
    expect(setAside("Skor", seen("8", "9"))).toBeNull();
  });

  it("other programs' columns go by their names", () => {
    expect(["_submission_time", "StartDate", "submitdate. Date submitted"].map(surveyColumn)).toEqual([
      "time",
      "time",
      "time",
    ]);
    expect(["_uuid", "IP Address", "id. Response ID", "Respondent ID"].map(surveyColumn)).toEqual([
      "form",
      "form",
      "form",
      "form",
    ]);
    expect(surveyColumn("Petugas ramah")).toBeNull();
  });
});

describe("who somebody is", () => {
  it("is told by e-mail, user name, name, student and phone numbers, not by addresses", () => {
    for (const name of ["Email Address", "Alamat Email", "Username", "Nama pengguna", "Nama", "NIM", "No. HP (WA)"]) {
      expect(tellsPersons(name), name).toBe(true);
    }
    expect(tellsPersons("Alamat rumah")).toBe(false);
    expect(tellsPersons("Nama rumah sakit")).toBe(false);
  });

  it("e-mail addresses are personal under any header, also where a few cells are none", () => {
    expect(setAside("Kontak", seen("a@b.id", "c@d.id", "e@f.id", "tidak punya"))).toBe("personal");
  });
});
