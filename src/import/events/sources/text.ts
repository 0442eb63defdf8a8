/**
 * Plain text in which lines begin with a time: a log that somebody kept, a copied chat, another timeline.
 * The times that are read at the beginning of a line: docs/format.md and src/document/entry-time.ts.
 */
import { type EntryTime, readEntryTime } from "../../../document/entry-time.ts";
import { spoiltClock } from "../../../document/typed-entry.ts";
import { type ClockTime, clockOn } from "../../../values/clock.ts";
import { addDays, isDay } from "../../../values/day.ts";
import { lineStarts } from "../../../values/text.ts";
import { type DayOrder, dayOrderOf } from "../../dates/day-order.ts";
import { readTimeAt } from "../../dates/find-times.ts";
import { Collected } from "../collected.ts";
import { joined, type Reading, type Setting, type Source } from "../model.ts";
import { type When, whenFound, whenOf } from "../when.ts";

export const text: Source = {
  id: "text",
  summary: "lines that begin with a time",
  endings: [".txt", ".log", ".md"],
  read: (files, setting) => joined(files.map((file) => readLines(file.text, setting))),
};

interface Line {
  readonly number: number;
  readonly when: When;
  words: string;
}

/** Bullets and quotes before a time. */
const MARKS = /^[\s>]*(?:[-*+•]\s+)?/;
const ONLY_DAY = /^#{0,6}\s*\*{0,2}(\d{4}-\d\d-\d\d)\*{0,2}:?\s*$/;
/** A clock that falls by more goes on on the next day. */
const HALF_A_DAY = 12 * 60;
const LONGEST_LINE = 20_000;

function readLines(all: string, setting: Setting): Reading {
  const collected = new Collected();
  const lines = linesIn(all, setting, collected);
  if (lines.length === 0) {
    collected.fault(1, "no line begins with a time", "Write it like: 14:05 rolled the image back");
  }
  const isChat =
    lines.filter(({ words }) => splitWho(words) !== undefined).length * 2 >= lines.length;
  for (const { number, when, words } of lines) {
    const said = isChat ? splitWho(words) : splitWho(words, SIGNED);
    collected.add(when, number, {
      text: said?.words ?? words,
      who: said?.who,
      kind: said !== undefined && isChat ? "message" : "note",
    });
  }
  const names = lines.flatMap(({ words }) => (isChat ? (splitWho(words)?.who ?? []) : []));
  return collected.reading([], names);
}

/** Lines without a time go on from the one before, unless a blank line stands between. */
function linesIn(all: string, setting: Setting, collected: Collected): Line[] {
  const found: Line[] = [];
  const days = new Days(setting, setting.dates ?? dayOrderOf(beginningsIn(all)), collected);
  let isApart = true;
  for (const [index, raw] of all.split(/\r\n|\n|\r/).entries()) {
    const line = raw.slice(0, LONGEST_LINE).replace(MARKS, "").trimEnd();
    const day = ONLY_DAY.exec(line)?.[1];
    const timed = day === undefined ? days.read(line, index + 1) : undefined;
    const before = found.at(-1);
    if (day !== undefined) days.begin(day);
    else if (timed !== undefined) found.push({ number: index + 1, ...timed });
    else if (line !== "" && !isApart && before !== undefined) before.words += ` ${line}`;
    isApart = line === "" || day !== undefined || (isApart && timed === undefined);
  }
  return found;
}

/** Which day a line is on: its own, that of a line above, or the next one where the clock falls. */
class Days {
  #day: string | undefined;
  /** Minutes of the line before. */
  #last: number | undefined;

  constructor(
    private readonly setting: Setting,
    private readonly order: DayOrder | undefined,
    private readonly collected: Collected,
  ) {
    this.#day = setting.day;
  }

  begin(day: string): void {
    if (isDay(day)) [this.#day, this.#last] = [day, undefined];
  }

  /** Undefined where the line begins with no time. */
  read(line: string, number: number): Pick<Line, "when" | "words"> | undefined {
    const entry = readEntryTime(line, { start: 0, end: line.length });
    if (entry === undefined) {
      return dated(line, this.setting, this.order) ?? spoilt(line);
    }
    this.#move(entry, line, number);
    return { when: on(this.#day, entry, this.setting), words: behind(line, entry.span.end) };
  }

  #move({ day, hour, minute }: EntryTime, line: string, number: number): void {
    const minutes = hour * 60 + minute;
    if (day !== undefined) this.#day = day;
    else if (this.#day !== undefined && (this.#last ?? 0) - minutes > HALF_A_DAY) {
      this.#day = addDays(this.#day, 1);
      const hint = `Where it is not, write its day before it, as in 2019-04-02 ${line.slice(0, 5)}.`;
      this.collected.fault(number, `the time falls: it was taken for ${this.#day}`, hint);
    }
    this.#last = minutes;
  }
}

/** A line that begins with a day in another form than ISO 8601, and behind it a time. */
function dated(
  line: string,
  setting: Setting,
  order: DayOrder | undefined,
): Pick<Line, "when" | "words"> | undefined {
  const found = readTimeAt(line, { start: 0, end: line.length });
  if (found?.day === undefined || found.clock === undefined) return undefined;
  const { at, span, end } = found;
  const shown = line.slice(at, span.end).replace(/[\s|\])]{1,16}$/, "");
  const when = whenFound({ ...found, end: undefined }, shown, setting, order);
  // The end of a span would be lost with its time.
  return { when, words: end === undefined ? behind(line, span.end) : line };
}

/** A line that begins with what is meant as a time. */
function spoilt(line: string): Pick<Line, "when" | "words"> | undefined {
  const clock = spoiltClock(line.slice(0, 80));
  if (clock === undefined) return undefined;
  const hint = "Write it like 08:50, or take it away where it is text.";
  return { when: { ok: false, message: `"${clock}" is no time of day`, hint }, words: line };
}

function on(
  day: string | undefined,
  entry: ClockTime & Pick<EntryTime, "offset">,
  { zone }: Setting,
): When {
  if (day === undefined) {
    const hint = "Write the day on a line of its own above: 2019-04-02";
    return { ok: false, message: "nobody knows on which day this was", hint };
  }
  return whenOf(clockOn(day, entry, entry.offset), day, zone);
}

/** How lines begin, where one of their dates may tell the order of all. */
function* beginningsIn(all: string): Generator<string> {
  for (const start of lineStarts(all)) {
    const line = all.slice(start, start + 80).replace(MARKS, "");
    const found = readTimeAt(line, { start: 0, end: line.length });
    if (found?.day !== undefined) yield line.slice(0, found.span.end);
  }
}

function behind(line: string, end: number): string {
  return line.slice(end).replace(/^[\s:|–—,-]+/, "");
}

const SIGNED = /^<([^<>:]{1,60})> (.+)$/s;
const SPOKEN = /^(?:<([^<>:]{1,60})>|(@?[\p{L}\p{N}][^:!?;"<>|()]{0,40}):) (.+)$/su;

/** Who said it, as chats have it. */
function splitWho(words: string, form = SPOKEN): { who: string; words: string } | undefined {
  const match = form.exec(words);
  if (match === null) return undefined;
  const who = (match[1] ?? (form === SPOKEN ? match[2] : undefined) ?? "").trim();
  const isName = who !== "" && who.split(" ").length <= 4;
  return isName ? { who, words: match.at(-1) as string } : undefined;
}
