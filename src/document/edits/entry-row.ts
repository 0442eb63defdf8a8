/** A timeline entry as a row of the table that its neighbour stands in. */
import { isDay } from "../../values/day.ts";
import { readEntryTime } from "../entry-time.ts";
import { delimiterRowAt, readTable } from "../table.ts";
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
  row[textColumn(text, neighbour, time)] = printed.text.replaceAll("|", "\\|");
  return `| ${row.join(" | ")} |`;
}

/** Names of columns that hold no words on what happened. */
const OTHERS =
  /^(?:who|by|whom|actor|author|owner|person|people|name|user|role|team|source|links?|url|ref(?:erence)?|evidence|duration|elapsed|offset|delta|phase|status|sev(?:erity)?|type|kind|system|service|component|zone|tz|time ?zone|date|day|time|wer|hvem|fase|quelle|誰|担当者?|责任人|人员|フェーズ)$/i;

/** The first column behind the time whose name is not that of something else. */
function textColumn(text: string, neighbour: TimelineEntry, time: number): number {
  const names = headerAbove(text, neighbour);
  if (!OF_TIMES.test(names[time] ?? "")) return time + 1;
  const found = names.findIndex((name, at) => at > time && !OTHERS.test(name));
  return found === -1 ? time + 1 : found;
}

const OF_TIMES = /time|when|clock|hour|date|day|zeit|uhr|tid|klokke|hora|heure|時|时|日/i;

/** Longer tables are none that a person keeps. */
const MOST_ROWS = 5_000;

function headerAbove(text: string, { span, line }: TimelineEntry): string[] {
  let end = text.lastIndexOf("\n", span.start);
  for (let rows = 0; end > 0 && rows < MOST_ROWS; rows++) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const headerStart = text.lastIndexOf("\n", start - 2) + 1;
    const header = text.slice(headerStart, Math.max(headerStart, start - 1));
    if (delimiterRowAt(text.slice(start, end), header)) {
      const place = { start: headerStart, end: start - 1 };
      return readTable(text, place, line).header.cells.map((cell) =>
        cell.text.replace(/[*_`]/g, ""),
      );
    }
    end = start - 1;
  }
  return [];
}
