/** What an edit must leave as it was: the bytes that are not its own, and all else that is read. */
import { expect } from "vitest";
import type { Document } from "../../../src/document/document.ts";
import type { Edit } from "../../../src/values/text.ts";
import { at, documentOf, edited } from "../support.ts";
import type { Part, Trial } from "./every.ts";

/** Makes the edits one by one, and holds each to what it promises. */
export function holdAll(trials: readonly Trial[], before: Document): void {
  const parts = readParts(before);
  for (const trial of trials) holdTo(trial, before, parts);
}

function holdTo(trial: Trial, before: Document, parts: Parts): void {
  const place = `${trial.name} in ${before.path}`;
  const edits = editsOf(trial, before);
  if (edits === undefined) return;
  for (const edit of edits) expect(at(before.text, edit), place).toMatch(trial.removes);
  const after = documentOf(edited(before, edits).text, before.path);
  const onlyCrlf = /\r\n/.test(before.text) && !/[^\r]\n/.test(before.text);
  if (onlyCrlf) expect(after.text, place).not.toMatch(/[^\r]\n/);
  if (!before.text.includes("\r")) expect(after.text, place).not.toContain("\r");
  trial.check(after, before);
  const now = readParts(after);
  for (const part of Object.keys(parts) as Part[]) {
    if (trial.touches.includes(part)) continue;
    expect(now[part], `${part} after ${place}`).toEqual(parts[part]);
  }
}

/** None where the edit is refused, which only a block that runs on to the end of the file can excuse. */
function editsOf(trial: Trial, before: Document): readonly Edit[] | undefined {
  try {
    return trial.edit(before);
  } catch (error) {
    const { line, endLine } = before.body.blocks.at(-1) ?? { line: 0, endLine: 0 };
    expect(error).toMatchObject({
      message: expect.stringContaining("not closed"),
      place: { line },
    });
    expect(before.text.slice(before.starts[endLine]).trim()).toBe("");
    return undefined;
  }
}

type Parts = Readonly<Record<Part, unknown>>;

function readParts(document: Document): Parts {
  const { front, body, template, timeline, actions } = document;
  return {
    front: [...front.fields].map(([key, { value }]) => [
      key,
      value.kind === "scalar" && value.text,
    ]),
    headings: body.headings.map(({ level, text }) => [level, text]),
    sections: body.sections.map(({ section, blocks }) => [
      section.id,
      blocks.map(({ kind }) => kind),
    ]),
    items: template.sections
      .filter((section) => section.coverage)
      .map(({ id }) => document.items(id).map(({ text }) => text)),
    entries: timeline.entries.map(({ text, milestone }) => [text, milestone?.name]),
    actions: actions.map(({ id, text, owner, due, isDone }) => [id, text, owner, due, isDone]),
  };
}
