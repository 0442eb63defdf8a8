/** A question answered in prose: typed on one line, pasted in several, or written in the editor. */
import type { Ask, Reply } from "../../values/context.ts";
import { createField } from "./field.ts";
import { keyName } from "./keys.ts";
import { cut, plain, printable } from "./layout.ts";
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
  const initial = plain(question.initial ?? "").trim();
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
    unsaved: () => whole() !== initial && whole() !== "",
    enterDoes: () => (whole() === "" ? emptyDoes(question) : "take it"),
    above: ({ columns }) => lastOf(kept, columns).map(terminal.style.dim),
    async enter(pasted) {
      const text = whole().trim();
      if (pasted) put(`${head()}\n`, tail());
      else if (text !== "") return { kind: "answer", value: text };
      else if (question.skippable) return { kind: "skip" };
      else prompt.problem = NEEDED;
      return undefined;
    },
    async paste(text) {
      put(head() + plain(text).replace(/\n+$/, ""), tail());
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
      const written = await terminal.lend((input, output) =>
        writeInEditor(before, question, input, output),
      );
      if (!written.ok) prompt.problem = written.why;
      else if (written.text !== before) {
        if (written.text !== "") return { kind: "answer", value: written.text };
        put("");
      }
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

function lastOf(lines: readonly string[], columns: number): string[] {
  const hidden = lines.length - SHOWN;
  const shown = lines.slice(-SHOWN).map((line) => cut(`  ${printable(line)}`, columns));
  return hidden > 0 ? [cut(`  … ${hidden} more above`, columns), ...shown] : shown;
}

/** An answer of one line is shown whole. */
function firstOf(lines: readonly string[], columns: number): string[] {
  if (lines.length === 1) return lines.map(printable);
  const hidden = lines.length - SHOWN;
  const shown = lines.slice(0, SHOWN).map((line) => cut(printable(line), columns));
  return hidden > 0 ? [...shown, cut(`… ${hidden} more`, columns)] : shown;
}
