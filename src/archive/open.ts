/** The incidents that are going on or just over, found quickly: only files whose head looks like one are read. */
import type { Document } from "../document/document.ts";
import { instantsOf, isOpen, statusOf, titleOf } from "../document/facts.ts";
import { dayOf } from "../values/day.ts";
import { MortemError } from "../values/error.ts";
import { slugify } from "../values/id.ts";
import { type Candidate, candidatesOf, isPage } from "./candidates.ts";
import { claimsToBeDocument } from "./claims.ts";
import { fold } from "./fold.ts";
import { readDocument } from "./load.ts";
import type { Project } from "./project.ts";

/** In the order of their paths. Files that cannot be read are passed over: lint names them. */
export function openIncidents(project: Project): Document[] {
  return incidents(project, allOf(project), mayBeOpen, isOpen);
}

/** The paths of files that may be open incidents and cannot be read as documents: nobody should take them for none. */
export function unreadableIncidents(project: Project): string[] {
  const unreadable = (candidate: Candidate): boolean => {
    try {
      if (!mayBeOpen(project.files.head(candidate.file))) return false;
      const document = readDocument(project, candidate);
      return document.front.problems.length > 0 && claimsToBeDocument(document);
    } catch (error) {
      if (error instanceof MortemError) return true;
      throw error;
    }
  };
  return allOf(project)
    .filter(unreadable)
    .map(({ path }) => path);
}

/** Those with this title, however it is capitalised. */
export function openWithTitle(project: Project, title: string): Document[] {
  const wanted = fold(title);
  const slug = slugify(title);
  const named = allOf(project).filter(({ id }) => {
    const own = id.normalize("NFC").slice("2019-04-02-".length);
    return own === slug || own.startsWith(`${slug}-`);
  });
  return incidents(
    project,
    named,
    mayBeOpen,
    (document) => isOpen(document) && fold(titleOf(document)) === wanted,
  );
}

const DAY = 86_400;

/** Those that were resolved in the last 24 hours, the latest first. @param now epoch seconds */
export function justResolved(project: Project, now: number): Document[] {
  // Yesterday and today, wherever on earth they are counted.
  const days = [-2, -1, 0, 1].map((ahead) => dayOf(now + ahead * DAY, "UTC"));
  const mayBe = (head: string) => days.some((day) => head.includes(day));
  const endOf = (document: Document) => instantsOf(document, "resolved_at");
  return incidents(project, allOf(project), mayBe, (document) => {
    const end = endOf(document);
    if (end === undefined || statusOf(document) !== "resolved") return false;
    return end.earliest <= now && end.latest > now - DAY;
  }).sort((a, b) => (endOf(b)?.start ?? 0) - (endOf(a)?.start ?? 0));
}

function allOf(project: Project): Candidate[] {
  return candidatesOf(project, ["postmortem"]).filter((candidate) => !isPage(candidate));
}

/** @param mayBe decides by the head, and is never false for one that is wanted */
function incidents(
  project: Project,
  candidates: readonly Candidate[],
  mayBe: (head: string) => boolean,
  isWanted: (document: Document) => boolean,
): Document[] {
  return candidates.flatMap((candidate) => {
    try {
      if (!mayBe(project.files.head(candidate.file))) return [];
      const document = readDocument(project, candidate);
      return isWanted(document) ? [document] : [];
    } catch (error) {
      if (error instanceof MortemError) return [];
      throw error;
    }
  });
}

/** The plainest line decides; a comment in it may name every status. */
function mayBeOpen(head: string): boolean {
  const end = head.indexOf("\n---", 3);
  // Front matter that goes on behind the head may say anything.
  if (end === -1) return head.includes("---");
  const front = head.slice(0, end);
  const status = /^status:[ \t]+([a-z]+)/m.exec(front)?.[1];
  return /\b(?:ongoing|mitigated)\b/.test(status ?? front);
}
