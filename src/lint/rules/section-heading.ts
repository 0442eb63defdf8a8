/** Headings under another name than the template's. */
import type { SectionView } from "../../document/sections.ts";
import { headingKey } from "../../template/heading.ts";
import { type Edit, shortened } from "../../values/text.ts";
import { isLinkedTo } from "../anchors.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "section-heading",
  class: "judgement",
  severity: "info",
  summary: "A section has the name that the template gives it.",
  why: "Other names are understood, but who reads several documents finds a section faster under one. A document that has none of the template's names is in another language or has a style of its own, and is left alone.",
  good: [
    {
      title: "the template's name, numbered and in capitals",
      sections: {
        "went-well": null,
        foresight: "None.\n\n## 3. WHAT WENT WELL\n\n- It was noticed within half an hour.",
      },
    },
  ],
  bad: [
    {
      title: "another name for it",
      sections: {
        "went-well": null,
        foresight: "None.\n\n## What went right\n\n- It was noticed within half an hour.",
      },
    },
  ],
  kinds: EVERY_KIND,
  fix: "It gets the template's name, with its level, number and emoji kept, unless a link in the document leads to it.",
  *check({ document }) {
    const { sections } = document.body;
    const isOwn = ({ section, heading }: SectionView) =>
      heading.text === section.heading ||
      headingKey(heading.text) === headingKey(section.heading) ||
      // A timeline may say in which zone its times are.
      headingKey(heading.text.split(/[(（]/, 1)[0] as string) === headingKey(section.heading);
    if (sections.every((view) => !isOwn(view))) return;
    const counts = new Map<string, number>();
    for (const { section } of sections) counts.set(section.id, (counts.get(section.id) ?? 0) + 1);
    for (const view of sections) {
      const { section, heading } = view;
      // Two names of one section are the business of another rule.
      if (isOwn(view) || counts.get(section.id) !== 1) continue;
      // A name in another language is no other name for it.
      if (NOT_LATIN.test(heading.text)) continue;
      yield {
        message: `"${shortened(heading.text)}" is the section "${shortened(section.heading)}"`,
        hint: `Name it ${section.heading}.`,
        span: heading.span,
        mend: () => (isLinkedTo(document, heading.text) ? undefined : renamed(document.text, view)),
      };
    }
  },
} satisfies Rule;

const NOT_LATIN = /(?!\p{Script=Latin})\p{L}/u;

/** Numbers, emoji and emphasis before the name, and what stands behind it. */
const DECORATED =
  /^((?:[^\p{L}\p{N}]|\d{1,3}[.)、]|\d\uFE0F?\u20E3){0,12})([\p{L}\p{N}](?:.{0,200}[\p{L}\p{N})])?)([^\p{L}\p{N})]{0,12})$/u;

/** `undefined` where the words are not exactly one of the section's names, as where a link stands among them. */
function renamed(text: string, { section, heading }: SectionView): Edit[] | undefined {
  const { start, end } = heading.textSpan;
  const match = DECORATED.exec(text.slice(start, end));
  if (match === null) return undefined;
  const [, before = "", words = ""] = match;
  const isName = section.aliases.some(
    (alias) => alias.toLowerCase() === words.toLowerCase().replace(/’/g, "'"),
  );
  if (!isName) return undefined;
  const from = start + before.length;
  return [{ start: from, end: from + words.length, text: section.heading }];
}
