/** How a command ends that could not go on. */
import { Interrupted } from "../values/error.ts";
import { fitted } from "./fitted.ts";
import { errorText } from "./output.ts";
import { lastingStandardError, type World } from "./process.ts";
import { isColoured, styleOf } from "./style.ts";

/** Says on standard error what went wrong. @returns the exit code */
export function report(error: unknown, world: World): number {
  if (error instanceof Interrupted) return 130;
  const { env, cwd } = world;
  const stderr = lastingStandardError(world);
  const style = styleOf(isColoured(stderr, env));
  const text = errorText(error, cwd(), style, Boolean(env.MORTEM_DEBUG));
  stderr.write(world.stderr.isTTY === true ? fitted(text, world.stderr.columns || 80) : text);
  return 2;
}
