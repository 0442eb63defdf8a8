/** Responses of PagerDuty's REST API, in the form of its published schema. */
import { expect, test } from "vitest";
import { read as readTool } from "../../../../src/import/tools/sources/pagerduty.ts";
import { reading } from "../../../support/tool-reading.ts";

const read = reading(readTool);

const NONE: ReadonlyMap<string, string> = new Map();

const incident = {
  incident: {
    id: "PX1",
    type: "incident",
    summary: "[#1234] The parcel index is full",
    self: "https://api.pagerduty.example/incidents/PX1",
    html_url: "https://parcel.pagerduty.example/incidents/PX1",
    incident_number: 1234,
    title: "The parcel index is full",
    created_at: "2021-03-04T10:05:42Z",
    updated_at: "2021-03-04T12:10:00Z",
    status: "resolved",
    urgency: "high",
    priority: { id: "P1", type: "priority_reference", summary: "P2" },
    service: { id: "S1", type: "service_reference", summary: "Tracking" },
    acknowledgements: [
      {
        at: "2021-03-04T10:09:00Z",
        acknowledger: { id: "U1", type: "user_reference", summary: "on-call" },
      },
    ],
    teams: [{ id: "T1", type: "team_reference", summary: "Search" }],
    resolved_at: "2021-03-04T12:10:00Z",
    body: { type: "incident_body", details: "Disk usage is above 95%." },
  },
};

const entry = (type: string, created_at: string, summary: string, more = {}) => ({
  id: `R${created_at}`,
  type: `${type}_log_entry`,
  summary,
  created_at,
  agent: { id: "U1", type: "user_reference", summary: "on-call" },
  channel: { type: "web" },
  incident: { id: "PX1", type: "incident_reference" },
  ...more,
});

const log = {
  log_entries: [
    entry("resolve", "2021-03-04T12:10:00Z", "Resolved by on-call"),
    entry("annotate", "2021-03-04T11:00:00Z", "Note added by on-call", {
      channel: { type: "note", summary: "Old segments are being moved away." },
    }),
    entry("notify", "2021-03-04T10:06:00Z", "Notified on-call by phone"),
    entry("acknowledge", "2021-03-04T10:09:00Z", "Acknowledged by on-call"),
    entry("trigger", "2021-03-04T10:05:42Z", "Triggered through the API"),
  ],
  limit: 25,
  offset: 0,
  more: false,
};

test("an incident with its log, one response after the other in a file", () => {
  const text = `${JSON.stringify(incident)}\n${JSON.stringify(log)}\n`;
  const { sources, remarks, leftOut, faults } = read(text, "px1.json", NONE);
  expect(faults).toEqual([]);
  expect(remarks).toEqual(["started when the page went out; the harm may be older"]);
  expect(leftOut).toEqual(["px1.json: 1 log entry of who was notified and how"]);
  expect(sources).toHaveLength(1);
  expect(sources[0]?.text).toBe(`---
title: The parcel index is full
incident_number: "1234"
status: resolved
severity: P2
urgency: high
timezone: UTC
started_at: 2021-03-04T10:05:42
detected_at: 2021-03-04T10:05:42
acknowledged_at: 2021-03-04T10:09
resolved_at: 2021-03-04T12:10
services: [Tracking]
participants: [on-call]
teams: [Search]
---

# The parcel index is full

## Timeline

- 2021-03-04 10:05:42 Triggered through the API
- 2021-03-04 10:09 Acknowledged by on-call
- 2021-03-04 11:00 Note added by on-call: Old segments are being moved away.
- 2021-03-04 12:10 Resolved by on-call

## References

- https://parcel.pagerduty.example/incidents/PX1

## Summary

Disk usage is above 95%.
`);
});

