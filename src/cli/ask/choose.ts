/** A question with a few answers: arrows, the key that stands before each, or its first letters; and Enter. */
import type { ChooseQuestion, Reply } from "../../values/context.ts";
import { Interrupted } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { TOO_MUCH, whyTooLong } from "./bounds.ts";
import { clockLines, nextUnderClock } from "./clock.ts";
import type { Deed } from "./gather.ts";
import { besideLabel, hintColumn } from "./hints.ts";
import { isText, keyName } from "./keys.ts";
import { cut } from "./layout.ts";
import {
  begins,
  firstActive,
  keysExpected,
  meantBy,
  type Option,
  optionsOf,
  typedWith,
  withKey,
} from "./options.ts";
import type { Frame, Size } from "./screen.ts";
import type { Terminal } from "./terminal.ts";
import { windowOf } from "./window.ts";
import { CLEAR, type Help, heading, helpLines, problem, settle, settleWithout } from "./words.ts";

/** What is chosen so far. */
interface State {
  active: number;
  /** Letters that begin an answer, or the key that was pressed. */
  typed: string;
  /** Why Enter or a paste was not taken; goes with the next key. */
  refused: string | undefined;
  /** Enter did not take what is typed. */
  isRejected: boolean;
}

export async function askChoice<T>(
  terminal: Terminal,
  question: ChooseQuestion<T>,
): Promise<Reply<T>> {
  const options = optionsOf(question);
  const active = firstActive(question);
  const state: State = { active, typed: "", refused: undefined, isRejected: false };
  terminal.screen.show((size) => frame(terminal, question, options, state, size));
  const picked = await pick();
  if (picked === undefined) {
    settleWithout(terminal, question, "back");
    return { kind: "back" };
  }
  if (picked.reply.kind === "answer") settle(terminal, question, [picked.label]);
  else settleWithout(terminal, question, "skip");
  return picked.reply;

  async function pick(): Promise<Option<T> | undefined> {
    for (;;) {
      if (!terminal.hasMore) terminal.screen.refresh();
      const deed = await nextUnderClock(terminal, question.countdown);
      const name = deed.kind === "key" ? keyName(deed.key) : deed.kind;
      state.refused = undefined;
      if (name === "escape" && question.back) return undefined;
      if (name === "ctrl-d") throw new Interrupted();
      if (state.isRejected && isAnew(writtenBy(deed, name))) clear();
      state.isRejected = false;
      const taken = name === "return" ? entered() : atOnce(deed);
      if (taken !== undefined) return taken;
      if (name !== "return") change(deed, name);
    }
  }

  /** More of the same word goes on where that leads to an answer. */
  function isAnew(written: string | undefined): boolean {
    if (written === undefined) return false;
    return !options.some((option) => begins(option, state.typed + written));
  }

  function entered(): Option<T> | undefined {
    if (state.typed === "") return options[state.active];
    const meant = meantBy(state.typed, options, question.other);
    if (!("why" in meant)) return meant;
    state.refused = meant.why;
    state.isRejected = true;
    return undefined;
  }

  function atOnce(deed: Deed): Option<T> | undefined {
    if (!question.atOnce || state.typed !== "" || deed.kind !== "key") return undefined;
    const option = withKey(deed.key.sequence, options);
    if (option !== undefined) terminal.tookAtOnce(deed);
    return option;
  }

  function change(deed: Deed, name: string): void {
    const written = writtenBy(deed, name);
    if (deed.kind === "flood") state.refused = TOO_MUCH;
    else if (written !== undefined) write(written);
    else if (name === "ctrl-u") clear();
    else if (name === "backspace") erase();
    else {
      state.typed = "";
      state.active = (state.active + (STEPS.get(name) ?? 0) + options.length) % options.length;
    }
  }

  function erase(): void {
    if (state.typed === "") return;
    const shorter = state.typed.replace(/.$/su, "");
    if (shorter === "") clear();
    else point(shorter);
  }

  /** What Enter takes is again what it took before anything was typed. */
  function clear(): void {
    state.typed = "";
    state.active = active;
  }

  function write(more: string): void {
    state.refused = whyTooLong(more, state.typed);
    if (state.refused !== undefined) return;
    point(typedWith(state.typed, more, options));
    // Where a key answers at once, one that leads nowhere is refused at once too.
    if (!question.atOnce || question.other !== undefined || leadsTo(state.typed)) return;
    state.refused = keysExpected(options);
    state.isRejected = true;
  }

  function leadsTo(typed: string): Option<T> | undefined {
    return withKey(typed, options) ?? options.find((option) => begins(option, typed));
  }

  /** Moves to what is typed, where it is the beginning of something. */
  function point(typed: string): void {
    state.typed = typed;
    if (typed === "") return;
    const first = leadsTo(typed);
    if (first !== undefined) state.active = options.indexOf(first);
  }
}

