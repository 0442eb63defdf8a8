/** A digest as plain data, for JSON. */
import { type Digest, type DigestIncident, lastDay } from "./digest.ts";
import type { DigestResult } from "./digest-schema.ts";
import { actionRecord } from "./record.ts";

export function digestRecord(digest: Digest): DigestResult {
  const { since, today, happened, open, overdue, due, done, checkIns, yearAgo } = digest;
  return {
    version: 1,
    since,
    today,
    until: lastDay(digest),
    incidents: happened.map(incidentRecord),
    open: open.map(incidentRecord),
    overdue: overdue.map(actionRecord),
    due: due.map(actionRecord),
    done: done.map(actionRecord),
    checkIns: checkIns.map(({ kind, isOverdue, ...one }) => ({ ...one, overdue: isOverdue })),
    yearAgo: yearAgo === undefined ? null : incidentRecord(yearAgo),
  };
}

function incidentRecord(incident: DigestIncident): DigestResult["incidents"][number] {
  const { id, path, title, day, severity = null, status = null, lasted = null } = incident;
  return { id, path, title, day, severity, status, lasted };
}
