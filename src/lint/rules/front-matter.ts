/** Front matter that can be read. */
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "front-matter",
  class: "wrong",
  summary: "The front matter is YAML that can be read.",
  why: "Every list, search and statistic rests on the front matter. Where it cannot be read, nobody can say what kind of document this is, so nothing else in the file is checked.",
  good: [
    { title: "a value with a colon, in quotes", front: { services: '["library: modelling"]' } },
    { title: "a comment", front: { severity: "sev2 # by the number of teams" } },
  ],
  bad: [
    {
      title: "no closing line",
      text: "---\nkind: postmortem\ntitle: Nothing closes this\n\n# Nothing closes this\n",
    },
    {
      title: "another language than YAML",
      text: '---js\n{ kind: "postmortem" }\n---\n\n# A script\n',
    },
    { title: "TOML", text: '+++\nkind = "postmortem"\n+++\n\n# In TOML\n' },
    { title: "a key twice", front: { owner: "release-lead\nowner: co-maintainer" } },
    { title: "a handle with `@`, which YAML refuses", front: { owner: "@release-lead" } },
    { title: "a tab as indentation", front: { services: "\n\t- modelling-library" } },
    {
      title: "a bracket that is never closed",
      front: { participants: "[release-lead, co-maintainer" },
    },
    { title: "text that is no list of keys", text: "---\njust some words\n---\n\n# Words\n" },
  ],
  kinds: EVERY_KIND,
  decisive: true,
  *check({ document }) {
    for (const { message, hint, span } of document.front.problems) {
      yield {
        message,
        hint,
        span,
      };
    }
  },
} satisfies Rule;
