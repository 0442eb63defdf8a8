/** Lists and tables that explain the words and the marks of the actions beside them (`- Prevent: …`), and so are none themselves. */
import { isPriority } from "./action-meta.ts";
import type { Block } from "./block.ts";
import { columnsOf, namesActions } from "./column-names.ts";
import { plainText } from "./inline.ts";
import { itemText } from "./items.ts";
import { readTable } from "./table.ts";

/** A cell with more letters is no word that needs an explanation. */
const LONGEST = 30;
const FEWEST = 2;
const BOX = /^\[[ xX]\]\s/;
const LABEL = /^[^:：—–=]{1,60}?(?=\s?[:：—–=]|\s-{1,2}\s)/;
const REMARK = /\s?[(（][^()（）]{0,40}[)）]$/;
const NAME =
  /^(?:legend|key|(?:status|priority|type|severity)(?: (?:legend|key|levels?|definitions?|scale))|légende|leyenda|legenda|legende|凡例|图例|圖例|forklaring|обозначения)[:：]?$/i;

/** The blocks of a section that only explain the others. */
export function legendsIn(text: string, blocks: readonly Block[]): Set<Block> {
  const legends = new Set<Block>();
  const lists = blocks.filter(({ kind }) => kind === "list");
  const tables = blocks.filter(({ kind }) => kind === "table");
  for (const [at, block] of blocks.entries())
    if ((block.kind === "list" || block.kind === "table") && isNamedLegend(text, blocks[at - 1]))
      legends.add(block);
  if (lists.length + tables.length < 2) return legends;
  for (const table of tables) if (isLegendTable(text, table, tables)) legends.add(table);
  const words = wordsOfCells(text, tables);
  for (const list of lists) {
    const marks = lists.length < 2 ? undefined : marksOf(text, lists, list);
    if (explains(text, list, (label) => words.has(label) || marks?.has(label) === true))
      legends.add(list);
  }
  return legends;
}

/** `Legend:` above it, as a heading or a line of its own. */
function isNamedLegend(text: string, above: Block | undefined): boolean {
  if (above === undefined || (above.kind !== "heading" && above.kind !== "paragraph")) return false;
  const { start, end } = above.span;
  return end - start <= 60 && NAME.test(plainText(text, above.span).replace(/^#{1,6}\s/, ""));
}

/** The short words in the cells of tables, as they are compared. */
function wordsOfCells(text: string, tables: readonly Block[]): Set<string> {
  const words = new Set<string>();
  for (const { span, line } of tables) {
    for (const { cells } of readTable(text, span, line).rows)
      for (const cell of cells) if (cell.text.length <= LONGEST) words.add(keyOf(cell.text));
  }
  words.delete("");
  return words;
}

const ID = /^\*\*A\d{1,6}[:.]?\*\*[:.]?\s?/i;

/** The same before and after an action got its id, and a name became a handle. */
function keyOf(source: string): string {
  const words = source.replace(ID, "");
  return plainText(words, { start: 0, end: words.length })
    .toLowerCase()
    .replace(/^@/, "")
    .replace(/[-_.\s]{1,10}/g, " ")
    .trim();
}

/** Two columns, a mark and what it means, where other tables have the marks in their cells. */
function isLegendTable(text: string, table: Block, tables: readonly Block[]): boolean {
  const { header, rows } = readTable(text, table.span, table.line);
  const columns = columnsOf(header.cells.map(({ span }) => plainText(text, span)));
  const key = columns.get("priority") ?? columns.get("type") ?? columns.get("status");
  const isOfActions = header.cells.some(({ span }) => namesActions(plainText(text, span)));
  if (header.cells.length !== 2 || isOfActions || key === undefined || rows.length < FEWEST)
    return false;
  const marks = rows.map(({ cells }) => keyOf(cells[key]?.text ?? ""));
  const others = wordsOfCells(
    text,
    tables.filter((other) => other !== table),
  );
  const known = marks.filter((mark) => others.has(mark)).length;
  return new Set(marks).size === marks.length && known >= FEWEST && known * 2 > marks.length;
}

const MARK = /^(?:p[0-4]|\p{Extended_Pictographic}\uFE0F?)$/iu;

/** The priorities and the signs with which the items of other lists begin, or which stand in them. */
function marksOf(text: string, lists: readonly Block[], except: Block): Set<string> {
  const items = lists.filter((list) => list !== except).flatMap(({ children }) => children);
  const words = items.flatMap((item) => {
    // What opens with one as its label is written like the list in question: both may be of actions.
    if (MARK.test(labelOf(text, item) ?? "")) return [];
    const { start, end } = itemText(item);
    return plainText(text, { start, end: Math.min(end, start + 400) }).split(/[\s,;()[\]]{1,5}/);
  });
  const marks = words.filter((word) => isPriority(word.toUpperCase()) || MARK.test(word));
  return new Set(marks.map((mark) => mark.toLowerCase()));
}

/** Does every item without a box open with a label, each of its own, and are most of these known? */
function explains(text: string, list: Block, isKnown: (label: string) => boolean): boolean {
  const labels = new Set<string>();
  let known = 0;
  for (const item of list.children) {
    if (BOX.test(text.slice(itemText(item).start, itemText(item).start + 4))) continue;
    const label = labelOf(text, item);
    if (label === undefined || labels.has(label)) return false;
    labels.add(label);
    if (isKnown(label)) known++;
  }
  return known >= FEWEST && known * 2 > labels.size;
}

function labelOf(text: string, item: Block): string | undefined {
  const { start, end } = itemText(item);
  const said = plainText(text, { start, end: Math.min(end, start + 200) });
  const label = LABEL.exec(said)?.[0];
  return label === undefined ? undefined : keyOf(label.replace(REMARK, ""));
}
