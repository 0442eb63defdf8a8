/** Takes a risk back: its ideas go to the others that no risk has taken in. */
import { type ActionItem, actionState } from "../../document/actions.ts";
import type { Document } from "../../document/document.ts";
import { addGoneIds, goneIds, ourComments } from "../../document/gone-ids.ts";
import { MortemError } from "../../values/error.ts";
import { applyEdits, type Edit, type Span } from "../../values/text.ts";
import type { Risk } from "../risks.ts";
import { addCarried } from "./move-idea.ts";
import { takeOutRisk } from "./take-out-risk.ts";

/**
 * What `textGoingWith` says goes with it.
 * @throws MortemError while it has actions that somebody may count on
 */
export function removeRisk(document: Document, risk: Risk): Edit[] {
  refuseActions(document, risk);
  const declined = risk.actions.flatMap(({ id }) => id ?? []);
  const own = risk.id === undefined ? [] : [risk.id];
  const gone = new Set([...own, ...declined, ...goneIds(document, risk.span)]);
  return [
    ...addCarried(document, risk.ideas, undefined),
    takeOutRisk(document, risk),
    ...addGoneIds(document, [...gone], risk.span),
  ];
}

function refuseActions({ path }: Document, { id, title, line, actions }: Risk): void {
  const standing = actions.filter((action) => actionState(action) !== "declined");
  if (standing.length === 0) return;
  throw new MortemError(
    `${id ?? title} has actions that would be lost: ${standing.map(nameOf).join(", ")}`,
    "Merge it into another risk, which keeps them; or decline them first, with `declined: why` at the end of each.",
    { path, line },
  );
}

const nameOf = ({ id, text }: ActionItem): string => id ?? text;

/** What is lost when a risk is removed: all but its ideas and its labels; empty where there is nothing. */
export function textGoingWith(document: Document, { heading, span, ideas, parts }: Risk): string {
  const isInside = ({ start, end }: Span) => start >= span.start && end <= span.end;
  const kept = [
    heading.span,
    ...ideas.map((idea) => idea.span),
    ...parts.map(({ labelSpan }) => labelSpan),
    ...ourComments(document).filter(isInside),
  ];
  const blanks = kept.map(({ start, end }) => ({
    start: start - span.start,
    end: end - span.start,
    text: "",
  }));
  return applyEdits(document.text.slice(span.start, span.end), blanks).trim();
}
