/** `kind:`, without which a file is no document. */
import { pathFrom } from "../../archive/paths.ts";
import { fieldText, mistypedKind } from "../../document/front-matter.ts";
import type { DocumentKind } from "../../template/model.ts";
import type { Config } from "../../values/config.ts";
import { nearest } from "../../values/nearest.ts";
import { shortened } from "../../values/text.ts";
import { fieldSpan } from "../places.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";
import { isBlank } from "./readable.ts";

export default {
  id: "document-kind",
  class: "wrong",
  summary: "The front matter says what the document is: `kind: postmortem` or `kind: premortem`.",
  why: "A Markdown file without it is taken for an ordinary page: no list shows it, and nothing in it is checked.",
  good: [{ title: "a post-mortem", front: { kind: "postmortem" } }],
  bad: [
    { title: "no `kind`", front: { kind: null } },
    { title: "a mistyped key", front: { kind: null, kynd: "postmortem" } },
    { title: "an unknown kind", front: { kind: "post-mortum" } },
    { title: "no front matter at all", text: "# Every modelling job failed\n\nIt began at ten.\n" },
  ],
  kinds: EVERY_KIND,
  decisive: true,
  *check({ document, config }) {
    const { kind, front, text } = document;
    // Other rules say what stands in the way of reading it at all.
    if (kind !== undefined || front.problems.length > 0 || isBlank(text)) return;
    const mistyped = front.fields.get(mistypedKind(front) ?? "");
    if (mistyped !== undefined) {
      yield {
        message: `this is no document: \`${mistyped.key}\` is not \`kind\``,
        hint: "Rename the key to `kind`.",
        span: mistyped.keySpan,
      };
      return;
    }
    const written = fieldText(front, "kind");
    const meant = written === undefined ? undefined : nearest(written, EVERY_KIND);
    yield {
      message:
        written === undefined
          ? "this is no document: its front matter has no `kind`"
          : `there is no kind \`${shortened(written)}\``,
      hint: `Write \`kind: ${meant ?? kindAt(document.path, config)}\` at the top, between two lines of \`---\`.`,
      span: fieldSpan(document, "kind"),
    };
  },
} satisfies Rule;

/** What its folder is for; of two, one inside of the other, the inner one decides. */
function kindAt(path: string, { postmortems, premortems }: Config): DocumentKind {
  const isBelow = pathFrom(premortems, path) !== undefined;
  const isDeeper =
    pathFrom(postmortems, path) === undefined || premortems.length > postmortems.length;
  return isBelow && isDeeper ? "premortem" : "postmortem";
}
