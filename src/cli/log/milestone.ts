/** A milestone that has a time already is moved only by somebody who says so. */
import { reachedAt } from "../../archive/log-entry.ts";
import type { Document } from "../../document/document.ts";
import type { Milestone } from "../../document/timeline.ts";
import type { Context } from "../../values/context.ts";
import { Interrupted, MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";

/** @throws MortemError when the document has a time for it; a rough one does not count */
export function refuseReached(document: Document, milestone: Milestone): void {
  const time = reachedAt(document, milestone);
  if (time === undefined) return;
  throw new MortemError(
    `it was ${milestone} at ${shown(time)} already`,
    "Add --replace to move that to this entry, or log without the milestone. Nothing was written.",
    { path: document.path },
  );
}

/** Asks where somebody can be asked. @returns whether the milestone may be moved */
export async function askToReplace(
  { ask }: Context,
  document: Document,
  milestone: Milestone,
): Promise<boolean> {
  const time = reachedAt(document, milestone);
  if (time === undefined || ask === undefined) return false;
  const reply = await ask.choose({
    message: `It was ${milestone} at ${shown(time)} already. Move that to this entry?`,
    back: false,
    skippable: false,
    choices: [
      { value: true, label: "yes, move it", key: "y" },
      { value: false, label: "no, write nothing", key: "n" },
    ],
  });
  if (reply.kind === "answer" && reply.value) return true;
  throw new Interrupted();
}

function shown(time: string): string {
  return printable(time).replace("T", " ");
}
