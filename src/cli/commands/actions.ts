/** `mortem actions`: the action items of all documents, what is overdue first. */
import { isAbout, isInState } from "../../archive/action-filter.ts";
import { groupActions } from "../../archive/action-groups.ts";
import {
  actionsOf,
  byUrgency,
  detachedActions,
  type ListedAction,
} from "../../archive/action-list.ts";
import { detached } from "../../archive/detached.ts";
import type { ActionsResult } from "../../archive/listing-schema.ts";
import { actionRecord } from "../../archive/record.ts";
import { fieldList } from "../../document/front-matter.ts";
import type { Context } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { printJson } from "../../values/json.ts";
import { printable } from "../../values/printable.ts";
import { type Asked, type Options, readAsked } from "../actions/asked.ts";
import { actionsText, NAMELESS } from "../actions/lists.ts";
import { nothingText } from "../actions/nothing.ts";
import { sayUnread, type UnreadMeta, unreadMetaIn } from "../actions/unread.ts";
import { exitCodeOf, listDocuments } from "../listing/archive.ts";
import { frameOf } from "../listing/table.ts";
import { todayIn } from "../listing/today.ts";
import { hereAndNow, openProject } from "../project.ts";

export async function run(context: Context, _: readonly [], options: Options): Promise<number> {
  const project = await openProject(context);
  const asked = await readAsked(options, hereAndNow(context, project));
  const today = todayIn(context);
  const known = { owners: new Set<string>(), services: new Set<string>() };
  const unread: UnreadMeta[] = [];
  let overdue = 0;
  const listing = listDocuments(context, project, (document) => {
    unread.push(...detached(unreadMetaIn(document)));
    const actions = detachedActions(actionsOf(document, today));
    for (const { action } of actions)
      if (action.owner !== undefined) known.owners.add(action.owner);
    for (const service of fieldList(document.front, "services"))
      known.services.add(detached(service));
    const about = actions.filter((listed) => isAbout(listed, asked.filter));
    overdue += about.filter(({ state }) => state === "overdue").length;
    return about.filter((listed) => isInState(listed, asked.states));
  });
  const found = listing.found.toSorted(byUrgency);
  context.out(await printed(context, found, asked));
  sayUnread(context, unread);
  if (found.length === 0 && isForPeople(asked)) {
    context.err(`${printable(nothingText(asked, known))}\n`);
  }
  if (!asked.check || overdue === 0) return exitCodeOf(listing);
  context.err(`${counted(overdue, "action is", "actions are")} overdue.\n`);
  return exitCodeOf(listing) || 1;
}

async function printed(
  context: Context,
  found: readonly ListedAction[],
  { format, by }: Asked,
): Promise<string> {
  switch (format) {
    case "json":
      return printJson({ version: 1, actions: found.map(actionRecord) } satisfies ActionsResult);
    case "csv":
      return (await import("../../archive/action-export.ts")).actionsCsv(found);
    case "markdown": {
      const { actionsMarkdown, groupsMarkdown } = await import("../../archive/action-export.ts");
      if (by === undefined) return actionsMarkdown(found);
      return groupsMarkdown(groupActions(found, by), NAMELESS[by]);
    }
    case "ics": {
      sayUndated(context, found);
      const { actionsCalendar } = await import("../../archive/action-calendar.ts");
      return actionsCalendar(found, context.now());
    }
    case "table":
      return actionsText(found, by, frameOf(context));
  }
}

function isForPeople({ format }: Asked): boolean {
  return format !== "json" && format !== "csv";
}

function sayUndated({ err }: Context, found: readonly ListedAction[]): void {
  const undated = found.filter(({ action }) => action.due === undefined).length;
  if (undated === 0) return;
  err(
    `${counted(undated, "action has", "actions have")} no due day and ${undated === 1 ? "is" : "are"} not in the calendar.\n`,
  );
}
