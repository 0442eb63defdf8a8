/** The day of a document itself, on which it was written, published or talked over: never that on which anything began. */
import { daysBetween } from "../../../values/day.ts";
import { findTimes } from "../../dates/find-times.ts";
import { datedStem } from "../file-stem.ts";
import type { Doubt, Fact, Outline, SpareDay } from "../model.ts";
import { type Calendar, dayIn } from "./calendar.ts";
import type { NamedStatement } from "./named-statements.ts";

interface OwnDay {
  readonly day: string;
  readonly name: string;
  readonly line: number;
}

/** What is changed years later may have been written at once. */
const CHANGED =
  /updat|chang|modif|revis|edit|endret|oppdatert|aktualis|actualiz|atualiz|mis à jour|更新|変更|修改/i;
/** In days: a clock elsewhere may show the next one. */
const NEAR = 1;
/** In days: hardly anybody writes up what is longer past. */
const LONG = 365;

export function ownDays(statements: readonly NamedStatement[], calendar: Calendar): OwnDay[] {
  return statements
    .filter(({ field }) => field === "written" || field === "published_at" || field === "held_at")
    .flatMap(({ name, value, line }) => {
      const day = dayIn(findTimes(value).find((time) => time.day)?.day, calendar);
      return day === undefined ? [] : [{ day, name, line }];
    });
}

/** What cannot have begun, or been noticed, when the document was there already, or would be long past by then. */
export function againstOwnDays(
  facts: readonly (readonly [field: string, fact: Fact])[],
  own: readonly OwnDay[],
): Doubt[] {
  return facts
    .filter(([field]) => field === "started_at" || field === "detected_at")
    .flatMap(([field, { value, line }]) => {
      const [day] = /\d{4}-\d\d-\d\d/.exec(String(value)) ?? [];
      if (day === undefined) return [];
      const isBefore = (one: OwnDay) => daysBetween(one.day, day) > NEAR;
      const isLongAfter = (one: OwnDay) =>
        daysBetween(day, one.day) > LONG && !CHANGED.test(one.name);
      const before = own.find(isBefore);
      const other = before ?? own.find(isLongAfter);
      if (other === undefined) return [];
      const how = before === undefined ? "more than a year before" : "after";
      const message = `${field} is ${day}, ${how} the day of the document itself, ${other.day} ("${other.name}"): one of them is wrong`;
      return [{ line, field, message }];
    })
    .slice(0, 1);
}

/** The day that a file is named after where none is known on which anything happened. */
export function spareDay(
  { title, source }: Outline,
  statements: readonly NamedStatement[],
  calendar: Calendar,
): SpareDay | undefined {
  const places = [
    ...statements
      .filter(({ field }) => OF_INCIDENT.has(field))
      .map(({ value, line }) => ({ words: value, line })),
    ...(title === undefined ? [] : [{ words: title.text, line: title.line }]),
    { words: datedStem(source.path), line: 1 },
  ];
  const month = places.flatMap(({ words, line }) => monthIn(words, line))[0];
  if (month !== undefined) return month;
  const [own] = ownDays(statements, calendar);
  if (own === undefined) return undefined;
  const message = `no day of the incident is told; the file is named after that of the document, ${own.day} ("${own.name}")${UNDATED}`;
  return { day: own.day, line: own.line, message };
}

/** Our reader takes the day of the name for theirs. */
const UNDATED = ", as which entries without a date then count";

const OF_INCIDENT: ReadonlySet<string> = new Set([
  ...["started_at", "period", "date", "time", "title", "detected_at", "resolved_at"],
]);

function monthIn(words: string, line: number): SpareDay[] {
  const found = findTimes(words.slice(0, 300)).find(
    ({ day }) => day?.year && day.month && !day.day,
  );
  const { year, month } = found?.day ?? {};
  if (year === undefined || month === undefined) return [];
  const named = `${year}-${String(month).padStart(2, "0")}`;
  const message = `only the month is told, ${named}: no start is written, and the file is named after the first day of it${UNDATED}`;
  return [{ day: `${named}-01`, line, message }];
}
