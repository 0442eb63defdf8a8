/** People's names in events: roles by the config, or nobody's, unless somebody asks for names. */
import type { Person } from "../../values/config.ts";
import { personKey } from "../../values/handle.ts";
import { oneLine } from "../../values/text.ts";
import { knownPeople } from "../people.ts";
import type { Reading } from "./model.ts";

export interface Naming {
  /** What stands behind an entry, in brackets; undefined for nobody. */
  who(name: string | undefined): string | undefined;
  /** The text without the names that are known, and without whom it calls. */
  text(words: string): string;
}

const SOMEBODY = "somebody";
/** More names than that no channel has. */
const MOST_NAMES = 5_000;
const LONGEST_NAME = 80;

/** Names as their source writes them. */
export const WITH_NAMES: Naming = { who: (name) => name, text: (words) => words };

/**
 * @param reading whose names the source knows: their full forms are found in texts, since a first name alone may be a
 * word (`Will`, `Mark`); by any name of a member the config may know who it is
 */
export function withoutNames(
  people: readonly Person[],
  { names: known = [], members = [] }: Pick<Reading, "names" | "members">,
): Naming {
  const persons = knownPeople(people);
  const configuredRole = (name: string) => persons.get(keyOf(name))?.role;
  const byMember = rolesOf(members, configuredRole);
  const roleOf = (name: string) => configuredRole(name) ?? byMember.get(keyOf(name));
  const configured = people.flatMap(({ name }) => name ?? []);
  const all = [...configured, ...known.slice(0, MOST_NAMES)].map((name) => oneLine(name));
  const full = new Map(
    all
      .filter((name) => name.includes(" ") && name.length <= LONGEST_NAME)
      .map((name) => [name.toLowerCase(), roleOf(name) ?? SOMEBODY] as const),
  );
  const longestFirst = [...full].sort(([a], [b]) => b.length - a.length);
  return {
    who: (name) => (name === undefined ? undefined : roleOf(name)),
    text: (words) => withoutCalls(withoutFull(words, longestFirst), roleOf),
  };
}

function keyOf(name: string): string {
  return personKey(name.slice(0, LONGEST_NAME));
}

/** By each name. One that several people have, who are not all of one role, tells nothing. */
function rolesOf(
  members: readonly (readonly string[])[],
  configuredRole: (name: string) => string | undefined,
): ReadonlyMap<string, string | undefined> {
  const roles = new Map<string, string | undefined>();
  for (const names of members) {
    const found = new Set(names.flatMap((name) => configuredRole(name) ?? []));
    const role = found.size === 1 ? [...found][0] : undefined;
    for (const key of new Set(names.map(keyOf))) {
      roles.set(key, !roles.has(key) || roles.get(key) === role ? role : undefined);
    }
  }
  return roles;
}

function withoutFull(words: string, names: readonly (readonly [string, string])[]): string {
  let text = words;
  let folded = text.toLowerCase();
  // Letters whose lower case is longer would shift the places.
  if (folded.length !== text.length) return text;
  for (const [name, role] of names) {
    for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + role.length)) {
      const end = at + name.length;
      if (isLetter(folded[at - 1]) || isLetter(folded[end])) {
        at = end - role.length;
        continue;
      }
      const start = folded[at - 1] === "@" ? at - 1 : at;
      text = text.slice(0, start) + role + text.slice(end);
      folded = text.toLowerCase();
      at = start;
    }
  }
  return text;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}

const MAIL =
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*\.\p{L}{2,24}(?![\p{L}\p{N}])/gu;
const CALL =
  /(?<![\p{L}\p{N}_.@/-])@([\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,60}[\p{L}\p{N}])?)(?![\p{L}\p{N}/@])/gu;

/** Everybody is nobody, and what stylesheets, annotations and package managers write with the sign is no person. */
const NO_PERSONS = new Set(
  [
    "here channel everyone all oncall on-call",
    "media import override deprecated param params return returns throws types type latest next beta alpha rc",
    "font-face keyframes supports layer apply test before after nullable nonnull autowired inject todo see link",
    "ts-ignore ts-expect-error ts-nocheck",
  ].flatMap((words) => words.split(" ")),
);

function withoutCalls(words: string, roleOf: (name: string) => string | undefined): string {
  if (!words.includes("@")) return words;
  return words.replace(MAIL, SOMEBODY).replace(CALL, (whole, name: string) => {
    const role = roleOf(name);
    if (role !== undefined) return role;
    return NO_PERSONS.has(name.toLowerCase()) ? whole : SOMEBODY;
  });
}
