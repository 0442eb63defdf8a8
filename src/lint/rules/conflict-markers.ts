/** Merge-conflict markers. */
import { findConflict } from "../../document/conflict.ts";
import { firstLine } from "../places.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "conflict-markers",
  class: "wrong",
  summary: "A document holds no merge-conflict markers.",
  why: "Two versions of a text stand there, and only a person can say which one is true. Until then nothing else in the file is checked, and no command edits it.",
  good: [
    {
      title: "one marker on its own, shown as code",
      sections: { trigger: "A file with this line was released:\n\n```\n<<<<<<< HEAD\n```" },
    },
  ],
  bad: [
    {
      title: "a conflict that was never settled",
      sections: {
        impact:
          "<<<<<<< HEAD\nAll 46 modelling jobs failed.\n=======\nAll 47 modelling jobs failed.\n>>>>>>> count-again",
      },
    },
    {
      title: "a conflict in the front matter",
      front: { severity: "sev2\n<<<<<<< HEAD\nowner: a\n=======\nowner: b\n>>>>>>> other" },
    },
  ],
  kinds: EVERY_KIND,
  decisive: true,
  *check({ document }) {
    const conflict = findConflict(document.text);
    if (conflict === undefined) return;
    yield {
      message: "the file has merge-conflict markers",
      hint: "Keep what is true of the two versions, and take the lines with <<<<<<<, ======= and >>>>>>> out.",
      span: firstLine(document.text, conflict),
    };
  },
} satisfies Rule;
