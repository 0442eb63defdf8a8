/** What several rules need of action items: where to show them, and what they lack. */
import type { ActionItem } from "../document/actions.ts";
import type { Document } from "../document/document.ts";
import { type Span, shortened } from "../values/text.ts";
import { firstLine } from "./places.ts";
import type { Fault, Subject } from "./rule.ts";

/** The action as a person would name it: its id, else its first words. */
export function nameOf({ id, text }: ActionItem): string {
  return id ?? `"${shortened(text)}"`;
}

export function actionSpan(document: Document, action: ActionItem): Span {
  return action.idSpan ?? firstLine(document.text, action.textSpan);
}

/** Words of an action, where they stand in the source as a reader sees them; else where the action is shown. */
export function wordsSpan(document: Document, action: ActionItem, words: string): Span {
  const { start, end } = action.textSpan;
  const at = document.text.slice(start, end).indexOf(words);
  if (at === -1 || /[\r\n]/.test(words)) return actionSpan(document, action);
  return { start: start + at, end: start + at + words.length };
}

/** A fault for each action that lacks something. */
export function* lacking(
  { document, missing }: Subject,
  what: "id" | "owner" | "due",
  say: (name: string, action: ActionItem) => Pick<Fault, "message" | "hint" | "mend">,
): Generator<Fault> {
  for (const lack of missing) {
    if (lack.kind !== "action" || lack.lacks !== what) continue;
    const { action } = lack;
    yield { ...say(nameOf(action), action), span: actionSpan(document, action) };
  }
}
