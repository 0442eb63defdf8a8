/** The build: one CommonJS program in `dist/`, its dependencies inside, each command a chunk that is loaded when it runs. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "tsdown";
import { leaveOutPlugin } from "./scripts/leave-out-plugin.ts";
import { licencesPlugin } from "./scripts/licences-plugin.ts";
import { yamlPlugin } from "./scripts/yaml-plugin.ts";

/** They do not say so themselves, so that all of their printing would be bundled too. */
const SIDE_EFFECT_FREE = /node_modules[\\/](?:commonmark|yaml)[\\/]/;

export default defineConfig({
  entry: { main: "src/cli/main.ts" },
  format: "cjs",
  target: "node20.19",
  dts: false,
  deps: { onlyBundle: false },
  // CommonJS is a choice here: starting through the ESM loader costs a quarter of an empty program.
  checks: { legacyCjs: false },
  // What the entry shares with the commands stays in the entry: one file fewer to open at each start.
  inputOptions: {
    preserveEntrySignatures: "allow-extension",
    treeshake: { moduleSideEffects: [{ test: SIDE_EFFECT_FREE, sideEffects: false }] },
  },
  // The same code as the CommonJS that Node would take, but of these modules only what is used is bundled.
  alias: { yaml: fileURLToPath(new URL("node_modules/yaml/browser/index.js", import.meta.url)) },
  plugins: [yamlPlugin(), leaveOutPlugin(), licencesPlugin("THIRD-PARTY-LICENSES.txt")],
  report: false,
  logLevel: "warn",
});
