import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inTurn } from "../../../src/document/change.ts";
import { Document } from "../../../src/document/document.ts";
import { insertEntry } from "../../../src/document/edits/timeline.ts";
import { candidatesFor } from "../../../src/import/events/candidates.ts";
import { EVENT_KINDS, type TimelineEvent } from "../../../src/import/events/model.ts";
import { WITH_NAMES, withoutNames } from "../../../src/import/events/names.ts";
import { applyEdits } from "../../../src/values/text.ts";
import { documentOf, lookup } from "../../archive/support.ts";

const FRONT = "timezone: America/Chicago\nstarted_at: 2019-04-02T10\nresolved_at: 2019-04-02T17\n";
const at = (time: string) => Date.parse(time) / 1000;
const incident = { start: at("2019-04-02T10:00-05:00"), end: at("2019-04-02T18:00-05:00") };
const window = { incident, shown: { start: incident.start - 3600, end: incident.end + 3600 } };
const event = (time: string, text: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  at: at(`2019-04-02T${time}-05:00`),
  text,
  kind: "note",
  ...more,
});
const withTimeline = (lines: string) =>
  documentOf(FRONT, `## Timeline\n\n${lines}\n\n## Root causes\n\n- A cause → A1\n`);

function added(document: Document, events: readonly TimelineEvent[]): Document {
  const taken = candidatesFor(document, events, window, withoutNames([], {})).filter(
    ({ isThere }) => !isThere,
  );
  const steps = taken.map(
    ({ entry }) =>
      (now: Document) =>
        insertEntry(now, entry),
  );
  const text = applyEdits(document.text, inTurn(document, lookup, steps));
  return new Document(document.path, text, lookup);
}

const timelineOf = (document: Document) =>
  /## Timeline\n\n([\s\S]*?)\n+## Root/.exec(document.text)?.[1];

describe("candidates", () => {
  it("are those of the time, in their order, and what is wanted at any time", () => {
    const events = [
      event("12:00", "b"),
      event("08:00", "too early"),
      event("11:00", "a"),
      event("02:00", "the trigger", { isWanted: true }),
      event("19:30", "too late"),
    ];
    const found = candidatesFor(withTimeline("- 10:00 x"), events, window, WITH_NAMES);
    expect(found.map(({ words }) => words)).toEqual(["the trigger", "a", "b"]);
  });

  it.each<[string, Partial<TimelineEvent>, number, string]>([
    ["Raise the pool size", { kind: "commit" }, 4, ""],
    ["Raise the pool size (#12)", { kind: "merge" }, 5, "a merge"],
    ['Reverted "Raise the pool size"', { kind: "revert" }, 10, "a revert"],
    ["5xx above 5%", { kind: "alert", weight: 2 }, 10, "an alert"],
    ["Deployed 2.4.0", { kind: "message" }, 6, "a change that went out"],
    ["wir haben es zurückgerollt", { kind: "message" }, 7, "a rollback"],
    ["デプロイを切り戻しました", { kind: "message" }, 8, "a rollback, a change that went out"],
    ["thanks!", { kind: "message" }, 0, ""],
    ["docs: fix a typo", { kind: "commit" }, 2, "a mitigation"],
    ["joined", { kind: "noise" }, 0, ""],
  ])("%s has its points and says why", (text, more, points, why) => {
    const [found] = candidatesFor(
      withTimeline("- 10:00 x"),
      [event("11:00", text, more)],
      window,
      WITH_NAMES,
    );
    expect([found?.score, found?.why]).toEqual([points, why]);
  });

  it("count less outside of the incident", () => {
    const score = (time: string) =>
      candidatesFor(withTimeline("- 10:00 x"), [event(time, "Raised it")], window, WITH_NAMES)[0]
        ?.score;
    expect([score("09:30"), score("11:00"), score("18:30")]).toEqual([4, 5, 2]);
  });
});

