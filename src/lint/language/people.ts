/** The people that a document or the config names: what they are called in running text, and the role to write instead. */
import type { Document } from "../../document/document.ts";
import { peopleOf } from "../../document/facts.ts";
import { fieldList, fieldText } from "../../document/front-matter.ts";
import type { Person } from "../../values/config.ts";
import { parseParticipant } from "../../values/handle.ts";
import type { Words } from "./subject.ts";

export interface KnownPerson {
  /** As they could stand in a text. */
  readonly names: readonly string[];
  readonly role: string | undefined;
}

/** Handles that name a role, as `release-lead`, are nobody's name. */
export function knownPeople(
  document: Document,
  people: readonly Person[],
  words: Words,
): KnownPerson[] {
  const roles = new Map<string, string | undefined>();
  for (const handle of peopleOf(document)) roles.set(handle, undefined);
  for (const text of fieldList(document.front, "participants")) {
    const participant = parseParticipant(text);
    if (participant !== undefined) roles.set(participant.handle, participant.role);
  }
  for (const author of authorsOf(document)) roles.set(author, undefined);
  const own = [...roles].map(([handle, role]) => ({ handle, role }));
  return [...people, ...own]
    .map((person) => ({ names: namesOf(person, words), role: person.role }))
    .filter(({ names }) => names.length > 0);
}

/** Other tools write who has written a document; a name may have several words. */
function authorsOf({ front }: Document): string[] {
  const written = [...fieldList(front, "authors"), fieldText(front, "author") ?? ""];
  return written.map((text) => text.replace(/[<(@].*$/, "").trim()).filter((text) => text !== "");
}

function namesOf({ handle, name }: Person, words: Words): string[] {
  const isHandleAName = !isRoleHandle(handle, words) && !handle.includes("/");
  const parts = name?.trim().split(/\s+/) ?? [];
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  return [
    ...(name === undefined ? [] : [name.trim()]),
    ...(first.length > 2 && first !== name?.trim() ? [first] : []),
    ...(last.length > 2 && last !== first ? [last] : []),
    ...(isHandleAName && handle.length > 1 ? [handle] : []),
  ];
}

/** `release-lead`, `data_platform_manager`, `sre2`: its last word names what somebody is. */
export function isRoleHandle(handle: string, words: Words): boolean {
  if (PROGRAM.test(handle)) return true;
  const last =
    handle
      .toLowerCase()
      .replace(/(?<!\d)\d+$/, "")
      .split(/[-_.]/)
      .at(-1) ?? "";
  if (ROLE_ENDS.has(last)) return true;
  const kind = words.kindOf({ word: last, start: 0, capital: false });
  return kind === "person" || kind === "either" || kind === "team" || kind === "outsider";
}

/** What a program is called, and marks of code: `dependabot`, `app.route`, `Override`, `media`. */
const PROGRAM =
  /bot$|^(?:github|gitlab|renovate|snyk|codecov|actions?|media|import|supports|charset|keyframes|param|returns?|throws|types?|deprecated|todo)\b|^[A-Z][a-z]+(?:[A-Z]\w*)+$|^[a-z]+\.[a-z]+$|^(?:Override|Deprecated|Test|Autowired|Bean|Entity|Inject|Nullable|Component|Service|Controller|Transactional)$/;

const ROLE_ENDS = new Set([
  "call",
  "duty",
  "oncall",
  "support",
  "success",
  "platform",
  "engineering",
  "here",
  "channel",
  "all",
  "latest",
  "next",
  "science",
]);

/** Names that are words too: they are names only with a capital. */
export const ALSO_WORDS = new Set(
  "will mark may grant bill rob drew art pat jack frank hope faith joy grace rose dawn sky sunny max chip guy ray page chase case miles rich christian summer august april june sol dean norm gene jean penny ruby crystal amber ivy iris violet daisy robin jay lance pierce hunter mason carter cooper parker king price young long short brown green white black major root test dev data core".split(
    " ",
  ),
);
