/** The lines with which chats begin a message: who wrote it, and what of it stands on the same line. */
import { isName } from "./clean.ts";

export interface Opening {
  readonly who: string | undefined;
  /** Empty where the message begins on the next line. */
  readonly text: string;
  /** Is it like a line that somebody could have written without a chat? */
  readonly isUnsure?: boolean;
  /** Why it is no message of somebody to all: somebody joined, or it was private. */
  readonly why?: string;
}

export const SYSTEM = "told by the chat, not by a person";
const PRIVATE = "a private message";

const DAY = String.raw`(?:\d{1,4}[./-](?:\d{1,2}|[A-Za-z]{3})(?:[./-]\d{1,4})?|(?:[A-Za-z]{3,9} )?\d{1,2} [A-Za-z]{3,9}\.?(?: \d{4})?|[A-Za-z]{3,9} \d{1,2}(?:st|nd|rd|th)?,?(?: \d{4})?|Today|Yesterday|[A-Z][a-z]{2,5}day)`;
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?`;
const HALF = String.raw` ?[AaPp]\.?[Mm]\.?`;
const TIME = `${CLOCK}(?:${HALF})?`;
const WHEN = `(?:${DAY},?(?: at| klo)? )?${TIME}`;

const IN_BRACKETS = new RegExp(String.raw`^\[${WHEN}(?:,? ${DAY})?\] ?`);
/** With a day before and a dash behind. */
const WITH_DASH = new RegExp(`^${DAY},? ${TIME} - `);
const BARE = new RegExp(String.raw`^${TIME}\s+`);
const ALONE = new RegExp(String.raw`^\[?${WHEN}\]?$`);
/** Behind a name: two blanks, or the time in brackets, or a dash. */
const BEHIND = new RegExp(String.raw`(?:(?<!\s)\s{2,}${WHEN}| \[${WHEN}\]| [—–] ${WHEN})$`);
const BEHIND_UNSURE = new RegExp(` ${CLOCK}${HALF}$`);

/** Longer ones begin with nothing that we read. */
const LONGEST_OPENING = 150;

/** Undefined where the line begins no message. */
export function readOpening(line: string): Opening | undefined {
  const nick = readNick(line);
  if (nick !== undefined) return nick;
  const bracket = IN_BRACKETS.exec(line) ?? WITH_DASH.exec(line);
  if (bracket !== null) return readStamped(line.slice(bracket[0].length));
  const bare = BARE.exec(line);
  if (bare !== null) return readBare(line.slice(bare[0].length));
  if (line.length > LONGEST_OPENING) return undefined;
  const behind = BEHIND.exec(line);
  if (behind !== null) return readName(line.slice(0, behind.index));
  const unsure = BEHIND_UNSURE.exec(line);
  const opening = unsure === null ? undefined : readName(line.slice(0, unsure.index));
  return opening && { ...opening, isUnsure: true };
}

function readName(text: string): Opening | undefined {
  const who = text.trim();
  return isName(who) ? { who, text: "" } : undefined;
}

/** A time and nothing else, as above a message of the person who wrote the one before, or below a name. */
export function isTimeAlone(line: string): boolean {
  return line.length <= LONGEST_OPENING && ALONE.test(line.trim());
}

/** After a time in brackets, or a day and a time: what has no name was told by the chat. */
function readStamped(rest: string): Opening {
  const named = readNick(rest) ?? readFrom(rest) ?? readNamed(rest);
  if (named !== undefined) return named;
  if (isName(rest) && !JOINED.test(rest)) return { who: rest, text: "" };
  return { who: undefined, text: rest, why: SYSTEM };
}

/** After a time alone, which many a line begins with that no chat has written. */
function readBare(rest: string): Opening | undefined {
  const named = readNick(rest) ?? readFrom(rest);
  if (named !== undefined) return named;
  const unsure = readNamed(rest);
  return unsure && { ...unsure, isUnsure: true };
}

/** `From Ana to Everyone: text` */
function readFrom(rest: string): Opening | undefined {
  if (!/^From\s/.test(rest)) return undefined;
  const colon = rest.indexOf(":");
  if (colon === -1 || colon > LONGEST_OPENING) return undefined;
  const head = rest.slice("From".length, colon).trim();
  const to = head.toLowerCase().lastIndexOf(" to ");
  const who = (to === -1 ? head : head.slice(0, to)).trim();
  const text = rest.slice(colon + 1).trim();
  const isPrivate = to !== -1 && !/^everyone\b/i.test(head.slice(to + " to ".length).trim());
  return { who, text, ...(isPrivate && { why: PRIVATE }) };
}

/** `Ana: text` */
function readNamed(rest: string): Opening | undefined {
  const colon = rest.slice(0, LONGEST_OPENING).search(/:(?:\s|$)/);
  if (colon === -1) return undefined;
  const who = rest.slice(0, colon).trim();
  return isName(who) ? { who, text: rest.slice(colon + 1).trim() } : undefined;
}

const NICK = /^<(?!(?:p|br|li|div|span|b|i|u|ul|ol)>)[@+%&~ ]?([^\s<>]{1,40})>\s/;
const TOLD = /^(?:-!-|\*{3}|-->|<--) /;
const JOINED =
  /\b(?:joined|left|has quit|was added|added|removed|created|changed|pinned|set the|started a|is now)\b/;
const CAME = /^\* \S{1,40} (?:\([^()]{0,80}\) )?has (?:joined|left|quit)\b/;

/** `<ana> text`, and what stands in its place where somebody comes and goes. */
function readNick(line: string): Opening | undefined {
  const nick = NICK.exec(line);
  if (nick !== null) return { who: nick[1], text: line.slice(nick[0].length).trim() };
  const isTold = TOLD.test(line) && JOINED.test(line.slice(0, LONGEST_OPENING));
  return isTold || CAME.test(line) ? { who: undefined, text: line, why: SYSTEM } : undefined;
}
