/** Brackets that end the words of an action: meta, people and days in them (`(Ana, by 2024-03-12)`). */
import { type Span, trimmedEnd } from "../../../values/text.ts";
import type { Known } from "./fields.ts";
import { type Group, readGroup } from "./group.ts";

const OPEN: Readonly<Record<string, string>> = { ")": "(", "]": "[", "）": "（", "】": "【" };
/** Longer brackets are a remark in a sentence. */
const LONGEST_GROUP = 300;

/** The brackets that end the words, with marks of emphasis around them. */
export function groupAtEnd(text: string, { start, end }: Span): Span | undefined {
  let last = trimmedEnd(text, start, end);
  while (last > start && "*_.。".includes(text[last - 1] as string)) last--;
  const open = OPEN[text[last - 1] ?? ""];
  if (open === undefined) return undefined;
  const close = text[last - 1];
  const first = Math.max(start, last - LONGEST_GROUP);
  let depth = 0;
  for (let at = last - 1; at >= first; at--) {
    if (text[at] === close) depth++;
    else if (text[at] === open && --depth === 0) {
      // `[text](target)` is a link, and no group of its own.
      return text[at - 1] === "]" && open === "(" ? undefined : { start: at, end: last };
    }
  }
  return undefined;
}

/** More are no longer said of an action. */
const MOST_GROUPS = 4;

/** Brackets side by side that end the words, from the last to the first: `[Ana] [2024-03-12]`. */
export function groupsAtEnd(text: string, { start, end }: Span): Span[] {
  const groups: Span[] = [];
  for (let last = end; groups.length < MOST_GROUPS; last = groups.at(-1)?.start as number) {
    const group = groupAtEnd(text, { start, end: last });
    if (group === undefined) break;
    groups.push(group);
  }
  return groups;
}

/** Together, as if they were one, where all of them say something; else each by itself. */
export function readGroups(groups: readonly string[], known: Known): Group | undefined {
  const [last, ...others] = groups;
  if (last === undefined) return undefined;
  if (others.length === 0) return readGroup(last, known);
  const inner = groups.toReversed().map((group) => group.slice(1, -1));
  const all = readGroup(`(${inner.join(", ")})`, known);
  if (all !== undefined) return { ...all, meta: undefined };
  const each = groups.flatMap((group) => readGroup(group, known) ?? []);
  if (each.length === 0) return undefined;
  return {
    told: Object.assign({}, ...each.map(({ told }) => told).reverse()),
    isDone: each.some(({ isDone }) => isDone),
    uncertain: each.flatMap(({ uncertain }) => uncertain),
    meta: readGroup(last, known)?.meta,
  };
}
