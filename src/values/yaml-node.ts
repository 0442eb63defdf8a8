/** What a YAML text says, with the place of everything in it: our own small tree, free of the library's. */

import type { Span } from "./text.ts";

export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: "scalar";
  readonly span: Span;
  /** As written, after unquoting: `005` stays `005`. Empty where nothing is written. */
  readonly text: string;
  readonly value: string | number | boolean | null;
  readonly quoted: boolean;
}

export interface YamlList {
  readonly kind: "list";
  readonly span: Span;
  readonly items: readonly YamlNode[];
  /** Written as `[a, b]`. */
  readonly flow: boolean;
}

export interface YamlMap {
  readonly kind: "map";
  readonly span: Span;
  /** In the order of the file, each key once. */
  readonly entries: readonly YamlEntry[];
  /** Written as `{a: b}`. */
  readonly flow: boolean;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
  /** From the key to the end of the value, without a trailing comment. */
  readonly span: Span;
  /** A trailing `# comment` on the line where a scalar or a `[flow]` value ends. */
  readonly comment?: Span;
}

export interface YamlProblem {
  readonly message: string;
  readonly span: Span;
}

export interface YamlResult {
  /** Undefined for a text that is empty, holds only comments, or cannot be read at all. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
}

/** The entry of a key, where the node is a map that has it. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** Plain data: scalars by value, lists as arrays, maps as objects without a prototype. */
export function toPlain(node: YamlNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(toPlain);
  const plain: Record<string, unknown> = Object.create(null);
  for (const entry of node.entries) plain[entry.key] = toPlain(entry.value);
  return plain;
}

/** The span of a trailing comment that follows `from` on its line. */
export function trailingComment(text: string, from: number): Span | undefined {
  let start = from;
  while (text[start] === " " || text[start] === "\t") start++;
  if (start === from || text[start] !== "#") return undefined;
  const lineEnd = text.indexOf("\n", start);
  let end = lineEnd === -1 ? text.length : lineEnd;
  if (text[end - 1] === "\r") end--;
  return { start, end };
}
