/** Writes the tables into docs/export.md: `node scripts/run.mjs scripts/table-docs.ts`. */
import { readFileSync, writeFileSync } from "node:fs";
import { TABLES_PAGE, withTables } from "./tables-page.ts";

writeFileSync(TABLES_PAGE, withTables(readFileSync(TABLES_PAGE, "utf8")));
