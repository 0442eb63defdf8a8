/** Titles of which YAML takes the end for a comment. */
import { fieldText } from "../../document/front-matter.ts";
import { shortened } from "../../values/text.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "title-cut-off",
  class: "wrong",
  summary: "A title with `#` in it stands in quotes.",
  why: "To YAML, a ` #` begins a comment: the rest of the title is silently lost, in every list and index.",
  good: [
    {
      title: "in quotes",
      front: { title: '"Outage #12 of the API"' },
      heading: "Outage #12 of the API",
    },
    {
      title: "a comment close behind the quotes",
      front: { title: '"Outage of the API" #12' },
      heading: "Outage of the API",
    },
    {
      title: "a comment, apart from the title",
      front: { title: "The API answered 500  # the short form" },
      heading: "The API answered 500",
    },
  ],
  bad: [
    { title: "a number with `#`", front: { title: "Outage #12 of the API" }, heading: "Outage" },
    { title: "a lone `#`", front: { title: "The # of retries exploded" }, heading: "The" },
  ],
  kinds: EVERY_KIND,
  *check({ document: { front, text } }) {
    const entry = front.fields.get("title");
    const comment = entry?.comment;
    if (
      entry === undefined ||
      comment === undefined ||
      !isCutOff(text, entry.value.span.end, comment.start)
    )
      return;
    yield {
      message: `YAML reads this title as \`${shortened(fieldText(front, "title") ?? "")}\`: the rest is a comment to it`,
      hint: "Put the whole title in quotes. A comment stands on a line of its own, or two spaces behind.",
      span: { start: entry.value.span.start, end: comment.end },
    };
  },
} satisfies Rule;

/** `Outage #12`, or one space before the `#`: people set a comment further apart, and from its mark too. */
function isCutOff(text: string, titleEnd: number, comment: number): boolean {
  const isQuoted = text[titleEnd - 1] === '"' || text[titleEnd - 1] === "'";
  return !isQuoted && (comment - titleEnd === 1 || /\S/.test(text[comment + 1] ?? " "));
}
