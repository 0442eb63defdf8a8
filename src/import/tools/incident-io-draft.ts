/** What incident.io tells of one incident, as a draft: its facts, its times, its updates and its follow-ups. */
import { type Draft, drafted, hasHeading, item, staysOpen } from "./draft.ts";
import { earliest, inOrder, Times, utcTime } from "./instants.ts";
import type { JsonObject } from "./json-text.ts";
import { objectsAt, textAt } from "./json-values.ts";

const NO_START = "nobody set when it started: it began when it was reported, at the latest";

export const categoryOf = (incident: JsonObject) => textAt(incident, "incident_status", "category");

export const isDeleted = (followUp: JsonObject): boolean =>
  textAt(followUp, "status") === "deleted";

const STATUS: ReadonlyMap<string, string> = new Map([
  ["triage", "ongoing"],
  ["live", "ongoing"],
  ["paused", "ongoing"],
  ["learning", "resolved"],
  ["closed", "resolved"],
]);

/** A team names its timestamps as it likes; these are the names that come with the tool, and near ones. */
const TIMESTAMPS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    started_at: "started|start|began",
    detected_at: "reported|detected",
    acknowledged_at: "accepted|acknowledged|declared",
    mitigated_at: "mitigated|fixed|stabili[sz]ed",
    resolved_at: "resolved",
  }).map(([field, verbs]) => [
    field,
    // Work on it, or a fix, starts too.
    new RegExp(`^(?:(?:impact|incident|issue|outage|problem) )?(?:${verbs})(?: at| time)?$`, "i"),
  ]),
);

interface Stamp {
  readonly called: string;
  readonly time: string | undefined;
  readonly said: string;
}

function timesOf(incident: JsonObject): Stamp[] {
  return objectsAt(incident, "incident_timestamp_values").flatMap((one) => {
    const called = textAt(one, "incident_timestamp", "name");
    const said = textAt(one, "value", "value");
    return called === undefined || said === undefined
      ? []
      : [{ called, time: utcTime(said), said }];
  });
}

export function draftOf(
  incident: JsonObject,
  updates: readonly JsonObject[],
  followUps: readonly JsonObject[],
  written: readonly string[],
  line: number,
) {
  const stamps = timesOf(incident);
  const times = new Times(line);
  const timed = (field: string) => {
    const stamp = stamps.find(({ called }) => TIMESTAMPS.get(field)?.test(called));
    return times.read(stamp?.called ?? field, stamp?.said);
  };
  const [started, detected] = [timed("started_at"), timed("detected_at")];
  const post = written.join("\n\n") || undefined;
  const said = textAt(incident, "summary");
  // A post-mortem begins with it as often as not.
  const summary = said !== undefined && post?.includes(said) ? undefined : said;
  const isLast = summary !== undefined && staysOpen(summary);
  const body = isLast ? [post, `## Summary\n\n${summary}`].filter(Boolean).join("\n\n") : post;
  const draft: Draft = {
    title: textAt(incident, "name") ?? "",
    facts: {
      reference: textAt(incident, "reference"),
      incident_type: textAt(incident, "incident_type", "name"),
      slack_channel: textAt(incident, "slack_channel_name"),
      status: STATUS.get(categoryOf(incident) ?? ""),
      severity: textAt(incident, "severity", "name"),
      timezone: "UTC",
      started_at:
        started ?? earliest([detected, times.read("created_at", textAt(incident, "created_at"))]),
      detected_at: detected,
      acknowledged_at: timed("acknowledged_at"),
      mitigated_at: timed("mitigated_at"),
      resolved_at: timed("resolved_at"),
      ...rolesOf(incident),
    },
    sections: [
      {
        heading: hasHeading(post, /summary/i) ? "Summary in incident.io" : "Summary",
        lines: summary === undefined || isLast ? [] : [summary],
      },
      {
        heading: hasHeading(body, /timeline/i) ? "Updates" : "Timeline",
        lines: inOrder([
          ...inOrder(
            stamps.map(({ called, time, said }) => ({ time, line: item(time ?? said, called) })),
          ),
          ...inOrder(updates.map(printUpdate)),
        ]).map(({ line: entry }) => entry),
      },
      {
        heading: hasHeading(body, /follow[- ]?ups?|action/i)
          ? "Follow-ups of the tool"
          : "Action items",
        lines: followUps.filter((one) => !isDeleted(one)).map(printFollowUp),
      },
      {
        heading: "Custom fields",
        lines: objectsAt(incident, "custom_field_entries").flatMap(printField),
      },
      {
        heading: "References",
        lines: [
          ...["permalink", "postmortem_document_url", "call_url"].map((key) => [key]),
          ["external_issue_reference", "issue_permalink"],
        ].flatMap((keys) => {
          const link = textAt(incident, ...keys);
          return link === undefined ? [] : [item(link)];
        }),
      },
    ],
    body,
  };
  const guessed = started === undefined ? [{ line, message: NO_START, field: "started_at" }] : [];
  const { text, remarks } = drafted(draft, line);
  return { text, remarks: [...guessed, ...times.remarks, ...remarks] };
}

/** Who leads is the owner; the others took part, each with a role. */
function rolesOf(incident: JsonObject) {
  const roles = objectsAt(incident, "incident_role_assignments").flatMap((one) => {
    const name = textAt(one, "assignee", "name");
    if (name === undefined) return [];
    return [{ name, role: textAt(one, "role", "name"), type: textAt(one, "role", "role_type") }];
  });
  return {
    owner: roles.find(({ type }) => type === "lead")?.name,
    participants: roles.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`)),
  };
}

function printUpdate(update: JsonObject): { time: string | undefined; line: string } {
  const said = textAt(update, "created_at");
  const time = utcTime(said);
  const status = textAt(update, "new_incident_status", "name");
  const severity = textAt(update, "new_severity", "name");
  const change = [status, severity].filter((said) => said !== undefined).join(", ");
  return {
    time,
    line: item(
      time ?? said,
      change === "" ? undefined : `**${change}:**`,
      textAt(update, "message"),
    ),
  };
}

function printFollowUp(followUp: JsonObject): string {
  const status = textAt(followUp, "status");
  const owner = textAt(followUp, "assignee", "name") ?? textAt(followUp, "assignee_team", "name");
  const priority = textAt(followUp, "priority", "name");
  const more = [
    owner && `Owner: ${owner}`,
    priority && `priority: ${priority}`,
    status === "not_doing" ? "not doing" : undefined,
    textAt(followUp, "external_issue_reference", "issue_permalink"),
  ].filter((said) => said);
  const description = textAt(followUp, "description");
  return [
    item(
      status === "completed" ? "[x]" : "[ ]",
      textAt(followUp, "title"),
      more.length > 0 ? `(${more.join(", ")})` : undefined,
    ),
    ...(description === undefined ? [] : [`\n${description.replace(/^/gm, "  ")}\n`]),
  ].join("\n");
}

const VALUES = [
  ["value_text"],
  ["value_link"],
  ["value_numeric"],
  ["value_option", "value"],
  ["value_catalog_entry", "name"],
];

function printField(entry: JsonObject): string[] {
  const called = textAt(entry, "custom_field", "name");
  const values = objectsAt(entry, "values").flatMap((value) =>
    VALUES.flatMap((keys) => textAt(value, ...keys) ?? []),
  );
  return called === undefined || values.length === 0
    ? []
    : [item(`**${called}:**`, values.join(", "))];
}
