/** Our front matter for a foreign document: our keys first, then what stood there, as it stood. */
import { type FrontMatter, readFrontMatter } from "../../document/front-matter.ts";
import type { Template } from "../../template/model.ts";
import { nearest } from "../../values/nearest.ts";
import { applyEdits, type Edit, type Span } from "../../values/text.ts";
import type { YamlEntry, YamlNode } from "../../values/yaml.ts";
import { printFlowList, printScalar } from "../../values/yaml-print.ts";
import type { Facts, Manner, Outline } from "./model.ts";

/** What a key is called that stood where one of ours must stand. */
const ORIGINAL = "original_";

export interface NewFront {
  /** With its fences, without a line break at its end. */
  readonly text: string;
  /** Front matter that cannot stay front matter, since it is no YAML that can be added to: with its language. */
  readonly rest: { readonly language: string; readonly text: string } | undefined;
  /** The lines of the source that are gone, since a key of ours says the same. */
  readonly moved: readonly Span[];
}

/**
 * In place, a key that says already what ours would stays where it is, as it is written.
 * @param source where the document was taken from, as `source` remembers it
 */
export function newFront(
  outline: Outline,
  facts: Facts,
  template: Template,
  source: string,
  manner: Manner,
): NewFront {
  const ours = new Map<string, Value>([
    ["kind", template.kind],
    ["template", template.id],
  ]);
  for (const { id } of template.fields) {
    const value = facts.get(id)?.value;
    if (value !== undefined && value.length > 0) ours.set(id, value);
  }
  ours.set("source", source);
  const kept = keptLines(outline, template, ours, manner);
  const lines = [...ours]
    .filter(([key]) => !kept.standing.has(key))
    .map(([key, value]) => `${key}: ${printed(value)}`);
  const text = ["---", ...lines, ...(kept.lines === "" ? [] : [kept.lines]), "---"].join("\n");
  return { text, rest: kept.rest, moved: kept.moved };
}

type Value = string | readonly string[];

function printed(value: Value): string {
  return typeof value === "string" ? printScalar(value) : printFlowList(value);
}

interface Kept extends Pick<NewFront, "rest" | "moved"> {
  readonly lines: string;
  /** Keys of ours that stand among them. */
  readonly standing: ReadonlySet<string>;
}

function keptLines(
  { front, source: { text } }: Outline,
  template: Template,
  ours: ReadonlyMap<string, Value>,
  manner: Manner,
): Kept {
  const none = { lines: "", rest: undefined, moved: [], standing: new Set<string>() };
  const content = front === undefined ? "" : text.slice(front.content.start, front.content.end);
  if (front === undefined || content.trim() === "") return none;
  const read = readFrontMatter(text);
  if (front.language !== "yaml" || read.problems.length > 0 || !isOfLines(text, read)) {
    const language = front.language === "other" ? "" : front.language;
    return { ...none, rest: { language, text: content } };
  }
  const known = ["kind", "template", "source", ...template.fields.map(({ id }) => id)];
  const fields = [...read.fields.values()];
  const isStanding = ({ key, value }: YamlEntry) =>
    manner === "in-place" && saysSame(value, ours.get(key));
  const standing = new Set(fields.filter(isStanding).map(({ key }) => key));
  const edits = fields.flatMap((entry) =>
    standing.has(entry.key) ? [] : editOf(text, entry, known, ours, read.fields),
  );
  const offset = front.content.start;
  const within = edits.map((edit) => ({
    ...edit,
    start: edit.start - offset,
    end: edit.end - offset,
  }));
  return {
    lines: applyEdits(content, within)
      .trimEnd()
      .replace(/^(?:[ \t]*\r?\n)+/, ""),
    rest: undefined,
    moved: edits.filter((edit) => edit.text === ""),
    standing,
  };
}

function saysSame(node: YamlNode, value: Value | undefined): boolean {
  if (node.kind === "scalar") return node.value !== null && node.text === value;
  if (node.kind === "map" || !Array.isArray(value) || node.items.length !== value.length)
    return false;
  return node.items.every((item, index) => saysSame(item, value[index]));
}

/** Is each key on a line of its own, at the beginning of it? */
export function isOfLines(text: string, { fields }: FrontMatter): boolean {
  return [...fields.values()].every(
    ({ keySpan }) => keySpan.start === 0 || text[keySpan.start - 1] === "\n",
  );
}

/** A key of ours that says the same goes, since ours stands above; one that says something else is kept under another name. */
function editOf(
  text: string,
  { key, keySpan, span }: YamlEntry,
  known: readonly string[],
  ours: ReadonlyMap<string, Value>,
  fields: ReadonlyMap<string, YamlEntry>,
): Edit[] {
  const isKnown = known.includes(key);
  if (!isKnown && nearest(key, known) === undefined) return [];
  const lineEnd = endOfLine(text, span.end);
  const line = text.slice(keySpan.start, lineEnd);
  if (isKnown && /^[^\n#]*$/.test(line) && sameValue(line, key, ours.get(key))) {
    return [{ start: keySpan.start, end: Math.min(text.length, lineEnd + 1), text: "" }];
  }
  return [{ ...keySpan, text: freeName(key, fields) }];
}

function sameValue(line: string, key: string, value: Value | undefined): boolean {
  if (value === undefined) return false;
  const bare = (one: string) => one.trim().replace(/^(["'])(.*)\1$/, "$2");
  return bare(line.slice(line.indexOf(":", key.length) + 1)) === bare(printed(value));
}

function freeName(key: string, fields: ReadonlyMap<string, YamlEntry>): string {
  let name = ORIGINAL + key;
  while (fields.has(name)) name = ORIGINAL + name;
  return name;
}

function endOfLine(text: string, offset: number): number {
  const found = text.indexOf("\n", offset);
  return found === -1 ? text.length : found;
}
