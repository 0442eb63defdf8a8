/** A status page's public API, in the form that its own `/api` page describes, and cState's files. */
import { expect, test } from "vitest";
import { read as readTool } from "../../../../src/import/tools/sources/statuspage.ts";
import { reading } from "../../../support/tool-reading.ts";

const read = reading(readTool);

const NONE: ReadonlyMap<string, string> = new Map();

const EXPORT = JSON.stringify({
  page: {
    id: "y2j98763l56x",
    name: "Parcel",
    url: "https://status.parcel.example",
    time_zone: "Etc/UTC",
    updated_at: "2021-03-05T09:00:00.000Z",
  },
  incidents: [
    {
      id: "cp306tmzcl0y",
      name: "Parcels cannot be tracked",
      status: "postmortem",
      created_at: "2021-03-04T03:05:12.000-07:00",
      updated_at: "2021-03-05T09:00:00.000Z",
      monitoring_at: "2021-03-04T11:40:00.000Z",
      resolved_at: "2021-03-04T12:10:00.000Z",
      started_at: "2021-03-04T10:00:00.000Z",
      impact: "major",
      shortlink: "https://stspg.example/cp306tmzcl0y",
      page_id: "y2j98763l56x",
      incident_updates: [
        {
          id: "u4",
          status: "postmortem",
          body: "# Root cause\n\nThe index outgrew its disk.\n\n# Next steps\n\n- Watch the disk",
          incident_id: "cp306tmzcl0y",
          created_at: "2021-03-05T09:00:00.000Z",
          display_at: "2021-03-05T09:00:00.000Z",
          affected_components: null,
        },
        {
          id: "u3",
          status: "resolved",
          body: "Tracking works again.",
          incident_id: "cp306tmzcl0y",
          created_at: "2021-03-04T12:10:00.000Z",
          display_at: "2021-03-04T12:10:00.000Z",
          affected_components: [
            { code: "c1", name: "Tracking", old_status: "major_outage", new_status: "operational" },
          ],
        },
        {
          id: "u1",
          status: "investigating",
          body: "We look into it.\nMore to follow.",
          incident_id: "cp306tmzcl0y",
          created_at: "2021-03-04T10:07:30.000Z",
          display_at: "2021-03-04T10:07:30.000Z",
          affected_components: [
            { code: "c1", name: "Tracking", old_status: "operational", new_status: "major_outage" },
          ],
        },
      ],
      components: [{ id: "c1", name: "Tracking", status: "operational" }],
      reminder_intervals: null,
    },
    {
      id: "m1",
      name: "A move of hosts",
      status: "completed",
      impact: "maintenance",
      incident_updates: [],
    },
  ],
});

test("each incident of a page becomes a document, with its updates as the timeline", () => {
  const { sources, leftOut, faults } = read(EXPORT, "incidents.json", NONE);
  expect(faults).toEqual([]);
  expect(leftOut).toEqual(["incidents.json#m1: planned maintenance"]);
  expect(sources[0]?.origin).toBe("statuspage#cp306tmzcl0y");
  expect(sources.map(({ path }) => path)).toEqual(["incidents.json#cp306tmzcl0y"]);
  expect(sources[0]?.text).toBe(`---
title: Parcels cannot be tracked
status: resolved
severity: major
timezone: UTC
started_at: 2021-03-04T10:00
mitigated_at: 2021-03-04T11:40
resolved_at: 2021-03-04T12:10
services: [Tracking]
---

# Parcels cannot be tracked

## Timeline

- 2021-03-04 10:07:30 **Investigating:** We look into it.
  More to follow.
  - Tracking: operational → major outage
- 2021-03-04 12:10 **Resolved:** Tracking works again.
  - Tracking: major outage → operational

## References

- https://stspg.example/cp306tmzcl0y

# Root cause

The index outgrew its disk.

# Next steps

- Watch the disk
`);
});

