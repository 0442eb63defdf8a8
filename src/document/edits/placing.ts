/** Where text may be put between blocks: what it must keep apart, and where it would vanish into another block. */
import { MortemError } from "../../values/error.ts";
import { type Edit, lineEnding } from "../../values/text.ts";
import type { Block } from "../block.ts";
import type { Document } from "../document.ts";
import { missingEnd } from "./closing.ts";

/** Inserts at the end of a line, and keeps a blank line before what follows. */
export function insertion(document: Document, end: number, text: string): Edit {
  const isTight = text !== "" && /^(?:\r\n|\r|\n)[ \t]*\S/.test(document.text.slice(end, end + 80));
  return { start: end, end, text: isTight ? text + lineEnding(document.text) : text };
}

/** @throws MortemError when the block runs on to the end of the file, so that text behind it would be part of it */
export function refuseBehindOpenBlock(document: Document, block: Block | undefined): void {
  if (block === undefined) return;
  if (block.kind !== "code" && block.kind !== "html") return;
  const start = document.starts[block.line - 1];
  if (missingEnd(document.text.slice(start, block.span.end)) === undefined) return;
  const what = block.kind === "code" ? "code block" : "comment or HTML block";
  throw new MortemError(
    `the ${what} that begins here is not closed, so text could only be added inside of it`,
    "Close it by hand, then try again.",
    { path: document.path, line: block.line },
  );
}
