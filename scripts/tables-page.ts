/** The part of docs/export.md that lists the tables, from the tables themselves. */
import { TABLES } from "../src/archive/tables/index.ts";
import type { Column, Table } from "../src/archive/tables/table.ts";

export const TABLES_PAGE = "docs/export.md";

const MARK = "<!-- tables: `npm run docs` writes what follows -->\n";

/** The page with what follows its mark made anew. */
export function withTables(page: string): string {
  const [before, ...rest] = page.split(MARK);
  if (rest.length !== 1) throw new Error(`${TABLES_PAGE} has no line ${MARK}`);
  return `${before}${MARK}\n${TABLES.map(tableText).join("\n")}`;
}

function tableText({ name, meaning, key, columns }: Table): string {
  const keyed = key.map((column) => `\`${column}\``).join(", ");
  const rows = columns.map((column) => `| ${cellsOf(column).join(" | ")} |\n`).join("");
  return `### ${name}\n\n${meaning} Key: ${keyed}.\n\n| column | type | |\n| --- | --- | --- |\n${rows}`;
}

function cellsOf({ name, type, meaning, required, values, refersTo }: Column): string[] {
  const notes = [
    meaning,
    values && `one of ${values.map((value) => `\`${value}\``).join(", ")}`,
    refersTo && `leads to [${refersTo}](#${refersTo})`,
    required && "never empty",
  ];
  return [`\`${name}\``, type, `${notes.filter((note) => note).join("; ")}.`];
}
