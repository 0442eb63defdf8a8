/** The text of a document in the pieces that a person fills in one by one: lines of facts, paragraphs, items, rows. */
import type { Block } from "../../../document/block.ts";
import { linesOf } from "../../../document/lines.ts";
import { readTable } from "../../../document/table.ts";
import type { Outline } from "../model.ts";
import { type Unfilled, unfilledPart } from "./unfilled.ts";

export interface Unit {
  readonly start: number;
  readonly text: string;
  readonly unfilled: Unfilled;
  /** It begins with a link to another page, or holds one to a page beside it. */
  readonly leads: boolean;
}

/** More tell nothing new. */
const MOST_UNITS = 3000;
/** Deeper than any document goes that a person wrote. */
const DEEPEST = 12;

const LABEL_LINE = /^[ \t]*(?:[-*+>] )?(?:\*\*|__)?[\p{L}\p{N}][^:：\n*_|]{0,60}(?:\*\*|__)?[:：]/u;
const EMPTY_LABEL = /^[^:：\n]{1,80}[:：][*_`\s]*(?:\\|<br ?\/?>)?$/;
const LEADS_AWAY =
  /^[^\p{L}[!]{0,20}\[[^[\]\n]{1,300}\]\([^()\n]{1,400}\)|\]\((?!https?:)[^()\n:]{1,300}\.(?:md|markdown|html?)[#)]|^\W{0,4}`[^`\n]{1,200}\.md`/u;

/** In the order of the text; headings are none. */
export function unitsOf({ source: { text }, blocks }: Outline): Unit[] {
  const units: Unit[] = [];
  const walk = (among: readonly Block[], depth: number): void => {
    for (const [at, block] of among.entries()) {
      if (units.length >= MOST_UNITS) return;
      const isFollowed = ["list", "code", "table", "quote"].includes(among[at + 1]?.kind ?? "");
      if (block.kind === "paragraph") units.push(...ofParagraph(text, block, isFollowed));
      else if (block.kind === "table") units.push(...ofTable(text, block));
      else if (block.kind === "item" && block.children.length === 0)
        units.push({ start: block.span.start, text: "", unfilled: 1, leads: false });
      else if (depth < DEEPEST) walk(block.children, depth + 1);
    }
  };
  walk(blocks, 0);
  return units;
}

/** A paragraph is one piece, except where its lines are facts with their names. */
function ofParagraph(text: string, { span }: Block, isFollowed: boolean): Unit[] {
  const lines = linesOf(text, span).filter(({ start, end }) => end > start);
  const said = lines.map(({ start, end }) => text.slice(start, Math.min(end, start + 2000)));
  const areFacts = lines.length > 1 && said.filter((line) => LABEL_LINE.test(line)).length > 1;
  const spans = areFacts ? lines : [span];
  return spans.map(({ start, end }, at) => {
    const part = text.slice(start, Math.min(end, start + 2000));
    const isLast = at === spans.length - 1;
    const isEmpty =
      EMPTY_LABEL.test(part.trim()) && (isLast ? !isFollowed : LABEL_LINE.test(said[at + 1] ?? ""));
    return {
      start,
      text: part,
      unfilled: isEmpty ? 1 : unfilledPart(part),
      leads: LEADS_AWAY.test(part),
    };
  });
}

function ofTable(text: string, { span, line }: Block): Unit[] {
  return readTable(text, span, line).rows.map((row) => {
    const cells = row.cells.map((cell) => cell.text.slice(0, 700));
    const isEmpty = cells.filter((cell) => cell === "").length * 2 >= cells.length;
    const unfilled = isEmpty
      ? 1
      : cells.reduce<Unfilled>((most, cell) => max(most, unfilledPart(cell)), 0);
    return {
      start: row.span.start,
      text: cells.join(" | "),
      unfilled,
      leads: cells.some((cell) => LEADS_AWAY.test(cell)),
    };
  });
}

const max = (a: Unfilled, b: Unfilled): Unfilled => (a > b ? a : b);
