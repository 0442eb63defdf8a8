/** Where a document may say when the harm began, the surest place first. */
import { type ClockTime, printClock } from "../../../values/clock.ts";
import type { Outline } from "../model.ts";
import { beginningIn, isLength, spanIn } from "./beginning.ts";
import { type Calendar, dayIn } from "./calendar.ts";
import { beforeStory, type Days, firstDay, isInTimeline, NOWHERE, surerThanGuess } from "./days.ts";
import { isOfPage, type NamedStatement } from "./named-statements.ts";
import { inZoneOf } from "./named-zone.ts";
import { fromSentences, periodsInProse } from "./sentences.ts";
import { type Start, startOf } from "./start.ts";
import type { StoryLine } from "./story.ts";
import { beginningTold, marksDeclared } from "./story-words.ts";
import { unreadClock } from "./unreadable.ts";

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
    ...beforeStory(days, lines, calendar),
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
  if (entry === undefined) return inAfternoon(start, clock, lines);
  const own = entry.time.day ?? entry.day;
  return own === undefined ? start : { ...start, found: { ...start.found, day: own } };
}

/** `2:05` in a field is what the timeline calls `2:05 PM`, where it has nothing at 2:05. */
function inAfternoon(start: Start, clock: ClockTime, lines: readonly StoryLine[]): Start {
  const later = { ...clock, hour: clock.hour + 12 };
  const entry = lines.find(
    ({ time }) => time.clock?.hour === later.hour && time.clock.minute === clock.minute,
  );
  const isTold = entry !== undefined && clock.precision !== "hour" && start.from !== "timeline";
  if (!isTold) return start;
  const doubt = `${printClock(clock)} is told; the timeline has ${printClock(later)}, which is taken`;
  return { ...start, found: { ...start.found, clock: later }, doubt };
}

/** What is called the day of the incident, and not just a date. */
function incidentDays(statements: readonly NamedStatement[]): Start[] {
  return statements
    .filter(
      ({ field, name }) =>
        field === "date" &&
        /incident|outage|event|発生|障害|事件|故障|장애|발생|hendelse|incidente/i.test(name),
    )
    .flatMap(({ value, from, line }) => {
      const told = beginningIn(value);
      if (told?.time.day === undefined) return [];
      const start = startOf(told.time, { day: undefined, from, line });
      return [{ ...start, mayRefine: false, doubt: told.doubt }];
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
      const told = field === "period" && isLength(name) ? spanIn(value) : beginningIn(value);
      if (told === undefined) return [];
      const doubt = told.doubt ?? unreadClock(value, told.time);
      return [{ ...startOf(inZoneOf(told.time, name), { day, from, line }), doubt }];
    });
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
