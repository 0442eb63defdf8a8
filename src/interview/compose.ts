/** A new document's text from all that is known of it. */
import { Document, type TemplateLookup } from "../document/document.ts";
import { giveId, nextActionId } from "../document/edits/action.ts";
import type { Template } from "../template/model.ts";
import { renderSkeleton } from "../template/skeleton.ts";
import { applyEdits, type Edit } from "../values/text.ts";
import type { Answers } from "./answers.ts";

/** What stands in the front matter of every new document, whatever is answered. */
export interface Beginning {
  readonly title: string;
  /** IANA name. */
  readonly timezone: string;
}

/** The whole file: answered sections with their text, the others with their guidance, every action with an id. */
export function composeDocument(
  template: Template,
  beginning: Beginning,
  answers: Answers,
  lookup: TemplateLookup,
): string {
  const front = new Map<string, string | readonly string[]>([
    ["review", "draft"],
    ["timezone", beginning.timezone],
    ...statusFrom(answers),
    ...answers.fields,
    ["title", beginning.title],
  ]);
  const text = renderSkeleton(template, [...front], answers.sections);
  return applyEdits(text, firstIds(new Document("new.md", text, lookup)));
}

/** The status that the times speak for; where they say nothing, it is left to be answered. */
function statusFrom(answers: Answers): [string, string][] {
  if (answers.fields.has("resolved_at")) return [["status", "resolved"]];
  return answers.fields.has("mitigated_at") ? [["status", "mitigated"]] : [];
}

/** Nothing but the answers names an id yet, and their `→ A1` means the first action that they list. */
function firstIds(document: Document): Edit[] {
  const given = new Set(document.actions.map((action) => action.id));
  let number = 0;
  return document.actions
    .filter((action) => action.id === undefined)
    .flatMap((action) => {
      do number++;
      while (given.has(`A${number}`));
      return giveId(action, `A${number}`);
    });
}

/** Gives an id that was never given before to each action that has none. */
export function missingIds(document: Document): Edit[] {
  const first = Number(nextActionId(document).slice(1));
  return document.actions
    .filter((action) => action.id === undefined)
    .flatMap((action, index) => giveId(action, `A${first + index}`));
}
