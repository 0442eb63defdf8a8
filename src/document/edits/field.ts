/** Edits of front matter: one key at a time, comments and quoting around it untouched. */
import { MortemError } from "../../values/error.ts";
import { type Edit, lineEnding } from "../../values/text.ts";
import { printFlowList, printScalar } from "../../values/yaml-print.ts";
import type { Document } from "../document.ts";

/**
 * Writes a key: its value is replaced where it stands, else the key is added where the template has it.
 * @throws MortemError when there is no front matter that a line could be added to
 */
export function setField(
  document: Document,
  key: string,
  value: string | readonly string[],
): Edit[] {
  const printed = typeof value === "string" ? printScalar(value) : printFlowList(value);
  const entry = document.front.fields.get(key);
  if (entry === undefined) return [addition(document, `${key}: ${printed}`, key)];
  const colon = document.text.indexOf(":", entry.keySpan.end);
  const isNull =
    entry.value.kind === "scalar" && entry.value.value === null && entry.value.text === "";
  const end = isNull ? colon + 1 : Math.max(colon + 1, entry.value.span.end);
  return [{ start: colon + 1, end, text: ` ${printed}` }];
}

/** Takes a key out with its line; nothing where it does not stand. */
export function removeField(document: Document, key: string): Edit[] {
  const entry = document.front.fields.get(key);
  if (entry === undefined) return [];
  return [{ start: entry.keySpan.start, end: nextLine(document.text, entry.span.end), text: "" }];
}

function addition(document: Document, line: string, key: string): Edit {
  const { fence, fields } = document.front;
  if (fence === undefined || !fence.closed || document.text[fence.content.start] === "{") {
    throw new MortemError(
      `"${key}" cannot be written: the front matter is not a list of \`key: value\` lines`,
      "Mend the front matter by hand, then try again.",
      {
        path: document.path,
        line: 1,
      },
    );
  }
  const order = ["kind", "template", ...document.template.fields.map((field) => field.id)];
  const before = new Set(order.slice(0, Math.max(order.indexOf(key), 0)));
  const known = order.includes(key);
  let at = known ? fence.content.start : fence.content.end;
  for (const [name, entry] of fields) {
    if (known && before.has(name)) at = Math.max(at, nextLine(document.text, entry.span.end));
  }
  return { start: at, end: at, text: line + lineEnding(document.text) };
}

function nextLine(text: string, offset: number): number {
  const found = text.indexOf("\n", offset);
  return found === -1 ? text.length : found + 1;
}
