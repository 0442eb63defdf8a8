/** How much a person wrote below each heading and label, and whether that is about post-mortems rather than about an incident. */
import type { Outline, Part } from "../model.ts";
import { ABOUT } from "./words.ts";

export interface OwnText {
  readonly part: Part;
  /** Characters that a reader sees below it, down to the next of its level. */
  readonly letters: number;
  /** Nothing stands below it that is a part too. */
  readonly isLeaf: boolean;
  /** It tells how a post-mortem is written, itself or the heading that it is below. */
  readonly isAbout: boolean;
}

export function ownText({ source: { text }, parts }: Outline): OwnText[] {
  const own = parts.map((part) =>
    visibleIn(text.slice(part.own.start, Math.min(part.own.end, part.own.start + 5000))),
  );
  const sums = [0];
  for (const letters of own) sums.push((sums.at(-1) as number) + letters);
  const ends = endsOf(parts);
  let aboutUntil = 0;
  const about = parts.map(({ form, name }, at) => {
    if (form === "heading" && ABOUT.test(name))
      aboutUntil = Math.max(aboutUntil, ends[at] as number);
    return at < aboutUntil;
  });
  return parts.map((part, at) => ({
    part,
    letters: (sums[ends[at] as number] as number) - (sums[at] as number),
    isLeaf: ends[at] === at + 1,
    isAbout: about[at] as boolean,
  }));
}

/** For each part the place, in the list, of the first that is no longer below it. */
function endsOf(parts: readonly Part[]): number[] {
  const ends = parts.map(() => parts.length);
  const open: number[] = [];
  for (const [at, part] of parts.entries()) {
    while (open.length > 0 && (parts[open.at(-1) as number] as Part).level >= part.level)
      ends[open.pop() as number] = at;
    open.push(at);
  }
  return ends;
}

function visibleIn(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; ) {
    const comment = text.indexOf("<!--", at);
    const end = comment === -1 ? text.length : comment;
    letters += text.slice(at, end).replace(/[\s*_\-|:>#]/g, "").length;
    const close = comment === -1 ? -1 : text.indexOf("-->", comment);
    at = close === -1 ? text.length : close + 3;
  }
  return letters;
}