describe("what stands there already", () => {
  const hash = "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678";
  const isThere = (lines: string, one: TimelineEvent) =>
    candidatesFor(withTimeline(lines), [one], window, WITH_NAMES)[0]?.isThere;

  it.each<[string, TimelineEvent, boolean]>([
    [
      "- 11:00 Rolled the image back to 2.3.9",
      event("11:00", "rolled back the image to 2.3.9"),
      true,
    ],
    ["- 11:00 Rolled the image back", event("11:01", "Rolled the image back"), false],
    [
      "- 11:00 Deployed to the first region",
      event("11:00", "Deployed to the second region"),
      false,
    ],
    [
      "- 11:20 Merged it ([see](https://a.example.com/commit/a1b2c3d4e5f6))",
      event("11:00", "Pin", { hash }),
      true,
    ],
    ["- 11:00 Deployed a1b2c3d", event("11:00", "Pin", { hash }), true],
    ["- 11:20 Deployed a1b2c3d", event("11:00", "Pin", { hash }), false],
    [
      '- 11:00 Reverted "Pin" (a1b2c3d, committed 10:05) (9f8e7d6)',
      event("10:05", "Pin", { hash }),
      false,
    ],
    [
      "- 11:20 said ([Slack](https://x.slack.com/p1))",
      event("11:00", "a", { link: "https://x.slack.com/p1", label: "Slack" }),
      true,
    ],
    [
      "- 11:20 see https://a.example.com/board",
      event("11:00", "a", { link: "https://a.example.com/board" }),
      false,
    ],
    ["- 16:00 UTC Rolled the image back", event("11:00", "Rolled the image back"), true],
  ])("%s", (lines, one, expected) => {
    expect(isThere(lines, one)).toBe(expected);
  });
});

describe("two events of one export", () => {
  const isThere = (events: readonly TimelineEvent[], lines = "- 10:00 x") =>
    candidatesFor(withTimeline(lines), events, window, WITH_NAMES).map((one) => one.isThere);
  const alert = (host: string, time = "11:30") =>
    event(time, `Alert: replica lag is too high on host db ${host}`);

  it("are one only where they are the very same, not where one word differs", () => {
    expect(isThere([alert("1"), alert("2"), alert("one"), alert("1")])).toEqual([
      false,
      false,
      false,
      true,
    ]);
    const lines = `- 11:30 ${alert("one").text}`;
    expect(isThere([alert("two"), alert("2"), alert("1")], lines)).toEqual([true, false, false]);
  });

  it("are two where they only share an address, also in one minute", () => {
    const shared = { link: "https://ci.example.com/1", label: "GitHub", isShared: true };
    const states = [
      event("11:00", "The deployment began", shared),
      event("11:00", "The deployment failed", shared),
      event("11:15", "The deployment failed", shared),
    ];
    expect(isThere(states)).toEqual([false, false, false]);
    const before = withTimeline("- 10:00 x");
    expect(isThere(states, timelineOf(added(before, states)))).toEqual([true, true, true]);
  });

  it("are one where they have one address of their own, or are one commit", () => {
    const own = { link: "https://x.slack.com/p1", label: "Slack" };
    const hash = "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678";
    expect(isThere([event("11:00", "a", own), event("11:05", "b", own)])).toEqual([false, true]);
    expect(isThere([event("11:00", "a", { hash }), event("11:05", "b", { hash })])).toEqual([
      false,
      true,
    ]);
  });

  it("are compared in no time that grows with those of their minute", () => {
    const lines = Array.from({ length: 2_000 }, (_, at) => `- 11:00 It failed on host ${at} again`);
    const events = Array.from({ length: 40_000 }, (_, at) => event("11:00", `b${at} failed there`));
    expect(isThere(events, lines.join("\n")).filter(Boolean)).toEqual([]);
  }, 30_000);
});

describe("entries", () => {
  it("are one harmless line with their evidence", () => {
    const events = [
      event("11:00", "# A heading\n\n## Root causes\n- [x] **bold** <!-- c --> <b>x</b> | y"),
      event("11:01", "ends in #resolved"),
      event("11:02", "10:30 maintenance", {
        link: "https://a.example.com/(x)?a=[1]|2",
        label: "run [1]",
      }),
      event("11:03", "\u001b[2Jcleared\u202e", { link: "javascript:alert(1)" }),
      event("11:04", "secret", { link: "https://user:token@example.com/x" }),
      event("11:05", "x".repeat(400)),
      event("11:06", "who", { who: "Release (Lead)" }),
    ];
    const found = candidatesFor(withTimeline("- 10:00 x"), events, window, WITH_NAMES);
    expect(found.map(({ entry }) => entry.text)).toMatchInlineSnapshot(`
      [
        "\\# A heading \\## Root causes - \\[x] \\*\\*bold\\*\\* \\<!-- c --> \\<b>x\\</b> | y",
        "ends in \\#resolved",
        "10:30 maintenance ([run \\[1\\]](https://a.example.com/%28x%29?a=%5B1%5D%7C2))",
        "cleared",
        "secret",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…",
        "who (Release Lead)",
      ]
    `);
  });

  it("go to their places in a table too, and in an empty section", () => {
    const table = withTimeline(
      "| Time | What |\n| --- | --- |\n| 10:00 | Tagged |\n| 12:00 | Over |",
    );
    const events = [event("11:00", "a | b"), event("12:30", "c")];
    expect(timelineOf(added(table, events))).toBe(`\
| Time | What |
| --- | --- |
| 10:00 | Tagged |
| 11:00 | a \\| b |
| 12:00 | Over |
| 12:30 | c |`);
    const empty = documentOf(
      FRONT,
      "## Timeline\n\n<!-- When did what happen? -->\n\n## Root causes\n",
    );
    expect(added(empty, events).timeline.entries).toHaveLength(2);
    expect(added(documentOf(FRONT), events).timeline.entries).toHaveLength(2);
  });
});

