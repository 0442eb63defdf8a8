/** What would fit where a command line breaks off, by the map of commands alone: names, or values that have to be looked up. */
import type { CommandEntry, OptionEntry } from "../map.ts";
import { type Source, sourceOfArgument, sourceOfOption } from "./sources.ts";
import { unquoted } from "./unquoted.ts";

/** What could stand there. */
export interface Offer {
  readonly value: string;
  /** A few words on it; empty where it speaks for itself. */
  readonly about: string;
}

export interface Wanted {
  readonly offers: readonly Offer[];
  /** Where further offers are found. */
  readonly source: Source | undefined;
  /** What is typed of it already. */
  readonly typed: string;
  /** What stands in the same word before it: `--format=`. */
  readonly before: string;
  /** What the line says up to there. */
  readonly said: Said;
}

export interface Said {
  /** The names of the command and of those above it. */
  readonly path: readonly string[];
  readonly operands: readonly string[];
  /** The last value of an option, by its long name. */
  option(name: string): string | undefined;
}

/** The options beside those of the commands. */
export interface Frame {
  /** Of every command. */
  readonly all: readonly OptionEntry[];
  /** Of none. */
  readonly first: readonly OptionEntry[];
}

/**
 * @param line the words behind the program's name as they are typed, quotes included; the last is to be completed, and may be empty
 */
export function wantedAt(
  line: readonly string[],
  commands: readonly CommandEntry[],
  frame: Frame,
): Wanted {
  const words = withoutSigns(line).map(unquoted);
  const current = words.pop() ?? "";
  const isHelp = words[0] === "help";
  const read = readWords(isHelp ? words.slice(1) : words, commands, frame);
  const at = { typed: current, before: "", said: read.said };
  if (read.isLost) return { ...at, offers: [], source: undefined };
  if (isHelp) return { ...at, offers: commandsIn(read.commands), source: undefined };
  if (read.open !== undefined) return { ...at, ...valueAt(read.open, current) };
  if (current.startsWith("-") && !read.isEnded) {
    const sign = current.indexOf("=");
    const option = optionNamed(read.options, current.slice(0, sign));
    if (sign === -1 || option === undefined)
      return { ...at, offers: optionsIn(read), source: undefined };
    const [before, typed] = [current.slice(0, sign + 1), current.slice(sign + 1)];
    const value = valueAt(option, typed);
    return { ...at, ...value, before: before + value.before };
  }
  const offers = commandsIn(read.commands);
  const source = sourceOfArgument(read.entry?.arguments ?? "", read.said.operands.length);
  const isBare = current === "" && offers.length === 0 && source === undefined && !read.isEnded;
  return { ...at, offers: isBare ? optionsIn(read) : offers, source };
}

/** A shell may part `--format=json` into three words. */
function withoutSigns(line: readonly string[]): string[] {
  return line.flatMap((word, index) => {
    if (word !== "=" || !line[index - 1]?.startsWith("--")) return [word];
    return index === line.length - 1 ? [""] : [];
  });
}

interface Read {
  readonly said: Said;
  readonly entry: CommandEntry | undefined;
  /** That may come next. */
  readonly commands: readonly CommandEntry[];
  readonly options: readonly OptionEntry[];
  /** The long names of those that stand there. */
  readonly given: ReadonlySet<string>;
  /** Whose value comes next. */
  readonly open: OptionEntry | undefined;
  /** A word stands where only a command could, and none is called that: nothing behind it makes the line good. */
  readonly isLost: boolean;
  /** By a lone `--`, behind which nothing is an option. */
  readonly isEnded: boolean;
}

function readWords(
  words: readonly string[],
  commands: readonly CommandEntry[],
  { all, first }: Frame,
): Read {
  const values = new Map<string, string>();
  const path: string[] = [];
  const operands: string[] = [];
  const given = new Set<string>();
  let entry: CommandEntry | undefined;
  let next = commands;
  let options = [...first, ...all];
  let open: OptionEntry | undefined;
  let isLost = false;
  let isEnded = false;
  for (const word of words) {
    if (open !== undefined) {
      values.set(longName(open), word);
      open = undefined;
    } else if (isEnded || !word.startsWith("-") || word === "-") {
      const command = next.find(({ name }) => name === word);
      next = command?.commands ?? [];
      if (command === undefined) {
        isLost ||= entry?.arguments === undefined;
        operands.push(word);
        continue;
      }
      path.push(word);
      entry = command;
      options = [...(command.options ?? []), ...all];
    } else if (word === "--") isEnded = true;
    else {
      const [name = "", ...value] = word.split("=");
      const option = optionNamed(options, name);
      if (option === undefined) continue;
      given.add(longName(option));
      if (value.length > 0) values.set(longName(option), value.join("="));
      else if (takesValue(option)) open = option;
    }
  }
  const said = { path, operands, option: (name: string) => values.get(name) };
  return { said, entry, commands: next, options, given, open, isLost, isEnded };
}

function commandsIn(entries: readonly CommandEntry[]): Offer[] {
  return entries
    .filter(({ hidden }) => hidden !== true)
    .map(({ name, summary }) => ({ value: name, about: summary }));
}

/** By their long names, which say what they are; one that stands there already only where it may stand again. */
function optionsIn({ options, given }: Read): Offer[] {
  return options
    .filter(({ hidden }) => hidden !== true)
    .filter((option) => option.repeatable === true || !given.has(longName(option)))
    .map((option) => ({ value: longName(option), about: option.summary }));
}

function valuesOf(option: OptionEntry): Pick<Wanted, "offers" | "source"> {
  const { choices = [], flags } = option;
  const placeholder = /<([^<>]{1,40})>/.exec(flags)?.[1] ?? "";
  const offers = choices.map((value) => ({ value, about: "" }));
  return {
    offers,
    source: choices.length > 0 ? undefined : sourceOfOption(longName(option), placeholder),
  };
}

/** What fits behind an option: of `<heading=id>`, only what stands behind the sign is offered. */
function valueAt(option: OptionEntry, typed: string): Omit<Wanted, "said"> {
  const values = valuesOf(option);
  if (!PAIR.test(option.flags)) return { ...values, before: "", typed };
  const end = typed.lastIndexOf("=") + 1;
  const source = end === 0 ? undefined : values.source;
  return { ...values, source, before: typed.slice(0, end), typed: typed.slice(end) };
}

const PAIR = /<[^<>=]{1,40}=[^<>]{1,40}>$/;

function namesOf({ flags }: OptionEntry): string[] {
  return flags.replace(/ <.*/, "").split(", ");
}

function longName(option: OptionEntry): string {
  return namesOf(option).at(-1) ?? "";
}

function optionNamed(options: readonly OptionEntry[], name: string): OptionEntry | undefined {
  return options.find((option) => namesOf(option).includes(name));
}

function takesValue({ flags }: OptionEntry): boolean {
  return flags.endsWith(">");
}
