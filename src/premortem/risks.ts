/** The risks and the loose ideas of a pre-mortem, as its document has them. */
import type { ActionItem } from "../document/actions.ts";
import type { Block, Heading } from "../document/block.ts";
import type { Document } from "../document/document.ts";
import { plainText } from "../document/inline.ts";
import { itemText } from "../document/items.ts";
import { type PartView, readParts } from "../document/parts.ts";
import type { SectionView } from "../document/sections.ts";
import { subsectionsOf } from "../document/subsections.ts";
import type { Span } from "../values/text.ts";
import { type Idea, parseIdea } from "./idea.ts";

/** An idea where it stands. */
export interface ListedIdea extends Idea {
  /** The whole list item. */
  readonly span: Span;
  readonly line: number;
}

export interface Risk {
  /** `R2`; undefined where its heading has none. */
  readonly id: string | undefined;
  readonly title: string;
  readonly heading: Heading;
  readonly line: number;
  /** From its heading to the end of its last block. */
  readonly span: Span;
  readonly parts: readonly PartView[];
  /** What stands above the first of its parts. */
  readonly opening: readonly Block[];
  /** How it failed: what that part lists, and the lists above the first part, where nobody has labelled them. */
  readonly ideas: readonly ListedIdea[];
  /** What to watch for. */
  readonly earlySign: string | undefined;
  /** What would avoid or mitigate it. */
  readonly actions: readonly ActionItem[];
}

export const RISK_ID = /^R\d{1,6}$/i;

/** The ids of the parts that the program itself writes. */
export const PARTS = {
  ideas: "how-it-failed",
  earlySign: "early-sign",
  actions: "avoid-or-mitigate",
} as const;

const RISKS_READ = new WeakMap<Document, readonly Risk[]>();

/** In the order of the document, with and without an id. A document is read once, however often it is asked. */
export function readRisks(document: Document): readonly Risk[] {
  const standing = RISKS_READ.get(document);
  if (standing !== undefined) return standing;
  const risks = risksIn(document);
  RISKS_READ.set(document, risks);
  return risks;
}

function risksIn(document: Document): Risk[] {
  const view = risksView(document);
  if (view === undefined) return [];
  const { text } = document;
  const actionsIn = finderOf(document.actions);
  return subsectionsOf(text, view).map(({ heading, blocks, span }) => {
    const parts = readParts(text, { blocks }, view.section.parts);
    const named = (id: string) => parts.filter(({ part }) => part.id === id);
    const sign = named(PARTS.earlySign)[0];
    const firstPart = parts[0]?.labelSpan.start ?? span.end;
    const opening = blocks.filter((block) => block.span.end <= firstPart);
    const actions = actionsIn(span);
    const starts = new Set(actions.map((action) => action.span.start));
    const isAction = (idea: ListedIdea) => starts.has(idea.span.start);
    const story = named(PARTS.ideas).flatMap((part) => part.blocks);
    return {
      ...readRiskHeading(heading.text),
      heading,
      line: heading.line,
      span,
      parts,
      opening,
      ideas: ideasIn(text, [...opening, ...story]).filter((idea) => !isAction(idea)),
      earlySign: sign && proseOf(text, sign),
      actions,
    };
  });
}

/** Finds the actions that stand in a span, which is asked for spans one behind the other: each action is looked at once. */
function finderOf(actions: readonly ActionItem[]): (span: Span) => ActionItem[] {
  const inOrder = actions.toSorted((a, b) => a.span.start - b.span.start);
  let at = 0;
  return ({ start, end }) => {
    const found: ActionItem[] = [];
    for (; at < inOrder.length; at++) {
      const action = inOrder[at] as ActionItem;
      if (action.span.start >= end) break;
      if (action.span.start >= start && action.span.end <= end) found.push(action);
    }
    return found;
  };
}

/** The section that holds the risks, where it stands. */
export function risksView(document: Document): SectionView | undefined {
  return document.body.sections.find((view) => view.section.kind === "risks");
}

/** The ideas that no risk has taken in yet. */
export function readIdeas(document: Document): ListedIdea[] {
  const view = document.section("ideas");
  return view === undefined ? [] : ideasIn(document.text, view.blocks);
}

/** The risk with this id, in either case. */
export function riskWithId(risks: readonly Risk[], id: string): Risk | undefined {
  return risks.find((risk) => risk.id === id.toUpperCase());
}

/** An id and what parts it from the title: one sign at most, since those behind it belong to the title. */
export const RISK_OPENING = /^(R\d{1,6})(?:[:.)]\s*|\s+[:–—-](?:\s+|$)|\s+|$)/i;

/** `R2 Feature gaps`, also with a colon, a dot or a dash behind the id. */
export function readRiskHeading(words: string): { id: string | undefined; title: string } {
  const match = RISK_OPENING.exec(words);
  if (match === null) return { id: undefined, title: words.trim() };
  return { id: (match[1] as string).toUpperCase(), title: words.slice(match[0].length).trim() };
}

/** The items of the lists among the blocks; nested ones belong to those above them. */
function ideasIn(text: string, blocks: readonly Block[]): ListedIdea[] {
  return blocks.flatMap((block) =>
    block.kind === "list"
      ? block.children.map((item) => ({
          ...parseIdea(plainText(text, itemText(item), { tags: true })),
          span: item.span,
          line: item.line,
        }))
      : [],
  );
}

function proseOf(text: string, { textSpan, blocks }: PartView): string | undefined {
  const spans = [textSpan, ...blocks.filter(({ kind }) => kind !== "html").map(({ span }) => span)];
  const words = spans
    .map((span) => plainText(text, span))
    .join(" ")
    .trim();
  return words === "" ? undefined : words;
}
