/** A line being edited, with the keys that people know from their shell: node:readline without its screen. */
import { createInterface } from "node:readline";
import { PassThrough, Writable } from "node:stream";
import { printable } from "../../values/printable.ts";
import { LINE_LIMIT } from "./bounds.ts";
import { isText, type Key, keyName } from "./keys.ts";

export interface Field {
  readonly text: string;
  /** The part of the text before the cursor. */
  readonly head: string;
  press(key: Key): void;
  /** Whether the last key found no room. */
  readonly spilled: boolean;
  /** Inserts at the cursor. */
  insert(text: string): void;
  /** Replaces the whole text; the cursor stands between the two parts. */
  set(head: string, tail?: string): void;
  /** Ends its use. */
  close(): void;
}

/** Keys that readline answers with something other than an edit. */
const NOT_EDITS = new Set(["tab", "return", "ctrl-c", "ctrl-l", "ctrl-z", "escape", "up", "down"]);

export function createField(initial = ""): Field {
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({
    input: new PassThrough(),
    output,
    terminal: true,
    historySize: 0,
  });
  let spilled = false;
  const field: Field = {
    get text() {
      return line.line;
    },
    get head() {
      return line.line.slice(0, line.cursor);
    },
    get spilled() {
      return spilled;
    },
    press(key) {
      if (NOT_EDITS.has(keyName(key))) return;
      spilled = isText(key) && line.line.length >= LINE_LIMIT;
      if (spilled) return;
      line.write(isText(key) && !key.meta ? key.sequence : null, key);
    },
    insert(text) {
      const safe = printable(text);
      if (safe !== "") line.write(safe);
    },
    set(head, tail = "") {
      line.write(null, { ctrl: true, name: "e" });
      line.write(null, { ctrl: true, name: "u" });
      field.insert(tail);
      line.write(null, { ctrl: true, name: "a" });
      field.insert(head);
    },
    close: () => line.close(),
  };
  field.insert(initial);
  return field;
}
