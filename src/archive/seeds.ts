/** What went wrong before in the same services, from their post-mortems: ideas for how a project could fail. */
import type { Document } from "../document/document.ts";
import { titleOf } from "../document/facts.ts";
import { fieldList } from "../document/front-matter.ts";
import { ideaKey } from "../premortem/idea.ts";
import { oneLine, shortened } from "../values/text.ts";
import { detached } from "./detached.ts";
import { fold } from "./fold.ts";
import { type Ordered, orderOf } from "./order.ts";

/** One thing that an incident has shown. Plain data, so that thousands can be kept. */
export interface Shown extends Ordered {
  readonly text: string;
  /** The id of the post-mortem. */
  readonly id: string;
  /** The heading of the section that says it; undefined for the title. */
  readonly section: string | undefined;
}

export interface Seed extends Shown {
  /** Incidents that have shown it. */
  readonly times: number;
}

/** Where what went wrong stands, and what only just did not. */
const TELLING = ["root-causes", "went-badly", "got-lucky"];

/** Characters (UTF-16 units): an item may be a page long. */
const LONGEST = 200;

/** Of a post-mortem of one of these services; its body is read only if it is one. */
export function shownBy(document: Document, services: readonly string[]): Shown[] {
  const wanted = new Set(services.map(fold));
  if (!fieldList(document.front, "services").some((name) => wanted.has(fold(name)))) return [];
  const { id } = document;
  const order = orderOf(document);
  const told = TELLING.flatMap((section) => {
    const heading = document.section(section)?.heading.text;
    return document.items(section).map(({ text }) => ({ text, section: heading }));
  });
  const all = [{ text: titleOf(document), section: undefined }, ...told];
  return all
    .map(({ text, section }) =>
      detached({ text: shortened(oneLine(text), LONGEST), section, id, order }),
    )
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** Each once: first what several incidents have shown, then what the latest has, in the order of its document. */
export function seedsOf(shown: readonly Shown[]): Seed[] {
  const seeds = new Map<string, { latest: Shown; ids: Set<string> }>();
  for (const one of shown) {
    const seed = seeds.get(ideaKey(one));
    if (seed === undefined) seeds.set(ideaKey(one), { latest: one, ids: new Set([one.id]) });
    else {
      seed.ids.add(one.id);
      if (one.order > seed.latest.order) seed.latest = one;
    }
  }
  return [...seeds.values()]
    .map(({ latest, ids }) => ({ ...latest, times: ids.size }))
    .sort((a, b) => b.times - a.times || (a.order < b.order ? 1 : a.order > b.order ? -1 : 0));
}
