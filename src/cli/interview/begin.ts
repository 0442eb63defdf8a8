/** What is asked before there is a file: where documents go, the title, when it began, which template. */
import type { Project } from "../../archive/project.ts";
import type { DocumentKind, Template } from "../../template/model.ts";
import { CONFIG_NAMES, DEFAULT_CONFIG } from "../../values/config.ts";
import type { Ask, Context, Reply, Understood } from "../../values/context.ts";
import { Interrupted } from "../../values/error.ts";
import { folderInside } from "../../values/folder.ts";
import { printable } from "../../values/printable.ts";
import type { WrittenTime } from "../../values/time.ts";
import { readTitle } from "../../values/title.ts";

/** How the first questions are put: they come before the templates are loaded. */
export const WORDS: Readonly<
  Record<DocumentKind, Record<"command" | "plural" | "title" | "guidance" | "template", string>>
> = {
  postmortem: {
    command: "mortem new",
    plural: "post-mortems",
    title: "What happened, in one line?",
    guidance: "Name what people noticed, not what turned out to be the cause.",
    template: "What kind of failure is it?",
  },
  premortem: {
    command: "mortem pre new",
    plural: "pre-mortems",
    title: "Which project is it about?",
    guidance: "The name under which everybody who takes part knows it.",
    template: "Which template shall it follow?",
  },
};

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
export async function askEarly(
  context: Context,
  ask: Ask,
  kind: DocumentKind,
  isTitled: boolean,
): Promise<Early> {
  const hasConfig = CONFIG_NAMES.some((name) => context.files.exists(`${context.root}/${name}`));
  if (hasConfig) return { typedTitle: undefined, folder: undefined };
  try {
    const folder = await askFolder(context, ask, kind);
    return { typedTitle: isTitled ? undefined : await askTitle(ask, kind), folder };
  } catch (error) {
    if (error instanceof Interrupted) sayUnwritten(context, kind, undefined);
    throw error;
  }
}

/** Asks only where no such folder says it. */
async function askFolder(context: Context, ask: Ask, kind: DocumentKind): Promise<string> {
  const { [FOLDERS[kind]]: usual, [FOLDERS[otherThan(kind)]]: taken } = DEFAULT_CONFIG;
  const understand = (text: string): Understood => {
    const folder = folderInside(text.trim());
    if (folder === undefined)
      return { ok: false, why: `write a folder inside the repository, such as ${usual}` };
    return folder === taken
      ? { ok: false, why: `${WORDS[otherThan(kind)].plural} stand there: two kinds, two folders` }
      : { ok: true };
  };
  if (context.files.isFolder(`${context.root}/${usual}`)) return usual;
  const reply = await ask.line({
    message: `In which folder shall ${WORDS[kind].plural} stand?`,
    guidance: "Below the root of the repository. It is created with the first document.",
    initial: usual,
    back: false,
    skippable: false,
    understand,
  });
  return (reply.kind === "answer" && folderInside(reply.value.trim())) || usual;
}

/** Another folder than usual is remembered in a config, so that whatever stands in it is found again. */
export async function rememberFolder(
  context: Context,
  kind: DocumentKind,
  folder: string,
): Promise<void> {
  const key = FOLDERS[kind];
  if (folder === DEFAULT_CONFIG[key]) return;
  const { printScalar } = await import("../../values/yaml-print.ts");
  context.files.create(`${context.root}/${CONFIG_NAMES[0]}`, `${key}: ${printScalar(folder)}\n`);
}

/** The same project, with documents of a kind in a folder below the root. */
export function inFolder(project: Project, kind: DocumentKind, folder: string): Project {
  return { ...project, config: { ...project.config, [FOLDERS[kind]]: folder } };
}

/** In the config. */
const FOLDERS = { postmortem: "postmortems", premortem: "premortems" } as const;

function otherThan(kind: DocumentKind): DocumentKind {
  return kind === "postmortem" ? "premortem" : "postmortem";
}

export async function askTitle(ask: Ask, kind: DocumentKind, initial?: string): Promise<string> {
  const { title: message, guidance } = WORDS[kind];
  const reply = await ask.line({
    message,
    guidance,
    back: false,
    skippable: false,
    understand: readTitle,
    ...(initial === undefined ? {} : { initial }),
  });
  const reading = readTitle(reply.kind === "answer" ? reply.value : "");
  return reading.ok ? reading.title : askTitle(ask, kind, initial);
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
    title ??= await askTitle(ask, "postmortem");
    for (;;) {
      if (known.startedAt === undefined) {
        const isTitleAsked = known.title === undefined;
        const reply = await askBeginning(ask, setting, isTitleAsked, began?.text);
        if (reply.kind === "back") {
          title = await askTitle(ask, "postmortem", title);
          continue;
        }
        began = reply.kind === "answer" ? reply.value : undefined;
      }
      const startedAt = known.startedAt ?? began?.time;
      if (known.template !== undefined) return { title, startedAt, template: known.template };
      const isAnythingAsked = known.startedAt === undefined || known.title === undefined;
      const template = await askTemplate(ask, setting.project, "postmortem", isAnythingAsked);
      if (template !== undefined) return { title, startedAt, template };
      if (known.startedAt !== undefined) title = await askTitle(ask, "postmortem", title);
    }
  } catch (error) {
    if (error instanceof Interrupted) sayUnwritten(setting.context, "postmortem", title);
    throw error;
  }
}

/** Said when somebody leaves before there is a file. */
export function sayUnwritten(
  { err }: Context,
  kind: DocumentKind,
  title: string | undefined,
): void {
  const quoted = title === undefined ? "" : ` '${title.replaceAll("'", "'\\''")}'`;
  const command = WORDS[kind].command + printable(quoted);
  err(`\nNothing is written yet. Begin again with: ${command}\n`);
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
export async function askTemplate(
  ask: Ask,
  project: Project,
  kind: DocumentKind,
  back: boolean,
): Promise<Template | undefined> {
  const templates = project.templates.filter((template) => template.kind === kind);
  const initial =
    templates.find((template) => template.id === project.config.template) ?? templates[0];
  const reply = await ask.choose({
    message: WORDS[kind].template,
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
