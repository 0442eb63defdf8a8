/** What zod finds wrong with data, in our own words. */

import type { core, ZodType } from "zod";
import { counted } from "./counted.ts";
import { didYouMean, nearest } from "./nearest.ts";
import { shortened } from "./text.ts";

export interface SchemaIssue {
  /** The keys that lead to the value; of an unknown key, the key itself last. */
  readonly keys: readonly PropertyKey[];
  readonly message: string;
  /** What to do, as a sentence. */
  readonly hint: string;
  /** The key is at fault, not its value. */
  readonly atKey: boolean;
  /** Of an unknown key, the known one that was probably meant. */
  readonly meant?: string | undefined;
  /** Is there nothing where a value must be? */
  readonly isMissing?: boolean;
}

type Wording = Pick<SchemaIssue, "message" | "hint" | "meant" | "isMissing">;
type Issue = core.$ZodIssue;

/** Stands as the message of an issue for which the schema has no words of its own. */
const OURS = "\0";
const OURS_WHOLE = "\0whole";

const NOUNS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map of keys and values",
  record: "a map of keys and values",
};

/** The data in the schema's form, or all that is wrong with it. */
export function validate<T>(
  schema: ZodType<T>,
  data: unknown,
): { value: T } | { issues: SchemaIssue[] } {
  // An issue that is reported no longer knows its schema, and so not the keys that it could have had.
  const known = new Map<unknown, string[]>();
  const error = (issue: core.$ZodRawIssue): string => {
    const form = (issue.inst as { _zod?: { def?: Form } } | undefined)?._zod?.def;
    if (issue.code === "unrecognized_keys") known.set(issue.keys, Object.keys(form?.shape ?? {}));
    return form?.format === "safeint" ? OURS_WHOLE : OURS;
  };
  const result = schema.safeParse(data, { error, reportInput: true });
  if (result.success) return { value: result.data };
  const issues = result.error.issues.flatMap((issue) => reword(issue, [], known));
  return { issues: issues.filter((issue) => !isMistyped(issue, issues)) };
}

/** What is missing only because its key is mistyped is not told twice. */
function isMistyped({ keys, isMissing }: SchemaIssue, all: readonly SchemaIssue[]): boolean {
  if (isMissing !== true) return false;
  const parent = keys.slice(0, -1).join("\n");
  return all.some(
    ({ keys: others, meant }) => meant === keys.at(-1) && others.slice(0, -1).join("\n") === parent,
  );
}

interface Form {
  readonly shape?: object;
  readonly format?: string;
}

function reword(
  issue: Issue,
  before: readonly PropertyKey[],
  known: ReadonlyMap<unknown, string[]>,
): SchemaIssue[] {
  const keys = [...before, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    const others = known.get(issue.keys) ?? [];
    return issue.keys.map((key) => ({
      keys: [...keys, key],
      atKey: true,
      ...unknownKey(key, others),
    }));
  }
  if (!issue.message.startsWith(OURS)) {
    return [{ keys, atKey: false, message: issue.message, hint: "Correct the value." }];
  }
  if (issue.code === "invalid_union") {
    const fitting = issue.errors.find((branch) => branch.every(isInside));
    if (fitting) return fitting.flatMap((inner) => reword(inner, keys, known));
  }
  const atKey = issue.code === "invalid_key";
  const inner = atKey ? issue.issues[0] : undefined;
  return [{ keys, atKey, ...wording(inner ?? issue) }];
}

/** The branch of a union whose issues lie deeper is the one that was meant. */
function isInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code === "unrecognized_keys";
}

function unknownKey(key: string, others: readonly string[]): Wording {
  const meant = nearest(key, others);
  if (meant)
    return {
      message: `unknown key; did you mean "${meant}"?`,
      hint: `Rename it to ${meant}.`,
      meant,
    };
  const list = others.length ? `; the keys known here are ${others.join(", ")}` : "";
  return { message: "unknown key", hint: `Remove it${list}.` };
}

function wording(issue: Issue): Wording {
  if (!issue.message.startsWith(OURS)) return { message: issue.message, hint: "Correct it." };
  if (issue.input === undefined && issue.code !== "invalid_union") {
    const hint = `Add it: ${expectation(issue)} is expected.`;
    return { message: "this is missing", hint, isMissing: true };
  }
  const message = `${expectation(issue)} is expected, ${shown(issue.input)} was given`;
  return { message, hint: whatToWrite(issue) };
}

/** As the subject of "… is expected". */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return NOUNS[issue.message === OURS_WHOLE ? "int" : issue.expected] ?? "another value";
    case "invalid_value":
      return choice(issue.values.map(String));
    case "invalid_union":
      return [
        ...new Set(issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectation))),
      ].join(" or ");
    case "too_small":
      return amount("at least", Number(issue.minimum), issue.origin);
    case "too_big":
      return amount("at most", Number(issue.maximum), issue.origin);
    default:
      return "another form";
  }
}

function choice(values: readonly string[]): string {
  return values.length === 1 ? `${values[0]}` : `one of ${values.join(", ")}`;
}

function amount(bound: string, count: number, origin: string): string {
  if (origin === "string") return `text of ${bound} ${counted(count, "character")}`;
  if (origin === "array") return `a list of ${bound} ${counted(count, "entry", "entries")}`;
  return `${bound} ${count}`;
}

function whatToWrite(issue: Issue): string {
  const given = issue.input;
  if (issue.code === "invalid_type" && issue.expected === "string" && isPlain(given)) {
    return `Put it in quotes: "${given}".`;
  }
  if (typeof given === "string")
    return didYouMean(given, valuesOf(issue), `Write ${expectation(issue)}.`);
  return `Write ${expectation(issue)}.`;
}

/** The words to choose from. */
function valuesOf(issue: Issue): string[] {
  if (issue.code === "invalid_value") return issue.values.map(String);
  if (issue.code === "invalid_union") return issue.errors.flat().flatMap(valuesOf);
  return [];
}

function isPlain(given: unknown): boolean {
  return typeof given === "number" || typeof given === "boolean";
}

function shown(given: unknown): string {
  if (given === null || given === undefined || given === "") return "nothing";
  if (typeof given === "string") return JSON.stringify(shortened(given));
  if (Array.isArray(given)) return given.length ? "a list" : "an empty list";
  return isPlain(given) ? String(given) : "a map";
}
