/**
 * Plain text in which lines begin with a time: a log that somebody kept, a copied chat, another timeline.
 * The times that are read at the beginning of a line: docs/format.md, src/document/entry-time.ts and src/import/dates.
 */
import { lineStarts } from "../../../values/text.ts";
import { dayOrderOf } from "../../dates/day-order.ts";
import { readTimeAt } from "../../dates/find-times.ts";
import { zoneOfTimes } from "../../dates/zones.ts";
import { Collected, MOST_EVENTS } from "../collected.ts";
import { withoutMarks } from "../markdown-marks.ts";
import { joined, type Reading, type Setting, type Source } from "../model.ts";
import { relativeDay } from "../relative-days.ts";
import { isSpeaker, type Said, speakerAbove, splitSaid } from "../speakers.ts";
import { Days, dayAlone } from "../text-days.ts";
import type { When } from "../when.ts";

export const text: Source = {
  id: "text",
  summary: "lines that begin with a time",
  endings: [".txt", ".log", ".md"],
  read: (files, setting) => joined(files.map((file) => readLines(file.text, setting))),
};

interface Line {
  readonly number: number;
  readonly when: When;
  /** Characters before its words, but for the mark of a list. */
  readonly indent: number;
  words: string;
  /** Those on the line of the time. */
  readonly head: string;
  /** Who said it, where a line of its own tells it. */
  readonly who?: string | undefined;
}

/** Quotes, bullets with their boxes, and numbers of a list before a time. */
const MARKS = /^[\s>]*(?:[-*+•]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)]\s+(?=~?\d{1,2}[:.]\d\d))?/;
/** A heading may be a time. */
const HEADING = /^#{1,6}\s+/;
const LONGEST_LINE = 20_000;

function readLines(all: string, setting: Setting): Reading {
  const collected = new Collected();
  const lines = linesIn(all, setting, collected);
  if (lines.length === 0) {
    collected.fault(1, "no line begins with a time", "Write it like: 14:05 rolled the image back");
  }
  const said = splitSaid(lines);
  for (const [index, { number, when }] of lines.entries()) {
    const { who, words, isMessage } = said[index] as Said;
    const kind = isMessage ? "message" : "note";
    collected.add(when, number, { ...withoutMarks(words), who, kind });
  }
  doubtNames(lines, said, collected);
  return collected.reading(
    [],
    said.flatMap(({ who }) => who ?? []),
  );
}

/** A label that is no name would be lost with the words that it is the subject of. */
function doubtNames(lines: readonly Line[], said: readonly Said[], collected: Collected): void {
  const guesses = said.flatMap(({ who, isGuess }, at) => (isGuess ? [{ who, at }] : []));
  const [first] = guesses;
  if (first === undefined) return;
  const shown = guesses.slice(0, MOST_SHOWN).map(({ who }) => `"${who}"`);
  const more = guesses.length > MOST_SHOWN ? [`${guesses.length - MOST_SHOWN} more`] : [];
  const all = [...shown, ...more].join(", ");
  const were = guesses.length === 1 ? "was" : "were";
  collected.doubt(
    lines[first.at]?.number ?? 1,
    `${all} ${were} taken for who spoke, and left out`,
    "--names writes names. What is none is kept without its colon.",
  );
}

const MOST_SHOWN = 5;

