/** The lines of a timeline with their times, and the sentences at the beginning of a summary, as far as facts need them. */
import type { Block } from "../../../document/block.ts";
import { plainText } from "../../../document/inline.ts";
import { linesOf } from "../../../document/lines.ts";
import { placeAt, type Span } from "../../../values/text.ts";
import { findTimes, readTimeAt } from "../../dates/find-times.ts";
import type { FoundDay, FoundTime } from "../../dates/found-time.ts";
import { statesFacts } from "../fact-lines.ts";
import type { Outline, Part } from "../model.ts";
import { zoneOfTimeline } from "./zone-told.ts";

export interface StoryLine {
  readonly time: FoundTime;
  /** Of the line or heading above that has one, where the line itself has none. */
  readonly day: FoundDay | undefined;
  readonly words: string;
  readonly line: number;
}

/** Longer ones are no timeline that a person reads. */
const MOST_LINES = 3000;
/** In characters: what counts of a line, and of a summary. */
const LONGEST_LINE = 300;
const LONGEST_SUMMARY = 1200;
const SHORTEST_SUMMARY = 50;
const SHORTEST_PROSE = 20;

/** Every line of the timeline that begins with a time. */
export function timelineLines(outline: Outline): StoryLine[] {
  const { text } = outline.source;
  const found: StoryLine[] = [];
  for (const { span, name } of timelines(outline)) {
    const zone = zoneOfTimeline(text, { name, span });
    let day = findTimes(name.slice(0, LONGEST_LINE))[0]?.day;
    const lines = linesOf(text, span).slice(0, MOST_LINES);
    for (const [at, line] of lines.entries()) {
      const time = timeOf(text, line);
      if (time === undefined) continue;
      day = time.day ?? day;
      const [next, ...others] = lines
        .slice(at + 1, at + 6)
        .filter(({ start, end }) => end - start > 2);
      const start = time.span.end + remarkInCell(text, line, time);
      const said = plainText(text, bounded({ start, end: line.end })).replace(
        /^[\s:|–—-]{1,6}/,
        "",
      );
      // A day above others with their times is no entry.
      const isHeading = said === "" && time.clock === undefined;
      if (isHeading && next !== undefined && timeOf(text, next) !== undefined) continue;
      found.push({
        time: { ...time, zone: time.zone ?? zone },
        day,
        words: [said, ...continued(text, next === undefined ? [] : [next, ...others])]
          .join(" ")
          .replace(OPTION, " ")
          .trim(),
        line: placeAt(outline.starts, line.start).line,
      });
    }
  }
  return found;
}

/** Of a command, which tells of no harm: `--timeout 30000`. */
const OPTION = /(?<![\w-])--[a-z][\w-]{0,40}(?:=\S{0,80})?/gi;

/** `| 2024-01-02 early | Errors begin |`: what stands behind the time in its cell is none of the words. @returns its length */
function remarkInCell(text: string, line: Span, { span }: FoundTime): number {
  const isRow = text
    .slice(line.start, line.start + 4)
    .trimStart()
    .startsWith("|");
  if (!isRow || text.slice(span.start, span.end).trimEnd().endsWith("|")) return 0;
  return (
    /^[^|\n]{0,40}(?=\|)/.exec(text.slice(span.end, Math.min(line.end, span.end + 41)))?.[0]
      .length ?? 0
  );
}

