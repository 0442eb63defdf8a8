/** What a run knows besides the documents: templates with the taught names, severities, people, and how a folder writes its dates. */
import { lookupIn } from "../../archive/lookup.ts";
import { templateNamed } from "../../archive/new-template.ts";
import type { Project } from "../../archive/project.ts";
import { type DayOrder, dayOrderOf } from "../../import/dates/day-order.ts";
import type { Reading } from "../../import/documents/model.ts";
import { readForeign } from "../../io/input.ts";
import { withAliases } from "../../template/aliases.ts";
import type { NewNames } from "../../values/config-edit.ts";
import { MortemError } from "../../values/error.ts";
import { groupedBy, pushTo } from "../../values/grouping.ts";
import type { Options } from "./asked.ts";
import type { ForeignFile } from "./files.ts";

/** @throws MortemError for a template that there is none of */
export function readingOf(project: Project, { template, timezone, dates }: Options): Reading {
  const { severities, people, aliases } = project.config;
  return {
    template: templateNamed(project, template),
    premortem: templateNamed(project, undefined, "premortem"),
    severities,
    timezone: timezone ?? project.config.timezone,
    people,
    fieldNames: new Map([...aliases.fields].map(([id, { names }]) => [id, names])),
    dayOrder: dates,
  };
}

/** The project as it is with names that its config does not hold yet. */
export function taught(project: Project, names: readonly NewNames[]): Project {
  if (names.length === 0) return project;
  const templates = withAliases(project.templates, namesById(names, "headings"));
  const fields = new Map(project.config.aliases.fields);
  for (const [id, added] of namesById(names, "fields")) {
    const before = fields.get(id);
    fields.set(id, { names: [...(before?.names ?? []), ...added], line: before?.line ?? 1 });
  }
  const config = { ...project.config, aliases: { ...project.config.aliases, fields } };
  return { ...project, config, templates, lookup: lookupIn(templates) };
}

function namesById(names: readonly NewNames[], kind: NewNames["kind"]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const one of names.filter((name) => name.kind === kind))
    for (const name of one.names) pushTo(found, one.id, name);
  return found;
}

export function folderOfFile({ path }: ForeignFile): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
}

/** One document may have been written by somebody from elsewhere. */
const LEAST_PROOFS = 2;

/**
 * What the dates of a folder that can be read in one order only say of the others, where two documents or more agree;
 * each folder is looked at once.
 */
export function ordersOf(
  files: readonly ForeignFile[],
): (file: ForeignFile) => DayOrder | undefined {
  const known = new Map<string, DayOrder | undefined>();
  const folders = groupedBy(files, folderOfFile);
  return (file) => {
    const folder = folderOfFile(file);
    if (!known.has(folder)) known.set(folder, orderIn(textsOf(folders.get(folder) ?? [])));
    return known.get(folder);
  };
}

function orderIn(texts: Iterable<string>): DayOrder | undefined {
  const proofs: DayOrder[] = [];
  for (const text of texts) {
    const proven = dayOrderOf([text]);
    if (proven !== undefined) proofs.push(proven);
  }
  const [order] = proofs;
  return proofs.length >= LEAST_PROOFS && proofs.every((one) => one === order) ? order : undefined;
}

function* textsOf(files: readonly ForeignFile[]): Generator<string> {
  for (const { file } of files) {
    try {
      if (file !== undefined) yield readForeign(file, "").text;
    } catch (error) {
      // It is named when its turn comes.
      if (!(error instanceof MortemError)) throw error;
    }
  }
}
