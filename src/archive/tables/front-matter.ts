/** The tables of what front matter lists: every field as it is written, and who took part. */
import type { Document } from "../../document/document.ts";
import { fieldList } from "../../document/front-matter.ts";
import { normaliseHandle, type Participant, parseParticipant } from "../../values/handle.ts";
import type { YamlNode } from "../../values/yaml.ts";
import { partsTable } from "./table.ts";

interface FieldText {
  readonly field: string;
  readonly value: string;
}

export const fields = partsTable<FieldText>({
  name: "fields",
  meaning:
    "A value in the front matter: services, tags, causes and the fields of your own templates. A field with a list has a row for each of its items.",
  columns: [
    {
      name: "field",
      type: "string",
      meaning: "Its key, such as `services`",
      of: ({ field }) => field,
    },
    { name: "value", type: "string", meaning: "As it is written", of: ({ value }) => value },
  ],
  rows: ({ document }) =>
    [...document.front.fields].flatMap(([field, { value }]) =>
      textsOf(value).map((text) => ({ field, value: text })),
    ),
});

/** What is a map or nested in a list, such as `anticipated`, is left to the tables that understand it. */
function textsOf(node: YamlNode): string[] {
  const nodes = node.kind === "list" ? node.items : [node];
  return nodes.flatMap((one) => (one.kind === "scalar" && one.value !== null ? [one.text] : []));
}

export const participants = partsTable<Participant>({
  name: "participants",
  meaning: "Somebody who took part in the meeting, or in the session of a pre-mortem.",
  columns: [
    {
      name: "handle",
      type: "string",
      meaning: "Of a person, or of a team where it has a `/`",
      required: true,
      of: ({ handle }) => handle,
    },
    {
      name: "role",
      type: "string",
      meaning: "What they were there as, as written",
      of: ({ role }) => role,
    },
  ],
  rows: ({ document }) => participantsOf(document),
});

/** Each once, in the order of the document. */
export function participantsOf({ front }: Document): Participant[] {
  const found = new Map<string, Participant>();
  for (const text of fieldList(front, "participants")) {
    const participant = parseParticipant(text);
    if (participant === undefined) continue;
    const key = normaliseHandle(participant.handle);
    if (!found.has(key)) found.set(key, participant);
  }
  return [...found.values()];
}
