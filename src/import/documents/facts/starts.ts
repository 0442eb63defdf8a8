/** Where a document may say when the harm began, the surest place first. */
import type { FactOrigin, Outline } from "../model.ts";
import type { Calendar } from "./calendar.ts";
import { findTimes } from "./dates.ts";
import { partsIn, wholeDay } from "./day-order.ts";
import type { FoundEnd, FoundTime } from "./found-time.ts";
import type { NamedStatement } from "./named-statements.ts";
import { type StoryLine, summarySentences, timelines } from "./story.ts";
import { tells } from "./story-words.ts";

export interface Start {
  readonly found: FoundEnd;
  /** Of a range. */
  readonly end: FoundEnd | undefined;
  /** `YYYY-MM-DD`: the day that a time of day alone is on. */
  readonly day: string | undefined;
  readonly from: FactOrigin;
  readonly line: number;
  /** It tells the same as a day that is known, more precisely. */
  readonly mayRefine: boolean;
  /** Why it is a guess, where it is one. */
  readonly doubt: string | undefined;
}

const WRITTEN_ONLY =
  "only the day of the document is told, which is taken for the day of the incident";
/** `unknown – 2026-03-23`. */
const UNKNOWN_START = /^\s{0,3}(?:不明|未明確|unknown|n\/a|\?{1,3}|未知|ukjent)[^\d]{0,12}(?=\d)/i;

export function startCandidates(
  outline: Outline,
  statements: readonly NamedStatement[],
  lines: readonly StoryLine[],
  calendar: Calendar,
): Start[] {
  const days = dayCandidates(outline, statements, calendar);
  const day = days
    .map(
      ({ found }) => found.day && wholeDay(partsIn(found.day, calendar.order), calendar.year?.year),
    )
    .find((one) => one !== undefined);
  const sentences = fromSentences(outline, day);
  return [
    ...fromStatements(statements, ["started_at"], day),
    ...fromStatements(statements, ["period", "date", "time"], day).filter(
      ({ found, end }) =>
        found.clock !== undefined || (end !== undefined && found.day !== undefined),
    ),
    ...sentences.filter(({ isHarm }) => isHarm),
    ...fromTimeline(lines, day),
    ...sentences.filter(({ isHarm }) => !isHarm),
    ...days,
  ];
}

function fromStatements(
  statements: readonly NamedStatement[],
  fields: readonly string[],
  day: string | undefined,
): Start[] {
  return statements
    .filter(({ field }) => fields.includes(field))
    .flatMap((statement): Start[] => {
      const { field, value, from, line, name } = statement;
      if (from === "front-matter" && field === "date" && isDateKey(name)) return [];
      if (UNKNOWN_START.test(value)) return [];
      const [time] = findTimes(value);
      if (time === undefined) return [];
      // How long it took is often told beside clocks that are something else.
      if (
        field === "period" &&
        time.end === undefined &&
        time.clock === undefined &&
        time.day === undefined
      )
        return [];
      return [startOf(time, { day, from, line })];
    });
}

function startOf(
  time: FoundTime,
  { day, from, line }: Pick<Start, "day" | "from" | "line">,
): Start {
  return { found: time, end: time.end, day, from, line, mayRefine: true, doubt: undefined };
}

/** `date` in front matter is the day of a page, unless the page tells a status. */
const isDateKey = (name: string): boolean => /^date$/i.test(name);

function fromTimeline(lines: readonly StoryLine[], day: string | undefined): Start[] {
  const line = lines.find(({ words }) => tells("started", words));
  if (line === undefined) return [];
  const found = { ...line.time, day: line.time.day ?? line.day };
  return [
    {
      found,
      end: undefined,
      day,
      from: "timeline",
      line: line.line,
      mayRefine: true,
      doubt: undefined,
    },
  ];
}

/** In characters: a time that stands further in is not when it began. */
const BEGINNING = 70;

function fromSentences(outline: Outline, day: string | undefined): (Start & { isHarm: boolean })[] {
  return summarySentences(outline).flatMap(({ words, line }, at) => {
    const times = findTimes(words);
    const index = times.findIndex(({ clock }) => clock !== undefined);
    const time = times[index];
    if (time === undefined || time.at > BEGINNING) return [];
    const before = times.slice(0, index).findLast(({ day: own }) => own !== undefined);
    const found = { ...time, day: time.day ?? before?.day };
    const isHarm = time.end !== undefined || tells("started", words) || BEGINS.test(words);
    // A sentence that only happens to tell a time is no statement.
    if (!isHarm && at > 0) return [];
    return [
      { found, end: time.end, day, from: "text", line, mayRefine: true, doubt: undefined, isHarm },
    ];
  });
}

const BEGINS =
  /\b(?:starting|began|started|begin|start|stopped|sustained|experienced|suffered|became|went down|were compromised|was compromised)\b/i;

/** The day of the incident, and last that of the document. */
function dayCandidates(
  outline: Outline,
  statements: readonly NamedStatement[],
  calendar: Calendar,
): Start[] {
  const of = (words: string, place: Pick<Start, "from" | "line">, doubt?: string): Start[] => {
    const time = findTimes(words).find(({ day }) => day !== undefined);
    if (time === undefined) return [];
    return [{ ...startOf(time, { ...place, day: undefined }), mayRefine: false, doubt }];
  };
  const stated = statements.filter(({ field }) => field === "date");
  const inBody = stated.filter(({ from, name }) => from !== "front-matter" || !isDateKey(name));
  const inFront = stated.filter((statement) => !inBody.includes(statement));
  const isStatusPage = statements.some(
    ({ field, from }) =>
      from === "front-matter" && ["severity", "resolved_at", "services"].includes(field),
  );
  const front = inFront.flatMap(({ value, from, line }) => of(value, { from, line }));
  const titles = statements.filter(({ field }) => field === "title");
  const [sentence] = summarySentences(outline);
  return [
    ...inBody.flatMap(({ value, from, line }) => of(value, { from, line })),
    ...(isStatusPage ? front : []),
    ...(outline.title === undefined
      ? []
      : of(outline.title.text, { from: "heading", line: outline.title.line })),
    ...titles.flatMap(({ value, from, line }) => of(value, { from, line })),
    ...(calendar.fileDay === undefined ? [] : of(calendar.fileDay, { from: "file-name", line: 1 })),
    ...timelines(outline).flatMap(({ name }) => of(name, { from: "heading", line: 1 })),
    ...(sentence === undefined
      ? []
      : of(sentence.words.slice(0, 200), { from: "text", line: sentence.line })),
    ...(isStatusPage ? [] : front.map((start) => ({ ...start, doubt: WRITTEN_ONLY }))),
    ...statements
      .filter(({ field }) => field === "written" || field === "published_at")
      .flatMap(({ value, from, line }) => of(value, { from, line }, WRITTEN_ONLY)),
  ];
}
