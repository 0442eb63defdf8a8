/** What `mortem pre vote` is to do, by the options that it was given; those that do not go together are refused. */
import { MortemError } from "../../../values/error.ts";

export interface VoteOptions {
  readonly as?: string;
  readonly set?: readonly string[];
  readonly answers?: string;
  readonly ballot?: true;
  readonly from?: string;
  readonly status?: true;
  readonly format?: "text" | "csv" | "json";
}

/** Ask; write what was given; print a form; take everyone's back; say who has voted. */
export type VoteMode = "asked" | "given" | "form" | "taken" | "status";

const MODES: readonly (readonly [mode: VoteMode, options: readonly (keyof VoteOptions)[]])[] = [
  ["status", ["status"]],
  ["form", ["ballot"]],
  ["taken", ["from"]],
  ["given", ["set", "answers"]],
];

/** What else a mode takes. */
const TAKES: Readonly<Record<VoteMode, readonly (keyof VoteOptions)[]>> = {
  status: ["format"],
  form: ["format", "as"],
  taken: [],
  given: ["as"],
  asked: ["as"],
};

const FORMATS: Readonly<Partial<Record<VoteMode, readonly string[]>>> = {
  status: ["text", "json"],
  form: ["text", "csv"],
};

/** @throws MortemError for options that do not go together */
export function modeOf(options: VoteOptions): VoteMode {
  const isGiven = (option: keyof VoteOptions) => options[option] !== undefined;
  const [mode, own] = MODES.find(([, needs]) => needs.some(isGiven)) ?? ["asked" as const, []];
  const known = new Set([...own, ...TAKES[mode]]);
  const other = (Object.keys(options) as (keyof VoteOptions)[]).find((one) => !known.has(one));
  if (other !== undefined) {
    const main = own.find(isGiven);
    if (main === undefined) {
      throw new MortemError(`--${other} needs --status or --ballot`, "Add the one that is meant.");
    }
    throw new MortemError(
      `--${main} and --${other} do not go together`,
      "Run the command once for each.",
    );
  }
  const { format } = options;
  const formats = FORMATS[mode];
  if (format !== undefined && formats !== undefined && !formats.includes(format)) {
    throw new MortemError(
      `--${own[0]} has no format ${format}`,
      `There are: ${formats.join(", ")}.`,
    );
  }
  return mode;
}
