/** The labelled parts of a risk: a bold label that begins a line, or a subheading, and what stands behind and below it. */
import { headingKey } from "../template/heading.ts";
import type { Part } from "../template/model.ts";
import type { Span } from "../values/text.ts";
import type { Block } from "./block.ts";
import { readHeading } from "./headings.ts";
import { linesOf } from "./lines.ts";
import { isComment } from "./sections.ts";
import type { Subsection } from "./subsections.ts";

export interface PartView {
  readonly part: Part;
  /** The label with its marks, or the heading. */
  readonly labelSpan: Span;
  /** What stands behind the label in its own paragraph; empty, at the end of the label, where nothing does. */
  readonly textSpan: Span;
  /** The blocks below, up to the next label. */
  readonly blocks: readonly Block[];
  /** From the label to the end of the last block. */
  readonly span: Span;
}

interface OpenPart {
  readonly part: Part;
  readonly labelSpan: Span;
  textSpan: Span;
  readonly blocks: Block[];
  end: number;
}

/** In the order of the document; one part twice where the document has it twice. Blocks above the first label are in none. */
export function readParts(
  text: string,
  { blocks }: Pick<Subsection, "blocks">,
  parts: readonly Part[],
): PartView[] {
  const named = new Map(
    parts.flatMap((part) =>
      [part.label, ...part.aliases].map((name) => [headingKey(name), part] as const),
    ),
  );
  const found: OpenPart[] = [];
  for (const block of blocks) {
    const opened = labelsIn(text, block, named);
    found.push(...opened);
    const last = found.at(-1);
    if (opened.length > 0 || last === undefined) continue;
    last.blocks.push(block);
    last.end = block.span.end;
  }
  return found.map(({ part, labelSpan, textSpan, blocks: below, end }) => ({
    part,
    labelSpan,
    textSpan,
    blocks: below,
    span: { start: labelSpan.start, end },
  }));
}

/** The paragraphs directly below a label, which go on with its text: none behind the first block of another kind. */
export function proseBelow(text: string, { blocks }: Pick<PartView, "blocks">): Block[] {
  const other = blocks.findIndex((block) => block.kind !== "paragraph" && !isComment(text, block));
  const above = other === -1 ? blocks : blocks.slice(0, other);
  return above.filter(({ kind }) => kind === "paragraph");
}

/** The parts that begin in a block: several where their lines are not parted by a blank one. */
function labelsIn(text: string, block: Block, named: ReadonlyMap<string, Part>): OpenPart[] {
  if (block.kind === "heading") {
    const { span, text: words } = readHeading(text, block);
    const part = named.get(headingKey(words));
    const end = span.end;
    return part === undefined
      ? []
      : [{ part, labelSpan: span, textSpan: { start: end, end }, blocks: [], end }];
  }
  if (block.kind !== "paragraph") return [];
  const opened: OpenPart[] = [];
  for (const line of linesOf(text, block.span)) {
    const label = labelAt(text, line, named);
    if (label !== undefined) {
      opened.push({ ...label, blocks: [], end: line.end });
      continue;
    }
    const last = opened.at(-1);
    if (last === undefined) return [];
    last.textSpan = { start: last.textSpan.start, end: line.end };
    last.end = line.end;
  }
  return opened;
}

/** `**Early sign** text`, with a colon in or behind the bold where somebody writes one. */
const LABEL = /^[ \t]*(\*\*|__)([^*_\n]{1,120})\1[ \t]*[:：]?[ \t]*/;

function labelAt(
  text: string,
  { start, end }: Span,
  named: ReadonlyMap<string, Part>,
): Pick<OpenPart, "part" | "labelSpan" | "textSpan"> | undefined {
  const match = LABEL.exec(text.slice(start, Math.min(end, start + 200)));
  const part = match === null ? undefined : named.get(headingKey(match[2] as string));
  if (match === null || part === undefined) return undefined;
  const at = start + match[0].length;
  return {
    part,
    labelSpan: { start, end: start + match[0].trimEnd().length },
    textSpan: { start: at, end },
  };
}
