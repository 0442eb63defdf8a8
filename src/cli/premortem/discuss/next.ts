/** What comes after risks were discussed. */
import type { Document } from "../../../document/document.ts";
import { openActions } from "../../../premortem/check-in-plan.ts";
import { nextCheckIn } from "../../../premortem/check-ins.ts";
import { riskName } from "../../../premortem/discussion.ts";
import { readRisks } from "../../../premortem/risks.ts";
import type { Context } from "../../../values/context.ts";
import { printable } from "../../../values/printable.ts";

/** For what nobody has an answer yet, who is still to be found, and when to look again. */
export function sayNext({ err, errStyle: style }: Context, document: Document): void {
  const bare = readRisks(document).filter(({ actions }) => actions.length === 0);
  const names = bare.map((risk) => printable(riskName(risk))).join(", ");
  if (names !== "") err(`Nothing avoids or softens yet: ${names}\n`);
  const lacking = openActions(document).filter(({ owner, due }) => !(owner && due));
  const open = lacking.map(({ id, text }) => printable(id ?? text)).join(", ");
  if (open !== "") err(`Without an owner or a day: ${open}\n`);
  const due = nextCheckIn(document);
  const when = due === undefined ? "" : `  ${style.dim(`(by ${due})`)}`;
  err(`${style.dim("next:")} mortem pre check-in ${printable(document.id)}${when}\n`);
}
