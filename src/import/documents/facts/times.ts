import { printTime } from "../../../values/time.ts";
import { findTimes } from "../../dates/find-times.ts";
import type { FoundEnd } from "../../dates/found-time.ts";
import { onceEach } from "../doubts.ts";
import type { Doubt, Fact, FactOrigin, Outline } from "../model.ts";
import { type Beginning, endIn } from "./beginning.ts";
import { type Calendar, dayIn } from "./calendar.ts";
import { type Begun, contradiction, dayOf } from "./contradiction.ts";
import { type Days, daysTold } from "./days.ts";
import type { FieldName } from "./field-names.ts";
import { joinedTimes } from "./joined-times.ts";
import { behindTheEnd, laterThan } from "./later.ts";
import type { NamedStatement } from "./named-statements.ts";
import { inZoneOf, withoutLocal } from "./named-zone.ts";
import { againstOwnDays, ownDays } from "./own-day.ts";
import { type Settled, settle } from "./settle.ts";
import type { Start } from "./start.ts";
import { startCandidates } from "./starts.ts";
import { type StoryLine, timelineLines } from "./story.ts";
import { toldIn } from "./told.ts";
import { readableTimes, unreadClock } from "./unreadable.ts";

export interface Times {
  readonly facts: readonly [field: string, fact: Fact][];
  /** Lines count from 1 in the text. */
  readonly doubts: readonly Doubt[];
}

export interface Found {
  readonly found: FoundEnd;
  /** The day is that of an entry above, and midnight may lie between. */
  readonly isDayAbove?: boolean;
  /** Why it is a guess, where it is one. */
  readonly doubt?: string | undefined;
  readonly from: FactOrigin;
  readonly line: number;
}

const LATER = ["detected_at", "acknowledged_at", "mitigated_at", "resolved_at"] as const;

export function timesOf(
  outline: Outline,
  all: readonly NamedStatement[],
  calendar: Calendar,
): Times {
  const facts: [string, Fact][] = [];
  const { readable, doubts } = readableTimes(all);
  const statements = joinedTimes(withoutLocal(readable));
  const lines = timelineLines(outline);
  const days = daysTold(outline, statements, lines, calendar);
  const start = begunAt(
    startCandidates(outline, statements, lines, days, calendar),
    days,
    calendar,
  );
  const add = (field: string, { from, line }: Found, settled: Settled): void => {
    facts.push([field, { value: printTime(settled.time), from, line }]);
    doubts.push(...settled.doubts);
  };
  if (start === undefined) doubts.push(...withoutYear(statements, calendar));
  else {
    add("started_at", start.candidate, start.settled);
    const { doubt } = start.candidate;
    if (doubt !== undefined)
      doubts.push({ message: doubt, field: "started_at", line: start.candidate.line });
    doubts.push(...contradiction(start, days, lines, calendar, outline.source.firstLine));
  }
  const later = new Map<string, { settled: Settled; line: number }>();
  for (const field of LATER) {
    const found: Found | undefined =
      stated(statements, field) ??
      (field === "resolved_at" ? start?.candidate.end : undefined) ??
      toldIn(lines, field);
    const settled = found && laterThan(found, field, start?.settled, calendar);
    if (found === undefined || settled === undefined) continue;
    if ("message" in settled) {
      doubts.push(settled);
      continue;
    }
    add(field, found, settled);
    if (found.doubt !== undefined) doubts.push({ line: found.line, field, message: found.doubt });
    later.set(field, { settled, line: found.line });
  }
  doubts.push(...behindTheEnd(later, calendar));
  doubts.push(...againstOwnDays(facts, ownDays(statements, calendar)));
  for (const field of ["published_at", "held_at"] as const) {
    const found = stated(statements, field);
    const day = dayIn(found?.found.day, calendar);
    if (found !== undefined && day !== undefined)
      facts.push([field, { value: day, from: found.from, line: found.line }]);
  }
  if (calendar.found !== undefined || areClocks(facts, lines)) facts.push(...zoneFact(calendar));
  doubts.push(...zoneDoubts(calendar));
  // One date that several fields are on raises one doubt.
  return { facts, doubts: onceEach(doubts, ({ message }) => message) };
}

/** A time of day in the document's own zone. */
export function hasClock({ value }: Fact): boolean {
  return /^~?\d{4}-\d\d-\d\dT\d\d(?::\d\d){0,2}$/.test(String(value));
}

