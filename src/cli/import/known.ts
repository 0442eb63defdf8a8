/** What the archive was taken from already. */
import { candidatesOf, isPage } from "../../archive/candidates.ts";
import { tryDocument } from "../../archive/load.ts";
import type { Project } from "../../archive/project.ts";
import { fieldText } from "../../document/front-matter.ts";
import { copied } from "../../values/text.ts";

/** The `source` of each document that has one → the path of the document; also of one with a conflict, which would be written twice. */
export function knownSources(project: Project): Map<string, string> {
  const known = new Map<string, string>();
  for (const candidate of candidatesOf(project)) {
    if (isPage(candidate)) continue;
    const document = tryDocument(project, candidate);
    const source = "error" in document ? undefined : fieldText(document.front, "source");
    if (source !== undefined) known.set(copied(source), candidate.path);
  }
  return known;
}
