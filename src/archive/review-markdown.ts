/** A review as Markdown, to send round after the meeting: in an issue, a chat or a mail. */
import type { ActionRecord } from "./listing-schema.ts";
import { quietText } from "./markdown-text.ts";
import type { ReviewedRisk, ReviewResult } from "./review-schema.ts";
import { datesOf, decimal, outcomeWords, tallyOf } from "./review-words.ts";

/** Calls nobody, and links nowhere: what documents say is text in it. */
export function reviewMarkdown(review: ReviewResult): string {
  const { premortem, risks, unforeseen } = review;
  const dates = datesOf(review);
  const about = dates === "" ? "" : `${dates.slice(0, 1).toUpperCase()}${dates.slice(1)}. `;
  const missed = unforeseen.filter(({ heldAgainst }) => heldAgainst);
  const open = unforeseen.filter(({ heldAgainst }) => !heldAgainst);
  const blocks = [
    `# Review of the pre-mortem: ${quietText(premortem.title)}`,
    `${about}${tallyOf(review)}`,
    ...(risks.length === 0 ? [] : ["## What became of the risks"]),
    ...risks.flatMap(riskBlocks),
    ...incidentBlocks("What nothing foresaw", "New risks to consider:", missed),
    ...incidentBlocks("Not held against it yet", "Did a risk foresee them?", open),
    "## What else?",
    `What do you think of now that nobody has named? Send it back: one idea a line, with your role in brackets if you wish, as in \`Nobody can export a table (client success)\`.`,
    `Whoever keeps the document saves the replies as a file and runs \`mortem pre add ${codeText(premortem.id)} --from replies.txt\`: they join its Ideas, and change no ranking.`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function riskBlocks(risk: ReviewedRisk): string[] {
  const { id, title, score, likelihood, impact, earlySign, lastCheckIn, incidents } = risk;
  const name = [id ?? "", title].filter((part) => part !== "").join(" ");
  const scored =
    score === null || likelihood === null || impact === null
      ? ""
      : ` · score ${decimal(score)} (${decimal(likelihood)} × ${decimal(impact)})`;
  const happened = risk.happened === null ? [] : [happenedLine(risk.happened)];
  const lines = [
    ...incidents.map((one) => {
      const words = outcomeWords(one);
      return `**Came true**: ${incidentText(one)}${words === "" ? "" : `: ${words}`}`;
    }),
    ...happened,
    ...(earlySign === null ? [] : [`Early sign: ${quietText(earlySign)}`]),
    ...risk.actions.map(actionLine),
    ...(lastCheckIn === null || lastCheckIn.state === "happened"
      ? []
      : [`Check-in of ${lastCheckIn.date}: ${lastCheckIn.state}${noteText(lastCheckIn.note)}`]),
  ];
  const list = lines.map((line) => `- ${line}`).join("\n");
  return [`### ${quietText(name)}${scored}`, ...(list === "" ? [] : [list])];
}

function happenedLine({ date, note }: { date: string; note: string }): string {
  return `**Came true**: so says the check-in of ${date}${noteText(note)}`;
}

const noteText = (note: string): string => (note === "" ? "" : `: ${quietText(note)}`);

function actionLine({ id, text, state, owner, due, doneOn, declined }: ActionRecord): string {
  const facts = [
    declined === null ? state : `declined: ${quietText(declined)}`,
    ...(owner === null ? [] : [quietText(owner)]),
    ...(due === null || state === "done" ? [] : [`due ${due}`]),
    ...(doneOn === null ? [] : [doneOn]),
  ];
  return `Mitigation ${id ?? "–"}: ${quietText(text)} (${facts.join(", ")})`;
}

function incidentBlocks(
  heading: string,
  question: string,
  incidents: ReviewResult["unforeseen"],
): string[] {
  if (incidents.length === 0) return [];
  const list = incidents.map((one) => `- ${incidentText(one)}`).join("\n");
  return [`## ${heading}`, question, list];
}

function incidentText({ id, title }: { id: string; title: string }): string {
  return `Incident “${quietText(title)}” (${quietText(id)})`;
}

/** Within backticks nothing can be escaped. */
function codeText(text: string): string {
  return quietText(text.replaceAll("`", "'")).replaceAll("\\", "");
}
