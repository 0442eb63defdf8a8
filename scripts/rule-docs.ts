/** Writes docs/rules.md from the rules themselves: `node scripts/run.mjs scripts/rule-docs.ts`. */
import { writeFileSync } from "node:fs";
import { rulesPage } from "./rules-page.ts";

writeFileSync("docs/rules.md", rulesPage());