/** The first that can be settled; if it is a day alone, the clock of a later one on that day. */
function begunAt(candidates: readonly Start[], days: Days, calendar: Calendar): Begun | undefined {
  const settledAt = (candidate: Start): Settled | undefined => {
    const place = { field: "started_at", line: candidate.line };
    return settle(candidate.found, calendar, candidate.day, place);
  };
  let best: Begun | undefined;
  for (const candidate of candidates) {
    const settled = settledAt(candidate);
    if (settled === undefined) continue;
    if (best === undefined) best = { candidate, settled };
    if (settled.time.precision === "day") continue;
    if (best.settled.time.precision !== "day") break;
    if (dayOf(settled.time) === dayOf(best.settled.time) && candidate.mayRefine) {
      const end = candidate.end ?? best.candidate.end;
      const doubt = candidate.doubt ?? best.candidate.doubt;
      best = { candidate: { ...candidate, end, doubt }, settled };
      break;
    }
  }
  if (best?.settled.isDayLent !== true) return best;
  // Whoever lends a day lends what is doubtful about it.
  const lender = days.all.find((one) => settledAt(one) !== undefined);
  const doubts = [...((lender && settledAt(lender))?.doubts ?? []), ...best.settled.doubts];
  const doubt = best.candidate.doubt ?? lender?.doubt;
  return { candidate: { ...best.candidate, doubt }, settled: { ...best.settled, doubts } };
}

/** Where nothing tells of which year a date is, it dates nothing. */
function withoutYear(statements: readonly NamedStatement[], { year }: Calendar): Doubt[] {
  if (year !== undefined) return [];
  const statement = statements.find(({ field, value }) => {
    const day = OF_START.has(field) ? findTimes(value)[0]?.day : undefined;
    return (
      day !== undefined && day.year === undefined && day.ambiguous?.dayFirst.year === undefined
    );
  });
  if (statement === undefined) return [];
  const { line } = statement;
  return [
    { line, field: "started_at", message: "the year of this date is told nowhere: left out" },
  ];
}

const OF_START: ReadonlySet<FieldName> = new Set(["started_at", "period", "date"]);

function firstIn(value: string): Beginning | undefined {
  const [time] = findTimes(value);
  return time && { time, doubt: undefined };
}

function stated(statements: readonly NamedStatement[], field: FieldName): Found | undefined {
  for (const { field: named, name, value, from, line } of statements) {
    if (named !== field) continue;
    const told = field === "resolved_at" ? endIn(value) : firstIn(value);
    if (told === undefined) continue;
    const doubt = told.doubt ?? unreadClock(value, told.time);
    return { found: inZoneOf(told.time, name), doubt, from, line };
  }
  // `Resolved 2026-06-20` as a status.
  const status =
    field === "resolved_at" ? statements.find((one) => one.field === "status") : undefined;
  const behind =
    status &&
    /^\W{0,4}(?:resolved|fixed|closed|løst)[\s:(]{1,3}(?:on |at )?(?=\d)(.{6,40})/i.exec(
      status.value,
    )?.[1];
  const found = behind === undefined ? undefined : findTimes(behind)[0];
  return status && found && found.at === 0
    ? { found, from: status.from, line: status.line }
    : undefined;
}

/** Days need no zone of their own. */
function areClocks(facts: Times["facts"], lines: readonly StoryLine[]): boolean {
  return facts.some(([, fact]) => hasClock(fact)) || lines.some(({ time }) => time.clock);
}

function zoneFact({ zone, zoneLine }: Calendar): [string, Fact][] {
  return zone === undefined ? [] : [["timezone", { value: zone, from: "text", line: zoneLine }]];
}

function zoneDoubts({ found, zone, zoneLine, isZoneLent }: Calendar): Doubt[] {
  if (found === undefined || zone === undefined) return [];
  const lent = `few times name a zone; those that name none are read in that of this one, ${found.written}`;
  const doubts: Doubt[] = isZoneLent ? [{ line: zoneLine, message: lent }] : [];
  if (found.others.length === 0 || found.zone !== zone) return doubts;
  const choices = [zone, ...found.others].map((value) => ({ value, label: value }));
  const message = `${found.written} is the name of several time zones; read as ${zone}`;
  return [...doubts, { line: zoneLine, field: "timezone", message, choices }];
}
