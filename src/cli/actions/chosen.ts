/** The actions that a command is about: named by their ids, or picked in the terminal. */
import {
  actionsOf,
  byUrgency,
  detachedActions,
  type ListedAction,
} from "../../archive/action-list.ts";
import { candidatesOf } from "../../archive/candidates.ts";
import { detached } from "../../archive/detached.ts";
import {
  type ActionKey,
  documentWithActions,
  findAction,
  findAgain,
  havingOf,
} from "../../archive/find-action.ts";
import { readDocument } from "../../archive/load.ts";
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { type ActionItem, isUnsettled } from "../../document/actions.ts";
import { refuseUneditable } from "../../document/change.ts";
import type { Document } from "../../document/document.ts";
import type { Ask, Context } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { ownerOf } from "../listing/action.ts";
import { listDocuments } from "../listing/archive.ts";
import { todayIn } from "../listing/today.ts";
import { namedDocument } from "../named-document.ts";
import { isLeft, type Narrowing } from "./narrowing.ts";

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
  /** Only these are offered, and may be named. */
  readonly narrowing: Narrowing;
  /** What is asked over the list: `Which are done?` */
  readonly question: string;
  /** What to type where nobody can be asked. */
  readonly example: string;
  /** Does the like of it to one that may be offered. @throws MortemError where that cannot be done */
  attempt(document: Document, action: ActionItem): unknown;
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
  const today = todayIn(context);
  const document = named ?? documentWith(context, project, ids, wanted.narrowing);
  refuseUneditable(document);
  const actions = ids.map((id) => findAction(document, id));
  const fitting = fittingIn(document, wanted.narrowing, today);
  const other = actions.find((action) => !fitting.includes(action));
  if (other !== undefined) throw unfitting(document, other, wanted.narrowing);
  return [{ document, keys: actions }];
}

function documentWith(
  context: Context,
  project: Project,
  ids: readonly string[],
  narrowing: Narrowing,
): Document {
  const today = todayIn(context);
  const take = (document: Document) => {
    const having = havingOf(document, ids, fittingIn(document, narrowing, today));
    return detached([having].filter(isDefined));
  };
  const fitting = narrowing.typed === "" ? "" : ` with ${narrowing.typed}`;
  const { path } = documentWithActions(listDocuments(context, project, take).found, ids, fitting);
  return reread(project, path);
}

/** The actions of a document that the options leave. */
function fittingIn(
  document: Document,
  narrowing: Narrowing,
  today: (document: Document) => string,
): readonly ActionItem[] {
  if (narrowing.typed === "") return document.actions;
  const all = actionsOf(document, today);
  return document.actions.filter((_, at) => isLeft(all[at] as ListedAction, narrowing));
}

function unfitting(
  { path }: Document,
  { id, line }: ActionItem,
  { typed }: Narrowing,
): MortemError {
  return new MortemError(
    `${typed} does not hold for ${id}`,
    "Nothing was changed. Leave the option out, if this action is meant.",
    { path, line },
  );
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function reread(project: Project, path: string): Document {
  return readDocument(project, { path, file: absolutePath(project.root, path) });
}

async function picked(
  context: Context,
  project: Project,
  wanted: Wanted,
  named: Document | undefined,
): Promise<Chosen[]> {
  const { ask } = context;
  if (ask === undefined) {
    throw new MortemError(
      "it is not said which action is meant",
      `Name it: \`${wanted.example}\`. \`mortem actions\` lists those that are open.`,
    );
  }
  const today = todayIn(context);
  const refused: MortemError[] = [];
  const offers = (document: Document): ListedAction[] => {
    const fitting = new Set(fittingIn(document, wanted.narrowing, today));
    const unsettled = document.actions.flatMap((action, at) =>
      isUnsettled(action) && fitting.has(action) ? [at] : [],
    );
    const possible = unsettled.filter((at) => {
      const reason = refusalOf(document, document.actions[at] as ActionItem, wanted);
      if (reason !== undefined) refused.push(reason);
      return reason === undefined;
    });
    if (possible.length === 0) return [];
    const all = actionsOf(document, today);
    return detachedActions(possible.map((at) => all[at] as ListedAction));
  };
  const offered =
    named === undefined
      ? listDocuments(context, project, offers).found.toSorted(byUrgency)
      : offers(named);
  sayRefused(context, refused);
  if (offered.length === 0) {
    const { typed } = wanted.narrowing;
    const head = refused.length > 0 || typed !== "" ? "There" : "Nothing is to do: there";
    const left = typed === "" ? "" : ` with ${typed}`;
    context.err(`${head} is nothing to choose from${printable(left)}.\n`);
  }
  return byDocument(project, await pickOf(ask, wanted.question, offered));
}

/** Why it would fail, so that nobody marks what can only be refused. A line takes what a table may have no cell for, unless it cannot be read. */
function refusalOf(
  document: Document,
  action: ActionItem,
  { attempt }: Wanted,
): MortemError | undefined {
  try {
    refuseUneditable(document);
    findAgain(document, action);
    if (action.form.kind === "table" || action.doubtful.length > 0) attempt(document, action);
  } catch (error) {
    if (error instanceof MortemError) return error;
    throw error;
  }
  return undefined;
}

function sayRefused({ err }: Context, refused: readonly MortemError[]): void {
  const [first] = refused;
  if (first === undefined) return;
  const what = counted(
    refused.length,
    "action cannot be changed and is",
    "actions cannot be changed and are",
  );
  const { path = "", line } = first.place;
  const place = line === undefined ? path : `${path}:${line}`;
  const example = refused.length === 1 ? "" : "for one, ";
  const sentence = `${what} not offered: ${example}${first.message} (${place}).`;
  err(`${printable(sentence)}\n`);
}

async function pickOf(
  ask: Ask,
  message: string,
  offered: readonly ListedAction[],
): Promise<readonly ListedAction[]> {
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

/** What a decision rests on first: only the beginning is seen beside most lines. */
function hintOf({ action, state, document }: ListedAction): string {
  const due = action.due === undefined ? "" : `due ${action.due}`;
  return [state, ownerOf(action), due, document.id].filter((part) => part !== "").join(" · ");
}

/** As they stand now: while somebody chooses, none of thousands is kept. */
function byDocument(project: Project, offered: readonly ListedAction[]): Chosen[] {
  const paths = [...new Set(offered.map(({ document }) => document.path))];
  return paths.map((path) => ({
    document: reread(project, path),
    keys: offered.filter(({ document }) => document.path === path).map(({ action }) => action),
  }));
}
