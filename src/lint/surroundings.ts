/** What the rules ask of an archive. It is known by the names of its files; one is opened only where a rule cannot do without. */

import { anchorsIn } from "../archive/anchors.ts";
import { ballotsOf } from "../archive/ballots.ts";
import { type Candidate, candidatesOf, isPage } from "../archive/candidates.ts";
import { claimsToBeDocument } from "../archive/claims.ts";
import { projectHead } from "../archive/held-against.ts";
import { readDocuments, tryDocument } from "../archive/load.ts";
import { absolutePath } from "../archive/paths.ts";
import type { Project } from "../archive/project.ts";
import { findConflict } from "../document/conflict.ts";
import { Document } from "../document/document.ts";
import { readRisks } from "../premortem/risks.ts";
import { MortemError } from "../values/error.ts";
import { compare } from "../values/text.ts";
import type { KnownPremortem, KnownRisk, Surroundings } from "./rule.ts";
import { firstSuggestions } from "./suggestions.ts";

export function surroundingsOf(project: Project): Surroundings {
  const candidates = candidatesOf(project);
  const byId = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (isPage(candidate)) continue;
    const same = byId.get(candidate.id);
    if (same === undefined) byId.set(candidate.id, [candidate]);
    else same.push(candidate);
  }
  const risks = new Map<string, readonly KnownRisk[] | undefined>();
  const anchors = new Map<string, ReadonlySet<string> | undefined>();
  let premortems: readonly KnownPremortem[] | undefined;
  return {
    templates: project.templates.map(({ id }) => id),
    files: new Set(candidates.map(({ path }) => path)),
    pathsOf(id) {
      const found = byId.get(id) ?? [];
      const documents =
        found.length < 2 ? found : found.filter((candidate) => isDocument(project, candidate));
      return documents.map(({ path }) => path);
    },
    nearestTo: firstSuggestions(() => [...byId.keys()]),
    exists: (path) => exists(project, path),
    anchorsOf(path) {
      if (!anchors.has(path)) {
        if (anchors.size === MOST_PAGES_KEPT) anchors.clear();
        anchors.set(path, readAnchors(project, path));
      }
      return anchors.get(path);
    },
    ballotsOf: (document) => ballotsOf(project, document),
    risksOf(id) {
      if (!risks.has(id)) risks.set(id, readKnownRisks(project, byId.get(id) ?? []));
      return risks.get(id);
    },
    premortems() {
      premortems ??= readPremortems(project);
      return premortems;
    },
  };
}

/** Many documents link to the same few pages. */
const MOST_PAGES_KEPT = 50;

/** Of any Markdown file below the root: a document's page, or a guide. */
function readAnchors({ files, root, lookup }: Project, path: string): Set<string> | undefined {
  try {
    const page = new Document(path, files.read(absolutePath(root, path)), lookup);
    return anchorsIn(page.text, page.body.headings);
  } catch (error) {
    if (error instanceof MortemError) return undefined;
    throw error;
  }
}

function isDocument(project: Project, candidate: Candidate): boolean {
  const document = tryDocument(project, candidate);
  return !("error" in document) && claimsToBeDocument(document);
}

/** What leads out of the repository does not exist in it. */
function exists({ files, root }: Project, path: string): boolean {
  try {
    return files.exists(absolutePath(root, path));
  } catch (error) {
    if (error instanceof MortemError) return false;
    throw error;
  }
}

/** Nothing of a document that is only half readable: a risk may stand in the other half. */
function readKnownRisks(
  project: Project,
  candidates: readonly Candidate[],
): KnownRisk[] | undefined {
  const [candidate, another] = candidates;
  if (candidate === undefined || another !== undefined) return undefined;
  const document = tryDocument(project, candidate);
  if ("error" in document || document.kind === undefined) return undefined;
  if (findConflict(document.text) !== undefined) return undefined;
  return readRisks(document).map(({ id, title }) => ({ id, title }));
}

function readPremortems(project: Project): KnownPremortem[] {
  const found: KnownPremortem[] = [];
  for (const document of readDocuments(project, ["premortem"])) {
    if ("error" in document || document.kind !== "premortem") continue;
    found.push({ id: document.id, head: projectHead(document) });
  }
  return found.sort((a, b) => compare(a.head.heldOn ?? "", b.head.heldOn ?? ""));
}
