/** Front-matter keys with a typing error. */
import type { Document } from "../../document/document.ts";
import { RESERVED_FIELDS } from "../../template/faults.ts";
import type { Config } from "../../values/config.ts";
import { nearest } from "../../values/nearest.ts";
import type { Edit } from "../../values/text.ts";
import { checkField } from "../fields.ts";
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
  fix: "A key that differs only in capitals, hyphens or underscores is renamed, where its value can be read.",
  *check({ document, config }) {
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
        mend: () => (isThere ? undefined : renamed(document, config, key, meant)),
      };
    }
  },
} satisfies Rule;

/** `undefined` where only a person can tell that it was meant. */
function renamed(
  { text, front, template }: Document,
  config: Config,
  key: string,
  meant: string,
): Edit[] | undefined {
  const field = template.fields.find(({ id }) => id === meant);
  const entry = front.fields.get(key);
  if (field === undefined || entry === undefined || folded(key) !== folded(meant)) return undefined;
  const { start, end } = entry.keySpan;
  const isPlain = text.slice(start, end) === key;
  const isRead = [...checkField(entry.value, field, config, text)].length === 0;
  return isPlain && isRead ? [{ start, end, text: meant }] : undefined;
}

function folded(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, "");
}
