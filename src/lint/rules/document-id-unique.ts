/** One document for each id. */
import { topSpan } from "../places.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "document-id-unique",
  class: "wrong",
  summary: "No two documents have the same file name, in whichever folders they stand.",
  why: "The name is the id that other documents point to: with two of one name, nobody can say which is meant.",
  good: [
    {
      title: "another name in another folder",
      others: ["docs/postmortems/2018/2018-12-01-modelling-jobs-failed.md"],
    },
  ],
  bad: [
    {
      title: "the same name in another folder",
      id: "2019-04-02-modelling-jobs-failed",
      others: ["docs/postmortems/2019/2019-04-02-modelling-jobs-failed.md"],
    },
  ],
  kinds: EVERY_KIND,
  *check({ document, archive }) {
    const others = archive.pathsOf(document.id).filter((path) => path !== document.path);
    if (others.length === 0) return;
    yield {
      message: `another document has the same id: ${others.join(", ")}`,
      hint: `Rename the newer one to ${document.id}-2.md, and correct what points to it.`,
      span: topSpan(document),
    };
  },
} satisfies Rule;
