/** The measures of completion as named rows, for whatever prints them. */
import { counted } from "../values/counted.ts";
import type { ActionStats, Completion } from "./action-stats-schema.ts";
import type { ShareTable } from "./foresight-rows.ts";
import { ACTION_GROUPINGS, type ActionGrouping } from "./stats-groups.ts";
import {
  type AgesTable,
  firstRows,
  type SharesTable,
  type StatsPart,
  type StatsTable,
} from "./stats-table.ts";

/** `24 actions agreed on: 18 done, 4 open, 2 overdue. Those not done are 23 days old (median).` */
export function completionLine({ agreed, done, open, overdue, medianAge }: ActionStats): string {
  const counts = `${counted(agreed, "action")} agreed on: ${done} done, ${open} open, ${overdue} overdue.`;
  if (medianAge === null) return counts;
  const left = open + overdue;
  const age = counted(Math.round(medianAge), "day");
  return left === 1
    ? `${counts} The one that is not done is ${age} old.`
    : `${counts} Those not done are ${age} old (median).`;
}

/** What is said of actions in a report; nothing where none was agreed on. @param isWhole with all rows */
export function actionParts(actions: ActionStats, isWhole: boolean): StatsPart[] {
  if (actions.agreed === 0) return [];
  const tables: (SharesTable | AgesTable)[] = [
    ...completionTables(actions).map((table) => ({ kind: "shares" as const, ...table })),
    ...ACTION_GROUPINGS.flatMap((by) => agesTable(actions, by)),
  ];
  const rest = ({ part }: StatsTable) =>
    `mortem stats --by ${ACTION_GROUPINGS.find((by) => part.endsWith(by)) ?? ""}`;
  return [
    { kind: "words", heading: "Actions", text: completionLine(actions) },
    ...tables.map((table) => (isWhole ? table : firstRows(table, rest(table)))),
  ];
}

/** One grouping whole: how many were agreed on, how many done in time, and how old the others are. */
export function actionGroupParts(actions: ActionStats, by: ActionGrouping): StatsPart[] {
  if (actions.agreed === 0) return [];
  const inTime = inTimeTable(actions, by, explainedOf(actions));
  return [
    { kind: "words", heading: "Actions", text: completionLine(actions) },
    {
      kind: "counts",
      figure: "Actions",
      part: `actions-by-${by}`,
      heading: `Actions agreed on: by ${by}`,
      of: NAMES[by].of,
      explained: "",
      rows: groupsOf(actions, by).map(({ label, agreed }) => ({ label, count: agreed })),
    },
    ...(inTime.rows.length === 0 ? [] : [{ kind: "shares" as const, ...inTime }]),
    ...agesTable(actions, by),
  ];
}

const NAMES: Readonly<Record<ActionGrouping, { of: string; none: string }>> = {
  owner: { of: "Owner", none: "nobody" },
  type: { of: "Type", none: "no type" },
};

function groupsOf(
  { byOwner, byType }: ActionStats,
  by: ActionGrouping,
): (Completion & { label: string })[] {
  const { none } = NAMES[by];
  return by === "owner"
    ? byOwner.map(({ owner, ...rest }) => ({ label: owner ?? none, ...rest }))
    : byType.map(({ type, ...rest }) => ({ label: type ?? none, ...rest }));
}

/** Who has the most to do first; none where all is done. */
function agesTable(actions: ActionStats, by: ActionGrouping): AgesTable[] {
  const rows = groupsOf(actions, by)
    .map(({ label, open, overdue, medianAge }) => ({ label, count: open + overdue, medianAge }))
    .filter(({ count }) => count > 0);
  if (rows.length === 0) return [];
  return [
    {
      kind: "ages",
      part: `not-done-by-${by}`,
      heading: `Actions not done: by ${by}`,
      of: NAMES[by].of,
      explained: "Their age is counted from the meeting.",
      rows: by === "owner" ? rows.sort((a, b) => b.count - a.count) : rows,
    },
  ];
}

/** Done in time: all, by owner and by type. Tables without a case are left out. */
export function completionTables(stats: ActionStats): ShareTable[] {
  const all: ShareTable = {
    part: "in-time",
    heading: "Actions done in time",
    of: "Actions",
    explained: explainedOf(stats),
    rows: stats.inTime.of === 0 ? [] : [{ label: "all", ...stats.inTime }],
  };
  const groups = ACTION_GROUPINGS.map((by) => inTimeTable(stats, by, "The same actions."));
  return [all, ...groups].filter(({ rows }) => rows.length > 0);
}

function inTimeTable(stats: ActionStats, by: ActionGrouping, explained: string): ShareTable {
  return {
    part: `in-time-by-${by}`,
    heading: `Actions done in time: by ${by}`,
    of: NAMES[by].of,
    explained,
    rows: groupsOf(stats, by)
      .map(({ label, inTime }) => ({ label, ...inTime }))
      .filter(({ of }) => of > 0),
  };
}

function explainedOf({ undated }: ActionStats): string {
  const judged = "On the day they were due or before; of those done, and those overdue.";
  if (undated === 0) return judged;
  return `${judged} ${counted(undated, "action is", "actions are")} done without a day, and not counted.`;
}
