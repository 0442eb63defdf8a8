/** Adds taught names to the text of a config: the lines that it takes, and no other changes. */
import { MortemError } from "./error.ts";
import { applyEdits, type Edit, lineEnding } from "./text.ts";
import {
  entryOf,
  parseYaml,
  toPlain,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
} from "./yaml.ts";
import { printFlowList, printScalar } from "./yaml-print.ts";

export interface NewNames {
  readonly kind: "headings" | "fields";
  /** Of the section or the field. */
  readonly id: string;
  readonly names: readonly string[];
}

const INDENT = "  ";

/**
 * The text with `aliases` that hold these names too; those that are there already are not written again.
 * @param text empty where there is no config yet
 * @throws MortemError where the file is written in a way that no line can be added to; the hint says what to write
 */
export function withNames(text: string, additions: readonly NewNames[]): string {
  return additions.reduce((now, addition) => added(now, addition), text);
}

function added(text: string, { kind, id, names }: NewNames): string {
  const path = ["aliases", kind, id] as const;
  const known = namesAt(text, path);
  const missing = [...new Set(names)].filter((name) => !known.includes(name));
  if (missing.length === 0) return text;
  const edit = editFor(text, path, missing);
  const after = edit === undefined ? text : applyEdits(text, [edit]);
  const holds = namesAt(after, path);
  if (missing.every((name) => holds.includes(name))) return after;
  throw new MortemError(
    `the names for ${id} cannot be added to this config`,
    `Write them by hand:\naliases:\n  ${kind}:\n    ${printScalar(id)}: ${printFlowList([...known, ...missing])}`,
  );
}

function namesAt(text: string, path: readonly string[]): string[] {
  const { root, problems } = parseYaml(text);
  let node: YamlNode | undefined = problems.length === 0 ? root : undefined;
  for (const key of path) node = entryOf(node, key)?.value;
  const found = node === undefined ? undefined : toPlain(node);
  return Array.isArray(found) ? found.filter((name) => typeof name === "string") : [];
}

/** Undefined where the keys lead to what is no map or list. */
function editFor(
  text: string,
  path: readonly string[],
  names: readonly string[],
): Edit | undefined {
  let node = parseYaml(text).root;
  if (node === undefined) return atEnd(text, path, names);
  for (const [depth, key] of path.entries()) {
    if (node.kind !== "map") return undefined;
    const rest = path.slice(depth);
    const entry = entryOf(node, key);
    if (entry === undefined)
      return depth === 0 && !node.flow
        ? atEnd(text, rest, names)
        : intoMap(text, node, rest, names);
    if (isEmpty(entry.value)) return asValue(text, entry, node.flow, rest.slice(1), names);
    node = entry.value;
  }
  return node.kind === "list" ? intoList(text, node, names) : undefined;
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

/** Behind all that stands there, comments too. */
function atEnd(text: string, path: readonly string[], names: readonly string[]): Edit {
  const eol = lineEnding(text);
  const before = text === "" ? "" : text.endsWith("\n") ? eol : eol + eol;
  const { length } = text;
  return { start: length, end: length, text: before + block(path, names, "", eol) };
}

function intoMap(
  text: string,
  map: YamlMap,
  path: readonly string[],
  names: readonly string[],
): Edit {
  const last = map.entries.at(-1);
  if (map.flow || last === undefined) return beforeBracket(text, map, flow(path, names));
  return below(
    text,
    last,
    block(path, names, indentOf(text, map.entries[0] ?? last), lineEnding(text)),
  );
}

/** A key with nothing behind it gets a block below, in brackets and in place of a `null` a value on its line. */
function asValue(
  text: string,
  entry: YamlEntry,
  isInFlow: boolean,
  path: readonly string[],
  names: readonly string[],
): Edit {
  const { span } = entry.value;
  if (isInFlow || path.length === 0 || span.end > span.start) {
    const written = path.length === 0 ? printFlowList(names) : `{ ${flow(path, names)} }`;
    const start = text.indexOf(":", entry.keySpan.end) + 1;
    return { start, end: Math.max(start, span.end), text: ` ${written}` };
  }
  return below(text, entry, block(path, names, indentOf(text, entry) + INDENT, lineEnding(text)));
}

function intoList(text: string, list: YamlNode & { kind: "list" }, names: readonly string[]): Edit {
  const last = list.items.at(-1);
  if (list.flow || last === undefined)
    return beforeBracket(text, list, printFlowList(names).slice(1, -1));
  const eol = lineEnding(text);
  const dash = text.lastIndexOf("-", last.span.start - 1);
  const indent = text.slice(text.lastIndexOf("\n", dash) + 1, dash);
  return below(text, last, names.map((name) => `${indent}- ${printScalar(name)}${eol}`).join(""));
}

function beforeBracket(text: string, { span }: YamlNode, written: string): Edit {
  const at = span.end - 1;
  const inside = text.slice(span.start + 1, at);
  const start = at - (inside.length - inside.trimEnd().length);
  const comma = inside.trim() === "" || /,\s*$/.test(inside) ? "" : ",";
  const isCommented = /#[^\n]*$/.test(inside);
  const place = isCommented ? at : start;
  const space = text[span.start] === "{" || comma !== "" || inside.trim() !== "" ? " " : "";
  return { start: place, end: place, text: comma + space + written };
}

/** On the lines behind the one on which something ends. */
function below(
  text: string,
  { span }: { readonly span: { readonly end: number } },
  lines: string,
): Edit {
  const found = text.indexOf("\n", span.end);
  const at = found === -1 ? text.length : found + 1;
  return { start: at, end: at, text: found === -1 ? lineEnding(text) + lines : lines };
}

function block(
  path: readonly string[],
  names: readonly string[],
  indent: string,
  eol: string,
): string {
  return path
    .map((key, depth) => {
      const value = depth === path.length - 1 ? ` ${printFlowList(names)}` : "";
      return `${indent}${INDENT.repeat(depth)}${printScalar(key)}:${value}${eol}`;
    })
    .join("");
}

/** Without the outermost brackets. */
function flow(path: readonly string[], names: readonly string[]): string {
  const [key = "", ...rest] = path;
  const value = rest.length === 0 ? printFlowList(names) : `{ ${flow(rest, names)} }`;
  return `${printScalar(key)}: ${value}`;
}

function indentOf(text: string, { keySpan }: YamlEntry): string {
  return text.slice(text.lastIndexOf("\n", keySpan.start - 1) + 1, keySpan.start);
}
