/**
 * Runs a TypeScript script of ours, since Node 20 reads none: `node scripts/run.mjs scripts/picture.ts`.
 * It is bundled beside the project's modules, so that it can import what we do not bundle (a pseudo-terminal).
 */
import { mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "tsdown";

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) throw new Error("name a script: node scripts/run.mjs scripts/picture.ts");
const outDir = join("node_modules", ".cache", `mortem-script-${process.pid}`);
mkdirSync(outDir, { recursive: true });
process.on("exit", () => rmSync(outDir, { recursive: true, force: true }));
await build({
  config: false,
  entry: [script],
  outDir,
  format: "esm",
  platform: "node",
  dts: false,
  logLevel: "error",
});
process.argv.splice(1, 2, script);
process.argv.push(...rest.filter((one) => !process.argv.includes(one)));
await import(pathToFileURL(join(outDir, `${basename(script, ".ts")}.mjs`)).href);
