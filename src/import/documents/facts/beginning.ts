/** What the value of a field says of when it began, in which other times may stand as well. */
import { wholeDay } from "../../dates/day-order.ts";
import { findTimes } from "../../dates/find-times.ts";
import type { FoundTime } from "../../dates/found-time.ts";

export interface Beginning {
  readonly time: FoundTime;
  /** Why it is a guess, where it is one. */
  readonly doubt: string | undefined;
}

/** `unknown – 2026-03-23`. */
const UNKNOWN = /^\s{0,3}(?:不明|未明確|unknown|n\/a|\?{1,3}|未知|ukjent)[^\d]{0,12}(?=\d)/i;
/** What names how long it took, in which a clock alone is hours and minutes: `Duration: 02:35 (14:05–16:40)`. */
const LENGTH =
  /durat|duraç|duraci|durée|dauer|length|downtime|how long|varighet|nedetid|ausfallzeit|所要|継続|持続|持续|时长|지속|소요|장애 ?시간|длительн/i;

export function isLength(name: string): boolean {
  return LENGTH.test(name);
}

export function spanIn(value: string): Beginning | undefined {
  if (UNKNOWN.test(value)) return undefined;
  const times = findTimes(value);
  const time = times.find(
    (one) =>
      one.day !== undefined || one.end !== undefined || SINCE.test(before(value, times, one)),
  );
  return time && { time, doubt: undefined };
}

const SINCE =
  /(?:\bsince|\bfrom|実害発火は|実害(?:発生)?[はの:：]?|seit|desde|siden)\s{0,2}(?:at least\s)?$/i;
/** `12 March, two hours starting at 14:05` */
const STARTING =
  /\b(?:start(?:s|ed|ing)?|began|begun|beginning|ab|from|desde|fra|siden)\s(?:at\s|um\s)?$/i;
const FOUND = /(?:discovered|detected|noticed|reported|found)(?:\s(?:on|at))?\s$/i;
/** What was still right then. */
const GOOD =
  /(?:last (?:known )?(?:good|healthy|successful|correct|working)|最(?:終|後)の?正常|最后(?:一次)?正常|letzte[nrs]? (?:gut|erfolgreich|korrekt)e[nrs]?|derni[eè]re? (?:bonne?|correcte?)|últim[oa] (?:correct|buen)[oa]|siste (?:gode|vellykkede))[^.;。；]{0,40}$/i;
/** What is no beginning: how it ended or was found, and what was written about it. */
const OTHER =
  /(?:until|till|to|end|resol|restor|recover|fix|mitigat|contain|clos|detect|notic|report|found|discover|alert|page|updat|written|creat|publish|検知|検出|発覚|復旧|解消|終了|更新|作成|发现|恢复|结束|oppdaget|løst|slutt|entdeckt|behoben|ende|détect|résol|fin|detect|resuel)[^,;、；]{0,24}$/i;

/** What is no end: how it was seen, and what was written about it. */
const NO_END =
  /(?:start|began|begun|begin|since|from|detect|notic|report|found|discover|alert|page|updat|written|creat|publish|review|post-?mortem|発生|検知|作成|更新|发现)[^,;、；]{0,24}$/i;
/** `two weeks before 3 March`, `5 minutes after 14:00`. */
const RELATIVE =
  /\b(?:before|after|prior to|ahead of|(?<!no )later than|earlier than|vor|nach|avant|après|antes de|después de|depois de|før|etter)\s(?:the\s|dem\s|le\s)?$/i;
const RELATIVE_BEHIND =
  /^(?:\s?(?:JST|UTC))?\s?(?:以前|以降|より前|之前|之后|or (?:earlier|before|later))/i;

/**
 * Of several times in one value, that of the harm: not when it was found, if another says since when it was there, nor
 * when all was still right; of several beginnings beside each other the earliest.
 */
export function beginningIn(value: string): Beginning | undefined {
  if (UNKNOWN.test(value)) return undefined;
  const all = findTimes(value);
  const isBehind = (pattern: RegExp) => (time: FoundTime) => pattern.test(before(value, all, time));
  const good = all.filter(isBehind(GOOD));
  const times = withDays(all).filter((_, at) => !good.includes(all[at] as FoundTime));
  const time = chosen(value, times, isBehind);
  if (time === undefined) return undefined;
  const others = othersIn(value, times, time, OTHER);
  if (others.length > 0) {
    const first = earliest([time, ...others.filter(isBeside(value, time))]);
    return { time: first, doubt: first === time ? FIRST : EARLIEST };
  }
  const doubt =
    isBehind(RELATIVE)(time) || RELATIVE_BEHIND.test(value.slice(time.span.end))
      ? ABOUT
      : undefined;
  return { time, doubt: good.length > 0 ? STILL_GOOD : doubt };
}

