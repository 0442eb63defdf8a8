/** A status that fits the times. */
import { statusOf, timeOf } from "../../document/facts.ts";
import { fieldSpan } from "../places.ts";
import type { Rule } from "../rule.ts";

export default {
  id: "status-agrees",
  class: "wrong",
  summary: "An incident with `resolved_at` has the status `resolved`.",
  why: "While the status says that it goes on, every list shows an open incident, and `mortem log` writes into it.",
  good: [
    {
      title: "resolved, and since when",
      front: { status: "resolved", resolved_at: "2019-04-02T17" },
    },
  ],
  bad: [{ title: "over, and still going on", front: { status: "ongoing" } }],
  *check({ document }) {
    const status = statusOf(document);
    if (
      status === undefined ||
      status === "resolved" ||
      timeOf(document, "resolved_at") === undefined
    )
      return;
    yield {
      message: `\`status\` is ${status}, but \`resolved_at\` is set`,
      hint: "Write `status: resolved` if it is over; else take `resolved_at` out.",
      span: fieldSpan(document, "status"),
    };
  },
} satisfies Rule;
