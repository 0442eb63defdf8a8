/** What `mortem stats` is asked for, out of its options. */
import type { ActionGrouping, Grouping } from "../../archive/stats-groups.ts";
import { MortemError } from "../../values/error.ts";

export const FORMATS = ["table", "json", "csv", "markdown"] as const;
export type StatsFormat = (typeof FORMATS)[number];

export interface Options {
  readonly since?: string;
  readonly by?: Grouping | ActionGrouping;
  readonly foresight?: true;
  readonly format?: StatsFormat;
}

/** @throws MortemError where options do not go together */
export function checkTogether({ foresight, since, by }: Options): void {
  if (!foresight || (since === undefined && by === undefined)) return;
  throw new MortemError(
    `--foresight does not go together with ${since === undefined ? "--by" : "--since"}`,
    "Leave one of them out: what pre-mortems foresaw is asked of the whole archive, since the cases are few.",
  );
}
