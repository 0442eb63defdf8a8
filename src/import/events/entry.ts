/** An event as an entry of a timeline: one harmless line with its evidence. */
import { literalText } from "../../archive/markdown-text.ts";
import type { NewEntry } from "../../document/edits/timeline.ts";
import { splitMilestone } from "../../document/timeline.ts";
import { printable } from "../../values/printable.ts";
import { oneLine, shortened } from "../../values/text.ts";
import { localTime } from "../../values/time.ts";
import type { TimelineEvent } from "./model.ts";
import type { Naming } from "./names.ts";

/** In characters: an entry is read out in a meeting. */
const LONGEST = 240;
/** Before anything is done with a text. */
const LONGEST_SOURCE = 5_000;
const LONGEST_LINK = 2_000;

/** @returns undefined where nothing is left to be said. @param zone of the document */
export function entryOf(event: TimelineEvent, naming: Naming, zone: string): NewEntry | undefined {
  const words = saidBy(event, naming);
  if (words === "") return undefined;
  const time = localTime(event.at, zone, "minute", event.isApproximate === true);
  return {
    time,
    text: withoutMilestone(literalText(words)) + evidence(event),
  };
}

/** What happened and in which role somebody did it, as a person reads it. */
export function saidBy(event: TimelineEvent, naming: Naming): string {
  // What shows nothing might part a name: it is gone before names are looked for.
  const shown = printable(event.text.slice(0, LONGEST_SOURCE));
  const words = oneLine(printable(naming.text(shown)));
  const who = naming.who(event.who);
  const role = who === undefined ? "" : oneLine(printable(who.slice(0, 100))).replace(/[()]/g, "");
  if (words === "") return "";
  return `${shortened(words, LONGEST)}${role === "" ? "" : ` (${role})`}`;
}

/** A word that looks like a milestone sets none: that is for people to say. */
function withoutMilestone(text: string): string {
  const at = text.lastIndexOf("#");
  return splitMilestone(text).milestone === undefined
    ? text
    : `${text.slice(0, at)}\\${text.slice(at)}`;
}

/** ` ([a1b2c3d](https://…))`, or the hash alone where nobody knows where it can be seen. */
function evidence({ link, label, hash }: TimelineEvent): string {
  const target = safeLink(link);
  if (target === undefined) return hash === undefined ? "" : ` (${hash.slice(0, 7)})`;
  return ` ([${label === undefined ? "link" : literalText(label).replaceAll("]", "\\]")}](${target}))`;
}

/** An address of the web that can stand in Markdown; undefined for any other, and for one that holds a password. */
export function safeLink(link: string | undefined): string | undefined {
  const trimmed = link?.trim() ?? "";
  if (trimmed.length > LONGEST_LINK || !/^https?:\/\/[^\s/?#]/i.test(trimmed)) return undefined;
  if (/^https?:\/\/[^/?#]*@/i.test(trimmed)) return undefined;
  // What Markdown, a table or a terminal would take for something else.
  return trimmed
    .replace(/\p{Cs}/gu, "")
    .replace(/[^!#$%&'+,./\p{L}\p{M}\p{N}:;=?@_~-]/gu, encoded)
    .replace(/[_~](?=[_~])/g, encoded);
}

/** Also what `encodeURIComponent` leaves. */
function encoded(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase();
  return /[!'()*_~]/.test(character) ? `%${code}` : encodeURIComponent(character);
}
