/** From blocks to the sections of a template: whatever the level, the order and the name that an alias allows. */
import { findSection } from "../template/find.ts";
import type { Section, Template } from "../template/model.ts";
import type { Span } from "../values/text.ts";
import type { Block, Heading } from "./block.ts";
import { readHeading } from "./headings.ts";

/** A section of the template as it stands in a document. */
export interface SectionView {
  readonly section: Section;
  readonly heading: Heading;
  /** What belongs to it: not the sections nested below it, but its own unknown subheadings. */
  readonly blocks: readonly Block[];
  /** From behind the heading to where its first run of own blocks ends: the place where text is added. */
  readonly content: Span;
}

export interface Body {
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  /** The first heading, where it is of the first level. */
  readonly title: Heading | undefined;
  /** In the order of the document; one id twice where the document has it twice. */
  readonly sections: readonly SectionView[];
}

interface Open {
  readonly section: Section;
  readonly heading: Heading;
  readonly blocks: Block[];
  contentEnd: number;
  /** Whether another section has begun inside it: what follows is its own, but no longer in one piece. */
  interrupted: boolean;
}

export function readBody(text: string, blocks: readonly Block[], template: Template): Body {
  const headings = new Map<Block, Heading>();
  for (const block of blocks)
    if (block.kind === "heading") headings.set(block, readHeading(text, block));
  const all = [...headings.values()];
  const title = all[0]?.level === 1 ? all[0] : undefined;
  const known = knownHeadings(all, title, template);
  const sections: Open[] = [];
  let stack: Open[] = [];
  for (const block of blocks) {
    const heading = headings.get(block);
    if (heading !== undefined) {
      stack = stack.filter((open) => open.heading.level < heading.level);
      const section = known.get(heading);
      if (section !== undefined) {
        for (const open of stack) open.interrupted = true;
        const opened = {
          section,
          heading,
          blocks: [],
          contentEnd: heading.span.end,
          interrupted: false,
        };
        sections.push(opened);
        stack.push(opened);
        continue;
      }
    }
    const current = stack.at(-1);
    if (current === undefined) continue;
    current.blocks.push(block);
    if (!current.interrupted) current.contentEnd = block.span.end;
  }
  return { blocks, headings: all, title, sections: sections.map(finish) };
}

function finish({ section, heading, blocks, contentEnd }: Open): SectionView {
  return { section, heading, blocks, content: { start: heading.span.end, end: contentEnd } };
}

/**
 * A name counts as the section at its shallowest level only: `### Detection` inside a timeline is a mere
 * subheading when `## Detection` stands elsewhere, and the section itself when nothing else is.
 */
function knownHeadings(
  all: readonly Heading[],
  title: Heading | undefined,
  template: Template,
): Map<Heading, Section> {
  const known = new Map<Heading, Section>();
  const shallowest = new Map<string, number>();
  for (const heading of all) {
    if (heading === title) continue;
    const section = findSection(template, heading.text);
    if (section === undefined) continue;
    known.set(heading, section);
    shallowest.set(section.id, Math.min(heading.level, shallowest.get(section.id) ?? 7));
  }
  for (const [heading, section] of known) {
    if (heading.level !== shallowest.get(section.id)) known.delete(heading);
  }
  return known;
}

/** Does it hold nothing but blanks and comments? */
export function isEmpty(text: string, view: SectionView): boolean {
  return view.blocks.every((block) => isComment(text, block));
}

/** A block of comments and nothing else. */
export function isComment(text: string, block: Block): boolean {
  if (block.kind !== "html") return false;
  return withoutComments(text.slice(block.span.start, block.span.end)).trim() === "";
}

function withoutComments(html: string): string {
  let result = "";
  let at = 0;
  for (;;) {
    const open = html.indexOf("<!--", at);
    if (open === -1) return result + html.slice(at);
    result += html.slice(at, open);
    const close = html.indexOf("-->", open + 2);
    if (close === -1) return result;
    at = close + 3;
  }
}