test("of several incidents each gets its own entries", () => {
  const other = { ...incident.incident, id: "PX2", title: "The map is grey" };
  const all = { incidents: [incident.incident, other, other], limit: 25, more: false };
  const entries = [
    log.log_entries[4],
    { ...log.log_entries[4], id: "R9", incident: { id: "PX9" } },
  ];
  const { sources, leftOut } = read(
    JSON.stringify([all]).slice(1, -1) + JSON.stringify({ log_entries: entries }),
    "all.json",
    NONE,
  );
  expect(sources.map(({ path }) => path)).toEqual(["all.json#PX1", "all.json#PX2"]);
  expect(sources.map(({ text }) => text.includes("Triggered through the API"))).toEqual([
    true,
    false,
  ]);
  expect(leftOut).toEqual(["all.json: 1 log entry whose incident is not in this file"]);
});

test("notes are entries of the one incident that they lie beside", () => {
  const notes = {
    notes: [
      {
        id: "N1",
        user: { summary: "on-call" },
        content: "Moved.",
        created_at: "2021-03-04T11:30:00Z",
      },
    ],
  };
  const { sources } = read(JSON.stringify({ ...incident, ...notes }), "a.json", NONE);
  expect(sources[0]?.text).toContain("- 2021-03-04 11:30 on-call: Moved.\n");
});

test("a log without its incident says what is missing", () => {
  const { documents, unfit } = readTool(JSON.stringify(log), "a.json", NONE) ?? {};
  expect(documents).toEqual([]);
  expect(unfit?.message).toContain("no incident is in it");
  expect(unfit?.hint).toContain("mortem timeline <doc> --from pagerduty");
});

test("whom it is assigned to takes part, and no integration does", () => {
  const assignee = { type: "user_reference", summary: "Release Lead" };
  const acknowledgements = [
    { acknowledger: { type: "service_reference", summary: "Mail Bridge" } },
    { acknowledger: { type: "user_reference", summary: "On Call" } },
    { acknowledger: assignee },
  ];
  const one = { ...incident.incident, assignments: [{ assignee }], acknowledgements };
  const { sources } = read(JSON.stringify({ incident: one }), "a.json", NONE);
  expect(sources[0]?.text).toContain("participants: [Release Lead, On Call]\n");
});

test("pages that are not there are told of, and not those that are", () => {
  const page = (offset: number, more: boolean) =>
    JSON.stringify({
      ...{ incidents: [{ ...incident.incident, id: `PX${offset}` }], limit: 1, offset, more },
    });
  const leftOutOf = (text: string) => read(text, "a.json", NONE).leftOut;
  expect(leftOutOf(page(0, true))).toEqual([
    "a.json: more incidents, on pages that are not in this file: save the next page too, and import both",
  ]);
  expect(leftOutOf(page(0, true) + page(1, true))).toHaveLength(1);
  expect(leftOutOf(page(1, false) + page(0, true))).toEqual([]);
  const logged = JSON.stringify({ ...log, limit: 100, offset: 0, more: true });
  expect(leftOutOf(JSON.stringify(incident) + logged)).toContainEqual(
    expect.stringContaining("more log entries"),
  );
});

test("its form in Markdown is read as Markdown", () => {
  const text = "**Postmortem Owner:** on-call\n\n## Overview\n\nThe index was full.\n";
  expect(read(text, "pm.md", NONE).sources).toEqual([{ path: "pm.md", text, firstLine: 1 }]);
  expect(readTool("# Mail\n\n## Overview\n", "a.md", NONE)).toBeUndefined();
});

test("no incident is taken in of which more of the log may stand behind the break", () => {
  const text = JSON.stringify(incident) + JSON.stringify(log).slice(0, -200);
  const { sources, leftOut, faults } = read(text, "a.json", NONE);
  expect(sources).toEqual([]);
  expect(leftOut[0]).toMatch(/^a\.json: 1 incident, of which more may stand behind/);
  expect(faults).toHaveLength(1);
});

test("what was opened again is not resolved", () => {
  const again = { ...incident.incident, status: "triggered", resolved_at: null };
  const { sources } = read(JSON.stringify({ incident: again, ...log }), "a.json", NONE);
  expect(sources[0]?.text).toContain("status: ongoing\n");
  expect(sources[0]?.text).toContain("- 2021-03-04 12:10 Resolved by on-call\n");
  expect(sources[0]?.text).not.toContain("resolved_at");
});
