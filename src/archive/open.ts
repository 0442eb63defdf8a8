/** The incidents that are still going on, found quickly: YAML is parsed only in files that look like one. */
import { Document } from "../document/document.ts";
import { isOpen } from "../document/facts.ts";
import { MortemError } from "../values/error.ts";
import { type Candidate, candidatesOf, isPage } from "./candidates.ts";
import type { Project } from "./project.ts";

/** In the order of their paths. Files that cannot be read are passed over: lint names them. */
export function openIncidents(project: Project): Document[] {
  return candidatesOf(project, ["postmortem"]).flatMap((candidate) => {
    const text = isPage(candidate) ? "" : textOf(project, candidate);
    if (!looksOpen(text)) return [];
    const document = new Document(candidate.path, text, project.lookup);
    return isOpen(document) ? [document] : [];
  });
}

function textOf(project: Project, candidate: Candidate): string {
  try {
    return project.files.read(candidate.file);
  } catch (error) {
    if (error instanceof MortemError) return "";
    throw error;
  }
}

/** Never false for an open incident. The plainest line decides; a comment in it may name every status. */
function looksOpen(text: string): boolean {
  const end = text.indexOf("\n---", 3);
  const front = end === -1 ? text : text.slice(0, end);
  const status = /^status:[ \t]+([a-z]+)/m.exec(front)?.[1];
  return /\b(?:ongoing|mitigated)\b/.test(status ?? front);
}
