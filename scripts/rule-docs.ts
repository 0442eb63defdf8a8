/** Writes docs/rules.md and docs/rules/ from the rules themselves: `node scripts/run.mjs scripts/rule-docs.ts`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { rulePages } from "./rules-page.ts";

const pages = rulePages();
mkdirSync("docs/rules", { recursive: true });
for (const name of readdirSync("docs/rules"))
  if (!pages.has(`docs/rules/${name}`)) rmSync(`docs/rules/${name}`);
for (const [path, text] of pages) writeFileSync(path, text);
