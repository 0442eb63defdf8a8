/** What one pair of brackets says of an action: `(Ana, by 2024-03-12)`, `[Owner: Ana; done]`. */
import { saysDone } from "../../../document/done.ts";
import { isNobody } from "../../../values/nobody.ts";
import { handleOf } from "../../people.ts";
import type { Uncertain } from "./doubts.ts";
import { dayIn, fieldIn, isKnown, type Known, type Told, unclear, unstruck } from "./fields.ts";
import { groupPieces, readPiece, saysMore, unreadIn } from "./group-pieces.ts";
import { NAME, STATUS } from "./tail.ts";

export interface Group {
  readonly told: Told;
  readonly isDone: boolean;
  /** Where the brackets hold nothing else. */
  readonly meta: string | undefined;
  readonly uncertain: readonly Uncertain[];
}

const UNSURE =
  /[?？]|\b(?:next|will|soon|partly|partially|in parts?|half|mostly|except|but|todo|pending|not|almost|teilweise|parcialmente|partiellement|delvis)\b|一部|[:：]\s?(?:no|nein|nei|non|não|nej|否|×)(?!\p{L})/iu;

/** What the pieces of a group say, each by itself. */
interface Gathered {
  readonly told: Told;
  readonly printed: readonly string[];
  /** Names without anything that says whose they are; with several, also that of a label before them. */
  readonly names: readonly string[];
  readonly day: string | undefined;
  readonly isDone: boolean;
  /** Words say that it is not done yet. */
  readonly isOpen: boolean;
  readonly isOnlyMeta: boolean;
  readonly uncertain: readonly Uncertain[];
}

/** @returns `undefined` where a piece says something else */
function gather(inner: string, known: Known): Gathered | undefined {
  const told: Told = {};
  const printed: string[] = [];
  const names: string[] = [];
  const uncertain: Uncertain[] = [];
  let isDone = false;
  let isOpen = false;
  let isOnlyMeta = true;
  let day: string | undefined;
  let owner: string | undefined;
  for (const written of groupPieces(inner, known)) {
    // Who or which day was struck out stays beside the one that stands now.
    const piece = unstruck(written);
    const ownerBefore = owner;
    owner = undefined;
    if (piece !== written) isOnlyMeta = false;
    if (piece === "") continue;
    const found = readPiece(piece, known);
    if (found !== undefined) {
      const isTwice = told[found.kind] !== undefined;
      if (found.value === "" || isTwice || saysMore(piece, found)) isOnlyMeta = false;
      if (found.value !== "" && !isTwice) told[found.kind] = found.value;
      if (found.kind === "done") isDone = true;
      if (found.kind === "owner") owner = fieldIn(piece).value || piece;
      printed.push(found.source);
      continue;
    }
    isOnlyMeta = false;
    const unread = unreadIn(piece, known);
    const dayHere = dayIn(piece, known);
    if (unread.length > 0) uncertain.push(...unread);
    else if (day === undefined && dayHere !== undefined) day = dayHere;
    else if (namesIn(piece).every(isName))
      names.push(...(ownerBefore === undefined ? [] : [ownerBefore]), ...namesIn(piece));
    else if (saysDone(piece) && !UNSURE.test(piece)) isDone = true;
    else if (STATUS.test(piece)) isOpen = true;
    else if (!URGENCY.test(piece) && !namesNobody(piece)) return undefined;
  }
  return { told, printed, names, day, isDone, isOpen, isOnlyMeta, uncertain };
}

/** `Zoé et Léa` */
function namesIn(piece: string): string[] {
  return piece.split(
    /\s(?:and|or|und|oder|et|ou|y|e|og|eller|&|\+)\s|(?<=\p{Lo}{2})[和及与](?=\p{Lo}{2})/u,
  );
}

/** A name, as far as its form goes. */
export function isName(piece: string): boolean {
  return NAME.test(piece) && !STATUS.test(piece) && !saysDone(piece) && !URGENCY.test(piece);
}

/** How soon: no name, though it has a capital. */
const URGENCY =
  /^(?:high|medium|low|critical|urgent|normal|minor|major|hoch|mittel|niedrig|kritisch|dringend|haute?|moyenne?|basse?|alta|media|média|baja|baixa|urgente|høy|middels|lav|高|中|低|急)$/i;

