/** Entries that are typed at a question, out of reach of the shell: each is written as soon as it is entered. */
import type { Project } from "../../archive/project.ts";
import type { Document } from "../../document/document.ts";
import type { NewEntry } from "../../document/edits/timeline.ts";
import { zoneOf } from "../../document/facts.ts";
import type { Ask, Context, Understood } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { entryOf, readSaid } from "./said.ts";
import { shownTime } from "./show-entry.ts";
import { writeEntry } from "./write-entry.ts";

export interface Manner {
  /** As `--at` has it: the time of all of them. */
  readonly at: string | undefined;
  readonly isReplacing: boolean;
}

/** @returns what was written */
export async function askEntries(
  context: Context,
  ask: Ask,
  project: Project,
  document: Document,
  { at, isReplacing }: Manner,
): Promise<NewEntry[]> {
  const written: NewEntry[] = [];
  const zone = zoneOf(document);
  const take = async (line: string): Promise<Understood> => {
    try {
      const entry = await entryOf(readSaid(line, undefined), at, { now: context.now(), zone });
      writeEntry(project, document, entry, isReplacing);
      written.push(entry);
      return { ok: true, shown: shownTime(context, zone, entry) };
    } catch (error) {
      if (error instanceof MortemError) return { ok: false, why: error.message };
      throw error;
    }
  };
  await ask.lines({
    message: "What happened?",
    guidance:
      "Now, unless the line begins with a time. #mitigated or #resolved as its last word sets the status too.",
    placeholder: "14:05 the alert fired",
    back: false,
    skippable: true,
    take,
  });
  return written;
}
