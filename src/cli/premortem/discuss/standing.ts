/** The risk that is discussed, as the document on disk has it now. */
import type { Document } from "../../../document/document.ts";
import { riskNamed } from "../../../premortem/discussion.ts";
import { type Risk, readRisks } from "../../../premortem/risks.ts";
import { MortemError } from "../../../values/error.ts";
import { shortened } from "../../../values/text.ts";

/** @throws MortemError when there is none of that name */
export function standingRisk(document: Document, name: string): Risk {
  const risk = riskNamed(document, name);
  if (risk !== undefined) return risk;
  const ids = readRisks(document).flatMap(({ id }) => id ?? []);
  const hint = ids.length === 0 ? "Its risks have no ids yet." : `It has ${ids.join(", ")}.`;
  throw new MortemError(`there is no risk ${shortened(name)} in this document`, hint, {
    path: document.path,
  });
}
