/** Which incident an entry goes into: the named one, the only open one, the chosen one, or a new one. */
import { candidatesOf } from "../../archive/candidates.ts";
import { readDocument } from "../../archive/load.ts";
import { openIncidents } from "../../archive/open.ts";
import { shownPath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { Document } from "../../document/document.ts";
import { titleOf } from "../../document/facts.ts";
import type { Ask, Context } from "../../values/context.ts";
import { Interrupted, MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { namedDocument } from "../named-document.ts";
import { startIncident } from "../start-incident.ts";

const MOST_NAMED = 5;

/**
 * @param name what `--doc` says; it may be an incident that is over
 * @throws MortemError when none is open, or several are, and nobody can be asked
 */
export async function chooseIncident(
  context: Context,
  project: Project,
  name: string | undefined,
): Promise<Document> {
  if (name !== undefined) {
    return readDocument(
      project,
      namedDocument(context, candidatesOf(project, ["postmortem"]), name),
    );
  }
  const open = openIncidents(project);
  const [only, ...others] = open;
  if (only === undefined) return startOne(context, project);
  return others.length === 0 ? only : chooseOne(context.ask, open);
}

async function chooseOne(ask: Ask | undefined, open: readonly Document[]): Promise<Document> {
  if (ask === undefined) {
    const ids = open.slice(0, MOST_NAMED).map(({ id }) => `--doc ${id}`);
    throw new MortemError(
      `${open.length} incidents are open`,
      `Say which one: ${ids.join(", or ")}.`,
    );
  }
  const reply = await ask.choose({
    message: "Which incident?",
    back: false,
    skippable: false,
    choices: open.map((document) => ({
      value: document,
      label: printable(titleOf(document)),
      hint: document.id,
    })),
  });
  if (reply.kind === "answer") return reply.value;
  throw new Interrupted();
}

async function startOne(context: Context, project: Project): Promise<Document> {
  const none = new MortemError(
    "no incident is open",
    'Open one: mortem start "API answers 500". Or name a document: --doc ID.',
  );
  if (context.ask === undefined) throw none;
  const reply = await context.ask.line({
    message: "No incident is open. To start one, say what is wrong:",
    back: false,
    skippable: true,
  });
  if (reply.kind !== "answer" || reply.value.trim() === "") throw none;
  const file = await startIncident(context, project, reply.value, {});
  return new Document(shownPath(project.root, file), project.files.read(file), project.lookup);
}
