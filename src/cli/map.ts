/** The map of the commands: what each is called and takes, and the module that is loaded when it runs. */
import type { Context } from "../values/context.ts";

export interface CommandEntry {
  readonly name: string;
  /** One line, without a full stop. */
  readonly summary: string;
  /** `<path>` is required, `[path]` is not, `[paths...]` takes any number. */
  readonly arguments?: string;
  readonly options?: readonly OptionEntry[];
  /** The module of what it does; absent where only its subcommands do something. */
  readonly load?: () => Promise<CommandModule>;
  readonly commands?: readonly CommandEntry[];
}

export interface OptionEntry {
  /** `-q, --quiet`, or `--format <name>` for one that takes a value. */
  readonly flags: string;
  readonly summary: string;
  /** The values that it takes; any other is refused with their list. */
  readonly choices?: readonly string[];
  /** It may be given several times; its value is a list. */
  readonly repeatable?: boolean;
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

export const commands: readonly CommandEntry[] = [];
