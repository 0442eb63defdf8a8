/**
 * Plain text in which lines begin with a time: a log that somebody kept, a copied chat, another timeline.
 * The times that are read at the beginning of a line: docs/format.md, src/document/entry-time.ts and src/import/dates.
 */
import { type EntryTime, readEntryTime } from "../../../document/entry-time.ts";
import { spoiltClock } from "../../../document/typed-entry.ts";
import { type ClockTime, clockOn } from "../../../values/clock.ts";
import { addDays, daysBetween } from "../../../values/day.ts";
import { lineStarts } from "../../../values/text.ts";
import { type DayOrder, dayOrderOf, partsIn, wholeDay } from "../../dates/day-order.ts";
import { readTimeAt, readWholeTime } from "../../dates/find-times.ts";
import type { FoundDay, FoundTime, FoundZone } from "../../dates/found-time.ts";
import { zoneBehind, zoneOfTimes } from "../../dates/zones.ts";
import { Collected, MOST_EVENTS } from "../collected.ts";
import { joined, type Reading, type Setting, type Source } from "../model.ts";
import { isSpeaker, type Said, speakerAbove, splitSaid } from "../speakers.ts";
import { type When, whenFound, whenIn } from "../when.ts";

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
  /** Who said it, where a line of its own tells it. */
  readonly who?: string | undefined;
}

/** Bullets and quotes before a time. */
const MARKS = /^[\s>]*(?:[-*+•]\s+)?/;
/** A clock that falls by more goes on on the next day. */
const HALF_A_DAY = 12 * 60;
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
    collected.add(when, number, { text: words, who, kind });
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

/** Lines without a time go on from the one before, unless a blank line stands between. */
function linesIn(all: string, setting: Setting, collected: Collected): Line[] {
  const found: Line[] = [];
  const days = new Days(setting, setting.dates ?? dayOrderOf(beginningsIn(all)), collected);
  let isApart = true;
  let above = "";
  for (const [index, raw] of all.split(/\r\n|\n|\r/).entries()) {
    // One more than are taken, so that it is said.
    if (found.length > MOST_EVENTS) break;
    const line = raw.slice(0, LONGEST_LINE).replace(MARKS, "").trimEnd();
    const day = dayAlone(line);
    const speaker = day === undefined ? speakerAbove(line) : undefined;
    const timed =
      day === undefined ? days.read(line.slice(speaker?.end ?? 0), index + 1) : undefined;
    const before = found.at(-1);
    if (day !== undefined) days.begin(day, line, index + 1);
    else if (timed !== undefined) {
      const who = speaker?.who ?? (timed.words === "" && isSpeaker(above) ? above : undefined);
      if (who === above && before !== undefined) before.words = withoutLast(before.words, above);
      found.push({ number: index + 1, who, ...timed });
    } else if (before === undefined || line.startsWith("#")) days.hear(line);
    else if (line !== "" && !isApart) before.words += before.words === "" ? line : ` ${line}`;
    isApart = line === "" || day !== undefined || (isApart && timed === undefined);
    above = line.trim();
  }
  // Nothing was said below: then it was no name.
  return found.map((line) =>
    line.words === "" && line.who !== undefined
      ? { ...line, words: line.who, who: undefined }
      : line,
  );
}

/** The name of who speaks next belongs to nothing that was said before. */
function withoutLast(words: string, name: string): string {
  return words.endsWith(` ${name}`) ? words.slice(0, -name.length - 1) : words;
}

type Timed = Pick<Line, "when" | "words">;

/** Which day a line is on: its own, that of a line above, or the next one where the clock falls. */
class Days {
  #day: string | undefined;
  /** Minutes of the line before. */
  #last: number | undefined;
  constructor(
    private setting: Setting,
    private readonly order: DayOrder | undefined,
    private readonly collected: Collected,
  ) {
    this.#day = setting.day;
  }

  /** A line that is a day. */
  begin(day: FoundDay, line: string, number: number): void {
    this.#day = this.#dayOf(day) ?? this.#nearest(day, line, number);
    this.#last = undefined;
    if (this.#day !== undefined) return;
    const when = whenFound(
      { ...NOTHING, day, clock: MIDNIGHT },
      line.trim(),
      this.setting,
      this.order,
    );
    if (!when.ok) this.collected.fault(number, when.message, when.hint);
  }

  /** Undefined where it is not certain. */
  #dayOf(day: FoundDay): string | undefined {
    const isUncertain = day.shortYear || (day.ambiguous !== undefined && this.order === undefined);
    return isUncertain ? undefined : wholeDay(partsIn(day, this.order ?? "day-first"));
  }

