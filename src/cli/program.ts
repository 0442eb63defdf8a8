/** The command line: hands the map to commander, which parses, helps and complains. */
import { Command, CommanderError, Option } from "commander";
import type { CommandEntry, CommandModule, OptionEntry } from "./map.ts";
import { sentenceApart } from "./sentence.ts";

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

export const globalOptions: readonly OptionEntry[] = [
  { flags: "-C, --cwd <folder>", summary: "run as if started in that folder" },
  { flags: "--no-input", summary: "ask nothing, as in a pipe and in CI" },
];
export const helpOption: OptionEntry = { flags: "-h, --help", summary: "print help" };
export const versionOption: OptionEntry = { flags: "-v, --version", summary: "print the version" };

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
        options: optionsOf(command),
        globals: program.opts(),
      });
    });
  }
  try {
    await program.parseAsync(wordsOf(argv, frame.commands), { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** What commander would not understand as it is: `help actions done`, and a sentence with dashes in it. */
function wordsOf(argv: readonly string[], commands: readonly CommandEntry[]): readonly string[] {
  const [first, ...others] = argv;
  if (first === "help" && others.length > 1) return [...others, "--help"];
  const at = argv.findIndex(
    (word, index) => !word.startsWith("-") && !["-C", "--cwd"].includes(argv[index - 1] ?? ""),
  );
  const entry = commands.find(({ name }) => name === argv[at]);
  if (entry?.takesSentence !== true) return argv;
  const options = [...(entry.options ?? []), ...globalOptions, helpOption];
  return [...argv.slice(0, at + 1), ...sentenceApart(argv.slice(at + 1), options)];
}

function programOf(frame: Frame): Command {
  const program: Command = new Command("mortem")
    .description("Post-mortems as Markdown files in your git repository.")
    .version(frame.version, versionOption.flags, versionOption.summary)
    .helpOption(helpOption.flags, helpOption.summary)
    .configureHelp({
      showGlobalOptions: true,
      // Those of the command above a subcommand, which are options too, are no global ones.
      visibleGlobalOptions: (command) => (command.parent === null ? [] : [...program.options]),
      subcommandTerm: (command) => command.name(),
    })
    .configureOutput({
      writeOut: frame.out,
      writeErr: frame.err,
      getOutHelpWidth: () => frame.width,
      getErrHelpWidth: () => frame.width,
    })
    .showHelpAfterError("  Add --help to see what it takes.")
    .addHelpText("after", firstSteps)
    .exitOverride();
  for (const option of globalOptions) program.addOption(optionOf(option, program));
  return program;
}

/** @param named what the command line holds: a command that is not in it needs a name and a summary only, which halves the price of the map */
function add(parent: Command, entry: CommandEntry, named: ReadonlySet<string>, run: Run): void {
  const command = parent
    .command(entry.name, { hidden: entry.hidden === true })
    .description(entry.summary);
  if (!named.has(entry.name)) return;
  if (entry.arguments) command.arguments(entry.arguments);
  if (entry.takesSentence) command.showHelpAfterError(sentenceHint);
  if (entry.notes) command.addHelpText("after", `\n${entry.notes}`);
  for (const option of entry.options ?? []) command.addOption(optionOf(option, command));
  for (const inner of entry.commands ?? []) add(command, inner, named, run);
  const { load, commands = [] } = entry;
  if (load === undefined) return;
  if (commands.length > 0 && !entry.arguments) command.allowExcessArguments();
  command.action(async () => {
    const [word] = command.args;
    if (word !== undefined && !entry.arguments) command.error(await unknownWord(word, entry));
    return run(load, command);
  });
}

/** Of a command that lists by itself, and whose subcommands do more. */
async function unknownWord(word: string, { name, commands = [] }: CommandEntry): Promise<string> {
  // Only who mistypes pays for it: every start would load it else.
  const { nearest } = await import("../values/nearest.ts");
  const names = commands.filter(({ hidden }) => hidden !== true).map((one) => one.name);
  const near = nearest(word, names);
  const meant =
    near === undefined
      ? `It has ${names.join(", ")}; \`mortem ${name}\` alone lists.`
      : `Did you mean \`mortem ${name} ${near}\`?`;
  return `error: there is no \`mortem ${name} ${word}\`\n  ${meant}`;
}

/**
 * The options of a command, with those of the one above it, to which commander gives what both take wherever it stands:
 * `mortem actions done --owner ana`. One that the command does not take is refused, since it would be passed over.
 */
function optionsOf(command: Command): object {
  const { parent } = command;
  if (parent === null || parent.parent === null) return command.opts();
  const above = parent.opts();
  const own = new Set(command.options.map((option) => option.attributeName()));
  const foreign = parent.options.find((option) => {
    const name = option.attributeName();
    return above[name] !== undefined && !own.has(name);
  });
  if (foreign !== undefined) {
    const [all, one] = [parent, command].map((each) => each.name());
    command.error(`error: \`mortem ${all} ${one}\` does not take ${foreign.long}`);
  }
  return { ...above, ...command.opts() };
}

type Run = (load: () => Promise<CommandModule>, command: Command) => Promise<void>;

const sentenceHint =
  "  Add --help to see what it takes. A text that begins with a dash stands behind a lone --.";

function optionOf(
  { flags, summary, choices = [], ...more }: OptionEntry,
  command: Command,
): Option {
  const { repeatable, hidden, instead } = more;
  const option = new Option(flags, summary).hideHelp(hidden === true);
  if (instead !== undefined) {
    return option.argParser(() =>
      command.error(`error: there is no option ${option.long} here\n  ${instead}`),
    );
  }
  if (choices.length === 0) {
    return repeatable
      ? option.argParser((value, before: string[] = []) => [...before, value])
      : option;
  }
  option.choices(choices);
  const { parseArg } = option;
  const choose = (value: string): string => {
    const wanted = value.toLowerCase();
    const choice = choices.find((one) => one.toLowerCase() === wanted);
    return choice ?? (parseArg?.(value, undefined) as unknown as string);
  };
  return repeatable
    ? option.argParser((value, before: string[] = []) => [
        ...before,
        ...value.split(",").map((one) => choose(one.trim())),
      ])
    : option.argParser(choose);
}
