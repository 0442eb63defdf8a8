/** People's names in events: roles by the config, or nobody's, unless somebody asks for names. */
import type { Person } from "../../values/config.ts";
import { personKey } from "../../values/handle.ts";
import { knownPeople } from "../people.ts";
import { KnownNames, LONGEST_NAME } from "./known-names.ts";
import type { Reading } from "./model.ts";
import { severalIn } from "./several.ts";

export interface Naming {
  /** What stands behind an entry, in brackets; undefined for nobody. */
  who(name: string | undefined): string | undefined;
  /** The text without the names that are known, and without whom it calls. */
  text(words: string): string;
}

const SOMEBODY = "somebody";

/** Names as their source writes them. */
export const WITH_NAMES: Naming = { who: (name) => name, text: (words) => words };

/**
 * @param reading whose names the source knows: their full forms are found in texts, and those of one word behind an `@`,
 * since a first name alone may be a word (`Will`, `Mark`); by any name of a member the config may know who it is
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
  const names = new KnownNames();
  for (const name of [...configured, ...known]) names.add(name, roleOf(name) ?? SOMEBODY);
  return {
    who: (name) => (name === undefined ? undefined : (roleOf(name) ?? rolesIn(name, roleOf))),
    text: (words) => withoutCalls(words, names, roleOf),
  };
}

/** Of several people, each role once; who has none is left out. */
function rolesIn(names: string, roleOf: (name: string) => string | undefined): string | undefined {
  const roles = new Set(severalIn(names).flatMap((name) => roleOf(name) ?? []));
  return roles.size === 0 ? undefined : [...roles].join(", ");
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

const MAIL =
  /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*\.\p{L}{2,24}(?![\p{L}\p{N}])/gu;
/** Several may hang together: `@ann@carl`. What goes on behind a `/` is a package, unless somebody else is called there. */
const CALL =
  /(?<![\p{L}\p{N}@])[@＠]([\p{L}\p{N}][\p{L}\p{M}\p{N}._@-]*)(?<![._@-])(?![\p{L}\p{M}\p{N}]|\/(?!@))/gu;
/** `@10:30`, `@1.2.3`, `@5pm` */
const NUMBER = /^[\d.]+(?:[ap]m|h|k|m|s)?$/i;

/** Everybody is nobody, and what stylesheets, annotations and package managers write with the sign is no person. */
const NO_PERSONS = new Set(
  [
    "here channel everyone all oncall on-call",
    "media import override deprecated param params return returns throws types type latest next beta alpha rc",
    "font-face keyframes supports layer apply test before after nullable nonnull autowired inject todo see link",
    "ts-ignore ts-expect-error ts-nocheck",
  ].flatMap((words) => words.split(" ")),
);

function withoutCalls(
  words: string,
  names: KnownNames,
  roleOf: (name: string) => string | undefined,
): string {
  if (!/[@＠]/.test(words)) return names.replacedIn(words);
  return names.replacedIn(words.replace(MAIL, SOMEBODY)).replace(CALL, (whole, name: string) => {
    const role = roleOf(name);
    if (role !== undefined) return role;
    return NO_PERSONS.has(name.toLowerCase()) || NUMBER.test(name) ? whole : SOMEBODY;
  });
}
