/** Writes what was taken into the timeline, each in its place, and leaves out what came to stand there meanwhile. */
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { changeDocument, inTurn } from "../../document/change.ts";
import type { Document } from "../../document/document.ts";
import { insertEntry } from "../../document/edits/timeline.ts";
import type { Candidate } from "../../import/events/candidates.ts";
import { Standing } from "../../import/events/standing.ts";

/** @throws MortemError when the file cannot be changed */
export function writeCandidates(
  { root, files, lookup }: Project,
  { path }: Document,
  taken: readonly Candidate[],
): Candidate[] {
  let written: Candidate[] = [];
  changeDocument(files, absolutePath(root, path), path, lookup, (now) => {
    const standing = new Standing(now);
    written = taken.filter(({ event, entry }) => !standing.has(event, entry));
    return inTurn(
      now,
      lookup,
      written.map(
        ({ entry }) =>
          (document: Document) =>
            insertEntry(document, entry),
      ),
    );
  });
  return written;
}
