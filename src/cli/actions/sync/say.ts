/** What `mortem actions sync` does, or would do, a line a step. */
import type { Context } from "../../../values/context.ts";
import { counted } from "../../../values/counted.ts";
import { dayOf } from "../../../values/day.ts";
import type { Issue } from "../../../values/issue.ts";
import { printable } from "../../../values/printable.ts";
import type { Candidate, Gathered } from "./gather.ts";
import type { Step } from "./plan.ts";

/** @param more what else to say, behind the path */
export function sayStep(context: Context, verb: string, candidate: Candidate, more = ""): void {
  const { outStyle: style } = context;
  const { action, document } = candidate;
  const name = style.strong(printable(`${action.id} ${action.text}`));
  const place = [document.path, more].filter((part) => part !== "").join("; ");
  context.out(`${printable(verb)}: ${name} ${style.dim(`(${printable(place)})`)}\n`);
}

/** Where no issue is to be opened, and none is closed: what that was said of, and what it was not. */
export function nothingText({ candidates, faults, elsewhere }: Gathered): string {
  const open = counted(candidates.length, "open action has its issue", "open actions have issues");
  const state = candidates.length === 1 ? "and it is open" : "and they are open";
  const left = [
    ...(elsewhere > 0 ? [`${elsewhere} with a ticket elsewhere`] : []),
    ...(faults.length > 0 ? [`${faults.length} for the reasons above`] : []),
  ];
  return [
    candidates.length > 0
      ? `There is nothing to do: ${open}, ${state}.`
      : "There is nothing to do.",
    ...(left.length > 0 ? [`Not followed: ${left.join(", ")}.`] : []),
    "",
  ].join("\n");
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
      return [`would write down #${step.issue.number}`, linkedText(step.issue)];
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

/** Whoever reads it can look whether the issue is what it says that it is, before its state counts. */
export function linkedText({ author, state }: Issue): string {
  const next = "closed: look at it; the next run takes it into account";
  return [`opened by ${author}`, ...(state === "open" ? [] : [next])].join("; ");
}

export function closedText({ candidate, issue }: Step & { kind: "tick" }): string {
  const day = closedDay(candidate, issue.closedAt);
  return `#${issue.number} was closed${day === undefined ? "" : ` on ${day}`}`;
}

/** In the zone of the document. */
export function closedDay({ zone }: Candidate, closedAt: number | undefined): string | undefined {
  return closedAt === undefined ? undefined : dayOf(closedAt, zone);
}
