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

export function shownEntry(
  context: Context,
  document: Document,
  { time, text, milestone }: NewEntry,
): string {
  const { strong, dim, accent } = context.outStyle;
  const zone = zoneOf(document);
  const [day = "", clock = ""] = printTime({
    ...time,
    approximate: false,
    offset: undefined,
  }).split("T");
  const date = day === dayOf(context.now(), zone) ? "" : `${day} `;
  const at = `${date}${time.approximate ? "~" : ""}${clock} ${zone}`;
  const mark = milestone === undefined ? "" : ` ${accent(`#${milestone}`)}`;
  const path = relative(context.cwd, absolutePath(context.root, document.path));
  return `logged ${strong(at)}  ${printable(text)}${mark}  ${dim(`(${printable(path)})`)}\n`;
}