/** The lines behind an entry's first one, up to the next entry. */
function continued(text: string, lines: readonly Span[]): string[] {
  const end = lines.findIndex(
    (line) =>
      timeOf(text, line) !== undefined ||
      /^\s{0,3}[#|]/.test(text.slice(line.start, line.start + 5)),
  );
  return (end < 0 ? lines : lines.slice(0, end)).map((line) => plainText(text, bounded(line)));
}

const bounded = ({ start, end }: Span): Span => ({
  start,
  end: Math.min(end, start + LONGEST_LINE),
});

/** Behind a heading's or a list's mark; of a table, in one of the first two cells. */
function timeOf(text: string, { start, end }: Span): FoundTime | undefined {
  const mark = /^\s{0,8}(?:#{1,6}\s|\d{1,3}[.)]\s|>{1,2}\s)?/.exec(
    text.slice(start, Math.min(end, start + 16)),
  );
  const from = start + (mark?.[0].length ?? 0);
  const first = readTimeAt(text, { start: from, end });
  if (first !== undefined || text[from] !== "|") return first;
  const cell = text.indexOf("|", from + 1);
  return cell === -1 || cell >= end ? undefined : readTimeAt(text, { start: cell, end });
}

/** More are none that a person reads. */
const MOST_TIMELINES = 10;

/** The sections that are timelines, with everything below them. */
export function timelines({ parts, source }: Outline): { name: string; span: Span }[] {
  return parts
    .filter(({ section }) => section?.id === "timeline")
    .slice(0, MOST_TIMELINES)
    .map((part) => {
      const next = parts.find(
        ({ span, level }) => span.start > part.span.start && level <= part.level,
      );
      return {
        name: part.name,
        span: { start: part.span.end, end: next?.span.start ?? source.text.length },
      };
    });
}

export interface Sentence {
  readonly words: string;
  /** Of its paragraph. */
  readonly line: number;
}

/** The first sentences of what tells the incident in short: above the first heading, else in the summary, else in the first section. */
export function summarySentences(outline: Outline): Sentence[] {
  const { text } = outline.source;
  const paragraph = paragraphsOf(outline, new Set(["summary"])).find(
    ({ span }) =>
      span.end - span.start > SHORTEST_SUMMARY || CLOCK.test(text.slice(span.start, span.end)),
  );
  return paragraph === undefined ? [] : sentencesOf(outline, paragraph).slice(0, 4);
}

/** A short one tells it, too, where it says when. */
const CLOCK = /(?<!\d)\d{1,2}[:h時]\d{2}(?!\d)/;

/** More paragraphs are told about something else. */
const MOST_PARAGRAPHS = 12;

/** The sentences of all that tells it in short, and of what it did. */
export function storySentences(outline: Outline): Sentence[] {
  return paragraphsOf(outline, new Set(["summary", "impact"]))
    .slice(0, MOST_PARAGRAPHS)
    .flatMap((paragraph) => sentencesOf(outline, paragraph));
}

/** Paragraphs of prose above the first heading, in the sections, and in the first one. */
function paragraphsOf(
  { source, blocks, lead, parts }: Outline,
  sections: ReadonlySet<string>,
): Block[] {
  const those = parts
    .filter(({ section }) => section !== undefined && sections.has(section.id))
    .slice(0, MOST_PARAGRAPHS);
  const spans = [lead, ...those.map(spanOf), ...parts.slice(0, 1).map(spanOf)];
  const found = spans.flatMap(({ start, end }) =>
    blocks.filter(
      ({ kind, span }) =>
        kind === "paragraph" &&
        span.start >= start &&
        span.end <= end &&
        isProse(source.text.slice(span.start, span.end)),
    ),
  );
  return [...new Set(found)];
}

const spanOf = ({ own }: Part): Span => own;

/** `3. März` is one: a sentence does not end behind a number like that, but does behind `2024-03-09.` */
const BETWEEN_SENTENCES = /(?<=[.!?。])(?<!(?<![\d:.,/-])\d{1,2}\.)\s{1,3}(?=[\p{Lu}\p{Lo}])/u;

function sentencesOf({ source }: Outline, { span, line }: Block): Sentence[] {
  const { start, end } = span;
  return plainText(source.text, { start, end: Math.min(end, start + LONGEST_SUMMARY) })
    .split(BETWEEN_SENTENCES)
    .map((words) => ({ words, line }));
}

function isProse(text: string): boolean {
  return (
    text.length > SHORTEST_PROSE && !statesFacts(text) && !/^[*_]?(?:[!<[]|All times)/i.test(text)
  );
}
