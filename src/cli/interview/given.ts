/** What was said on the command line and in an answers file, before anybody is asked. */
import { templateNamed } from "../../archive/new-template.ts";
import type { Project } from "../../archive/project.ts";
import {
  type Answers,
  type AnswersFile,
  parseAnswers,
  readAnswers,
  sectionMarkdown,
  textUnder,
  unknownKey,
} from "../../interview/answers.ts";
import { readFieldAnswer } from "../../interview/field-answer.ts";
import type { RisksOf } from "../../interview/foresight-answers.ts";
import type { Circumstances } from "../../interview/reading.ts";
import { readInput } from "../../io/input.ts";
import type { DocumentKind, Field, Template } from "../../template/model.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { isZone } from "../../values/zone.ts";

/** The options of `new`, `continue` and `pre new`: fields by their flags (`--started-at` → `startedAt`), and the rest. */
export interface GivenOptions {
  readonly answers?: string;
  /** `key=text`, for any field or section. */
  readonly set?: readonly string[];
  readonly [flag: string]: unknown;
}

/** The same, read but not yet held against a template: a flag wins over `--set`, `--set` over the file. */
export interface Given {
  readonly file: AnswersFile | undefined;
  readonly sets: ReadonlyMap<string, string>;
  readonly flags: ReadonlyMap<string, string>;
}

/** @throws MortemError for a file that cannot be read and for a `--set` without `=` */
export function readGiven(
  context: Context,
  options: GivenOptions,
  fields: readonly Field[],
): Given {
  const { answers, set = [] } = options;
  const file =
    answers === undefined
      ? undefined
      : parseAnswers(readInput(answers, context.cwd), answers === "-" ? "standard input" : answers);
  const sets = new Map(set.map((text) => splitSet(text)));
  const flags = new Map<string, string>();
  for (const id of ["template", ...fields.map((field) => field.id)]) {
    const value = options[flagName(id)];
    if (typeof value === "string") flags.set(id, value);
  }
  return { file, sets, flags };
}

/** Is there anything to write without asking? */
export function isAnythingGiven({ file, sets, flags }: Given): boolean {
  return file !== undefined || sets.size > 0 || flags.size > 0;
}

function givenText({ file, sets, flags }: Given, key: string): string | undefined {
  return flags.get(key) ?? sets.get(key) ?? (file === undefined ? undefined : textUnder(file, key));
}

/** @throws MortemError naming the nearest template when there is none of the id that was given */
export function givenTemplate(
  given: Given,
  project: Project,
  kind: DocumentKind,
): Template | undefined {
  const id = givenText(given, "template");
  return id === undefined ? undefined : templateNamed(project, id, kind);
}

/** Every field and section that some template of the kind has: what can be given before one is chosen. */
export function anyTemplate({ templates, lookup }: Project, kind: DocumentKind): Template {
  const all = templates.filter((template) => template.kind === kind);
  return {
    ...lookup(undefined, kind),
    fields: all.flatMap((template) => template.fields),
    sections: all.flatMap((template) => template.sections),
  };
}

/** The zone of a new document. @throws MortemError when the one that was given is none */
export function givenZone(given: Given, project: Project, context: Context): string {
  const zone = givenText(given, "timezone");
  if (zone === undefined) return project.config.timezone ?? context.systemZone;
  if (isZone(zone)) return zone;
  throw new MortemError(
    `"${zone}" is no time zone`,
    "Write one like Europe/Berlin or America/Chicago.",
  );
}

/**
 * Everything given, held against the template.
 * @param risksOf of the archive, where risks may be named
 * @throws MortemError for an unknown key or a value that cannot be
 */
export async function resolveGiven(
  given: Given,
  template: Template,
  at: Circumstances,
  risksOf?: RisksOf,
): Promise<Answers> {
  const fromFile =
    given.file === undefined ? undefined : await readAnswers(given.file, template, at, risksOf);
  const fields = new Map(fromFile?.fields);
  const sections = new Map(fromFile?.sections);
  for (const [key, text] of [...given.sets, ...given.flags]) {
    if (key === "template") continue;
    const field = template.fields.find((one) => one.id === key);
    const section = template.sections.find((one) => one.id === key);
    if (field !== undefined) fields.set(key, await fieldValue(field, text, at));
    else if (section !== undefined) sections.set(key, sectionMarkdown(section, text));
    else throw unknownKey(key, template);
  }
  const foresight = fromFile?.foresight;
  return { fields, sections, ...(foresight === undefined ? {} : { foresight }) };
}

async function fieldValue(
  field: Field,
  text: string,
  at: Circumstances,
): Promise<string | string[]> {
  const reading = await readFieldAnswer(field, text, at);
  if (reading.ok) return reading.value;
  throw new MortemError(
    `--${field.id.replaceAll("_", "-")}: ${reading.why}`,
    "Give another value, or leave it out.",
  );
}

function splitSet(text: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1)
    throw new MortemError(
      `--set "${text}" has no "="`,
      "Write --set section=text, such as --set 'impact=40 customers for an hour'.",
    );
  return [text.slice(0, at), text.slice(at + 1)];
}

/** `started_at` → `startedAt`, as the command line names it. */
function flagName(id: string): string {
  return id.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
