/** An action item as a terminal shows it. */
import type { ListedAction, ListedItem } from "../../archive/action-list.ts";
import type { Style } from "../../values/context.ts";
import { hanging, printable } from "../../values/printable.ts";
import type { TableFrame } from "./table.ts";

const LOOKS: Readonly<Record<ListedAction["state"], keyof Style | undefined>> = {
  overdue: "warning",
  open: undefined,
  proposed: "dim",
  done: "success",
  declined: "dim",
};

export function lookOfState(text: string, { state }: ListedAction, style: Style): string {
  const look = LOOKS[state];
  return look === undefined ? text : style[look](text);
}

export function ownerOf({ owner }: ListedItem): string {
  return owner === undefined ? "" : `@${owner}`;
}

/**
 * What is to be done, in full, and below it all that is said of it.
 * @param more what else to say
 * @param known what the heading above it says already
 */
export function printAction(
  listed: ListedAction,
  { style, width }: TableFrame,
  more: readonly string[] = [],
  known?: "owner" | "type",
): string {
  const { action } = listed;
  const id = (action.id ?? "–").padEnd(4);
  const [first = "", ...others] = [...factsOf(listed, known), ...more].map((fact) =>
    printable(fact),
  );
  const rest = others.filter((fact) => fact !== "").map((fact) => style.dim(` · ${fact}`));
  const what = hanging(style.strong(id), printable(action.text), width);
  const facts = hanging("    ", lookOfState(first, listed, style) + rest.join(""), width);
  return `${what}\n${facts}\n`;
}

function factsOf({ action, state }: ListedAction, known?: "owner" | "type"): string[] {
  const { due, doneOn, type, priority, ticket, evidence, declined } = action;
  return [
    declined === undefined ? state : `declined: ${declined}`,
    known === "owner" ? "" : ownerOf(action),
    due === undefined ? "" : `due ${due}`,
    doneOn === undefined ? "" : `done ${doneOn}`,
    known === "type" ? "" : (type ?? ""),
    priority ?? "",
    ticket ?? "",
    evidence ?? "",
  ];
}
