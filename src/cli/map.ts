/** The map of the commands: what each is called and takes, and the module that is loaded when it runs. */
import type { Context } from "../values/context.ts";
import { actionCommands } from "./map-actions.ts";
import { archiveCommands } from "./map-archive.ts";
import { findCommands } from "./map-find.ts";
import { importCommands } from "./map-import.ts";
import { premortemCommands } from "./map-premortem.ts";
import { writingCommands } from "./map-write.ts";

export interface CommandEntry {
  readonly name: string;
  /** One line, without a full stop. */
  readonly summary: string;
  /** `<path>` is required, `[path]` is not, `[paths...]` takes any number. */
  readonly arguments?: string;
  /** Its arguments are the words of a sentence, in which anything may stand: options come first or last. */
  readonly takesSentence?: true;
  readonly options?: readonly OptionEntry[];
  /** Programs ask it, and no help names it. */
  readonly hidden?: true;
  /** What its help ends in: whole lines. */
  readonly notes?: string;
  /** The module of what it does; absent where only its subcommands do something. */
  readonly load?: () => Promise<CommandModule>;
  readonly commands?: readonly CommandEntry[];
}

export interface OptionEntry {
  /** `-q, --quiet`, or `--format <name>` for one that takes a value. */
  readonly flags: string;
  readonly summary: string;
  /** The values that it takes, in any case; any other is refused with their list. */
  readonly choices?: readonly string[];
  /** It may be given several times, and of choices several with commas between them; its value is a list. */
  readonly repeatable?: boolean;
  /** People type it, and no help names it. */
  readonly hidden?: true;
  /** It is not taken; people who type it are told what to write. */
  readonly instead?: string;
  /** Before a sentence, words that belong to the value though a blank parts them from it. */
  readonly valueEnds?: readonly string[];
}

/** What `src/cli/commands/<name>.ts` exports. A module states the types that its entry in the map leads to. */
export interface CommandModule {
  /**
   * @param args one value for each argument: text, a list for `[paths...]`, undefined where left out
   * @param options by long name in camel case: text, true for one without a value, a list where repeatable
   * @returns the exit code
   * @throws MortemError for what cannot be used (exit code 2), Interrupted when the person leaves (130)
   */
  run(context: Context, args: readonly unknown[], options: object): Promise<number>;
}

const COMPLETION_NOTES = `For bash, in ~/.bashrc:                source <(mortem completion bash)
For zsh, in ~/.zshrc behind compinit:  source <(mortem completion zsh)
For fish, once:
  mortem completion fish > ~/.config/fish/completions/mortem.fish`;

const JSON_FORMAT: OptionEntry = {
  flags: "--format <name>",
  summary: "json, for programs",
  choices: ["json"],
};

export const commands: readonly CommandEntry[] = [
  {
    name: "init",
    summary: "set this repository up: settings, folders, lists, a CI workflow",
    options: [{ flags: "--dry-run", summary: "show what would be written, and write nothing" }],
    load: () => import("./commands/init.ts"),
  },
  ...writingCommands,
  {
    name: "list",
    summary: "list the documents, the newest first",
    options: [
      {
        flags: "--status <status>",
        summary: "of the incident",
        choices: ["ongoing", "mitigated", "resolved"],
      },
      {
        flags: "--review <stage>",
        summary: "of the document",
        choices: ["draft", "in-review", "reviewed"],
      },
      { flags: "--severity <severity>", summary: "one of those in the config" },
      { flags: "--service <name>", summary: "one that was affected" },
      { flags: "--tag <tag>", summary: "one of its tags" },
      { flags: "--since <day>", summary: "from that day on: 2019-04-02, 90d" },
      { flags: "--kind <kind>", summary: "of document", choices: ["postmortem", "premortem"] },
      JSON_FORMAT,
    ],
    load: () => import("./commands/list.ts"),
  },
  {
    name: "show",
    summary: "show what a document says, and what it lacks",
    arguments: "<doc>",
    options: [JSON_FORMAT],
    load: () => import("./commands/show.ts"),
  },
  ...findCommands,
  {
    name: "lint",
    summary: "check documents: what is missing, wrong or could be better, and why",
    arguments: "[paths...]",
    options: [
      {
        flags: "--rule <id>",
        summary: "only this rule; may be given several times",
        repeatable: true,
      },
      { flags: "--fix", summary: "mend what has one right answer, and check what is left" },
      { flags: "--dry-run", summary: "with --fix: write nothing, print it as a diff" },
      { flags: "-q, --quiet", summary: "tell the errors only" },
      { flags: "--strict", summary: "what is incomplete or depends on the date is an error" },
      { flags: "--max-warnings <n>", summary: "exit 1 if there are more warnings" },
      { flags: "--changed", summary: "only documents that this branch changes" },
      { flags: "--base <ref>", summary: "with --changed: the branch that it left (the main one)" },
      { flags: "--staged", summary: "only what the next commit changes, as it is staged" },
      {
        flags: "--format <name>",
        summary: "how to print it",
        choices: ["terminal", "json", "sarif", "github", "markdown"],
      },
      { flags: "-o, --output <file>", summary: "write it into a file; - is standard output" },
    ],
    load: () => import("./commands/lint.ts"),
  },
  {
    name: "explain",
    summary: "tell why a rule asks for what it asks for, with examples",
    arguments: "[rule]",
    load: () => import("./commands/explain.ts"),
  },
  {
    name: "index",
    summary: "write the table of documents into the README of each folder",
    options: [{ flags: "--check", summary: "write nothing; exit 1 if it is not up to date" }],
    load: () => import("./commands/index.ts"),
  },
  actionCommands,
  premortemCommands,
  ...archiveCommands,
  ...importCommands,
  {
    name: "schema",
    summary: "print the JSON Schema of a file that you write, for your editor",
    arguments: "[name]",
    load: () => import("./commands/schema.ts"),
  },
  {
    name: "completion",
    summary: "print the script by which your shell completes commands, options and ids",
    arguments: "<shell>",
    notes: COMPLETION_NOTES,
    load: () => import("./commands/completion.ts"),
  },
  {
    name: "complete",
    summary: "what fits where a command line breaks off, for the script of a shell",
    arguments: "[words...]",
    hidden: true,
    load: () => import("./commands/complete.ts"),
  },
];
