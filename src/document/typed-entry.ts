/** The time at the beginning of a line that says what happened, as a person types it. */
import { clockOn } from "../values/clock.ts";
import type { WrittenTime } from "../values/time.ts";
import { type MomentOnDay, readTypedTime } from "../values/typed-time.ts";
import { readEntryTime } from "./entry-time.ts";

/** A line in its two parts. */
export interface Split<Time> {
  readonly time: Time;
  /** What happened, without what parts it from the time. */
  readonly rest: string;
}

/**
 * Reads `14:05 rolled back` and what else can begin an entry in a document.
 * @param words with single blanks
 * @param day of a clock time alone
 */
export function splitWritten(
  words: string,
  day: string | undefined,
): Split<WrittenTime> | undefined {
  const found = readEntryTime(words, { start: 0, end: words.length });
  const on = found?.day ?? day;
  if (found === undefined || on === undefined) return undefined;
  const { until } = partsOf(words.slice(0, found.span.end));
  return {
    time: clockOn(on, found, found.offset),
    rest: until + withoutSeparator(words.slice(found.span.end)),
  };
}

/** Reads `yesterday 2pm rolled back` too: any time that can be typed, as many words as it has. */
export async function splitTyped(
  words: string,
  at: MomentOnDay,
  mayBe: (head: string) => boolean = () => true,
): Promise<(Split<WrittenTime> & { readonly head: string }) | undefined> {
  const all = words.split(" ");
  for (let count = Math.min(MOST_WORDS, all.length - 1); count > 0; count--) {
    const head = withoutSeparatorAfter(all.slice(0, count).join(" "));
    const time = mayBe(head) ? await readTypedTime(head, at) : undefined;
    if (time !== undefined && time.precision !== "day")
      return { time, head, rest: withoutSeparator(all.slice(count).join(" ")) };
  }
  return undefined;
}

/**
 * The time that a sentence begins with, as it was typed, where it can be nothing else: a time of day, perhaps
 * with its day, or how long ago. A sentence that begins otherwise (`now …`, `10 hosts …`) has none.
 */
export async function splitLeading(
  words: string,
  at: MomentOnDay,
): Promise<Split<string> | undefined> {
  const found = readEntryTime(words, { start: 0, end: words.length });
  if (found !== undefined) {
    const { head, until } = partsOf(words.slice(0, found.span.end));
    const zoneOfRange = /(?: UTC| GMT)(?=: $)/.exec(until)?.[0] ?? "";
    const behind = words.slice(found.span.end);
    const { time, zone, rest } = await withZone(head + zoneOfRange, behind, at);
    return { time, rest: (zone ? until.replace(/: $/, ` ${zone}: `) : until) + rest };
  }
  const typed = await splitTyped(words, at, isClearly);
  if (typed === undefined) return undefined;
  const { time, rest } = await withZone(typed.head, words.slice(typed.head.length), at);
  return { time, rest };
}

/**
 * Zones that an entry's text may name behind its time. Of the others that `--at` reads, many are rather words
 * of the trade (GET, AST, SAST, WEST): in a sentence these stay text.
 */
const ZONES =
  /^ ?(UTC|GMT|WET|CES?T|EES?T|BST|MSK|[ECMP][SD]?T|IST|PKT|SGT|HKT|JST|KST|AWST|AC[SD]T|AE[SD]T|NZ[SD]T|BRT)(?![\p{L}\d_/-])[\])*_`]*/u;

async function withZone(
  time: string,
  behind: string,
  at: MomentOnDay,
): Promise<{ time: string; zone: string | undefined; rest: string }> {
  const [all = "", zone] = ZONES.exec(behind) ?? [];
  const zoned = zone === undefined ? undefined : await readTypedTime(`${time} ${zone}`, at);
  return zoned?.offset === undefined
    ? { time, zone: undefined, rest: withoutSeparator(behind) }
    : { time: `${time} ${zone}`, zone, rest: withoutSeparator(behind.slice(all.length)) };
}

/** The first word where it is meant as a time of day and is none: `8:5o`, `25:99`, `14:5`, also behind its date. */
export function spoiltClock(words: string): string | undefined {
  const clock = /^[[(]?(?:\d{4}-\d\d-\d\d[ T])?(~?\d{1,2}:[\do]\w{0,2}(?::\d\w?)?)[\]):,]?(?: |$)/i;
  return clock.exec(words)?.[1];
}

/** No time that people type has more. */
const MOST_WORDS = 5;

function isClearly(head: string): boolean {
  return /(?::\d\d|\d ?[ap]m|\bago)$/i.test(head) && !/^from /i.test(head);
}

/** The end of a range is no part of the entry's time, but must not be lost. */
function partsOf(written: string): { head: string; until: string } {
  const plain = written.replace(/[>*_`[\](|)]/g, " ").trim();
  const range = /\s?[→–—-]\s{0,2}(~?[\d?]{1,2}:[\d?]{2}[^+-]*)$/.exec(plain);
  return range === null || /\dT\d/.test(plain)
    ? { head: withoutSeparatorAfter(plain), until: "" }
    : { head: plain.slice(0, range.index), until: `until ${range[1]}: ` };
}

/** By index, since an expression that ends in `+$` takes the square of a long run's length. */
function withoutSeparatorAfter(head: string): string {
  let end = head.length;
  while (end > 0 && /[\s:,–—-]/.test(head.charAt(end - 1))) end--;
  return head.slice(0, end);
}

/** What people put between the time and the text. */
function withoutSeparator(rest: string): string {
  return rest.replace(/^[\s:–—-]+/, "");
}
