/** How much a word tells by where it stands: a title says what a document is about, a timeline names what was tried in passing. */
import { findSection } from "../../template/find.ts";
import type { Template } from "../../template/model.ts";

export const WEIGHTS = {
  title: 5,
  /** Services, tags and kinds of causes. */
  names: 3,
  heading: 1.5,
  other: 1,
};

/** By the ids of sections; all else counts 1. */
const SECTIONS: Readonly<Record<string, number>> = {
  summary: 2,
  trigger: 2,
  "root-causes": 2,
  risks: 1.5,
};

/** From an offset on, up to the next. */
export interface Stretch {
  readonly start: number;
  readonly weight: number;
}

/** Longer headings are none of a template. */
const LONGEST_HEADING = 200;

/**
 * The stretches of a folded body, without parsing it: ten thousand documents may hold a word. A line of code that
 * looks like a heading is taken for one, which costs the rest of its section some weight and nothing else.
 */
export function stretchesOf(body: string, sectionOf: (heading: string) => string | undefined): Stretch[] {
  const stretches: Stretch[] = [{ start: 0, weight: WEIGHTS.other }];
  let owner = { level: 0, weight: WEIGHTS.other };
  let at = body.startsWith("#") ? 0 : nextHeading(body, 0);
  let isFirst = true;
  while (at !== -1) {
    const newline = body.indexOf("\n", at);
    const end = newline === -1 ? body.length : newline;
    const [, marks = "", text = ""] =
      /^(#{1,6})[ \t]+(.*)$/.exec(body.slice(at, Math.min(end, at + LONGEST_HEADING))) ?? [];
    const level = marks.length;
    if (level > 0) {
      const isTitle = isFirst && level === 1;
      isFirst = false;
      const section = isTitle ? undefined : sectionOf(text.trim());
      if (section !== undefined) owner = { level, weight: SECTIONS[section] ?? WEIGHTS.other };
      else if (level <= owner.level) owner = { level: 0, weight: WEIGHTS.other };
      stretches.push({ start: at, weight: isTitle ? WEIGHTS.title : WEIGHTS.heading });
      stretches.push({ start: end, weight: owner.weight });
    }
    at = nextHeading(body, end);
  }
  return stretches;
}

function nextHeading(body: string, from: number): number {
  const at = body.indexOf("\n#", from);
  return at === -1 ? -1 : at + 1;
}

/** More headings than the templates of a team have, and too few to fill the memory. */
const MOST_REMEMBERED = 500;

/** The id of the section that a folded heading means. Nearly all documents have the same headings. */
export function sectionFinder(): (template: Template, heading: string) => string | undefined {
  const known = new Map<Template, Map<string, string | undefined>>();
  return (template, heading) => {
    const ofTemplate = known.get(template) ?? new Map<string, string | undefined>();
    known.set(template, ofTemplate);
    if (ofTemplate.has(heading)) return ofTemplate.get(heading);
    if (ofTemplate.size >= MOST_REMEMBERED) ofTemplate.clear();
    const id = findSection(template, heading)?.id;
    ofTemplate.set(heading, id);
    return id;
  };
}
