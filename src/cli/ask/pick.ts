/** A question with any number of answers out of a list: arrows, Space marks, and Enter takes what is marked. */
import type { PickQuestion, Reply } from "../../values/context.ts";
import { Interrupted } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { clockLines, nextUnderClock } from "./clock.ts";
import type { Deed } from "./gather.ts";
import { besideLabel, hintColumn } from "./hints.ts";
import { keyName } from "./keys.ts";
import { cut, hangingLines } from "./layout.ts";
import type { Frame, Size } from "./screen.ts";
import type { Terminal } from "./terminal.ts";
import { windowOf } from "./window.ts";
import {
  type Help,
  heading,
  helpLines,
  leavingLines,
  NEEDED,
  problem,
  settle,
  settleWithout,
} from "./words.ts";

interface Row<T> {
  readonly value: T;
  readonly label: string;
  readonly hint: string;
  marked: boolean;
}

interface State<T> {
  readonly rows: readonly Row<T>[];
  active: number;
  /** The cursor was moved: whoever presses Enter then may mean the row that it is on. */
  hasMoved: boolean;
  /** A mark was set or taken away, which going back would drop. */
  hasMarked: boolean;
  isLeaving: boolean;
  /** Somebody types words: the blanks and letters in them mark nothing until the cursor is moved. */
  isTyping: boolean;
  /** Why Enter, a paste or a letter did nothing; goes with the next key. */
  refused: string | undefined;
}

const NONE_MARKED = "Nothing is marked. Space marks this one; Enter again takes none.";
const NO_TEXT =
  "Nothing can be typed here: ↑↓ move, then Space marks, and Enter takes what is marked.";

export async function askPick<T>(
  terminal: Terminal,
  question: PickQuestion<T>,
): Promise<Reply<T[]>> {
  if (question.choices.length === 0) return { kind: "skip" };
  const state = begun(question);
  terminal.screen.show((size) => frame(terminal, question, state, size));
  for (;;) {
    if (!terminal.hasMore) terminal.screen.refresh();
    const deed = await nextUnderClock(terminal, question.countdown);
    const name = deed.kind === "key" ? keyName(deed.key) : deed.kind;
    if (name === "ctrl-d") throw new Interrupted();
    if (name === "escape" && (question.back || question.skippable)) {
      if (state.isLeaving || !state.hasMarked) {
        const kind = question.back ? "back" : "skip";
        settleWithout(terminal, question, kind);
        return { kind };
      }
      state.isLeaving = true;
      continue;
    }
    state.isLeaving = false;
    const reply = name === "return" ? entered(question, state) : undefined;
    if (reply === undefined) {
      if (name !== "return") change(state, deed, name);
      continue;
    }
    if (reply.kind === "answer") settle(terminal, question, labelsOf(state));
    else settleWithout(terminal, question, "skip");
    return reply;
  }
}

function begun<T>({ choices }: PickQuestion<T>): State<T> {
  const rows = choices.map(({ value, label, hint, marked }) => ({
    value,
    label: printable(label),
    hint: printable(hint ?? ""),
    marked: marked === true,
  }));
  return {
    rows,
    active: 0,
    hasMoved: false,
    hasMarked: false,
    isLeaving: false,
    isTyping: false,
    refused: undefined,
  };
}

/** Undefined where the question goes on. */
function entered<T>({ skippable }: PickQuestion<T>, state: State<T>): Reply<T[]> | undefined {
  const marked = markedOf(state);
  if (marked.length > 0) return { kind: "answer", value: marked.map(({ value }) => value) };
  if (!skippable) state.refused = NEEDED;
  else if (state.hasMoved) state.refused = NONE_MARKED;
  else return { kind: "skip" };
  // A second Enter is meant.
  state.hasMoved = false;
  return undefined;
}

function change<T>(state: State<T>, deed: Deed, name: string): void {
  const { rows } = state;
  state.refused = undefined;
  const step = STEPS.get(name);
  const row = rows[state.active];
  if (step !== undefined) {
    state.active = moved(state, step);
    state.hasMoved = true;
    state.isTyping = false;
  } else if (state.isTyping) {
    state.refused = NO_TEXT;
  } else if (name === "space" && row !== undefined) {
    row.marked = !row.marked;
    state.hasMarked = true;
  } else if (name === "a") {
    const all = rows.some(({ marked }) => !marked);
    for (const one of rows) one.marked = all;
    state.hasMarked = true;
  } else if (deed.kind !== "key" || /^[\p{L}\p{N}]$/u.test(deed.key.sequence)) {
    state.refused = NO_TEXT;
    state.isTyping = deed.kind === "key";
  }
}

