/** The check-ins of a pre-mortem: how its risks stood on a day, and when the next is due. */
import type { Heading } from "../document/block.ts";
import type { Document } from "../document/document.ts";
import { fieldText } from "../document/front-matter.ts";
import { plainText } from "../document/inline.ts";
import { itemText } from "../document/items.ts";
import { subsectionsOf } from "../document/subsections.ts";
import { isDay } from "../values/day.ts";
import { addPeriod, parsePeriod } from "../values/period.ts";
import { compare, type Span } from "../values/text.ts";

/** How a risk stands, in the order in which they are offered. */
export const RISK_STATES = ["rising", "same", "falling", "happened", "retired"] as const;
export type RiskState = (typeof RISK_STATES)[number];

export interface CheckIn {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly heading: Heading;
  readonly span: Span;
  /** What was said of risks, in the order of the document. */
  readonly notes: readonly RiskNote[];
}

export interface RiskNote {
  /** `R2`. */
  readonly risk: string;
  readonly state: RiskState;
  /** What stands behind the colon; empty where nothing does. */
  readonly note: string;
  readonly line: number;
}

/** In the order of the document; a subheading that is no day is none. */
export function readCheckIns(document: Document): CheckIn[] {
  const { text } = document;
  return document.body.sections
    .filter((view) => view.section.kind === "check-ins")
    .flatMap((view) => subsectionsOf(text, view))
    .flatMap(({ heading, blocks, span }) => {
      const day = heading.text.slice(0, "2018-11-19".length);
      if (!isDay(day)) return [];
      const items = blocks.flatMap((block) => (block.kind === "list" ? block.children : []));
      const notes = items.flatMap((item) => {
        const note = readRiskNote(plainText(text, itemText(item)));
        return note === undefined ? [] : [{ ...note, line: item.line }];
      });
      return [{ day, heading, span, notes }];
    });
}

const NOTE = new RegExp(
  `^(R\\d{1,6})\\s*[:–—-]?\\s*(${RISK_STATES.join("|")})(?![\\p{L}\\d])`,
  "iu",
);

/** `R2 rising: two clients asked for exports`; undefined for any other line. */
export function readRiskNote(words: string): Omit<RiskNote, "line"> | undefined {
  const match = NOTE.exec(words.slice(0, 60));
  if (match === null) return undefined;
  return {
    risk: (match[1] as string).toUpperCase(),
    state: (match[2] as string).toLowerCase() as RiskState,
    note: words.slice(match[0].length).replace(/^[\s:;,.–—-]+/, ""),
  };
}

export function printRiskNote({ risk, state, note }: Omit<RiskNote, "line">): string {
  return note === "" ? `${risk} ${state}` : `${risk} ${state}: ${note}`;
}

/** How each risk stood when it was last spoken of, by its id. */
export function lastStates(checkIns: readonly CheckIn[]): Map<string, RiskState> {
  const states = new Map<string, RiskState>();
  for (const { notes } of checkIns.toSorted((a, b) => compare(a.day, b.day)))
    for (const { risk, state } of notes) states.set(risk, state);
  return states;
}

/** Is the project over? From `ended_at` on nothing is due any more. */
export function isEnded(document: Document): boolean {
  return fieldText(document.front, "ended_at") !== undefined;
}

/**
 * The day on which the next check-in is due: a period after the last one, or after the session.
 * `YYYY-MM-DD`; undefined once the project is over, and where the front matter does not say how often.
 */
export function nextCheckIn(document: Document): string | undefined {
  const period = parsePeriod(fieldText(document.front, "check_in_every") ?? "");
  if (period === undefined || isEnded(document)) return undefined;
  const held = fieldText(document.front, "held_at")?.slice(0, "2018-11-05".length);
  const days = [...readCheckIns(document).map(({ day }) => day), held].filter(
    (day): day is string => day !== undefined && isDay(day),
  );
  const last = days.reduce((a, b) => (a > b ? a : b), "");
  return last === "" ? undefined : addPeriod(last, period);
}
