/** The tables of causes and moments, and of the actions that answer them. */
import type { Document } from "../../document/document.ts";
import type { Item } from "../../document/items.ts";
import { LINE, partsTable, placesOf, type Table } from "./table.ts";

interface ItemOf extends Item {
  readonly section: string;
}

const CAUSES = "root-causes";

const TEXT = {
  name: "text",
  type: "string",
  meaning: "As a reader sees it, without the arrow",
  of: ({ text }: Item) => text,
} as const;

const NONE = {
  name: "no_action_because",
  type: "string",
  meaning: "The reason behind `→ none:`",
  of: ({ arrow }: Item) => {
    const coverage = arrow?.coverage;
    return coverage?.kind === "none" ? coverage.why : undefined;
  },
} as const;

export const causes = partsTable<ItemOf>({
  name: "causes",
  meaning: "A root cause.",
  columns: [TEXT, NONE, LINE],
  rows: ({ document }) => causesOf(document),
});

export const moments = partsTable<ItemOf>({
  name: "moments",
  meaning: "What went well, what went badly, where we got lucky, a lesson.",
  columns: [
    {
      name: "section",
      type: "string",
      meaning: "The id of its section: `went-well`, `went-badly`, `got-lucky`, `lessons-learned`",
      required: true,
      of: ({ section }) => section,
    },
    TEXT,
    NONE,
    LINE,
  ],
  rows: ({ document }) => momentsOf(document),
});

export const causeActions = answersTable("cause_actions", "causes", "cause", causesOf);
export const momentActions = answersTable("moment_actions", "moments", "moment", momentsOf);

function causesOf(document: Document): ItemOf[] {
  return itemsOf(document, (section) => section === CAUSES);
}

function momentsOf(document: Document): ItemOf[] {
  return itemsOf(document, (section) => section !== CAUSES);
}

/** The lists of a post-mortem; those of a pre-mortem are ideas. */
function itemsOf(document: Document, isMeant: (section: string) => boolean): ItemOf[] {
  if (document.kind === "premortem") return [];
  const lists = document.body.sections.filter(
    ({ section }) => section.kind === "list" && isMeant(section.id),
  );
  return [...new Set(lists.map(({ section }) => section.id))].flatMap((section) =>
    document.items(section).map((item) => ({ ...item, section })),
  );
}

interface Answer {
  /** The place of the item in its own table. */
  readonly item: number;
  readonly id: string;
  /** The place of the action, where the document has it. */
  readonly action: number | undefined;
}

function answersTable(
  name: string,
  table: string,
  one: string,
  itemsIn: (document: Document) => readonly Item[],
): Table {
  return partsTable<Answer>({
    name,
    meaning: `An action that answers a ${one}: a row for each id behind an arrow.`,
    columns: [
      {
        name: one,
        type: "integer",
        meaning: `The position of the ${one}`,
        required: true,
        refersTo: table,
        of: ({ item }) => item,
      },
      {
        name: "action",
        type: "integer",
        meaning: "The position of the action; null where the document has none of this id",
        refersTo: "actions",
        of: ({ action }) => action,
      },
      {
        name: "action_id",
        type: "string",
        meaning: "As behind the arrow",
        required: true,
        of: ({ id }) => id,
      },
    ],
    rows: ({ document }) => {
      const places = placesOf(document.actions);
      return itemsIn(document).flatMap(({ arrow }, index) => {
        const ids = arrow?.coverage?.kind === "actions" ? arrow.coverage.ids : [];
        return ids.map((id) => ({ item: index + 1, id, action: places.get(id) }));
      });
    },
  });
}
