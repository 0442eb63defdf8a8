/** Which pre-mortem a command is about: the one that is named, the only one that fits, or the one that is chosen. */
import { candidatesOf } from "../../archive/candidates.ts";
import { readDocument } from "../../archive/load.ts";
import type { Project } from "../../archive/project.ts";
import { refuseUneditable } from "../../document/change.ts";
import type { Document } from "../../document/document.ts";
import { titleOf } from "../../document/facts.ts";
import { isEnded } from "../../premortem/check-ins.ts";
import { isVotingOpen } from "../../premortem/voters.ts";
import type { Context } from "../../values/context.ts";
import { Interrupted, MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { listDocuments } from "../listing/archive.ts";
import { namedDocument } from "../named-document.ts";

export interface Wanted {
  /** As the command is typed, without the document: `mortem pre vote`. */
  readonly command: string;
  /** Which are offered where none is named. */
  fits(document: Document): boolean;
  /** Said where none fits and several could be meant, or there is none at all: why, and what to do. */
  readonly none: { readonly message: string; readonly hint: string };
}

const MOST_NAMED = 5;

/**
 * Where none fits and only one can be meant, it is that one: the command then says what stands in its way.
 * @param name an id, a part of one, or a path; undefined where none was given
 * @throws MortemError when none or several are meant and nobody can be asked, and for a document that no command may edit
 */
export async function choosePremortem(
  context: Context,
  project: Project,
  name: string | undefined,
  wanted: Wanted,
): Promise<Document> {
  const document =
    name === undefined
      ? await chooseFitting(context, project, wanted)
      : readDocument(project, namedDocument(context, candidatesOf(project, ["premortem"]), name));
  refuseUneditable(document, "premortem");
  return document;
}

async function chooseFitting(
  context: Context,
  project: Project,
  { command, fits, none }: Wanted,
): Promise<Document> {
  const { found } = listDocuments(
    context,
    project,
    (document) => (document.kind === "premortem" ? [document] : []),
    ["premortem"],
  );
  const all = found.toReversed();
  const fitting = all.filter(fits);
  const [only, ...others] = fitting;
  if (only === undefined) {
    const meant = onlyOne(all.filter((one) => !isEnded(one))) ?? onlyOne(all);
    if (meant !== undefined) return meant;
    throw new MortemError(none.message, none.hint + statesOf(all));
  }
  if (others.length === 0) return only;
  if (context.ask === undefined) {
    const ids = fitting.slice(0, MOST_NAMED).map(({ id }) => id);
    throw new MortemError(
      `${fitting.length} pre-mortems could be meant`,
      `Name one: ${command} ${printable(ids.join(" | "))}`,
    );
  }
  const reply = await context.ask.choose({
    message: "Which pre-mortem?",
    back: false,
    skippable: false,
    choices: fitting.map((document) => ({
      value: document,
      label: document.id,
      hint: titleOf(document),
    })),
  });
  if (reply.kind !== "answer") throw new Interrupted();
  return reply.value;
}

function onlyOne<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

/** A line that names them with why they do not fit; nothing where there are none. */
function statesOf(documents: readonly Document[]): string {
  if (documents.length === 0) return "";
  const stateOf = (document: Document) =>
    isEnded(document) ? "ended" : isVotingOpen(document) ? "voting is open" : "voting is closed";
  const named = documents.slice(0, MOST_NAMED).map((one) => `${one.id} (${stateOf(one)})`);
  const more = documents.length > MOST_NAMED ? `, and ${documents.length - MOST_NAMED} more` : "";
  return printable(`\nThere are: ${named.join(", ")}${more}`);
}
