/** Risks, timeline and actions of a draft in a form that our reader understands; each as it stood, where a word would go with it. */
import { Document } from "../../document/document.ts";
import { applyEdits, type Edit, shortened } from "../../values/text.ts";
import { settleActions } from "./actions.ts";
import { lostLines, lostWords } from "./loss.ts";
import type { Doubt, Manner, Outline, Reading } from "./model.ts";
import { settleRisks } from "./risks.ts";
import { linesInSource } from "./source-lines.ts";
import { settleTimeline } from "./timeline.ts";

export interface Step {
  /** What it brings into form, as a sentence says what stays. */
  readonly name: string;
  readonly change: (document: Document) => {
    readonly edits: readonly Edit[];
    readonly doubts: readonly Doubt[];
    /** Words for which ours stand. */
    readonly replaced?: readonly string[];
  };
}

export function stepsOf({ dayOrder, people }: Reading, manner: Manner): Step[] {
  const mayMove = manner === "anew";
  return [
    { name: "the risks stay", change: (one) => settleRisks(one, manner) },
    { name: "the timeline stays", change: (one) => settleTimeline(one, { dayOrder, mayMove }) },
    {
      name: "the actions stay",
      change: (one) => settleActions(one, { people, dayOrder, mayMove }),
    },
  ];
}

/** @returns doubts with the lines of the source */
export function settle(
  draft: string,
  { source }: Pick<Outline, "source">,
  { template }: Pick<Reading, "template">,
  steps: readonly Step[],
): { document: Document; doubts: readonly Doubt[] } {
  const read = (text: string) => new Document(source.path, text, () => template);
  let document = read(draft);
  const doubts: Doubt[] = [];
  for (const { name, change } of steps) {
    const before = document.text;
    const settled = change(document);
    const text = applyEdits(before, settled.edits);
    const lost = text === before ? [] : lostWords(before, text);
    const gone = lost.filter((word) => !settled.replaced?.includes(word));
    const told = gone.length > 0 ? [refused(name, before, text, gone)] : settled.doubts;
    if (told.length > 0) {
      const lineOf = linesInSource(before, source);
      doubts.push(...told.map((doubt) => ({ ...doubt, line: lineOf(doubt.line) })));
    }
    if (text !== before && gone.length === 0) document = read(text);
  }
  return { document, doubts };
}

function refused(name: string, before: string, after: string, gone: readonly string[]): Doubt {
  const has = (text: string) => gone.some((word) => text.toLowerCase().includes(word));
  const lines = before.split(/\r\n|\r|\n/);
  const line =
    lostLines(before, after).find(({ text }) => has(text))?.line ?? lines.findIndex(has) + 1;
  const words = shortened((lines[line - 1] ?? "").trim(), 60);
  const message = `${name} as written, since a word of this line would be lost, which is a fault of this program: ${words}`;
  return { line, message };
}
