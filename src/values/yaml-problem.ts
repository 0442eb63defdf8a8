/** The YAML library's errors in plain words: what is wrong, and what to write instead. */

import type { Span } from "./text.ts";
import type { YamlProblem } from "./yaml-node.ts";

/** What the library reports. */
export interface LibraryError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

interface Found {
  readonly text: string;
  readonly start: number;
  /** The first character at fault. */
  readonly char: string;
  /** The rest of the line, from the fault on. */
  readonly rest: string;
  readonly message: string;
}

/** The first row whose code and words fit is taken. */
const ROWS: readonly { code: string; words?: string; say: (found: Found) => string }[] = [
  { code: "BAD_SCALAR_START", say: badStart },
  {
    code: "TAB_AS_INDENT",
    say: () => "a tab is used as indentation; YAML wants spaces: replace it with two spaces",
  },
  { code: "MISSING_CHAR", words: "closing", say: unclosedQuote },
  {
    code: "MISSING_CHAR",
    words: "Comments must",
    say: () => "a space is missing before #: add it, or quote the value",
  },
  {
    code: "MISSING_CHAR",
    words: "Implicit map keys",
    say: () => "a colon is missing: write `key: value`",
  },
  {
    code: "MULTILINE_IMPLICIT_KEY",
    say: () => "a colon is missing in this line: write `key: value`",
  },
  {
    code: "BLOCK_AS_IMPLICIT_KEY",
    words: "Nested",
    say: (found) =>
      /: |:$/.test(found.rest)
        ? "a colon followed by a space stands inside an unquoted value: quote the value"
        : "the next line is indented further than this one: begin both at the same column, or quote the value",
  },
  {
    code: "BLOCK_AS_IMPLICIT_KEY",
    say: () => "this list item begins at another column than the ones before: align them",
  },
  {
    code: "BAD_INDENT",
    words: "Flow",
    say: (found) =>
      `a bracket is never closed: add the missing ${found.message.includes("map") ? "}" : "]"}, or quote the value`,
  },
  {
    code: "BAD_INDENT",
    words: "Block scalar",
    say: () => "the text below | or > is not indented: indent it with spaces",
  },
  {
    code: "BAD_INDENT",
    say: () => "this line is indented differently from the ones it belongs with: align them",
  },
  {
    code: "UNEXPECTED_TOKEN",
    words: "block-seq-ind",
    say: () => "a list with - begins on the line after its key: move it there, or quote the value",
  },
  {
    code: "UNEXPECTED_TOKEN",
    words: "Block scalar header",
    say: () => "text stands after | or >: begin it on the next line, indented, or quote the value",
  },
  {
    code: "UNEXPECTED_TOKEN",
    words: "at node end",
    say: () => "text follows where the value has ended: quote the whole value",
  },
  {
    code: "UNEXPECTED_TOKEN",
    words: "Unexpected , in",
    say: () => "an item is missing before this comma: remove the comma",
  },
  {
    code: "UNEXPECTED_TOKEN",
    say: (found) => `${found.char || "the end"} is not expected here: quote the value`,
  },
  {
    code: "BAD_DQ_ESCAPE",
    say: () =>
      'a backslash inside "double quotes" means something else here: use single quotes, or write it twice',
  },
  {
    code: "BAD_ALIAS",
    say: () => "a value that begins with * or & means a YAML alias: quote the value",
  },
  {
    code: "MULTIPLE_ANCHORS",
    say: () => "a value that begins with & means a YAML anchor: quote the value",
  },
  {
    code: "MULTIPLE_TAGS",
    say: () => "tags with ! are not read here: remove the tag, or quote the value",
  },
  {
    code: "TAG_RESOLVE_FAILED",
    say: () => "tags with ! are not read here: remove the tag, or quote the value",
  },
  {
    code: "KEY_OVER_1024_CHARS",
    say: () => "this key is longer than 1,024 characters: shorten it, or quote the value",
  },
];

/** @param text what the library was given; the span is in it */
export function explain(text: string, error: LibraryError): YamlProblem {
  const start = Math.min(error.pos[0], text.length);
  const found: Found = {
    text,
    start,
    char: String.fromCodePoint(text.codePointAt(start) ?? 32).trim(),
    rest: lineFrom(text, start),
    message: error.message,
  };
  const row = ROWS.find(
    ({ code, words }) => code === error.code && (!words || error.message.includes(words)),
  );
  const message = row?.say(found) ?? `this cannot be read as YAML (${error.message})`;
  return { message, span: spanOf(found, error) };
}

function badStart({ char }: Found): string {
  return char === "@"
    ? "a value cannot begin with @: write handles without @ in front matter, or quote it"
    : `a value cannot begin with ${char}: quote the value`;
}

function unclosedQuote({ message }: Found): string {
  const quote = message.includes('"') ? '"' : "'";
  return `a quote is opened and never closed: add the missing ${quote}`;
}

/** An unclosed quote is shown where it opens, since the library only sees the end of the text. */
function spanOf(found: Found, error: LibraryError): Span {
  if (error.message.startsWith("Missing closing")) {
    const quote = error.message.includes('"') ? '"' : "'";
    const opened = found.text.lastIndexOf(quote, found.start);
    if (opened !== -1) return { start: opened, end: opened + lineFrom(found.text, opened).length };
  }
  const end = Math.min(error.pos[1], found.start + found.rest.length);
  return { start: found.start, end: Math.max(found.start, end) };
}

/** The rest of the line, or as much of it as matters. */
function lineFrom(text: string, start: number): string {
  const [line = ""] = text.slice(start, start + 200).split("\n", 1);
  return line.trimEnd();
}
