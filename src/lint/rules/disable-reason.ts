/** Comments that turn rules off. */
import { didYouMean } from "../../values/nearest.ts";
import { RULE_IDS } from "../../values/rule-ids.ts";
import { shortened } from "../../values/text.ts";
import type { Disable } from "../disables.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

/** That cannot be turned off in a document: see `Rule.decisive` and `Rule.ofComments`. A test holds it to the rules. */
export const NEVER_OFF: ReadonlySet<string> = new Set([
  "conflict-markers",
  "disable-reason",
  "disable-unused",
  "document-kind",
  "front-matter",
  "readable",
]);

const FORM = "<!-- mortem-disable-next-line no-placeholder -- quoted from the ticket -->";

export default {
  id: "disable-reason",
  class: "wrong",
  summary: "A comment that turns a rule off says where, which rule, and why.",
  why: "Whoever reads the document next sees that a finding was meant to stay, and may judge whether the reason still holds. A comment without one turns nothing off.",
  good: [
    {
      title: "a line, with its reason",
      sections: {
        impact:
          "<!-- mortem-disable-next-line no-placeholder -- quoted from the ticket -->\nThe ticket said TODO: count the reports.",
      },
    },
  ],
  bad: [
    {
      title: "no reason",
      sections: { impact: "<!-- mortem-disable-section no-placeholder -->\n\nAll 46 jobs failed." },
    },
    {
      title: "a reason that nothing parts from the rule",
      sections: {
        impact: "<!--mortem-disable-section no-placeholder--it is quoted-->\n\nAll 46 jobs failed.",
      },
    },
    {
      title: "a rule that does not exist",
      sections: {
        impact:
          "<!-- mortem-disable-file no-placeholders -- it is quoted -->\n\nAll 46 jobs failed.",
      },
    },
    {
      title: "a rule without which the file could not be read",
      sections: {
        impact:
          "<!-- mortem-disable-file conflict-markers -- it is an example -->\n\nAll 46 jobs failed.",
      },
    },
    {
      title: "no rule",
      sections: {
        impact: "<!-- mortem-disable-next-line -- it is quoted -->\n\nAll 46 jobs failed.",
      },
    },
    {
      title: "a place that there is not",
      sections: {
        impact:
          "<!-- mortem-disable-paragraph no-placeholder -- it is quoted -->\n\nAll 46 jobs failed.",
      },
    },
  ],
  kinds: EVERY_KIND,
  ofComments: true,
  *check({ disables }) {
    for (const disable of disables.all)
      for (const [message, hint] of problemsOf(disable))
        yield { message, hint, span: disable.span };
  },
} satisfies Rule;

function* problemsOf({
  scope,
  scopeText,
  rules,
  reason,
  slip,
}: Disable): Generator<readonly [message: string, hint: string]> {
  if (scope === undefined) {
    const name = shortened(`mortem-disable${scopeText === "" ? "" : `-${scopeText}`}`);
    yield [
      `\`${name}\` turns nothing off`,
      "There are `mortem-disable-next-line`, `mortem-disable-line`, `mortem-disable-section` and `mortem-disable-file`.",
    ];
    return;
  }
  if (rules.length === 0) yield ["this comment names no rule", `Write it as in \`${FORM}\`.`];
  for (const rule of rules) {
    const name = shortened(rule);
    if (!RULE_IDS.some((id) => id === rule))
      yield [
        `there is no rule \`${name}\``,
        didYouMean(rule, RULE_IDS, "`mortem lint` names the rule behind each finding."),
      ];
    else if (NEVER_OFF.has(rule))
      yield [
        `no comment turns \`${name}\` off`,
        "Mend what it finds: the rest of the document cannot be trusted before.",
      ];
  }
  if (slip !== "") {
    const own = `<!-- mortem-disable-${scope} ${shortened(rules.join(", "))} -- ${shortened(slip, 60)} -->`;
    yield [
      "nothing parts the reason from the rule, so this comment turns nothing off",
      `Put \`--\` with a blank on both sides before the reason: \`${own}\`.`,
    ];
  } else if (reason === "")
    yield [
      "this comment gives no reason, and turns nothing off",
      `Write why behind two hyphens, as in \`${FORM}\`.`,
    ];
}
