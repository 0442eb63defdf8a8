/** `mortem pre vote --ballot`: a form for those who vote without a terminal. */
import type { Project } from "../../../archive/project.ts";
import type { Document } from "../../../document/document.ts";
import { ballotCsv, ballotText } from "../../../premortem/ballot-form.ts";
import { votableRisks } from "../../../premortem/electorate.ts";
import type { Context } from "../../../values/context.ts";
import { printable } from "../../../values/printable.ts";
import type { VoteOptions } from "./mode.ts";
import { namedVoter, requireVoters } from "./voter.ts";

export function printForm(
  context: Context,
  project: Project,
  document: Document,
  { as, format }: VoteOptions,
): 0 {
  const all = requireVoters(document);
  const voter = as === undefined ? undefined : namedVoter(project, document, as);
  const risks = votableRisks(document);
  context.out(
    format === "csv"
      ? ballotCsv(document, risks, voter === undefined ? all : [voter])
      : ballotText(document, risks, all, voter),
  );
  const { dim } = context.errStyle;
  const id = printable(document.id);
  context.err(
    `${dim("then:")} mortem pre vote ${id} --from ANSWERS.${format === "csv" ? "csv" : "txt"} takes the answers back\n`,
  );
  return 0;
}
