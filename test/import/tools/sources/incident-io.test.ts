/** Responses of incident.io's API, in the form of its reference. */
import { expect, test } from "vitest";
import { read as readTool } from "../../../../src/import/tools/sources/incident-io.ts";
import { reading } from "../../../support/tool-reading.ts";

const read = reading(readTool);

const NONE: ReadonlyMap<string, string> = new Map();

const stamp = (name: string, value: string | undefined) => ({
  incident_timestamp: { id: name, name, rank: 1 },
  value: { value },
});

const incident = {
  id: "01FDAG4S",
  reference: "INC-123",
  name: "The parcel index is full",
  summary: "Nobody could track a parcel.",
  mode: "standard",
  visibility: "public",
  created_at: "2021-03-04T10:08:00.123456Z",
  updated_at: "2021-03-05T09:00:00Z",
  severity: { id: "s1", name: "Major", rank: 2, description: "" },
  incident_status: { id: "st1", name: "Closed", category: "closed", rank: 4 },
  incident_timestamp_values: [
    stamp("Reported at", "2021-03-04T10:08:00Z"),
    stamp("Impact started at", "2021-03-04T10:00:00Z"),
    stamp("Fixed at", "2021-03-04T11:40:00Z"),
    stamp("Resolved at", "2021-03-04T12:10:00Z"),
    stamp("Closed at", undefined),
  ],
  custom_field_entries: [
    {
      custom_field: { id: "c1", name: "Affected team", field_type: "single_select", options: [] },
      values: [{ value_option: { id: "o1", value: "Search" } }],
    },
    { custom_field: { id: "c2", name: "Ticket", field_type: "link", options: [] }, values: [] },
  ],
  incident_role_assignments: [
    {
      role: { id: "r1", name: "Incident Lead", role_type: "lead" },
      assignee: { id: "u1", name: "Search Lead" },
    },
    { role: { id: "r2", name: "Scribe", role_type: "custom" } },
  ],
  permalink: "https://app.incident.example/parcel/incidents/123",
  postmortem_document_url: "https://docs.example/INC-123",
};

const updates = {
  incident_updates: [
    {
      id: "iu1",
      incident_id: "01FDAG4S",
      message: "Old segments are being moved away.",
      created_at: "2021-03-04T11:00:00Z",
      new_incident_status: { name: "Fixing", category: "live" },
      new_severity: { name: "Major" },
    },
    {
      id: "iu2",
      incident_id: "other",
      message: "Of another incident.",
      created_at: "2021-03-04T11:00:00Z",
    },
  ],
};

const followUps = {
  follow_ups: [
    {
      id: "f1",
      incident_id: "01FDAG4S",
      title: "Watch the disk",
      description: "At 80%.",
      status: "outstanding",
      assignee: { id: "u1", name: "Search Lead" },
      priority: { name: "Urgent" },
    },
    { id: "f2", incident_id: "01FDAG4S", title: "Move old segments", status: "completed" },
    { id: "f3", incident_id: "01FDAG4S", title: "Never mind", status: "deleted" },
  ],
};

test("an incident with its updates and follow-ups", () => {
  const text = [{ incident }, updates, followUps].map((one) => JSON.stringify(one)).join("\n");
  const { sources, leftOut, faults } = read(text, "inc-123.json", NONE);
  expect(faults).toEqual([]);
  expect(leftOut).toEqual([
    "inc-123.json: 1 update whose incident is not in this file",
    "inc-123.json: 1 follow-up deleted in the tool",
  ]);
  expect(sources[0]?.origin).toBe("incident.io#01FDAG4S");
  expect(sources.map(({ path }) => path)).toEqual(["inc-123.json#INC-123"]);
  expect(sources[0]?.text).toBe(`---
title: The parcel index is full
reference: INC-123
status: resolved
severity: Major
timezone: UTC
started_at: 2021-03-04T10:00
detected_at: 2021-03-04T10:08
mitigated_at: 2021-03-04T11:40
resolved_at: 2021-03-04T12:10
owner: Search Lead
participants: [Search Lead (Incident Lead)]
---

# The parcel index is full

## Summary

Nobody could track a parcel.

## Timeline

- 2021-03-04 10:00 Impact started at
- 2021-03-04 10:08 Reported at
- 2021-03-04 11:00 **Fixing, Major:** Old segments are being moved away.
- 2021-03-04 11:40 Fixed at
- 2021-03-04 12:10 Resolved at

## Action items

- [ ] Watch the disk (Owner: Search Lead, priority: Urgent)

  At 80%.

- [x] Move old segments

## Custom fields

- **Affected team:** Search

## References

- https://app.incident.example/parcel/incidents/123
- https://docs.example/INC-123
`);
});

const MARKDOWN =
  "# INC-123\n\n## Summary\n\nThe index was full.\n\n## Timeline\n\n### 2021-03-04 (UTC)\n\n* [10:08] **Reported**\n\n## Follow-ups\n\n* **Watch the disk** - Assignee: Search Lead\n";

