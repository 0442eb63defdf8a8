/** The lists of `mortem actions` as a person reads them: a line each in a pipe, in full in a terminal. */
import { type ActionGroup, groupActions, stateCounts } from "../../archive/action-groups.ts";
import { type ListedAction, riskOf } from "../../archive/action-list.ts";
import { hanging, printable } from "../../values/printable.ts";
import { ownerOf, printAction } from "../listing/action.ts";
import { printTable, type TableColumn, type TableFrame } from "../listing/table.ts";
import type { Asked } from "./asked.ts";

/** In a pipe each is one line. */
const COLUMNS: readonly TableColumn<ListedAction>[] = [
  { heading: "Id", text: ({ action }) => action.id ?? "–" },
  { heading: "Action", text: ({ action }) => action.text },
  { heading: "State", text: ({ state }) => state },
  { heading: "Due", text: ({ action }) => action.due ?? "" },
  { heading: "Owner", text: ({ action }) => ownerOf(action) },
  { heading: "Type", text: ({ action }) => action.type ?? "" },
  { heading: "Priority", text: ({ action }) => action.priority ?? "" },
  { heading: "Ticket", text: ({ action }) => action.ticket ?? "" },
  { heading: "Risk", text: riskOf },
  { heading: "Document", text: ({ document }) => document.id },
];

/** What a group is called whose actions have none. */
export const NAMELESS = { owner: "nobody", document: "no document", type: "no type" } as const;

/** @param found in their order */
export function actionsText(
  found: readonly ListedAction[],
  by: Asked["by"],
  frame: TableFrame,
): string {
  if (by === undefined) return listOf(found, by, frame);
  return groupActions(found, by)
    .map((group) => `${headingOf(group, by, frame)}\n${listOf(group.actions, by, frame)}`)
    .join("\n");
}

function headingOf(
  { name, title, actions }: ActionGroup,
  by: keyof typeof NAMELESS,
  { style, width }: TableFrame,
): string {
  const called = name === undefined ? NAMELESS[by] : by === "owner" ? `@${name}` : name;
  const words = [title, called].filter((part) => part !== undefined).map((part) => printable(part));
  const counts = style.dim(` (${stateCounts(actions)})`);
  return hanging("", style.strong(words.join(" · ")) + counts, width);
}

function listOf(found: readonly ListedAction[], by: Asked["by"], frame: TableFrame): string {
  if (frame.width === undefined) return printTable(found, COLUMNS, frame);
  const isOfDocument = by === "document";
  const known = isOfDocument ? undefined : by;
  return found
    .map((listed) => {
      const document = isOfDocument ? "" : listed.document.id;
      return printAction(listed, frame, [riskOf(listed), document], known);
    })
    .join("");
}
