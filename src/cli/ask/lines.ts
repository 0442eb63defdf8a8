/** A question answered by items, one a line: each is taken at once, and what a paste has that is refused comes back to be corrected. */
import type { Ask, Reply } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { printable } from "../../values/printable.ts";
import { whyTooLong } from "./bounds.ts";
import { createField } from "./field.ts";
import { keyName } from "./keys.ts";
import { hangingLines, plain } from "./layout.ts";
import { emptyDoes, shownAs } from "./line.ts";
import type { Terminal } from "./terminal.ts";
import { askText, type TextPrompt } from "./text.ts";
import { NEEDED, settleWithout, title } from "./words.ts";

type LinesQuestion = Parameters<Ask["lines"]>[0];

interface Refused {
  readonly text: string;
  readonly why: string;
}

const TIME_UP = "Time is up: finish your line, then Enter on an empty one.";

/** Milliseconds between two glimpses of a long paste. */
const GLIMPSE = 100;

export async function askLines(
  terminal: Terminal,
  question: LinesQuestion,
): Promise<Reply<string[]>> {
  const field = createField();
  const taker = createTaker(terminal, question);
  const { taken, take, print } = taker;
  /** Pasted lines that were not taken: the one in the field, and those that wait. */
  let correcting: Refused | undefined;
  let waiting: Refused[] = [];

  /** Puts the next refused line into the field. */
  function offer(): void {
    correcting = waiting.shift();
    field.set(correcting?.text ?? "");
    const more = waiting.length === 0 ? "" : ` (${waiting.length} more to correct)`;
    prompt.problem = correcting && correcting.why + more;
  }

  function dropAll(): void {
    taker.tell(`${counted(waiting.length + 1, "line")} dropped`);
    waiting = [];
    offer();
  }

  async function takeAll(texts: readonly string[]): Promise<void> {
    let glimpse = performance.now() + GLIMPSE;
    for (const text of texts) {
      const why = await take(text);
      if (why !== undefined) waiting.push({ text, why });
      if (performance.now() < glimpse) continue;
      print();
      await terminal.breathe();
      glimpse = performance.now() + GLIMPSE;
    }
    print();
    offer();
  }

  async function enterText(text: string, pasted: boolean): Promise<void> {
    const why = await take(text);
    print();
    if (why !== undefined && !pasted) {
      prompt.problem = why;
      return;
    }
    if (why !== undefined) waiting.push({ text, why });
    correcting = undefined;
    field.set("");
    if (!pasted) offer();
  }

  const prompt: TextPrompt<string[]> = {
    field,
    marker: "• ",
    placeholder: question.placeholder,
    get timeUp() {
      const ends = field.text === "" && correcting === undefined && taken.length > 0;
      return ends ? "Time is up: Enter finishes, when you are ready." : TIME_UP;
    },
    get headless() {
      return taker.begun;
    },
    problem: undefined,
    notice: undefined,
    unsaved: () => field.text !== "" || correcting !== undefined || waiting.length > 0,
    enterDoes() {
      if (field.text !== "") return "add";
      if (correcting !== undefined) return "drop it";
      return taken.length > 0 ? "finish" : emptyDoes(question);
    },
    async enter(pasted) {
      const text = field.text.trim();
      if (text !== "") await enterText(text, pasted);
      else if (pasted) return undefined;
      else if (correcting !== undefined || waiting.length > 0) offer();
      else if (taken.length > 0) return { kind: "answer", value: taken };
      else if (question.skippable) return { kind: "skip" };
      else prompt.problem = NEEDED;
      return undefined;
    },
    async paste(pasted) {
      const text = plain(pasted);
      prompt.notice = whyTooLong(text, field.text);
      if (prompt.notice !== undefined) return undefined;
      if (!text.includes("\n")) {
        if (field.text === "") field.set(itemsOf(text).join(""));
        else field.insert(text);
      } else if (correcting !== undefined) {
        waiting.unshift(correcting);
        await takeAll(itemsOf(text));
      } else {
        const tail = field.text.slice(field.head.length);
        await takeAll(itemsOf(field.head + text + tail));
      }
      return undefined;
    },
    ownKeys: () => (waiting.length > 0 ? [["Ctrl-X", "drop all"]] : []),
    key(key) {
      if (keyName(key) !== "ctrl-x" || waiting.length === 0) return false;
      dropAll();
      return true;
    },
    async edit() {
      const { writeInEditor } = await import("./editor.ts");
      const lines = [field.text, ...waiting.map(({ text }) => text)].join("\n");
      const written = await writeInEditor(terminal, lines, question);
      if (written === undefined) return undefined;
      waiting = [];
      await takeAll(itemsOf(written));
      return undefined;
    },
  };

  const reply = await askText(terminal, question, prompt);
  if (taker.begun) terminal.screen.clear();
  else settleWithout(terminal, question, reply.kind === "back" ? "back" : "skip");
  return reply;
}

/** Hands lines over one by one, and prints those taken, below the question's title. */
function createTaker(terminal: Terminal, question: LinesQuestion) {
  const { style, screen } = terminal;
  const taken: string[] = [];
  let fresh: string[] = [];
  let printed = false;
  function print(): void {
    if (fresh.length === 0) return;
    screen.print([...(printed ? [] : title(question, style, terminal.columns)), ...fresh]);
    printed = true;
    fresh = [];
  }
  return {
    taken,
    /** Whether the question's title is printed, and something below it. */
    get begun() {
      return printed;
    },
    /** @returns why it was refused */
    async take(text: string): Promise<string | undefined> {
      const understood = await question.take(text);
      if (!understood.ok) return understood.why;
      taken.push(text);
      fresh.push(
        ...hangingLines("  • ", [text, ...shownAs(understood)].join("  "), terminal.columns),
      );
      return undefined;
    },
    print,
    tell(note: string): void {
      fresh.push(style.dim(`  ${note}`));
      print();
    },
  };
}

/** The items of a pasted text: its lines without their list markers; blank ones are none. */
export function itemsOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) =>
      printable(line)
        .trim()
        .replace(/^(?:[-*•+]|\d{1,3}[.)])(?: +|$)/, ""),
    )
    .filter((line) => line !== "");
}
