/** Where a document may say when the harm began, the surest place first. */
import { findTimes } from "../../dates/find-times.ts";
import type { FoundTime } from "../../dates/found-time.ts";
import type { Outline } from "../model.ts";
import { type Calendar, dayIn } from "./calendar.ts";
import { type Days, firstDay, isInTimeline, isOfPage, NOWHERE, surerThanGuess } from "./days.ts";
import type { NamedStatement } from "./named-statements.ts";
import { fromSentences, periodsInProse } from "./sentences.ts";
import { type Start, startOf } from "./start.ts";
import type { StoryLine } from "./story.ts";
import { beginningTold, marksDeclared } from "./story-words.ts";

/** `unknown – 2026-03-23`. */
const UNKNOWN_START = /^\s{0,3}(?:不明|未明確|unknown|n\/a|\?{1,3}|未知|ukjent)[^\d]{0,12}(?=\d)/i;

export function startCandidates(
  outline: Outline,
  statements: readonly NamedStatement[],
  lines: readonly StoryLine[],
  days: Days,
  calendar: Calendar,
): Start[] {
  const dayOf = ({ found }: Start) => dayIn(found.day, calendar);
  const day = days.all.map(dayOf).find((one) => one !== undefined);
  const sentences = fromSentences(outline, day);
  const timeline = fromTimeline(lines, day);
  const told = timeline.filter(({ doubt }) => doubt === undefined);
  const guessed = timeline.filter(({ doubt }) => doubt !== undefined);
  const [guess] = guessed;
  const sure = surerThanGuess(days, lines, guess && (dayOf(guess) ?? guess.day), calendar);
  return [
    ...fromStatements(statements, ["started_at"], day),
    ...fromStatements(statements, ["period", "date", "time"], day).filter(
      ({ found, end }) =>
        found.clock !== undefined || (end !== undefined && found.day !== undefined),
    ),
    ...sentences.filter(({ isHarm }) => isHarm),
    ...told,
    ...incidentDays(statements),
    ...sure,
    ...periodsInProse(outline, day),
    ...guessed,
    ...sentences.filter(({ isHarm }) => !isHarm),
    ...(isInTimeline(day, lines, calendar) ? [] : firstDay(lines)),
    ...days.all,
  ].map((start) => onDayOfEntry(start, lines));
}

/** `21:16` in a field is on the day on which the timeline has it. */
function onDayOfEntry(start: Start, lines: readonly StoryLine[]): Start {
  const { day, clock } = start.found;
  if (day !== undefined || clock === undefined) return start;
  const entry = lines.find(
    ({ time }) => time.clock?.hour === clock.hour && time.clock.minute === clock.minute,
  );
  const own = entry?.time.day ?? entry?.day;
  return own === undefined ? start : { ...start, found: { ...start.found, day: own } };
}

/** What is called the day of the incident, and not just a date. */
function incidentDays(statements: readonly NamedStatement[]): Start[] {
  return statements
    .filter(
      ({ field, name }) =>
        field === "date" &&
        /incident|outage|event|発生|障害|事件|故障|hendelse|incidente/i.test(name),
    )
    .flatMap(({ value, from, line }) => {
      const time = beginningIn(value);
      return time?.day === undefined
        ? []
        : [{ ...startOf(time, { day: undefined, from, line }), mayRefine: false }];
    });
}

function fromStatements(
  statements: readonly NamedStatement[],
  fields: readonly string[],
  day: string | undefined,
): Start[] {
  return statements
    .filter(({ field }) => fields.includes(field))
    .flatMap((statement): Start[] => {
      const { field, name, value, from, line } = statement;
      if (field === "date" && isOfPage(statement)) return [];
      if (UNKNOWN_START.test(value)) return [];
      const time = field === "period" && LENGTH.test(name) ? spanIn(value) : beginningIn(value);
      if (time === undefined) return [];
      return [startOf(time, { day, from, line })];
    });
}

/** What names how long it took, in which a clock alone is hours and minutes: `Duration: 02:35 (14:05–16:40)`. */
const LENGTH =
  /durat|duraç|duraci|durée|dauer|length|downtime|how long|varighet|nedetid|ausfallzeit|所要|継続|持続|持续|时长|длительн/i;

function spanIn(value: string): FoundTime | undefined {
  return findTimes(value).find(
    ({ day, end, at }) =>
      day !== undefined || end !== undefined || SINCE.test(value.slice(Math.max(0, at - 30), at)),
  );
}

const SINCE =
  /(?:\bsince|\bfrom|実害発火は|実害(?:発生)?[はの:：]?|seit|desde|siden)\s{0,2}(?:at least\s)?$/i;
/** `12 March, two hours starting at 14:05` */
const STARTING =
  /\b(?:start(?:s|ed|ing)?|began|beginning|ab|from|desde|fra|siden)\s(?:at\s|um\s)?$/i;
const FOUND = /(?:discovered|detected|noticed|reported|found)(?:\s(?:on|at))?\s$/i;

/** Of several times in one value, that of the harm: not when it was found, if another says since when it was there. */
function beginningIn(value: string): FoundTime | undefined {
  const times = findTimes(value);
  const [first] = times;
  const isBehind = (pattern: RegExp) => (time: FoundTime) =>
    pattern.test(value.slice(Math.max(0, time.at - 30), time.at));
  const since = times.find(isBehind(SINCE));
  if (since !== undefined && first !== undefined && first !== since) {
    return isBehind(FOUND)(first) || /実害/.test(value) ? since : first;
  }
  const clock = times.find(isBehind(STARTING));
  const isApart = clock?.day === undefined && first?.clock === undefined;
  return isApart && first !== undefined && clock !== undefined
    ? { ...clock, day: first.day }
    : first;
}

/**
 * The entry that says so; else the first that tells of harm, if nobody had noticed it before. Where the story begins with
 * what was noticed, the harm is older: then the day on which it begins is all that can be told.
 */
function fromTimeline(lines: readonly StoryLine[], day: string | undefined): Start[] {
  const said = (line: StoryLine, doubt?: string): Start => ({
    found: { ...line.time, day: line.time.day ?? line.day },
    end: undefined,
    day,
    from: "timeline",
    line: line.line,
    mayRefine: true,
    doubt,
  });
  const told = lines.map((line) => ({
    line,
    tells: beginningTold(line.words.slice(0, BEGINNING_OF_ENTRY)),
  }));
  const marks = told.filter(({ tells }) => tells === "marked");
  const marked = marks.find(({ line }) => !marksDeclared(line.words)) ?? marks[0];
  const index = told.findIndex(({ tells }) => tells !== undefined && tells !== "change");
  const first = marked ?? told[index];
  if (first?.tells === "marked" || first?.tells === "told") return [said(first.line)];
  if (first?.tells === "harm") {
    return [said(first.line, `${NOWHERE}; the first entry that tells of harm is taken`)];
  }
  const before = told[index - 1];
  return first?.tells === "noticed" && before?.tells === "change"
    ? [said(before.line, `${NOWHERE}; the change before it was noticed is taken`)]
    : [];
}

const BEGINNING_OF_ENTRY = 240;
