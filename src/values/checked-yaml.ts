/** YAML files of a fixed form (config, template, answers, votes): read, checked, and refused with file, line and what to do. */

import type { ZodType } from "zod";
import type { Place } from "./error.ts";
import { firstFault } from "./first-fault.ts";
import { type SchemaIssue, validate } from "./schema-issue.ts";
import { lineStarts, placeAt } from "./text.ts";
import { entryOf, parseYaml, type YamlNode } from "./yaml.ts";

export interface CheckedYaml<T> {
  readonly value: T;
  /** The place of what the keys lead to, or of the nearest thing around it that is written. */
  placeOf(keys: readonly PropertyKey[]): Place;
}

/**
 * Reads a YAML text and checks it against a schema. A key with nothing after it counts as not given.
 * @param path shown in errors
 * @throws MortemError on the first thing that is wrong; its hint names the others, a line each
 */
export function checkYaml<T>(schema: ZodType<T>, text: string, path: string): T {
  return checkYamlWithPlaces(schema, text, path).value;
}

/** As `checkYaml`, for those who check more than a schema can, and want to say where. @throws MortemError */
export function checkYamlWithPlaces<T>(
  schema: ZodType<T>,
  text: string,
  path: string,
): CheckedYaml<T> {
  const { root, problems } = parseYaml(text);
  const starts = lineStarts(text);
  const at = (offset: number): Place => ({ path, ...placeAt(starts, offset) });
  if (problems.length > 0)
    throw firstFault(
      problems.map(({ message, span }) => ({ message, hint: UNREADABLE, place: at(span.start) })),
    );
  const result = validate(schema, root ? given(root) : Object.create(null));
  if ("issues" in result) {
    throw firstFault(
      result.issues.map((issue) => ({
        message: worded(issue),
        hint: issue.hint,
        place: at(offsetOf(root, issue.keys, issue.atKey)),
      })),
    );
  }
  return { value: result.value, placeOf: (keys) => at(offsetOf(root, keys, false)) };
}

const UNREADABLE = "Correct this line; the rest is checked once the file can be read.";

function worded({ keys, message }: SchemaIssue): string {
  const path = keys
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("");
  return path ? `${path.replace(/^\./, "")}: ${message}` : message;
}

/** Plain data in which a key without a value is there, for its name to be checked, but undefined. */
function given(node: YamlNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(given);
  const plain: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries) plain[key] = given(value) ?? undefined;
  return plain;
}

function offsetOf(
  root: YamlNode | undefined,
  keys: readonly PropertyKey[],
  atKey: boolean,
): number {
  let node = root;
  let offset = node?.span.start ?? 0;
  for (const [depth, key] of keys.entries()) {
    const entry = entryOf(node, String(key));
    node = entry ? entry.value : node?.kind === "list" ? node.items[Number(key)] : undefined;
    if (!node) break;
    const last = depth === keys.length - 1;
    // A nested value is found by its key; a value on the key's line by itself.
    const inside = node.kind === "scalar" || node.flow;
    offset = entry && ((atKey && last) || !inside) ? entry.keySpan.start : node.span.start;
  }
  return offset;
}
