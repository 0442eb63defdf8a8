/** Text with tables of Markdown in it, as in a page that somebody has written up: each table is read as one, the rest as a list. */
import { readList } from "./list.ts";
import type { Found, Reading, SourceLine } from "./model.ts";
import { readTable } from "./table.ts";

export function readText(lines: readonly SourceLine[]): Reading {
  const inTables: Found[] = [];
  const unread = new Set<string>();
  const rest = [...lines];
  for (const { start, end } of tablesIn(lines)) {
    const table = lines.slice(start, end);
    const reading = readTable(table);
    if (reading === undefined) continue;
    for (const name of reading.unread ?? []) unread.add(name);
    // Its lines count from 1.
    const above = (table[0]?.number ?? 1) - 1;
    inTables.push(...reading.found.map((one) => ({ ...one, line: one.line + above })));
    for (let at = start; at < end; at++) rest[at] = { number: at + 1, text: "" };
  }
  const { shape, found } = readList(rest);
  const all = [...found, ...inTables].sort((a, b) => a.line - b.line);
  return { shape, found: all, ...(unread.size > 0 && { unread: [...unread] }) };
}

/** Rows that begin with a bar, the second of which is only bars and dashes. */
function tablesIn(lines: readonly SourceLine[]): { start: number; end: number }[] {
  const tables: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (lines[at]?.text.trimStart().startsWith("|")) continue;
    const isRuled = /^[\s:|-]*$/.test(lines[start + 1]?.text ?? "");
    if (at - start > 2 && isRuled) tables.push({ start, end: at });
    start = at + 1;
  }
  return tables;
}
