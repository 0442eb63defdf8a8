/** What is to be done about a risk, as somebody types it. */
import { type MetaChanges, readActionParts } from "../../document/action-meta.ts";
import type { Document } from "../../document/document.ts";
import { actionWords } from "../../interview/answer.ts";
import { type Reading, refused, taken } from "../../interview/reading.ts";
import { addRiskAction } from "../../premortem/edits/risk.ts";
import type { Risk } from "../../premortem/risks.ts";
import type { ActionType } from "../../values/action-type.ts";
import type { Edit } from "../../values/text.ts";

export interface SaidAction {
  /** With what it says of itself behind a dash. */
  readonly text: string;
  readonly meta: MetaChanges;
}

/** @param type that it gets where it names none itself */
export function readSaidAction(line: string, type: ActionType | undefined): Reading<SaidAction> {
  const text = actionWords(line).replace(/\s+/g, " ").trim();
  const { meta, doubtful, textSpan } = readActionParts(text, { start: 0, end: text.length });
  const [first] = doubtful;
  if (first !== undefined) {
    const words = text.slice(first.start, first.end);
    return refused(`"${words}" is not understood; write: text — @owner, due 2018-11-19`);
  }
  const what = text.slice(textSpan.start, textSpan.end).replace(/^\*\*A\d{1,6}\*\*/i, "");
  if (!/[\p{L}\d]/u.test(what)) return refused("it does not say what is to be done");
  const saysType = meta.some(({ kind }) => kind === "type");
  return taken({ text, meta: saysType || type === undefined ? {} : { type } });
}

/** @param part of the risk; the usual one where it is left out */
export function addSaidAction(
  document: Document,
  risk: Risk,
  { text, meta }: SaidAction,
  part?: string,
): Edit[] {
  return addRiskAction(document, risk, text, meta, part).edits;
}
