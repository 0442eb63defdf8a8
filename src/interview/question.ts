/** The questions of an interview: each one about a place in the document where the answer will stand. */
import type { ActionItem } from "../document/actions.ts";
import type { Item } from "../document/items.ts";
import type { Field, Section } from "../template/model.ts";

export type Question =
  | { readonly kind: "field"; readonly field: Field }
  /** `ideas`: before the meeting, actions are only proposed; owners and days come in it. */
  | {
      readonly kind: "section";
      readonly section: Section;
      readonly ideas?: true;
      /** Something stands there already: is there anything to add? */
      readonly more?: true;
    }
  /** What follows from a cause, a bad moment or a lucky escape? */
  | { readonly kind: "coverage"; readonly section: Section; readonly item: Item }
  | { readonly kind: "action"; readonly action: ActionItem; readonly lacks: "owner" | "due" }
  /** Is an idea for an action taken on? */
  | { readonly kind: "proposal"; readonly action: ActionItem }
  /** Where does an incident that is not over stand now? */
  | { readonly kind: "standing" }
  /** What is still going on? It goes into Resolution as "Still open: …". */
  | { readonly kind: "still-open" };

/** Tells questions apart across readings of the document: an answer changes offsets, but not what was asked. */
export function keyOf(question: Question): string {
  switch (question.kind) {
    case "field":
      return `field ${question.field.id}`;
    case "section":
      return `${question.ideas ? "ideas" : "section"} ${question.section.id}`;
    case "coverage":
      return `coverage ${question.section.id} ${question.item.text}`;
    case "action":
      return `action ${actionKey(question.action)} ${question.lacks}`;
    case "proposal":
      return `proposal ${actionKey(question.action)}`;
    case "standing":
      return "field status";
    case "still-open":
      return question.kind;
  }
}

/** What an action is found by again: its id, or its words while it has none. */
export function actionKey(action: ActionItem): string {
  return action.id ?? action.text;
}