/** Lines without a time go on from the one before; behind a blank line only where they stand further in, as in Markdown. */
function linesIn(all: string, setting: Setting, collected: Collected): Line[] {
  const found: Line[] = [];
  const days = new Days(setting, setting.dates ?? dayOrderOf(beginningsIn(all)), collected);
  const astray: number[] = [];
  const unheard: number[] = [];
  let isApart = true;
  let above = "";
  for (const [index, raw] of all.split(/\r\n|\n|\r/).entries()) {
    // One more than are taken, so that it is said.
    if (found.length > MOST_EVENTS) break;
    const written = raw.slice(0, LONGEST_LINE).replace(MARKS, "").trimEnd();
    const relative = relativeDay(written);
    const line = relative?.rest ?? written;
    if (relative !== undefined) days.count(relative, index + 1);
    const day = dayAlone(line);
    const speaker = day === undefined ? speakerAbove(line) : undefined;
    const timed =
      day === undefined
        ? days.read(line.slice(speaker?.end ?? 0).replace(HEADING, ""), index + 1)
        : undefined;
    const before = found.at(-1);
    if (day !== undefined) days.begin(day, line, index + 1);
    else if (timed !== undefined) {
      const who = speaker?.who ?? (timed.words === "" && isSpeaker(above) ? above : undefined);
      if (who === above && before !== undefined) before.words = withoutLast(before.words, above);
      for (const lost of [astray, unheard]) if (who === above && lost.at(-1) === index) lost.pop();
      found.push({ number: index + 1, who, indent: indentOf(raw), head: timed.words, ...timed });
    } else if (before === undefined || line.startsWith("#")) {
      days.hear(line);
      const isTitle = line === "" || line.startsWith("#") || zoneOfTimes(line) !== undefined;
      if (!isTitle) unheard.push(index + 1);
    } else if (line !== "") {
      if (indentOf(raw) > before.indent) isApart = false;
      if (isApart) astray.push(index + 1);
      else before.words += before.words === "" ? line : ` ${line}`;
    }
    isApart = line === "" || day !== undefined || (isApart && timed === undefined);
    above = line.trim();
  }
  tellAstray(astray, collected);
  if (found.length > 0) tellUnheard(unheard, collected);
  // Nothing was said below: then it was no name.
  return speakersBehind(found).map((line) =>
    line.words === "" && line.who !== undefined
      ? { ...line, words: line.who, who: undefined }
      : line,
  );
}

/** `[10:35 PM] Dana Fox` above what she said: only where each entry has such a line, and text below. */
function speakersBehind(lines: readonly Line[]): readonly Line[] {
  const areSpoken =
    lines.length > 1 &&
    lines.every(
      ({ head, words, who }) =>
        who === undefined && isSpeaker(head) && words.startsWith(`${head} `),
    );
  return areSpoken
    ? lines.map((line) => ({
        ...line,
        who: line.head,
        words: line.words.slice(line.head.length + 1),
      }))
    : lines;
}

function tellAstray(numbers: readonly number[], collected: Collected): void {
  const [first] = numbers;
  if (first === undefined) return;
  const which = numbers.length === 1 ? "the line has" : `${numbers.length} lines from here on have`;
  const hint = "Where it belongs to the entry above, take the blank line out, or give it a time.";
  collected.fault(first, `${which} no time, and a blank line before`, hint);
}

/** A title is none of the entries, and what happened before somebody looked at the clock would be one. */
function tellUnheard(numbers: readonly number[], collected: Collected): void {
  const [first] = numbers;
  if (first === undefined) return;
  const which = numbers.length === 1 ? "this line stands" : `${numbers.length} lines stand`;
  const hint = "Where it happened in the incident, give it a time, such as ~14:00.";
  collected.doubt(first, `${which} above the first time, and no entry`, hint);
}

function indentOf(raw: string): number {
  return /^[\s>]{0,80}/.exec(raw)?.[0].length ?? 0;
}

/** The name of who speaks next belongs to nothing that was said before. */
function withoutLast(words: string, name: string): string {
  return words.endsWith(` ${name}`) ? words.slice(0, -name.length - 1) : words;
}

/** How lines begin, where one of their dates may tell the order of all. */
function* beginningsIn(all: string): Generator<string> {
  for (const start of lineStarts(all)) {
    const line = all.slice(start, start + 80).replace(MARKS, "");
    if (!/\d[/-]\d/.test(line)) continue;
    const found = readTimeAt(line, { start: 0, end: line.length });
    if (found?.day !== undefined) yield line.slice(0, found.span.end);
  }
}