/** From an end on to the other, but never past one by a page. */
function moved<T>({ rows, active }: State<T>, step: number): number {
  const last = rows.length - 1;
  if (Math.abs(step) > 1) return Math.max(0, Math.min(last, active + step));
  return (active + step + rows.length) % rows.length;
}

const PAGE = 10;
const STEPS = new Map([
  ["up", -1],
  ["ctrl-p", -1],
  ["down", 1],
  ["ctrl-n", 1],
  ["tab", 1],
  ["pageup", -PAGE],
  ["pagedown", PAGE],
  ["home", Number.NEGATIVE_INFINITY],
  ["end", Number.POSITIVE_INFINITY],
]);

function markedOf<T>({ rows }: State<T>): Row<T>[] {
  return rows.filter(({ marked }) => marked);
}

function labelsOf<T>(state: State<T>): string[] {
  return markedOf(state).map(({ label }) => label);
}

function frame<T>(
  terminal: Terminal,
  question: PickQuestion<T>,
  state: State<T>,
  size: Size,
): Frame {
  const { style } = terminal;
  const { rows, active, refused } = state;
  const { columns } = size;
  const head = heading(question, style, columns);
  const below = refused === undefined ? [] : problem(refused, style, columns);
  const help = [
    ...(state.isLeaving
      ? leavingLines(style, columns, "these marks", question.back ? "goes back" : "leaves")
      : helpLines(question, ownKeys(question, state), style, columns)),
    ...clockLines(question.countdown, style, columns),
  ];
  const room = Math.max(3, size.rows - 1 - head.length - below.length - help.length);
  const place = hintColumn(rows, columns - MARGIN);
  const whole = activeLines(terminal, rows[active], place, columns).slice(0, room);
  const line = (row: Row<T>) => lineOf(terminal, row, place, columns);
  const shown = windowOf(rows, { active, whole, room }, line);
  return {
    lines: [...head, ...shown.lines, ...below, ...help],
    cursor: { row: head.length + shown.at, column: 0 },
  };
}

const box = (marked: boolean): string => (marked ? "[x]" : "[ ]");

/** The columns before a label: an arrow, a box, and a blank behind each. */
const MARGIN = 6;

function lineOf<T>(
  { style }: Terminal,
  row: Row<T>,
  place: number | undefined,
  columns: number,
): string {
  const start = `  ${box(row.marked)} ${cut(row.label, columns - MARGIN)}`;
  const beside = besideLabel(row, place, columns - MARGIN);
  return beside === undefined ? start : start + beside.gap + style.dim(beside.hint);
}

/** The row that the cursor is on, as many lines as its words take. */
function activeLines<T>(
  { style }: Terminal,
  row: Row<T> | undefined,
  place: number | undefined,
  columns: number,
): string[] {
  if (row === undefined) return [];
  const start = `› ${box(row.marked)} `;
  const beside = besideLabel(row, place, columns - MARGIN);
  if (beside !== undefined) {
    return [style.accent(start + row.label) + beside.gap + style.dim(beside.hint)];
  }
  const lines = hangingLines(start, row.label, columns).map(style.accent);
  if (row.hint === "") return lines;
  return [...lines, style.dim(" ".repeat(MARGIN) + cut(row.hint, columns - MARGIN))];
}

function ownKeys<T>({ skippable }: PickQuestion<T>, state: State<T>): Help[] {
  const { rows } = state;
  const count = markedOf(state).length;
  const enter: Help[] =
    count > 0
      ? [["Enter", takesOf(count, rows.length)]]
      : skippable
        ? [["Enter", "take none"]]
        : [];
  const all: Help = ["a", count === rows.length ? "none" : "all"];
  const place = rows.length > PAGE ? ` (${state.active + 1} of ${rows.length})` : "";
  return [["↑↓", `move${place}`], ["Space", "mark"], all, ...enter];
}

function takesOf(count: number, all: number): string {
  if (all === 1) return "take it";
  return count === all ? `take all ${all}` : `take ${count} of ${all}`;
}
