/** As what people take part: a group of one trade sees one kind of danger. */
import type { Document } from "../document/document.ts";
import type { Person } from "../values/config.ts";
import { normaliseHandle } from "../values/handle.ts";
import { folded } from "./electorate.ts";
import { votersOf } from "./voters.ts";

/** Those from which a project's failures are seen, and the words by which a role is known for one. */
const PERSPECTIVES = {
  engineering:
    /engineer|develop|software|hardware|back-?end|front-?end|\bops\b|devops|operation|\bsre\b|infra|platform|secur|architect|\bqa\b|quality|test|release|\bit\b|tech/,
  data: /data|analy|scien|statisti|machine learning|\b(?:ml|ai|bi)\b|model/,
  product: /product|design|\bu[xi]\b|\bpm\b|user research|owner/,
  "client-facing":
    /client|customer|user support|support|sales|account|success|consult|marketing|deliver|field|partner|service desk/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Perspective = keyof typeof PERSPECTIVES;
export const PERSPECTIVE_NAMES = Object.keys(PERSPECTIVES) as Perspective[];

/** Fewer see too little of what can go wrong. */
export const ENOUGH_ROLES = 3;

/**
 * The roles of those who take part, each once however it is written.
 * @param people of the config, which may know the role of somebody for whom the document has none
 */
export function rolesOf(document: Document, people: readonly Person[]): string[] {
  const known = new Map(people.map(({ handle, role }) => [normaliseHandle(handle), role]));
  const roles = votersOf(document).map(
    ({ handle, role }) => role ?? known.get(normaliseHandle(handle)),
  );
  return [...new Set(roles.flatMap((role) => (role === undefined ? [] : [folded(role)])))];
}

/** Those that a group has, in the order in which they are named. */
export function perspectivesOf(roles: readonly string[]): Perspective[] {
  const words = roles.map(folded);
  return PERSPECTIVE_NAMES.filter((name) => words.some((role) => PERSPECTIVES[name].test(role)));
}
