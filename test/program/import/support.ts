/** Post-mortems of a team that has written them its own way, and pages that are none. */
export const WIKI: Record<string, string> = {
  "wiki/2020-02-03-api-down.md": `# API down

Date: 2020-02-03
Severity: SEV2

## Summary

The API answered 500 for an hour, see [the chart](img/chart.png) and [the runbook](../runbook.md#restart).

## Timeline

- 10:00 A deployment begins
- 10:05 Errors rise

## Root cause

The pool of connections was too small.

## Action items

- [ ] Alert on a full pool

## Customer pain

Forty customers could not pay.
`,
  "wiki/deep/2020-03-04-disk-full.md": `# Disk full

Date: 2020-03-04
Severity: SEV3

## Summary

No order was taken for ten minutes.

## Impact

Ten orders were lost.

## Customer pain

Nobody noticed but us.

## Root cause

Logs were never rotated.
`,
  "wiki/README.md": `# Incidents

- [API down](2020-02-03-api-down.md)
- [Disk full](deep/2020-03-04-disk-full.md)
`,
  "wiki/empty.md": "\n",
};

/** Two with a day that can be read in two ways. */
export const AMBIGUOUS: Record<string, string> = Object.fromEntries(
  ["03/04/2020", "05/06/2020"].map((date, at) => [
    `old/incident-${at + 1}.md`,
    `# Outage ${at + 1}

Date: ${date}

## Summary

It was down.

## Impact

Nobody could log in.

## Root cause

A certificate had expired.
`,
  ]),
);

/** Two incidents in one file. */
export const SEVERAL = `# Incidents of the quarter

## 2020-05-01: The queue was stuck

### Summary

Nothing was sent for an hour.

### Root cause

A poisoned message.

## 2020-06-02: The certificate had expired

### Summary

Nobody could log in.

### Root cause

Nobody had a reminder.
`;
