/** What `mortem actions` is asked to list, out of its options. */
import type { ActionFilter } from "../../archive/action-filter.ts";
import type { Grouping } from "../../archive/action-groups.ts";
import { ACTION_STATES, type ListedState } from "../../archive/action-list.ts";
import type { ActionType } from "../../values/action-type.ts";
import { parseDuration } from "../../values/duration.ts";
import { MortemError } from "../../values/error.ts";

export const FORMATS = ["table", "json", "csv", "markdown", "ics"] as const;
export type Format = (typeof FORMATS)[number];

export interface Options {
  readonly owner?: string;
  readonly type?: ActionType;
  readonly priority?: string;
  readonly service?: string;
  readonly dueWithin?: string;
  readonly state?: readonly ListedState[];
  readonly overdue?: true;
  readonly all?: true;
  readonly groupBy?: Grouping;
  readonly format?: Format;
  readonly check?: true;
}

export interface Asked {
  readonly filter: ActionFilter;
  readonly states: readonly ListedState[];
  readonly by: Grouping | undefined;
  readonly format: Format;
  readonly check: boolean;
}

/** @throws MortemError for options that contradict each other, and a length of time that cannot be read */
export function readAsked(options: Options): Asked {
  const { owner, type, priority, service, dueWithin, groupBy, format = "table" } = options;
  if (groupBy !== undefined && format !== "table" && format !== "markdown") {
    throw new MortemError(
      `--format ${format} has no groups`,
      "Leave --group-by out, or take --format table or markdown.",
    );
  }
  if (owner?.replace(/^@/, "").trim() === "") {
    throw new MortemError("--owner: nobody is named", "Give a handle: --owner release-lead.");
  }
  const within = dueWithin === undefined ? undefined : daysOf(dueWithin);
  return {
    filter: { owner, type, priority, service, dueWithin: within },
    states: statesOf(options),
    by: groupBy,
    format,
    check: options.check === true,
  };
}

function statesOf({ all, overdue, state }: Options): readonly ListedState[] {
  if ([all, overdue, state].filter((given) => given !== undefined).length > 1) {
    throw new MortemError(
      "--all, --overdue and --state exclude each other",
      "Give one of them; --state may be given several times.",
    );
  }
  if (all) return ACTION_STATES;
  return overdue ? ["overdue"] : (state ?? ["open"]);
}

const DAY = 86_400;

function daysOf(typed: string): number {
  const days = (parseDuration(typed) ?? Number.NaN) / DAY;
  if (Number.isInteger(days)) return days;
  throw new MortemError(
    `--due-within: "${typed}" is no number of days that can be read`,
    "Write it like 7d, 2w or '1 month'.",
  );
}
