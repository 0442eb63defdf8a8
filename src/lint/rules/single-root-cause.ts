/** Analyses that stop at one cause. */
import type { Block } from "../../document/block.ts";
import { firstLine } from "../places.ts";
import { saidIn } from "../prose.ts";
import type { Rule } from "../rule.ts";
import { SRE_BOOK } from "../sources.ts";

export default {
  id: "single-root-cause",
  class: "judgement",
  severity: "info",
  summary: "More than one thing made the incident possible.",
  why: "Most incidents need several things to come together, and each of them is a place to stop the next one. An analysis that ends at the first cause has usually stopped asking too early.",
  source: SRE_BOOK,
  good: [
    {
      title: "two factors",
      sections: {
        "root-causes":
          "- Tests ran on dependencies older than the production image's. → A1\n- The image is built from whatever is newest on that day. → A4",
      },
    },
    {
      title: "a chain of whys below one cause",
      sections: {
        "root-causes":
          "- Tests ran on other dependencies than production. → A1, A4\n  - The two are installed by different scripts.\n  - Nobody compares what they install.",
      },
    },
  ],
  bad: [
    {
      title: "one cause",
      sections: {
        "root-causes": "- Tests ran on dependencies older than the production image's. → A1",
      },
    },
  ],
  *check(subject) {
    const { document } = subject;
    const views = document.body.sections.filter(({ section }) => section.id === "root-causes");
    const [view] = views;
    const [item, another] = views.length === 1 ? document.items("root-causes") : [];
    if (view === undefined || item === undefined || another !== undefined) return;
    const told = view.blocks.filter(({ kind }) => kind !== "html" && kind !== "break");
    if (told.length !== 1 || told.some(hasParts)) return;
    const said = saidIn(document, "root-causes");
    if (item.text.length < LEAST_LENGTH || SEVERAL.test(said) || UNKNOWN.test(said)) return;
    // A paragraph of several sentences may tell of several causes.
    if (told[0]?.kind === "paragraph" && (SENTENCES.test(said) || !subject.isEnglish)) return;
    yield {
      message: "this is the only cause",
      hint: "Ask what else had to be so for it to do this harm: what let it in, what did not catch it, what made it spread or last. Write each in a line of its own.",
      span: firstLine(document.text, item.textSpan),
    };
  },
} satisfies Rule;

/** Below a cause stand the ones behind it. */
function hasParts({ kind, children }: Block): boolean {
  return kind === "table" || (kind === "list" && children.some((item) => item.children.length > 1));
}

/** Less is no cause yet. */
const LEAST_LENGTH = 15;
const UNKNOWN =
  /^[<{[]|\b(?:unknown|not (?:yet )?(?:known|clear|determined|found)|unclear|under investigation|tbd)\b/i;
const SENTENCES = /[.!?] +\S/;

/** One paragraph can tell of several. */
const SEVERAL =
  /\b(?:also|additionally|in addition|furthermore|moreover|combined with|combination of|coupled with|together with|as well as|(?:two|three|four|several|multiple) (?:[\w-]{1,20} )?(?:causes?|factors?|things|issues|problems|reasons|bugs)|first(?:ly)?|second(?:ly)?|another (?:factor|cause|reason)|compounded|contribut(?:ed|ing)|on top of)\b|(?:^|[\s(])(?:1|2|i|ii)[.)] /i;
