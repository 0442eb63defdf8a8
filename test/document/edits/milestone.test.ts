import { expect, it } from "vitest";
import { insertMilestone } from "../../../src/document/edits/milestone.ts";
import type { Milestone } from "../../../src/document/timeline.ts";
import { parseTime, type WrittenTime } from "../../../src/values/time.ts";
import { documentOf, edited } from "../support.ts";

const DOCUMENT = documentOf(`---
kind: postmortem
started_at: ~2019-04-02T10
detected_at: 2019-04-02T10:30
---

## Timeline

- 10:00 Tagged
- 10:30 Noticed #detected
`);

const inserted = (time: string, milestone?: Milestone) => {
  const entry = { time: parseTime(time) as WrittenTime, text: "New", milestone };
  return edited(DOCUMENT, insertMilestone(DOCUMENT, entry)).text;
};

it("writes the time of the milestone to the front matter", () => {
  expect(inserted("2019-04-02T17:00", "resolved")).toBe(
    DOCUMENT.text
      .replace("T10:30\n", "T10:30\nresolved_at: 2019-04-02T17:00\n")
      .concat("- 17:00 New #resolved\n"),
  );
  expect(inserted("2019-04-02T10:20", "detected")).toContain("\ndetected_at: 2019-04-02T10:20\n");
});

it("takes the mark from the entry that had it", () => {
  expect(inserted("2019-04-02T10:20", "detected")).toMatch(
    /- 10:00 Tagged\n- 10:20 New #detected\n- 10:30 Noticed\n$/,
  );
});

it("dates the entries that have no date before their day moves", () => {
  expect(inserted("2019-04-01T23:50", "started")).toBe(`---
kind: postmortem
started_at: 2019-04-01T23:50
detected_at: 2019-04-02T10:30
---

## Timeline

- 23:50 New #started
- 2019-04-02 10:00 Tagged
- 2019-04-02 10:30 Noticed #detected
`);
});

it("is an entry alone without a milestone", () => {
  expect(inserted("2019-04-02T10:10")).toBe(
    DOCUMENT.text.replace("Tagged\n", "Tagged\n- 10:10 New\n"),
  );
});
