/** An incident's folder as mortician keeps it. */
import { expect, test } from "vitest";
import { read as readTool } from "../../../../src/import/tools/sources/mortician.ts";
import { reading } from "../../../support/tool-reading.ts";

const read = reading(readTool);

const INDEX = `## Summary
Nobody could track a parcel.

## Impact & Severity
**Affected Services:** tracking

## Root Cause
A full disk.

## Resolution

### Temporary
Old segments were moved away.

### Permanent
`;

const BESIDE = new Map([
  [
    "meta.yaml",
    "id: parcel\ntitle: The parcel index is full\nstatus: Temporary Resolution\nseverity: P2\nowner: Search\ncreated_at: '2021-03-05T09:00:00'\ndate: '2021-03-04'\ntime: '10:05:00'\nparticipants:\n- Incident Commander: on-call\n- Search\n",
  ],
  [
    "timeline.yaml",
    "events:\n- time: 2021-03-04 10:05 UTC\n  action: The disk is full\n- time: about noon\n  action: |\n    $ df -h\n\n    97%\n",
  ],
  [
    "actions.yaml",
    "items:\n- task: Watch the disk\n  done: false\n  owner: Search\n  due: '2021-03-20'\n- task: Move segments\n  done: true\n",
  ],
]);

test("a folder becomes one document", () => {
  const { sources, faults } = read(INDEX, "incidents/parcel-the-index/index.md", BESIDE);
  expect(faults).toEqual([]);
  expect(sources).toHaveLength(1);
  expect(sources[0]?.path).toBe("incidents/parcel-the-index/index.md");
  expect(sources[0]?.text).toBe(`---
title: The parcel index is full
id: parcel
status: mitigated
severity: P2
timezone: UTC
date: 2021-03-04
time_created: "10:05:00"
created_at: 2021-03-05T09:00:00
owner: Search
participants: ["Incident Commander: on-call", Search]
---

# The parcel index is full

## Timeline

- 2021-03-04 10:05 The disk is full
- about noon $ df -h

  97%

## Action items

- [ ] Watch the disk (Owner: Search, due 2021-03-20)
- [x] Move segments

${INDEX}`);
});

test("without the files beside it, it is Markdown", () => {
  expect(read(INDEX, "index.md", new Map()).sources).toEqual([
    { path: "index.md", text: INDEX, firstLine: 1 },
  ]);
  expect(readTool("{}", "a.json", new Map())).toBeUndefined();
});

test("what it did not write is none of its own, also in an incident's folder", () => {
  expect(readTool("# Notes\n\nWe looked.\n", "a/notes.md", BESIDE)).toBeUndefined();
  expect(readTool("replicas: 3\n", "deploy.yaml", new Map())).toBeUndefined();
  expect(readTool("# Notes\n", "index.md", new Map())).toBeUndefined();
  const shown = "# 2021-03-04: Full\n## Overview\n\n## Incident Owner\n\n## Actions & Follow-Up\n";
  expect(read(shown, "shown.md", BESIDE).sources).toEqual([
    { path: "shown.md", text: shown, firstLine: 1 },
  ]);
});

test("YAML that is damaged is told with its file and line, and the rest is taken", () => {
  const beside = new Map(BESIDE).set("timeline.yaml", "events:\n- time: [x\n");
  const { sources, faults } = read(INDEX, "a/index.md", beside);
  expect(faults[0]).toMatchObject({ message: expect.stringMatching(/^timeline\.yaml: /) });
  expect(sources[0]?.text).toContain("- [x] Move segments");
});
