/** Edits that add to a list in the front matter, however it is written: what stands there stays, with its comments. */
import { type Edit, lineEnding } from "../../values/text.ts";
import type { YamlEntry, YamlList, YamlMap, YamlNode } from "../../values/yaml-node.ts";
import { printFlowList } from "../../values/yaml-print.ts";
import type { Document } from "../document.ts";
import { fieldList } from "../front-matter.ts";
import { addition, refuseUnreadable, setField } from "./field.ts";

/** One more item, in both forms that a list may have. */
export interface NewItem {
  /** Within `[…]`. */
  readonly flow: string;
  /** What stands behind the `- `, and on the lines below it. */
  readonly lines: readonly string[];
}

/**
 * At the end of the list; a key that does not stand there is added, with an item a line below it.
 * A map in place of a list becomes the list's first item.
 * @returns undefined where the value can take no more: a text, or what an alias stands for
 * @throws MortemError when the front matter is not one that a line could be added to
 */
export function appendToList(
  document: Document,
  key: string,
  items: readonly NewItem[],
): Edit[] | undefined {
  refuseUnreadable(document, key);
  if (items.length === 0) return [];
  const { text } = document;
  const entry = document.front.fields.get(key);
  if (entry === undefined) return [addition(document, key, blockText(text, items, "  ", " "))];
  const { value } = entry;
  if (isFromElsewhere(value)) return undefined;
  if (value.kind === "map") return belowMap(text, value, items);
  if (value.kind === "scalar") {
    return value.value === null ? fillEmpty(text, entry, items) : undefined;
  }
  if (value.items.length === 0) return fillEmpty(text, entry, items);
  if (value.flow) return [insertAt(endOf(value), flowText(items))];
  return [belowLast(text, entry, value, items)];
}

/**
 * Texts that the list lacks, at its end. A key that does not stand there is added as `key: [a, b]`.
 * @throws MortemError as `appendToList`
 */
export function addTexts(document: Document, key: string, texts: readonly string[]): Edit[] {
  const standing = fieldList(document.front, key);
  const lacking = [...new Set(texts)].filter((one) => !standing.includes(one));
  if (lacking.length === 0) return [];
  const value = document.front.fields.get(key)?.value;
  const isList = value?.kind === "list" && value.items.length > 0;
  const items = lacking.map((one) => {
    const flow = printFlowList([one]).slice(1, -1);
    return { flow, lines: [flow] };
  });
  const edits = isList ? appendToList(document, key, items) : undefined;
  return edits ?? setField(document, key, [...standing, ...lacking]);
}

const flowText = (items: readonly NewItem[]): string =>
  items.map(({ flow }) => `, ${flow}`).join("");

function blockText(text: string, items: readonly NewItem[], indent: string, gap: string): string {
  const eol = lineEnding(text);
  const deeper = `${indent} ${gap}`;
  return items
    .flatMap(({ lines }) =>
      lines.map((line, at) => (at === 0 ? `${indent}-${gap}` : deeper) + line),
    )
    .map((line) => eol + line)
    .join("");
}

/** Nothing, `~` or `[]`: the items go below the key, and a comment on its line stays there. */
function fillEmpty(text: string, entry: YamlEntry, items: readonly NewItem[]): Edit[] {
  const { start, end } = entry.value.span;
  if (/[\r\n]/.test(text.slice(start, end))) {
    return [insertAt(start + 1, flowText(items).slice(", ".length))];
  }
  const indent = `${indentBefore(text, entry.keySpan.start)}  `;
  const colon = text.indexOf(":", entry.keySpan.end) + 1;
  return [
    { start: Math.min(colon, start), end, text: "" },
    insertAt(lineEnd(text, end), blockText(text, items, indent, " ")),
  ];
}

/** As the last item stands: its indent, the blanks behind its dash. */
function belowLast(
  text: string,
  { keySpan }: YamlEntry,
  list: YamlList,
  items: readonly NewItem[],
): Edit {
  const last = list.items.at(-1) as YamlNode;
  const from = list.items.at(-2)?.span.end ?? keySpan.end;
  const dashes = [...text.slice(from, last.span.start).matchAll(/^([ \t]*)-([ \t]*)/gm)];
  const [, indent = "", blanks = ""] = dashes.at(-1) ?? [];
  const gap = blanks === "" || blanks.length > 4 ? " " : blanks;
  return insertAt(behindComments(text, last.span.end, indent), blockText(text, items, indent, gap));
}

/** A comment that is indented deeper than the dash speaks of the item above it. */
function behindComments(text: string, from: number, indent: string): number {
  let end = lineEnd(text, from);
  for (;;) {
    const comment = /^\r?\n([ \t]*)#[^\r\n]*/.exec(text.slice(end, lineEnd(text, end + 2)));
    if (comment === null || (comment[1] as string).length <= indent.length) return end;
    end += comment[0].length;
  }
}

function belowMap(text: string, map: YamlMap, items: readonly NewItem[]): Edit[] {
  const { start, end } = map.span;
  if (map.flow) return [insertAt(start, "["), insertAt(end, `${flowText(items)}]`)];
  const indent = indentBefore(text, start);
  const lines = [...text.slice(start, end).matchAll(/\n(?=[ \t]*[^\s])/g)];
  return [
    insertAt(start, "- "),
    ...lines.map(({ index }) => insertAt(start + index + 1, "  ")),
    insertAt(lineEnd(text, end), blockText(text, items, indent, " ")),
  ];
}

/** An alias has the place of its name, and what it holds another. */
function isFromElsewhere(node: YamlNode): boolean {
  const inside = node.kind === "list" ? node.items : node.kind === "map" ? node.entries : [];
  return inside.some(({ span }) => span.start < node.span.start || span.end > node.span.end);
}

function endOf(list: YamlList): number {
  return (list.items.at(-1) as YamlNode).span.end;
}

function indentBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).replace(/\S.*/, "");
}

/** Where the line ends, before its line break. */
export function lineEnd(text: string, from: number): number {
  const found = text.indexOf("\n", from);
  const end = found === -1 ? text.length : found;
  return text[end - 1] === "\r" && end > from ? end - 1 : end;
}

const insertAt = (at: number, text: string): Edit => ({ start: at, end: at, text });
