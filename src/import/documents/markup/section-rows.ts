/** A document that stands in a table of two columns, as forms of wikis have it: a row that is a section becomes one. */
import type { Block } from "../../../document/block.ts";
import { readHeading } from "../../../document/headings.ts";
import { plainText } from "../../../document/inline.ts";
import { type Row, readTable } from "../../../document/table.ts";
import type { Template } from "../../../template/model.ts";
import { lineEnding } from "../../../values/text.ts";
import { nameSection } from "../name-section.ts";
import type { Change } from "./change.ts";
import { headOf } from "./tables.ts";
import { bodyOf } from "./text-lines.ts";

/** In characters; `Impact | High` only rates it. */
const SHORTEST = 30;
/** One alone may stand in any table. */
const LEAST = 2;

interface FormTable {
  readonly table: Block;
  readonly rows: readonly Row[];
  /** Those that are sections. */
  readonly own: ReadonlySet<Row>;
  /** Nothing goes on below it that would seem to belong to its last row. */
  readonly isApart: boolean;
}

export function sectionRowChanges(text: string, template: Template): Change[] {
  return formsIn(text, template)
    .filter(({ isApart }) => isApart)
    .map((form) => parted(text, form));
}

/** The lines, from 1, of such tables that stand in a text, where they stay. */
export function formsLeft(text: string, template: Template): number[] {
  return formsIn(text, template).map(({ table }) => table.line);
}

function formsIn(text: string, template: Template): FormTable[] {
  if (!text.includes("|")) return [];
  const { blocks } = bodyOf(text);
  const headed = new Set(
    blocks
      .filter(({ kind }) => kind === "heading")
      .map((block) => nameSection(template, readHeading(text, block).text)?.section.id),
  );
  return blocks.flatMap((table, at) => {
    if (table.kind !== "table") return [];
    const { header, rows: body } = readTable(text, table.span, table.line);
    const rows = [header, ...body];
    if (rows.some(({ cells }) => cells.length > 2)) return [];
    const own = rows.filter(({ cells: [name, value] }) => {
      if (name === undefined || value === undefined || !holdsText(value.text)) return false;
      const named = nameSection(template, plainText(text, name.span));
      return named !== undefined && !named.saysMore && !headed.has(named.section.id);
    });
    const next = blocks[at + 1]?.kind;
    const isApart = next === undefined || next === "heading" || next === "break";
    return own.length < LEAST ? [] : [{ table, rows, own: new Set(own), isApart }];
  });
}

/** Lists of HTML would become lines of it. */
function holdsText(value: string): boolean {
  return (
    (value.length >= SHORTEST || BREAK.test(value)) && !/<\/?(?:ul|ol|li|table)\b/i.test(value)
  );
}

const BREAK = /<br\s{0,2}\/?>/i;
const BREAKS = /[ \t]{0,9}<br\s{0,2}\/?>[ \t]{0,9}/gi;

/** What is left of the table, and behind it a heading for each of those rows. */
function parted(text: string, { table, rows, own }: FormTable): Change {
  const eol = lineEnding(text);
  const lines: { readonly text: string; readonly line: number }[] = [];
  const put = (line: number, ...all: readonly string[]) =>
    lines.push(...all.map((one) => ({ text: one, line })));
  const rest = rows.filter((row) => !own.has(row));
  const [header] = rows;
  if (rest.length > 0 && header !== undefined && own.has(header))
    put(table.line, ...headOf(undefined, 2));
  for (const row of rest) {
    put(row.line, text.slice(row.span.start, row.span.end));
    if (row === header) put(row.line, ...headOf(undefined, 2).slice(1));
  }
  for (const row of own) {
    const [name, value] = row.cells;
    if (name === undefined || value === undefined) continue;
    const said = value.text.replace(BREAKS, "\n").replace(/\\\|/g, "|").split("\n");
    if (lines.length > 0) put(row.line, "");
    put(row.line, `## ${plainText(text, name.span)}`, "", ...said);
  }
  return {
    ...table.span,
    text: lines.map((line) => line.text).join(eol),
    lines: lines.map(({ line }) => line),
  };
}
