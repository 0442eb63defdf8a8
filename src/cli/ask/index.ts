/**
 * The questions that a person is asked in the terminal, on standard error.
 *
 * The keys work in every terminal, through tmux and ssh: Enter takes, Enter alone skips or finishes,
 * Esc goes back (twice when something typed would be lost), Ctrl-O opens the editor, Ctrl-C stops,
 * Ctrl-Z suspends, Ctrl-T stops the clock where one runs, Space marks in a list; inside a line, those of the shell.
 *
 * A paste never answers more than the question it was made into. Where the terminal marks pastes, the marks
 * decide; elsewhere, text that arrives at once or within a few tens of milliseconds, with a line break inside.
 * From the first question to the end of the process the terminal stays in raw mode and is read on, also
 * between two questions: what is typed ahead goes to the next question, in order and without an echo.
 *
 * Built on node:readline's key parser and line editing. @inquirer/core cannot print above an open prompt,
 * drops what is typed ahead, and loses the cursor when wide characters wrap or the window changes its size.
 */
import type { Ask } from "../../values/context.ts";
import { askChoice } from "./choose.ts";
import { askLine } from "./line.ts";
import { askLines } from "./lines.ts";
import { askPick } from "./pick.ts";
import { askProse } from "./prose.ts";
import { type AskOptions, createTerminal } from "./terminal.ts";

export type { AskOptions } from "./terminal.ts";

export function createAsk(options: AskOptions): Ask {
  const terminal = createTerminal(options);
  return {
    line: (question) => terminal.hold(() => askLine(terminal, question)),
    prose: (question) => terminal.hold(() => askProse(terminal, question)),
    lines: (question) => terminal.hold(() => askLines(terminal, question)),
    choose: (question) => terminal.hold(() => askChoice(terminal, question)),
    pick: (question) => terminal.hold(() => askPick(terminal, question)),
    edit: (text) =>
      terminal.hold(async () => {
        const { editText } = await import("./editor.ts");
        return (await editText(terminal, text)) ?? text;
      }),
  };
}
