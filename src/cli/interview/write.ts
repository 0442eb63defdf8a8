/** How a new post-mortem comes to be: created as soon as it has a name, then filled question by question. */
import { folderOf } from "../../archive/candidates.ts";
import { createDocument } from "../../archive/create.ts";
import { riskNamesIn } from "../../archive/foreseeing.ts";
import { templateNamed } from "../../archive/new-template.ts";
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { composeDocument } from "../../interview/compose.ts";
import { questionsBefore, questionsLeft } from "../../interview/plan.ts";
import { keyOf } from "../../interview/question.ts";
import type { Template } from "../../template/model.ts";
import type { Ask, Context, Reply } from "../../values/context.ts";
import { printDay } from "../../values/day.ts";
import { localTime, parseTime, printTime } from "../../values/time.ts";
import { requireTitle } from "../../values/title.ts";
import { printPath } from "../print-path.ts";
import { openProject } from "../project.ts";
import { askEarly, askStart, inFolder, rememberFolder, type Start } from "./begin.ts";
import { closeInterview, leavingWell, sayWhere } from "./closing.ts";
import { anyTemplate, givenTemplate, givenZone, readGiven, resolveGiven } from "./given.ts";
import { nothingAsked, runQuestions } from "./run.ts";
import { openSession, type Session } from "./session.ts";
import type { Beginning, Wanted } from "./wanted.ts";

/**
 * @param ask undefined where nobody can be asked: then what was given is written at once
 * @throws MortemError for what was given and cannot be used, and when a title is missing that cannot be asked for
 */
export async function writePostmortem(
  context: Context,
  ask: Ask | undefined,
  { title, early, options }: Wanted,
): Promise<number> {
  const project = await openProject(context);
  const given = readGiven(context, options, project.lookup(undefined, "postmortem").fields);
  const zone = givenZone(given, project, context);
  const { severities } = project.config;
  const at = { now: context.now(), zone, day: undefined, severities };
  const template = givenTemplate(given, project, "postmortem");
  const answers = await resolveGiven(
    given,
    template ?? anyTemplate(project, "postmortem"),
    at,
    riskNamesIn(project),
  );
  const textOf = (id: string) => answers.fields.get(id)?.toString();
  const startedAt = parseTime(textOf("started_at") ?? "");
  const known = { title: title ?? textOf("title"), startedAt, template };
  if (ask === undefined) {
    printPath(context, await create({ context, project, given, at }, atOnce(project, known)));
    return 0;
  }
  const { typedTitle, folder } =
    early ?? (await askEarly(context, ask, "postmortem", known.title !== undefined));
  const start = await askStart(ask, { context, project, zone, typedTitle }, known);
  const settled = folder === undefined ? project : inFolder(project, "postmortem", folder);
  if (folder !== undefined) await rememberFolder(context, "postmortem", folder);
  const path = await create({ context, project: settled, given, at }, start);
  return interview(openSession(context, ask, settled, path), start);
}

/** Only the title is required. */
function atOnce(
  project: Project,
  known: Omit<Start, "title" | "template"> & {
    readonly title: string | undefined;
    readonly template: Template | undefined;
  },
): Start {
  const template = known.template ?? templateNamed(project, undefined);
  return { ...known, title: requireTitle(known.title ?? "", HOW_TO_TITLE), template };
}

const HOW_TO_TITLE =
  'Give it: mortem new "API answers 500", or --title, or `title:` in the answers file.';

/** The day that names the file is the one it began on; today while nobody knows. */
async function create({ context, project, given, at }: Beginning, start: Start): Promise<string> {
  const began = start.startedAt ?? localTime(context.now(), at.zone, "day");
  const answers = await resolveGiven(given, start.template, { ...at, day: printDay(began) });
  const fields = new Map(answers.fields);
  if (start.startedAt !== undefined) fields.set("started_at", printTime(start.startedAt));
  const { title, template } = start;
  const { text, day } = composeDocument(
    template,
    { title, timezone: at.zone, day: printDay(began) },
    { ...answers, fields },
    project.lookup,
  );
  const folder = absolutePath(project.root, folderOf(project, "postmortem"));
  return createDocument(project.files, folder, day, title, text);
}

function interview(session: Session, start: Start): Promise<number> {
  sayWhere(session);
  return leavingWell(session, async () => {
    await askAll(session, start);
    await closeInterview(session);
  });
}

async function askAll(session: Session, { startedAt, template }: Start): Promise<void> {
  const asked = nothingAsked();
  const beginning = template.fields.find((field) => field.id === "started_at");
  if (startedAt === undefined && beginning !== undefined)
    asked.keys.add(keyOf({ kind: "field", field: beginning }));
  await runQuestions(session, asked, questionsBefore);
  let reply = await askOnward(session.ask, asked.questions.length > 0);
  while (reply.kind === "back") {
    await runQuestions(session, asked, questionsBefore, asked.questions.pop());
    reply = await askOnward(session.ask, asked.questions.length > 0);
  }
  if (reply.kind === "answer" && reply.value) await runQuestions(session, asked, questionsLeft);
}

function askOnward(ask: Ask, back: boolean): Promise<Reply<boolean>> {
  return ask.choose({
    message: "The rest is best agreed in the meeting. Go on now?",
    guidance: "Causes, what went well and badly, luck, who owns which action, and lessons.",
    back,
    skippable: false,
    initial: false,
    choices: [
      { value: false, label: "leave it for the meeting", key: "m" },
      { value: true, label: "go on now", key: "y" },
    ],
  });
}
