/** A small archive, in which each listing command finds something to say. */

export const RELEASE = `---
kind: postmortem
template: release
title: Every modelling job failed
status: resolved
review: in-review
severity: sev2
timezone: America/Chicago
started_at: 2019-04-02T10
detected_at: 2019-04-02T10:30
resolved_at: 2019-04-02T17
owner: release-lead
services: [modelling-library]
tags: [dependencies]
---

# Every modelling job failed

## Action items

- [ ] **A1** Run the release checks inside the production image — @release-lead, due 2019-04-16, prevent, P1, #482
- [x] **A2** Never release without two maintainers — @platform-manager, due 2019-04-05, done 2019-04-04
- [ ] **A3** Pin every dependency — declined: the lock file holds them
`;

export const OUTAGE = `---
kind: postmortem
title: Login was | slow
status: ongoing
severity: sev1
timezone: America/Chicago
started_at: 2019-04-05T08:00
services: [login]
---

# Login was | slow

## Action items

- [ ] **A1** Alert on slow logins — @ana, due 2019-04-04
`;

export const OLD = `---
kind: postmortem
title: A disk was full
status: resolved
review: reviewed
started_at: 2018-01-05
---
`;

export const ARCHIVE: Record<string, string> = {
  "docs/postmortems/2019-04-02-release.md": RELEASE,
  "docs/postmortems/2019-04-05-slow-login.md": OUTAGE,
  "docs/postmortems/2018/2018-01-05-disk.md": OLD,
};
