/** The program: a command line in, an exit code out. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { version } from "../../package.json";
import { Interrupted, MortemError } from "../values/error.ts";
import { commands as map } from "./map.ts";
import {
  endWithSignals,
  endWithStandardOutput,
  outliveStandardError,
  type World,
} from "./process.ts";
import { type Call, runProgram } from "./program.ts";

/**
 * @param argv the arguments, without node and the script
 * @param commands for tests of the frame
 * @returns the exit code: 0 all is well, 1 findings, 2 something cannot be used, 130 interrupted
 */
export async function main(argv: readonly string[], world: World, commands = map): Promise<number> {
  endWithStandardOutput(world);
  try {
    return await runProgram(argv, {
      version,
      commands,
      width: world.stdout.columns || 80,
      out: (text) => void world.stdout.write(text),
      err: (text) => void world.stderr.write(text),
      execute: (call) => execute(call, world),
    });
  } catch (error) {
    if (error instanceof Interrupted) return 130;
    world.stderr.write(await shown(error, world));
    return 2;
  }
}

/** Loaded when it is needed: most starts end without an error. */
async function shown(error: unknown, { stderr, env, cwd }: World): Promise<string> {
  const [{ errorText }, { isColoured, styleOf }] = await Promise.all([
    import("./output.ts"),
    import("./style.ts"),
  ]);
  const style = styleOf(isColoured(stderr, env));
  return errorText(error, cwd(), style, Boolean(env.MORTEM_DEBUG));
}

async function execute({ load, args, options, globals }: Call, world: World): Promise<number> {
  endWithSignals(world);
  outliveStandardError(world);
  const settings = { cwd: startFolder(world.cwd(), globals.cwd), input: globals.input };
  const [{ contextOf }, command] = await Promise.all([import("./context.ts"), load()]);
  return command.run(contextOf(world, settings), args, options);
}

/** @throws MortemError when the folder that was asked for does not exist */
function startFolder(here: string, wanted: string | undefined): string {
  if (wanted === undefined) return here;
  const folder = resolve(here, wanted);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new MortemError("there is no such folder", "Check what you gave to -C.", { path: folder });
}
