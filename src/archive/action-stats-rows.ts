/** The measures of completion as named rows, for whatever prints them. */
import { counted } from "../values/counted.ts";
import type { ActionStats, Completion } from "./action-stats-schema.ts";
import type { ShareTable } from "./foresight-rows.ts";
import { type AgesTable, firstRows, type SharesTable, type StatsPart } from "./stats-table.ts";

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
    agesTable(
      "owner",
      actions.byOwner.map(({ owner, ...rest }) => ({ label: owner ?? "nobody", ...rest })),
    ),
    agesTable(
      "type",
      actions.byType.map(({ type, ...rest }) => ({ label: type ?? "no type", ...rest })),
    ),
  ];
  return [
    { kind: "words", heading: "Actions", text: completionLine(actions) },
    ...tables
      .filter(({ rows }) => rows.length > 0)
      .map((table) => (isWhole ? table : firstRows(table, "mortem stats --format csv"))),
  ];
}

/** Who has the most to do first. */
function agesTable(
  by: "owner" | "type",
  groups: readonly (Completion & { label: string })[],
): AgesTable {
  const rows = groups
    .map(({ label, open, overdue, medianAge }) => ({ label, count: open + overdue, medianAge }))
    .filter(({ count }) => count > 0);
  return {
    kind: "ages",
    part: `not-done-by-${by}`,
    heading: `Actions not done: by ${by}`,
    of: by === "owner" ? "Owner" : "Type",
    explained: "Their age is counted from the meeting.",
    rows: by === "owner" ? rows.sort((a, b) => b.count - a.count) : rows,
  };
}

/** Done in time: all, by owner and by type. Tables without a case are left out. */
export function completionTables(stats: ActionStats): ShareTable[] {
  const undated =
    stats.undated === 0
      ? ""
      : ` ${counted(stats.undated, "action is", "actions are")} done without a day, and not counted.`;
  const tables: ShareTable[] = [
    {
      part: "in-time",
      heading: "Actions done in time",
      of: "Actions",
      explained: `On the day they were due or before; of those done, and those overdue.${undated}`,
      rows: [{ label: "all", ...stats.inTime }],
    },
    {
      part: "in-time-by-owner",
      heading: "Actions done in time: by owner",
      of: "Owner",
      explained: "The same actions.",
      rows: stats.byOwner.map(({ owner, inTime }) => ({ label: owner ?? "nobody", ...inTime })),
    },
    {
      part: "in-time-by-type",
      heading: "Actions done in time: by type",
      of: "Type",
      explained: "The same actions.",
      rows: stats.byType.map(({ type, inTime }) => ({ label: type ?? "no type", ...inTime })),
    },
  ];
  return tables
    .map((table) => ({ ...table, rows: table.rows.filter(({ of }) => of > 0) }))
    .filter(({ rows }) => rows.length > 0);
}
