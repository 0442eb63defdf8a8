/** `mortem complete -- word…`: what the scripts of `mortem completion` ask while somebody types. */
import type { Context } from "../../values/context.ts";
import { answerText, fitting } from "../complete/answer.ts";
import { wantedAt } from "../complete/wanted.ts";
import { commands } from "../map.ts";
import { globalOptions, helpOption, versionOption } from "../program.ts";

const FRAME = { all: [...globalOptions, helpOption], first: [versionOption] };

/** Never says what is wrong: whoever is typing has not asked yet. @returns 0 */
export async function run(
  context: Context,
  [words]: readonly [readonly string[]],
): Promise<number> {
  try {
    context.out(await answerTo(words, context.cwd));
  } catch {
    // The command itself will say it.
  }
  return 0;
}

async function answerTo(words: readonly string[], cwd: string): Promise<string> {
  const { offers, source, typed, before, said } = wantedAt(words, commands, FRAME);
  if (source === "files" || source === "folders") return answerText(source, []);
  const found =
    source === undefined
      ? []
      : await (await import("../complete/offers.ts")).lookUp(source, said, cwd);
  return answerText("words", fitting([...offers, ...found], typed), before);
}
