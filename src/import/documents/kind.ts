/** What a file is: a post-mortem, a pre-mortem, or one of the pages that stand between them and are left out. */
import { ENOUGH, SIGNS, type Weighed } from "./kind/signs.ts";
import { type Traits, traitsOf } from "./kind/traits.ts";
import type { FileKind, KindReading, Outline } from "./model.ts";

/** Ends the sentence "left out: …". */
const WHY: Readonly<Record<FileKind, string>> = {
  postmortem: "",
  premortem: "",
  template: "a template that nobody has filled in",
  index: "a page that leads to others",
  guide: "tells of post-mortems in general, and of no incident",
  log: "a list of notes by day, and of no one incident",
  ours: "a document of ours already",
  empty: "nothing is written in it",
  other: "no incident that is told of in it",
};

/**
 * Tells what a file is from its form, its names and how much of it is filled in; what it says is not understood.
 * In doubt a page is a post-mortem: leaving a real one out is worse than taking in one page too many.
 */
export function kindOf(outline: Outline): KindReading {
  const kind = kindFrom(traitsOf(outline));
  return { kind, why: WHY[kind] };
}

function kindFrom(traits: Traits): FileKind {
  if (traits.isOurs) return "ours";
  if (traits.isEmpty) return "empty";
  const sums = new Map<Weighed, number>();
  for (const { kind, points } of SIGNS) sums.set(kind, (sums.get(kind) ?? 0) + points(traits));
  let best: FileKind = "other";
  let most = 0;
  for (const [kind, sum] of sums) {
    if (sum < ENOUGH[kind] || sum <= most) continue;
    best = kind;
    most = sum;
  }
  return best;
}
