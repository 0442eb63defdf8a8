/** What stands behind dashes or bars at the end of an action, piece by piece: `… - Tom - due 28 Feb 2022 - done`. */
import { isPriority, readMeta } from "../../../document/action-meta.ts";
import { saysDone } from "../../../document/done.ts";
import { isNobody } from "../../../values/nobody.ts";
import { handleOf } from "../../people.ts";
import type { Uncertain } from "./doubts.ts";
import {
  dayIn,
  fieldIn,
  isKnown,
  isVagueDay,
  type Known,
  LABELS,
  type Told,
  toldBy,
  unclear,
} from "./fields.ts";

export interface Tail {
  readonly told: Told;
  readonly isDone: boolean;
  /** What is said of it, and cannot be read for certain. */
  readonly uncertain: readonly Uncertain[];
}

/**
 * Also where a sentence ends and a label follows, or what needs none: `Alert on it. Owner: Tom. Due 2022-02-28. Done.`;
 * and before a label that we know, with a capital: `… Owner: Tom Due: 2022-02-28`.
 */
const BETWEEN = new RegExp(
  [
    "\\s(?:-{1,3}|–|—|\\|)\\s",
    "[.;,]\\s(?=\\p{L}[^:：.;,\\n]{1,20}\\.?[:：]\\s)",
    "[.;]\\s(?=(?:Owner|Due|Done|Completed|Fixed|Erledigt|Fällig|Hecho|Fait|Feito|Utført)(?![\\p{L}\\p{N}]))",
    `\\s(?=(?:${LABELS.join("|")})\\s?[:：]\\s?(?:[@\\p{Lu}\\p{Lo}\\d]|\\S{1,20}$))`,
  ].join("|"),
  "u",
);
/** In characters: what is longer tells something. */
const LONGEST = 40;
const MOST_PIECES = 6;
export const STATUS = new RegExp(
  `^(?:${[
    "todo|to do|open|wip|in[ -]progress|ongoing|pending|planned|not started|not done|on hold|blocked|backlog|in review",
    "(?:noch )?offen|geplant|in arbeit|in bearbeitung|laufend|ausstehend|nicht (?:begonnen|erledigt)|åpen|ikke (?:startet|påbegynt)|pågår|planlagt",
    "en cours|à faire|prévue?|planifiée?|non commencée?|abierto|pendiente|en curso|en progreso|en proceso|por hacer|sin empezar",
    "em andamento|em curso|a fazer|aberto|未着手|未対応|未完了|対応中|作業中|進行中|検討中|保留|进行中|未开始|待办|待处理",
  ].join("|")})$`,
  "iu",
);
/** A name or two, each with a capital, or in a script that has none; `Ops team`. */
export const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,2}(?:\steam)?|\p{Lo}{2,8})$/u;

/** `Done 2024-03-01`, `erledigt am 1.3.2024` */
const DONE_ON =
  /^(?:done|completed|finished|closed|fixed|erledigt|abgeschlossen|ferdig|utført|terminé|hecho)(?:\s(?:on|am|le|el))?:?\s(\d.{5,20}|\p{L}{3,9}\.?\s\d.{2,16})$/iu;

/** What one piece says; a name and a bare day only where another piece tells that they are meta. */
type Said =
  | { readonly kind: "told"; readonly told: Told }
  | { readonly kind: "done" | "status" }
  | { readonly kind: "unclear"; readonly uncertain: readonly Uncertain[] }
  | { readonly kind: "day" | "name"; readonly words: string };

/**
 * Read from the end on, as far as each piece says something of the action.
 * @param words as a reader sees them
 * @param hasMeta whether meta of ours stands behind them
 */
export function readTail(words: string, known: Known, hasMeta: boolean): Tail {
  const behind = words
    .slice(-LONGEST * MOST_PIECES)
    .split(BETWEEN)
    .slice(1);
  const told: Told = {};
  const uncertain: Uncertain[] = [];
  let isDone = false;
  let day: string | undefined;
  let name: string | undefined;
  let isSure = hasMeta;
  const all = behind
    .reverse()
    .slice(0, MOST_PIECES)
    .map((piece) => saidBy(piece, known));
  const end = all.indexOf(undefined);
  for (const said of all.slice(0, end === -1 ? all.length : end).flatMap((one) => one ?? [])) {
    if (said.kind === "day") day ??= said.words;
    else if (said.kind === "name") name ??= said.words;
    else isSure = true;
    if (said.kind === "done") isDone = true;
    if (said.kind === "unclear") uncertain.push(...said.uncertain);
    if (said.kind !== "told") continue;
    for (const [kind, one] of Object.entries(said.told) as [keyof Told, string][])
      told[kind] ??= one;
  }
  const owner = name === undefined ? undefined : handleOf(name, known.people);
  const isTheirs = owner !== undefined && (isSure || day !== undefined || isKnown(owner, known));
  if (isTheirs && told.owner === undefined) {
    told.owner = owner;
    if (!isSure && !isKnown(owner, known))
      uncertain.push({ kind: "name", words: `${name}, ${day}` });
  }
  if (day !== undefined && told.owner !== undefined && !isDone) told.due ??= day;
  return { told, isDone: isDone || told.done !== undefined, uncertain };
}

