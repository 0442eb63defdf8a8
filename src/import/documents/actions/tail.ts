/** What stands behind dashes or bars at the end of an action, piece by piece: `… - Tom - due 28 Feb 2022 - done`. */
import { isPriority, readMeta } from "../../../document/action-meta.ts";
import { saysDone } from "../../../document/done.ts";
import { handleOf } from "../../people.ts";
import { dayIn, fieldNamed, type Known, type Told, toldBy, unreadDue } from "./fields.ts";

export interface Tail {
  readonly told: Told;
  readonly isDone: boolean;
  /** What is said of the day on which it is due, and cannot be read. */
  readonly unread: string | undefined;
}

const BETWEEN = /\s(?:-{1,3}|–|—|\|)\s/;
/** In characters: what is longer tells something. */
const LONGEST = 40;
const MOST_PIECES = 6;
const STATUS =
  /^(?:todo|to do|open|wip|in[ -]progress|pending|planned|not started|offen|geplant|in arbeit|åpen|pågår|abierto|pendiente|未着手|対応中|進行中|进行中)$/i;
/** A name or two, each with a capital, or in a script that has none. */
export const NAME = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,2}|\p{Lo}{2,8})$/u;

/**
 * Read from the end on, as far as each piece says something of the action; a name and a bare day only where another piece
 * says for certain that these are its meta.
 * @param words as a reader sees them
 * @param hasMeta whether meta of ours stands behind them
 */
export function readTail(words: string, known: Known, hasMeta: boolean): Tail {
  const pieces = words
    .slice(-LONGEST * MOST_PIECES)
    .split(BETWEEN)
    .slice(1)
    .map((piece) => piece.trim().replace(/[.。]$/, ""));
  const told: Told = {};
  let isDone = false;
  let unread: string | undefined;
  let bareDay: string | undefined;
  let name: string | undefined;
  let isSure = hasMeta;
  for (const piece of pieces.reverse().slice(0, MOST_PIECES)) {
    if (piece.length > LONGEST) break;
    const meta = readMeta(piece);
    const { field, value } = fieldIn(piece);
    const said = field === undefined ? {} : toldBy(field, value, known);
    const day = dayIn(piece, known);
    if (saysDone(piece) && /^\p{L}+\W*$/u.test(piece)) isDone = true;
    else if (meta !== undefined && meta.kind !== "declined" && meta.kind !== "proposed")
      told[meta.kind] ??= meta.value;
    else if (Object.keys(said).length > 0) Object.assign(told, said);
    else if (field === "due") unread ??= unreadDue(field, value, known) ?? dayless(value);
    else if (isPriority(piece.toUpperCase())) told.priority ??= piece.toUpperCase();
    else if (day !== undefined && bareDay === undefined) {
      bareDay = day;
      continue;
    } else if (NAME.test(piece) && name === undefined && !STATUS.test(piece)) {
      name = piece;
      continue;
    } else if (!STATUS.test(piece)) break;
    isSure = true;
  }
  const areBoth = name !== undefined && bareDay !== undefined;
  const owner = name === undefined ? undefined : handleOf(name, known.people);
  const isKnown = owner !== undefined && [...known.people.values()].some((p) => p.handle === owner);
  if (owner !== undefined && (isSure || areBoth || isKnown)) told.owner ??= owner;
  if (bareDay !== undefined && areBoth && !isDone) told.due ??= bareDay;
  if (told.done !== undefined) isDone = true;
  return { told, isDone, unread };
}

/** `due Friday`: nobody can tell which, once some time has passed. */
function dayless(value: string): string | undefined {
  return /\p{L}/u.test(value) ? value : undefined;
}

function fieldIn(piece: string) {
  const [, name = "", value = ""] =
    /^([^:：]{2,30})[:：]\s*(\S.{0,60})$/s.exec(piece) ??
    /^(due(?: by| on)?|by|until|before|bis|frist|owner|assigned to|eta)\s+(.{1,60})$/is.exec(
      piece,
    ) ??
    [];
  return { field: fieldNamed(name), value };
}
