import { describe, expect, test } from "vitest";
import { Document } from "../../../src/document/document.ts";
import { MONTH_NUMBERS, WEEKDAY_NAMES } from "../../../src/import/dates/month-names.ts";
import type { Imported, Manner } from "../../../src/import/documents/model.ts";
import { takeIn } from "../../../src/import/documents/take-in.ts";
import { readCorpus } from "../../document/corpus.ts";
import { reading, template } from "./support.ts";

const files = readCorpus();

describe.skipIf(files.length === 0).each<Manner>(["anew", "in-place"])(
  "real documents, %s",
  (manner) => {
    const results = files.map(({ path, text }) => ({
      path,
      text,
      results: takeIn({ path, text, firstLine: 1 }, reading, manner),
    }));
    const imported = results.flatMap(({ path, text, results: all }) => {
      const taken = all.filter((one): one is Imported => "text" in one);
      return taken.length === 0 ? [] : [{ path, text, taken }];
    });

    test("most are taken in, and none is left out for a fault of ours", () => {
      expect(imported.length).toBeGreaterThan(files.length * 0.75);
      const faults = results.flatMap(({ path, results: all }) =>
        all
          .filter((one) => "isFault" in one)
          .map((one) => `${path}: ${"why" in one ? one.why : ""}`),
      );
      expect(faults).toEqual([]);
    });

    test("every word of the original is in the result, as often as it was there", () => {
      const lost = imported.flatMap(({ path, text, taken }) => {
        const after = wordCounts(taken.map((one) => one.text).join("\n"));
        return [...wordCounts(withoutHeadings(text))]
          .filter(([word, count]) => (after.get(word) ?? 0) < count)
          .map(([word]) => `${path}: ${word}`);
      });
      expect(lost).toEqual([]);
    });

    test("each is a document of ours that says where it came from, and is not taken in again", () => {
      for (const { path, taken } of imported) {
        for (const [at, { text, kind }] of taken.entries()) {
          const document = new Document(path, text, () => template);
          expect([path, document.front.problems]).toEqual([path, []]);
          expect(document.kind).toBe(kind);
          const source = document.front.fields.get("source")?.value;
          const name = at === 0 ? path : `${path}#${at + 1}`;
          expect(source?.kind === "scalar" && source.text).toBe(name);
          const [again] = takeIn({ path, text, firstLine: 1 }, reading, manner);
          expect(again && "why" in again && again.kind).toBe("ours");
        }
      }
    });
  },
);

/** Words of four letters or more, but for months and days of the week: these, and what is shorter, may be a part of a time. */
function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}{4,}/gu) ?? []) {
    if (!MONTH_NUMBERS.has(word) && !WEEKDAY_NAMES.has(word))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Without headings and labels, in place of which ours may stand, keys of front matter, and what our tickets have no name for. */
function withoutHeadings(text: string): string {
  return text
    .replace(/^.+\n(?:={3,}|-{3,})$/gm, "")
    .split("\n")
    .filter((line) => !/^\s*#{1,6}\s|^[\w-]+:/.test(line))
    .map((line) => line.replace(/^\s*(?:[-*+]\s+)?\*\*[^*]+\*\*|\(Issue #(?=\d+\))/, ""))
    .join("\n");
}
