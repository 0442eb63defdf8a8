/** Which actions the options of a list leave; of a command that changes some, which it offers and may be about. */
import { type ActionFilter, isAbout, isInState } from "../../archive/action-filter.ts";
import type { ListedAction, ListedState } from "../../archive/action-list.ts";
import type { ActionType } from "../../values/action-type.ts";
import { dayOf, daysBetween } from "../../values/day.ts";
import { parseDuration } from "../../values/duration.ts";
import { MortemError } from "../../values/error.ts";
import type { Moment } from "../../values/typed-time.ts";

export interface NarrowingOptions {
  readonly owner?: string;
  readonly type?: readonly ActionType[];
  readonly priority?: readonly string[];
  readonly service?: string;
  readonly dueWithin?: string;
  readonly state?: readonly ListedState[];
  readonly overdue?: true;
}

/** Of each command that changes some. */
export interface ActionOptions extends NarrowingOptions {
  readonly doc?: string;
}

export interface Narrowing {
  readonly filter: ActionFilter;
  /** Undefined where none is asked for. */
  readonly states: readonly ListedState[] | undefined;
  /** The options as they were typed; empty where there are none. */
  readonly typed: string;
}

/**
 * @param at now, in the zone in which `--due-within friday` is meant
 * @throws MortemError for options that contradict each other, and a time that cannot be read
 */
export async function readNarrowing(options: NarrowingOptions, at: Moment): Promise<Narrowing> {
  const { owner, type: types, priority: priorities, service, dueWithin, state, overdue } = options;
  if (owner?.replace(/^@/, "").trim() === "") {
    throw new MortemError("--owner: nobody is named", "Give a handle: --owner release-lead.");
  }
  if (overdue && state !== undefined) {
    throw new MortemError("--overdue and --state exclude each other", "Give one of them.");
  }
  const within = dueWithin === undefined ? undefined : await daysOf(dueWithin, at);
  return {
    filter: { owner, types, priorities, service, dueWithin: within },
    states: overdue ? ["overdue"] : state,
    typed: typedText(options),
  };
}

export function isLeft(listed: ListedAction, { filter, states }: Narrowing): boolean {
  return isAbout(listed, filter) && (states === undefined || isInState(listed, states));
}

function typedText({
  owner,
  type,
  priority,
  service,
  dueWithin,
  state,
  overdue,
}: NarrowingOptions) {
  const given: [flag: string, value: string | undefined][] = [
    ["--owner", owner],
    ["--type", type?.join(",")],
    ["--priority", priority?.join(",")],
    ["--service", service],
    ["--due-within", dueWithin],
    ["--state", state?.join(",")],
    ["--overdue", overdue ? "" : undefined],
  ];
  return given
    .flatMap(([flag, value]) => (value === undefined ? [] : [`${flag} ${value}`.trim()]))
    .join(" ");
}

const DAY = 86_400;

/** From today; negative for a day that has passed. */
async function daysOf(typed: string, at: Moment): Promise<number> {
  const days = /^\d{1,4}$/.test(typed) ? Number(typed) : (parseDuration(typed) ?? Number.NaN) / DAY;
  if (Number.isInteger(days)) return days;
  const { readTypedDay } = await import("../../values/typed-time.ts");
  const day = await readTypedDay(typed, at);
  if (day !== undefined) return daysBetween(dayOf(at.now, at.zone), day);
  throw new MortemError(
    `--due-within: "${typed}" is no time that can be read`,
    "Write a number of days or weeks, or a day: 7d, 2w, '1 month', friday.",
  );
}
