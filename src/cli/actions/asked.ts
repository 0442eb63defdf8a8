/** What `mortem actions` is asked to list, out of its options. */
import type { ActionFilter } from "../../archive/action-filter.ts";
import type { Grouping } from "../../archive/action-groups.ts";
import { ACTION_STATES, type ListedState } from "../../archive/action-list.ts";
import { MortemError } from "../../values/error.ts";
import type { Moment } from "../../values/typed-time.ts";
import { type NarrowingOptions, readNarrowing } from "./narrowing.ts";

export const FORMATS = ["table", "json", "csv", "markdown", "ics"] as const;
export type Format = (typeof FORMATS)[number];

export interface Options extends NarrowingOptions {
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

/**
 * @param at now, in the zone in which a day is meant
 * @throws MortemError for options that contradict each other, and a time that cannot be read
 */
export async function readAsked(options: Options, at: Moment): Promise<Asked> {
  const { all, overdue, state, groupBy, format = "table" } = options;
  if (groupBy !== undefined && format !== "table" && format !== "markdown") {
    throw new MortemError(
      `--format ${format} has no groups`,
      "Leave --group-by out, or take --format table or markdown.",
    );
  }
  if (all && (overdue ?? state) !== undefined) {
    throw new MortemError("--all, --overdue and --state exclude each other", "Give one of them.");
  }
  const { filter, states = ["open"] } = await readNarrowing(options, at);
  return {
    filter,
    states: all ? ACTION_STATES : states,
    by: groupBy,
    format,
    check: options.check === true,
  };
}
