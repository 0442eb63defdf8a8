/** Lists with the bullets of a word processor (`• Add an alert`, `・監視を追加する`), and boxes to tick without any. */
import type { Change } from "./change.ts";
import { textLines } from "./text-lines.ts";

const BULLET = /^([•‣∙▪・◦])[ \t\u3000]*(?=[^\s•‣∙▪・◦])/u;
/** `[ ] Add an alert`, which Markdown takes for text. */
const BOX = /^\[[ xX]\][ \t](?=\S)/;
const OF_SECOND_LEVEL = "◦";

export function bulletChanges(text: string): Change[] {
  if (!/[•‣∙▪・◦]|^[ \t]{0,12}\[[ xX]\][ \t]/m.test(text)) return [];
  return textLines(text).flatMap(({ start, end, words, indent, isCode }) => {
    if (!isCode && indent <= MOST_INDENT && BOX.test(words))
      return [{ start, end, text: `${" ".repeat(indent)}- ${words}` }];
    const found = isCode ? null : BULLET.exec(words);
    if (found === null) return [];
    const own = found[1] === OF_SECOND_LEVEL ? Math.max(indent, 2) : Math.min(indent, MOST_INDENT);
    return [{ start, end, text: `${" ".repeat(own)}- ${words.slice(found[0].length)}` }];
  });
}

/** More makes code of the first item of a list. */
const MOST_INDENT = 3;
