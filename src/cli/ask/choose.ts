/** A question with a few answers: arrows and Enter, or the key that stands before each. */
import type { Choice, Question, Reply } from "../../values/context.ts";
import { Interrupted } from "../../values/error.ts";
import { keyName } from "./keys.ts";
import { columnsOf, cut, printable } from "./layout.ts";
import type { Frame, Size } from "./screen.ts";
import type { Terminal } from "./terminal.ts";
import { heading, helpLines, settle, settleWithout } from "./words.ts";

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
  let active = Math.max(
    0,
    question.choices.findIndex(({ value }) => value === question.initial),
  );
  terminal.screen.show((size) => frame(terminal, question, options, active, size));
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
      if (input.kind === "paste") continue;
      const name = keyName(input.key);
      const named = options.find(({ key }) => key !== "" && key === input.key.sequence);
      if (named !== undefined) return named;
      if (name === "return") return options[active];
      if (name === "escape" && question.back) return undefined;
      if (name === "ctrl-d") throw new Interrupted();
      const step = STEPS.get(name) ?? 0;
      active = (active + step + options.length) % options.length;
    }
  }
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
  const room = Math.max(3, size.rows - 1 - head.length - help.length);
  const first = Math.max(0, Math.min(active - (room >> 1), options.length - room));
  const shown = options.slice(first, first + room);
  const widest = Math.max(...options.map(({ label }) => columnsOf(label)));
  return {
    lines: [
      ...head,
      ...shown.map((option, index) =>
        row(terminal, option, first + index === active, widest, size.columns),
      ),
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