const TICKET_PIECE = /^(?:(?:ticket|issue|bug)\s)?(?:#\d{1,9}|[A-Z]{2,10}-\d{1,9})$/i;

/** `Fix it, owner @bob, due 2024-03-05`: from the end on, as far as each piece between commas is called something. */
export function readCommas(words: string, known: Known): Pick<Tail, "told" | "uncertain"> {
  const told: Told = {};
  const uncertain: Uncertain[] = [];
  for (const piece of piecesOf(words.slice(-LONGEST * MOST_PIECES))
    .slice(1)
    .reverse()) {
    const { field, value } = fieldIn(piece);
    const [said] = field === undefined ? [] : Object.entries(toldBy(field, value, known));
    // `caused by the 2022-03-01 release` is no day that could not be read.
    if (field === "owner") uncertain.push(...unclear(field, value, known));
    if (said === undefined && field !== "status" && !TICKET_PIECE.test(piece)) break;
    if (said !== undefined) told[said[0] as keyof Told] ??= said[1];
  }
  return { told, uncertain };
}

/** Several between commas say it together, where each says something: `Jane Doe, 2024-05-01`. */
function saidBy(piece: string, known: Known): Said[] | undefined {
  const whole = saidByOne(piece, known);
  if (whole !== undefined && whole.kind !== "unclear") return [whole];
  const parts = piecesOf(piece);
  const said = parts.map((part) => saidByOne(part, known)).filter((one) => one !== undefined);
  const names = said.filter(({ kind }) => kind === "name");
  // In `Owner: Ann, Bo` the second is one more of them.
  const owners = said.filter((one) => one.kind === "told" && one.told.owner !== undefined);
  const areAll =
    parts.length > 1 && said.length === parts.length && names.length + owners.length < 2;
  return areAll ? said : whole && [whole];
}

function saidByOne(source: string, known: Known): Said | undefined {
  const piece = source.trim().replace(/[.。]$/, "");
  if (piece.length > LONGEST) return undefined;
  const doneOn = DONE_ON.exec(piece)?.[1];
  const dayDone = doneOn === undefined ? undefined : dayIn(doneOn, known);
  if (dayDone !== undefined) return { kind: "told", told: { done: dayDone } };
  const meta = readMeta(piece);
  const { field, value } = fieldIn(piece);
  const told = field === undefined ? {} : toldBy(field, value, known);
  const day = dayIn(piece, known);
  if (saysDone(piece) && /^\p{L}+\W*$/u.test(piece)) return { kind: "done" };
  if (meta !== undefined && meta.kind !== "declined" && meta.kind !== "proposed")
    return { kind: "told", told: { [meta.kind]: meta.value } };
  if (Object.keys(told).length > 0) return { kind: "told", told };
  // However it stands, it is not done: what stands beside it counts all the same.
  if (field === "status") return { kind: "status" };
  if (field === "due" || field === "owner") {
    const uncertain = unclear(field, value, known);
    if (uncertain.length > 0) return { kind: "unclear", uncertain };
    // `due Friday`: nobody can tell which, once some time has passed.
    if (field === "due") return { kind: "unclear", uncertain: dayless(value) };
  }
  if (isPriority(piece.toUpperCase()))
    return { kind: "told", told: { priority: piece.toUpperCase() } };
  if (day !== undefined) return { kind: "day", words: day };
  if (/\d/.test(piece) && isVagueDay(piece))
    return { kind: "unclear", uncertain: [{ kind: "due", words: piece }] };
  if (STATUS.test(piece)) return { kind: "status" };
  return NAME.test(piece) ? { kind: "name", words: piece } : undefined;
}

/** So many pieces between commas are read. */
const MOST_PARTS = 20;

/** The pieces between commas and the like; `April 10, 2020` is one. */
export function piecesOf(words: string): string[] {
  return words
    .split(
      /(?:,(?!\s?\d{4}(?!\d|-))|[;，、；|·]|(?<=\S)\s(?=(?:due|by|until|bis|fällig)\s[^,;]{0,20}\d))(?![^[\]]{0,200}\]\()/,
    )
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .slice(0, MOST_PARTS);
}

function dayless(value: string): Uncertain[] {
  return /\p{L}/u.test(value) && !isNobody(value) ? [{ kind: "due", words: value }] : [];
}