it("keeps both rounds of a clock that was set back apart, and in order", () => {
  const front =
    "timezone: America/Chicago\nstarted_at: 2019-11-03T00:30\nresolved_at: 2019-11-03T04:00\n";
  const document = documentOf(front, "## Timeline\n\n- 00:30 Began\n\n## Root causes\n");
  const round = (time: string): TimelineEvent => ({ at: at(time), text: "Retried", kind: "note" });
  const events = [round("2019-11-03T07:30Z"), round("2019-11-03T06:30Z")];
  const period = { start: at("2019-11-03T05:00Z"), end: at("2019-11-03T11:00Z") };
  const add = (now: Document) => {
    const found = candidatesFor(now, events, { incident: period, shown: period }, WITH_NAMES);
    const steps = found
      .filter(({ isThere }) => !isThere)
      .map(
        ({ entry }) =>
          (one: Document) =>
            insertEntry(one, entry),
      );
    return new Document(now.path, applyEdits(now.text, inTurn(now, lookup, steps)), lookup);
  };
  const after = add(document);
  expect(timelineOf(after)).toBe("- 00:30 Began\n- 01:30 Retried\n- 01:30 UTC-06:00 Retried");
  expect(add(after).text).toBe(after.text);
});

describe("events of any words", () => {
  const words = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          "#detected",
          "# ",
          "\n",
          "- ",
          "| ",
          "<!--",
          "-->",
          "```",
          "[x](y)",
          "10:30",
          "2019-04-03",
          "→ A1",
          "@ana",
          "**",
          "_",
          "~",
          "\\",
          "&#124;",
          "<b>",
          "a",
          "é",
          "UTC",
          "-11:00",
          "[ ] ",
          ":",
          "–",
          "\ud800",
          "---",
          "===",
          "> ",
          "until ",
          "pm ",
          "#x",
          "(a1b2c3d)",
          "[^1]",
          "http://a.b",
          "mortem:index",
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join("")),
  );
  const anyEvent = fc.record<TimelineEvent>(
    {
      // In the hour that the clock shows twice, too.
      at: fc.oneof(
        fc.integer({ min: window.shown.start, max: window.shown.end }),
        fc.constant(window.shown.start + 3600),
      ),
      text: words,
      kind: fc.constantFrom(...EVENT_KINDS),
      who: fc.option(words, { nil: undefined }),
      link: fc.option(
        fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), words),
        { nil: undefined },
      ),
      label: fc.option(fc.constantFrom("GitHub", "a]b|c"), { nil: undefined }),
      isApproximate: fc.boolean(),
    },
    { requiredKeys: ["at", "text", "kind"] },
  );
  const forms = fc.constantFrom(
    "- 10:00 Tagged",
    "* 10:00 Tagged\n* 2019-04-03 09:00 Later",
    "| Time | What |\n| --- | --- |\n| 10:00 | Tagged |",
    "| Day | Time | What | Who |\n| --- | --- | --- | --- |\n| 2019-04-02 | 10:00 | Tagged | x |",
    "<!-- guidance -->",
    "",
  );

  it("only add their lines to the timeline, and nothing when they come again", () => {
    fc.assert(
      fc.property(forms, fc.array(anyEvent, { maxLength: 6 }), (lines, events) => {
        const before = withTimeline(lines);
        const candidates = candidatesFor(before, events, window, withoutNames([], {}));
        const fresh = candidates.filter(({ isThere }) => !isThere).length;
        const after = added(before, events);
        const shape = ({ body }: Document) => body.headings.map(({ text, level }) => [level, text]);
        expect(shape(after)).toEqual(shape(before));
        expect(after.items("root-causes")).toHaveLength(before.items("root-causes").length);
        expect(after.text.slice(0, before.text.indexOf("## Timeline"))).toBe(
          before.text.slice(0, before.text.indexOf("## Timeline")),
        );
        expect(after.text.endsWith("## Root causes\n\n- A cause → A1\n")).toBe(true);
        expect(after.timeline.entries).toHaveLength(before.timeline.entries.length + fresh);
        expect(after.timeline.unreadable).toEqual([]);
        expect(after.timeline.entries.filter(({ milestone }) => milestone !== undefined)).toEqual(
          [],
        );
        expect(added(after, events).text).toBe(after.text);
      }),
      { numRuns: 500 },
    );
  });
});