test("a post-mortem alone is its Markdown, copied or as the API answers", () => {
  const expected = [{ path: "a", text: MARKDOWN, firstLine: 1 }];
  expect(read(MARKDOWN, "a", NONE).sources).toEqual(expected);
  expect(read(JSON.stringify({ markdown: MARKDOWN }), "a", NONE).sources).toEqual(expected);
  expect(readTool("# Mail\n", "a.md", NONE)).toBeUndefined();
});

test("beside its incident it is told by that one's facts, and nothing stands twice", () => {
  const { sources } = read(
    JSON.stringify({ incident, ...updates, markdown: MARKDOWN }),
    "a.json",
    NONE,
  );
  const headings = sources[0]?.text.split("\n").filter((line) => /^#{1,2} /.test(line));
  expect(headings).toEqual([
    "# The parcel index is full",
    "## Summary in incident.io",
    "## Updates",
    "## Custom fields",
    "## References",
    "# INC-123",
    "## Summary",
    "## Timeline",
    "## Follow-ups",
  ]);
});

test("who set no start is told how it was guessed, and what was none is left out", () => {
  const declined = {
    ...incident,
    id: "2",
    reference: "INC-2",
    incident_status: { category: "declined" },
  };
  const bare = { id: "3", name: "Slow", created_at: "2021-03-04T10:08:00Z" };
  const { sources, remarks, leftOut } = read(
    JSON.stringify({ incidents: [declined, bare], pagination_meta: {} }),
    "a.json",
    NONE,
  );
  expect(sources.map(({ path }) => path)).toEqual(["a.json#3"]);
  expect(sources[0]?.text).toContain("started_at: 2021-03-04T10:08\n");
  expect(leftOut).toEqual(["a.json#INC-2: declined in the tool"]);
  expect(remarks).toEqual([
    "nobody set when it started: it began when it was reported, at the latest",
  ]);
});

test("work that started is no start of the incident, and a summary leaves nothing open", () => {
  const odd = {
    ...incident,
    summary: "```\nno end",
    incident_timestamp_values: [stamp("Fix started at", "2021-03-04T11:00:00Z")],
  };
  const { sources, remarks } = read(JSON.stringify({ incident: odd }), "a.json", NONE);
  expect(sources[0]?.text).toContain("started_at: 2021-03-04T10:08\n");
  expect(sources[0]?.text).toMatch(/## Summary\n\n```\nno end\n$/);
  expect(remarks).toHaveLength(1);
});

test("no incident is taken in of which more may stand behind the break", () => {
  const all = JSON.stringify({ incidents: [incident, { ...incident, id: "2" }] });
  const more = JSON.stringify(updates);
  const why =
    "a.json: 2 incidents, of which more may stand behind the place where the file breaks off: export it again";
  for (const text of [all + more.slice(0, 60), `${all}{`, `${all}!${more}`]) {
    const { sources, leftOut, faults } = read(text, "a.json", NONE);
    expect([sources, leftOut]).toEqual([[], [why]]);
    expect(faults).toHaveLength(1);
  }
  expect(read(`${all.slice(0, -99)}!${more}`, "a.json", NONE).sources).toEqual([]);
  expect(read(all.slice(0, -99), "a.json", NONE).sources).toHaveLength(1);
  const text = `${JSON.stringify({ markdown: MARKDOWN })}{"incident":`;
  expect(read(text, "a.json", NONE).sources).toEqual([]);
});

test("of thousands of incidents each gets its own updates", { timeout: 30_000 }, () => {
  const many = Array.from({ length: 16_000 }, (_, at) => ({
    id: `i${at}`,
    name: "Slow",
    created_at: "2021-03-04T10:08:00Z",
  }));
  const told = many.flatMap(({ id }) =>
    [1, 2, 3, 4, 5].map((nth) => ({
      id: `${id}-${nth}`,
      incident_id: id,
      message: `${id}.${nth}`,
    })),
  );
  const { sources } = read(JSON.stringify({ incidents: many, incident_updates: told }), "a", NONE);
  expect(sources).toHaveLength(16_000);
  expect(sources[7]?.text).toContain("- i7.1\n- i7.2\n- i7.3\n- i7.4\n- i7.5\n");
});

test("an export of no incident is empty, and none of another tool", () => {
  const { sources, leftOut, faults } = read(
    '{"incidents":[],"pagination_meta":{}}',
    "a.json",
    NONE,
  );
  expect([sources, faults]).toEqual([[], []]);
  expect(leftOut).toEqual(["a.json: no incident is in it"]);
});

test("a page behind the last one is told of, and updates alone are no export to import", () => {
  const page = (id: string, meta: object) =>
    JSON.stringify({ incidents: [{ ...incident, id }], pagination_meta: meta });
  const first = page("1", { after: "1", page_size: 1, total_record_count: 2 });
  expect(read(first, "a.json", NONE).leftOut).toEqual([
    "a.json: more incidents, on pages that are not in this file: save the next page too, and import both",
  ]);
  expect(read(first + page("2", { page_size: 1 }), "a.json", NONE).leftOut).toEqual([]);
  const updates = JSON.stringify({ incident_updates: [{ id: "u", message: "It is back" }] });
  expect(readTool(updates, "a.json", NONE)?.unfit?.hint).toContain("/v2/incidents");
});
