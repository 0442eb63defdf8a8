/** What a check-in came to, and when the next is due. */
import type { Document } from "../../../document/document.ts";
import { risksToCheck } from "../../../premortem/check-in-plan.ts";
import {
  nextCheckIn,
  printRiskNote,
  RISK_STATES,
  readCheckIns,
} from "../../../premortem/check-ins.ts";
import { compareRiskIds } from "../../../premortem/risk-ids.ts";
import type { Context } from "../../../values/context.ts";
import { printable } from "../../../values/printable.ts";
import { printPath } from "../../print-path.ts";

/** @param done ids of actions that were ticked off; @param file absolute */
export function closeCheckIn(
  context: Context,
  document: Document,
  { day, done, file }: { day: string; done: readonly string[]; file: string },
): void {
  const { err, errStyle: style } = context;
  const what = [
    ...statesOn(document, day),
    ...(done.length > 0 ? [`${done.join(", ")} done`] : []),
  ];
  err(`${style.strong(day)}  ${printable(what.join("; ")) || "noted"}\n`);
  err(`${style.dim("next:")} ${nextStep(document, day)}\n`);
  printPath(context, file);
}

/** `R2 rising`, `R1, R3 same`: what the day's entry says, by state. */
function statesOn(document: Document, day: string): string[] {
  const entries = readCheckIns(document).filter((entry) => entry.day === day);
  const last = new Map(
    entries.flatMap(({ notes }) => notes).map((note) => [note.risk, note.state]),
  );
  return RISK_STATES.toSorted((a, b) => Number(a === "same") - Number(b === "same")).flatMap(
    (state) => {
      const risks = [...last.keys()].filter((risk) => last.get(risk) === state);
      return risks.length === 0
        ? []
        : [printRiskNote(risks.sort(compareRiskIds), { state, note: "" })];
    },
  );
}

function nextStep(document: Document, day: string): string {
  const id = printable(document.id);
  const isWatched = risksToCheck(document, [], day).some(
    ({ standing }) => standing?.state !== "retired",
  );
  if (!isWatched) return `no risk is left to watch; when the project is over: mortem pre end ${id}`;
  const due = nextCheckIn(document);
  const when = due === undefined ? "" : `  (by ${due})`;
  return `mortem pre check-in ${id}${when}`;
}
