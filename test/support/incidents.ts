/** Incidents that have something to do with each other, for what finds them. */

const FLUX = `---
kind: postmortem
template: release
title: The log shipper stopped after a Flux update
status: resolved
review: reviewed
severity: sev2
timezone: America/Chicago
started_at: 2018-02-19
owner: release-lead
services: [log-shipper]
tags: [flux, dependencies]
---

# The log shipper stopped after a Flux update

## Summary

Flux rolled out a version of the log shipper that no longer knows one of our flags. It stopped within a minute, and no entries reached the archive for nine hours.

## Trigger

Flux took the newest chart, since its version was not pinned.

## Root causes

- The version of the chart was a range → A1

## Action items

- [x] **A1** Pin the versions of all charts — @release-lead, due 2018-03-05, prevent, done 2018-03-02
- [ ] **A2** Alert when no entries arrive for ten minutes — @platform-manager, due 2018-03-19, detect
- [ ] **A3** Replace Flux — declined: pinned charts are enough
`;

const DISK = `---
kind: postmortem
title: ディスクがいっぱいになり検索が停止した
status: resolved
severity: sev1
started_at: 2018-06-01
services: [search]
---

# ディスクがいっぱいになり検索が停止した

## 概要

検索用のディスクがいっぱいになり、索引の更新が十二時間にわたって停止した。
`;

const PREMORTEM = `---
kind: premortem
title: One archive for all logs
held_at: 2018-01-15
services: [log-shipper]
---

# One archive for all logs

## Risks

### R1 The log shipper loses entries and nobody notices
`;

export const INCIDENTS: Record<string, string> = {
  "docs/postmortems/2018-02-19-log-shipper.md": FLUX,
  "docs/postmortems/2018-06-01-disk.md": DISK,
  "docs/premortems/2018-01-15-archive.md": PREMORTEM,
};