/** Of several ends beside each other the last; what is told of later was none. */
export function endIn(value: string): Beginning | undefined {
  const times = withDays(findTimes(value));
  const [time] = times;
  if (time === undefined) return undefined;
  const others = othersIn(value, times, time, NO_END);
  if (others.length === 0) return { time, doubt: undefined };
  const last = latest([time, ...others.filter(isBeside(value, time))]);
  return { time: last, doubt: last === time ? FIRST : LATEST };
}

/** Of those that tell of the same field, with no remark and no other moment. */
function othersIn(
  value: string,
  times: readonly FoundTime[],
  time: FoundTime,
  no: RegExp,
): FoundTime[] {
  return times.filter(
    (one) =>
      one !== time &&
      !isInBrackets(value, one) &&
      !no.test(before(value, times, one)) &&
      isOther(one, time) &&
      !isElsewhere(value, times, one),
  );
}

/** `14:05 CET / 13:05 UTC`: the same, as the clocks of another zone show it. */
function isElsewhere(value: string, times: readonly FoundTime[], { at, zone }: FoundTime): boolean {
  const last = times.findLast((one) => one.at < at);
  const between = value.slice(last?.span.end ?? 0, at);
  return (
    zone !== undefined &&
    last?.zone?.written !== zone.written &&
    /^\s?(?:[/=|,·]|or|oder)?\s?$/.test(between)
  );
}

function isBeside(value: string, { span }: FoundTime): (other: FoundTime) => boolean {
  return ({ at }) => !SENTENCE_END.test(value.slice(span.end, at).replace(REMARK, ""));
}

/** Further on the story is told. */
const SENTENCE_END = /。|[.!?]\s/;
const REMARK = /[（(][^()（）]{0,300}[）)]/g;
const FIRST = "several times are told here; the first is taken";
const LATEST = "several times are told here; the last is taken";
const ABOUT = "this time is only told to lie before or after it; it is taken itself";
const EARLIEST = "several times are told here; the earliest is taken";
const STILL_GOOD = "the time at which all was still right is no start; the next one is taken";

/** In characters: what says which time it is stands no further before it. */
const NEAR = 60;

/** The words between a time and the one before it. */
function before(value: string, times: readonly FoundTime[], { at }: FoundTime): string {
  const last = times.findLast((one) => one.at < at)?.span.end ?? 0;
  return value.slice(Math.max(last, at - NEAR), at);
}

function chosen(
  value: string,
  times: readonly FoundTime[],
  isBehind: (pattern: RegExp) => (time: FoundTime) => boolean,
): FoundTime | undefined {
  const [first] = times;
  if (first === undefined) return undefined;
  const isFound = isBehind(FOUND)(first);
  const since = times.find(isBehind(SINCE));
  if (since !== undefined && first !== since) return isFound || /実害/.test(value) ? since : first;
  const starting = times.find(isBehind(STARTING));
  return starting !== undefined && (isFound || first.clock === undefined) ? starting : first;
}

/** A clock alone is on the day that stands before it. */
function withDays(times: readonly FoundTime[]): FoundTime[] {
  let day: FoundTime["day"];
  return times.map((time) => {
    day = time.day ?? day;
    return time.day === undefined && time.clock !== undefined ? { ...time, day } : time;
  });
}

/** Another time, and as precise a one. */
function isOther(one: FoundTime, time: FoundTime): boolean {
  if (time.clock !== undefined && one.clock === undefined) return false;
  return timeKey(one) !== timeKey(time);
}

function latest([first, ...others]: FoundTime[]): FoundTime {
  return others.reduce((a, b) => (timeKey(b) > timeKey(a) ? b : a), first as FoundTime);
}

function earliest([first, ...others]: FoundTime[]): FoundTime {
  return others.reduce((a, b) => (timeKey(b) < timeKey(a) ? b : a), first as FoundTime);
}

/** Sorts by time; what has no whole day comes last. */
function timeKey({ day, clock }: FoundTime): string {
  const two = (number: number | undefined) => String(number ?? 0).padStart(2, "0");
  const on = (day && wholeDay(day)) ?? `~${day === undefined ? "" : JSON.stringify(day)}`;
  return `${on} ${two(clock?.hour)}:${two(clock?.minute)}`;
}

/** A remark on the time before: the same elsewhere, or when somebody saw it. */
function isInBrackets(value: string, { at }: FoundTime): boolean {
  const words = value.slice(0, at);
  const open = Math.max(words.lastIndexOf("("), words.lastIndexOf("（"));
  return open > Math.max(words.lastIndexOf(")"), words.lastIndexOf("）"));
}
