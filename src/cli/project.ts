/** What every command on documents begins with: the config, the templates, and the files. */
import { lookupIn } from "../archive/lookup.ts";
import { templateNamed } from "../archive/new-template.ts";
import { absolutePath, shownPath } from "../archive/paths.ts";
import type { Project } from "../archive/project.ts";
import { taughtTemplates } from "../archive/taught.ts";
import { loadConfig } from "../io/config.ts";
import { builtinTemplates } from "../template/builtin.ts";
import type { Template } from "../template/model.ts";
import type { Context } from "../values/context.ts";
import { MortemError } from "../values/error.ts";
import type { Moment } from "../values/typed-time.ts";

/** What of a context it takes. */
type Place = Pick<Context, "root" | "files">;

/**
 * Cheap where there is no config: YAML and the schemas are loaded only for a team that has its own.
 * @throws MortemError outside of a repository, and for a config or a template that cannot be used
 */
export async function openProject(context: Place): Promise<Project> {
  const { root, files } = context;
  const config = await loadConfig(root, files);
  const own =
    config.templates === undefined
      ? builtinTemplates()
      : await teamTemplates(context, config.templates);
  const templates = taughtTemplates(own, config);
  const project = { root, config, templates, lookup: lookupIn(templates), files };
  // A config that names no template of ours is refused before anything is written after another one.
  if (config.template !== undefined) templateNamed(project, undefined);
  return project;
}

/** Now, in the zone in which somebody means the days that they type. */
export function hereAndNow(
  { now, systemZone }: Pick<Context, "now" | "systemZone">,
  { config }: Project,
): Moment {
  return { now: now(), zone: config.timezone ?? systemZone };
}

/** @param folder below the root, with `/` */
async function teamTemplates({ root, files }: Place, folder: string): Promise<Template[]> {
  const path = absolutePath(root, folder);
  if (!files.isFolder(path)) {
    const hint = "Make the folder, or take `templates` out of the config.";
    throw new MortemError("the folder of templates is missing", hint, { path });
  }
  const { loadTemplates } = await import("../template/load.ts");
  const paths = files.yamlBelow(path);
  return loadTemplates(
    paths.map((file) => ({ path: shownPath(root, file), text: files.read(file) })),
  );
}