test("one incident of the manage API is read alone and in a list", () => {
  const one = {
    id: "a1",
    name: "Slow",
    status: "monitoring",
    impact: "none",
    created_at: "2021-03-04T10:00:00Z",
    postmortem_body: "It was slow.",
  };
  for (const export_ of [one, [one], { incident: one }]) {
    const { sources, faults } = read(JSON.stringify(export_), "a.json", NONE);
    expect(faults).toEqual([]);
    expect(sources[0]?.text).toContain(
      "status: mitigated\ntimezone: UTC\nstarted_at: 2021-03-04T10:00\n",
    );
    expect(sources[0]?.text).toMatch(/\n## Summary\n\nIt was slow\.\n$/);
  }
});

test("a post-mortem with a timeline of its own keeps it, and the updates stand apart", () => {
  const one = {
    id: "a1",
    name: "Slow",
    impact: "minor",
    incident_updates: [{ status: "resolved", body: "Fast." }],
    postmortem_body: "**Timeline**\n\n- 10:00 slow",
  };
  const { sources } = read(JSON.stringify(one), "a.json", NONE);
  expect(sources[0]?.text).toContain("## Status page updates\n\n- **Resolved:** Fast.\n");
});

test("a post-mortem whose headings are low stands below one of its own, and not below the references", () => {
  const one = {
    ...{ id: "a1", name: "Slow", impact: "minor", shortlink: "https://s.example/a1" },
    postmortem_body: "#### Issue\n\nA disk.",
  };
  const { sources } = read(JSON.stringify(one), "a.json", NONE);
  expect(sources[0]?.text).toMatch(/\n## Post-mortem\n\n#### Issue\n\nA disk\.\n$/);
});

test("a page on which nothing has happened is empty", () => {
  const { sources, leftOut, faults } = read('{"page":{},"incidents":[]}', "a.json", NONE);
  expect([sources, faults]).toEqual([[], []]);
  expect(leftOut).toEqual(["a.json: no incident is in it"]);
});

test("JSON without incidents, and incidents of other services, are none of its own", () => {
  expect(readTool('{"page":{},"components":[]}', "summary.json", NONE)).toBeUndefined();
  expect(readTool('[{"id":"1","name":"a","status":"ok"}]', "a.json", NONE)).toBeUndefined();
});

test("an announcement of cState is left out, and says so", () => {
  const file = "---\ntitle: A new page\ninformational: true\nsection: issue\n---\n\nHello.\n";
  const { sources, leftOut, faults } = read(file, "new.md", NONE);
  expect([sources, faults]).toEqual([[], []]);
  expect(leftOut).toEqual(["new.md: an announcement (`informational: true`), no incident"]);
});

test("an incident that two responses tell of is one, and one without an id keeps its place", () => {
  const one = { id: "a1", name: "Slow", impact: "minor", shortlink: "https://s.example/a1" };
  const more = { id: "a1", name: "Slow", impact: "major", shortlink: null };
  const { sources } = read(JSON.stringify([one, more]), "a.json", NONE);
  expect(sources).toHaveLength(1);
  expect(sources[0]?.text).toMatch(/severity: major\n[\s\S]*https:\/\/s\.example\/a1/);
  const nameless = [
    { ...one, id: undefined },
    { ...one, id: undefined, name: "Slower" },
  ];
  const [first] = read(JSON.stringify(nameless), "a.json", NONE).sources;
  const [, second] = read(JSON.stringify(nameless.toReversed()), "a.json", NONE).sources;
  expect(first?.path).toBe(second?.path);
});

test("of two responses the newer tells what is, wherever it stands, and both tell what was", () => {
  const update = (id: string, hour: string, body: string) => ({
    id,
    body,
    status: "investigating",
    created_at: `2021-03-04T${hour}:00:00Z`,
  });
  const older = {
    id: "a1",
    name: "Slow",
    impact: "minor",
    status: "investigating",
    updated_at: "2021-03-04T13:30:00+02:00",
    incident_updates: [update("u2", "11", "We look."), update("u1", "10", "It is slow.")],
  };
  const newer = {
    ...older,
    status: "resolved",
    updated_at: "2021-03-04T12:00:00.250Z",
    incident_updates: [update("u3", "12", "Fast."), update("u2", "11", "We looked.")],
  };
  for (const both of [
    [older, newer],
    [newer, older],
  ]) {
    const { sources } = read(JSON.stringify(both), "a.json", NONE);
    expect(sources[0]?.text).toContain("status: resolved\n");
    expect(sources[0]?.text).toContain(
      [
        "- 2021-03-04 10:00 **Investigating:** It is slow.",
        "- 2021-03-04 11:00 **Investigating:** We looked.",
        "- 2021-03-04 12:00 **Investigating:** Fast.",
      ].join("\n"),
    );
  }
});

test("a start that nobody set, and a time without a zone, are told of", () => {
  const one = { id: "a", name: "Slow", impact: "minor", created_at: "2021-03-04T10:00:00Z" };
  expect(read(JSON.stringify(one), "a.json", NONE).remarks).toEqual([
    "started when it was published; the harm may be older",
  ]);
  const vague = { ...one, resolved_at: "2021-03-04 10:00" };
  const { sources, remarks } = read(JSON.stringify(vague), "a.json", NONE);
  expect(sources[0]?.text).not.toContain("resolved_at");
  expect(remarks[1]).toBe("resolved_at is left out: 2021-03-04 10:00 is no time with a zone");
});

test("a file of cState has its updates in the order in which they came", () => {
  const file = `---
Title: Parcels cannot be tracked
date: 2021-03-04 10:00:00
resolved: true
resolvedWhen: 2021-03-04 12:10:00
# Possible severity levels: down, disrupted, notice
severity: disrupted
affected:
  - Tracking
section: issue
---

*Resolved* - It works. {{< track "2021-03-04 12:10:00" >}}

*Investigating* - We look into it. {{< track "2021-03-04 10:07:00" >}}

---

We are sorry.
`;
  const { sources, faults } = read(file, "content/issues/tracking.md", NONE);
  expect(faults).toEqual([]);
  expect(sources).toHaveLength(1);
  expect(sources[0]?.path).toBe("content/issues/tracking.md");
  expect(sources[0]?.text).toBe(`---
title: Parcels cannot be tracked
status: resolved
severity: major
started_at: 2021-03-04T10:00:00
resolved_at: 2021-03-04T12:10:00
services: [Tracking]
---

# Parcels cannot be tracked

## Timeline

- 2021-03-04 10:07:00 *Investigating* - We look into it.
- 2021-03-04 12:10:00 *Resolved* - It works.

## Summary

We are sorry.
`);
});

test.each([
  [
    "behind each",
    `*Resolved* - It works. {{< track "2021-03-04 12:10:00" >}}
*Watching* - It is slow. {{< track "2021-03-04 11:10:00" >}}

And still in parts.

*Looking* - It
is down. {{< track "2021-03-04 10:10:00" >}}`,
  ],
  [
    "before each",
    `{{< track "2021-03-04 12:10:00" >}} *Resolved* - It works.
{{< track "2021-03-04 11:10:00" >}}*Watching* - It is slow.

And still in parts.

{{< track "2021-03-04 10:10:00" >}}
*Looking* - It
is down.`,
  ],
  [
    "inside of each",
    `*Resolved* - {{< track "2021-03-04 12:10:00" >}}It works.
*Watching* - {{< track "2021-03-04 11:10:00" >}}It is slow.

And still in parts.

*Looking* - {{< track "2021-03-04 10:10:00" >}}It
is down.`,
  ],
])("updates of cState with the time %s stand apart, and keep their paragraphs", (_, updates) => {
  const file = `---\ntitle: Down\nsection: issue\n---\n\nA note.\n\n${updates}\n\n## After\n\nSorry.\n`;
  const { sources } = read(file, "a.md", NONE);
  expect(sources[0]?.text.split("# Down\n")[1]).toBe(`
## Timeline

- 2021-03-04 10:10:00 *Looking* - It
  is down.
- 2021-03-04 11:10:00 *Watching* - It is slow.

  And still in parts.
- 2021-03-04 12:10:00 *Resolved* - It works.

## Post-mortem

A note.

## After

Sorry.
`);
});

test("Markdown that is no file of cState is none of its own", () => {
  expect(readTool("# Mail\n", "a.md", NONE)).toBeUndefined();
  expect(readTool("---\ntitle: Mail\nseverity: down\n---\n\nx\n", "a.md", NONE)).toBeUndefined();
});

test("a file of cState with TOML at its top says the same as one with YAML", () => {
  const body = `
*Resolved* - It works. {{< track "2021-03-04 12:10:00" >}}

*Investigating* - We look into it. {{< track "2021-03-04 10:07:00" >}}
`;
  const yaml = `---
title: Parcels cannot be tracked
date: 2021-03-04T10:00:00
resolved: true
resolvedWhen: 2021-03-04T12:10:00+01:00
severity: down
affected: [Tracking, "Search, by name"]
section: issue
---
${body}`;
  const toml = `+++
title = "Parcels cannot be tracked"
date = 2021-03-04T10:00:00
resolved = true
resolvedWhen = 2021-03-04T12:10:00+01:00
severity = "down"
affected = ["Tracking", "Search, by name"]
section = "issue"
+++
${body}`;
  const [a, b] = [yaml, toml].map((text) => read(text, "issues/a.md", NONE));
  expect(b).toEqual(a);
  expect(b?.sources[0]?.text).toContain("started_at: 2021-03-04T10:00:00\n");
});

test("TOML of cState that cannot be read is named with its line, and the updates are read", () => {
  const file =
    '+++\ntitle = "a"\nresolved = tru\n+++\n\nIt is slow. {{< track "2021-03-04 10:07" >}}\n';
  const { sources, faults } = read(file, "issues/slow-mail.md", NONE);
  expect(faults).toEqual([
    { line: 3, message: expect.stringMatching(/^the TOML at the top cannot be read: /) },
  ]);
  expect(sources[0]?.text).toContain("- 2021-03-04 10:07 It is slow.\n");
});

test("other pages of Hugo with TOML are none of cState's", () => {
  expect(readTool('+++\ntitle = "A recipe"\n+++\n\nEggs.\n', "a.md", NONE)).toBeUndefined();
});

test("an update that says nothing at all is no entry", () => {
  const incident = {
    id: "cp306tmzcl0z",
    name: "Parcels wait",
    status: "resolved",
    started_at: "2021-03-04T10:00:00.000Z",
    incident_updates: [
      { body: null, created_at: null },
      { status: "resolved", body: "Moving" },
    ],
  };
  const [source] = read(JSON.stringify({ incidents: [incident] }), "a.json", NONE).sources;
  expect(source?.text).toContain("- **Resolved:** Moving\n");
  expect(source?.text).not.toMatch(/^-$/m);
});
