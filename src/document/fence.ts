/**
 * Where the front matter stands. Only fences are found here; nothing in them is interpreted, so that a file
 * in another language (`---js`, `+++`) can be refused without ever being run.
 */
import type { Span } from "../values/text.ts";

export interface Fence {
  /** From the opening mark through the closing one (through the last line that seems to belong, when unclosed). */
  readonly span: Span;
  /** What stands between the marks. */
  readonly content: Span;
  readonly closed: boolean;
  /** `yaml`, or the other language that the opening mark names. */
  readonly language: string;
}

/** The front matter of a file, or `undefined` where it has none. A `---` above ordinary text is a thematic break. */
export function findFence(text: string): Fence | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const opening = lineAt(text, start);
  const mark = /^(---|\+\+\+|;;;)[ \t]*([A-Za-z][\w+-]*)?$/.exec(opening.text.trimEnd());
  if (mark === null) return undefined;
  const [, dashes = "", named] = mark;
  const language = (
    named ?? (dashes === "+++" ? "toml" : dashes === ";;;" ? "json" : "yaml")
  ).toLowerCase();
  for (let at = opening.next; at < text.length; ) {
    const line = lineAt(text, at);
    const trimmed = line.text.trimEnd();
    if (trimmed === dashes || (dashes === "---" && trimmed === "...")) {
      const closed = true;
      return {
        span: { start, end: line.end },
        content: { start: opening.next, end: at },
        closed,
        language,
      };
    }
    at = line.next;
  }
  return unclosed(text, start, opening.next, language);
}

/** Without a closing mark it is front matter only if it looks like it: then its end is the first blank line or heading. */
function unclosed(text: string, start: number, from: number, language: string): Fence | undefined {
  if (!/^[A-Za-z_][\w-]*[ \t]*[:=]/.test(lineAt(text, from).text)) return undefined;
  let end = from;
  for (let at = from; at < text.length; ) {
    const line = lineAt(text, at);
    if (line.text.trim() === "" || line.text.startsWith("# ")) break;
    end = line.end;
    at = line.next;
  }
  return { span: { start, end }, content: { start: from, end }, closed: false, language };
}

interface Line {
  readonly text: string;
  readonly end: number;
  readonly next: number;
}

function lineAt(text: string, start: number): Line {
  const found = text.indexOf("\n", start);
  const stop = found === -1 ? text.length : found;
  const end = text.charCodeAt(stop - 1) === 13 && stop > start ? stop - 1 : stop;
  return { text: text.slice(start, end), end, next: found === -1 ? text.length : found + 1 };
}
