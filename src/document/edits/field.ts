/** Edits of front matter: one key at a time, comments and quoting around it untouched. */
import { MortemError } from "../../values/error.ts";
import { type Edit, lineEnding, nextLine } from "../../values/text.ts";
import type { YamlEntry, YamlNode } from "../../values/yaml.ts";
import { printFlowList, printScalar } from "../../values/yaml-print.ts";
import type { Document } from "../document.ts";

/**
 * Writes a key: its value is replaced where it stands, else the key is added where the template has it.
 * Nothing where it has that value already, however it is quoted.
 * @throws MortemError when the front matter is not one that a line could be added to
 */
export function setField(
  document: Document,
  key: string,
  value: string | readonly string[],
): Edit[] {
  refuseUnreadable(document, key);
  const entry = document.front.fields.get(key);
  if (entry !== undefined && says(entry.value, value)) return [];
  const printed = typeof value === "string" ? printScalar(value) : printFlowList(value);
  if (entry === undefined) return [addition(document, key, ` ${printed}`)];
  return [replacement(document.text, entry, printed)];
}

/**
 * Where it cannot be read in full, a key could be written twice, or into the middle of another's value.
 * @throws MortemError
 */
export function refuseUnreadable(document: Document, key: string): void {
  const { fence, problems } = document.front;
  const [problem] = problems;
  const isFlow = fence !== undefined && /^\s*[{]/.test(contentOf(document));
  if (fence !== undefined && problem === undefined && !isFlow) return;
  const why =
    problem?.message ??
    (isFlow ? "the front matter is written in braces" : "the file has no front matter");
  throw new MortemError(
    `"${key}" cannot be written: ${why}`,
    "Mend the front matter by hand (`key: value` lines between two lines of `---`), then try again.",
    {
      path: document.path,
      line: problem === undefined ? 1 : document.place(problem.span.start).line,
    },
  );
}

function contentOf({ text, front: { fence } }: Document): string {
  return fence === undefined ? "" : text.slice(fence.content.start, fence.content.end);
}

function says(node: YamlNode, value: string | readonly string[]): boolean {
  if (typeof value === "string") {
    return node.kind === "scalar" && node.value !== null && node.text === value;
  }
  return (
    node.kind === "list" &&
    node.items.length === value.length &&
    node.items.every((item, index) => says(item, value[index] as string))
  );
}

/** A comment on the key's own line stays there, also where the value stood on the lines below. */
function replacement(text: string, entry: YamlEntry, printed: string): Edit {
  const start = text.indexOf(":", entry.keySpan.end) + 1;
  const end = Math.max(start, entry.value.span.end);
  const before = text.slice(start, entry.value.span.start);
  const comment = /^[ \t]+#[^\r\n]*(?=\r?\n)/.exec(before)?.[0] ?? "";
  return { start, end, text: ` ${printed}${comment}` };
}

/** @param printed what stands behind the colon: one line, or lines that begin with a line break */
export function addition(document: Document, key: string, printed: string): Edit {
  const { text, template } = document;
  const { fence, fields } = document.front;
  const order = ["kind", "template", ...template.fields.map((field) => field.id)];
  const position = order.indexOf(key);
  const before = new Set(order.slice(0, Math.max(position, 0)));
  let at = (position === -1 ? fence?.content.end : fence?.content.start) ?? 0;
  for (const [name, entry] of fields) {
    if (before.has(name)) at = Math.max(at, nextLine(text, entry.span.end));
  }
  const [first] = fields.values();
  const indent = first === undefined ? "" : indentOf(text, first);
  return { start: at, end: at, text: `${indent}${key}:${printed}${lineEnding(text)}` };
}

function indentOf(text: string, { keySpan }: YamlEntry): string {
  return text.slice(text.lastIndexOf("\n", keySpan.start - 1) + 1, keySpan.start);
}
