/** What cannot be told of actions for certain, told once for all actions that it is true of. */
import { shortened } from "../../../values/text.ts";
import type { Doubt } from "../model.ts";

/**
 * `due`: a day that could mean two, or none. `struck`: words that are struck out, and nothing says why. `owner`: what
 * is called its owner and is no name. `owners`: several people own it. `name`: a name that nobody knows, and a day beside
 * it. `alone`: such a name in brackets. `within`: somebody whom a sentence names. `meta`: what resembles meta, and is none. `box`: one that is neither open nor
 * ticked. `state`: it says one thing, and the words another.
 */
export type DoubtKind =
  | "due"
  | "struck"
  | "owner"
  | "owners"
  | "name"
  | "alone"
  | "within"
  | "meta"
  | "box"
  | "state";

/** Of one action, by the words that leave it open. */
export interface Uncertain {
  readonly kind: DoubtKind;
  readonly words: string;
}

export interface UncertainAction extends Uncertain {
  readonly id: string;
  readonly line: number;
}

/** So many are named; of more, how many they are. */
const MOST_NAMED = 3;

interface Telling {
  readonly one: (id: string, words: string) => string;
  readonly more: (ids: string, first: string, words: string) => string;
}

const TELLINGS: Readonly<Record<DoubtKind, Telling>> = {
  due: {
    one: (id, words) => `when ${id} is due could not be read: ${words}`,
    more: (ids, first, words) =>
      `when ${ids} are due could not be read, ${first} for one: ${words}`,
  },
  owner: {
    one: (id, words) => `who owns ${id} could not be read: ${words}`,
    more: (ids, first, words) => `who owns ${ids} could not be read, ${first} for one: ${words}`,
  },
  owners: {
    one: (id, words) => `${id} names several owners, and none is taken: ${words}`,
    more: (ids, first, words) =>
      `${ids} name several owners, and none is taken, ${first} for one: ${words}`,
  },
  name: {
    one: (id, words) => `who owns ${id} and until when is taken from a name and a day: ${words}`,
    more: (ids, first, words) =>
      `who owns ${ids} and until when is taken from names and days, ${first} for one: ${words}`,
  },
  alone: {
    one: (id, words) => `who owns ${id} is taken from a name in brackets: ${words}`,
    more: (ids, first, words) =>
      `who owns ${ids} is taken from names in brackets, ${first} for one: ${words}`,
  },
  within: {
    one: (id, words) => `who owns ${id} is taken from a name in its sentence: ${words}`,
    more: (ids, first, words) =>
      `who owns ${ids} is taken from names in their sentences, ${first} for one: ${words}`,
  },
  meta: {
    one: (id, words) => `what ${id} says behind a dash could not be read: ${words}`,
    more: (ids, first, words) =>
      `what ${ids} say behind a dash could not be read, ${first} for one: ${words}`,
  },
  box: {
    one: (id, words) => `${words} of ${id} may mean dropped or under way; it stays open`,
    more: (ids, first, words) =>
      `the boxes of ${ids} may mean dropped or under way, ${first} for one: ${words}; they stay open`,
  },
  state: {
    one: (id, words) => `the box of ${id} says one thing, and its words another: ${words}`,
    more: (ids, first, words) =>
      `the boxes of ${ids} say one thing, and their words another, ${first} for one: ${words}`,
  },
  struck: {
    one: (id, words) => `${id} is struck out, done or dropped? It stays open: ${words}`,
    more: (ids, first, words) =>
      `${ids} are struck out, done or dropped? They stay open, ${first} for one: ${words}`,
  },
};

/** One of each kind, on the line of the first. */
export function doubtsOf(all: readonly UncertainAction[]): Doubt[] {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    doubtOf(
      TELLINGS[kind],
      all.filter((one) => one.kind === kind),
    ),
  );
}

function doubtOf({ one, more }: Telling, all: readonly UncertainAction[]): Doubt[] {
  const [first, ...others] = all;
  if (first === undefined) return [];
  const { line, id } = first;
  const words = `"${shortened(first.words)}"`;
  if (others.length === 0) return [{ line, message: one(id, words) }];
  const named = others.slice(0, MOST_NAMED - 1).map((other) => other.id);
  const left = others.length - named.length;
  const ids = [id, ...named, ...(left > 0 ? [`${left} more`] : [])];
  return [{ line, message: more(listed(ids), id, words) }];
}

const listed = (all: readonly string[]): string =>
  `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
