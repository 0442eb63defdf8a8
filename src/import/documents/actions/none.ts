/** `- None` in a section of actions: nothing is to be done, and it is no action. */
import type { Block } from "../../../document/block.ts";
import type { Document } from "../../../document/document.ts";
import { plainText } from "../../../document/inline.ts";
import { itemText } from "../../../document/items.ts";
import type { SectionView } from "../../../document/sections.ts";
import { type Edit, lineEnding } from "../../../values/text.ts";
import { saysNothing } from "../facts/nothing.ts";

/** What is said of actions alone, beside the words for nothing at all. */
const NO_ACTION =
  /^(?:none (?:yet|so far|needed|required|identified)|no (?:further |follow-?up )?(?:action|actions|action items|follow-?ups?)(?: (?:is|are))?(?: (?:needed|required|planned|identified|at this time))?|nothing to do|keine (?:weiteren )?(?:ma(?:ß|ss)nahmen|aktionen|aufgaben)(?: (?:nötig|erforderlich|geplant))?|aucune action|ninguna acción|ingen tiltak)[.。!]?$/i;

/** Its marker goes, so that it is a sentence of its own between the lists that stand above and below it. */
export function noneToText(document: Document, { blocks }: SectionView): Edit[] {
  return blocks.flatMap((list) => {
    if (list.kind !== "list") return [];
    return list.children.flatMap((item, at) =>
      saysNone(document, item) ? unlisted(document, item, list.children[at + 1]) : [],
    );
  });
}

function saysNone({ text }: Document, item: Block): boolean {
  if (item.children.length > 1) return false;
  const words = plainText(text, itemText(item))
    .replace(/^\[[ xX]\]\s{1,3}/, "")
    .trim();
  return saysNothing(words) || NO_ACTION.test(words);
}

function unlisted({ text, starts }: Document, item: Block, next: Block | undefined): Edit[] {
  const eol = lineEnding(text);
  const lineStart = starts[item.line - 1] as number;
  const above = text.slice(starts[item.line - 2] ?? 0, lineStart);
  const isApart = item.line === 1 || above.trim() === "" || /^ {0,3}#/.test(above);
  const { start } = itemText(item);
  const box = /^\[[ xX]\]\s{1,3}/.exec(text.slice(start, start + 6))?.[0] ?? "";
  const end = start + box.length;
  const edits = [{ start: lineStart, end, text: isApart ? "" : eol }];
  if (next !== undefined && next.line === item.endLine + 1) {
    const below = starts[next.line - 1] as number;
    edits.push({ start: below, end: below, text: eol });
  }
  return edits;
}
