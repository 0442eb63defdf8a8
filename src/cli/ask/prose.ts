/** A question answered in prose: typed on one line, pasted in several, or written in the editor. */
import type { Ask, Reply } from "../../values/context.ts";
import { printable } from "../../values/printable.ts";
import { whyTooLong } from "./bounds.ts";
import { createField } from "./field.ts";
import { keyName } from "./keys.ts";
import { cut, plain } from "./layout.ts";
import { emptyDoes } from "./line.ts";
import type { Terminal } from "./terminal.ts";
import { askText, type TextPrompt } from "./text.ts";
import { NEEDED, settle, settleWithout } from "./words.ts";

type ProseQuestion = Parameters<Ask["prose"]>[0];

/** How many lines are shown, of those above the one being typed and of an answer. */
const SHOWN = 4;

export async function askProse(
  terminal: Terminal,
  question: ProseQuestion,
): Promise<Reply<string>> {
  /** As it stands in the document, which may hold what no terminal should get. */
  const standing = (question.initial ?? "").trim();
  const initial = plain(standing).trim();
  const field = createField();
  /** The lines before the one in the field. */
  let kept: string[] = [];
  const whole = () => [...kept, field.text].join("\n");
  const head = () => [...kept, field.head].join("\n");
  const tail = () => field.text.slice(field.head.length);

  function put(before: string, after = ""): void {
    const lines = before.split("\n");
    field.set(lines.pop() ?? "", after);
    kept = lines;
  }

  const prompt: TextPrompt<string> = {
    field,
    marker: "› ",
    problem: undefined,
    notice: undefined,
    unsaved: () => whole() !== initial && whole() !== "",
    enterDoes: () => (whole() === "" ? emptyDoes(question) : "take it"),
    above: ({ columns }) => lastOf(kept, columns).map(terminal.style.dim),
    async enter(pasted) {
      const text = whole().trim();
      if (pasted) put(`${head()}\n`, tail());
      else if (text !== "") return { kind: "answer", value: text === initial ? standing : text };
      else if (question.skippable) return { kind: "skip" };
      else prompt.problem = NEEDED;
      return undefined;
    },
    async paste(text) {
      const pasted = withoutLastBreaks(plain(text));
      prompt.notice = whyTooLong(pasted, field.text);
      if (prompt.notice === undefined) put(head() + pasted, tail());
      return undefined;
    },
    key(key) {
      if (keyName(key) !== "backspace" || field.head !== "" || kept.length === 0) return false;
      put(kept.join("\n"), field.text);
      return true;
    },
    async edit() {
      const { writeInEditor } = await import("./editor.ts");
      const before = whole().trim();
      const written = await writeInEditor(terminal, before, question);
      if (written === undefined || written === before) return undefined;
      if (written !== "") return { kind: "answer", value: written };
      put("");
      return undefined;
    },
  };

  put(initial);
  const reply = await askText(terminal, question, prompt);
  if (reply.kind === "answer") {
    settle(terminal, question, firstOf(reply.value.split("\n"), terminal.columns - 2));
  } else settleWithout(terminal, question, reply.kind);
  return reply;
}

function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n") end--;
  return text.slice(0, end);
}

function lastOf(lines: readonly string[], columns: number): string[] {
  const hidden = lines.length - SHOWN;
  const shown = lines.slice(-SHOWN).map((line) => cut(`  ${printable(line)}`, columns));
  return hidden > 0 ? [cut(`  … ${hidden} more above`, columns), ...shown] : shown;
}

/** An answer of one line is shown whole. */
function firstOf(lines: readonly string[], columns: number): string[] {
  if (lines.length === 1) return lines.map((line) => printable(line));
  const hidden = lines.length - SHOWN;
  const shown = lines.slice(0, SHOWN).map((line) => cut(printable(line), columns));
  return hidden > 0 ? [...shown, cut(`… ${hidden} more`, columns)] : shown;
}
