/** Takes answers into a document that stands already: it is completed, and nothing in it is replaced. */
import { inTurn } from "../document/change.ts";
import type { Document, TemplateLookup } from "../document/document.ts";
import { addAction } from "../document/edits/action.ts";
import { appendItems, writeSection } from "../document/edits/section.ts";
import { firstDay } from "../document/facts.ts";
import { isEmpty } from "../document/sections.ts";
import { MortemError } from "../values/error.ts";
import type { Edit } from "../values/text.ts";
import { answerEntry, answerField } from "./answer.ts";
import type { Answers } from "./answers.ts";
import { missingIds } from "./compose.ts";
import { readWrittenEntry } from "./entry-answer.ts";
import { foresightSteps } from "./foresight-answers.ts";

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
  const sections = [...answers.sections].flatMap(([id, markdown]) =>
    additions(document, id, markdown),
  );
  return inTurn(document, lookup, [
    ...fields,
    ...foresightSteps(answers.foresight),
    ...sections,
    missingIds,
  ]);
}

/** A plain list goes item by item to where each belongs; anything else as it is, below what stands there. */
function additions(
  { template }: Document,
  id: string,
  markdown: string,
): ((now: Document) => Edit[])[] {
  const kind = template.sections.find((section) => section.id === id)?.kind;
  const items = kind === "prose" ? undefined : plainItems(markdown);
  if (items === undefined) return [(now) => writeSection(now, id, markdown)];
  return items.map((item) => (now) => {
    const entry = kind === "timeline" ? readWrittenEntry(item, firstDay(now)) : undefined;
    if (entry !== undefined) return answerEntry(now, entry);
    return (kind === "actions" ? asRow(now, item) : undefined) ?? appendItems(now, id, [item]);
  });
}

/** One more row where the actions stand in a table, unless the item is done already or brings its own id. */
function asRow(document: Document, item: string): Edit[] | undefined {
  const words = item.replace(/^\[ \][ \t]+/, "");
  if (document.actions.at(-1)?.form.kind !== "table") return undefined;
  return /^(?:\[x\]|\*\*A\d)/i.test(words) ? undefined : addAction(document, words).edits;
}

/** `undefined` where it is more than items of one line each. */
function plainItems(markdown: string): string[] | undefined {
  const lines = markdown.split(/\r?\n/).filter((line) => line.trim() !== "");
  const isPlain = lines.every((line) => /^[-*+][ \t]+\S/.test(line));
  return isPlain ? lines.map((line) => line.replace(/^[-*+][ \t]+/, "")) : undefined;
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
