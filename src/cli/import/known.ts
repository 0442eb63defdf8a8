/** What the archive was taken from already. */
import { readDocuments } from "../../archive/load.ts";
import type { Project } from "../../archive/project.ts";
import { fieldText } from "../../document/front-matter.ts";
import { copied } from "../../values/text.ts";

/** The `source` of each document that has one → the path of the document. */
export function knownSources(project: Project): Map<string, string> {
  const known = new Map<string, string>();
  for (const document of readDocuments(project)) {
    const source = "error" in document ? undefined : fieldText(document.front, "source");
    if (source !== undefined) known.set(copied(source), document.path);
  }
  return known;
}
