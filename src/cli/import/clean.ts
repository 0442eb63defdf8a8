/** What is done to a foreign text before anything is read of it, where a new document is made: its bytes stay as they are. */
import type { Doubt, Manner, Source } from "../../import/documents/model.ts";
import { MortemError } from "../../values/error.ts";
import { withoutControls } from "../../values/printable.ts";

/** A file that is edited where it stands keeps its bytes. */
export function cleaned(source: Source, manner: Manner): { source: Source; doubts: Doubt[] } {
  if (manner === "in-place") return { source, doubts: [] };
  const text = withoutControls(source.text);
  if (text === source.text) return { source, doubts: [] };
  const line = source.firstLine + firstChange(source.text, text);
  const message = "control characters, which show nothing, are taken out";
  return { source: { ...source, text }, doubts: [{ line, message }] };
}

/** How many lines stand before the first in which two texts differ. */
function firstChange(before: string, after: string): number {
  const lines = after.split("\n");
  return before.split("\n").findIndex((line, at) => line !== lines[at]);
}

/** Old Macs ended lines with it, which Markdown takes for an end, and YAML for a letter. */
export function withLineEnds(text: string): string {
  return text.replace(/\r(?!\n)/g, "\n");
}

/** @throws MortemError for a text of which no command would see where a line ends */
export function refuseOldEnds(text: string): void {
  if (!text.includes("\r") || text.includes("\n")) return;
  const hint = "Convert it, as with `tr '\\r' '\\n'`, or leave --in-place out.";
  throw new MortemError("its lines end as on old Macs, in CR alone", hint);
}
