/** The table of action items, of post-mortems and of pre-mortems. */
import { ACTION_TYPES } from "../../values/action-type.ts";
import { PRIORITIES } from "../../values/config.ts";
import { ACTION_STATES, actionsOf, type ListedAction } from "../action-list.ts";
import { riskPlaces } from "./risks.ts";
import { type ColumnOf, LINE, partsTable } from "./table.ts";

interface ActionRow extends ListedAction {
  /** The position of the risk that it is about. */
  readonly riskPlace: number | undefined;
}

type Fact = "due" | "doneOn" | "owner" | "ticket" | "evidence" | "declined";

const fact = (
  of: Fact,
  name: string,
  type: "string" | "date",
  meaning: string,
): ColumnOf<ActionRow> => ({ name, type, meaning, of: ({ action }) => action[of] });

export const actions = partsTable<ActionRow>({
  name: "actions",
  meaning: "An action item.",
  columns: [
    {
      name: "id",
      type: "string",
      meaning: "Such as `A1`; null where the document gives it none yet",
      of: ({ action }) => action.id,
    },
    {
      name: "text",
      type: "string",
      meaning: "What is to be done, as a reader sees it",
      of: ({ action }) => action.text,
    },
    {
      name: "state",
      type: "string",
      meaning:
        "An open action whose day has passed is overdue, by the day of the export in its document's zone",
      required: true,
      values: ACTION_STATES,
      of: ({ state }) => state,
    },
    fact("owner", "owner", "string", "A handle, without `@`"),
    fact("due", "due", "date", "The day by which it is to be done"),
    {
      name: "type",
      type: "string",
      meaning: "What it is for",
      values: ACTION_TYPES,
      of: ({ action }) => action.type,
    },
    {
      name: "priority",
      type: "string",
      meaning: "How pressing it is",
      values: PRIORITIES,
      of: ({ action }) => action.priority,
    },
    fact("ticket", "ticket", "string", "Such as `#482`, `ABC-12` or a link"),
    fact("doneOn", "done_on", "date", "The day on which it was done"),
    fact("evidence", "evidence", "string", "What proves that it was done"),
    fact("declined", "declined_because", "string", "Why it will not be done"),
    {
      name: "risk",
      type: "integer",
      meaning: "Of a pre-mortem: the position of the risk that it is about",
      refersTo: "risks",
      of: ({ riskPlace }) => riskPlace,
    },
    { ...LINE, of: ({ action }) => action.line },
  ],
  rows: ({ document, today }) => {
    const places = riskPlaces(document);
    return actionsOf(document, today).map((listed, index) => ({
      ...listed,
      riskPlace: places.get(document.actions[index]),
    }));
  },
});
