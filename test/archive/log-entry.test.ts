import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logEdits, reachedAt } from "../../src/archive/log-entry.ts";
import { Document } from "../../src/document/document.ts";
import type { NewEntry } from "../../src/document/edits/timeline.ts";
import { statusOf, timeOf } from "../../src/document/facts.ts";
import { splitMilestone } from "../../src/document/timeline.ts";
import { printable } from "../../src/values/printable.ts";
import { applyEdits, oneLine } from "../../src/values/text.ts";
import { parseTime, printTime, type WrittenTime } from "../../src/values/time.ts";
import { documentOf, lookup } from "./support.ts";

const time = (text: string) => parseTime(text) as WrittenTime;

const FRONT = `status: ongoing
timezone: America/Chicago
started_at: ~2019-04-02T10:00
detected_at: 2019-04-02T10:30`;
const BODY = `# X

## Timeline

- 10:00 Tagged
- 10:30 Tests fail #detected

## Root causes

<!-- mine -->
`;

function logged(entry: NewEntry, document = documentOf(FRONT, BODY)): Document {
  const text = applyEdits(document.text, logEdits(document, entry, lookup));
  return new Document(document.path, text, lookup);
}

const timelineOf = ({ timeline }: Document) =>
  timeline.entries.map(({ text, milestone }) => (milestone ? `${text} #${milestone.name}` : text));

it("adds one line in its place, and changes nothing else", () => {
  const document = documentOf(FRONT, BODY);
  const { text } = logged({ time: time("2019-04-02T10:05"), text: "Rolled back" });
  expect(text).toBe(document.text.replace("Tagged\n", "Tagged\n- 10:05 Rolled back\n"));
});

const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.stringMatching(/^[-+#*:0-9amPUTCZ ~\n\\`<>!|[\]()]{1,20}$/),
  fc.constantFrom(
    "PM is here",
    "a.m. shift",
    "UTC is meant",
    "+02:00 off",
    ":30 later",
    "- - x",
    "10:30 again",
  ),
);

it("reads any text back as one more entry at its time", () => {
  fc.assert(
    fc.property(words, fc.nat(59), (typed, minute) => {
      const { text, milestone } = splitMilestone(oneLine(printable(typed)));
      fc.pre(text !== "" && milestone === undefined);
      const before = documentOf(FRONT, BODY);
      const at = { ...time("2019-04-02T09:00"), minute };
      const after = logged({ time: at, text }, before);
      expect(after.timeline.entries).toHaveLength(3);
      const [entry] = after.timeline.entries;
      expect(entry?.time).toMatchObject({ hour: 9, minute, offset: undefined, day: undefined });
      expect(entry?.milestone).toBeUndefined();
      expect(after.body.headings).toHaveLength(before.body.headings.length);
      expect(after.text.split("\n")).toHaveLength(before.text.split("\n").length + 1);
      expect(after.text).toContain(`${text}\n`);
    }),
  );
});

describe("a milestone", () => {
  it("sets its time and moves the status on", () => {
    const mitigated = logged({
      time: time("2019-04-02T15:20"),
      text: "Up",
      milestone: "mitigated",
    });
    expect(printTime(timeOf(mitigated, "mitigated_at") as WrittenTime)).toBe("2019-04-02T15:20");
    expect(statusOf(mitigated)).toBe("mitigated");
    const resolved = logged(
      { time: time("2019-04-02T17:00"), text: "Over", milestone: "resolved" },
      mitigated,
    );
    expect(statusOf(resolved)).toBe("resolved");
    expect(timelineOf(resolved)).toEqual([
      "Tagged",
      "Tests fail #detected",
      "Up #mitigated",
      "Over #resolved",
    ]);
  });

  it("never moves the status back", () => {
    const resolved = documentOf(FRONT.replace("ongoing", "resolved"), BODY);
    const late = logged(
      { time: time("2019-04-02T15:20"), text: "Up", milestone: "mitigated" },
      resolved,
    );
    expect(statusOf(late)).toBe("resolved");
  });

  it("is taken from the entry that had it", () => {
    const moved = logged({ time: time("2019-04-02T10:20"), text: "Alert", milestone: "detected" });
    expect(timelineOf(moved)).toEqual(["Tagged", "Alert #detected", "Tests fail"]);
    expect(moved.text).toContain("- 10:30 Tests fail\n");
    expect(moved.text).toContain("detected_at: 2019-04-02T10:20\n");
  });

  it("that moves the first day dates the entries that relied on it", () => {
    const moved = logged({
      time: time("2019-04-01T23:50"),
      text: "Deployed",
      milestone: "started",
    });
    expect(moved.text).toContain(
      "- 23:50 Deployed #started\n- 2019-04-02 10:00 Tagged\n- 2019-04-02 10:30 Tests fail #detected\n",
    );
  });

  it("counts as reached where its time is more than rough", () => {
    expect(reachedAt(documentOf(FRONT), "started")).toBeUndefined();
    expect(reachedAt(documentOf(FRONT), "mitigated")).toBeUndefined();
    expect(reachedAt(documentOf(FRONT), "detected")).toBe("2019-04-02T10:30");
    expect(reachedAt(documentOf("resolved_at: around five"), "resolved")).toBe("around five");
  });

  it("counts the detection as not reached while only `start` has said it", () => {
    const guess = (entry: string, front = FRONT) =>
      reachedAt(
        documentOf(`title: API _500_\n${front}`, `## Timeline\n\n- ${entry}\n`),
        "detected",
      );
    expect(guess("10:30 Noticed: API \\_500\\_ #detected")).toBeUndefined();
    expect(guess("10:31 Noticed: API \\_500\\_ #detected")).toBe("2019-04-02T10:30");
    expect(guess("10:30 Noticed: API \\_500\\_, by the on-call #detected")).toBe(
      "2019-04-02T10:30",
    );
    expect(guess("10:30 Noticed: API \\_500\\_")).toBe("2019-04-02T10:30");
  });
});
