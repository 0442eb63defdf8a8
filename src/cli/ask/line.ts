/** A question answered in one line, with what it was understood as shown while it is typed. */
import type { Ask, Question, Reply, Understood } from "../../values/context.ts";
import { printable } from "../../values/printable.ts";
import { whyTooLong } from "./bounds.ts";
import { createField } from "./field.ts";
import { plain, wrapWords } from "./layout.ts";
import type { Terminal } from "./terminal.ts";
import { askText, type TextPrompt } from "./text.ts";
import { NEEDED, settle, settleWithout } from "./words.ts";

type LineQuestion = Parameters<Ask["line"]>[0];

export async function askLine(terminal: Terminal, question: LineQuestion): Promise<Reply<string>> {
  const { style, screen } = terminal;
  const initial = question.initial ?? "";
  const field = createField(initial);
  const reading = createReading(question.understand, screen.refresh);
  const prompt: TextPrompt<string> = {
    field,
    marker: "› ",
    placeholder: question.placeholder,
    problem: undefined,
    notice: undefined,
    unsaved: () => field.text !== initial && field.text !== "",
    enterDoes: () => (field.text === "" ? emptyDoes(question) : "take it"),
    below: ({ columns }) =>
      shownAs(reading.of(field.text.trim())).flatMap((line) =>
        wrapWords(line, columns).map(style.success),
      ),
    async enter(pasted) {
      const text = field.text.trim();
      if (pasted) field.insert(" ");
      else if (text !== "") {
        const understood = await reading.now(text);
        if (understood.ok) return { kind: "answer", value: text };
        prompt.problem = understood.why;
      } else if (question.skippable) return { kind: "skip" };
      else prompt.problem = NEEDED;
      return undefined;
    },
    async paste(text) {
      const line = inOneLine(text);
      prompt.notice = whyTooLong(line, field.text);
      if (prompt.notice === undefined) field.insert(line);
      return undefined;
    },
  };
  const reply = await askText(terminal, question, prompt);
  if (reply.kind === "answer") {
    settle(terminal, question, [[reply.value, ...shownAs(reading.of(reply.value))].join("  ")]);
  } else settleWithout(terminal, question, reply.kind);
  return reply;
}

function inOneLine(text: string): string {
  return plain(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}

/** What Enter does where nothing was typed. */
export function emptyDoes(question: Question): string | undefined {
  return question.skippable ? "skip" : undefined;
}

/** The reading as one line, where there is one to show. */
export function shownAs(understood: Understood | undefined): string[] {
  return understood?.ok && understood.shown !== undefined
    ? [`= ${printable(understood.shown)}`]
    : [];
}

/** Keeps the last text's reading; one that takes its time is drawn when it comes. */
function createReading(understand: LineQuestion["understand"], redraw: () => void) {
  let last: { text: string; understood?: Understood } = { text: "" };

  /** The reading as far as it is known now. */
  function of(text: string): Understood | undefined {
    if (understand === undefined || text === last.text) return last.understood;
    const reading: typeof last = { text };
    last = reading;
    if (text === "") return undefined;
    const understood = understand(text);
    if (!(understood instanceof Promise)) reading.understood = understood;
    else
      understood.then(
        (later) => arrived(reading, later),
        () => {},
      ); // Enter asks again, and throws
    return reading.understood;
  }

  function arrived(reading: typeof last, understood: Understood): void {
    reading.understood = understood;
    if (last === reading) redraw();
  }

  async function now(text: string): Promise<Understood> {
    const understood = of(text) ?? (await understand?.(text)) ?? { ok: true };
    last = { text, understood };
    return understood;
  }

  return { of, now };
}
