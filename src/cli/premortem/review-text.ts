/** A review in a terminal: each risk with what became of it, then what nothing foresaw. */
import type { ActionRecord } from "../../archive/listing-schema.ts";
import type { ReviewedRisk, ReviewResult } from "../../archive/review-schema.ts";
import { datesOf, decimal, outcomeWords, tallyOf } from "../../archive/review-words.ts";
import { isDisputed } from "../../premortem/ranking.ts";
import { hanging, printable } from "../../values/printable.ts";
import type { TableFrame } from "../listing/table.ts";

const MARGIN = "   ";

/** Ends in a line break. */
export function reviewText(review: ReviewResult, frame: TableFrame): string {
  const { style, width } = frame;
  const dates = datesOf(review);
  const head = [
    hanging("", style.strong(printable(review.premortem.title)), width),
    ...(dates === "" ? [] : [hanging("", style.dim(dates), width)]),
    hanging("", tallyOf(review), width),
  ];
  const missed = review.unforeseen.filter(({ heldAgainst }) => heldAgainst);
  const open = review.unforeseen.filter(({ heldAgainst }) => !heldAgainst);
  const blocks = [
    head,
    ...review.risks.map((risk) => riskLines(risk, frame)),
    incidentLines("What nothing foresaw: new risks to consider", missed, frame),
    incidentLines("Not held against it yet", open, frame),
  ].filter((lines) => lines.length > 0);
  return blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

function riskLines(risk: ReviewedRisk, { style, width }: TableFrame): string[] {
  const { rank, id, title, earlySign, lastCheckIn, actions, incidents, materialised } = risk;
  const name = printable([id ?? "", title].filter((part) => part !== "").join(" "));
  const facts = [...scoreOf(risk), ...(materialised ? [style.warning("came true")] : [])];
  const first = (rank === null ? "" : String(rank)).padEnd(MARGIN.length);
  const under = (label: string, text: string) =>
    hanging(`${MARGIN}${style.dim(label)}  `, printable(text), width);
  return [
    hanging(first, [style.strong(name), ...facts].join(style.dim(" · ")), width),
    ...(earlySign === null ? [] : [under("early sign", earlySign)]),
    ...actions.map((action) => under(action.id ?? "–", actionText(action))),
    ...(lastCheckIn === null
      ? []
      : [under(lastCheckIn.date, withNote(lastCheckIn.state, lastCheckIn.note))]),
    ...incidents.map((incident) => under(incident.date ?? "incident", incidentText(incident))),
  ];
}

function scoreOf({ score, likelihood, impact, spread }: ReviewedRisk): string[] {
  if (score === null || likelihood === null || impact === null) return [];
  const scored = `score ${decimal(score)} (${decimal(likelihood)} × ${decimal(impact)})`;
  return isDisputed({ spread: spread ?? undefined }) ? [scored, "people disagree"] : [scored];
}

function actionText({ text, state, owner, due, doneOn, declined }: ActionRecord): string {
  const facts = [
    declined === null ? state : `declined: ${declined}`,
    ...(owner === null ? [] : [`@${owner}`]),
    ...(due === null || state === "done" ? [] : [`due ${due}`]),
    ...(doneOn === null ? [] : [doneOn]),
  ];
  return `${text} (${facts.join(", ")})`;
}

function incidentText(incident: ReviewedRisk["incidents"][number]): string {
  return withNote(`${incident.title} (${incident.id})`, outcomeWords(incident));
}

const withNote = (words: string, note: string): string =>
  note === "" ? words : `${words}: ${note}`;

function incidentLines(
  heading: string,
  incidents: ReviewResult["unforeseen"],
  { style, width }: TableFrame,
): string[] {
  if (incidents.length === 0) return [];
  return [
    hanging("", style.strong(heading), width),
    ...incidents.map(({ date, title, id }) =>
      hanging(`${MARGIN}${style.dim(date ?? "–")}  `, printable(`${title} (${id})`), width),
    ),
  ];
}