/** The text that is pasted, or that the key stands for. */
function writtenBy(deed: Deed, name: string): string | undefined {
  if (deed.kind === "paste") return printable(deed.text);
  const isWriting = deed.kind === "key" && isText(deed.key) && name !== "return" && name !== "tab";
  return isWriting ? deed.key.sequence : undefined;
}

const STEPS = new Map([
  ["up", -1],
  ["ctrl-p", -1],
  ["down", 1],
  ["ctrl-n", 1],
  ["tab", 1],
]);

function frame<T>(
  terminal: Terminal,
  question: ChooseQuestion<T>,
  options: Option<T>[],
  state: State,
  size: Size,
): Frame {
  const { style } = terminal;
  const { active, typed } = state;
  /** What Enter takes now; nothing where it would be refused. */
  const meant = typed === "" ? options[active] : meantBy(typed, options, question.other);
  const head = heading(question, style, size.columns);
  const below = typedLines(terminal, state, options, size);
  const help = [
    ...helpLines(question, ownKeys(meant, typed), style, size.columns),
    ...clockLines(question.countdown, style, size.columns),
  ];
  const room = Math.max(3, size.rows - 1 - head.length - below.length - help.length);
  const place = hintColumn(options, size.columns - MARGIN);
  const line = (option: Option<T>) => row(terminal, option, option === meant, place, size.columns);
  const whole = options
    .slice(active, active + 1)
    .flatMap((option) => [line(option), ...hintBelow(terminal, option, place, size.columns)]);
  const shown = windowOf(options, { active, whole, room }, line);
  return {
    lines: [...head, ...shown.lines, ...below, ...help],
    cursor: { row: head.length + shown.at, column: 0 },
  };
}

function ownKeys<T>(meant: Option<T> | { why: string } | undefined, typed: string): Help[] {
  if (meant === undefined || "why" in meant) return [["↑↓", "move"], CLEAR];
  const clear = typed.length > 1 ? [CLEAR] : [];
  return [["↑↓", "move"], ["Enter", meant.reply.kind === "skip" ? "skip" : "take it"], ...clear];
}

/** What is typed, or why it was not taken; a key shows by where it leads. */
function typedLines<T>(
  { style }: Terminal,
  { typed, refused }: State,
  options: Option<T>[],
  { columns }: Size,
): string[] {
  if (refused !== undefined) return problem(refused, style, columns);
  if (typed === "" || withKey(typed, options)) return [];
  return [style.accent(`› ${cut(typed, columns - 2)}`)];
}

/** The columns before a label: an arrow, a key, and a blank behind each. */
const MARGIN = 4;

function row<T>(
  { style }: Terminal,
  option: Option<T>,
  active: boolean,
  place: number | undefined,
  columns: number,
): string {
  const label = cut(option.label, columns - MARGIN);
  const start = `${active ? "›" : " "} ${option.key || " "} `;
  const beside = besideLabel(option, place, columns - MARGIN);
  const hint = beside === undefined ? "" : beside.gap + style.dim(beside.hint);
  return (active ? style.accent(start + label) : start + label) + hint;
}

/** Where it does not fit beside the label, it shows while the arrow is on it. */
function hintBelow<T>(
  { style }: Terminal,
  option: Option<T>,
  place: number | undefined,
  columns: number,
): string[] {
  if (option.hint === "" || besideLabel(option, place, columns - MARGIN)) return [];
  return [style.dim(" ".repeat(MARGIN) + cut(option.hint, columns - MARGIN))];
}
