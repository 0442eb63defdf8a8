/** Command lines that hold a sentence: which of their words are options, and which are what somebody says. */
import type { OptionEntry } from "./map.ts";

/**
 * Puts a lone `--` before the sentence, which begins with the first word that is no option: behind that, what
 * looks like an option is text, but for options of the command at the very end.
 * @param argv what follows the command's name
 * @param options what may stand before the sentence and, by its long name, behind it
 */
export function sentenceApart(argv: readonly string[], options: readonly OptionEntry[]): string[] {
  const flags = options.map(flagOf);
  const before = takeOptions(argv, 0, flags, ({ names }) => names);
  const start = before.end;
  // What looks like a mistyped option is left for commander to refuse.
  if (start === argv.length || looksLikeOption(argv[start] as string)) {
    return [...before.taken, ...argv.slice(start)];
  }
  const after = optionsAtEnd(argv, start + 1, flags);
  return [...before.taken, ...after.taken, "--", ...argv.slice(start, after.start)];
}

interface Flag {
  readonly names: readonly string[];
  readonly takesValue: boolean;
  readonly valueEnds: readonly string[];
}

function flagOf({ flags, valueEnds = [] }: OptionEntry): Flag {
  return {
    names: flags.match(/--?[a-z][a-z-]*/gi) ?? [],
    takesValue: flags.includes("<"),
    valueEnds,
  };
}

/** Only by their long names, since `df -h` and `tar -C x` are what people have run. */
function optionsAtEnd(
  argv: readonly string[],
  from: number,
  flags: readonly Flag[],
): { taken: readonly string[]; start: number } {
  const last = argv.indexOf("--") === -1 ? from : argv.length;
  for (let start = last; start < argv.length; start++) {
    const { taken, end } = takeOptions(argv, start, flags, ({ names }) => names.slice(-1));
    if (end === argv.length) return { taken, start };
  }
  return { taken: [], start: argv.length };
}

/** As many options as stand there one after the other. */
function takeOptions(
  argv: readonly string[],
  start: number,
  flags: readonly Flag[],
  namesOf: (flag: Flag) => readonly string[],
): { taken: string[]; end: number } {
  const taken: string[] = [];
  let end = start;
  while (end < argv.length) {
    const [name = "", ...value] = (argv[end] as string).split("=");
    const flag = flags.find((one) => namesOf(one).includes(name));
    if (flag === undefined || (value.length > 0 && !flag.takesValue)) break;
    const words = flag.takesValue && value.length === 0 ? 2 : 1;
    const own = argv.slice(end, end + words);
    end += own.length;
    const rest = argv[end];
    if (flag.takesValue && rest !== undefined && flag.valueEnds.includes(rest)) {
      own.push(`${own.pop()} ${rest}`);
      end++;
    }
    taken.push(...own);
  }
  return { taken, end };
}

function looksLikeOption(word: string): boolean {
  return word === "--" || /^--?[a-z]\S*$/i.test(word);
}
