/** `mortem new [title]`: the first questions at once, the rest of the program behind them. */
import type { Context } from "../../values/context.ts";
import { askEarly, type Early } from "../interview/begin.ts";
import type { GivenOptions } from "../interview/given.ts";

/** An answers file is the way without a terminal: with one, nothing is asked. */
export async function run(
  context: Context,
  args: readonly unknown[],
  options: GivenOptions,
): Promise<number> {
  const ask = options.answers === undefined ? context.ask : undefined;
  const words = typeof args[0] === "string" ? args[0] : options.title;
  const title = typeof words === "string" && words.trim() !== "" ? words : undefined;
  const isTitled =
    title !== undefined || options.set?.some((set) => set.startsWith("title=")) === true;
  const early: Early =
    ask === undefined
      ? { title, typedTitle: undefined, folder: undefined }
      : await askEarly(context, ask, title, isTitled);
  const { writePostmortem } = await import("../interview/write.ts");
  return writePostmortem(context, ask, early, options);
}
