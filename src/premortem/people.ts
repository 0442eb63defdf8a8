/** Whom a name means in a pre-mortem, and in which role they see its dangers. */
import type { Document } from "../document/document.ts";
import { fieldList } from "../document/front-matter.ts";
import type { Person } from "../values/config.ts";
import { type Participant, parseParticipant, personKey } from "../values/handle.ts";

export interface People {
  /** By handle or by name, however it is capitalised, with or without `@`. */
  named(name: string): Participant | undefined;
  /** The role as it is written here, where somebody has it. */
  role(words: string): string | undefined;
}

/** @param configured those of the config: a participant among them is what the document says */
export function peopleIn(document: Document, configured: readonly Person[]): People {
  const people = new Map<string, Participant>();
  const roles = new Map<string, string>();
  const add = (name: string | undefined, person: Participant) => {
    if (name !== undefined && !people.has(personKey(name))) people.set(personKey(name), person);
    if (person.role !== undefined && !roles.has(personKey(person.role)))
      roles.set(personKey(person.role), person.role);
  };
  for (const text of fieldList(document.front, "participants")) {
    const participant = parseParticipant(text);
    if (participant !== undefined) add(participant.handle, participant);
  }
  for (const { handle, name, role } of configured) {
    const listed = people.get(personKey(handle));
    const own = listed?.role ?? role;
    const person = { handle: listed?.handle ?? handle, ...(own !== undefined && { role: own }) };
    // A participant without a role has the one of the config.
    people.set(personKey(handle), person);
    add(name, person);
    add(undefined, person);
  }
  return {
    named: (name) => people.get(personKey(name)),
    role: (words) => roles.get(personKey(words)),
  };
}
