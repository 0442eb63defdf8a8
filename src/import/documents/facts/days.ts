/** On which day it began, as far as a document says so apart from its story: what it states, and what can stand in for that. */
import { daysBetween } from "../../../values/day.ts";
import { placeAt } from "../../../values/text.ts";
import { instants } from "../../../values/time.ts";
import { findTimes } from "../../dates/find-times.ts";
import type { FoundDay, FoundEnd } from "../../dates/found-time.ts";
import { datedStem } from "../file-stem.ts";
import type { Outline } from "../model.ts";
import { type Calendar, dayIn, dayOfPath } from "./calendar.ts";
import { isOfPage, type NamedStatement } from "./named-statements.ts";
import { ownDays } from "./own-day.ts";
import { settle } from "./settle.ts";
import { type Start, startOf } from "./start.ts";
import { type StoryLine, summarySentences, timelines } from "./story.ts";
import { tellsHarm } from "./story-words.ts";
import { titleFact } from "./title-fact.ts";

export const NOWHERE = "no start is stated";
const WRITTEN_ONLY =
  "only the day of the document is told, which is taken for the day of the incident";

const FIRST_DATE = `${NOWHERE}; the first date in the text is taken`;

export interface Days {
  /** In a field, a heading or a title: the day of the incident. */
  readonly stated: readonly Start[];
  /** Of the page or the file, which may have been made later. */
  readonly ofPage: readonly Start[];
  /** These and whatever else tells a day, the surest first. */
  readonly all: readonly Start[];
}

export function daysTold(
  outline: Outline,
  statements: readonly NamedStatement[],
  lines: readonly StoryLine[],
  calendar: Calendar,
): Days {
  const of = (words: string, place: Pick<Start, "from" | "line">, doubt?: string): Start[] => {
    const time = findTimes(words).find(({ day }) => day !== undefined);
    if (time === undefined) return [];
    return [{ ...startOf(time, { ...place, day: undefined }), mayRefine: false, doubt }];
  };
  const ofField = (one: NamedStatement) => of(one.value, one);
  const dates = statements.filter(({ field }) => field === "date");
  const inBody = dates.filter((statement) => !isOfPage(statement));
  const front = dates.filter(isOfPage).flatMap(ofField);
  const isStatusPage = statements.some(
    ({ field, from }) =>
      from === "front-matter" && ["severity", "resolved_at", "services"].includes(field),
  );
  const titles = [outline.title ?? [], ...headingNamed(outline, statements)].flat();
  const stated = [
    ...inBody.flatMap(ofField),
    ...(isStatusPage ? front : []),
    ...titles.flatMap(({ text, line }) => of(text, { from: "heading", line })),
    ...statements.filter(({ field }) => field === "title").flatMap(ofField),
  ];
  const file =
    calendar.fileDay === undefined
      ? []
      : of(datedStem(outline.source.path), { from: "file-name", line: 1 }).map(dayOnly);
  const [sentence] = summarySentences(outline);
  const all = [
    ...stated,
    ...file,
    ...timelines(outline).flatMap(({ name }) => of(name, { from: "heading", line: 1 })),
    ...(sentence === undefined
      ? []
      : of(
          sentence.words.slice(0, 200),
          { from: "text", line: sentence.line },
          tellsHarm(sentence.words) ? undefined : FIRST_DATE,
        )),
    ...firstDay(lines),
    ...LATER.flatMap((later) =>
      statements
        .filter(({ field }) => field === later)
        .flatMap((one) => of(one.value, one, `${NOWHERE}; the day in \`${one.name}\` is taken`)),
    ).map(dayOnly),
    ...(isStatusPage ? [] : front.map((start) => ({ ...start, doubt: WRITTEN_ONLY }))),
    // Who says when it was written, and not when it was, says that by no date further down either.
    ...(ownDays(statements, calendar).length > 0 ? [] : firstDate(outline)).filter(
      isInMonthOf([...stated.map(({ found }) => found.day), dayOfPath(outline.source.path)]),
    ),
  ];
  return { stated, ofPage: [...file, ...(isStatusPage ? [] : front)], all };
}

/** The heading below the first one that is the title, of one incident below the name of many: `## 2024-01-02: Search was down`. */
function headingNamed(outline: Outline, statements: readonly NamedStatement[]) {
  const fact = titleFact(outline, statements);
  if (fact?.from !== "heading" || fact.line === outline.title?.line) return [];
  const part = outline.parts.find(({ line }) => line === fact.line);
  return part === undefined ? [] : [{ text: part.name, line: part.line }];
}

/** The first that is told of these stands in for the start. */
const LATER = ["detected_at", "acknowledged_at", "mitigated_at", "resolved_at"];

