/** The template that a new document follows. */
import type { DocumentKind, Template } from "../template/model.ts";
import type { Config } from "../values/config.ts";
import { MortemError, type Place } from "../values/error.ts";
import { didYouMean } from "../values/nearest.ts";
import type { Project } from "./project.ts";

/**
 * @param id as somebody gave it; without one the config's, which is of a post-mortem, else the base
 * @throws MortemError when there is none of that name and kind, with the nearest
 */
export function templateNamed(
  { config, templates }: Project,
  id: string | undefined,
  ofKind: DocumentKind = "postmortem",
): Template {
  const wanted = id ?? (ofKind === "postmortem" ? config.template : undefined) ?? ofKind;
  const fitting = templates.filter(({ kind }) => kind === ofKind);
  const found = fitting.find((template) => template.id === wanted);
  if (found !== undefined) return found;
  const place = id === undefined ? placeIn(config) : {};
  const ids = fitting.map((template) => template.id);
  throw new MortemError(`there is no template "${wanted}"`, didYouMean(wanted, ids), place);
}

function placeIn({ path, templateLine }: Config): Place {
  if (path === undefined) return {};
  return templateLine === undefined ? { path } : { path, line: templateLine };
}
