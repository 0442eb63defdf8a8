/** How far the grouping is: the risks with the number of their ideas, and the ideas that are left. */
import type { Document } from "../../../document/document.ts";
import { named, type VotableRisk, votableRisks } from "../../../premortem/electorate.ts";
import { readIdeas } from "../../../premortem/risks.ts";
import { isVotingOpen } from "../../../premortem/voters.ts";
import type { Choice, Context } from "../../../values/context.ts";
import { counted } from "../../../values/counted.ts";
import { columns, printable, truncate } from "../../../values/printable.ts";

/** From the tenth on a group is told that it has many: fewer can be talked through. */
const MANY = 10;

/** A line a risk, and one for the ideas in none. Ends in a line break. */
export function stateText({ errStyle: style, width }: Context, document: Document): string {
  const lines = votableRisks(document).map((risk) => {
    const count = ideasIn(risk);
    const title = truncate(printable(`${risk.id} ${risk.title}`), width - columns(count) - 4);
    return `  ${title}  ${style.dim(count)}`;
  });
  const left = readIdeas(document).length;
  const rest = left === 0 ? "Every idea is in a risk." : `${counted(left, "idea")} in no risk yet.`;
  return `\n${[...lines, style.dim(rest)].join("\n")}\n`;
}

const ideasIn = ({ ideas }: VotableRisk): string => counted(ideas.length, "idea");

/** R3 is taken by 3, and R12 by its first letters. */
export function riskChoices(risks: readonly VotableRisk[]): Choice<{ id: string }>[] {
  return risks.map((risk) => ({
    value: { id: risk.id },
    label: named(risk),
    hint: ideasIn(risk),
    key: risk.id.length === 2 ? risk.id.slice(1) : "",
  }));
}

/** Said when one more risk is made. */
export function sayIfMany({ err, errStyle }: Context, document: Document): void {
  const count = votableRisks(document).length;
  if (count < MANY) return;
  const words = `${count} risks: about five, and fewer than ten, can be talked through. Merge what is alike.`;
  err(`${errStyle.warning("hint:")} ${words}\n`);
}

export function sayNext({ err, errStyle: { dim } }: Context, document: Document): void {
  const id = printable(document.id);
  const left = readIdeas(document).length;
  const risks = votableRisks(document).length;
  err(`${dim("state:")} ${counted(risks, "risk")}, ${counted(left, "idea")} in none\n`);
  const command = isVotingOpen(document) ? "vote" : "rank";
  const steps = [
    ...(risks === 0 ? [] : [`mortem pre ${command} ${id}`]),
    ...(left === 0 ? [] : [`mortem pre group ${id}, for the ideas in none`]),
  ];
  err(`${dim("next:")} ${steps.join("\n      ") || `mortem pre add ${id}`}\n`);
}
