/** What became of lucky escapes: each wants an action, or a reason for none. */
import type { Document } from "../document/document.ts";
import type { ListedAction } from "./action-list.ts";

/** `done`: all that was agreed on for it; `open`: some of that is still to do; `none`: a reason why nothing follows; `unsaid`: neither. */
export const ESCAPES = ["done", "open", "none", "unsaid"] as const;
export type Escape = (typeof ESCAPES)[number];

/** One for each lucky escape, in the order of the document. @param actions of the document */
export function escapesOf(document: Document, actions: readonly ListedAction[]): Escape[] {
  const items = document.items("got-lucky");
  if (items.length === 0) return [];
  const states = new Map(
    actions.map(({ action, state }) => [action.id, state] as const).toReversed(),
  );
  return items.map(({ arrow }) => {
    const coverage = arrow?.coverage;
    if (coverage === undefined) return "unsaid";
    if (coverage.kind === "none") return "none";
    const named = coverage.ids.flatMap((id) => states.get(id) ?? []);
    if (named.some((state) => state !== "done" && state !== "declined")) return "open";
    if (named.includes("done")) return "done";
    // An action is declined for a reason.
    return named.length > 0 ? "none" : "unsaid";
  });
}
