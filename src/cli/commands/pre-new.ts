/** `mortem pre new [title]`: what a project is about and who takes part, before anybody imagines how it fails. */
import type { Context } from "../../values/context.ts";
import { askEarly } from "../interview/begin.ts";
import type { GivenOptions } from "../interview/given.ts";
import { saidTitle } from "../interview/said-title.ts";

/** An answers file is the way without a terminal: with one, nothing is asked. */
export async function run(
  context: Context,
  [words]: readonly unknown[],
  options: GivenOptions,
): Promise<number> {
  const ask = options.answers === undefined ? context.ask : undefined;
  const title = saidTitle(words, options.title, "Give the name of the project.");
  // What was given is checked first, since an answer to a question must not be lost to an error that was there before.
  const isChecked = Object.keys(options).every((name) => name === "title");
  const early =
    ask !== undefined && isChecked
      ? await askEarly(context, ask, "premortem", title !== undefined)
      : undefined;
  const { writePremortem } = await import("../premortem/new-document.ts");
  return writePremortem(context, ask, { title, early, options });
}
