/** `mortem actions`: the action items of all documents, what is overdue first. */
import {
  actionsOf,
  byUrgency,
  isToDo,
  type ListedAction,
  riskOf,
} from "../../archive/action-list.ts";
import { detached } from "../../archive/detached.ts";
import type { ActionsResult } from "../../archive/listing-schema.ts";
import { actionRecord } from "../../archive/record.ts";
import type { Context } from "../../values/context.ts";
import { normaliseHandle } from "../../values/handle.ts";
import { printJson } from "../../values/json.ts";
import { printable } from "../../values/printable.ts";
import { ownerOf, printAction } from "../listing/action.ts";
import { exitCodeOf, listDocuments } from "../listing/archive.ts";
import { frameOf, printTable, type TableColumn, type TableFrame } from "../listing/table.ts";
import { todayIn } from "../listing/today.ts";
import { openProject } from "../project.ts";

interface Options {
  readonly owner?: string;
  readonly overdue?: true;
  readonly all?: true;
  readonly format?: "json";
}

/** In a pipe each is one line. */
const COLUMNS: readonly TableColumn<ListedAction>[] = [
  { heading: "Id", text: ({ action }) => action.id ?? "–" },
  { heading: "Action", text: ({ action }) => action.text },
  { heading: "State", text: ({ state }) => state },
  { heading: "Due", text: ({ action }) => action.due ?? "" },
  { heading: "Owner", text: ({ action }) => ownerOf(action) },
  { heading: "Priority", text: ({ action }) => action.priority ?? "" },
  { heading: "Ticket", text: ({ action }) => action.ticket ?? "" },
  { heading: "Risk", text: riskOf },
  { heading: "Document", text: ({ document }) => document.id },
];

export async function run(context: Context, _: readonly [], options: Options): Promise<number> {
  const project = await openProject(context);
  const today = todayIn(context);
  const listing = listDocuments(context, project, (document) =>
    detached(actionsOf(document, today).filter((listed) => isWanted(listed, options))),
  );
  const found = listing.found.toSorted(byUrgency);
  if (options.format === "json") {
    const result: ActionsResult = { version: 1, actions: found.map(actionRecord) };
    context.out(printJson(result));
  } else {
    context.out(textOf(found, frameOf(context)));
    if (found.length === 0) context.err(`${nothing(options)}\n`);
  }
  return exitCodeOf(listing);
}

function textOf(found: readonly ListedAction[], frame: TableFrame): string {
  if (frame.width === undefined) return printTable(found, COLUMNS, frame);
  return found
    .map((listed) => printAction(listed, frame, [riskOf(listed), listed.document.id]))
    .join("");
}

function isWanted(listed: ListedAction, { owner, overdue, all }: Options): boolean {
  if (overdue ? listed.state !== "overdue" : !all && !isToDo(listed)) return false;
  return owner === undefined || handleKey(listed.action.owner ?? "") === handleKey(owner);
}

/** People type the `@` or leave it out. */
function handleKey(handle: string): string {
  return normaliseHandle(handle.replace(/^@/, ""));
}

function nothing({ owner, overdue, all }: Options): string {
  const whose = owner === undefined ? "" : ` for ${printable(owner)}`;
  if (overdue) return `Nothing is overdue${whose}.`;
  return all
    ? `There are no action items${whose}.`
    : `Nothing is to do${whose}; --all shows the rest.`;
}
