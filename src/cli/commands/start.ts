/** `mortem start <title>`: on the bad day, a document in a second and without a question. */
import { relative } from "node:path";
import type { Context } from "../../values/context.ts";
import { openProject } from "../project.ts";
import { type StartOptions, startIncident } from "../start-incident.ts";

export async function run(
  context: Context,
  [words]: readonly [readonly string[]],
  options: StartOptions,
): Promise<number> {
  const project = await openProject(context);
  const path = await startIncident(context, project, words.join(" "), options);
  context.out(`${relative(context.cwd, path)}\n`);
  const { dim, strong } = context.errStyle;
  context.err(
    `${dim("next:")} ${strong("mortem log")} what happens, as it happens\n` +
      `      ${strong("mortem log --milestone mitigated")} or ${strong("resolved")} what ended it\n`,
  );
  return 0;
}
