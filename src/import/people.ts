/** People and teams as strangers' texts name them: whom of the config's people a name means, and which handle it makes. */
import { isHandle, normaliseHandle, personKey } from "../values/handle.ts";
import { isNobody } from "../values/nobody.ts";

/** By their handles and by their names, as `personKey` has them. */
export type KnownPeople<Person = { readonly handle: string }> = ReadonlyMap<string, Person>;

export function knownPeople<
  Person extends { readonly handle: string; readonly name?: string | undefined },
>(people: readonly Person[]): KnownPeople<Person> {
  const known = new Map<string, Person>();
  for (const person of people) {
    for (const name of [person.handle, person.name ?? ""]) {
      const key = personKey(name);
      if (key !== "" && !known.has(key)) known.set(key, person);
    }
  }
  return known;
}

const LONGEST = 120;
/** More words are a sentence. */
const MOST_WORDS = 4;
/** What a template says, and what begins with a number. */
const NO_NAME = /^(?:names?|your name.*|.*goes here|\d.*)\.?$/i;
const NO_BEGINNING =
  /^(?:maybe|probably|perhaps|possibly|every(?:one|body)|any(?:one|body)|nobody|some(?:one|body))\b/i;
/** Words that no name and no role has, in small letters: a sentence has them. */
const OF_SENTENCES = new Set(
  [
    "from maybe probably perhaps possibly see takes took taking is was were are will would should who whoever with",
    "without until unless because also to if not yet everyone everybody anyone anybody nobody somebody someone still via",
    "siehe vielleicht wird alle jeder se kanskje alle",
  ].flatMap((words) => words.split(" ")),
);
const TAG = /(?<![\p{L}\p{N}._%+-])@([\p{L}\p{N}][\p{L}\p{N}._/-]{0,60})/u;

/** `@First Last`, as a chat or a wiki mentions people by their names; a word of a sentence has no capital. */
const NAME_BEHIND_AT =
  /^@(\p{Lu}[\p{L}\p{M}.'’-]{0,40}(?:\s\p{Lu}[\p{L}\p{M}.'’-]{0,40}){1,2})(?=\s*(?:\(|（|$))/u;

/**
 * The handle of the known person whom a name means, else the name as a handle: `@jane`, `Jane Doe` → `jane-doe`;
 * `Jane Doe (@jane)` → `jane`. Undefined for what can be nobody's.
 */
export function handleOf(written: string, known: KnownPeople): string | undefined {
  const name = written.trim();
  if (
    name === "" ||
    name.length > LONGEST ||
    NO_NAME.test(name) ||
    isNobody(name.replace(/^@/, "")) ||
    /^[<{[]/.test(name)
  )
    return undefined;
  const bare = name.replace(/<[^<>]{0,80}>/g, " ").replace(NAME_BEHIND_AT, "$1");
  const tag = TAG.exec(bare)?.[1]?.replace(/[._/-]{1,5}$/, "");
  const plain = bare
    .replace(/\([^()]{0,80}\)|（[^（）]{0,80}）/g, " ")
    .replace(/@$/, "")
    .trim();
  const person =
    known.get(personKey(plain)) ?? (tag === undefined ? undefined : known.get(personKey(tag)));
  if (person !== undefined) return person.handle;
  if (tag !== undefined) return asHandle(tag);
  if (NO_BEGINNING.test(plain)) return undefined;
  const words = plain.replace(/^the\s/i, "").split(/\s{1,5}/);
  const isName = words.length <= MOST_WORDS && !words.some((word) => OF_SENTENCES.has(word));
  return isName ? asHandle(words.join(" ")) : undefined;
}

function asHandle(name: string): string | undefined {
  const handle = normaliseHandle(name)
    .replace(/['’.]{1,3}(?=\s|$)|['’]/g, "")
    .replace(/\s{1,10}/g, "-");
  return isHandle(handle) ? handle : undefined;
}
