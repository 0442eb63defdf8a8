/** How a new post-mortem comes to be: created as soon as it has a name, then filled question by question. */
import { folderOf } from "../../archive/candidates.ts";
import { createDocument } from "../../archive/create.ts";
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { composeDocument } from "../../interview/compose.ts";
import { questionsBefore, questionsLeft } from "../../interview/plan.ts";
import type { Template } from "../../template/model.ts";
import type { Ask, Context } from "../../values/context.ts";
import { Interrupted, MortemError } from "../../values/error.ts";
import { localTime, printTime, type WrittenTime } from "../../values/time.ts";
import { readTypedTime } from "../../values/typed-time.ts";
import { openProject } from "../project.ts";
import { askStart, type Early } from "./begin.ts";
import { closeInterview, leaveInterview } from "./closing.ts";
import {
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

/** What a document is created from. */
interface Start {
  readonly title: string;
  /** When it began, where that is known. */
  readonly startedAt: WrittenTime | undefined;
  readonly template: Template;
}

/**
 * @param ask undefined where nobody can be asked: then what was given is written at once
 * @param early what was asked before this module was loaded
 */
export async function writePostmortem(
  context: Context,
  ask: Ask | undefined,
  early: Early,
  options: GivenOptions,
): Promise<number> {
  const project = await openProject(context);
  const base = project.lookup(undefined, "postmortem");
  const given = readGiven(context, options, base.fields);
  const zone = givenZone(given, project, context);
  const known = {
    title: early.title ?? givenText(given, "title"),
    startedAt: await givenStart(given, zone, context),
    template: givenTemplate(given, project),
  };
  if (ask === undefined) {
    const path = await create(
      context,
      project,
      given,
      zone,
      folderOf(project, "postmortem"),
      withDefaults(project, known),
    );
    context.out(`${path.slice(project.root.length + 1)}\n`);
    return 0;
  }
  const start = await askStart(
    ask,
    { context, project, zone, typedTitle: early.typedTitle },
    known,
  );
  const path = await create(
    context,
    project,
    given,
    zone,
    early.folder ?? folderOf(project, "postmortem"),
    start,
  );
  return interview(openSession(context, ask, project, path));
}

function withDefaults(
  project: Project,
  known: {
    title: string | undefined;
    startedAt: WrittenTime | undefined;
    template: Template | undefined;
  },
): Start {
  if (known.title === undefined || known.title.trim() === "") {
    throw new MortemError(
      "a title is missing",
      'Give it: mortem new "API answers 500", or --title, or `title:` in the answers file.',
    );
  }
  return {
    ...known,
    title: known.title,
    template: known.template ?? project.lookup(project.config.template, "postmortem"),
  };
}

async function givenStart(
  given: Given,
  zone: string,
  context: Context,
): Promise<WrittenTime | undefined> {
  const text = givenText(given, "started_at");
  if (text === undefined) return undefined;
  const time = await readTypedTime(text, { now: context.now(), zone });
  if (time !== undefined) return time;
  throw new MortemError(
    `started_at: "${text}" is no time that can be read`,
    "Write one like 2019-04-02 10:30, 2h ago or yesterday 2pm.",
  );
}

/** The day that names the file is the one it began on; today while nobody knows. */
async function create(
  context: Context,
  project: Project,
  given: Given,
  zone: string,
  folder: string,
  start: Start,
): Promise<string> {
  const began = start.startedAt ?? localTime(context.now(), zone, "day");
  const day = printTime({ ...began, approximate: false }).slice(0, 10);
  const { severities } = project.config;
  const answers = await resolveGiven(given, start.template, {
    now: context.now(),
    zone,
    day,
    severities,
  });
  const fields = new Map(answers.fields);
  if (start.startedAt !== undefined) fields.set("started_at", printTime(start.startedAt));
  const text = composeDocument(
    start.template,
    { title: start.title, timezone: zone },
    { ...answers, fields },
    project.lookup,
  );
  return createDocument(project.files, absolutePath(project.root, folder), day, start.title, text);
}

async function interview(session: Session): Promise<number> {
  const { context, ask } = session;
  context.err(
    `\n${context.errStyle.dim(`Writing ${session.shown}: every answer is saved at once.`)}\n`,
  );
  try {
    const asked = nothingAsked();
    await runQuestions(session, asked, questionsBefore);
    if (await goesOn(ask))
      await runQuestions(session, asked, (document) => questionsLeft(document, true));
  } catch (error) {
    if (error instanceof Interrupted) leaveInterview(session);
    throw error;
  }
  await closeInterview(session);
  return 0;
}

async function goesOn(ask: Ask): Promise<boolean> {
  const reply = await ask.choose({
    message: "The rest is best agreed in the meeting. Go on now?",
    guidance: "Causes, what went well and badly, luck, who owns which action, and lessons.",
    back: false,
    skippable: false,
    initial: false,
    choices: [
      { value: false, label: "leave it for the meeting", key: "m" },
      { value: true, label: "go on now", key: "y" },
    ],
  });
  return reply.kind === "answer" && reply.value;
}
