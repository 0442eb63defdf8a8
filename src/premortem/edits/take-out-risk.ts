/** The edit that takes a risk out of the document, with all that stands below its heading. */
import type { Document } from "../../document/document.ts";
import { endOfLineAbove } from "../../document/edits/carried-item.ts";
import type { Edit } from "../../values/text.ts";
import type { Risk } from "../risks.ts";

/** With the blank lines that parted it from the next heading, else from what stands above. */
export function takeOutRisk(document: Document, { span, line }: Risk): Edit {
  const { text, starts } = document;
  const start = starts[line - 1] as number;
  const next = document.body.headings.find((heading) => heading.span.start >= span.end);
  const follows = next === undefined ? undefined : (starts[next.line - 1] as number);
  if (follows !== undefined && text.slice(span.end, follows).trim() === "")
    return { start, end: follows, text: "" };
  return { start: endOfLineAbove(document, line), end: span.end, text: "" };
}
