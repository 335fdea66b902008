/** Memory by the file's size, as docs/robustness.md states it, in each format. */
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../input/temporary-file.ts";
import { largeFile, largeFormats } from "./large-files.ts";
import { runMeasured } from "./peak.ts";

const folder = temporaryFolder();
const mebi = 1024 * 1024;
/** MiB that any run may take, and how many times the file on top. */
const [fixed, times] = [200, 3];

describe("the largest resident memory of a run", () => {
  it.each(largeFormats)("stays within 200 MiB and three times the file: %s", async (format) => {
    const bytes = largeFile(format, 20_000);
    const run = await runMeasured(folder.path, ["analyze", folder.file("data.bin", bytes), "--no-codebook"]);
    expect(run).toMatchObject({ code: 0, stderr: "", left: [] });
    expect(run.peak).toBeGreaterThan(40);
    expect(run.peak).toBeLessThan(fixed + (times * bytes.length) / mebi);
  });
});
