/** What was logged, as one line: the time with its zone as the document names it, the text, the place. */
import { relative } from "node:path";
import { absolutePath } from "../../archive/paths.ts";
import type { Document } from "../../document/document.ts";
import type { NewEntry } from "../../document/edits/timeline.ts";
import { zoneOf } from "../../document/facts.ts";
import type { Context } from "../../values/context.ts";
import { dayOf } from "../../values/day.ts";
import { printable } from "../../values/printable.ts";
import { printTime } from "../../values/time.ts";

export function shownEntry(context: Context, document: Document, entry: NewEntry): string {
  const { strong, dim, accent } = context.outStyle;
  const { text, milestone } = entry;
  const at = shownTime(context, zoneOf(document), entry);
  const mark = milestone === undefined ? "" : ` ${accent(`#${milestone}`)}`;
  return `logged ${strong(at)}  ${printable(text)}${mark}  ${dim(`(${shownPlace(context, document)})`)}\n`;
}

/** `14:05 America/Chicago`, with its day where that is not today. */
export function shownTime(context: Context, zone: string, { time }: NewEntry): string {
  const written = printTime({ ...time, approximate: false, offset: undefined });
  const [day = "", clock = ""] = written.split("T");
  const date = day === dayOf(context.now(), zone) ? "" : `${day} `;
  return `${date}${time.approximate ? "~" : ""}${clock} ${zone}`;
}

/** The document's path from where one stands. */
export function shownPlace(context: Context, { path }: Document): string {
  return printable(relative(context.cwd, absolutePath(context.root, path)));
}
