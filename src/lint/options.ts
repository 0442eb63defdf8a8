/** What documents of a project are linted with. */
import { type Candidate, candidatesOf, isPage } from "../archive/candidates.ts";
import { claimsToBeDocument } from "../archive/claims.ts";
import { readDocument } from "../archive/load.ts";
import type { Project } from "../archive/project.ts";
import { MortemError } from "../values/error.ts";
import { chooseRules } from "./choose.ts";
import type { LintOptions } from "./lint.ts";
import type { ArchiveNames } from "./rule.ts";
import { firstSuggestions } from "./suggestions.ts";

/**
 * @param now seconds since 1970
 * @param flags.rules the ids that `--rule` gives; @param flags.strict what is incomplete or dated is an error
 * @throws MortemError for a rule that the config or a flag names and that does not exist
 */
export function lintOptions(
  project: Project,
  now: number,
  { rules = [], strict = false }: { rules?: readonly string[]; strict?: boolean } = {},
): LintOptions {
  const { config } = project;
  return { config, rules: chooseRules(config, rules), now, archive: archiveNames(project), strict };
}

/** From the names of the files alone; one is opened only where two have the same name. */
function archiveNames(project: Project): ArchiveNames {
  const candidates = candidatesOf(project);
  const byId = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (isPage(candidate)) continue;
    const same = byId.get(candidate.id);
    if (same === undefined) byId.set(candidate.id, [candidate]);
    else same.push(candidate);
  }
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
  };
}

function isDocument(project: Project, candidate: Candidate): boolean {
  try {
    return claimsToBeDocument(readDocument(project, candidate));
  } catch (error) {
    if (error instanceof MortemError) return false;
    throw error;
  }
}
