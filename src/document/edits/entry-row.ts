/** A timeline entry as a row of the table that its neighbour stands in. */
import { isDay } from "../../values/day.ts";
import { readEntryTime } from "../entry-time.ts";
import { readTable } from "../table.ts";
import type { TimelineEntry } from "../timeline.ts";

/** An entry as it is written, in its parts. */
export interface PrintedEntry {
  readonly day: string;
  readonly clock: string;
  /** `10:30`, with its day where an undated entry would be on another one. */
  readonly time: string;
  /** `text #detected` */
  readonly text: string;
}

/** Fills the cells in which the neighbour has day, clock and text, and leaves any others empty. */
export function entryRow(text: string, neighbour: TimelineEntry, printed: PrintedEntry): string {
  const { cells } = readTable(text, neighbour.span, neighbour.line).header;
  const day = cells.findIndex((cell) => isDay(cell.text));
  const clock = cells.findIndex((cell) => readEntryTime(text, cell.span) !== undefined);
  const time = Math.max(clock, day, 0);
  const row = cells.map(() => "");
  if (day !== -1) row[day] = printed.day;
  if (day === -1) row[time] = printed.time;
  else row[time] = clock === -1 ? `${printed.day} ${printed.clock}` : printed.clock;
  row[time + 1] = printed.text.replaceAll("|", "\\|");
  return `| ${row.join(" | ")} |`;
}
