/** The incidents that are still going on, found quickly: only files whose head looks like one are read. */
import type { Document } from "../document/document.ts";
import { isOpen } from "../document/facts.ts";
import { MortemError } from "../values/error.ts";
import { type Candidate, candidatesOf, isPage } from "./candidates.ts";
import { readDocument } from "./load.ts";
import type { Project } from "./project.ts";

/** In the order of their paths. Files that cannot be read are passed over: lint names them. */
export function openIncidents(project: Project): Document[] {
  return candidatesOf(project, ["postmortem"])
    .filter((candidate) => !isPage(candidate))
    .flatMap((candidate) => readIfOpen(project, candidate));
}

function readIfOpen(project: Project, candidate: Candidate): Document[] {
  try {
    if (!mayBeOpen(project.files.head(candidate.file))) return [];
    const document = readDocument(project, candidate);
    return isOpen(document) ? [document] : [];
  } catch (error) {
    if (error instanceof MortemError) return [];
    throw error;
  }
}

/** Never false for an open incident. The plainest line decides; a comment in it may name every status. */
function mayBeOpen(head: string): boolean {
  const end = head.indexOf("\n---", 3);
  // Front matter that goes on behind the head may say anything.
  if (end === -1) return head.includes("---");
  const front = head.slice(0, end);
  const status = /^status:[ \t]+([a-z]+)/m.exec(front)?.[1];
  return /\b(?:ongoing|mitigated)\b/.test(status ?? front);
}
