/** Merges one risk into another: its title, ideas, actions and early sign go to their places there, and all else along. */
import type { Block } from "../../document/block.ts";
import type { Document } from "../../document/document.ts";
import { carriedItem, dedented, printCarried } from "../../document/edits/carried-item.ts";
import { closed } from "../../document/edits/closing.ts";
import { insertion, refuseBehindOpenBlock } from "../../document/edits/placing.ts";
import { belowLast, printItem } from "../../document/edits/section.ts";
import { addGoneIds } from "../../document/gone-ids.ts";
import type { PartView } from "../../document/parts.ts";
import { type Edit, lineEnding, type Span } from "../../values/text.ts";
import { ideaKey } from "../idea.ts";
import { PARTS, type Risk, risksView } from "../risks.ts";
import { addIdeasTo, headingWords, newPart, partOf } from "./risk.ts";
import { takeOutRisk } from "./take-out-risk.ts";

/**
 * The title of the one that goes becomes an idea, unless one says the same already.
 * @param from goes; @param into keeps its id and title
 * @throws MortemError where a code block or comment that is not closed stands in the way
 */
export function mergeRisks(document: Document, from: Risk, into: Risk): Edit[] {
  const gone = from.id === undefined ? [] : [`${from.id} (now in ${into.id ?? into.title})`];
  const pieces = piecesOf(document, from);
  const parts = [...new Set(pieces.map(({ id }) => id))].filter((id) => id !== PARTS.ideas);
  const story = pieces.filter(({ id }) => id === PARTS.ideas);
  return [
    ...carryStory(document, story, into, titleIdea(from, into)),
    ...parts.flatMap((id) =>
      carry(
        document,
        pieces.filter((piece) => piece.id === id),
        into,
      ),
    ),
    takeOutRisk(document, from),
    ...addGoneIds(document, gone, from.span),
  ];
}

/** The title of a risk that goes, in the words of an idea; undefined where it is said there already. */
function titleIdea(from: Risk, into: Risk): string | undefined {
  const text = headingWords(from.title);
  const said = [...into.ideas, ...from.ideas, { text: into.title }].map(ideaKey);
  return text === "" || said.includes(ideaKey({ text })) ? undefined : text;
}

/** The title first where it continues a list; behind what is no list it begins one. */
function carryStory(
  document: Document,
  story: readonly Piece[],
  into: Risk,
  title: string | undefined,
): Edit[] {
  if (title === undefined) return carry(document, story, into);
  const eol = lineEnding(document.text);
  const view = partOf(into, PARTS.ideas);
  const last = (view === undefined ? into.opening : view.blocks).at(-1);
  if (view === undefined && last === undefined && story.length > 0) {
    const [first] = story as readonly [Piece];
    const texts = story.map(({ span }) => blocksIn(document, span)).join(eol + eol);
    const item = printItem(title, "- ", eol);
    const isListed = !first.isInline && first.blocks[0]?.kind === "list" && texts.startsWith("- ");
    const words = item + (isListed ? eol : eol + eol) + texts;
    return [newPart(document, into, PARTS.ideas, eol + eol + words)];
  }
  const own = addIdeasTo(document, into, [{ text: title, who: undefined }]);
  const carried = carry(document, story, into);
  return last?.kind === "list" ? [...own, ...carried] : [...carried, ...own];
}

/** A part of the risk that goes, or what stands above the first of them. */
interface Piece {
  /** Of the part. */
  readonly id: string;
  /** From behind the label to the next one: what the parser keeps to itself, such as a link's definition, too. */
  readonly span: Span;
  /** It begins on the line of its label. */
  readonly isInline: boolean;
  readonly blocks: readonly Block[];
}

