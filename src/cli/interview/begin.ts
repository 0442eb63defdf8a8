/** What is asked before there is a file: where documents go, the title, when it began, which template. */
import type { Project } from "../../archive/project.ts";
import type { Template } from "../../template/model.ts";
import { CONFIG_NAMES, DEFAULT_CONFIG } from "../../values/config.ts";
import type { Ask, Context, Reply } from "../../values/context.ts";
import { Interrupted } from "../../values/error.ts";
import { folderInside } from "../../values/folder.ts";
import { printable } from "../../values/printable.ts";
import type { WrittenTime } from "../../values/time.ts";
import { readTitle } from "../../values/title.ts";

/** What is asked while the rest of the program is not even loaded. */
export interface Early {
  /** The first answer: going back leads to it again. */
  readonly typedTitle: string | undefined;
  /** Below the root; undefined where the config says it. */
  readonly folder: string | undefined;
}

/**
 * Without a config, nothing has to be read for the first question.
 * @param isTitled whether the title is known from elsewhere, so that it is not asked
 */
export async function askEarly(context: Context, ask: Ask, isTitled: boolean): Promise<Early> {
  const hasConfig = CONFIG_NAMES.some((name) => context.files.exists(`${context.root}/${name}`));
  if (hasConfig) return { typedTitle: undefined, folder: undefined };
  try {
    const folder = await askFolder(context, ask);
    return { typedTitle: isTitled ? undefined : await askTitle(ask), folder };
  } catch (error) {
    if (error instanceof Interrupted) sayUnwritten(context, undefined);
    throw error;
  }
}

/** Asks only where no such folder says it. */
async function askFolder(context: Context, ask: Ask): Promise<string> {
  const usual = DEFAULT_CONFIG.postmortems;
  if (context.files.isFolder(`${context.root}/${usual}`)) return usual;
  const reply = await ask.line({
    message: "In which folder shall post-mortems stand?",
    guidance: "Below the root of the repository. It is created with the first document.",
    initial: usual,
    back: false,
    skippable: false,
    understand: (text) =>
      folderInside(text.trim()) !== undefined
        ? { ok: true }
        : { ok: false, why: "write a folder inside the repository, such as docs/postmortems" },
  });
  return (reply.kind === "answer" && folderInside(reply.value.trim())) || usual;
}

/** Another folder than usual is remembered in a config, so that whatever stands in it is found again. */
export async function rememberFolder(context: Context, folder: string): Promise<void> {
  if (folder === DEFAULT_CONFIG.postmortems) return;
  const { printScalar } = await import("../../values/yaml-print.ts");
  context.files.create(
    `${context.root}/${CONFIG_NAMES[0]}`,
    `postmortems: ${printScalar(folder)}\n`,
  );
}

async function askTitle(ask: Ask, initial?: string): Promise<string> {
  const reply = await ask.line({
    message: "What happened, in one line?",
    guidance: "Name what people noticed, not what turned out to be the cause.",
    back: false,
    skippable: false,
    understand: readTitle,
    ...(initial === undefined ? {} : { initial }),
  });
  const reading = readTitle(reply.kind === "answer" ? reply.value : "");
  return reading.ok ? reading.title : askTitle(ask, initial);
}

interface Setting {
  readonly context: Context;
  readonly project: Project;
  readonly zone: string;
  readonly typedTitle: string | undefined;
}

interface Known {
  readonly title: string | undefined;
  readonly startedAt: WrittenTime | undefined;
  readonly template: Template | undefined;
}

/** What a document is created from. */
export interface Start {
  readonly title: string;
  /** When it began, where that is known. */
  readonly startedAt: WrittenTime | undefined;
  readonly template: Template;
}

/** Asks for whatever is not known already; each question leads back to the one before. */
export async function askStart(ask: Ask, setting: Setting, known: Known): Promise<Start> {
  let title = known.title ?? setting.typedTitle;
  let began: { text: string; time: WrittenTime } | undefined;
  try {
    title ??= await askTitle(ask);
    for (;;) {
      if (known.startedAt === undefined) {
        const isTitleAsked = known.title === undefined;
        const reply = await askBeginning(ask, setting, isTitleAsked, began?.text);
        if (reply.kind === "back") {
          title = await askTitle(ask, title);
          continue;
        }
        began = reply.kind === "answer" ? reply.value : undefined;
      }
      const startedAt = known.startedAt ?? began?.time;
      if (known.template !== undefined) return { title, startedAt, template: known.template };
      const isAnythingAsked = known.startedAt === undefined || known.title === undefined;
      const template = await askTemplate(ask, setting.project, isAnythingAsked);
      if (template !== undefined) return { title, startedAt, template };
      if (known.startedAt !== undefined) title = await askTitle(ask, title);
    }
  } catch (error) {
    if (error instanceof Interrupted) sayUnwritten(setting.context, title);
    throw error;
  }
}

/** Said when somebody leaves before there is a file. */
function sayUnwritten(context: Context, title: string | undefined): void {
  const quoted = title === undefined ? "" : ` '${title.replaceAll("'", "'\\''")}'`;
  context.err(`\nNothing is written yet. Begin again with: mortem new${printable(quoted)}\n`);
}

/** @param typed what was answered before somebody went back to it */
async function askBeginning(
  ask: Ask,
  { context, zone }: Setting,
  back: boolean,
  typed: string | undefined,
): Promise<Reply<{ text: string; time: WrittenTime }>> {
  const { readStartAnswer } = await import("../../interview/field-answer.ts");
  const { parseTime } = await import("../../values/time.ts");
  const read = (text: string) =>
    readStartAnswer(text, { now: context.now(), zone, day: undefined, severities: [] });
  const reply = await ask.line({
    message: "When did it begin?",
    guidance: "As precisely as is known: a day, an hour or a minute. The day names the file.",
    placeholder: "today, yesterday 2pm, 2h ago, 2019-04-02 ~10",
    back,
    skippable: true,
    understand: read,
    ...(typed === undefined ? {} : { initial: typed }),
  });
  if (reply.kind !== "answer") return reply;
  const text = reply.value;
  const reading = await read(text);
  const time = reading.ok ? parseTime(reading.value) : undefined;
  return time === undefined ? { kind: "skip" } : { kind: "answer", value: { text, time } };
}

/** `undefined` to go back. */
async function askTemplate(
  ask: Ask,
  project: Project,
  back: boolean,
): Promise<Template | undefined> {
  const templates = project.templates.filter((template) => template.kind === "postmortem");
  const initial =
    templates.find((template) => template.id === project.config.template) ?? templates[0];
  const reply = await ask.choose({
    message: "What kind of failure is it?",
    guidance: "The kind decides which questions are asked.",
    back,
    skippable: false,
    choices: templates.map((template) => ({
      value: template,
      label: template.name,
      hint: template.when,
    })),
    ...(initial === undefined ? {} : { initial }),
  });
  return reply.kind === "answer" ? reply.value : undefined;
}
