/** Real files to mutate: those of the fixtures. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type RealFile = { readonly name: string; readonly bytes: Buffer };
export type RealFiles = {
  readonly text: readonly RealFile[];
  readonly gzip: readonly RealFile[];
  readonly zip: readonly RealFile[];
  readonly sav: readonly RealFile[];
  readonly codebooks: readonly RealFile[];
  /** Which files these are, so that a seed is known to mean the same. */
  readonly digest: string;
};

const endings = {
  text: /\.(csv|tsv|txt|tab)$/,
  gzip: /\.gz$/,
  zip: /\.(xlsx|ods|zip)$/,
  sav: /\.z?sav$/,
  codebooks: /\.yaml$/,
} as const;

/** Larger ones take longer to read than there is to learn from them. */
const mostBytes = 60_000;

export function realFiles(root: string): RealFiles {
  const names = ["fixtures/bekasi", "fixtures/exports", "fixtures/oracle/sav", "tests/codebook"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  );
  const files = names
    .filter((name) => !name.includes("/recipes/") && Object.values(endings).some((ending) => ending.test(name)))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(root, name)) }))
    .filter(({ bytes }) => bytes.length <= mostBytes);
  const hash = createHash("sha256");
  for (const { name, bytes } of files) hash.update(name).update(bytes);
  const ending = (pattern: RegExp) => files.filter(({ name }) => pattern.test(name));
  return {
    text: ending(endings.text),
    gzip: ending(endings.gzip),
    zip: ending(endings.zip),
    sav: ending(endings.sav),
    codebooks: ending(endings.codebooks),
    digest: hash.digest("hex").slice(0, 12),
  };
}
