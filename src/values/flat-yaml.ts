/** A quick reading of the plainest YAML, flat `key: value` lines; anything else is left to the library. */

import type { Span } from "./text.ts";
import { trailingComment, type YamlEntry, type YamlNode, type YamlScalar } from "./yaml-node.ts";

// A word of an unquoted value: it may hold `:` and `#`, but neither begins with them nor ends in a colon.
const CHAR = "[!-9;-~\\u00a1-\\ufefe]";
const REST = `(?:${CHAR}|:(?=${CHAR}))*`;
const PLAIN = `[\\w~/(.\\u00a1-\\ufefe]${REST}(?: +[!"$-9;-~\\u00a1-\\ufefe]${REST})*`;
// The same inside of brackets, where `,[]{}` mean something.
const FLOW_CHAR = "[!-+\\--9;-Z\\\\^-z|~\\u00a1-\\ufefe]";
const FLOW_REST = `(?:${FLOW_CHAR}|:(?=[\\w/]))*`;
const FLOW_PLAIN = `[\\w~/(.\\u00a1-\\ufefe]${FLOW_REST}(?: +[!$-+\\--9;-Z^-z|~\\u00a1-\\ufefe]${FLOW_REST})*`;

const KEY = /([A-Za-z_][\w-]*):(?= |\r?\n|$)/y;
const VALUE = new RegExp(
  `(${PLAIN})|"([ !#-[\\]-~\\u00a1-\\ufefe]*)"|'([ -&(-~\\u00a1-\\ufefe]*)'|(\\[)`,
  "y",
);
const SPACES = / */y;
const ITEM = new RegExp(`( *)- +(${PLAIN})`, "y");
const FLOW_ITEM = new RegExp(FLOW_PLAIN, "y");

/** A number of the core schema. */
const NUMBER =
  /^(?:0o[0-7]+|0x[\da-fA-F]+|[-+]?\d+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/;
const WORDS = new Map<string, null | boolean>([
  ...["~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

/**
 * Reads a text in which every line is empty, a comment, `key: value` with a plain or simply quoted
 * scalar or a `[flow, list]` of plain words, `key:`, or below one of these `- item`.
 * Undefined for any other text: the caller then reads it with the library, to the same result.
 * @param offset is added to every span
 */
export function parseFlat(text: string, offset: number): YamlNode | undefined {
  const lines = new FlatLines(text, offset);
  const entries: YamlEntry[] = [];
  const keys = new Set<string>();
  while (!lines.atEnd()) {
    if (lines.skipIdle()) continue;
    const entry = lines.entry();
    if (!entry || keys.has(entry.key)) return undefined;
    keys.add(entry.key);
    entries.push(entry);
  }
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return undefined;
  return {
    kind: "map",
    span: { start: first.span.start, end: last.span.end },
    entries,
    flow: false,
  };
}

/** A cursor over the lines. A method that does not understand what stands there gives undefined. */
class FlatLines {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly offset: number,
  ) {}

  atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Steps over an empty line or a comment. */
  skipIdle(): boolean {
    if (this.text[this.at] !== "#") return this.skipLineEnd();
    const end = this.text.indexOf("\n", this.at);
    this.at = end === -1 ? this.text.length : end + 1;
    return true;
  }

  entry(): YamlEntry | undefined {
    const start = this.at;
    const key = this.match(KEY)?.[1];
    if (key === undefined) return undefined;
    const keySpan = this.span(start, start + key.length);
    const afterColon = this.at;
    this.skipSpaces();
    const inline = this.value();
    if (!inline) this.at = afterColon;
    const comment = this.comment();
    if (!this.endLine()) return undefined;
    const value = inline ?? (comment ? undefined : this.items()) ?? this.scalar(afterColon, "");
    if (!value) return undefined;
    const span = { start: keySpan.start, end: value.span.end };
    return comment ? { key, keySpan, value, span, comment } : { key, keySpan, value, span };
  }

  private value(): YamlNode | undefined {
    const start = this.at;
    const found = this.match(VALUE);
    if (!found) return undefined;
    const [whole, plain, double, single] = found;
    if (plain !== undefined) return this.scalar(start, plain);
    const quoted = double ?? single;
    if (quoted === undefined) return this.flow(start);
    const span = this.span(start, start + whole.length);
    return { kind: "scalar", span, text: quoted, value: quoted, quoted: true };
  }

  /** The rest of a flow list, after its bracket. */
  private flow(start: number): YamlNode | undefined {
    const items: YamlNode[] = [];
    this.skipSpaces();
    while (items.length > 0 || this.text[this.at] !== "]") {
      const word = this.match(FLOW_ITEM)?.[0];
      const item = word && this.scalar(this.at - word.length, word);
      if (!item) return undefined;
      items.push(item);
      this.skipSpaces();
      if (this.text[this.at] !== ",") break;
      this.at++;
      this.skipSpaces();
    }
    if (this.text[this.at++] !== "]") return undefined;
    return { kind: "list", span: this.span(start, this.at), items, flow: true };
  }

  /** The `- item` lines below a key. A line that is not understood is left, and fails as an entry. */
  private items(): YamlNode | undefined {
    const items: YamlNode[] = [];
    const indent = this.match(SPACES)?.[0] ?? "";
    const start = this.at;
    this.at -= indent.length;
    for (;;) {
      const line = this.at;
      const [, spaces, word = ""] = this.match(ITEM) ?? [];
      const item = spaces === indent && this.scalar(this.at - word.length, word);
      this.comment();
      if (!item || !this.endLine()) {
        this.at = line;
        break;
      }
      items.push(item);
    }
    const last = items.at(-1);
    if (!last) return undefined;
    const span = { start: start + this.offset, end: last.span.end };
    return { kind: "list", span, items, flow: false };
  }

  /** A plain scalar of the core schema. */
  private scalar(start: number, text: string): YamlScalar | undefined {
    if (/^[-+]?\.(?:inf|nan)$/i.test(text)) return undefined;
    const word = text === "" ? null : WORDS.get(text);
    const value = word !== undefined ? word : NUMBER.test(text) ? Number(text) : text;
    const span = this.span(start, start + text.length);
    return { kind: "scalar", span, text, value, quoted: false };
  }

  private comment(): Span | undefined {
    const found = trailingComment(this.text, this.at);
    if (!found) return undefined;
    this.at = found.end;
    return this.span(found.start, found.end);
  }

  private skipSpaces(): void {
    while (this.text[this.at] === " ") this.at++;
  }

  private endLine(): boolean {
    this.skipSpaces();
    return this.atEnd() || this.skipLineEnd();
  }

  private skipLineEnd(): boolean {
    const crlf = this.text[this.at] === "\r" && this.text[this.at + 1] === "\n";
    if (!crlf && this.text[this.at] !== "\n") return false;
    this.at += crlf ? 2 : 1;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.at = pattern.lastIndex;
    return found;
  }

  private span(start: number, end: number): Span {
    return { start: start + this.offset, end: end + this.offset };
  }
}
