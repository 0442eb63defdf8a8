/** Reads YAML 1.2 into our own tree with positions. */

import { parseFlat } from "./flat-yaml.ts";
import { parseWithLibrary } from "./yaml-library.ts";
import type { YamlResult } from "./yaml-node.ts";

export * from "./yaml-node.ts";

/** In UTF-16 units. */
const MAX_LENGTH = 1_000_000;

/**
 * Reads a text as one YAML 1.2 document of the core schema. Nothing is executed, tags and merge
 * keys are not honoured, and the work is bounded for any input. Never throws.
 * @param offset where the text stands in its file: all spans count from the file's beginning
 */
export function parseYaml(text: string, offset = 0): YamlResult {
  if (text.length > MAX_LENGTH) {
    const message = "this YAML is longer than a megabyte and is not read: make it shorter";
    return { root: undefined, problems: [{ message, span: { start: offset, end: offset } }] };
  }
  const flat = parseFlat(text, offset);
  return flat ? { root: flat, problems: [] } : parseWithLibrary(text, offset);
}
