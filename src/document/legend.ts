/** Lists that explain the words of a table beside them (`- Prevent: …`), and so are no actions of their own. */
import type { Block } from "./block.ts";
import { plainText } from "./inline.ts";
import { itemText } from "./items.ts";
import { readTable } from "./table.ts";

/** A cell with more letters is no word that needs an explanation. */
const LONGEST = 30;
const FEWEST = 2;
const BOX = /^\[[ xX]\]\s/;
const LABEL = /^[^:：—–]{1,60}?(?=\s?[:：—–]|\s-{1,2}\s)/;
const REMARK = /\s?[(（][^()（）]{0,40}[)）]$/;

/** The short words in the cells of tables, as they are compared. */
export function wordsOfCells(text: string, tables: readonly Block[]): Set<string> {
  const words = new Set<string>();
  for (const { span, line } of tables) {
    for (const { cells } of readTable(text, span, line).rows)
      for (const cell of cells)
        if (cell.text.length <= LONGEST) words.add(plainText(text, cell.span).toLowerCase());
  }
  words.delete("");
  return words;
}

/** Does every item without a box open with a label, and are most of these words of the table? */
export function isLegend(text: string, list: Block, words: ReadonlySet<string>): boolean {
  let [known, all] = [0, 0];
  for (const item of list.children) {
    if (BOX.test(text.slice(itemText(item).start, itemText(item).start + 4))) continue;
    const label = labelOf(text, item);
    if (label === undefined) return false;
    all++;
    if (words.has(label)) known++;
  }
  return known >= FEWEST && known * 2 > all;
}

function labelOf(text: string, item: Block): string | undefined {
  const { start, end } = itemText(item);
  const said = plainText(text, { start, end: Math.min(end, start + 200) });
  const label = LABEL.exec(said)?.[0];
  return label?.replace(REMARK, "").trim().toLowerCase();
}
