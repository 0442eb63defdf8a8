/** Lines for a terminal broken between words, where it would break them anywhere; commands to be copied stay whole. */
import { columns } from "../values/printable.ts";

/** As we write them: the words of a command, a document's id, options. */
const COMMAND =
  /mortem (?:(?:pre|actions) )?[a-z-]{1,20}(?: \d{4}-\d\d-\d\d[^\s,;]{0,200})?(?: --[a-z-]{1,20}(?: [^\s,;]{1,80})?){0,5}/g;
/** Stands for a blank that is not to be broken at; no text has it, since it was made printable. */
const KEPT = "\u0000";

/** Lines that are too wide go on below, two columns deeper. A word that is wider than a line is left as it is, and so is a line that is written over, which is as wide as it may be. */
export function fitted(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => (line.startsWith("\r") || columns(line) <= width ? line : broken(line, width)))
    .join("\n");
}

function broken(line: string, width: number): string {
  const indent = line.length - line.trimStart().length;
  const margin = " ".repeat(indent + 2);
  const whole = line
    .trim()
    .replace(COMMAND, (command) =>
      columns(command) + margin.length <= width ? command.replaceAll(" ", KEPT) : command,
    );
  const lines: string[] = [];
  let current = " ".repeat(indent);
  let taken = indent;
  for (const [, gap = "", word = ""] of whole.matchAll(/(?<! )( *)([^ ]+)/g)) {
    const size = columns(word.replaceAll(KEPT, " "));
    if (taken + gap.length + size > width && current.trim() !== "") {
      lines.push(current);
      current = margin + word;
      taken = margin.length + size;
    } else {
      current += gap + word;
      taken += gap.length + size;
    }
  }
  return [...lines, current].join("\n").replaceAll(KEPT, " ");
}
