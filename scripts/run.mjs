/**
 * Runs a TypeScript script of ours, since Node 20 reads none: `node scripts/run.mjs scripts/picture.ts`.
 * It is bundled beside the project's modules, so that it can import what we do not bundle (a pseudo-terminal).
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "tsdown";
import { parse } from "yaml";

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) throw new Error("name a script: node scripts/run.mjs scripts/picture.ts");
const outDir = join("node_modules", ".cache", `mortem-script-${process.pid}`);
mkdirSync(outDir, { recursive: true });
process.on("exit", () => rmSync(outDir, { recursive: true, force: true }));
// The templates, as the build has them (scripts/yaml-plugin.ts, which Node 20 cannot read).
const yamlAsData = {
  name: "yaml-as-data",
  load: (id) =>
    id.endsWith(".yaml")
      ? `export default ${JSON.stringify(parse(readFileSync(id, "utf8")))};`
      : null,
};
await build({
  config: false,
  entry: [script],
  outDir,
  format: "esm",
  platform: "node",
  dts: false,
  plugins: [yamlAsData],
  logLevel: "error",
});
process.argv.splice(1, 2, script);
process.argv.push(...rest.filter((one) => !process.argv.includes(one)));
await import(pathToFileURL(join(outDir, `${basename(script, ".ts")}.mjs`)).href);
