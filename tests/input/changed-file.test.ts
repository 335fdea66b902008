import { appendFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LoyaltyError } from "../../src/core/errors.ts";
import { openSheet } from "../../src/input/open-sheet.ts";
import { temporaryFolder } from "./temporary-file.ts";

const folder = temporaryFolder();

describe("a large file that somebody writes to while it is read", () => {
  it("ends in an error, never in figures of two files", async () => {
    const path = folder.file("growing.csv", `id,R1\n${"1,4\n".repeat(1_200_000)}`);
    const sheet = await openSheet(path);
    appendFileSync(path, "2,3\n");
    const pass = async () => {
      for await (const _ of sheet.batches());
    };
    await expect(pass()).rejects.toThrow(LoyaltyError);
    await expect(pass()).rejects.toMatchObject({ code: "input/changed", exitCode: 3 });
  });
});
