/** The title in the front matter and the one that readers see. */
import { isImported } from "../../document/facts.ts";
import { fieldText } from "../../document/front-matter.ts";
import { headingKey, titleHeading } from "../../template/heading.ts";
import { oneLine, shortened } from "../../values/text.ts";
import { topSpan } from "../places.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

/** Longer titles are not repeated for copying. */
const LONGEST_SHOWN = 300;

export default {
  id: "title-heading",
  class: "wrong",
  summary: "The first heading is the title of the front matter.",
  why: "Lists and searches show the one, readers of the file see the other: where they differ, people believe that they are in the wrong document.",
  good: [
    {
      title: "capitals and punctuation may differ",
      heading: "Every modelling job failed, after the 2.4.0 release!",
    },
    { title: "a title without a letter", front: { title: "🔥🔥" }, heading: "🔥🔥" },
  ],
  bad: [
    { title: "another sign, where there are no letters", front: { title: "🔥🔥" }, heading: "🔥" },
    { title: "another title", heading: "Jobs are broken" },
    { title: "no heading above the sections", heading: null },
  ],
  kinds: EVERY_KIND,
  *check({ document }) {
    const title = fieldText(document.front, "title");
    if (title === undefined) return;
    const { title: heading, headings } = document.body;
    const wanted = title.length > LONGEST_SHOWN ? "the title" : `\`${titleHeading(title)}\``;
    const hint = `Write ${wanted} above the first section, or correct \`title\` in the front matter.`;
    if (heading === undefined) {
      const span = headings[0]?.span ?? topSpan(document);
      yield {
        message: "no heading of the first level opens the document",
        hint,
        span,
        class: "incomplete",
      };
    } else if (!agree(heading.text, title)) {
      yield {
        message: `the first heading is not the title \`${shortened(title)}\``,
        hint,
        span: heading.textSpan,
        // An import keeps the heading as it stood, and takes from the title what every one is called.
        ...(isImported(document) && { class: "incomplete" as const }),
      };
    }
  },
} satisfies Rule;

function agree(heading: string, title: string): boolean {
  const key = headingKey(title);
  return folded(heading) === folded(title) || (key !== "" && headingKey(heading) === key);
}

function folded(text: string): string {
  return oneLine(text.normalize("NFC"));
}
