/** One item of a list of risks as a risk: what names it, and what else it says. */
import type { Block } from "../../../document/block.ts";
import { itemText } from "../../../document/items.ts";
import { oneLine } from "../../../values/text.ts";
import type { DraftRisk } from "../risks.ts";

/** In characters; a longer one is no heading that a person reads. */
const LONGEST_TITLE = 120;
/** `**The copy takes too long**: nobody has measured it`. */
const BOLD_NAME = /^(?:\*\*([^*\n]{2,150})\*\*|__([^_\n]{2,150})__)[ \t]*[:：.–—-]?[ \t]*/;
/** `The copy takes too long: nobody has measured it`, `… – …`, and sentence behind sentence. */
const PARTED = /[:：][ \t]|[ \t][–—-][ \t]|[.!?][ \t](?=\p{Lu})|。/u;
/** A task is something to do about a risk. */
const TASK = /^\[[ xX]\][ \t]/;
/** `R1`, `R1:` and the like: our own number stands there. */
const OWN_ID = /^R\d{1,3}[:.)]?[ \t]+/;

/** Undefined where no words of it name the risk. */
export function riskOfItem(text: string, item: Block): DraftRisk | undefined {
  const { start, end } = itemText(item);
  const words = text.slice(start, end).trim();
  if (words === "" || TASK.test(words)) return undefined;
  const named = nameIn(oneLine(words));
  if (named === undefined) return undefined;
  const below = nested(text, item, end);
  return { title: named.title, blocks: [named.rest, below].filter((block) => block !== "") };
}

function nameIn(words: string): { title: string; rest: string } | undefined {
  const bold = BOLD_NAME.exec(words);
  if (bold !== null) {
    const title = (bold[1] ?? bold[2] ?? "").replace(/[:：.]$/, "");
    return { title: title.replace(OWN_ID, ""), rest: words.slice(bold[0].length) };
  }
  if (words.length <= LONGEST_TITLE && !PARTED.test(words)) {
    return { title: words.replace(/[.。]$/, ""), rest: "" };
  }
  const parted = PARTED.exec(words);
  const title = parted === null ? "" : words.slice(0, parted.index).trim();
  if (parted === null || title === "" || title.length > LONGEST_TITLE) return undefined;
  return { title, rest: words.slice(parted.index + parted[0].length) };
}

/** What stands below the first paragraph of an item, moved out to the margin. */
function nested(text: string, item: Block, from: number): string {
  const lines = text.slice(from, item.span.end).split(/\r\n|\r|\n/);
  const filled = lines.slice(1).filter((line) => line.trim() !== "");
  const depth = filled.reduce((least, line) => Math.min(least, indentOf(line)), 99);
  return lines
    .map((line, at) => (at === 0 ? line : line.slice(Math.min(depth, indentOf(line)))))
    .join("\n")
    .trim();
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
