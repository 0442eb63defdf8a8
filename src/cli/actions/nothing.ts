/** What is said where `mortem actions` finds nothing: whether a name was mistyped, or what would show more. */
import type { ListedState } from "../../archive/action-list.ts";
import { nearest } from "../../values/nearest.ts";
import type { Asked } from "./asked.ts";

/** The names that the archive knows, each once. */
export interface Known {
  readonly owners: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
}

export function nothingText({ filter, states }: Asked, known: Known): string {
  const { owner, service, type, priority, dueWithin } = filter;
  const meant =
    mistyped(owner?.replace(/^@/, ""), known.owners) ?? mistyped(service, known.services);
  const isNarrow = [service, type, priority, dueWithin].some((one) => one !== undefined);
  const whose = owner === undefined ? "" : ` for ${owner}`;
  const sentence = `${headOf(states)}${whose}${isNarrow ? " that fits" : ""}`;
  if (meant !== undefined) return `${sentence}. Did you mean \`${meant}\`?`;
  return states.length === 1 && states[0] === "open"
    ? `${sentence}; --all shows the rest.`
    : `${sentence}.`;
}

function headOf(states: readonly ListedState[]): string {
  const [state, ...others] = states;
  if (state === undefined || others.length > 0) return "There are no action items";
  return state === "open" ? "Nothing is to do" : `Nothing is ${state}`;
}

/** The name that is near one which the archive does not know. */
function mistyped(name: string | undefined, known: ReadonlySet<string>): string | undefined {
  if (name === undefined) return undefined;
  const near = nearest(name, known);
  return near?.toLowerCase() === name.toLowerCase() ? undefined : near;
}
