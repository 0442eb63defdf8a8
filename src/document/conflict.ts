/** Merge-conflict markers: a file that has them is shown to a person and touched by no command. */
import type { Span } from "../values/text.ts";

/** The first conflict: `<<<<<<<`, `=======` and `>>>>>>>` at the beginning of lines, in this order. */
export function findConflict(text: string): Span | undefined {
  // A look at thousands of files: nearly none has one.
  if (!text.includes("<<<<<<<")) return undefined;
  const open = /^<{7}(?: .*)?$/m.exec(text);
  if (open === null) return undefined;
  const middle = text.indexOf("\n=======", open.index);
  const close = middle === -1 ? -1 : text.indexOf("\n>>>>>>>", middle);
  return close === -1 ? undefined : { start: open.index, end: close + 8 };
}
