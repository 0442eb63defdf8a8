/** File names that are ids. */
import { isImported } from "../../document/facts.ts";
import { parseId } from "../../values/id.ts";
import { topSpan } from "../places.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "file-name",
  class: "wrong",
  summary: "The file's name is an id: `YYYY-MM-DD-a-few-words.md`.",
  why: "Other documents point to this one by its name, and a folder sorts by day only if every name begins with one.",
  good: [{ title: "a day and a few words", id: "2019-04-02-modelling-jobs-failed" }],
  bad: [
    { title: "no day", id: "modelling-jobs-failed" },
    { title: "a day that no calendar has", id: "2019-02-30-modelling-jobs-failed" },
    { title: "capitals and underscores", id: "2019-04-02-Modelling_Jobs" },
  ],
  kinds: EVERY_KIND,
  *check({ document }) {
    if (parseId(document.id) !== undefined) return;
    yield {
      message: `\`${document.id}.md\` is not named like a document`,
      hint: "Name it after its day and its title in lower-case letters, digits and hyphens, as in 2019-04-02-modelling-jobs-failed.md.",
      span: topSpan(document),
      // An imported archive keeps the names that others link to.
      class: isImported(document) ? "incomplete" : "wrong",
    };
  },
} satisfies Rule;
