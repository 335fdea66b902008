import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { methodOf } from "../../src/codebook/defaults.ts";
import { spelledReader } from "../../src/codebook/spelled.ts";
import { methodToObject } from "../../src/codebook/to-object.ts";
import { draftOf, linesOf } from "./helpers.ts";

const docs = readFileSync(new URL("../../docs/codebook.md", import.meta.url), "utf8");
const examples = [...docs.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);

describe("docs/codebook.md", () => {
  it.each(examples.map((text) => [text.split("\n")[0], text] as const))(
    "its example that begins with %s is read",
    async (_, text) => {
      expect(Object.keys((await draftOf(text)).spelled).length).toBeGreaterThan(0);
    },
  );

  it("names every key that the reader knows", async () => {
    const known = (error: string) => error.split("keys are: ")[1]?.replace(" ...", "").split(", ") ?? [];
    const places = [
      "xyzzyx: 1",
      "variables: { a: { xyzzyx: 1 } }",
      "scales: { a: { items: [b, c], xyzzyx: 1 } }",
      "method: { xyzzyx: 1 }",
    ];
    const keys = (await Promise.all(places.map((text) => linesOf(draftOf(text))))).flat().flatMap(known);
    expect(keys.length).toBeGreaterThan(30);
    for (const key of keys) expect(docs, key).toMatch(new RegExp(`(?:^|[\`.])${key}\\b`, "m"));
    expect(spelledReader()(new Map(), [], [])).toEqual({});
  });

  it("shows the method's defaults as they are", async () => {
    const block = examples.find((text) => text.startsWith("method:")) ?? "";
    const { spelled } = await draftOf(block);
    expect(spelled.method).toEqual(methodToObject(methodOf()));
  });
});
