/** Incidents like another, with what was to be done after each and whether it was, as a terminal shows them. */
import { isAgreedOn, isToDo, type ListedAction } from "../../archive/action-list.ts";
import { hanging, printable } from "../../values/printable.ts";
import { lookOfState, ownerOf } from "../listing/action.ts";
import type { TableFrame } from "../listing/table.ts";
import type { Alike } from "./alike.ts";
import { printHead } from "./print.ts";

const MARGIN = "  ";

/** @param most actions of each that are shown, what is still to do before what is not */
export function printAlike(
  { record, shared, actions }: Alike,
  frame: TableFrame,
  most = Number.POSITIVE_INFINITY,
): string {
  const { style, width } = frame;
  const both =
    shared.length === 0 ? "" : line(style.dim(`both: ${printable(shared.join(", "))}`), width);
  const ordered = [...actions].sort((a, b) => Number(isToDo(b)) - Number(isToDo(a)));
  const shown = ordered.slice(0, most).map((listed) => actionLine(listed, frame));
  const left = ordered.length - shown.length;
  const more = left > 0 ? line(style.dim(`and ${left} more`), width) : "";
  const done = doneOf(actions);
  const sum = line(
    style.dim(actions.length === 0 ? "no action items" : `${done || "none agreed on to be"} done`),
    width,
  );
  return printHead(record, frame) + both + sum + shown.join("") + more;
}

function line(text: string, width: number | undefined): string {
  return `${hanging(MARGIN, text, width)}\n`;
}

/** `A2 open, @release-lead, due 2019-04-16: Run the checks in the image`. */
function actionLine(listed: ListedAction, { style, width }: TableFrame): string {
  const { action, state } = listed;
  const day = action.doneOn ?? action.due;
  const when = day === undefined ? "" : state === "done" ? ` ${day}` : `, due ${day}`;
  const owner = state === "done" || state === "declined" ? "" : ownerOf(action);
  const said = printable(
    `${state}${owner === "" ? "" : `, ${owner}`}${state === "declined" ? "" : when}`,
  );
  const id = `${MARGIN}${style.strong(printable(action.id ?? "–"))} `;
  return `${hanging(id, `${lookOfState(said, listed, style)}: ${printable(action.text)}`, width)}\n`;
}

/** `1 of 3`, of those agreed on. */
export function doneOf(actions: readonly ListedAction[]): string {
  const agreed = actions.filter(isAgreedOn);
  const done = agreed.filter(({ state }) => state === "done");
  return agreed.length === 0 ? "" : `${done.length} of ${agreed.length}`;
}
