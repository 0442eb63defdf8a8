/** What a review says in words, in a terminal as in Markdown. */
import { counted } from "../values/counted.ts";
import type { ReviewedRisk, ReviewResult } from "./review-schema.ts";

export const FORESEEN_WORDS = {
  fully: "fully foreseen",
  partly: "partly foreseen",
  not: "not foreseen",
} as const;

export const MITIGATION_WORDS = {
  done: "mitigation done",
  partly: "mitigation done in part",
  "not-done": "mitigation not done",
  none: "no mitigation",
} as const;

/** `partly foreseen, mitigation not done`; empty where nothing is said. */
export function outcomeWords({ foreseen, mitigation }: ReviewedRisk["incidents"][number]): string {
  const foreseenWords = foreseen === null ? [] : [FORESEEN_WORDS[foreseen]];
  const mitigationWords = mitigation === null ? [] : [MITIGATION_WORDS[mitigation]];
  return [...foreseenWords, ...mitigationWords].join(", ");
}

/** `held 2018-11-05, ended 2019-05-01` */
export function datesOf({ premortem: { heldAt, endedAt, voting } }: ReviewResult): string {
  return [
    heldAt === null ? "" : `held ${heldAt}`,
    endedAt === null ? "" : `ended ${endedAt}`,
    voting === "open" ? "voting is open" : "",
  ]
    .filter((word) => word !== "")
    .join(", ");
}

/** `2 of 6 risks came true, and nothing foresaw 1 incident.` */
export function tallyOf({ risks, unforeseen }: ReviewResult): string {
  const materialised = risks.filter((risk) => risk.materialised).length;
  const cameTrue =
    risks.length === 0
      ? "There are no risks yet"
      : `${materialised} of ${counted(risks.length, "risk")} came true`;
  const missed = unforeseen.filter(({ heldAgainst }) => heldAgainst).length;
  const open = unforeseen.length - missed;
  const rest = [
    ...(missed > 0 ? [`nothing foresaw ${counted(missed, "incident")}`] : []),
    ...(open > 0 ? [`${counted(open, "incident")} not held against it yet`] : []),
  ];
  return `${[cameTrue, ...rest].join("; ")}.`;
}

/** To one decimal, halves up: ratios of small whole numbers come out as they do from the fractions. */
export function decimal(value: number): string {
  return (Math.floor(value * 10 + 0.5 + 1e-9) / 10).toFixed(1);
}
