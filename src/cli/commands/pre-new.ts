/** `mortem pre new [title]`: what a project is about and who takes part, before anybody imagines how it fails. */
import type { Context } from "../../values/context.ts";
import type { GivenOptions } from "../interview/given.ts";
import { readWanted } from "../interview/wanted.ts";

const HINT = "Give the name of the project.";

export async function run(
  context: Context,
  [words]: readonly unknown[],
  options: GivenOptions,
): Promise<number> {
  const { ask, wanted } = await readWanted(context, "premortem", words, options, HINT);
  const { writePremortem } = await import("../premortem/new-document.ts");
  return writePremortem(context, ask, wanted);
}
