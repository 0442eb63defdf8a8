/** Blocks that only their own end closes: left open, they swallow all that stands below them. */
import { lineStarts } from "../../values/text.ts";
import { parseBlocks } from "../markdown.ts";

/** How such a block begins, and what ends it; what the parentheses hold stands in place of `$1`. */
const ENDS: readonly (readonly [begins: RegExp, end: string])[] = [
  [/^(`{3,}|~{3,})/, "$1"],
  [/^(<!--)/, "-->"],
  [/^(<\?)/, "?>"],
  [/^(<!\[CDATA\[)/, "]]>"],
  [/^(<!)/, ">"],
  [/^<(script|style|pre|textarea)/i, "</$1>"],
];

/** The text with its last block closed, so that what is written below it stands outside of it. */
export function closed(markdown: string): string {
  const end = missingEnd(markdown);
  return end === undefined ? markdown : `${markdown.trimEnd()}\n${end}`;
}

/**
 * What closes the last block of a text; `undefined` where a blank line does.
 * @param markdown whole lines
 */
export function missingEnd(markdown: string): string | undefined {
  const probed = blocksOf(`${markdown}\n\n# Below`);
  const last = probed.at(-1);
  if (last === undefined || last.kind === "heading") return undefined;
  const source = markdown.slice(last.span.start).trimStart();
  for (const [begins, end] of ENDS) {
    const opening = begins.exec(source);
    if (opening !== null) return end.replace("$1", () => opening[1] as string);
  }
  return undefined;
}

function blocksOf(markdown: string) {
  return parseBlocks(markdown, lineStarts(markdown), 1);
}
