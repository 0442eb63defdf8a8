/** What sentences of prose say of when it began, and until when it lasted. */
import { findTimes } from "../../dates/find-times.ts";
import type { FoundTime } from "../../dates/found-time.ts";
import type { Outline } from "../model.ts";
import { NOWHERE } from "./days.ts";
import type { Start } from "./start.ts";
import { type Sentence, storySentences, summarySentences } from "./story.ts";
import { tells, tellsHarm } from "./story-words.ts";

/** In characters: a time that stands further in is not when it began. */
const BEGINNING = 70;
const ANY = `${NOWHERE}; the time in this sentence is taken`;
const SEVERAL = "several times are told in this sentence; the first is taken";
const SEEN = `${NOWHERE}; the time in this sentence is taken, in which somebody noticed it`;
const PERIOD = `${NOWHERE}; the period in this sentence is taken`;

/** Those that open the summary. @param day of a time of day alone */
export function fromSentences(
  outline: Outline,
  day: string | undefined,
): (Start & { isHarm: boolean })[] {
  return summarySentences(outline).flatMap((sentence, at) => {
    const { words } = sentence;
    const times = findTimes(words);
    const clocked = times.findIndex(({ clock }) => clock !== undefined);
    const isSpan = /^(?:starting|from|between|beginning|fra|entre)\b/i.test(words);
    const index = clocked < 0 && isSpan ? 0 : (begunAt(words, times, clocked) ?? clocked);
    const time = times[index];
    if (time === undefined || (times[clocked] ?? time).at > BEGINNING) return [];
    const isTold = tells("started", words) || BEGINS.test(words) || tellsHarm(words);
    const isHarm =
      isSpan || time.end !== undefined || tells("started", words) || BEGINS.test(words);
    // A sentence that only happens to tell a time is no statement.
    if (!isHarm && at > 0) return [];
    const told = isTold ? severalIn(words, times, index) : isHarm ? PERIOD : ANY;
    const doubt = NOTICED.test(words) ? SEEN : EARLIER.test(words) ? ANY : told;
    return [{ ...startIn(sentence, times, index, day), doubt, isHarm }];
  });
}

const BEGINS_AT =
  /\b(?:start(?:s|ed|ing)?|began|begin(?:s|ning)?|from|since|seit|ab|desde|depuis|fra)\b[^.;]{0,30}$/i;

/** Do the words before a time, up to the one before it, say that it is the beginning? */
function isBegun(words: string, times: readonly FoundTime[], index: number): boolean {
  const before = words.slice(times[index - 1]?.span.end ?? 0, times[index]?.at);
  return BEGINS_AT.test(before) || tells("started", before);
}

/** `A deploy at 13:50 broke it, and errors started at 14:05`: the clock behind the first that its words call the beginning. */
function begunAt(words: string, times: readonly FoundTime[], first: number): number | undefined {
  if (first < 0 || isBegun(words, times, first)) return undefined;
  const later = times.findIndex(
    ({ clock }, at) => at > first && clock !== undefined && isBegun(words, times, at),
  );
  return later < 0 ? undefined : later;
}

/** Where another clock stands beside that which is taken, and is not the end. */
function severalIn(words: string, times: readonly FoundTime[], index: number): string | undefined {
  const time = times[index] as FoundTime;
  const end = endOf(words, times, time);
  const others = times.filter((one) => one !== time && one !== end && one.clock !== undefined);
  const isSure = time.end !== undefined || isBegun(words, times, index);
  return others.length > 0 && !isSure ? SEVERAL : undefined;
}

/** Somebody sees what may have been there for long. */
const NOTICED =
  /\b(?:noticed|discovered|detected|found|reported|alerted|paged|became aware|were made aware|informed|identified|bemerkt(?:en)?|entdeckt(?:en)?|gemeldet|festgestellt|signalé|constaté|detectó|detectado|oppdaget)\b|検知|発見|発覚|发现/i;

/** The time may be that of another one: `like on 2023-11-02, when the same happened`. */
const EARLIER =
  /\b(?:like|as|just as|similar(?:ly)? to) (?:on|in|the one|last)\b|\b(?:previous|prior|earlier|last) (?:incident|outage|time|occurrence)|\bsame (?:thing |problem |issue )?(?:happened|occurred)|\bwie (?:am|schon)\b|\bcomme le\b|\bcomo el\b|前回|上次/i;

const BEGINS =
  /\b(?:starting|began|started|begin|start|stopped|sustained|experienced|suffered|became|went down|were compromised|was compromised)\b/i;

/** Anywhere in the summary and the impact: one that tells of harm from its beginning to its end. */
export function periodsInProse(outline: Outline, day: string | undefined): Start[] {
  return storySentences(outline).flatMap((sentence) => {
    const { words } = sentence;
    if (!tellsHarm(words) || PLANNED.test(words)) return [];
    const times = findTimes(words);
    const index = times.findIndex((time) => isPrecise(time) && endOf(words, times, time));
    return index < 0 ? [] : [{ ...startIn(sentence, times, index, day), doubt: PERIOD }];
  });
}

const PLANNED = /\b(?:planned|scheduled|will|planlagt|geplant|planeado|planejad[oa])\b|予定|计划/i;

const isPrecise = ({ clock, day }: FoundTime): boolean =>
  clock !== undefined || day?.day !== undefined || day?.ambiguous !== undefined;

function startIn(
  { words, line }: Sentence,
  times: readonly FoundTime[],
  index: number,
  day: string | undefined,
): Start {
  const time = times[index] as FoundTime;
  const before = times.slice(0, index).findLast(({ day: own }) => own !== undefined);
  const found = { ...time, day: time.day ?? before?.day };
  const last = endOf(words, times, time);
  const end = last && { found: last, from: "text" as const, line };
  return { found, end, day, from: "text", line, mayRefine: true, doubt: undefined };
}

const UNTIL =
  /\b(?:until|till|(?:end|last|resolv|restor|recover|fix|clos)(?:ed|ing)(?: (?:until|up))?|back|frem til|bis|hasta|até)\b[^.;\d]{0,20}$/i;

/** Of a range; else what stands further on as its end. */
function endOf(words: string, times: readonly FoundTime[], time: FoundTime) {
  if (time.end !== undefined) return time.end;
  return times.find(
    ({ at, clock, day }) =>
      at > time.at &&
      (clock !== undefined || (day !== undefined && time.clock === undefined)) &&
      UNTIL.test(words.slice(Math.max(time.span.end, at - 40), at)),
  );
}
