/** The form that is sent round to those who vote without a terminal: as text to fill in, or as a table. */
import type { Document } from "../document/document.ts";
import { titleOf } from "../document/facts.ts";
import { fieldText } from "../document/front-matter.ts";
import { printCsv } from "../values/csv.ts";
import type { Participant } from "../values/handle.ts";
import { printable } from "../values/printable.ts";
import type { VotableRisk } from "./electorate.ts";
import { printIdea } from "./idea.ts";
import { levelsInWords } from "./levels.ts";
import { votingOrder } from "./voting-order.ts";

/** @param voter whose form it is, in their order; undefined for one that goes to everybody */
export function ballotText(
  document: Document,
  risks: readonly VotableRisk[],
  voters: readonly Participant[],
  voter?: Participant,
): string {
  const scope = fieldText(document.front, "scope");
  const handles = voters.map(({ handle }) => handle).join(", ");
  const head = [
    `${titleOf(document)}: our project has failed. What happened?`,
    ...(scope === undefined ? [] : [`What is on paper: ${scope}`]),
    "",
    "Give each risk two numbers, by what you yourself know:",
    `  Likelihood: ${levelsInWords("likelihood")}`,
    `  Impact: ${levelsInWords("impact")}`,
    "Leave both empty where you cannot tell. Nobody is shown your votes",
    "before the voting is closed.",
    "",
    voter === undefined ? `Your name (${handles}):` : `Your name: ${voter.handle}`,
  ];
  const asked = voter === undefined ? risks : votingOrder(document.id, voter.handle, risks);
  const lines = [...head, ...asked.flatMap(riskLines)];
  return lines.map((line) => `${printable(line).trimEnd()}\n`).join("");
}

function riskLines({ id, title, ideas }: VotableRisk): string[] {
  return [
    "",
    `${id} ${title}`,
    ...ideas.map((idea) => `  - ${printIdea(idea)}`),
    "  Likelihood (1-3):",
    "  Impact (1-3):",
  ];
}

/** A row for each person and risk, in the order of each person; `--from` takes it back. */
export function ballotCsv(
  { id }: Document,
  risks: readonly VotableRisk[],
  voters: readonly Participant[],
): string {
  const rows = voters.flatMap(({ handle }) =>
    votingOrder(id, handle, risks).map((risk) => [handle, risk.id, printable(risk.title), "", ""]),
  );
  return printCsv([["voter", "risk", "title", "likelihood", "impact"], ...rows]);
}
