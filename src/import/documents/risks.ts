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
import { isGuessed, isRiskTable, nameOfRisks, risksOfTable } from "./risks/table.ts";

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
  if (view === undefined) return none;
  const { text } = document;
  const tables = view.blocks.filter((block) => isRiskTable(text, block));
  const groups = groupsOf(document, view, tables);
  if (groups === undefined && hasHeadings(document, view)) return none;
  const lists = view.blocks.filter(({ kind }) => kind === "list");
  const holders = tables.length > 0 ? tables : lists;
  const [first] = holders;
  if (first === undefined) return none;
  const isTold = tables.length > 0 || lists.length === 1;
  const risks = isTold ? risksOf(text, holders, groups) : undefined;
  if (manner === "in-place" || risks === undefined)
    return { ...none, doubts: [{ line: first.line, message: UNTOLD }] };
  const replaced = tables.flatMap((table) => nameOfRisks(text, table).split(" "));
  const doubts = [
    ...tables
      .filter((table) => isGuessed(text, table))
      .map(({ line }) => ({ line, message: ROWS })),
    ...(tables.length > 0 ? lists.map(({ line }) => ({ line, message: BESIDE })) : []),
  ];
  const aside = [...holders, ...(groups?.headings ?? [])];
  return { edits: [written(text, view, aside, risks)], doubts, replaced };
}

const ROWS = "nothing says that the rows of this table are risks; they are taken for such";
const BESIDE = "this list stands beside a table of risks, and none of its items is counted as one";

interface Groups {
  readonly headings: readonly Block[];
  readonly nameOf: ReadonlyMap<Block, string>;
}

/** Headings below which stand tables of risks and nothing else: each is what its rows have in common, and no risk. */
function groupsOf(
  { text, template }: Document,
  view: SectionView,
  tables: readonly Block[],
): Groups | undefined {
  const parts = subsectionsOf(text, view);
  const isGroup = ({ blocks }: (typeof parts)[number]) =>
    blocks.length > 0 && blocks.every((block) => tables.includes(block));
  if (parts.length === 0 || !parts.every(isGroup)) return undefined;
  const named = parts.filter(
    ({ heading }) => nameSection(template, heading.text)?.section !== view.section,
  );
  const starts = new Set(named.map(({ span }) => span.start));
  return {
    headings: view.blocks.filter(({ kind, span }) => kind === "heading" && starts.has(span.start)),
    nameOf: new Map(
      named.flatMap(({ heading, blocks }) => blocks.map((one) => [one, heading.text] as const)),
    ),
  };
}

/** Does each have its own? The name that the section had may stand above them all. */
function hasHeadings({ text, template }: Document, view: SectionView): boolean {
  const [first, ...others] = subsectionsOf(text, view);
  if (first === undefined) return false;
  const isName = nameSection(template, first.heading.text)?.section === view.section;
  return others.length > 0 || !isName || first.blocks.some(({ kind }) => kind === "heading");
}

/** Undefined where one of them could not be a heading. */
function risksOf(
  text: string,
  holders: readonly Block[],
  groups: Groups | undefined,
): DraftRisk[] | undefined {
  const risks: DraftRisk[] = [];
  for (const block of holders) {
    const found =
      block.kind === "table"
        ? risksOfTable(text, block, groups?.nameOf.get(block))
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
