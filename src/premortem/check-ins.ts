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
  /** Is there more in it than traces of the program? Only then somebody has looked at the project that day. */
  readonly isHeld: boolean;
}

/** What the program leaves in the entry of a day on which the voting was opened again. */
export const REOPENED = "Voting reopened: ";

export interface RiskNote {
  /** `R2`. */
  readonly risk: string;
  readonly state: RiskState;
  /** What stands behind the colon; empty where nothing does. */
  readonly note: string;
  readonly line: number;
  /** The words in the document: one span for all the risks that a line speaks of. */
  readonly span: Span;
}

/** What is said of a risk, wherever it stands. */
export type SaidOfRisk = Pick<RiskNote, "risk" | "state" | "note">;

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
      const read = items.map((item) => ({ item, words: plainText(text, itemText(item)) }));
      const notes = read.flatMap(({ item, words }) =>
        readRiskNotes(words).map((note) => ({ ...note, line: item.line, span: itemText(item) })),
      );
      const isHeld =
        blocks.some(({ kind }) => kind !== "list" && kind !== "html") ||
        read.some(({ words }) => words.trim() !== "" && !words.startsWith(REOPENED));
      return [{ day, heading, span, notes, isHeld }];
    });
}

/** More than a pre-mortem should have, and few enough for one line. */
const MOST_TOGETHER = 40;
const LONGEST_BEGINNING = 600;

const NOTE = new RegExp(
  `^(R\\d{1,6}(?:\\s?(?:,|&|and)\\s?R\\d{1,6}){0,${MOST_TOGETHER - 1}})\\s*(?:[:–—-]\\s*)?(${RISK_STATES.join("|")})(?![\\p{L}\\d])`,
  "iu",
);

/**
 * `R2 rising: two clients asked for exports`, and `R1, R3 same`, which is one note for each; none for any other line.
 */
export function readRiskNotes(words: string): SaidOfRisk[] {
  const match = NOTE.exec(words.slice(0, LONGEST_BEGINNING));
  if (match === null) return [];
  const ids = new Set((match[1] as string).toUpperCase().match(/R\d+/g));
  const state = (match[2] as string).toLowerCase() as RiskState;
  const note = words.slice(match[0].length).replace(/^[\s:;,.–—-]+/, "");
  return [...ids].map((risk) => ({ risk, state, note }));
}

/** @param risks one, or several of which the same is said */
export function printRiskNote(risks: readonly string[], { state, note }: Omit<SaidOfRisk, "risk">) {
  const said = `${risks.join(", ")} ${state}`;
  return note === "" ? said : `${said}: ${note}`;
}

/** How a risk stands after all that was said of it. */
export interface Standing {
  /** The last that was said and is more than `same`, which leaves things as they were. */
  readonly state: Exclude<RiskState, "same">;
  readonly day: string;
  readonly note: string;
}

/** How the risks stand, by id; none for one of which nothing was said but `same`. */
export function standingsOf(checkIns: readonly CheckIn[]): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { day, notes } of checkIns.toSorted((a, b) => compare(a.day, b.day)))
    for (const { risk, state, note } of notes)
      if (state !== "same") standings.set(risk, { state, day, note });
  return standings;
}

/** `rising on 2018-11-19: two clients asked`. */
export function printStanding({ state, day, note }: Standing): string {
  return `${state} on ${day}${note === "" ? "" : `: ${note}`}`;
}

/** Is the project over? From `ended_at` on nothing is due any more. */
export function isEnded(document: Document): boolean {
  return fieldText(document.front, "ended_at") !== undefined;
}

/** The day of the last check-in, `YYYY-MM-DD`; undefined where there was none. */
export function lastCheckIn(document: Document): string | undefined {
  return latest(readCheckIns(document).flatMap(({ day, isHeld }) => (isHeld ? [day] : [])));
}

/**
 * The day on which the next check-in is due: a period after the last one, or after the session.
 * `YYYY-MM-DD`; undefined once the project is over, and where the front matter does not say how often.
 */
export function nextCheckIn(document: Document): string | undefined {
  const period = parsePeriod(fieldText(document.front, "check_in_every") ?? "");
  if (period === undefined || isEnded(document)) return undefined;
  const held = fieldText(document.front, "held_at")?.slice(0, "2018-11-05".length);
  const last = latest(
    [lastCheckIn(document), held].filter((day) => day !== undefined && isDay(day)),
  );
  return last === undefined ? undefined : addPeriod(last, period);
}

function latest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}
