/** What `mortem actions sync` does, or would do, a line a step. */
import type { Context } from "../../../values/context.ts";
import { dayOf } from "../../../values/day.ts";
import { printable } from "../../../values/printable.ts";
import type { Candidate } from "./gather.ts";
import type { Step } from "./plan.ts";

/** @param more what else to say, behind the path */
export function sayStep(context: Context, verb: string, candidate: Candidate, more = ""): void {
  const { outStyle: style } = context;
  const { action, document } = candidate;
  const name = style.strong(printable(`${action.id} ${action.text}`));
  const place = [document.path, more].filter((part) => part !== "").join("; ");
  context.out(`${printable(verb)}: ${name} ${style.dim(`(${printable(place)})`)}\n`);
}

/** In a dry run. */
export function sayPlanned(context: Context, step: Step): void {
  const [verb, more] = plannedWords(step);
  sayStep(context, verb, step.candidate, more);
}

function plannedWords(step: Step): [verb: string, more: string] {
  switch (step.kind) {
    case "open":
      return ["would open an issue", ""];
    case "link":
      return [`would write down #${step.issue.number}`, `opened by ${step.issue.author}`];
    case "tick":
      return ["would tick off", closedText(step)];
    default:
      return otherWords(step);
  }
}

/** What only a person can settle. */
export function otherWords(step: Step & { kind: "gone" | "dropped" }): [string, string] {
  const { action, document, number } = step.candidate;
  if (step.kind === "gone") return [`#${number} is not there`, "correct the ticket"];
  const next = `mortem actions decline ${action.id} --doc ${document.id} --why …`;
  return [`#${step.issue.number} was closed as not done`, next];
}

export function closedText({ candidate, issue }: Step & { kind: "tick" }): string {
  const day = closedDay(candidate, issue.closedAt);
  return `#${issue.number} was closed${day === undefined ? "" : ` on ${day}`}`;
}

/** In the zone of the document. */
export function closedDay({ zone }: Candidate, closedAt: number | undefined): string | undefined {
  return closedAt === undefined ? undefined : dayOf(closedAt, zone);
}
