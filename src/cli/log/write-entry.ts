/** Writes one entry into an incident as it stands on disk. */
import { logEdits } from "../../archive/log-entry.ts";
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { changeDocument } from "../../document/change.ts";
import type { Document } from "../../document/document.ts";
import type { NewEntry } from "../../document/edits/timeline.ts";
import { refuseReached } from "./milestone.ts";

/**
 * @param isReplacing whether a milestone that has a time is moved to this entry
 * @throws MortemError when the milestone has a time and is not to be moved, or the file cannot be changed
 */
export function writeEntry(
  { root, files, lookup }: Project,
  { path }: Document,
  entry: NewEntry,
  isReplacing: boolean,
): Document {
  return changeDocument(files, absolutePath(root, path), path, lookup, (now) => {
    if (entry.milestone !== undefined && !isReplacing) refuseReached(now, entry.milestone);
    return logEdits(now, entry, lookup);
  });
}
