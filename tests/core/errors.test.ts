import { describe, expect, it } from "vitest";
import { EXIT, LoyaltyError } from "../../src/core/errors.ts";

const text = { en: "there is no file data.csv", id: "berkas data.csv tidak ada" };

describe("LoyaltyError", () => {
  it("is an Error that carries code, both languages, what to do, and the exit code", () => {
    const hint = { en: "check the name", id: "periksa namanya" };
    const cause = new Error("ENOENT");
    const error = new LoyaltyError("input/no-file", text, { exitCode: EXIT.input, hint, cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: "LoyaltyError", code: "input/no-file", text, hint, cause, exitCode: 3 });
    expect(error.message).toBe(text.en);
  });

  it("has neither hint nor cause where it was given none", () => {
    const error = new LoyaltyError("input/no-file", text, { exitCode: EXIT.usage });
    expect(error.hint).toBe(undefined);
    expect("cause" in error).toBe(false);
  });
});

describe("exit codes", () => {
  it("are the numbers that scripts go by", () => {
    expect(EXIT).toEqual({ done: 0, condition: 1, usage: 2, input: 3, bug: 70 });
  });
});
