/** What is said where `mortem actions` finds nothing: whether a name was mistyped, or what would show more. */
import { handleKey } from "../../archive/action-filter.ts";
import type { ListedState } from "../../archive/action-list.ts";
import { fold } from "../../archive/fold.ts";
import { nearest } from "../../values/nearest.ts";
import type { Asked } from "./asked.ts";

/** The names that the archive knows: of actions, and of documents. */
export interface Known {
  readonly owners: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
}

export function nothingText({ filter, states }: Asked, known: Known): string {
  const { owner, service, types, priorities, dueWithin } = filter;
  const handle = owner?.replace(/^@/, "");
  // Nobody should take a name that was mistyped for one whose work is done.
  if (handle !== undefined && !isKnown(handle, known.owners, handleKey)) {
    const next = "`mortem actions --all --group-by owner` shows who owns some";
    return unknownText(`No action is @${handle}'s`, handle, known.owners, next);
  }
  if (service !== undefined && !isKnown(service, known.services, fold)) {
    const next = "`mortem stats --by service` shows those that there are";
    return unknownText(`No document names the service ${service}`, service, known.services, next);
  }
  const isNarrow = [service, types, priorities, dueWithin].some((one) => one !== undefined);
  const whose = handle === undefined ? "" : ` for ${handle}`;
  const isOpen = states.length === 1 && states[0] === "open";
  return `${headOf(states, isNarrow)}${whose}${isOpen ? "; --all shows the rest." : "."}`;
}

function isKnown(name: string, known: ReadonlySet<string>, keyOf: (name: string) => string) {
  return [...known].some((one) => keyOf(one) === keyOf(name));
}

function unknownText(what: string, name: string, known: ReadonlySet<string>, next: string): string {
  const near = nearest(name, known);
  return near === undefined ? `${what}: ${next}.` : `${what}. Did you mean \`${near}\`?`;
}

function headOf(states: readonly ListedState[], isNarrow: boolean): string {
  const [state, ...others] = states;
  if (state === undefined || others.length > 0) {
    return `There are no action items${isNarrow ? " that fit" : ""}`;
  }
  return `Nothing ${isNarrow ? "that fits " : ""}is ${state === "open" ? "to do" : state}`;
}
