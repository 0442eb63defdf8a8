/** What a run that found nothing would hide: text that no section took, though it looks as if some should have. */
import { linesOf } from "../../document/lines.ts";
import { placeAt, shortened } from "../../values/text.ts";
import { beginsWithTime } from "./fact-lines.ts";
import { NOTES, type Segment } from "./homes.ts";
import type { Doubt, Manner, Outline, Understood } from "./model.ts";

/** In characters; a short note has no parts. */
const LEAST = 400;
/** Fewer lines may begin with a time and be no chronology. */
const LEAST_TIMES = 3;

/** A box to tick. */
const BOX = /^[ \t]{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]\[[ xX]\][ \t]/;
/** A label that says what is to be done behind it. */
const LABEL =
  /^[ \t]{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]\*{0,2}(?:action(?: item)?|AI|to[ -]?do|follow[ -]up|maßnahme|acción|tiltak|アクション)s?\*{0,2}[:：]/i;
/** What is labelled so in these is read as what it is there. */
const OF_THEIR_OWN: ReadonlySet<string> = new Set(["action-items", "timeline", "risks"]);

/** @param understood what our reader sees in the new text */
export function unparted(
  outline: Outline,
  segments: readonly Segment[],
  { sections, timelineEntries, actions }: Understood,
  manner: Manner,
): Doubt[] {
  const loose = segments.filter(({ home }) => home === NOTES || home === "summary");
  const doubts: Doubt[] = [];
  const letters = loose.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const [first] = loose.filter((one) => wordsOf(outline, one) !== "");
  if (first !== undefined && letters >= LEAST && sections.every((id) => id === "summary")) {
    const line = lineOf(outline, first);
    const where =
      manner === "in-place"
        ? "no part of it is a section that other commands know"
        : `all of it is in the ${sections.length === 0 ? "notes" : "summary or the notes"}`;
    const message = `no section of its own was recognised: from here on, ${where}`;
    doubts.push({ line, message });
  }
  const notes = timelineEntries === 0 || actions === 0 ? linesIn(outline, loose) : [];
  const times =
    timelineEntries === 0
      ? notes.filter(({ words }) => beginsWithTime(words))
      : secondTimes(outline, segments);
  doubts.push(...looseTimes(times));
  if (outline.source.isPlain) doubts.push(...timelineEnds(outline, segments));
  doubts.push(...looseTasks(outline, segments, actions === 0 ? notes : []));
  return doubts;
}

function looseTimes(times: readonly Line[]): Doubt[] {
  const [first] = times;
  if (first === undefined || times.length < LEAST_TIMES) return [];
  const message = `${times.length} lines begin with a time, and are in no timeline`;
  return [{ line: first.line, message }];
}

/** Beside a timeline: of the parts in the notes that are another, and nothing else. */
function secondTimes(outline: Outline, segments: readonly Segment[]): Line[] {
  return segments
    .filter(({ home, part }) => home === NOTES && part !== undefined)
    .flatMap((one) => {
      const lines = linesIn(outline, [one]).filter(({ words }) => words.trim() !== "");
      const times = lines.filter(({ words }) => beginsWithTime(words));
      return times.length >= LEAST_TIMES && times.length * 2 >= lines.length ? times : [];
    });
}

/** @param notes of which boxes count too: beside a list of actions, they may be those of a test */
function looseTasks(
  outline: Outline,
  segments: readonly Segment[],
  notes: readonly Line[],
): Doubt[] {
  const boxes = notes.filter(({ words }) => BOX.test(words));
  const others = segments.filter(({ home }) => !OF_THEIR_OWN.has(home));
  const labelled = linesIn(outline, others).filter(({ words }) => LABEL.test(words));
  const lines = [...new Set([...boxes, ...labelled].map(({ line }) => line))].sort((a, b) => a - b);
  const [line] = lines;
  if (line === undefined) return [];
  const behind =
    lines.length === 1
      ? ""
      : `, nor ${lines.length === 2 ? "on another line" : `on ${lines.length - 1} more lines`}`;
  return [{ line, message: `what is to be done here is in no list of actions${behind}` }];
}

/** In a text without Markdown, a line that is only written like its headings may be a word among the entries. */
function timelineEnds(outline: Outline, segments: readonly Segment[]): Doubt[] {
  return segments.flatMap((one, at) => {
    if (one.home !== NOTES || one.part === undefined || segments[at - 1]?.home !== "timeline")
      return [];
    const [head, ...below] = linesIn(outline, [one]);
    const times = below.filter(({ words }) => beginsWithTime(words)).length;
    if (head === undefined || times === 0) return [];
    const name = shortened(one.part.name, LONGEST_BEGINNING);
    const message = `"${name}" ends the timeline, and below it ${times === 1 ? "a line begins" : `${times} lines begin`} with a time`;
    return [{ line: head.line, message }];
  });
}

interface Line {
  readonly words: string;
  /** In the source file. */
  readonly line: number;
}

function linesIn({ source, starts, blocks }: Outline, segments: readonly Segment[]): Line[] {
  const codes = blocks.filter(({ kind }) => kind === "code").map(({ span }) => span);
  let code = 0;
  const isCode = (at: number) => {
    while ((codes[code]?.end ?? Infinity) <= at) code++;
    return (codes[code]?.start ?? Infinity) <= at;
  };
  return segments.flatMap(({ span }) =>
    linesOf(source.text, span)
      .filter(({ start }) => !isCode(start))
      .map(({ start, end }) => ({
        words: source.text.slice(start, Math.min(end, start + LONGEST_BEGINNING)),
        line: placeAt(starts, start).line + source.firstLine - 1,
      })),
  );
}

const LONGEST_BEGINNING = 60;

function lineOf({ source, starts }: Outline, { span }: Segment): number {
  const own = source.text.slice(span.start, span.end);
  const blanks = own.length - own.trimStart().length;
  return placeAt(starts, span.start + blanks).line + source.firstLine - 1;
}

function wordsOf({ source }: Outline, { span }: Segment): string {
  return source.text.slice(span.start, span.end).trim();
}
