/**
 * How often `loyalty init`'s guess of scales from bare question texts is right, on studies made up for it, by
 * criterion; and whether borders said to be 80 % sure are there 80 times in 100. `node bench/scale-structure.js
 * [studies of each kind] [seed]`.
 */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const { outputFiles } = await build({
  entryPoints: [`${here}scale-structure-criteria.ts`],
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
});
/** @type {typeof import("./scale-structure-criteria.ts")} */
const { tables } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? "").toString("base64")}`
);
const data = fileURLToPath(new URL("../fixtures/bekasi/main.csv", import.meta.url));
process.stdout.write(tables(data, Number(process.argv[2] ?? 100), Number(process.argv[3] ?? 1)));
