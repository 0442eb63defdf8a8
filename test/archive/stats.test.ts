import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadOf } from "../../src/archive/spread.ts";
import { archiveStats, type StatsAsked } from "../../src/archive/stats.ts";
import { statsCsv, statsMarkdown } from "../../src/archive/stats-export.ts";
import { bodyFacts, headFacts, type StatsFacts } from "../../src/archive/stats-facts.ts";
import { GROUPINGS, groupIncidents } from "../../src/archive/stats-groups.ts";
import { headline, overviewParts } from "../../src/archive/stats-rows.ts";
import { statsSchema } from "../../src/archive/stats-schema.ts";
import { vocabulary } from "../../src/archive/vocabulary.ts";
import { documentOf } from "./support.ts";

const ALL: StatsAsked = { since: undefined, by: undefined, severities: ["sev1", "sev2"] };
const numberOf = vocabulary();
const factsOf = (front: string, body = "", name = "notes"): StatsFacts => {
  const document = documentOf(front, body, name);
  return { ...headFacts(document), ...bodyFacts(document, () => "2019-12-31", numberOf) };
};

const FACTS = [
  factsOf(
    "title: A\nstarted_at: 2019-01-31T10:00\ndetected_at: 2019-01-31T10:10\nresolved_at: 2019-01-31T11\nseverity: sev2\nservices: [login, Login, mail]\ncauses: [load]\ndetected_by: users",
    "## Where we got lucky\n\n- x → A1\n- y\n\n## Action items\n\n- [x] **A1** a — @sol, due 2019-02-10, done 2019-02-09\n- [x] **A2** b — done 2019-03-10\n- [ ] **A3** c — declined: no\n",
    "2019-01-31-a",
  ),
  factsOf(
    "title: B\nstarted_at: 2019-03-05T10:00\ndetected_at: 2019-03-05T10:30\nseverity: SEV1\nservices: [LOGIN]\ncauses: [Load]\ndetected_by: monitoring\nstatus: ongoing",
    "",
    "2019-03-05-b",
  ),
  factsOf("title: C"),
];
const stats = archiveStats(FACTS, ALL);
const named = (by: string) =>
  stats.groups.find((one) => one.by === by)?.groups.map(({ name, incidents }) => [name, incidents]);

