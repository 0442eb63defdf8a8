/** Which zone a text says that all of its times are in. */
import type { Span } from "../../../values/text.ts";
import type { FoundZone } from "../../dates/found-time.ts";
import { findZone } from "../../dates/zones.ts";

/** In characters. */
const HEAD = 400;

/** In the heading of a timeline, in a sentence above its entries, or in the head of its table. */
export function zoneOfTimeline(
  text: string,
  { name, span }: { readonly name: string; readonly span: Span },
): FoundZone | undefined {
  const head = text.slice(span.start, Math.min(span.end, span.start + HEAD));
  return findZone(name) ?? zoneInSentence(head) ?? inTableHead(head);
}

const ALL_TIMES =
  /(?:(?:^|[\n(（*_|>.]\s{0,3})(?:(?:all|the)\s(?:the\s)?)?(?:times?|timestamps?)(?: are)?\b|\ball times\b|全時刻|時刻(?:は|：|:)|时间(?:均|都|为)|klokkeslett|tidspunkter)[^.\n|]{0,40}/giu;

/** `All times are in UTC.` */
export function zoneInSentence(text: string): FoundZone | undefined {
  for (const { 0: words } of text.matchAll(ALL_TIMES)) {
    // A time with its zone is one time, not all.
    if (/\d:\d/.test(words)) continue;
    const found = findZone(words);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inTableHead(text: string): FoundZone | undefined {
  const head = /^\s{0,8}\|([^\n]{1,200})\n\s{0,8}\|[\s:|-]{3,200}/m.exec(text)?.[1];
  return head === undefined ? undefined : findZone(head);
}