/** `(originally due 2023-04-15)` says what does not hold any more. */
const FORMERLY =
  /^(?:originally|initially|previously|formerly|was|were|moved from|instead of|ursprünglich|zuvor|vorher|statt|initialement|inicialmente|opprinnelig)\b/i;

/** The pieces of a group: our meta as it is, fields by their names, and words that say how it stands. */
export function readGroup(group: string, known: Known): Group | undefined {
  const inner = withoutMarks(group.slice(1, -1));
  if (FORMERLY.test(inner)) return undefined;
  const gathered = gather(inner, known);
  if (gathered === undefined) return labelledIn(inner, known);
  const { names, day, isDone, isOpen, printed, isOnlyMeta } = gathered;
  const told = { ...gathered.told };
  const uncertain = [...gathered.uncertain];
  const isSaid = uncertain.length > 0 || isDone || told.due !== undefined || day !== undefined;
  const [name, ...others] = names;
  if (others.length > 0) {
    // Beside nothing that is said of an action, they may be the names of anything.
    if (!isSaid && told.owner === undefined) return undefined;
    uncertain.push({ kind: "owners", words: names.join(", ") });
    delete told.owner;
  } else if (name !== undefined) {
    const owner = handleOf(name, known.people);
    const isTheirs = owner !== undefined && isKnown(owner, known);
    // So may one; alone in `[Rick]` or beside `in progress`, it is a person's.
    const isAlone = (/^[[【]/.test(group) && inner === name) || (isOpen && !isSaid);
    if (owner === undefined || !(isAlone || isSaid || isTheirs)) return undefined;
    if (isAlone && !isTheirs) uncertain.push({ kind: "alone", words: group });
    told.owner ??= owner;
    if (day !== undefined && !isTheirs) uncertain.push({ kind: "name", words: `${name}, ${day}` });
  }
  // Beside no one, a day may be that of anything; beside `done`, that is said all the same.
  if (day !== undefined && told.owner === undefined && names.length === 0 && !isDone)
    return undefined;
  if (day !== undefined && !isDone) told.due ??= day;
  const meta = isOnlyMeta && printed.length > 0 ? printed.join(", ") : undefined;
  return { told, isDone, uncertain, meta };
}

/** `Owner: TBD`, `due: n/a`: what stands beside it says what it says. */
function namesNobody(piece: string): boolean {
  const { field, value } = fieldIn(piece);
  return field !== undefined && isNobody(value);
}

/**
 * Beside words that say something else, what is called so: `(Owner: Ana, who knows it best)`, `(due 2024-04-01, since
 * then we move)`. A handle that stands first is the owner's.
 */
function labelledIn(inner: string, known: Known): Group | undefined {
  const told: Told = {};
  const uncertain: Uncertain[] = [];
  const pieces = groupPieces(inner, known).map(unstruck);
  const isLabelled = (piece: string) =>
    LABELLED.test(piece) && /^(?:owner|due)$/.test(fieldIn(piece).field ?? "");
  const [first = ""] = pieces;
  if (!pieces.some(isLabelled) && !/^@\S{2,60}$/.test(first)) return undefined;
  for (const piece of pieces) {
    const found = readPiece(piece, known);
    const { field, value } = fieldIn(piece);
    if (found !== undefined) told[found.kind] ??= found.value;
    else if (isLabelled(piece) && field !== undefined)
      uncertain.push(...unclear(field, value, known));
    // `due 2024-02-01, moved to 2024-03-01`
    else if (MOVED.test(piece) && told.due !== undefined) {
      delete told.due;
      uncertain.push({ kind: "due", words: inner });
    }
  }
  const isNothing = Object.keys(told).length === 0 && uncertain.length === 0;
  return isNothing
    ? undefined
    : { told, isDone: told.done !== undefined, meta: undefined, uncertain };
}

const LABELLED = /[:：]|^(?:due|fällig)\s.{0,30}\d/i;
const MOVED =
  /\b(?:moved|postponed|delayed|extended|pushed|slipped|now|new|verschoben|verlängert|jetzt|reporté|aplazado|adiado|utsatt)\b|延期|→|->/i;

/** Without the marks and blanks at its ends; by index, since an expression that ends in `+$` takes the square of a run. */
function withoutMarks(text: string): string {
  const isMark = (at: number) => /[*_\s]/.test(text.charAt(at));
  let start = 0;
  let end = text.length;
  while (start < end && isMark(start)) start++;
  while (end > start && isMark(end - 1)) end--;
  return text.slice(start, end);
}
