/** A home for every line of a foreign document: a section of ours, or the notes. */
import type { Block } from "../../document/block.ts";
import { plainText } from "../../document/inline.ts";
import { isComment } from "../../document/sections.ts";
import { readTable } from "../../document/table.ts";
import { headingKey } from "../../template/heading.ts";
import type { Template } from "../../template/model.ts";
import { nextLine, type Span } from "../../values/text.ts";
import { isTelling, statesFacts } from "./fact-lines.ts";
import { isAnywhere, isOfMeeting, knownParts } from "./known-parts.ts";
import type { Manner, Outline, Part } from "./model.ts";
import { blocksIn } from "./outline.ts";
import { chronologyIn, clockedHeadings, isWholeChronology } from "./timeline-home.ts";

/** Where text goes that belongs to no section. */
export const NOTES = "notes";

/** A run of the text with one home. Together they cover all behind the front matter but the title. */
export interface Segment {
  /** A section's id, or `notes`. */
  readonly home: string;
  readonly span: Span;
  /** What begins it; of a section it is replaced by that section's own heading. Undefined where text without a heading begins it. */
  readonly part: Part | undefined;
}

/**
 * @param template by which the outline was read
 * @param manner in place, nothing is taken out of the midst of a text, since a heading of ours there would tear it apart
 */
export function homesOf(outline: Outline, template: Template, manner: Manner = "anew"): Segment[] {
  const known = knownParts(outline);
  if (![...known.values()].includes("timeline"))
    for (const part of unnamedTimeline(outline)) known.set(part, "timeline");
  const segments: Segment[] = [];
  const { lead, parts, title } = outline;
  let stack: { level: number; home: string }[] = [];
  const unnamed = (span: Span) => {
    if (span.end > span.start) segments.push({ home: NOTES, span, part: undefined });
  };
  unnamed(outline.above);
  const first = parts.findIndex(({ span }) => span.start >= lead.start);
  for (const [at, part] of parts.entries()) {
    if (at === first) unnamed(lead);
    stack = stack.filter(({ level }) => level < part.level);
    const outer = stack.at(-1)?.home ?? NOTES;
    const named = known.get(part);
    const home = named !== undefined && !isWithin(outer, named, part) ? named : outer;
    stack.push({ level: part.level, home });
    const { start } = part.span;
    const { end } = part.own;
    const last = segments.at(-1);
    const goesOn = last?.home === home && last.part !== undefined && last.span.end === start;
    if (home !== outer || named === home || !goesOn) {
      segments.push({ home, span: { start, end }, part });
    } else prolong(segments, end);
    // Behind the last item of a list of labels goes on what stood before the list.
    const nextPart = parts[at + 1]?.span.start ?? outline.source.text.length;
    const next =
      title !== undefined && start < title.span.start
        ? Math.min(nextPart, title.span.start)
        : nextPart;
    if (end >= next) continue;
    stack = stack.filter(({ level }) => level < part.level);
    const around = stack.at(-1)?.home ?? NOTES;
    if (segments.at(-1)?.home === around) prolong(segments, next);
    else segments.push({ home: around, span: { start: end, end: next }, part: undefined });
  }
  if (first < 0) unnamed(lead);
  const takes = (home: string) =>
    template.sections.some(({ id }) => id === home) && !segments.some((one) => one.home === home);
  if (takes("risks")) return withRisks(outline, segments);
  const timed = takes("timeline") ? withTimeline(outline, segments, manner) : segments;
  return takes("summary") ? withSummary(outline, timed) : timed;
}

/** Where a story is told, its chronology may stand without a name. */
const WITH_STORY: ReadonlySet<string> = new Set([NOTES, "summary", "impact"]);

function unnamedTimeline(outline: Outline): Iterable<Part> {
  const clocked = clockedHeadings(outline.parts);
  if (clocked.size > 0) return clocked;
  const summaries = outline.parts.filter(({ section }) => section?.id === "summary");
  // Below a summary, `What happened` tells it by the clock.
  const isNamed = (part: Part) => part.section !== undefined && part !== summaries.at(1);
  const whole = outline.parts.find(
    (part) => !isNamed(part) && isWholeChronology(outline, part.own),
  );
  return whole === undefined ? [] : [whole];
}

/** The first list, table or run of lines that nearly all begin with a time of day. */
function withTimeline(outline: Outline, segments: readonly Segment[], manner: Manner): Segment[] {
  const { text } = outline.source;
  for (const [at, { home, span, part }] of segments.entries()) {
    const found = WITH_STORY.has(home) ? chronologyIn(outline, span) : undefined;
    if (found === undefined) continue;
    const isAtEnd = text.slice(found.end, span.end).trim() === "";
    if (manner === "in-place" && !isAtEnd) continue;
    const end = isAtEnd ? span.end : found.end;
    const cut = [
      { home, span: { start: span.start, end: found.start }, part },
      { home: "timeline", span: { start: found.start, end }, part: undefined },
      { home, span: { start: end, end: span.end }, part: undefined },
    ];
    return segments.toSpliced(at, 1, ...cut.filter((one) => one.span.end > one.span.start));
  }
  return [...segments];
}

