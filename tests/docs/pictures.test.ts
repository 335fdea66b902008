import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { draw, pictures, root } from "./pictures.js";

describe("the documentation's pictures", () => {
  it("are all made by the script, and shown on a page", () => {
    const drawn = readdirSync(join(root, "docs/pictures")).filter((name) => name.endsWith(".svg"));
    expect(drawn.sort()).toEqual(pictures.map(({ name }) => `${name}.svg`).sort());
    const page = readFileSync(join(root, "docs/data.md"), "utf8");
    for (const { name } of pictures) expect(page).toContain(`(pictures/${name}.svg)`);
  });

  it.each(pictures)("$name shows what the program does now", async (picture) => {
    const svg = readFileSync(join(root, "docs/pictures", `${picture.name}.svg`), "utf8");
    expect(await draw(picture)).toBe(svg);
  });
});
