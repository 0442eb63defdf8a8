/** How a new pre-mortem comes to be: created as soon as it has a name, then filled field by field. */
import { folderOf } from "../../archive/candidates.ts";
import { createDocument } from "../../archive/create.ts";
import { templateNamed } from "../../archive/new-template.ts";
import { absolutePath, shownPath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { Document } from "../../document/document.ts";
import { composeDocument } from "../../interview/compose.ts";
import type { Template } from "../../template/model.ts";
import type { Ask, Context } from "../../values/context.ts";
import { dayOf, isDay } from "../../values/day.ts";
import { Interrupted } from "../../values/error.ts";
import { requireTitle } from "../../values/title.ts";
import {
  askEarly,
  askTemplate,
  askTitle,
  inFolder,
  rememberFolder,
  sayUnwritten,
} from "../interview/begin.ts";
import { sayWhere } from "../interview/closing.ts";
import {
  anyTemplate,
  givenTemplate,
  givenZone,
  readGiven,
  resolveGiven,
} from "../interview/given.ts";
import { openSession, type Session } from "../interview/session.ts";
import type { Beginning, Wanted } from "../interview/wanted.ts";
import { openProject } from "../project.ts";
import { askFacts } from "./ask-facts.ts";
import { closeBeginning } from "./closing.ts";
import { hintsOn, sayHint } from "./new-hints.ts";

interface Start {
  readonly title: string;
  readonly template: Template;
}

/** Each undefined where it is to be asked for. */
interface Known {
  readonly title: string | undefined;
  readonly template: Template | undefined;
}

const KIND = "premortem";

const HOW_TO_TITLE =
  'Give it: mortem pre new "Audience explorer", or --title, or `title:` in the answers file.';

/**
 * @param ask undefined where nobody can be asked: then what was given is written at once
 * @throws MortemError for what was given and cannot be used, and when a title is missing that cannot be asked for
 */
export async function writePremortem(
  context: Context,
  ask: Ask | undefined,
  { title, early, options }: Wanted,
): Promise<number> {
  const project = await openProject(context);
  const given = readGiven(context, options, project.lookup(undefined, KIND).fields);
  const zone = givenZone(given, project, context);
  const at = { now: context.now(), zone, day: undefined, severities: project.config.severities };
  const template = givenTemplate(given, project, KIND);
  const answers = await resolveGiven(given, template ?? anyTemplate(project, KIND), at);
  const known = { title: title ?? answers.fields.get("title")?.toString(), template };
  const beginning = { context, project, given, at };
  if (ask === undefined) return createAtOnce(beginning, known);
  const { typedTitle, folder } =
    early ?? (await askEarly(context, ask, KIND, known.title !== undefined));
  const start = await askStart(ask, beginning, typedTitle, known);
  const settled = folder === undefined ? project : inFolder(project, KIND, folder);
  if (folder !== undefined) await rememberFolder(context, KIND, folder);
  const path = await create({ ...beginning, project: settled }, start);
  return interview(openSession(context, ask, settled, path), !answers.fields.has("held_at"));
}

/** Only the title is required. */
async function createAtOnce(beginning: Beginning, known: Known): Promise<number> {
  const { context, project } = beginning;
  const title = requireTitle(known.title ?? "", HOW_TO_TITLE);
  const template = known.template ?? templateNamed(project, undefined, KIND);
  const path = await create(beginning, { title, template });
  const document = readBack(project, path);
  for (const hint of hintsOn(document, project)) sayHint(context, hint);
  closeBeginning(context, document, path);
  return 0;
}

/** A team that has no template of its own is not asked for one. */
async function askStart(
  ask: Ask,
  { context, project }: Beginning,
  typedTitle: string | undefined,
  known: Known,
): Promise<Start> {
  let title = known.title ?? typedTitle;
  try {
    title ??= await askTitle(ask, KIND);
    const [only, ...others] = project.templates.filter(({ kind }) => kind === KIND);
    let template = known.template ?? (others.length === 0 ? only : undefined);
    while (template === undefined) {
      template = await askTemplate(ask, project, KIND, known.title === undefined);
      if (template === undefined) title = await askTitle(ask, KIND, title);
    }
    return { title, template };
  } catch (error) {
    if (error instanceof Interrupted) sayUnwritten(context, KIND, title);
    throw error;
  }
}

/** The day of the session names the file: today while nobody knows. */
async function create(
  { context, project, given, at }: Beginning,
  { title, template }: Start,
): Promise<string> {
  const answers = await resolveGiven(given, template, at);
  const today = dayOf(context.now(), at.zone);
  const said = answers.fields.get("held_at")?.toString() ?? "";
  const day = isDay(said) ? said : today;
  const fields = new Map<string, string | readonly string[]>([
    ["held_at", day],
    ["voting", "open"],
    ...answers.fields,
  ]);
  const { text } = composeDocument(
    template,
    { title, timezone: at.zone, day },
    { ...answers, fields },
    project.lookup,
  );
  const folder = absolutePath(project.root, folderOf(project, KIND));
  return createDocument(project.files, folder, day, title, text);
}

function readBack(project: Project, path: string): Document {
  return new Document(shownPath(project.root, path), project.files.read(path), project.lookup);
}

/** @param isDayAssumed nobody has said on which day the session is */
function interview(session: Session, isDayAssumed: boolean): Promise<number> {
  sayWhere(session);
  return askFacts(session, isDayAssumed ? ["held_at"] : []);
}
