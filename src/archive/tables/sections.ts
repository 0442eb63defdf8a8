/** The table of sections: the text of a document, part by part, those of no template included. */
import type { Block } from "../../document/block.ts";
import type { Document } from "../../document/document.ts";
import { readHeading } from "../../document/headings.ts";
import { isComment } from "../../document/sections.ts";
import { LINE, partsTable } from "./table.ts";

interface SectionText {
  /** Undefined where the template has no such section. */
  readonly id: string | undefined;
  readonly heading: string;
  readonly level: number;
  readonly line: number;
  readonly blocks: Block[];
}

export const sections = partsTable<SectionText>({
  name: "sections",
  meaning: "A section with its text.",
  columns: [
    {
      name: "section",
      type: "string",
      meaning: "Its id in the template, such as `root-causes`; null where the template has none",
      of: ({ id }) => id,
    },
    {
      name: "heading",
      type: "string",
      meaning: "As a reader sees it; null above the first",
      of: ({ heading }) => heading,
    },
    {
      name: "level",
      type: "integer",
      meaning: "Of the heading, from 1 to 6; 0 above the first",
      required: true,
      of: ({ level }) => level,
    },
    {
      name: "text",
      type: "string",
      meaning:
        "Its Markdown, without guidance and other comments; null where nothing else is there",
      of: ({ blocks }, { document: { text } }) =>
        blocks
          .filter((block) => !isComment(text, block))
          .map(({ span }) => text.slice(span.start, span.end))
          .join("\n\n"),
    },
    LINE,
  ],
  rows: ({ document }) => sectionsOf(document),
});

/** Those of the template also where they are empty, any other where it has a text; in the order of the document. */
function sectionsOf(document: Document): SectionText[] {
  const { text, body } = document;
  const known = body.sections.map(({ section, heading, blocks }) => ({
    id: section.id,
    heading: heading.text,
    level: heading.level,
    line: heading.line,
    blocks: [...blocks],
  }));
  const taken = new Set(body.sections.flatMap(({ blocks }) => blocks));
  const headings = new Set(body.sections.map(({ heading }) => heading.span.start));
  const others: SectionText[] = [];
  for (const block of body.blocks) {
    if (taken.has(block) || headings.has(block.span.start)) continue;
    if (block.kind === "heading") {
      const { text: heading, level, line } = readHeading(text, block);
      others.push({ id: undefined, heading, level, line, blocks: [] });
      continue;
    }
    if (others.length === 0)
      others.push({ id: undefined, heading: "", level: 0, line: block.line, blocks: [] });
    others.at(-1)?.blocks.push(block);
  }
  const filled = others.filter(({ blocks }) => blocks.some((block) => !isComment(text, block)));
  return [...known, ...filled].sort((a, b) => a.line - b.line);
}
