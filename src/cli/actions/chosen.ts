/** The actions that a command is about: named by their ids, or picked in the terminal. */
import { actionsOf, byUrgency, type ListedAction } from "../../archive/action-list.ts";
import { candidatesOf } from "../../archive/candidates.ts";
import {
  type ActionKey,
  documentWithActions,
  findAction,
  hasActions,
} from "../../archive/find-action.ts";
import { readDocument } from "../../archive/load.ts";
import type { Project } from "../../archive/project.ts";
import type { Document } from "../../document/document.ts";
import type { Ask, Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { ownerOf } from "../listing/action.ts";
import { listDocuments } from "../listing/archive.ts";
import { todayIn } from "../listing/today.ts";
import { namedDocument } from "../named-document.ts";

export interface Chosen {
  readonly document: Document;
  /** Of its actions, each once. */
  readonly keys: readonly ActionKey[];
}

export interface Wanted {
  /** In either case; without any they are picked. */
  readonly ids: readonly string[];
  /** The document's name, where it is said. */
  readonly doc: string | undefined;
  /** What is asked over the list: `Which are done?` */
  readonly question: string;
  /** What to type where nobody can be asked. */
  readonly example: string;
}

/**
 * Those that are meant, by document; none where nothing was picked.
 * @throws MortemError when none or several are meant, or nobody can be asked
 */
export async function chosenActions(
  context: Context,
  project: Project,
  wanted: Wanted,
): Promise<Chosen[]> {
  const ids = [...new Set(wanted.ids.map((id) => id.toUpperCase()))];
  const named =
    wanted.doc === undefined
      ? undefined
      : readDocument(project, namedDocument(context, candidatesOf(project), wanted.doc));
  if (ids.length === 0) return picked(context, project, wanted, named);
  const document = named ?? documentWithActions(documentsWith(context, project, ids), ids);
  return [{ document, keys: ids.map((id) => findAction(document, id)) }];
}

function documentsWith(context: Context, project: Project, ids: readonly string[]): Document[] {
  const take = (document: Document) => (hasActions(document, ids) ? [document] : []);
  return [...listDocuments(context, project, take).found];
}

async function picked(
  context: Context,
  project: Project,
  { question, example }: Wanted,
  named: Document | undefined,
): Promise<Chosen[]> {
  const { ask } = context;
  if (ask === undefined) {
    throw new MortemError(
      "it is not said which action is meant",
      `Name it: \`${example}\`. \`mortem actions\` lists those that are open.`,
    );
  }
  const today = todayIn(context);
  const unsettled = (document: Document) =>
    actionsOf(document, today)
      .filter(({ state }) => state !== "done" && state !== "declined")
      .map((listed) => ({ ...listed, in: document }));
  const offered =
    named === undefined
      ? listDocuments(context, project, unsettled).found.toSorted(byUrgency)
      : unsettled(named);
  if (offered.length === 0) context.err("Nothing is to do: there is nothing to choose from.\n");
  return byDocument(await pickOf(ask, question, offered));
}

type Offered = ListedAction & { readonly in: Document };

async function pickOf(
  ask: Ask,
  message: string,
  offered: readonly Offered[],
): Promise<readonly Offered[]> {
  const reply = await ask.pick({
    message,
    back: false,
    skippable: true,
    choices: offered.map((listed) => ({
      value: listed,
      label: [listed.action.id, listed.action.text].filter((part) => part).join(" "),
      hint: hintOf(listed),
    })),
  });
  return reply.kind === "answer" ? reply.value : [];
}

function hintOf({ action, state, document }: ListedAction): string {
  const due = action.due === undefined ? "" : `due ${action.due}`;
  return [state, document.id, ownerOf(action), due].filter((part) => part !== "").join(" · ");
}

function byDocument(offered: readonly Offered[]): Chosen[] {
  const documents = [...new Set(offered.map((listed) => listed.in))];
  return documents.map((document) => ({
    document,
    keys: offered.filter((listed) => listed.in === document).map(({ action }) => action),
  }));
}
