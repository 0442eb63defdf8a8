/** What every question looks like: its message and guidance above, one line of help on the keys below, and what remains of it. */
import type { Question, Style } from "../../values/context.ts";
import { hangingLines, joinWithin, wrapWords } from "./layout.ts";
import type { Terminal } from "./terminal.ts";

/** A key and what it does, as the help line has them. */
export type Help = readonly [key: string, does: string];

export const CLEAR: Help = ["Ctrl-U", "clear"];
/** For a line that was not taken, until another key is pressed. */
export const MEND: Help = ["mend", "it"];

/** A blank line, the message, and the guidance. */
export function heading(question: Question, style: Style, columns: number): string[] {
  const guidance = briefly(question.guidance?.trim() ?? "", columns);
  return [...title(question, style, columns), ...guidance.map(style.dim)];
}

/** More lines than these stand between a tired person and the question; all of it is in the editor. */
const GUIDANCE_LINES = 4;

/** As many whole sentences as fit, and the first in any case. */
function briefly(guidance: string, columns: number): string[] {
  if (guidance === "") return [];
  const lines = wrapWords(guidance, columns);
  const last = guidance.lastIndexOf(". ");
  return lines.length <= GUIDANCE_LINES || last === -1
    ? lines
    : briefly(guidance.slice(0, last + 1), columns);
}

export function title(question: Question, style: Style, columns: number): string[] {
  return ["", ...wrapWords(question.message, columns).map(style.strong)];
}

/** The keys of a question's own, then those that every question has. */
export function helpLines(
  question: Question,
  own: readonly Help[],
  style: Style,
  columns: number,
): string[] {
  return keyLines([...own, ...(question.back ? [BACK] : []), STOP], style, columns);
}

/** Instead of the help: what Esc would drop. @param without what is lost */
export function leavingLines(
  style: Style,
  columns: number,
  without = "this text",
  does = "goes back",
): string[] {
  return keyLines([["Esc again", `${does} without ${without}`], STOP], style, columns);
}

const BACK: Help = ["Esc", "back"];
const STOP: Help = ["Ctrl-C", "stop"];

function keyLines(keys: readonly Help[], style: Style, columns: number): string[] {
  const pieces = keys.map(([key, does]) => `${key} ${does}`);
  return joinWithin(pieces, " · ", columns).map(style.dim);
}

/** Takes the question away and leaves what came of it, so that the answers read as a list when one scrolls up. */
export function settle(terminal: Terminal, question: Question, lines: readonly string[]): void {
  const { screen, style, columns } = terminal;
  screen.clear();
  screen.print([
    ...title(question, style, columns),
    ...lines.flatMap((line) => hangingLines("  ", line, columns)),
  ]);
}

/** Settles a skipped question; one gone back from leaves nothing. */
export function settleWithout(terminal: Terminal, question: Question, kind: "skip" | "back"): void {
  const { screen, style, columns } = terminal;
  screen.clear();
  if (kind === "skip") screen.print([...title(question, style, columns), style.dim("  skipped")]);
}

export function problem(why: string, style: Style, columns: number): string[] {
  return hangingLines("! ", why, columns).map(style.error);
}

/** Where a question cannot be skipped. */
export const NEEDED = "An answer is needed here.";
