/** Who is named with an `@` in the words of an action, and the day on which they end. */
import { readTimeAt } from "../../dates/find-times.ts";
import type { Uncertain } from "./doubts.ts";
import { dayIn, isKnown, isVagueDay, type Known, ownerIn, type Told } from "./fields.ts";

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

/** In words: `@Ana Maria Lopez`. */
const MOST_NAMES = 3;
const BEHIND_AT = /(?<![\p{L}\p{N}._%+-])@([\p{L}\p{N}][^@]{1,60})$/u;

/**
 * `… @tom 2024-03-20`, `… (@lee) 2024-02-20`, `… @Lena Fischer March 18, 2024`, and as Notion writes people and days
 * that are mentioned, `… @Dana Doe @January 19, 2024`.
 */
function personAndDay(words: string, known: Known): Told | undefined {
  const ending = words.slice(-2 * NEAR_END).trimEnd();
  const said = BEHIND_AT.exec(ending.replace(/\s@(?=\p{Lu}\p{L}{2,8} \d{1,2}, \d{4}$)/u, " "))?.[1];
  if (said === undefined) return undefined;
  const all = said.split(/\s{1,3}/);
  for (let count = Math.min(MOST_NAMES, all.length - 1); count > 0; count--) {
    const names = all.slice(0, count);
    const due = dayIn(all.slice(count).join(" "), known);
    if (due === undefined || (count > 1 && !names.every((name) => /^\p{Lu}/u.test(name)))) continue;
    const name = names.join(" ").replace(/[),:]{1,2}$/, "");
    const owner = ownerIn(count > 1 ? name : `@${name}`, known.people);
    return owner === undefined ? { due } : { owner, due };
  }
  return undefined;
}

/** Named, but not as who is to do it: `the check that @kim merged`, `thanks to @kim`. */
const IN_PASSING =
  /(?:^|[\s(（])(?:thanks(?: to)?|thank you|thx|kudos(?: to)?|h\/t|cc|(?:reported|found|raised|suggested|requested|noticed|spotted|merged|caused) by|discussed with|see|with|from|that|which|like|as|via|dank(?: an)?|gracias a|merci à|siehe|mit|von|avec|con|com|takk til|med)\s(?:@\S{1,60}(?:,|\s(?:and|&|\+|und|et|y|e|og))\s)?$/i;
/** What may stand behind the handle of an owner: nothing, a mark, a day. */
const ENDS =
  /^(?:[\s.,;:!)\]）】*_]{0,4}$|[,;)\]]?\s?(?:[-–—(（]|due|by|until|before|bis|eta)|\s?\d)/i;

interface Named {
  readonly tag: string;
  readonly index: number;
}

function handlesIn(words: string): Named[] {
  return [...words.matchAll(HANDLE)]
    .map(({ 0: tag, index }) => ({
      tag: NAME_AT.exec(words.slice(index, index + 3 * NEAR_END))?.[0] ?? tag,
      index,
    }))
    .filter(({ index }) => !IN_PASSING.test(words.slice(Math.max(0, index - NEAR_END), index)));
}

/** At the beginning, behind a mark there or at the end; in a sentence, a name may be anybody's. */
function isWithin(words: string, { tag, index }: Named): boolean {
  const before = words.slice(0, index);
  const opens = index < NEAR_END && /^[^\p{Ll}]*$|[([:：（]\s?$/u.test(before);
  const behind = words.slice(index + tag.length, index + tag.length + NEAR_END);
  return !opens && !ENDS.test(behind);
}

/** @param words as a reader sees them */
export function mentioned(words: string, known: Known): { told: Told; uncertain: Uncertain[] } {
  const ending = personAndDay(words, known);
  if (ending?.owner !== undefined) return { told: ending, uncertain: [] };
  const told: Told = {};
  const handles = handlesIn(words);
  const [only] = handles;
  const isOne = only !== undefined && handles.every(({ tag }) => tag === only.tag);
  const owner = isOne ? ownerIn(only.tag, known.people) : undefined;
  const named = owner ?? leadingName(words, known);
  if (named !== undefined) told.owner = named;
  const priority = LEADING_PRIORITY.exec(words)?.[1];
  if (priority !== undefined) told.priority = priority;
  const due = dueAtEnd(words, known) ?? ending?.due;
  if (due !== undefined) told.due = due;
  const isGuess = owner !== undefined && handles.every((one) => isWithin(words, one));
  return { told, uncertain: isGuess && only ? [{ kind: "within", words: only.tag }] : [] };
}

/** `[P1] Add an alert` */
const LEADING_PRIORITY = /^[[(（【](P[0-4])[\])）】]\s/;

/** `[Bob] Add an alert`, where Bob is known: else it may be the name of anything. */
function leadingName(words: string, known: Known): string | undefined {
  const name = /^\[([^[\]@]{2,40})\]\s/.exec(words)?.[1];
  const owner = name === undefined ? undefined : ownerIn(name, known.people);
  return owner !== undefined && isKnown(owner, known) ? owner : undefined;
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

const UNTIL_WORDS =
  /(?:^|[\s,;、(（])(?:due(?: by| on)?|by|no later than|within|bis(?: zum)?|innen|senest|eta|hasta(?: el)?|antes del?|vence(?: el)?|até|avant(?: le| la)?|d['’]ici(?: le| la)?)[:\s]{1,2}(?=[^\n]{3,30}$)/giu;

/** `… by next Friday`, `… bis Ende März`: a day in words that ends them, and that nobody can tell later. */
export function vagueDueAtEnd(words: string): Uncertain[] {
  const ending = words.slice(-NEAR_END).replace(/[.。!]{1,2}$/, "");
  const last = [...ending.matchAll(UNTIL_WORDS)].at(-1);
  const day = last === undefined ? "" : ending.slice(last.index + last[0].length);
  return isVagueDay(day) ? [{ kind: "due", words: day }] : [];
}

const ONE = "@[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,60}";
const AND = "(?:\\s?[,&+/]\\s?|\\s(?:and|und|y|et|og|e)\\s|\\s)";
/** `@kai, @lou: do it`, `do it (@kai and @lou)`: in a sentence they may be anybody. */
const SEVERAL = new RegExp(
  `^${ONE}(?:${AND}${ONE}){1,5}(?=\\s?[:：–—]|\\s-\\s)|(?<=[\\s(（])${ONE}(?:${AND}${ONE}){1,5}(?=[)）\\].]{0,2}$)`,
  "iu",
);

/** Those who are named at the beginning or the end as if they owned it together. */
export function severalMentioned(words: string): Uncertain[] {
  const found =
    SEVERAL.exec(words.slice(0, NEAR_END * 4)) ?? SEVERAL.exec(words.slice(-NEAR_END * 4));
  const names = new Set(found?.[0].match(/@[^\s,&+/]{1,61}/g));
  return names.size > 1 && found !== null ? [{ kind: "owners", words: found[0] }] : [];
}
