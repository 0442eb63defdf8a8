/** Said once votes are written: on how many risks, who is still missing, and what comes next. */
import { ballotsOf } from "../../../archive/ballots.ts";
import type { Project } from "../../../archive/project.ts";
import type { Document } from "../../../document/document.ts";
import { missingVoters, partialVoters, turnoutOf } from "../../../premortem/turnout.ts";
import type { Context } from "../../../values/context.ts";
import { counted } from "../../../values/counted.ts";
import { normaliseHandle, type Participant } from "../../../values/handle.ts";
import { printable } from "../../../values/printable.ts";

/** @param voters whose votes were written */
export function sayVoted(
  { err, errStyle }: Context,
  project: Project,
  document: Document,
  voters: readonly Participant[],
): void {
  const turnout = turnoutOf(document, ballotsOf(project, document));
  for (const { handle } of voters) {
    const votes =
      turnout.voters.find((one) => normaliseHandle(one.handle) === normaliseHandle(handle))
        ?.votes ?? 0;
    const of = counted(turnout.risks, "risk");
    err(printable(`${handle} has voted on ${votes === turnout.risks ? of : `${votes} of ${of}`}.`));
    err("\n");
  }
  const missing = [
    ...missingVoters(turnout).map(({ handle }) => handle),
    ...partialVoters(turnout).map(
      ({ handle, votes }) => `${handle} (voted on ${votes} of ${turnout.risks})`,
    ),
  ];
  if (missing.length > 0) err(`Still missing: ${printable(missing.join(", "))}\n`);
  const id = printable(document.id);
  const next = missing.length > 0 ? `mortem pre vote ${id} --status` : `mortem pre close ${id}`;
  err(`${errStyle.dim("next:")} commit the votes; ${next}\n`);
}
