/** The risks of a foreign pre-mortem: a list or a table of them becomes a heading each, as our reader counts them. */
import type { Block } from "../../document/block.ts";
import type { Document } from "../../document/document.ts";
import { readHeading } from "../../document/headings.ts";
import { plainText } from "../../document/inline.ts";
import type { SectionView } from "../../document/sections.ts";
import { subsectionsOf } from "../../document/subsections.ts";
import { headingWords } from "../../premortem/edits/risk.ts";
import { risksView } from "../../premortem/risks.ts";
import { type Edit, lineEnding } from "../../values/text.ts";
import type { Doubt, Manner } from "./model.ts";
import { nameSection } from "./name-section.ts";
import { riskOfItem } from "./risks/item.ts";
import { isRiskTable, nameOfRisks, risksOfTable } from "./risks/table.ts";

/** A risk as it is to be written. */
export interface DraftRisk {
  /** In Markdown, on one line. */
  readonly title: string;
  /** What stands below the heading, block by block. */
  readonly blocks: readonly string[];
}

const UNTOLD =
  "risks without a heading of their own are not counted: give each one, such as `### R1 The copy takes too long`";

/**
 * Only where the section is one list, or tables of risks, with what is said of all of them around it; that stands above.
 * Votes are of persons: a likelihood that somebody wrote stays text. In place nothing is moved.
 */
export function settleRisks(
  document: Document,
  manner: Manner,
): { edits: readonly Edit[]; doubts: readonly Doubt[]; replaced: readonly string[] } {
  const none = { edits: [], doubts: [], replaced: [] };
  const view = document.kind === "premortem" ? risksView(document) : undefined;
  if (view === undefined || hasHeadings(document, view)) return none;
  const { text } = document;
  const holders = view.blocks.filter((block) => block.kind === "list" || isRiskTable(text, block));
  const [first] = holders;
  if (first === undefined) return none;
  const risks = isTold(holders) ? risksOf(text, holders) : undefined;
  if (manner === "in-place" || risks === undefined)
    return { ...none, doubts: [{ line: first.line, message: UNTOLD }] };
  const tables = holders.filter(({ kind }) => kind === "table");
  const replaced = tables.flatMap((table) => nameOfRisks(text, table).split(" "));
  return { ...none, edits: [written(text, view, holders, risks)], replaced };
}

/** Does each have its own? The name that the section had may stand above them all. */
function hasHeadings({ text, template }: Document, view: SectionView): boolean {
  const [first, ...others] = subsectionsOf(text, view);
  if (first === undefined) return false;
  const isName = nameSection(template, first.heading.text)?.section === view.section;
  return others.length > 0 || !isName || first.blocks.some(({ kind }) => kind === "heading");
}

function isTold(holders: readonly Block[]): boolean {
  return holders.length === 1 || holders.every(({ kind }) => kind === "table");
}

/** Undefined where one of them could not be a heading. */
function risksOf(text: string, holders: readonly Block[]): DraftRisk[] | undefined {
  const risks: DraftRisk[] = [];
  for (const block of holders) {
    const found =
      block.kind === "table"
        ? risksOfTable(text, block)
        : block.children.map((item) => riskOfItem(text, item));
    for (const risk of found) {
      if (risk === undefined) return undefined;
      risks.push(risk);
    }
  }
  return risks.length === 0 ? undefined : risks;
}

function written(
  text: string,
  { blocks, heading }: SectionView,
  holders: readonly Block[],
  risks: readonly DraftRisk[],
): Edit {
  const eol = lineEnding(text);
  const marks = "#".repeat(Math.min(6, heading.level + 1));
  const around = blocks
    .filter((block) => !holders.includes(block))
    .map((block) => {
      const { start, end } = block.span;
      return block.kind === "heading"
        ? `**${plainText(text, readHeading(text, block).textSpan)}**`
        : text.slice(start, end);
    });
  const own = risks.flatMap((risk, at) => [
    `${marks} R${at + 1} ${headingWords(risk.title)}`,
    ...risk.blocks,
  ]);
  const start = blocks[0]?.span.start ?? 0;
  const end = blocks.at(-1)?.span.end ?? start;
  return { start, end, text: [...around, ...own].join("\n\n").replace(/\r\n|\r|\n/g, eol) };
}
