/** `mortem new [title]`: the first questions at once, the rest of the program behind them. */
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
  const title = saidTitle(words, options.title, "Say in a few words what people noticed.");
  // What was given is checked first, since an answer to a question must not be lost to an error that was there before.
  const isChecked = Object.keys(options).every((name) => name === "title");
  const early =
    ask !== undefined && isChecked
      ? await askEarly(context, ask, "postmortem", title !== undefined)
      : undefined;
  const { writePostmortem } = await import("../interview/write.ts");
  return writePostmortem(context, ask, { title, early, options });
}
