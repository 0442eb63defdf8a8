import fc from "fast-check";
import { expect, it } from "vitest";
import { incidentText } from "../../src/archive/new-incident.ts";
import { Document } from "../../src/document/document.ts";
import { isOpen, titleOf } from "../../src/document/facts.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";
import type { Template } from "../../src/template/model.ts";
import { printable } from "../../src/values/printable.ts";
import { parseTime, type WrittenTime } from "../../src/values/time.ts";
import { lookup } from "./support.ts";

const template = builtinTemplates()[0] as Template;
const started = parseTime("~2019-04-01T23:50") as WrittenTime;
const detected = parseTime("2019-04-02T00:10") as WrittenTime;

const documentFor = (title: string, startedAt = started) => {
  const incident = { title, timezone: "America/Chicago", startedAt, detectedAt: detected };
  return new Document("docs/postmortems/x.md", incidentText(incident, template, lookup), lookup);
};

it("is an open incident with its detection in the timeline, dated where that is another day", () => {
  const document = documentFor("API answers 500");
  expect(document.text).toContain(
    "title: API answers 500\nstatus: ongoing\nreview: draft\nseverity:\ntimezone: America/Chicago\n" +
      "started_at: ~2019-04-01T23:50\ndetected_at: 2019-04-02T00:10\n",
  );
  expect(document.text).toContain(
    "## Timeline\n\n- 2019-04-02 00:10 Noticed: API answers 500 #detected\n\n## Root causes\n",
  );
  expect(documentFor("X", detected).text).toContain("\n- 00:10 Noticed: X #detected\n");
});

it("keeps any title, in the front matter, the heading and the timeline", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (typed) => {
      const title = printable(typed).replace(/\s+/g, " ").trim();
      fc.pre(title !== "");
      const document = documentFor(title);
      expect(titleOf(document)).toBe(title);
      expect(document.body.title?.text).toBe(title);
      expect(isOpen(document)).toBe(true);
      expect(document.timeline.entries.map(({ text }) => text)).toEqual([`Noticed: ${title}`]);
      expect(document.timeline.entries[0]?.milestone?.name).toBe("detected");
    }),
  );
});
