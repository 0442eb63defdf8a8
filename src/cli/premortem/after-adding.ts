/** What comes after ideas were added. */
import type { Document } from "../../document/document.ts";
import { isEnded } from "../../premortem/check-ins.ts";
import { readIdeas } from "../../premortem/risks.ts";
import { isVotingOpen } from "../../premortem/voters.ts";
import type { Context } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { printable } from "../../values/printable.ts";

export function sayNext({ err, errStyle }: Context, document: Document): void {
  const id = printable(document.id);
  if (isEnded(document)) {
    err("It has ended: new ideas join Ideas, and nothing else changes.\n");
    err(`${errStyle.dim("next:")} mortem pre review ${id}\n`);
    return;
  }
  if (!isVotingOpen(document)) {
    err("Voting is closed: new ideas join Ideas, and the ranking stays as it is.\n");
    err(`${errStyle.dim("next:")} mortem pre check-in ${id}\n`);
    return;
  }
  const open = readIdeas(document).length;
  const count = open === 0 ? "" : `  ${errStyle.dim(`(${counted(open, "idea")} in no risk yet)`)}`;
  err(`${errStyle.dim("next:")} mortem pre group ${id}${count}\n`);
}