/** In days: what lies further from a guess is when somebody wrote of it. */
const NEAR = 31;

/**
 * The stated days that a guess cannot beat. What lies behind all that happened is the day of the document; and so may be
 * what only a page or a file bears, once it lies behind the guess.
 */
export function surerThanGuess(
  { stated, ofPage }: Days,
  lines: readonly StoryLine[],
  guess: string | undefined,
  calendar: Calendar,
): Start[] {
  const days = daysOf(lines, calendar).sort();
  const [first] = days;
  if (first === undefined) return [];
  const last = days.at(-1) ?? first;
  const isUntil = (most: string) => (start: Start) => {
    const day = dayIn(start.found.day, calendar);
    if (day === undefined || day > most) return false;
    return days.includes(day) || Math.abs(daysBetween(day, guess ?? first)) <= NEAR;
  };
  return [...stated.filter(isUntil(last)), ...ofPage.filter(isUntil(guess ?? last))].map(dayOnly);
}

const OF_PAGE = `${NOWHERE}; the time of the page's own date, right before the first entry, is taken`;
/** In seconds: what lies further before the story is no part of it. */
const RIGHT_BEFORE = 6 * 3600;

/** The time that a page bears, where the story begins right behind it: a page is else made afterwards. */
export function beforeStory(
  { ofPage }: Days,
  [first]: readonly StoryLine[],
  calendar: Calendar,
): Start[] {
  const zone = calendar.zone ?? "UTC";
  const startOfTime = (found: FoundEnd, line: number) => {
    const time = settle(found, calendar, undefined, { field: "started_at", line })?.time;
    return time && instants(time, zone).start;
  };
  const begun =
    first?.time.clock &&
    startOfTime({ ...first.time, day: first.time.day ?? first.day }, first.line);
  if (begun === undefined) return [];
  return ofPage
    .filter(({ found, line }) => {
      const { clock } = found;
      if (clock === undefined || clock.hour + clock.minute + clock.second === 0) return false;
      const ahead = begun - (startOfTime(found, line) ?? Number.NaN);
      return ahead >= 0 && ahead <= RIGHT_BEFORE;
    })
    .map((start) => ({ ...start, doubt: OF_PAGE }));
}

/** Its clock may be that of the page. */
function dayOnly(start: Start): Start {
  return { ...start, found: { ...start.found, clock: undefined }, mayRefine: false };
}

/** A date on which nothing of the timeline happened is that of the document. */
export function isInTimeline(
  day: string | undefined,
  lines: readonly StoryLine[],
  calendar: Calendar,
): boolean {
  const days = daysOf(lines, calendar);
  return days.length === 0 || (day !== undefined && days.includes(day));
}

/** Each entry's day, in their order. */
export function daysOf(lines: readonly StoryLine[], calendar: Calendar): string[] {
  return lines.flatMap(({ time, day: above }) => dayIn(time.day ?? above, calendar) ?? []);
}

/** Where the timeline begins, as a day. */
export function firstDay([first]: readonly StoryLine[]): Start[] {
  if (first === undefined) return [];
  const found = { ...first.time, day: first.time.day ?? first.day, clock: undefined };
  const doubt = `${NOWHERE}; the day on which the timeline begins is taken`;
  return [
    {
      ...{ found, end: undefined, day: undefined, from: "timeline", line: first.line },
      ...{ mayRefine: false, doubt },
    },
  ];
}

/** In characters. */
const LOOKED_AT = 20_000;

/** `March 2021` is no day, and what lies elsewhere is that of something else. */
function isInMonthOf(told: readonly (FoundDay | undefined)[]): (start: Start) => boolean {
  const month = told.find((day) => day?.month && !day.day);
  return ({ found: { day } }) =>
    month?.year === undefined || (day?.year === month.year && day.month === month.month);
}

/** Where nothing else tells a day: the first date in the text, and not in code, where it may be a version. */
function firstDate({ source: { text }, starts, blocks }: Outline): Start[] {
  const code = blocks
    .filter(({ kind, span }) => kind === "code" && span.start < LOOKED_AT)
    .map(({ span }) => span);
  const time = findTimes(text, { start: 0, end: Math.min(text.length, LOOKED_AT) }).find(
    ({ day, at }) =>
      day?.year !== undefined &&
      day.day !== undefined &&
      !code.some(({ start, end }) => start <= at && at < end),
  );
  if (time === undefined) return [];
  const { line } = placeAt(starts, time.at);
  const found = { ...time, clock: undefined };
  return [
    {
      ...{ found, end: undefined, day: undefined, from: "text", line },
      ...{ mayRefine: false, doubt: FIRST_DATE },
    },
  ];
}
