/** Meetings that are too large to talk. */
import { fieldList } from "../../document/front-matter.ts";
import { fieldSpan } from "../places.ts";
import type { Rule } from "../rule.ts";
import type { OptionValues, RuleOptions } from "../rule-options.ts";

const OPTIONS = {
  most: { default: 10, least: 1, most: 1000, meaning: "So many people a meeting may have." },
} satisfies RuleOptions;

const PEOPLE = Array.from({ length: 11 }, (_, index) => `engineer-${index + 1}`);

export default {
  id: "participants-many",
  class: "judgement",
  severity: "info",
  summary: "The meeting has at most ten participants.",
  why: "In a large group a few people talk and the rest watch, and nobody says in front of an audience what did not go well. Everyone else can read the document.",
  good: [{ title: "ten", front: { participants: `[${PEOPLE.slice(1).join(", ")}]` } }],
  bad: [
    { title: "eleven", front: { participants: `[${PEOPLE.join(", ")}]` } },
    {
      title: "four, where the team wants three",
      options: { most: 3 },
      front: { participants: `[${PEOPLE.slice(0, 4).join(", ")}]` },
    },
  ],
  options: OPTIONS,
  *check({ document }, { most }: OptionValues<typeof OPTIONS>) {
    const count = new Set(fieldList(document.front, "participants")).size;
    if (count <= most) return;
    yield {
      message: `${count} people take part`,
      hint: `Meet with those who were involved, at most ${most}, and let the others read and comment.`,
      span: fieldSpan(document, "participants"),
    };
  },
} satisfies Rule;
