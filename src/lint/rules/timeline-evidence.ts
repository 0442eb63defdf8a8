/** Evidence for what the timeline says. */
import { readInline } from "../../document/inline.ts";
import { firstLine } from "../places.ts";
import type { Rule } from "../rule.ts";

const LINKED =
  "- 10:00 [Tagged 2.4.0](https://git.example.com/tags/2.4.0) #started\n- 10:30 Acceptance tests fail, see MOD-31 #detected";

export default {
  id: "timeline-evidence",
  class: "judgement",
  severity: "info",
  summary:
    "Every entry of the timeline links to what shows it. Off until `mortem.yaml` asks for it, as in `timeline-evidence: info`.",
  why: "A month later people remember the story, not the minutes. Where each line leads to a message, a graph or a commit, nobody has to be believed.",
  good: [{ title: "a link and a ticket", sections: { timeline: LINKED } }],
  bad: [
    {
      title: "an entry that has to be believed",
      sections: { timeline: `${LINKED}\n- 11:10 Went back to 2.3.1; the jobs still fail` },
    },
  ],
  offByDefault: true,
  *check({ document }) {
    const { text, timeline } = document;
    for (const { span } of timeline.entries) {
      const source = text.slice(span.start, span.end);
      if (REFERENCE.test(source)) continue;
      if (readInline(text, span).some(({ target }) => target !== undefined)) continue;
      yield {
        message: "nothing shows this entry",
        hint: "Link the message, the graph, the ticket or the commit that shows it.",
        span: firstLine(text, span),
      };
    }
  },
} satisfies Rule;

/** A ticket, or a link by name. */
const REFERENCE = /(?<![\w&])#\d|\b[A-Z][A-Z0-9]{1,9}-\d|\]\[/;
