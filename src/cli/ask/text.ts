/** The one loop behind every question that is answered by typing: keys, pastes, back, the editor, and its drawing. */
import type { Question, Reply } from "../../values/context.ts";
import { Interrupted } from "../../values/error.ts";
import { columns as columnsOf } from "../../values/printable.ts";
import { LINE_FULL, TOO_MUCH } from "./bounds.ts";
import { clockLines, nextUnderClock } from "./clock.ts";
import type { Field } from "./field.ts";
import type { Deed } from "./gather.ts";
import { type Key, keyName } from "./keys.ts";
import { cut, placeIn, wrapColumns } from "./layout.ts";
import type { Frame, Size } from "./screen.ts";
import type { Terminal } from "./terminal.ts";
import { CLEAR, type Help, heading, helpLines, leavingLines, MEND, problem } from "./words.ts";

/** A reply, or nothing while the question goes on. */
export type Outcome<T> = Reply<T> | undefined;

export interface TextPrompt<T> {
  readonly field: Field;
  /** Stands before the text, two columns wide. */
  readonly marker: string;
  readonly placeholder?: string | undefined;
  /** Whether the heading has been printed for good. */
  readonly headless?: boolean;
  /** What to do when the time is up, where it is not the usual. */
  readonly timeUp?: string;
  /** Why the text was not taken; goes with the next key. */
  problem: string | undefined;
  /** Why a paste was not taken; goes with the next key. */
  notice: string | undefined;
  /** Would going back drop something that was typed? */
  unsaved(): boolean;
  /** What Enter does now; undefined where it does nothing. */
  enterDoes(): string | undefined;
  /** Lines between the heading and the text, and below the text. */
  above?(size: Size): string[];
  below?(size: Size): string[];
  /** Enter; `pasted` when more text follows so closely that the line break is part of a paste. */
  enter(pasted: boolean): Promise<Outcome<T>>;
  paste(text: string): Promise<Outcome<T>>;
  /** The editor was asked for. */
  edit?(): Promise<Outcome<T>>;
  /** A key of the prompt's own; true when it was one. */
  key?(key: Key): boolean;
  /** What the keys of its own do now. */
  ownKeys?(): Help[];
}

export async function askText<T>(
  terminal: Terminal,
  question: Question,
  prompt: TextPrompt<T>,
): Promise<Reply<T>> {
  try {
    return await converse(terminal, question, prompt);
  } finally {
    prompt.field.close();
  }
}

async function converse<T>(
  terminal: Terminal,
  question: Question,
  prompt: TextPrompt<T>,
): Promise<Reply<T>> {
  let leaving = false;
  terminal.screen.show((size) => frame(terminal, question, prompt, leaving, size));
  for (;;) {
    if (!terminal.hasMore) terminal.screen.refresh();
    const input = await nextUnderClock(terminal, question.countdown);
    const name = input.kind === "key" ? keyName(input.key) : input.kind;
    if (name === "escape" && question.back) {
      if (leaving || !prompt.unsaved()) return { kind: "back" };
      leaving = true;
      continue;
    }
    leaving = false;
    if (name === "ctrl-d" && prompt.field.text === "" && !prompt.unsaved()) throw new Interrupted();
    const outcome = await act(terminal, prompt, input, name);
    if (outcome !== undefined) return outcome;
  }
}

async function act<T>(
  terminal: Terminal,
  prompt: TextPrompt<T>,
  input: Deed,
  name: string,
): Promise<Outcome<T>> {
  const { field } = prompt;
  prompt.notice = undefined;
  if (name === "return" && !field.spilled) return prompt.enter(await terminal.followed(input));
  if (name === "ctrl-o") return prompt.edit?.();
  prompt.problem = undefined;
  if (input.kind === "paste") return prompt.paste(input.text);
  if (input.kind === "flood") prompt.notice = TOO_MUCH;
  else if (!prompt.key?.(input.key)) {
    field.press(input.key);
    if (field.spilled) prompt.problem = LINE_FULL;
  }
  return undefined;
}

function frame<T>(
  { style }: Terminal,
  question: Question,
  prompt: TextPrompt<T>,
  leaving: boolean,
  size: Size,
): Frame {
  const { columns } = size;
  const { field, marker } = prompt;
  const margin = columnsOf(marker);
  const typed = wrapColumns(field.text, columns - margin);
  const place = placeIn(typed, field.head.length);
  if (field.text === "" && prompt.placeholder) {
    typed[0] = style.dim(cut(prompt.placeholder, columns - margin));
  }
  const above = [
    ...(prompt.headless ? [] : heading(question, style, columns)),
    ...(prompt.above?.(size) ?? []),
  ];
  const wrong = prompt.notice ?? prompt.problem;
  const below = wrong === undefined ? (prompt.below?.(size) ?? []) : problem(wrong, style, columns);
  const help = leaving
    ? leavingLines(style, columns)
    : helpLines(question, ownKeys(prompt), style, columns);
  return {
    lines: [
      ...above,
      ...typed.map(
        (line, index) => (index === 0 ? style.accent(marker) : " ".repeat(margin)) + line,
      ),
      ...below,
      ...help,
      ...clockLines(question.countdown, style, columns, prompt.timeUp),
    ],
    cursor: {
      row: above.length + place.row,
      column: margin + place.column,
    },
  };
}

const EDITOR: Help = ["Ctrl-O", "editor"];

function ownKeys<T>(prompt: TextPrompt<T>): Help[] {
  const enter = prompt.enterDoes();
  const keys: Help[] = enter === undefined ? [] : [["Enter", enter]];
  const isRefused = prompt.problem !== undefined && prompt.field.text !== "";
  return [
    ...(isRefused ? [MEND, CLEAR] : keys),
    ...(prompt.ownKeys?.() ?? []),
    ...(prompt.edit === undefined ? [] : [EDITOR]),
  ];
}
