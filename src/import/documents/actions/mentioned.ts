/** Who is named with an `@` in the words of an action, and the day on which they end. */
import { readTimeAt } from "../../dates/find-times.ts";
import { dayIn, isKnown, type Known, ownerIn, type Told } from "./fields.ts";

/** No address, and no package: `@scope/name` is one as often as a team. */
const HANDLE = /(?<![\p{L}\p{N}._%+/@-])@([\p{L}\p{N}][\p{L}\p{N}._-]{0,60})(?![/\p{L}\p{N}])/gu;
/** `@First Last` where nothing goes on that a capital could begin. */
const NAME_AT =
  /^@\p{Lu}[\p{L}\p{M}.'’-]{0,40}(?:\s\p{Lu}[\p{L}\p{M}'’-]{0,40}){1,2}(?=[,;.)\]]|\s[–—-]|$)/u;
const UNTIL =
  /(?:^|[\s,;、(（])(?:due(?: by| on)?|by|until|before|no later than|bis(?: zum)?|innen|senest|eta|hasta(?: el)?|antes del?|vence(?: el)?|fecha límite|prazo|deadline|frist|termin|fällig(?: am| bis| zum)?|échéance|até|avant le|d'ici le)[:\s]{1,2}(?=[^\n]{0,30}\d)/giu;
const JAPANESE_UNTIL = /([\d年月日/.-]{4,12})\s?(?:までに|まで)[。]?$/u;
/** In characters: a day ends the words, so that more is a sentence about it. */
const NEAR_END = 40;

/** As Notion writes the people and the days that are mentioned: `… @Dana Doe @January 19, 2024`. */
const NOTION =
  /@(\p{Lu}[\p{L}.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{1,30})?) @(\p{Lu}\p{L}{2,8} \d{1,2}, \d{4})$/u;
/** `… @tom 2024-03-20`, `… (@lee) 2024-02-20` */
const DAY_BEHIND_HANDLE = /@[\p{L}\p{N}._-]{1,60}\)?[,:]?\s{1,2}(\d[^\s]{5,12}|[^@]{6,20})$/u;

/** @param words as a reader sees them */
export function mentioned(words: string, known: Known): Told {
  const told: Told = {};
  const [, person, day] = NOTION.exec(words.trimEnd().slice(-2 * NEAR_END)) ?? [];
  const theirs = person === undefined ? undefined : ownerIn(person, known.people);
  const until = day === undefined ? undefined : dayIn(day, known);
  if (theirs !== undefined && until !== undefined) return { owner: theirs, due: until };
  const handles = new Set(
    [...words.matchAll(HANDLE)].map(
      ({ 0: tag, index }) => NAME_AT.exec(words.slice(index, index + 3 * NEAR_END))?.[0] ?? tag,
    ),
  );
  const [only] = handles;
  const owner = handles.size === 1 && only !== undefined ? ownerIn(only, known.people) : undefined;
  const named = owner ?? leadingName(words, known);
  if (named !== undefined) told.owner = named;
  const due = dueAtEnd(words, known) ?? (owner && dayBehindHandle(words, known));
  if (due !== undefined) told.due = due;
  return told;
}

/** `[Bob] Add an alert`, where Bob is known: else it may be the name of anything. */
function leadingName(words: string, known: Known): string | undefined {
  const name = /^\[([^[\]@]{2,40})\]\s/.exec(words)?.[1];
  const owner = name === undefined ? undefined : ownerIn(name, known.people);
  return owner !== undefined && isKnown(owner, known) ? owner : undefined;
}

function dayBehindHandle(words: string, known: Known): string | undefined {
  const day = DAY_BEHIND_HANDLE.exec(words.trimEnd().slice(-2 * NEAR_END))?.[1];
  return day === undefined ? undefined : dayIn(day, known);
}

function dueAtEnd(words: string, known: Known): string | undefined {
  const ending = words.slice(-NEAR_END).replace(/[.。)）\s]{1,4}$/, "");
  const japanese = JAPANESE_UNTIL.exec(words.slice(-NEAR_END).replace(/[)）\s]{1,3}$/, ""))?.[1];
  if (japanese !== undefined) return dayIn(japanese, known);
  const last = [...ending.matchAll(UNTIL)].at(-1);
  if (last === undefined) return undefined;
  const day = ending.slice(last.index + last[0].length);
  return readTimeAt(day, { start: 0, end: day.length }) === undefined
    ? undefined
    : dayIn(day, known);
}
