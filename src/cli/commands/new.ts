/** `mortem new [title]`: the first questions at once, the rest of the program behind them. */
import type { Context } from "../../values/context.ts";
import type { GivenOptions } from "../interview/given.ts";
import { readWanted } from "../interview/wanted.ts";

const HINT = "Say in a few words what people noticed.";

export async function run(
  context: Context,
  [words]: readonly unknown[],
  options: GivenOptions,
): Promise<number> {
  const { ask, wanted } = await readWanted(context, "postmortem", words, options, HINT);
  const { writePostmortem } = await import("../interview/write.ts");
  return writePostmortem(context, ask, wanted);
}
