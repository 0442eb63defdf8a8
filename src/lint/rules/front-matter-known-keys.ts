/** Front-matter keys with a typing error. */
import { RESERVED_FIELDS } from "../../template/faults.ts";
import { nearest } from "../../values/nearest.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

/** A key of the team's own may well share a word with one of ours: less may differ than elsewhere. */
const SHARE = 4;

export default {
  id: "front-matter-known-keys",
  class: "wrong",
  summary: "No front-matter key looks like a known one with a typing error.",
  why: "A mistyped key is not read, and nothing else would show it. Keys of your own are welcome as long as they resemble none of ours.",
  good: [
    { title: "a key of your own", front: { customer_notice: "2019-04-03" } },
    { title: "one that shares a word with ours", front: { resolved_when: "the reports were out" } },
  ],
  bad: [
    { title: "a letter too few", front: { service: "[modelling-library]", services: null } },
    {
      title: "a hyphen for an underscore",
      front: { "detected-by": "monitoring", detected_by: null },
    },
    { title: "a capital", front: { Tags: "[python]", tags: null } },
  ],
  kinds: EVERY_KIND,
  *check({ document }) {
    const known = [...RESERVED_FIELDS, ...document.template.fields.map(({ id }) => id)];
    for (const [key, { keySpan }] of document.front.fields) {
      const meant = known.includes(key) ? undefined : nearest(key, known, SHARE);
      if (meant === undefined) continue;
      const isThere = document.front.fields.has(meant);
      yield {
        message: `the key \`${key}\` is not known; \`${meant}\` is`,
        hint: isThere
          ? `Take it out, since \`${meant}\` is there too, or rename it.`
          : `Rename it to \`${meant}\`, or to something less like it.`,
        span: keySpan,
      };
    }
  },
} satisfies Rule;
