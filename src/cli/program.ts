/** The command line: hands the map to commander, which parses, helps and complains. */
import { Command, CommanderError, Option } from "commander";
import type { CommandEntry, CommandModule, OptionEntry } from "./map.ts";

/** What the command line stands in. */
export interface Frame {
  readonly version: string;
  readonly commands: readonly CommandEntry[];
  /** Columns for the help. */
  readonly width: number;
  out(text: string): void;
  err(text: string): void;
  /** Runs a command that was parsed. @returns its exit code */
  execute(call: Call): Promise<number>;
}

export interface Call {
  readonly load: () => Promise<CommandModule>;
  readonly args: readonly unknown[];
  readonly options: object;
  readonly globals: Globals;
}

/** The options that every command takes. */
export interface Globals {
  readonly cwd?: string;
  /** False with `--no-input`. */
  readonly input: boolean;
}

const firstSteps = `
First steps:
  mortem init                      set this repository up
  mortem start "API answers 500"   in an incident: asks nothing, notes the time
  mortem new                       after it: write a post-mortem, question by question
`;

/**
 * Runs the command that the arguments name.
 * @param argv without the program's name
 * @returns its exit code; 0 for `--help` and `--version`; 2 for a command line that cannot be used
 */
export async function runProgram(argv: readonly string[], frame: Frame): Promise<number> {
  let code = 0;
  const program = programOf(frame);
  const named = new Set(argv);
  for (const entry of frame.commands) {
    add(program, entry, named, async (load, command) => {
      code = await frame.execute({
        load,
        args: command.processedArgs,
        options: command.opts(),
        globals: program.opts(),
      });
    });
  }
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

function programOf(frame: Frame): Command {
  return new Command("mortem")
    .description("Post-mortems as Markdown files in your git repository.")
    .version(frame.version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .option("-C, --cwd <folder>", "run as if started in that folder")
    .option("--no-input", "ask nothing, as in a pipe and in CI")
    .configureHelp({ showGlobalOptions: true, subcommandTerm: (command) => command.name() })
    .configureOutput({
      writeOut: frame.out,
      writeErr: frame.err,
      getOutHelpWidth: () => frame.width,
      getErrHelpWidth: () => frame.width,
    })
    .showHelpAfterError("  Add --help to see what it takes.")
    .addHelpText("after", firstSteps)
    .exitOverride();
}

/** @param named what the command line holds: a command that is not in it needs a name and a summary only, which halves the price of the map */
function add(parent: Command, entry: CommandEntry, named: ReadonlySet<string>, run: Run): void {
  const command = parent.command(entry.name).description(entry.summary);
  if (!named.has(entry.name)) return;
  if (entry.arguments) command.arguments(entry.arguments);
  if (entry.arguments?.endsWith("...]")) command.showHelpAfterError(wordsHint);
  for (const option of entry.options ?? []) command.addOption(optionOf(option));
  for (const inner of entry.commands ?? []) add(command, inner, named, run);
  const { load } = entry;
  if (load) command.action(() => run(load, command));
}

type Run = (load: () => Promise<CommandModule>, command: Command) => Promise<void>;

/** Of a command that takes a sentence, in which a word may look like an option. */
const wordsHint =
  "  Add --help to see what it takes. Words that begin with a dash stand behind a lone --.";

function optionOf({ flags, summary, choices, repeatable }: OptionEntry): Option {
  const option = new Option(flags, summary);
  if (choices) option.choices(choices);
  if (repeatable) option.argParser((value, before: string[] = []) => [...before, value]);
  return option;
}
