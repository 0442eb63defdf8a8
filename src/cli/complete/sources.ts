/** Where the values of options and arguments are found, by what the map of commands calls them. */

export type Source =
  | "actions"
  | "documents"
  | "files"
  | "folders"
  | "meanings"
  | "rules"
  | "severities"
  | "shells"
  | "templates";

/** Of options whose value is called something general, such as `<id>`. */
export const OPTION_SOURCES: Readonly<Record<string, Source>> = {
  "--doc": "documents",
  "--done": "actions",
  "--map": "meanings",
  "--rule": "rules",
  "--template": "templates",
};

/** By the name of the value: `<file>`, `[doc]`, `[ids...]`. */
export const VALUE_SOURCES: Readonly<Record<string, Source>> = {
  doc: "documents",
  file: "files",
  folder: "folders",
  ids: "actions",
  "ids-and-day": "actions",
  "ids-and-owner": "actions",
  paths: "files",
  rule: "rules",
  severity: "severities",
  shell: "shells",
};

/** @param placeholder without its brackets */
export function sourceOfOption(name: string, placeholder: string): Source | undefined {
  return OPTION_SOURCES[name] ?? VALUE_SOURCES[placeholder];
}

/**
 * @param declared as in the map: `<doc>`, `[ids...]`
 * @param index how many stand there already
 */
export function sourceOfArgument(declared: string, index: number): Source | undefined {
  const names = [...declared.matchAll(/[<[]([\w-]+)(\.\.\.)?[>\]]/g)];
  const last = names.at(-1);
  const [, name = ""] = names[index] ?? (last?.[2] === undefined ? [] : last);
  return VALUE_SOURCES[name];
}
