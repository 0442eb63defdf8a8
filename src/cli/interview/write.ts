/** How a new post-mortem comes to be: created as soon as it has a name, then filled question by question. */
import { folderOf } from "../../archive/candidates.ts";
import { createDocument } from "../../archive/create.ts";
import { absolutePath, shownPath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { composeDocument } from "../../interview/compose.ts";
import { questionsBefore, questionsLeft } from "../../interview/plan.ts";
import { keyOf } from "../../interview/question.ts";
import type { Circumstances } from "../../interview/understand.ts";
import type { Template } from "../../template/model.ts";
import type { Ask, Context, Reply } from "../../values/context.ts";
import { printDay } from "../../values/day.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { localTime, parseTime, printTime } from "../../values/time.ts";
import { openProject } from "../project.ts";
import { askEarly, askStart, type Early, type Start } from "./begin.ts";
import { closeInterview, leavingWell } from "./closing.ts";
import {
  anyTemplate,
  type Given,
  type GivenOptions,
  givenTemplate,
  givenText,
  givenZone,
  readGiven,
  resolveGiven,
} from "./given.ts";
import { nothingAsked, runQuestions } from "./run.ts";
import { openSession, type Session } from "./session.ts";

/** What the command line says. */
interface Wanted {
  readonly title: string | undefined;
  /** What was asked before this module was loaded; undefined where nothing was. */
  readonly early: Early | undefined;
  readonly options: GivenOptions;
}

/** What is known before the first question, and in which setting. */
interface Beginning {
  readonly context: Context;
  readonly project: Project;
  readonly given: Given;
  readonly at: Circumstances;
}

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
  const template = givenTemplate(given, project);
  const answers = await resolveGiven(given, template ?? anyTemplate(project), at);
  const startedAt = parseTime(String(answers.fields.get("started_at") ?? ""));
  const known = { title: title ?? givenText(given, "title"), startedAt, template };
  const beginning = { context, project, given, at };
  if (ask === undefined) {
    const path = await create(beginning, folderOf(project, "postmortem"), atOnce(project, known));
    context.out(`${shownPath(project.root, path)}\n`);
    return 0;
  }
  const { typedTitle, folder } = early ?? (await askEarly(context, ask, known.title !== undefined));
  const start = await askStart(ask, { context, project, zone, typedTitle }, known);
  const path = await create(beginning, folder ?? folderOf(project, "postmortem"), start);
  return interview(openSession(context, ask, project, path), start);
}

/** Only the title is required. */
function atOnce(
  project: Project,
  known: Omit<Start, "title" | "template"> & {
    readonly title: string | undefined;
    readonly template: Template | undefined;
  },
): Start {
  const template = known.template ?? project.lookup(project.config.template, "postmortem");
  if (known.title !== undefined && known.title.trim() !== "")
    return { ...known, title: known.title, template };
  throw new MortemError(
    "a title is missing",
    'Give it: mortem new "API answers 500", or --title, or `title:` in the answers file.',
  );
}

/** The day that names the file is the one it began on; today while nobody knows. */
async function create(
  { context, project, given, at }: Beginning,
  folder: string,
  start: Start,
): Promise<string> {
  const began = start.startedAt ?? localTime(context.now(), at.zone, "day");
  const day = printDay(began);
  const title = printable(start.title).replace(/\s+/g, " ").trim();
  const answers = await resolveGiven(given, start.template, { ...at, day });
  const fields = new Map(answers.fields);
  if (start.startedAt !== undefined) fields.set("started_at", printTime(start.startedAt));
  const text = composeDocument(
    start.template,
    { title, timezone: at.zone },
    { ...answers, fields },
    project.lookup,
  );
  return createDocument(project.files, absolutePath(project.root, folder), day, title, text);
}

function interview(session: Session, start: Start): Promise<number> {
  const { context } = session;
  const { dim } = context.errStyle;
  context.err(`\n${dim(`Every answer is saved at once, in\n${session.shown}`)}\n`);
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
