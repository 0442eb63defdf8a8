/** A question with a few answers: arrows and Enter, the key that stands before each, or its first letters and Enter. */
import type { Choice, Question, Reply } from "../../values/context.ts";
import { Interrupted } from "../../values/error.ts";
import { isText, keyName } from "./keys.ts";
import { columnsOf, cut, printable } from "./layout.ts";
import type { Frame, Size } from "./screen.ts";
import type { Terminal } from "./terminal.ts";
import { heading, helpLines, problem, settle, settleWithout } from "./words.ts";

type ChooseQuestion<T> = Question & { choices: Choice<T>[]; initial?: T };

interface Option<T> {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly reply: Reply<T>;
}

export async function askChoice<T>(
  terminal: Terminal,
  question: ChooseQuestion<T>,
): Promise<Reply<T>> {
  const options = optionsOf(question);
  let active = firstActive(question, options.length);
  /** Letters that are no key begin an answer: without it, Enter would take one that nobody meant. */
  let typed = "";
  let refused = false;
  terminal.screen.show((size) =>
    frame(terminal, question, options, active, size, typedLines(terminal, typed, refused, size)),
  );
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
      const input = await terminal.next();
      refused = false;
      if (input.kind === "paste") {
        write(typed + printable(input.text));
        continue;
      }
      const name = keyName(input.key);
      const named = options.find(({ key }) => key !== "" && key === input.key.sequence);
      if (typed === "" && named !== undefined) return named;
      if (name === "return") {
        const meant = typed === "" ? options[active] : meantBy(typed, options);
        if (meant !== undefined) return meant;
        refused = true;
      } else if (name === "escape" && question.back) return undefined;
      else if (name === "ctrl-d") throw new Interrupted();
      else if (name === "backspace") write(typed.slice(0, -1));
      else if (isText(input.key) && name !== "tab") write(typed + input.key.sequence);
      else {
        typed = "";
        active = (active + (STEPS.get(name) ?? 0) + options.length) % options.length;
      }
    }
  }

  function write(text: string): void {
    typed = text.trimStart();
    const first = typed === "" ? -1 : options.findIndex((option) => begins(option, typed));
    if (first !== -1) active = first;
  }
}

/** Enter alone skips here as it does everywhere, unless an answer stands already. */
function firstActive<T>({ choices, initial, skippable }: ChooseQuestion<T>, count: number): number {
  const standing = choices.findIndex(({ value }) => value === initial);
  if (standing !== -1) return standing;
  return skippable ? count - 1 : 0;
}

/** The answer that these are the first letters of, and of no other unless they are all of it. */
function meantBy<T>(typed: string, options: readonly Option<T>[]): Option<T> | undefined {
  const fitting = options.filter((option) => begins(option, typed));
  const whole = fitting.find(({ label }) => label.length === typed.trim().length);
  return whole ?? (fitting.length === 1 ? fitting[0] : undefined);
}

function begins<T>({ label }: Option<T>, typed: string): boolean {
  return label.toLowerCase().startsWith(typed.trim().toLowerCase());
}

function typedLines({ style }: Terminal, typed: string, refused: boolean, size: Size): string[] {
  if (typed === "") return [];
  return refused
    ? problem(`“${typed}” is none of these, or more than one.`, style, size.columns)
    : [style.accent(`› ${cut(typed, size.columns - 2)}`)];
}

const STEPS = new Map([
  ["up", -1],
  ["ctrl-p", -1],
  ["down", 1],
  ["ctrl-n", 1],
  ["tab", 1],
]);

/** The choices with a key each, as long as there are digits; a skippable question ends on leaving it open. */
function optionsOf<T>({ choices, skippable }: ChooseQuestion<T>): Option<T>[] {
  const options: Option<T>[] = choices.map(({ value, label, hint, key }, index) => ({
    key: key ?? (index < 9 ? String(index + 1) : ""),
    label: printable(label),
    hint: printable(hint ?? ""),
    reply: { kind: "answer", value },
  }));
  if (skippable) options.push({ key: "0", label: "skip", hint: "", reply: { kind: "skip" } });
  return options;
}

function frame<T>(
  terminal: Terminal,
  question: ChooseQuestion<T>,
  options: Option<T>[],
  active: number,
  size: Size,
  typed: readonly string[],
): Frame {
  const { style } = terminal;
  const head = heading(question, style, size.columns);
  const help = helpLines(
    question,
    [
      ["↑↓", "move"],
      ["Enter", "take it"],
    ],
    style,
    size.columns,
  );
  const room = Math.max(3, size.rows - 1 - head.length - typed.length - help.length);
  const first = Math.max(0, Math.min(active - (room >> 1), options.length - room));
  const shown = options.slice(first, first + room);
  const widest = Math.max(...options.map(({ label }) => columnsOf(label)));
  return {
    lines: [
      ...head,
      ...shown.map((option, index) =>
        row(terminal, option, first + index === active, widest, size.columns),
      ),
      ...typed,
      ...help,
    ],
    cursor: { row: head.length + active - first, column: 0 },
  };
}

function row<T>(
  { style }: Terminal,
  option: Option<T>,
  active: boolean,
  widest: number,
  columns: number,
): string {
  const label = cut(option.label, columns - 4);
  const start = `${active ? "›" : " "} ${option.key || " "} `;
  const gap = " ".repeat(Math.max(2, Math.min(widest, 30) - columnsOf(label) + 2));
  const room = columns - 4 - columnsOf(label) - gap.length;
  const hint = option.hint !== "" && room > 3 ? gap + style.dim(cut(option.hint, room)) : "";
  return (active ? style.accent(start + label) : start + label) + hint;
}
