/** How arrows are written. */
import type { Document } from "../../document/document.ts";
import type { Edit, Span } from "../../values/text.ts";
import { arrowEdits } from "../misdrawn-arrow.ts";
import { withoutBlanks } from "../places.ts";
import type { Rule } from "../rule.ts";

const arrowForm: Rule = {
  id: "arrow-form",
  class: "judgement",
  severity: "info",
  summary: "An arrow is written as `→ A1, A3` or `→ none: why`.",
  why: "Other forms are read too, but one form is found by a search, and a diff shows only what changed.",
  good: [
    {
      title: "several actions",
      sections: { "got-lucky": "- A second maintainer happened to be in the office. → A2, A5" },
    },
    {
      title: "an arrow of code",
      sections: { "went-badly": "- Nobody knew `pool->size`. → A1" },
    },
  ],
  bad: [
    {
      title: "an arrow of hyphens",
      sections: { "got-lucky": "- A second maintainer happened to be in the office. -> A2" },
    },
    {
      title: "an id in lower case, and a list without blanks",
      sections: { "got-lucky": "- A second maintainer happened to be in the office. →a2,A5" },
    },
    {
      title: "a reason behind a dash",
      sections: {
        "got-lucky": "- It was an internal release. → None – releases take two approvals",
      },
    },
  ],
  fix: "All of them are written in the one form.",
  *check({ document, disables }) {
    // One finding for all of them: a document by somebody without our arrow on the keyboard has nothing else.
    const found = [...misdrawnIn(document)].filter(
      ({ span }) => !disables.hides(arrowForm, span.start),
    );
    const [first] = found;
    if (first === undefined) return;
    const form = found.every(({ isTyped }) => isTyped)
      ? "written `->`"
      : "not written as `→ A1, A3` or `→ none: why`";
    yield {
      message: found.length === 1 ? `this arrow is ${form}` : `${found.length} arrows are ${form}`,
      hint:
        found.length === 1
          ? `Write \`${first.edit.text.trim()}\`${first.edit.text.includes("none") ? " before the reason" : ""}.`
          : "They are read all the same; `mortem lint --fix` writes `→`.",
      span: first.span,
      mend: () => found.map(({ edit }) => edit),
    };
  },
};
export default arrowForm;

interface Misdrawn {
  readonly span: Span;
  readonly edit: Edit;
  /** Is `->` all that is wrong with it? */
  readonly isTyped: boolean;
}

function* misdrawnIn(document: Document): Generator<Misdrawn> {
  const { text, template } = document;
  for (const section of template.sections) {
    if (!section.coverage) continue;
    for (const { arrow } of document.items(section.id)) {
      if (arrow?.coverage === undefined) continue;
      const [edit] = arrowEdits(text, arrow);
      if (edit === undefined) continue;
      const written = text.slice(edit.start, edit.end);
      const isTyped = written.replace("->", "→") === edit.text;
      yield { span: withoutBlanks(text, arrow.span), edit, isTyped };
    }
  }
}
