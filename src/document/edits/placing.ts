/** Where text may be put between blocks: what it must keep apart, and where it would vanish into another block. */
import { MortemError } from "../../values/error.ts";
import { type Edit, lineEnding } from "../../values/text.ts";
import type { Block } from "../block.ts";
import type { Document } from "../document.ts";

/** Inserts at the end of a line, and keeps a blank line before what follows. */
export function insertion(document: Document, end: number, text: string): Edit {
  const isTight = text !== "" && /^(?:\r\n|\r|\n)[ \t]*\S/.test(document.text.slice(end, end + 80));
  return { start: end, end, text: isTight ? text + lineEnding(document.text) : text };
}

/** What opens a block of HTML that only its own end closes. */
const HTML_ENDS: readonly (readonly [begins: RegExp, end: string])[] = [
  [/^<!--/, "-->"],
  [/^<script/i, "</script>"],
  [/^<style/i, "</style>"],
  [/^<pre/i, "</pre>"],
  [/^<textarea/i, "</textarea>"],
];

/** @throws MortemError when the block runs on to the end of the file, so that text behind it would be part of it */
export function refuseBehindOpenBlock(document: Document, block: Block | undefined): void {
  if (block === undefined) return;
  const source = document.text.slice(block.span.start, block.span.end);
  if (block.kind !== "code" ? !isOpenHtml(block, source) : !isOpenFence(source)) return;
  const what = block.kind === "code" ? "code block" : "comment or HTML block";
  throw new MortemError(
    `the ${what} that begins here is not closed, so text could only be added inside of it`,
    "Close it by hand, then try again.",
    { path: document.path, line: block.line },
  );
}

function isOpenFence(source: string): boolean {
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  if (fence === undefined) return false;
  const [first, ...lines] = source.trimEnd().split(/\r\n|\r|\n/);
  const last = lines.at(-1)?.trim() ?? first ?? "";
  return (
    lines.length === 0 ||
    last.replaceAll(fence[0] as string, "") !== "" ||
    last.length < fence.length
  );
}

function isOpenHtml(block: Block, source: string): boolean {
  if (block.kind !== "html") return false;
  const end = HTML_ENDS.find(([begins]) => begins.test(source))?.[1];
  return end !== undefined && !source.toLowerCase().includes(end);
}
