/** The values that have to be looked up: in the repository, and as little of it as tells. */
import { homedir } from "node:os";
import { resolve } from "node:path";
import { type Candidate, candidatesOf, isPage, KINDS } from "../../archive/candidates.ts";
import { findDocument } from "../../archive/find-document.ts";
import { readDocument } from "../../archive/load.ts";
import type { Project } from "../../archive/project.ts";
import { fieldIds, sectionIds } from "../../archive/taught.ts";
import { isUnsettled } from "../../document/actions.ts";
import { filesOf } from "../../io/files.ts";
import { findRoot } from "../../io/repository.ts";
import type { DocumentKind } from "../../template/model.ts";
import { MortemError } from "../../values/error.ts";
import { RULE_IDS } from "../../values/rule-ids.ts";
import { compare } from "../../values/text.ts";
import { openProject } from "../project.ts";
import { SHELLS } from "./shells/index.ts";
import type { Source } from "./sources.ts";
import type { Offer, Said } from "./wanted.ts";

/** Of the newest documents: who looks for an action without saying where means one of late, and waits. */
const MOST_READ = 50;

/**
 * @param cwd the folder that the program was started in
 * @throws MortemError outside of a repository, and for a config that cannot be used
 */
export async function lookUp(
  source: Exclude<Source, "files" | "folders">,
  said: Said,
  cwd: string,
): Promise<Offer[]> {
  switch (source) {
    case "rules":
      return named(RULE_IDS);
    case "shells":
      return named(Object.keys(SHELLS));
    case "severities":
      return named((await projectAt(said, cwd)).config.severities);
    case "templates": {
      const { templates } = await projectAt(said, cwd);
      const ofKind = templates.filter(({ kind }) => kindsOf(said).includes(kind));
      return ofKind.map(({ id, when }) => ({ value: id, about: when }));
    }
    case "meanings": {
      const { templates } = await projectAt(said, cwd);
      return named([...sectionIds(templates), ...fieldIds(templates)]);
    }
    case "documents":
      return named(newestOf(await projectAt(said, cwd), said).map(({ id }) => id));
    case "actions":
      return actionsOf(await projectAt(said, cwd), said);
  }
}

function named(values: readonly string[]): Offer[] {
  return values.map((value) => ({ value, about: "" }));
}

/** Where the line says that the command is to run. */
function projectAt(said: Said, cwd: string): Promise<Project> {
  const folder = (said.option("--cwd") ?? "").replace(/^~(?=\/|$)/, () => homedir());
  const root = findRoot(resolve(cwd, folder));
  return openProject({ root, files: filesOf(root) });
}

/** The commands below `pre` take pre-mortems, and only `pre new` their templates. */
function kindsOf({ path }: Said): readonly DocumentKind[] {
  if (path[0] === "pre") return ["premortem"];
  return ["new", "start", "import"].includes(path[0] ?? "") ? ["postmortem"] : KINDS;
}

/** Files that may be documents; none is opened. */
function newestOf(project: Project, said: Said): Candidate[] {
  return candidatesOf(project, kindsOf(said))
    .filter((candidate) => !isPage(candidate))
    .sort((a, b) => compare(b.id, a.id));
}

/** Those that are still to do, but for those that the line names already; of one id the newest. */
function actionsOf(project: Project, said: Said): Offer[] {
  const name = said.option("--doc") ?? (said.path[0] === "pre" ? said.operands[0] : undefined);
  const all = newestOf(project, said);
  const wanted = name === undefined ? all.slice(0, MOST_READ) : [findDocument(all, name)];
  const found = new Map<string, Offer>();
  for (const candidate of wanted) {
    for (const action of actionsIn(project, candidate)) {
      const { id = "", text } = action;
      const isNamed = said.operands.some((operand) => operand.toUpperCase() === id);
      if (id === "" || isNamed || found.has(id) || !isUnsettled(action)) continue;
      found.set(id, { value: id, about: name === undefined ? `${text} (${candidate.id})` : text });
    }
  }
  return [...found.values()];
}

function actionsIn(project: Project, candidate: Candidate) {
  try {
    return readDocument(project, candidate).actions;
  } catch (error) {
    if (error instanceof MortemError) return [];
    throw error;
  }
}