describe("the statistics of an archive", () => {
  it("count incidents by month, severity, service, template and cause", () => {
    expect(stats).toMatchObject({ incidents: 3, open: 1, undated: 1 });
    expect(named("month")).toEqual([
      ["2019-01", 1],
      ["2019-02", 0],
      ["2019-03", 1],
      [null, 1],
    ]);
    expect(named("severity")).toEqual([
      ["SEV1", 1],
      ["sev2", 1],
      [null, 1],
    ]);
    expect(named("service")).toEqual([
      ["login", 2],
      ["mail", 1],
      [null, 1],
    ]);
    expect(named("cause")).toEqual([
      ["load", 2],
      [null, 1],
    ]);
    expect(named("template")).toEqual([["postmortem", 3]]);
  });

  it("say how long it took, and of how many that is known", () => {
    expect(stats.times.detect).toEqual({
      known: 2,
      of: 3,
      median: { seconds: 1200, approximate: false },
      p90: { seconds: 1800, approximate: false },
    });
    expect(stats.times.resolve).toMatchObject({ known: 1, median: { approximate: true } });
    expect(stats.times.mitigate).toEqual({ known: 0, of: 3, median: null, p90: null });
  });

  it.each([
    ["2019-04-02", "2019-04-02", undefined],
    ["2019-04-02T00:00", "2019-04-02", undefined],
    ["2019-04-02", "2019-04-03", 86_400],
    ["2019-04-02", "2019-04-02T17", 61_200],
    ["2019-04-02T10", "2019-04-02T10", 0],
    ["2019-04-02T10:00", "2019-04-02T10:00", 0],
    ["2019-04-02T10", "2019-04-02", undefined],
    ["2019-04-02T10:01", "2019-04-02T10:00", undefined],
  ])("of what began %s and ended %s know that it took %s seconds", (from, to, seconds) => {
    const { times } = factsOf(`started_at: ${from}\nresolved_at: ${to}`);
    expect(times.resolve?.seconds).toBe(seconds);
  });

  it("say who noticed, what came back and whether it was learnt from, and what luck led to", () => {
    expect(stats.detectedBy).toEqual([
      { by: "monitoring", incidents: 1 },
      { by: "users", incidents: 1 },
      { by: null, incidents: 1 },
    ]);
    expect(stats.repeats).toMatchObject({
      repeated: { count: 1, of: 2 },
      // A2 was done after it had come back.
      learnt: { count: 0, of: 1 },
      pairs: [{ id: "2019-03-05-b", before: { id: "2019-01-31-a" }, agreed: 2, done: 1 }],
    });
    expect(stats.luck).toEqual({ escapes: 2, done: 1, open: 0, none: 0, unsaid: 1 });
    expect(stats.actions).toMatchObject({ agreed: 2, done: 2, inTime: { count: 1, of: 1 } });
  });

  it("look at what began since a day, but know what was before", () => {
    const since = archiveStats(FACTS, { ...ALL, since: "2019-02-01" });
    expect(since).toMatchObject({ incidents: 1, undated: 0, actions: { agreed: 0 } });
    expect(since.repeats?.pairs).toHaveLength(1);
    expect(archiveStats(FACTS, { ...ALL, since: "2019-03-06" }).incidents).toBe(0);
  });

  it("need no body for one grouping", () => {
    const heads = FACTS.map(({ escapes, actions, causeWords, ...head }) => head);
    const byYear = archiveStats(heads, { ...ALL, by: "year" });
    expect(byYear.groups).toMatchObject([
      { by: "year", groups: [{ name: "2019" }, { name: null }] },
    ]);
    expect(byYear).not.toHaveProperty("actions");
  });

  it("have the shape that is published, with nothing in them too", () => {
    for (const facts of [FACTS, []]) {
      for (const by of [undefined, ...GROUPINGS]) {
        const one = archiveStats(facts, { ...ALL, by });
        expect(statsSchema.strict().parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
      }
    }
  });
});

const date = fc.date({
  min: new Date("2015-01-01"),
  max: new Date("2020-01-01"),
  noInvalidDate: true,
});
const front = fc.record({
  day: fc.option(date.map((one) => one.toISOString().slice(0, 10))),
  services: fc.array(fc.constantFrom("a", "B", "b", "c")),
  severity: fc.option(fc.constantFrom("sev1", "SEV2", "other")),
});
const anyFacts = front.map(({ day, services, severity }) =>
  headFacts(
    documentOf(
      `${day ? `started_at: ${day}` : ""}\nservices: [${services}]\n${severity ? `severity: ${severity}` : ""}`,
      "",
      "notes",
    ),
  ),
);

it("each incident is in one period and one severity, and in each of its services once", () => {
  fc.assert(
    fc.property(fc.array(anyFacts), (facts) => {
      for (const by of ["month", "quarter", "year", "severity", "template"] as const) {
        const groups = groupIncidents(facts, by, ["sev1", "sev2"]);
        expect(groups.flatMap(({ incidents }) => incidents)).toHaveLength(facts.length);
        expect(new Set(groups.map(({ name }) => name?.toLowerCase())).size).toBe(groups.length);
      }
      for (const { incidents } of groupIncidents(facts, "service", [])) {
        expect(new Set(incidents).size).toBe(incidents.length);
      }
    }),
  );
});

it("a spread has as many known as there are, and no median above its 90th percentile", () => {
  const duration = fc.record({ seconds: fc.nat(99_999), approximate: fc.boolean() });
  fc.assert(
    fc.property(fc.array(duration), (durations) => {
      const { known, median, p90 } = spreadOf(durations, durations.length);
      expect(known).toBe(durations.length);
      if (durations.length === 0) expect([median, p90]).toEqual([null, null]);
      // Of two, the median is the mean of both and the percentile the larger; it is never below.
      else expect(median?.seconds).toBeLessThanOrEqual(p90?.seconds ?? -1);
    }),
  );
});

describe("the figures as text", () => {
  it("leave out what nobody says, and shorten long lists but in a sheet", () => {
    const many = Array.from({ length: 14 }, (_, at) =>
      factsOf(`started_at: ${2000 + at}-01-01\nservices: [s${at}]\nstatus: mitigated`),
    );
    const lots = archiveStats(many, ALL);
    const partsOf = (isWhole: boolean) =>
      overviewParts(lots, isWhole).flatMap((part) =>
        "rows" in part ? [[part.part, part.rows.length] as const] : [],
      );
    expect(partsOf(false)).toEqual([
      ["month", 12],
      ["service", 10],
      ["template", 1],
    ]);
    expect(partsOf(true)).toContainEqual(["service", 14]);
    const noticed = archiveStats(
      many.map((facts, at) => ({ ...facts, detectedBy: `somebody ${at}` })),
      ALL,
    );
    const table = overviewParts(noticed).find(
      (part) => "part" in part && part.part === "detected-by",
    );
    expect(table).toMatchObject({
      explained: "4 more: mortem stats --format csv.",
      rows: { length: 10 },
    });
    expect(headline(lots)).toBe("14 incidents, 14 of them not resolved yet.");
    expect(headline(archiveStats([], { ...ALL, since: "2019-01-01" }))).toBe(
      "0 incidents since 2019-01-01.",
    );
  });

  it("are rows of one width for a sheet, in which no name is a formula", () => {
    const hostile = archiveStats([factsOf('started_at: 2019-01-01\nservices: ["=1+1"]')], ALL);
    const csv = statsCsv(hostile, overviewParts(hostile, true));
    expect(csv).toContain('\nservice,"\'=1+1",1,,,,,,\n');
    const lines = statsCsv(stats, overviewParts(stats, true)).trim().split("\n");
    expect(lines).toContain("times,to detect,2,3,,,,1200,1800");
    for (const line of lines) expect(line.replace(/"[^"]*"/g, "").split(",")).toHaveLength(9);
  });

  it("are Markdown, in which no name calls anybody and no cell ends early", () => {
    const hostile = archiveStats(
      [
        ...FACTS,
        factsOf(
          'title: "@all <b> | #1"\nstarted_at: 2019-04-01\nservices: ["a|@b", login]\ncauses: [load]',
          "",
          "2019-04-01-x",
        ),
      ],
      ALL,
    );
    const markdown = statsMarkdown(hostile, overviewParts(hostile));
    expect(markdown).not.toMatch(/@[\p{L}\p{N}]|#\d|(?<!\\)<b>/u);
    expect(markdown).toContain("| a\\|@\u200bb | 1 |");
    expect(markdown).toContain("as on 2019-03-05, B (login, load; it had no actions)");
  });
});
