/** The build: one CommonJS program in `dist/`, its dependencies inside, each command a chunk that is loaded when it runs. */
import { defineConfig } from "tsdown";
import { commanderPlugin } from "./scripts/commander-plugin.ts";
import { licencesPlugin } from "./scripts/licences-plugin.ts";
import { yamlPlugin } from "./scripts/yaml-plugin.ts";

export default defineConfig({
  entry: { main: "src/cli/main.ts" },
  format: "cjs",
  target: "node20.19",
  dts: false,
  deps: { onlyBundle: false },
  // CommonJS is a choice here: starting through the ESM loader costs a quarter of an empty program.
  checks: { legacyCjs: false },
  // What the entry shares with the commands stays in the entry: one file fewer to open at each start.
  inputOptions: { preserveEntrySignatures: "allow-extension" },
  plugins: [yamlPlugin(), commanderPlugin(), licencesPlugin("THIRD-PARTY-LICENSES.txt")],
  report: false,
  logLevel: "warn",
});
