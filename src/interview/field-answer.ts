/** What a person has typed for a field of the front matter, as the document will have it. */
import type { Field } from "../template/model.ts";
import { isHandle, parseParticipant } from "../values/handle.ts";
import { nearest } from "../values/nearest.ts";
import { parsePeriod, printPeriod } from "../values/period.ts";
import { oneLine } from "../values/text.ts";
import { parseTime, printTime } from "../values/time.ts";
import { readTitle } from "../values/title.ts";
import { readTypedDay, readTypedTime } from "../values/typed-time.ts";
import { isZone } from "../values/zone.ts";
import { aheadOf, type Circumstances, type Reading, refused, showTime, taken } from "./reading.ts";

/** Reads a field's value by its type. */
export async function readFieldAnswer(
  field: Field,
  text: string,
  at: Circumstances,
): Promise<Reading<string | string[]>> {
  const words = oneLine(text);
  if (field.id === "title") return readTitleAnswer(words);
  if (field.id === "started_at") return readStartAnswer(words, at);
  switch (field.type) {
    case "time":
      return readTime(words, at);
    case "day":
      return readDayAnswer(words, at);
    case "period":
      return readPeriod(words);
    case "zone":
      return isZone(words)
        ? taken(words)
        : refused(`"${words}" is no time zone; write one like Europe/Berlin or America/Chicago`);
    case "handle":
      return readHandle(words);
    case "handles":
      return readParticipants(words);
    case "choice":
      return readChoice(words, field.values);
    case "severity":
      return readChoice(words, at.severities);
    case "list":
      return taken(splitList(words));
    case "text":
      return taken(words);
  }
}

async function readTime(words: string, at: Circumstances): Promise<Reading<string>> {
  const time = await readTypedTime(words, at);
  if (time === undefined)
    return refused(
      "no time that can be read; write one like 14:05, yesterday 2pm, 2h ago, 2019-04-02 10:30 or 10:30 Europe/Berlin",
    );
  return taken(printTime(time), showTime(time, at.zone));
}

/** When it began: the one time that names the file, and that all others are held against. */
export async function readStartAnswer(words: string, at: Circumstances): Promise<Reading<string>> {
  const reading = await readTime(words, at);
  const time = reading.ok ? parseTime(reading.value) : undefined;
  const ahead = time && aheadOf(time, at);
  return ahead === undefined ? reading : refused(ahead);
}

/** A day, past or to come. */
export async function readDayAnswer(words: string, at: Circumstances): Promise<Reading<string>> {
  const day = await readTypedDay(words, at);
  return day === undefined
    ? refused("no day that can be read; write one like 2019-04-16, friday, tomorrow or 2w")
    : taken(day, day);
}

function readPeriod(words: string): Reading<string> {
  const period = parsePeriod(words);
  if (period === undefined)
    return refused(`"${words}" is no length of time; write one like 2 weeks, 10 days or 1 month`);
  return taken(printPeriod(period), printPeriod(period));
}

function readTitleAnswer(words: string): Reading<string> {
  const reading = readTitle(words);
  return reading.ok ? taken(reading.title) : reading;
}

/** `@ana`, `ana` and `ana (product)` all name ana. */
export function readHandle(words: string): Reading<string> {
  const handle = parseParticipant(words.replace(/^@/, ""))?.handle;
  return handle !== undefined && isHandle(handle)
    ? taken(handle)
    : refused(
        `"${words}" is no handle; write one word of letters, digits and . _ - (a team: org/team)`,
      );
}

function readParticipants(words: string): Reading<string[]> {
  const all = splitList(words).map((one) => one.replace(/^@/, ""));
  const wrong = all.find((one) => parseParticipant(one) === undefined);
  return wrong === undefined
    ? taken(all)
    : refused(
        `"${wrong}" is not understood; write a handle, or handle (role), separated by commas`,
      );
}

function readChoice(words: string, values: readonly string[]): Reading<string> {
  const found = values.find((value) => value.toLowerCase() === words.toLowerCase());
  if (found !== undefined) return taken(found);
  const near = nearest(words, values);
  return refused(
    `"${words}" is none of ${values.join(", ")}${near === undefined ? "" : `; did you mean ${near}?`}`,
  );
}

function splitList(words: string): string[] {
  return words
    .replace(/^\[(.*)\]$/, "$1")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}
