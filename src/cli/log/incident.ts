/** Which incident an entry goes into: the named one, the only open one, the chosen one, one just over, or a new one. */
import { candidatesOf } from "../../archive/candidates.ts";
import { readDocument } from "../../archive/load.ts";
import { justResolved, openIncidents, unreadableIncidents } from "../../archive/open.ts";
import { shownPath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { refuseUneditable } from "../../document/change.ts";
import { Document } from "../../document/document.ts";
import { titleOf } from "../../document/facts.ts";
import type { Ask, Choice, Context } from "../../values/context.ts";
import { Interrupted, MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { readTitle } from "../../values/title.ts";
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
    const named = namedDocument(context, candidatesOf(project, ["postmortem"]), name);
    const document = readDocument(project, named);
    refuseUneditable(document, "postmortem");
    return document;
  }
  const open = openIncidents(project);
  const [only, ...others] = open;
  if (only === undefined) return chooseElsewhere(context, project);
  return others.length === 0 ? only : chooseOpen(context.ask, open);
}

async function chooseOpen(ask: Ask | undefined, open: readonly Document[]): Promise<Document> {
  if (ask === undefined) {
    throw new MortemError(`${open.length} incidents are open`, `Say which one: ${flagsFor(open)}.`);
  }
  return choose(ask, "Which incident?", open.map(choiceOf));
}

async function chooseElsewhere(context: Context, project: Project): Promise<Document> {
  const { ask } = context;
  sayUnreadable(context, project);
  const over = justResolved(project, context.now());
  if (ask === undefined) {
    const add =
      over.length === 0
        ? "Or name a document: --doc ID."
        : `Or add it to one that is just over: ${flagsFor(over)}.`;
    throw new MortemError(
      "no incident is open",
      `Open one: mortem start "API answers 500". ${add}`,
    );
  }
  const chosen = await choose<Document | "new" | "none">(
    ask,
    "No incident is open. Where does it go?",
    [
      ...over.map((document) => ({ ...choiceOf(document), hint: `just over, ${document.id}` })),
      { value: "new", label: "into a new incident", key: "n" },
      { value: "none", label: "nowhere, write nothing", key: "w" },
    ],
  );
  if (chosen === "none") throw new Interrupted();
  return chosen === "new" ? startOne(context, ask, project) : chosen;
}

function sayUnreadable(context: Context, project: Project): void {
  for (const path of unreadableIncidents(project)) {
    context.err(
      `${printable(path)} cannot be read, and may be an open one: mortem lint says why.\n`,
    );
  }
}

async function startOne(context: Context, ask: Ask, project: Project): Promise<Document> {
  const reply = await ask.line({
    message: "What is wrong, in a few words?",
    guidance: "The title of the new incident; what you log goes into its timeline.",
    placeholder: "API answers 500",
    back: false,
    skippable: false,
    understand: (text) => {
      const reading = readTitle(text);
      return reading.ok ? { ok: true } : reading;
    },
  });
  const reading = readTitle(reply.kind === "answer" ? reply.value : "");
  if (!reading.ok) throw new Interrupted();
  const file = await startIncident(context, project, reading.title, {});
  return new Document(shownPath(project.root, file), project.files.read(file), project.lookup);
}

async function choose<T>(ask: Ask, message: string, choices: Choice<T>[]): Promise<T> {
  const reply = await ask.choose({ message, back: false, skippable: false, choices });
  if (reply.kind === "answer") return reply.value;
  throw new Interrupted();
}

function choiceOf(document: Document): Choice<Document> {
  return { value: document, label: printable(titleOf(document)), hint: document.id };
}

function flagsFor(documents: readonly Document[]): string {
  return documents
    .slice(0, MOST_NAMED)
    .map(({ id }) => `--doc ${id}`)
    .join(", or ");
}
