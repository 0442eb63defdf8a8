/** The walk through the risks, from the most to the least important. */
import { ballotsOf } from "../../../archive/ballots.ts";
import type { Document } from "../../../document/document.ts";
import {
  discussionOrder,
  type RiskToDiscuss,
  riskName,
  riskNamed,
} from "../../../premortem/discussion.ts";
import { counted } from "../../../values/counted.ts";
import { printable } from "../../../values/printable.ts";
import { startCountdown } from "../../ask/countdown.ts";
import { leavingWell, sayWhere } from "../../interview/closing.ts";
import { offerReview } from "../../interview/meeting.ts";
import type { Session } from "../../interview/session.ts";
import { printPath } from "../../print-path.ts";
import { askRisk } from "./ask-risk.ts";
import { sayNext } from "./next.ts";
import { showRisk } from "./show-risk.ts";
import { standingRisk } from "./standing.ts";

/**
 * @param minutes for each risk; 0 is without a clock
 * @param from the risk to begin with
 * @returns the exit code
 * @throws MortemError when there is no such risk
 */
export function discussAll(
  session: Session,
  minutes: number,
  from: string | undefined,
): Promise<number> {
  const document = session.read();
  const order = discussionOrder(document, ballotsOf(session.project, document));
  const start = from === undefined ? 0 : placeOf(document, order, from);
  let at = start;
  const work = async () => {
    const before = document.actions.length;
    sayWhere(session);
    for (; at < order.length; at++) await discuss(session, order, at, minutes);
    await offerReview(session);
    close(session, order.length - start, session.read().actions.length - before);
  };
  const goOn = () => {
    const id = order[at]?.risk.id;
    const further = at === 0 || id === undefined ? "" : ` --from ${id}`;
    return `mortem pre discuss ${printable(document.id)}${further}`;
  };
  return leavingWell(session, work, goOn);
}

function placeOf(document: Document, order: readonly RiskToDiscuss[], from: string): number {
  const name = riskName(standingRisk(document, from));
  return order.findIndex(({ risk }) => riskName(risk) === name);
}

async function discuss(
  session: Session,
  order: readonly RiskToDiscuss[],
  at: number,
  minutes: number,
): Promise<void> {
  const { risk: planned, ranked } = order[at] as RiskToDiscuss;
  const name = riskName(planned);
  const document = session.read();
  const risk = riskNamed(document, name);
  if (risk === undefined) {
    session.context.err(`\n${printable(name)} was taken out meanwhile.\n`);
    return;
  }
  showRisk(session.context, document, { risk, ranked }, at, order.length);
  await askRisk(session, name, minutes === 0 ? undefined : startCountdown(minutes * 60));
}

function close({ context, read, file }: Session, count: number, added: number): void {
  const document = read();
  const more = added > 0 ? `, ${counted(added, "action")} added` : "";
  context.err(`\n${counted(count, "risk")} discussed${more}\n`);
  sayNext(context, document);
  printPath(context, file);
}
