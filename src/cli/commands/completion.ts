/** `mortem completion <shell>`: prints the script by which a shell completes the words of mortem. */
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { didYouMean } from "../../values/nearest.ts";
import { SHELLS } from "../complete/shells/index.ts";

/** @throws MortemError for a shell that it does not know */
export async function run(context: Context, [shell]: readonly [string]): Promise<number> {
  const script = Object.entries(SHELLS).find(([name]) => name === shell)?.[1];
  if (script === undefined) {
    throw new MortemError(
      `there is no completion for \`${shell}\``,
      didYouMean(shell, Object.keys(SHELLS)),
    );
  }
  context.out(script);
  return 0;
}
