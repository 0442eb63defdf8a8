import { describe, expect, it } from "vitest";
import {
  durationOf,
  entryTime,
  firstDay,
  isOpen,
  peopleOf,
  reviewOf,
  statusOf,
  timeOf,
  titleOf,
  zoneOf,
} from "../../src/document/facts.ts";
import { bodyOf, documentOf } from "./support.ts";

const withFront = (...lines: string[]) =>
  documentOf(["---", "kind: postmortem", ...lines, "---", "", "# Heading", ""].join("\n"));

describe("facts", () => {
  it("are the title, else the first heading, else the id", () => {
    expect(titleOf(withFront("title: Title"))).toBe("Title");
    expect(titleOf(withFront())).toBe("Heading");
    expect(titleOf(documentOf("", "2019-04-02-a.md"))).toBe("2019-04-02-a");
  });

  it("leave out what cannot be read", () => {
    const document = withFront(
      "status: solved",
      "review: done",
      "timezone: Mars",
      "started_at: soon",
    );
    expect(statusOf(document)).toBeUndefined();
    expect(reviewOf(document)).toBe("draft");
    expect(zoneOf(document)).toBe("UTC");
    expect(timeOf(document, "started_at")).toBeUndefined();
  });

  it("say whether the incident goes on", () => {
    expect(isOpen(withFront("status: mitigated"))).toBe(true);
    expect(isOpen(withFront("status: resolved"))).toBe(false);
    expect(isOpen(documentOf("---\nstatus: ongoing\n---\n"))).toBe(false);
  });

  it("name everybody once", () => {
    const document = withFront(
      "owner: ana",
      "facilitator: sol",
      "participants: [kim (client success), ana, ' ']",
    );
    expect(peopleOf(document)).toEqual(["ana", "sol", "kim"]);
  });
});

describe("firstDay", () => {
  it("is that of the start, else of the file's name", () => {
    expect(firstDay(withFront("started_at: ~2019-04-01T23"))).toBe("2019-04-01");
    expect(firstDay(withFront())).toBe("2019-04-02");
    expect(firstDay(documentOf("", "notes.md"))).toBeUndefined();
  });

  it("dates the entries that have no date", () => {
    const document = bodyOf("## Timeline\n\n- 10:00 a\n- 2019-04-03 ~11:00 b\n");
    const times = document.timeline.entries.map(({ time }) => entryTime(document, time));
    expect(times).toMatchObject([
      { year: 2019, month: 4, day: 2, hour: 10, precision: "minute", approximate: false },
      { day: 3, hour: 11, approximate: true },
    ]);
  });
});

describe("durationOf", () => {
  it.each([
    ["2019-04-02T10:00", "2019-04-02T10:30", { seconds: 1800, approximate: false }],
    ["2019-04-02T10", "2019-04-02T10:30", { seconds: 1800, approximate: true }],
    ["2019-04-02T10:00", "~2019-04-02T10:30", { seconds: 1800, approximate: true }],
    ["2019-04-02", "2019-04-03", { seconds: 86_400, approximate: true }],
    ["2019-04-02T10:00+02:00", "2019-04-02T10:00Z", { seconds: 7200, approximate: false }],
    ["2019-03-10T01:30", "2019-03-10T03:30", { seconds: 3600, approximate: false }],
    ["2019-04-02T10:00", "2019-04-02T09:00", undefined],
    ["2019-04-02T10:00", "2019-04-02T10:00", { seconds: 0, approximate: false }],
    ["~2019-04-02T10:00", "2019-04-02T10:00", undefined],
    ["2019-04-02", "2019-04-02", undefined],
    ["2019-04-02T10:00", "soon", undefined],
  ])("from %s to %s", (start, end, expected) => {
    const document = withFront(
      "timezone: America/Chicago",
      `started_at: ${start}`,
      `detected_at: ${end}`,
    );
    expect(durationOf(document, "detect")).toEqual(expected);
    expect(durationOf(document, "resolve")).toBeUndefined();
  });
});
