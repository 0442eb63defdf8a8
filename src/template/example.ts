/** A template's own examples as a finished document: what the documentation shows and the tests are held to. */
import type { Template } from "./model.ts";
import { renderSkeleton } from "./skeleton.ts";

/** The whole Markdown. */
export function filledExample(template: Template): string {
  const front = template.fields.flatMap(({ id, example }) =>
    example === undefined ? [] : [[id, example] as const],
  );
  const answers = new Map(template.sections.map(({ id, example }) => [id, example]));
  return renderSkeleton(template, front, answers);
}
