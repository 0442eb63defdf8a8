/** What several rules need of action items: where to show them, what they lack, and which id is free. */
import { actionId, freeActionNumber } from "../document/action-ids.ts";
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

/** A fault for each action that lacks something. One whose meta could not be read is left to `action-meta`. */
export function* lacking(
  { document, missing }: Subject,
  what: "id" | "owner" | "due",
  say: (name: string) => Pick<Fault, "message" | "hint">,
): Generator<Fault> {
  for (const lack of missing) {
    if (lack.kind !== "action" || lack.lacks !== what) continue;
    const { action } = lack;
    if (what !== "id" && action.doubtful.length > 0) continue;
    yield { ...say(nameOf(action)), span: actionSpan(document, action) };
  }
}

/** The next id that is free, for a hint. */
export function freeId(document: Document): string {
  const number = freeActionNumber(document);
  return number === undefined ? "a free number" : actionId(number);
}