/** In the order of the template; what stands above the labels goes along at the end of the story. */
function piecesOf(document: Document, { heading, opening, parts, span }: Risk): Piece[] {
  const order = (risksView(document)?.section.parts ?? []).map(({ id }) => id);
  const ends = [...parts.slice(1).map(({ labelSpan }) => labelSpan.start), span.end];
  const labelled = parts.map(
    ({ part, labelSpan, textSpan, blocks }, index): Piece => ({
      id: part.id,
      span: { start: labelSpan.end, end: ends[index] as number },
      isInline: textSpan.end > textSpan.start,
      blocks,
    }),
  );
  const above: Piece = {
    id: PARTS.ideas,
    span: { start: heading.span.end, end: parts[0]?.labelSpan.start ?? span.end },
    isInline: false,
    blocks: opening,
  };
  return [...labelled, above]
    .filter((piece) => document.text.slice(piece.span.start, piece.span.end).trim() !== "")
    .map((piece, index) => ({ piece, index }))
    .sort((a, b) => order.indexOf(a.piece.id) - order.indexOf(b.piece.id) || a.index - b.index)
    .map(({ piece }) => piece);
}

/** @param pieces of one part: more than one where it stands twice, or something stands above the labels */
function carry(document: Document, pieces: readonly Piece[], into: Risk): Edit[] {
  const [first, ...others] = pieces;
  if (first === undefined) return [];
  const eol = lineEnding(document.text);
  const view = partOf(into, first.id);
  if (view !== undefined) {
    const { end } = view.span;
    return [
      ...addToPart(document, first, view),
      ...others.flatMap((piece) => ownBlock(document, piece.span, end)),
    ];
  }
  const lastAbove = into.opening.at(-1);
  if (first.id === PARTS.ideas && lastAbove !== undefined) {
    // Where the story is not labelled, this one need not be.
    const { end } = lastAbove.span;
    return [
      ...addBelow(document, first, lastAbove, end),
      ...others.flatMap((piece) => ownBlock(document, piece.span, end)),
    ];
  }
  const texts = pieces.map(({ span }) => blocksIn(document, span)).join(eol + eol);
  return [newPart(document, into, first.id, (first.isInline ? " " : eol + eol) + texts)];
}

function addToPart(document: Document, piece: Piece, view: PartView): Edit[] {
  const isLine = piece.isInline && piece.blocks.length === 0 && view.blocks.length === 0;
  if (!isLine) return addBelow(document, piece, view.blocks.at(-1), view.span.end);
  const { start, end } = view.textSpan;
  const standing = document.text.slice(start, end).trimEnd();
  const gap = standing === "" || /[.!?;:,…]$/.test(standing) ? " " : "; ";
  return [{ start: end, end, text: gap + blocksIn(document, piece.span) }];
}

/** Items of a list continue one that stands there; all else begins a block of its own. */
function addBelow(document: Document, piece: Piece, last: Block | undefined, end: number): Edit[] {
  refuseBehindOpenBlock(document, last);
  const [first] = piece.blocks;
  const isFirst = document.text.slice(piece.span.start, first?.span.start).trim() === "";
  if (last?.kind !== "list" || first?.kind !== "list" || !isFirst)
    return ownBlock(document, piece.span, end);
  const items = first.children.map((item) => carriedItem(document, item));
  return [
    belowLast(document, last, items, printCarried),
    ...ownBlock(document, { start: first.span.end, end: piece.span.end }, end),
  ];
}

function ownBlock(document: Document, span: Span, end: number): Edit[] {
  const text = blocksIn(document, span);
  const eol = lineEnding(document.text);
  return text === "" ? [] : [insertion(document, end, eol + eol + text)];
}

/** Whole blocks without the blank lines around them, none left open, and not indented: behind a list they would be part of it. */
function blocksIn({ text }: Document, { start, end }: Span): string {
  const source = text
    .slice(start, end)
    .replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, "")
    .trimEnd();
  if (source === "") return "";
  const indent = /^ {0,3}(?=\S)/.exec(source)?.[0].length ?? 0;
  const blocks = dedented(source.slice(indent), indent);
  return closed(blocks).replace(/\r\n|\n|\r/g, lineEnding(text));
}
