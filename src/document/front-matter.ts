/** Front matter as our own model: fields in their order, with their places and whatever is wrong with them. */
import { nearest } from "../values/nearest.ts";
import type { Span } from "../values/text.ts";
import { parseYaml, type YamlEntry, type YamlNode } from "../values/yaml.ts";
import { type Fence, findFence } from "./fence.ts";

/** More than any person writes; beyond it a file is refused before its YAML is looked at. */
export const FRONT_MATTER_LIMIT = 64 * 1024;

export interface FrontMatter {
  /** `undefined` where the file has none. */
  readonly fence: Fence | undefined;
  readonly fields: ReadonlyMap<string, YamlEntry>;
  readonly problems: readonly FrontMatterProblem[];
}

export interface FrontMatterProblem {
  readonly message: string;
  readonly hint: string;
  readonly span: Span;
}

export function readFrontMatter(text: string): FrontMatter {
  const fence = findFence(text);
  const refuse = (message: string, hint: string): FrontMatter => ({
    fence,
    fields: new Map(),
    problems: [
      { message, hint, span: { start: fence?.span.start ?? 0, end: (fence?.span.start ?? 0) + 3 } },
    ],
  });
  if (fence === undefined) return { fence, fields: new Map(), problems: [] };
  if (fence.language !== "yaml" && fence.language !== "yml") {
    return refuse(
      `the front matter is in another language than YAML: ${fence.language.slice(0, 20)}`,
      "Write it as YAML between two lines of `---`; nothing else is read, and nothing is ever run.",
    );
  }
  if (!fence.closed) {
    return refuse("the front matter is not closed", "Add a line of `---` below its last key.");
  }
  if (fence.content.end - fence.content.start > FRONT_MATTER_LIMIT) {
    return refuse(
      "the front matter is larger than 64 KiB",
      "Move what is text into the body of the document.",
    );
  }
  return readFields(text, fence);
}

function readFields(text: string, fence: Fence): FrontMatter {
  const { root, problems } = parseYaml(
    text.slice(fence.content.start, fence.content.end),
    fence.content.start,
  );
  const found: FrontMatterProblem[] = problems.map((problem) => ({
    ...problem,
    hint: "Correct this line; the rest is read once the front matter can be.",
  }));
  const fields = new Map<string, YamlEntry>();
  if (root?.kind === "map") {
    for (const entry of root.entries) if (!fields.has(entry.key)) fields.set(entry.key, entry);
  } else if (root !== undefined && !(root.kind === "scalar" && root.value === null)) {
    const hint = "Write one `key: value` a line.";
    found.push({
      message: "the front matter is not a list of keys with values",
      hint,
      span: root.span,
    });
  }
  return { fence, fields, problems: found };
}

/** The text of a field that holds one value; `undefined` where it is missing, empty, a list or a map. */
export function fieldText(front: FrontMatter, key: string): string | undefined {
  const node = front.fields.get(key)?.value;
  return node === undefined ? undefined : scalarText(node);
}

/** The texts of a field that holds a list (or one value, read as a list of one). */
export function fieldList(front: FrontMatter, key: string): string[] {
  const node = front.fields.get(key)?.value;
  if (node === undefined) return [];
  const items = node.kind === "list" ? node.items : [node];
  return items.map(scalarText).filter((text) => text !== undefined);
}

/** Does the key stand there with something to say? */
export function fieldIsFilled(front: FrontMatter, key: string): boolean {
  const node = front.fields.get(key)?.value;
  if (node === undefined) return false;
  if (node.kind === "scalar") return scalarText(node) !== undefined;
  return (node.kind === "list" ? node.items : node.entries).length > 0;
}

function scalarText(node: YamlNode): string | undefined {
  if (node.kind !== "scalar" || node.value === null) return undefined;
  const text = node.text.trim();
  return text === "" ? undefined : text;
}

/** The key that was probably meant as `kind`, where there is no such key. */
export function mistypedKind({ fields }: FrontMatter): string | undefined {
  if (fields.has("kind")) return undefined;
  return [...fields.keys()].find((key) => nearest(key, ["kind"]) !== undefined);
}
