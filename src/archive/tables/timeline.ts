/** The table of timelines: what happened, and when. */
import type { Document } from "../../document/document.ts";
import { entryTime } from "../../document/facts.ts";
import { MILESTONES, type TimelineEntry } from "../../document/timeline.ts";
import type { Span } from "../../values/text.ts";
import { LINE, partsTable } from "./table.ts";
import { timeColumns } from "./times.ts";

/** An entry, or a line in which no time could be read. */
type Line = Pick<TimelineEntry, "span" | "line" | "text"> &
  Partial<Pick<TimelineEntry, "time" | "milestone">>;

export const timeline = partsTable<Line>({
  name: "timeline",
  meaning: "An entry of a timeline.",
  columns: [
    ...timeColumns<Line>("time", "When it happened", {
      time: ({ time }, { document }) => time && entryTime(document, time),
      written: ({ time }, { document }) => time && writtenIn(document.text, time.span),
    }),
    {
      name: "milestone",
      type: "string",
      meaning: "What of the incident it is marked as",
      values: MILESTONES,
      of: ({ milestone }) => milestone?.name,
    },
    {
      name: "text",
      type: "string",
      meaning: "What happened, as a reader sees it",
      of: ({ text }) => text,
    },
    LINE,
  ],
  rows: ({ document }) => linesOf(document),
});

function linesOf({ timeline: { entries, unreadable } }: Document): Line[] {
  return [...entries, ...unreadable].sort((a, b) => a.span.start - b.span.start);
}

/** Without the marks of its entry, such as the bars of a row and bold. */
function writtenIn(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .replace(/[|*_`\s]+/g, " ")
    .trim()
    .replace(/^[[(]([^\])]{1,40})[\])]/, "$1");
}
