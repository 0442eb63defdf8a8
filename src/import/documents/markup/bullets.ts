/** Lists with the bullets of a word processor: `• Add an alert`, `・監視を追加する`. */
import type { Change } from "./change.ts";
import { textLines } from "./text-lines.ts";

const BULLET = /^([•‣∙▪・◦])[ \t\u3000]*(?=[^\s•‣∙▪・◦])/u;
const OF_SECOND_LEVEL = "◦";

export function bulletChanges(text: string): Change[] {
  if (!/[•‣∙▪・◦]/.test(text)) return [];
  return textLines(text).flatMap(({ start, end, words, indent, isCode }) => {
    const found = isCode ? null : BULLET.exec(words);
    if (found === null) return [];
    const own = found[1] === OF_SECOND_LEVEL ? Math.max(indent, 2) : Math.min(indent, MOST_INDENT);
    return [{ start, end, text: `${" ".repeat(own)}- ${words.slice(found[0].length)}` }];
  });
}

/** More makes code of the first item of a list. */
const MOST_INDENT = 3;
