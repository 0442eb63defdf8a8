/** The measures of completion as named rows, for whatever prints them. */
import { counted } from "../values/counted.ts";
import type { ActionStats } from "./action-stats-schema.ts";
import type { ShareTable } from "./foresight-rows.ts";

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
