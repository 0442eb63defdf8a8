/** Causes that say the trigger again. */
import { wordsOf } from "../../archive/words.ts";
import { shortened } from "../../values/text.ts";
import { firstLine } from "../places.ts";
import { saidIn } from "../prose.ts";
import type { Rule } from "../rule.ts";

export default {
  id: "cause-is-not-trigger",
  class: "judgement",
  summary: "A cause says more than the trigger does.",
  why: "The trigger is the spark: had it not been this one, it would have been another. A cause is what let the spark do harm, and only there an action can prevent the next one.",
  good: [
    {
      title: "what set it off, and what let it do harm",
      sections: {
        trigger: "Release 2.4.0 was tagged, which builds the production image.",
        "root-causes":
          "- The production image installs the newest version of every dependency. → A4\n- The tests run on the versions of a lock file. → A1",
      },
    },
  ],
  bad: [
    {
      title: "the same event in both",
      sections: {
        trigger: "Release 2.4.0 was tagged, which builds the production image.",
        "root-causes":
          "- The tagging of release 2.4.0, which built the production image. → A4\n- The tests run on the versions of a lock file. → A1",
      },
    },
  ],
  *check({ document }) {
    const trigger = saidIn(document, "trigger");
    if (trigger.trim() === "") return;
    let sentences: ReadonlySet<string>[] | undefined;
    for (const item of document.items("root-causes").slice(0, MOST_ITEMS)) {
      const words = wordsOf(item.text);
      if (words.size < LEAST_WORDS) continue;
      sentences ??= trigger.split(SENTENCE_END).slice(0, MOST_ITEMS).map(wordsOf);
      if (!sentences.some((sentence) => sameness(words, sentence) >= LEAST_SAMENESS)) continue;
      yield {
        message: `the cause "${shortened(item.text)}" says what the trigger says`,
        hint: "Leave the event to the trigger, and say here what let it do harm: what was missing, allowed or unknown when it happened.",
        span: firstLine(document.text, item.textSpan),
      };
    }
  },
} satisfies Rule;

const MOST_ITEMS = 50;
const SENTENCE_END = /[.!?]\s|[。！？\n]/;
/** Fewer words are alike by chance. */
const LEAST_WORDS = 3;
const LEAST_SAMENESS = 0.75;

/** How many of the words of both stand in each (Dice), from 0 to 1. */
function sameness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (b.size < LEAST_WORDS) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}
