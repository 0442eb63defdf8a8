/** What a person has said of dates that can be read in two ways, and what follows from it for a document. */

import type { TemplateLookup } from "../../document/document.ts";
import { Document } from "../../document/document.ts";
import { setField } from "../../document/edits/field.ts";
import type { DayOrder } from "../../import/dates/day-order.ts";
import type { Doubt, DoubtChoice, Imported } from "../../import/documents/model.ts";
import { applyEdits } from "../../values/text.ts";

export class Answers {
  /** By folder: in which order all of its dates are read. */
  readonly orders = new Map<string, DayOrder>();
  readonly #values = new Map<string, string>();

  answer(source: string, doubt: Doubt, { value }: DoubtChoice): void {
    this.#values.set(keyOf(source, doubt), value);
  }

  valueOf(source: string, doubt: Doubt): string | undefined {
    return this.#values.get(keyOf(source, doubt));
  }
}

function keyOf(source: string, { line, field, message }: Doubt): string {
  return JSON.stringify([source, line, field, message]);
}

/** Is it about a date of which one answer settles all in the folder? */
export function isOfOrder({ choices = [] }: Doubt): boolean {
  return choices.length > 1 && choices.every(({ order }) => order !== undefined);
}

/** The document as the answers have it, without the doubts that they settle. */
export function settled(
  one: Imported,
  answers: Answers,
  isOrderKnown: boolean,
  lookup: TemplateLookup,
): Imported {
  let { text, day } = one;
  let { startedAt, severity } = one.understood;
  const doubts: Doubt[] = [];
  for (const doubt of one.doubts) {
    const value = answers.valueOf(one.source.path, doubt);
    if (value !== undefined && doubt.field !== undefined) {
      const document = new Document("new.md", text, lookup);
      text = applyEdits(text, setField(document, doubt.field, value));
      if (doubt.field === (one.kind === "premortem" ? "held_at" : "started_at")) {
        day = /^\D{0,2}(\d{4}-\d\d-\d\d)/.exec(value)?.[1] ?? day;
      }
      if (doubt.field === "started_at") startedAt = value;
      if (doubt.field === "severity") severity = value;
    } else if (!(isOrderKnown && isOfOrder(doubt))) doubts.push(doubt);
  }
  return { ...one, text, day, doubts, understood: { ...one.understood, startedAt, severity } };
}
