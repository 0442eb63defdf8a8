/** What documents of a project are linted with. */
import type { Project } from "../archive/project.ts";
import { chooseRules } from "./choose.ts";
import type { LintOptions } from "./lint.ts";
import { surroundingsOf } from "./surroundings.ts";

/**
 * @param now seconds since 1970
 * @param flags.rules the ids that `--rule` gives; @param flags.strict what is incomplete or dated is an error
 * @throws MortemError for a rule that the config or a flag names and that does not exist, and for a wrong option of one
 */
export function lintOptions(
  project: Project,
  now: number,
  { rules = [], strict = false }: { rules?: readonly string[]; strict?: boolean } = {},
): LintOptions {
  const { config } = project;
  return {
    config,
    rules: chooseRules(config, rules),
    now,
    archive: surroundingsOf(project),
    strict,
  };
}
