/** YAML files of a fixed form (config, template, answers, votes): read, checked, and refused with file, line and what to do. */

import type { ZodType } from "zod";
import { MortemError, type Place } from "./error.ts";
import { type SchemaIssue, validate } from "./schema-issue.ts";
import { lineStarts, placeAt } from "./text.ts";
import { entryOf, parseYaml, type YamlNode, type YamlProblem } from "./yaml.ts";

export interface CheckedYaml<T> {
  readonly value: T;
  /** The place of what the keys lead to, or of the nearest thing around it that is written. */
  placeOf(keys: readonly PropertyKey[]): Place;
}

/**
 * Reads a YAML text and checks it against a schema. A key with nothing after it counts as not given.
 * @param path shown in errors
 * @throws MortemError on the first thing that is wrong; its hint names the next few, a line each
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
  const refuse = (faults: readonly Fault[]) => refusal(faults, at);
  if (problems.length > 0) throw refuse(problems.map(unreadable));
  const result = validate(schema, root ? given(root) : Object.create(null));
  if ("issues" in result) throw refuse(result.issues.map((issue) => faultOf(issue, root)));
  return { value: result.value, placeOf: (keys) => at(offsetOf(root, keys, false)) };
}

/** Faults that are told beside the first one. */
const MOST_OTHERS = 3;

interface Fault {
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
  /** Is told before others: a key that is mistyped is also missing, and its values go unread. */
  readonly first: boolean;
}

function refusal(faults: readonly Fault[], at: (offset: number) => Place): MortemError {
  const [first, ...rest] = faults.toSorted(
    (a, b) => Number(b.first) - Number(a.first) || a.offset - b.offset,
  ) as [Fault, ...Fault[]];
  const others = rest.slice(0, MOST_OTHERS).map(({ message, offset }) => {
    return `Also in line ${at(offset).line}: ${message}`;
  });
  const more = rest.length - others.length;
  if (more > 0) others.push(`And ${more} more.`);
  return new MortemError(first.message, [first.hint, ...others].join("\n"), at(first.offset));
}

function unreadable({ message, span }: YamlProblem): Fault {
  const hint = "Correct this line; the rest is checked once the file can be read.";
  return { message, hint, offset: span.start, first: false };
}

function faultOf(issue: SchemaIssue, root: YamlNode | undefined): Fault {
  const { keys, hint, atKey } = issue;
  return { message: worded(issue), hint, offset: offsetOf(root, keys, atKey), first: atKey };
}

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
