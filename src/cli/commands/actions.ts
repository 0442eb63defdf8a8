/** `mortem actions`: the action items of all documents, what is overdue first. */
import { actionsOf, byUrgency, isToDo, type ListedAction } from "../../archive/action-list.ts";
import type { ActionsResult } from "../../archive/listing-schema.ts";
import { actionRecord } from "../../archive/record.ts";
import type { Context } from "../../values/context.ts";
import { normaliseHandle } from "../../values/handle.ts";
import { ACTION_COLUMNS } from "../listing/action-columns.ts";
import { archiveFor, exitCodeOf } from "../listing/archive.ts";
import { printJson } from "../listing/json.ts";
import { printTable } from "../listing/table.ts";
import { todayIn } from "../listing/today.ts";
import { openProject } from "../project.ts";

interface Options {
  readonly owner?: string;
  readonly overdue?: true;
  readonly all?: true;
  readonly format?: "json";
}

export async function run(context: Context, _: readonly [], options: Options): Promise<number> {
  const project = await openProject(context);
  const archive = archiveFor(context, project);
  const today = todayIn(context);
  const found = archive.documents
    .flatMap((document) => actionsOf(document, today))
    .filter((listed) => isWanted(listed, options))
    .sort(byUrgency);
  if (options.format === "json") {
    const result: ActionsResult = { version: 1, actions: found.map(actionRecord) };
    context.out(printJson(result));
  } else {
    const width = context.outIsTerminal ? context.width : undefined;
    context.out(printTable(found, ACTION_COLUMNS, { style: context.outStyle, width }));
    if (found.length === 0) context.err(`${nothing(options)}\n`);
  }
  return exitCodeOf(archive);
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
  if (owner !== undefined)
    return `${owner} has nothing ${overdue ? "overdue" : all ? "here" : "to do"}.`;
  return overdue
    ? "Nothing is overdue."
    : all
      ? "There are no action items yet."
      : "No action is open; --all shows the others too.";
}
