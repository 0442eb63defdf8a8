/** Does one thing with several actions: all of it, or nothing where any of them refuses. */
import { statusNote } from "../../archive/action-deeds.ts";
import { type ActionKey, findAgain } from "../../archive/find-action.ts";
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import type { ActionItem } from "../../document/actions.ts";
import { changeDocument, refuseUneditable } from "../../document/change.ts";
import { Document } from "../../document/document.ts";
import type { Context } from "../../values/context.ts";
import { printable } from "../../values/printable.ts";
import { applyEdits, type Edit } from "../../values/text.ts";
import type { Chosen } from "./chosen.ts";

export interface Deed {
  /** None where the action is so already. @throws MortemError where it cannot be done */
  edits(document: Document, action: ActionItem): Edit[];
  /** What an action then is, in a few words: `done`. */
  said(document: Document): string;
}

interface Outcome {
  readonly action: ActionItem;
  readonly changed: boolean;
  /** What stood in its status, and is lost. */
  readonly lost: string | undefined;
}

/**
 * Writes each document at once, after all have agreed, and says what was done.
 * @throws MortemError where one refuses: then nothing was written, unless a file has changed in this moment
 */
export function carryOut(
  context: Context,
  project: Project,
  chosen: readonly Chosen[],
  deed: Deed,
): void {
  for (const { document, keys } of chosen) {
    refuseUneditable(document);
    outcomeOf(document, keys, deed);
  }
  for (const { document, keys } of chosen) {
    const { path } = document;
    let outcomes: readonly Outcome[] = [];
    changeDocument(
      project.files,
      absolutePath(project.root, path),
      path,
      project.lookup,
      (standing) => {
        const result = outcomeOf(standing, keys, deed);
        outcomes = result.outcomes;
        return [{ start: 0, end: standing.text.length, text: result.text }];
      },
    );
    for (const outcome of outcomes) say(context, document, deed.said(document), outcome);
  }
}

/** One after the other, each on the text that the one before has left. */
function outcomeOf(
  document: Document,
  keys: readonly ActionKey[],
  deed: Deed,
): { text: string; outcomes: Outcome[] } {
  let now = document;
  const outcomes = keys.map((key) => {
    const action = findAgain(now, key);
    const text = applyEdits(now.text, deed.edits(now, action));
    const changed = text !== now.text;
    const before = statusNote(now, action);
    if (changed) now = new Document(now.path, text, () => document.template);
    const lost = before === statusNote(now, findAgain(now, key)) ? undefined : before;
    return { action, changed, lost };
  });
  return { text: now.text, outcomes };
}

function say(
  { out, outStyle: style }: Context,
  { path }: Document,
  said: string,
  { action, changed, lost }: Outcome,
): void {
  const verb = changed ? `${said}:` : `already ${said}, nothing changed:`;
  const name = [action.id, action.text].filter((part) => part).join(" ");
  const place = lost === undefined ? path : `${path}; its status was “${lost}”`;
  out(
    `${printable(verb)} ${style.strong(printable(name))} ${style.dim(`(${printable(place)})`)}\n`,
  );
}
