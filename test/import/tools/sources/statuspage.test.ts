/** A status page's public API, in the form that its own `/api` page describes, and cState's files. */
import { expect, test } from "vitest";
import { read } from "../../../../src/import/tools/sources/statuspage.ts";

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
  const { sources, faults } = read(EXPORT, "incidents.json", NONE);
  expect(faults).toEqual([
    { line: 1, message: "1 left out: planned maintenance, or without a name" },
  ]);
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

test("JSON without incidents says what to save", () => {
  const { sources, faults } = read('{"page":{},"components":[]}', "summary.json", NONE);
  expect(sources).toEqual([]);
  expect(faults[0]?.message).toMatch(/api\/v2\/incidents\.json$/);
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

test("Markdown that is no file of cState is taken as it is, and says so", () => {
  const { sources, faults } = read("# Mail\n", "a.md", NONE);
  expect(sources).toEqual([{ path: "a.md", text: "# Mail\n", firstLine: 1 }]);
  expect(faults).toHaveLength(1);
});
