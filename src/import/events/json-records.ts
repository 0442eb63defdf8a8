/** The objects of a JSON export with their lines: a list, objects one after the other, a list inside of an object, or the beginning of any of them. */
import { lineStarts, placeAt } from "../../values/text.ts";
import type { Fault } from "./model.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

export interface JsonRecord {
  readonly value: JsonObject;
  readonly line: number;
}

export interface JsonRecords {
  readonly records: readonly JsonRecord[];
  readonly faults: readonly Fault[];
}

/**
 * One pass without a tree of the whole, so that what stands before a fault is taken, and each object knows its line.
 * @param lists the keys below which an object may hold the list
 */
export function jsonRecords(text: string, lists: readonly string[] = []): JsonRecords {
  const keys = new Set(lists);
  const lines = text.split("\n");
  return isOneALine(lines) ? recordsByLine(lines, keys) : new Scanner(text, keys).run();
}

/** At least half of its lines are an object each: then one that is broken is broken alone. */
function isOneALine(lines: readonly string[]): boolean {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== "");
  if (filled.length < 2 || filled[0]?.startsWith("[")) return false;
  const whole = filled.filter((line) => line.startsWith("{") && line.endsWith("}"));
  return whole.length * 2 >= filled.length;
}

function recordsByLine(lines: readonly string[], lists: ReadonlySet<string>): JsonRecords {
  const records: JsonRecord[] = [];
  const faults: Fault[] = [];
  const last = lines.findLastIndex((line) => line.trim() !== "");
  for (const [index, text] of lines.entries()) {
    if (text.trim() === "") continue;
    const read = new Scanner(text, lists).run();
    const line = index + 1;
    for (const { value } of read.records) records.push({ value, line });
    for (const fault of read.faults)
      faults.push(index === last ? { ...fault, line } : noJson(line));
  }
  return { records, faults };
}

function noJson(line: number): Fault {
  return { line, message: "this is no JSON", hint: "Mend it, or export it again." };
}

class Scanner {
  private readonly starts: readonly number[];
  private readonly records: JsonRecord[] = [];
  private readonly faults: Fault[] = [];
  /** The brackets that are open. */
  private readonly open: string[] = [];
  /** The object that is being read: where it begins, and how many brackets are around it. */
  private current: { start: number; depth: number } | undefined;
  /** The string that was read last, if nothing but a colon and blanks stand behind it. */
  private key: string | undefined;

  constructor(
    private readonly text: string,
    private readonly lists: ReadonlySet<string>,
  ) {
    this.starts = lineStarts(text);
  }

  run(): JsonRecords {
    const { text } = this;
    const marks = /["{}[\],]/g;
    for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
      if (mark[0] === '"') marks.lastIndex = this.string(mark.index);
      else this.bracket(mark[0], mark.index);
    }
    this.end();
    return { records: this.records, faults: this.faults };
  }

  /** @returns where it goes on behind the string */
  private string(start: number): number {
    const { text } = this;
    for (let at = start + 1; ; at++) {
      at = text.indexOf('"', at);
      if (at === -1) {
        this.key = undefined;
        return text.length;
      }
      let slashes = 0;
      while (text[at - 1 - slashes] === "\\") slashes++;
      if (slashes % 2 === 1) continue;
      this.key = at - start < LONGEST_KEY ? text.slice(start + 1, at) : undefined;
      return at + 1;
    }
  }

  private bracket(mark: string, at: number): void {
    const { open, current, key } = this;
    this.key = undefined;
    if (mark === ",") return;
    if (mark === "{" || mark === "[") {
      const isList = mark === "[" && key !== undefined && this.lists.has(key);
      // The object is only what the list comes in.
      if (isList && current !== undefined && current.depth === open.length - 1) {
        this.current = undefined;
      } else if (mark === "{" && current === undefined && open.at(-1) !== "{") {
        this.current = { start: at, depth: open.length };
      }
      open.push(mark);
      return;
    }
    open.pop();
    if (current !== undefined && open.length <= current.depth) this.take(current.start, at + 1);
  }

  private take(start: number, end: number): void {
    this.current = undefined;
    const line = this.lineOf(start);
    try {
      const value: unknown = JSON.parse(this.text.slice(start, end));
      if (isObject(value)) this.records.push({ value, line });
    } catch {
      this.faults.push(noJson(line));
    }
  }

  private end(): void {
    const { current, open, records, faults, text } = this;
    if (current !== undefined || open.length > 0) {
      const line = this.lineOf(current?.start ?? text.length);
      const hint = "What stands before was read. Export it again for the rest.";
      faults.push({ line, message: "the export breaks off here", hint });
    } else if (records.length === 0 && faults.length === 0 && !/^\s*\[\s*\]\s*$/.test(text)) {
      const hint = "Name the file that the tool has exported, as JSON.";
      faults.push({ line: 1, message: "there is no JSON in it", hint });
    }
  }

  private lineOf(offset: number): number {
    return placeAt(this.starts, offset).line;
  }
}

/** No key that is looked for is longer. */
const LONGEST_KEY = 60;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands below keys of its own, one inside of the other. */
export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
}

/** The same as text, where it is any and says something. */
export function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = valueAt(value, ...keys);
  return typeof found === "string" && found.trim() !== "" ? found : undefined;
}
