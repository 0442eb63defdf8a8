/** How likely an event belongs into the timeline: whole numbers from 0 to 10, and in a few words why. */
import type { EventKind, TimelineEvent } from "./model.ts";
import { TRIVIAL, WORD_GROUPS } from "./score-words.ts";

/** From here on an event is ticked from the beginning. */
export const LIKELY = 5;
export const MOST = 10;

export interface Score {
  readonly points: number;
  readonly why: string;
}

/** Epoch seconds: of the incident itself. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

const KINDS: Readonly<Record<EventKind, { readonly points: number; readonly why: string }>> = {
  revert: { points: 5, why: "a revert" },
  alert: { points: 3, why: "an alert" },
  deploy: { points: 3, why: "a deployment" },
  tag: { points: 3, why: "a tag" },
  merge: { points: 2, why: "a merge" },
  note: { points: 2, why: "" },
  change: { points: 2, why: "a change" },
  commit: { points: 1, why: "" },
  message: { points: 1, why: "" },
  noise: { points: -4, why: "" },
};

const INSIDE = 3;
/** What comes just before is often what began it. */
const JUST_BEFORE = { points: 2, seconds: 2 * 3600 };
const MOST_FOR_WORDS = 4;
const FOR_TRIVIAL = -4;
/** Only the beginning of a text is looked at. */
const LONGEST = 1_000;

export function scoreOf(event: TimelineEvent, incident: Period): Score {
  const kind = KINDS[event.kind];
  const text = event.text.slice(0, LONGEST).trim();
  const said = saidIn(text);
  const fromWords = Math.min(
    MOST_FOR_WORDS,
    said.reduce((sum, { points }) => sum + points, 0),
  );
  const place = placeOf(event.at, incident);
  const trivial = TRIVIAL.test(text) ? FOR_TRIVIAL : 0;
  const sum = kind.points + fromWords + place.points + (event.weight ?? 0) + trivial;
  const own = event.why ?? kind.why;
  const reasons = [own, ...(own === "" ? said.map(({ why }) => why) : []), place.why];
  const why = reasons.filter((reason) => reason !== "").slice(0, MOST_REASONS);
  return { points: Math.max(0, Math.min(MOST, sum)), why: why.join(", ") };
}

const MOST_REASONS = 2;

function placeOf(at: number, { start, end }: Period): Score {
  if (at >= start && at <= end) return { points: INSIDE, why: "" };
  if (at < start && at >= start - JUST_BEFORE.seconds) {
    return { points: JUST_BEFORE.points, why: "just before" };
  }
  return { points: 0, why: at < start ? "before" : "after" };
}

function saidIn(text: string) {
  const folded = ` ${text.toLowerCase().replace(/[\s/_([{"'“‘-]+/g, " ")}`;
  return WORD_GROUPS.filter(({ words }) =>
    words.some((word) =>
      folded.includes(LETTERS.test(word) ? ` ${word.replaceAll("-", " ")}` : word),
    ),
  ).sort((a, b) => b.points - a.points);
}

/** Scripts that put blanks between words. */
const LETTERS = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{N}-]+$/u;
