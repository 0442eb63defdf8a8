/** Takes answers into a document that stands already: it is completed, and nothing in it is replaced. */
import { inTurn } from "../document/change.ts";
import type { Document, TemplateLookup } from "../document/document.ts";
import { writeSection } from "../document/edits/section.ts";
import { isEmpty } from "../document/sections.ts";
import { MortemError } from "../values/error.ts";
import type { Edit } from "../values/text.ts";
import { answerField } from "./answer.ts";
import type { Answers } from "./answers.ts";
import { missingIds } from "./compose.ts";

/**
 * Fields are set, empty sections filled, and lists, timelines and actions added to.
 * @throws MortemError for prose that has its text already
 */
export function completeDocument(
  document: Document,
  answers: Answers,
  lookup: TemplateLookup,
): Edit[] {
  for (const id of answers.sections.keys()) refuseSecondText(document, id);
  const fields = [...answers.fields].map(
    ([id, value]) =>
      (now: Document) =>
        answerField(now, id, value),
  );
  const sections = [...answers.sections].map(
    ([id, markdown]) =>
      (now: Document) =>
        writeSection(now, id, markdown),
  );
  return inTurn(document, lookup, [...fields, ...sections, missingIds]);
}

function refuseSecondText(document: Document, id: string): void {
  const view = document.section(id);
  if (view === undefined || view.section.kind !== "prose" || isEmpty(document.text, view)) return;
  throw new MortemError(
    `"${view.section.heading}" has its text already`,
    "Edit the file to change it; answers complete a document and replace nothing.",
    {
      path: document.path,
      line: view.heading.line,
    },
  );
}
