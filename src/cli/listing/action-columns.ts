/** The columns of a table of action items. */
import type { ListedAction } from "../../archive/action-list.ts";
import type { Style } from "../../values/context.ts";
import type { TableColumn } from "./table.ts";

export const ACTION_COLUMNS: readonly TableColumn<ListedAction>[] = [
  { heading: "Id", text: ({ action }) => action.id ?? "–", expendable: 1 },
  {
    heading: "Action",
    text: ({ action }) => action.text,
    look: (text, _, style) => style.strong(text),
  },
  { heading: "State", text: ({ state }) => state, look: lookOfState, expendable: 4 },
  { heading: "Due", text: ({ action }) => action.due ?? "", look: lookOfState, expendable: 2 },
  {
    heading: "Owner",
    text: ({ action: { owner } }) => (owner === undefined ? "" : `@${owner}`),
    expendable: 3,
  },
  { heading: "Pri", text: ({ action }) => action.priority ?? "", expendable: 6 },
  { heading: "Ticket", text: ({ action }) => action.ticket ?? "", expendable: 7 },
  { heading: "Document", text: ({ document }) => document.id, expendable: 5 },
];

const LOOKS: Readonly<Record<ListedAction["state"], keyof Style | undefined>> = {
  overdue: "warning",
  open: undefined,
  proposed: "dim",
  done: "success",
  declined: "dim",
};

function lookOfState(text: string, { state }: ListedAction, style: Style): string {
  const look = LOOKS[state];
  return look === undefined ? text : style[look](text);
}
