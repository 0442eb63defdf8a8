/** What several rules need of risks: what to call them, and where to show them. */
import type { Document } from "../document/document.ts";
import { rankingPlace } from "../premortem/ranking-table.ts";
import type { Risk } from "../premortem/risks.ts";
import { risksView } from "../premortem/risks.ts";
import { type Span, shortened } from "../values/text.ts";
import { firstLine, topSpan, withoutBlanks } from "./places.ts";

/** As a person would name it: `R2 Feature gaps`, as much of it as a message can bear. */
export function riskName({ id, title }: Pick<Risk, "id" | "title">): string {
  const words = title === "" ? "" : shortened(title);
  return id === undefined ? `"${words}"` : `${id} ${words}`.trimEnd();
}

/**
 * The first line of the ranking; the heading of the risks where none stands.
 * @throws MortemError when its markers are not one pair
 */
export function rankingSpan(document: Document): Span {
  const place = rankingPlace(document);
  if (place === undefined) return risksSpan(document);
  return firstLine(document.text, withoutBlanks(document.text, place));
}

/** The heading of the section of the risks; the top where there is none. */
export function risksSpan(document: Document): Span {
  return risksView(document)?.heading.span ?? topSpan(document);
}
