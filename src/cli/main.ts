/** The program: a command line in, an exit code out. */
import { version } from "../../package.json";
import { commands as map } from "./map.ts";
import { endWithSignals, endWithStandardOutput, type World } from "./process.ts";
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
    const { report } = await import("./report.ts");
    return report(error, world);
  }
}

async function execute({ load, args, options, globals }: Call, world: World): Promise<number> {
  endWithSignals(world);
  const [{ contextOf }, command] = await Promise.all([import("./context.ts"), load()]);
  return command.run(contextOf(world, globals), args, options);
}