  /** Without a year, it is the one next to the incident. */
  #nearest(day: FoundDay, line: string, number: number): string | undefined {
    const { day: incident } = this.setting;
    if (day.year !== undefined || day.ambiguous !== undefined || incident === undefined) return;
    const year = Number(incident.slice(0, 4));
    const far = (one: string) => Math.abs(daysBetween(incident, one));
    const [nearest] = [year - 1, year, year + 1]
      .flatMap((one) => wholeDay(day, one) ?? [])
      .sort((a, b) => far(a) - far(b));
    if (nearest === undefined) return undefined;
    const hint = "Where it is not, write the whole day, as in 2019-04-02.";
    this.collected.doubt(number, `"${line.trim()}" was taken for ${nearest}`, hint);
    return nearest;
  }

  /** A line above the times may say in which zone they are: `All times in JST`. */
  hear(line: string): void {
    this.setting = { ...this.setting, named: zoneOfTimes(line) ?? this.setting.named };
  }

  /** Undefined where the line begins with no time. */
  read(line: string, number: number): Timed | undefined {
    const entry = readEntryTime(line, { start: 0, end: line.length });
    if (entry !== undefined) return this.#entry(entry, line, number);
    const found = readTimeAt(line, { start: 0, end: line.length });
    if (found?.clock === undefined) return spoilt(line);
    if (found.day !== undefined) return this.#dated(found, line);
    return isSigned(line, found) ? this.#signed(found, found.clock, line, number) : spoilt(line);
  }

  #entry(entry: EntryTime & ClockTime, line: string, number: number): Timed {
    const named = entry.offset === undefined ? zoneBehind(line, entry.span) : undefined;
    const end = named?.end ?? entry.span.end;
    this.#move(entry, line, number);
    const shown = line.slice(entry.clockStart, end).trim();
    return { when: this.#on(entry, entry.offset, named?.zone, shown), words: behind(line, end) };
  }

  /** A line that begins with a day in another form than ISO 8601, and behind it a time. */
  #dated(found: FoundTime, line: string): Timed {
    const { at, span, end } = found;
    const shown = line.slice(at, span.end).replace(/[\s|\])]{1,16}$/, "");
    const when = whenFound({ ...found, end: undefined }, shown, this.setting, this.order);
    this.#day = found.day && this.#dayOf(found.day);
    this.#last = found.clock && found.clock.hour * 60 + found.clock.minute;
    // The end of a span would be lost with its time.
    return { when, words: end === undefined ? behind(line, span.end) : line };
  }

  /** `10.07 Uhr`, `10h12`, `kl. 10.07`: a time of day in another form. */
  #signed({ span, end, zone }: FoundTime, clock: ClockTime, line: string, number: number): Timed {
    this.#move({ ...clock, day: undefined }, line, number);
    const when = this.#on(clock, undefined, zone, line.slice(0, span.end).trim());
    return { when, words: end === undefined ? behind(line, span.end) : line };
  }

  #on(
    clock: ClockTime,
    offset: number | undefined,
    zone: FoundZone | undefined,
    shown: string,
  ): When {
    if (this.#day === undefined) {
      const hint = "Write the day on a line of its own above: 2019-04-02";
      return { ok: false, message: "nobody knows on which day this was", hint };
    }
    return whenIn(zone, clockOn(this.#day, clock, offset), shown, this.setting);
  }

  #move(
    { day, hour, minute }: Pick<EntryTime, "day" | "hour" | "minute">,
    line: string,
    number: number,
  ): void {
    const minutes = hour * 60 + minute;
    if (day !== undefined) this.#day = day;
    else if (this.#day !== undefined && (this.#last ?? 0) - minutes > HALF_A_DAY) {
      this.#day = addDays(this.#day, 1);
      const hint = `Where it is not, write its day before it, as in 2019-04-02 ${line.slice(0, 5)}.`;
      this.collected.doubt(number, `the time falls: it was taken for ${this.#day}`, hint);
    }
    this.#last = minutes;
  }
}

const NOTHING = {
  clock: undefined,
  zone: undefined,
  end: undefined,
  at: 0,
  span: { start: 0, end: 0 },
};
const MIDNIGHT: ClockTime = {
  precision: "minute",
  approximate: false,
  hour: 0,
  minute: 0,
  second: 0,
};

/** A line that is a day and nothing else: `## 2019-04-02`, `Wednesday, 3 April 2019`. */
function dayAlone(line: string): FoundDay | undefined {
  const words = line.replace(/^#{1,6}\s*/, "").replace(/[\s:]{1,9}$/, "");
  if (words.length > LONGEST_DAY || !/\d/.test(words)) return undefined;
  const found = readWholeTime(words);
  return found?.clock === undefined && found?.end === undefined ? found?.day : undefined;
}

const LONGEST_DAY = 60;

/** What tells a time of day from a version, a price, or how long something took. */
const SIGN =
  /[時时點点시]|\d\s?[hH]\s?\d\d$|Uhr|[AaPp]\.?\s?[Mm]\b|^[[(*_`\s]*(?:kl|klokk|a las|às|um)/;

function isSigned(line: string, { span }: FoundTime): boolean {
  return SIGN.test(line.slice(0, span.end).replace(/[\s:|\])]{1,16}$/, ""));
}

/** A line that begins with what is meant as a time. */
function spoilt(line: string): Timed | undefined {
  const clock = spoiltClock(line.slice(0, 80));
  if (clock === undefined) return undefined;
  const hint = "Write it like 08:50, or take it away where it is text.";
  return { when: { ok: false, message: `"${clock}" is no time of day`, hint }, words: line };
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

function behind(line: string, end: number): string {
  return line.slice(end).replace(/^[\s:|–—,\])*_`-]+/, "");
}