const RATED =
  /^(?:likelihood|probability|impact|severity|sannsynlighet|konsekvens|wahrscheinlichkeit|auswirkung|probabilidad|impacto|発生確率|影響度?|可能性|概率|影响)$/;
const RISK =
  /^(?:risks?|failures?|failure modes?|what (?:could go|went) wrong|risiko|riesgo|リスク|风险)$/;

/** In a pre-mortem, a table of rated risks is the risks, under whatever heading it stands. */
function withRisks(outline: Outline, segments: readonly Segment[]): Segment[] {
  const { text } = outline.source;
  return segments.flatMap((segment) => {
    if (segment.home !== NOTES) return [segment];
    const { start, end } = segment.span;
    const table = blocksIn(outline, segment.span).find((block) => isRiskTable(text, block));
    if (table === undefined) return [segment];
    const behind = nextLine(text, table.span.end);
    const cut = [
      { home: NOTES, span: { start, end: table.span.start }, part: segment.part },
      { home: "risks", span: { start: table.span.start, end: behind }, part: undefined },
      { home: NOTES, span: { start: behind, end }, part: undefined },
    ];
    return cut.filter(({ span }) => span.end > span.start);
  });
}

function isRiskTable(text: string, { kind, span, line }: Block): boolean {
  if (kind !== "table") return false;
  const names = readTable(text, span, line).header.cells.map((cell) =>
    headingKey(plainText(text, cell.span)),
  );
  return names.some((name) => RISK.test(name)) && names.some((name) => RATED.test(name));
}

function prolong(segments: Segment[], end: number): void {
  const last = segments.at(-1) as Segment;
  segments[segments.length - 1] = { ...last, span: { start: last.span.start, end } };
}

/** What hangs together so closely that a name inside of it orders it, and begins nothing of its own. */
const WHOLE = new Map<string, readonly string[] | "all">([
  // Phases of an incident, and kinds of actions, bear the names of sections.
  ["timeline", "all"],
  ["action-items", "all"],
  ["root-causes", ["trigger"]],
]);

function isWithin(outer: string, named: string, { form, saysMore }: Part): boolean {
  const within = WHOLE.get(outer);
  const isOrder = saysMore || !isAnywhere(named);
  if ((within === "all" && isOrder) || within?.includes(named)) return true;
  if (form === "heading" || outer === NOTES || outer === named) return false;
  if (form === "line" && named === "action-items") return false;
  // A bold word in a section is emphasis sooner than the beginning of another; a summary may tell all in short.
  return outer !== "summary" && !(isOfMeeting(outer) && isOfMeeting(named));
}

/** Prose above the first heading tells what happened where no summary does; what states facts there stays in the notes. */
function withSummary(outline: Outline, segments: readonly Segment[]): Segment[] {
  const { lead, parts } = outline;
  const firstHeading =
    parts.find(({ form, span }) => form === "heading" && span.start >= lead.start)?.span.start ??
    Infinity;
  const at = segments.findIndex(
    ({ home, span, part }) =>
      home === NOTES &&
      part === undefined &&
      span.start < firstHeading &&
      proseIn(outline, span) !== undefined,
  );
  const segment = segments[at];
  const prose = segment === undefined ? undefined : proseIn(outline, segment.span);
  if (segment === undefined || prose === undefined) return [...segments];
  const { start, end } = segment.span;
  const isBlank = (from: number, to: number) => outline.source.text.slice(from, to).trim() === "";
  const first = isBlank(start, prose.start) ? start : prose.start;
  const last = isBlank(prose.end, end) ? end : prose.end;
  const pieces = [
    { home: NOTES, span: { start, end: first }, part: undefined },
    { home: "summary", span: { start: first, end: last }, part: undefined },
    { home: NOTES, span: { start: last, end }, part: undefined },
  ];
  return segments.toSpliced(at, 1, ...pieces.filter(({ span }) => span.end > span.start));
}

/** From its first paragraph of prose to its end, but for comments and rules there. */
function proseIn(outline: Outline, span: Span): Span | undefined {
  const { text } = outline.source;
  const blocks = blocksIn(outline, span);
  const first = blocks.find((block) => isProse(text, block));
  const last = blocks.findLastIndex((block) => !isComment(text, block) && block.kind !== "break");
  return first && { start: first.span.start, end: blocks[last + 1]?.span.start ?? span.end };
}

/** A picture or a link alone. */
const LINKED = /^!?\[[^\]\n]*\]\([^)\n]*\)$/u;

function isProse(text: string, block: Block): boolean {
  if (block.kind !== "paragraph") return false;
  const words = text.slice(block.span.start, block.span.end);
  if (statesFacts(words) || LINKED.test(words)) return false;
  return isTelling(words);
}
