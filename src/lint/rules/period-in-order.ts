/** The times of the period, in an order that can have happened. */
import type { Document } from "../../document/document.ts";
import { instantsOf } from "../../document/facts.ts";
import { fieldText } from "../../document/front-matter.ts";
import { type Instants, mayPrecede } from "../../values/time.ts";
import { fieldSpan } from "../places.ts";
import type { Fault, Rule, RuleClass } from "../rule.ts";

/**
 * Which time cannot lie before which. An incident may end before anybody notices it, and a page may be acknowledged
 * when all is over: that is rare enough to ask, and real enough not to forbid.
 */
const ORDER: readonly (readonly [first: string, then: string, otherwise: RuleClass])[] = [
  ["started_at", "detected_at", "wrong"],
  ["started_at", "acknowledged_at", "wrong"],
  ["started_at", "mitigated_at", "wrong"],
  ["started_at", "resolved_at", "wrong"],
  ["started_at", "held_at", "wrong"],
  ["started_at", "published_at", "wrong"],
  ["detected_at", "acknowledged_at", "wrong"],
  ["mitigated_at", "resolved_at", "wrong"],
  ["detected_at", "mitigated_at", "judgement"],
  ["detected_at", "resolved_at", "judgement"],
  ["acknowledged_at", "resolved_at", "judgement"],
];

const FIELDS = new Set(ORDER.flatMap(([first, then]) => [first, then] as const));

/** A meeting may be planned; what happened has happened. */
const NEVER_AHEAD = ["started_at", "detected_at", "acknowledged_at", "mitigated_at", "resolved_at"];

export default {
  id: "period-in-order",
  class: "wrong",
  summary:
    "The times of the period stand in an order that can have happened, and none lies in the future.",
  why: "Durations are computed from them: one mistyped day makes an outage of an hour one of a month, or of less than nothing. Times are compared as precisely as they are written, so `10` fits both 10:00 and 10:59.",
  good: [
    {
      title: "an hour that holds the minute",
      front: { started_at: "2019-04-02T10", detected_at: "2019-04-02T10:00" },
      sections: { timeline: "- 10:00 Tagged 2.4.0, and the tests fail at once #detected" },
    },
    {
      title: "a day that holds them all",
      front: { started_at: "2019-04-02", resolved_at: "2019-04-02" },
    },
  ],
  bad: [
    {
      title: "an end before the start",
      front: { resolved_at: "2019-04-01T17", mitigated_at: null },
      sections: { timeline: "- 10:00 Tagged 2.4.0 #started" },
    },
    {
      title: "acknowledged before it was detected",
      front: { acknowledged_at: "2019-04-02T10:20" },
      sections: { timeline: "- 10:00 Tagged 2.4.0 #started" },
    },
    { title: "the meeting before the incident", front: { held_at: "2018-04-05" } },
    {
      title: "a time in the future",
      front: { resolved_at: "2091-04-02T17" },
      sections: { timeline: "- 10:00 Tagged 2.4.0 #started" },
    },
    {
      title: "over before anybody noticed, which is asked about",
      front: { detected_at: "2019-04-04T10:30", acknowledged_at: null },
      sections: { timeline: "- 10:00 Tagged 2.4.0 #started" },
    },
  ],
  *check({ document, now }) {
    const times = new Map([...FIELDS].map((field) => [field, instantsOf(document, field)]));
    yield* outOfOrder(document, times);
    for (const field of NEVER_AHEAD) {
      const time = times.get(field);
      if (time === undefined || time.earliest <= now) continue;
      yield {
        message: `\`${field}\` lies in the future: ${written(document, field)}`,
        hint: "Correct the day, the time or the time zone.",
        span: fieldSpan(document, field),
      };
    }
  },
} satisfies Rule;

type Times = ReadonlyMap<string, Instants | undefined>;

/** The first conflict of each field: the others follow from it. */
function* outOfOrder(document: Document, times: Times): Generator<Fault> {
  const reported = new Set<string>();
  for (const [first, then, otherwise] of ORDER) {
    const before = times.get(first);
    const after = times.get(then);
    if (before === undefined || after === undefined || reported.has(then)) continue;
    if (mayPrecede(before, after)) continue;
    reported.add(then);
    yield {
      message: `\`${then}\` (${written(document, then)}) lies before \`${first}\` (${written(document, first)})`,
      hint:
        otherwise === "wrong"
          ? "Correct whichever of the two is wrong."
          : "Is that how it was? If so, leave it, and say in Detection how it was found out.",
      span: fieldSpan(document, then),
      class: otherwise,
    };
  }
}

function written(document: Document, field: string): string {
  return fieldText(document.front, field) ?? "";
}
