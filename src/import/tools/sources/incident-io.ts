/**
 * incident.io: responses of its API, of `/v2/incidents`, `/v2/incident_updates`, `/v2/follow_ups` and of
 * `/v1/postmortem_documents/{id}/content`, one alone or several in one file; and a post-mortem's Markdown by itself,
 * as that last one and "Copy to clipboard" give it.
 * @see https://docs.incident.io/api-reference/incidents-v2
 * @see https://docs.incident.io/api-reference/incident-updates-v2
 * @see https://docs.incident.io/api-reference/follow-ups-v2
 * @see https://docs.incident.io/api-reference/postmortemdocuments-v1/show-content
 */
import type { Doubt, Source } from "../../documents/model.ts";
import { draftText, hasHeading, isJson, item, jsonFaults, partPath } from "../draft.ts";
import { earliest, utcTime } from "../instants.ts";
import { type JsonObject, readJson } from "../json-text.ts";
import { objectsAt, objectsNamed, textAt } from "../json-values.ts";
import type { ReadTool } from "../model.ts";

export const read: ReadTool = (text, name) => {
  if (!isJson(text)) return { sources: [{ path: name, text, firstLine: 1 }], faults: [] };
  const json = readJson(text);
  const faults: Doubt[] = jsonFaults(text, json);
  const all = objectsNamed(json.values, "incidents", "incident");
  const incidents = all.filter((one) => !NO_INCIDENT.has(categoryOf(one) ?? ""));
  if (incidents.length < all.length)
    faults.push({
      line: 1,
      message: `${all.length - incidents.length} left out: declined, merged or canceled`,
    });
  const updates = objectsNamed(json.values, "incident_updates", "incident_update");
  const followUps = objectsNamed(json.values, "follow_ups", "follow_up");
  const written = json.values.flatMap((value) => textAt(value, "markdown") ?? []);
  if (all.length === 0) {
    if (written.length === 0)
      faults.push({ line: 1, message: "no incident is in it: save the answer of /v2/incidents" });
    const sources = written.map((markdown, at) => ({
      path: pathOf(name, at),
      text: `${markdown}\n`,
      firstLine: 1,
    }));
    return { sources, faults };
  }
  const isAlone = incidents.length === 1;
  if (!isAlone && written.length > 0)
    faults.push({
      line: 1,
      message: `${written.length} post-mortems left out: they do not say of which incident they are`,
    });
  const sources = incidents.map((incident, at): Source => {
    const id = textAt(incident, "id");
    const own = (one: JsonObject) => textAt(one, "incident_id") === id;
    const path = partPath(name, textAt(incident, "reference") ?? id, at);
    if (timeOf(timesOf(incident), "started_at") === undefined)
      faults.push({ line: 1, message: `${path}: ${NO_START}`, field: "started_at" });
    const text = draftOf(
      incident,
      updates.filter(own),
      followUps.filter(own),
      isAlone ? written : [],
    );
    return { path, text, firstLine: 1 };
  });
  return { sources, faults };
};

const NO_START = "nobody set when it started: it began when it was reported, at the latest";
const pathOf = (name: string, at: number): string => (at === 0 ? name : `${name}#${at + 1}`);

/** Categories of statuses that say it was none after all, or is told of elsewhere. */
const NO_INCIDENT: ReadonlySet<string> = new Set(["declined", "merged", "canceled"]);
const categoryOf = (incident: JsonObject) => textAt(incident, "incident_status", "category");

const STATUS: ReadonlyMap<string, string> = new Map([
  ["triage", "ongoing"],
  ["live", "ongoing"],
  ["paused", "ongoing"],
  ["learning", "resolved"],
  ["closed", "resolved"],
]);

/** A team names its timestamps as it likes; these are the names that come with the tool, and near ones. */
const TIMESTAMPS: readonly (readonly [field: string, name: RegExp])[] = [
  ["started_at", /\bstart/i],
  ["detected_at", /\b(?:reported|detected)\b/i],
  ["acknowledged_at", /\b(?:accepted|acknowledged|declared)\b/i],
  ["mitigated_at", /\b(?:mitigated|fixed|stabili[sz]ed)\b/i],
  ["resolved_at", /\bresolved\b/i],
];

interface Stamp {
  readonly called: string;
  readonly time: string;
}

function timesOf(incident: JsonObject): Stamp[] {
  return objectsAt(incident, "incident_timestamp_values").flatMap((one) => {
    const called = textAt(one, "incident_timestamp", "name");
    const time = utcTime(textAt(one, "value", "value"));
    return called === undefined || time === undefined ? [] : [{ called, time }];
  });
}

function timeOf(times: readonly Stamp[], field: string): string | undefined {
  const [, name] = TIMESTAMPS.find(([id]) => id === field) ?? [];
  return times.find(({ called }) => name?.test(called))?.time;
}

function draftOf(
  incident: JsonObject,
  updates: readonly JsonObject[],
  followUps: readonly JsonObject[],
  written: readonly string[],
): string {
  const times = timesOf(incident);
  const timed = (field: string) => timeOf(times, field);
  const body = written.join("\n\n") || undefined;
  return draftText({
    title: textAt(incident, "name") ?? "",
    facts: {
      reference: textAt(incident, "reference"),
      status: STATUS.get(categoryOf(incident) ?? ""),
      severity: textAt(incident, "severity", "name"),
      timezone: "UTC",
      started_at:
        timed("started_at") ??
        earliest([timed("detected_at"), utcTime(textAt(incident, "created_at"))]),
      detected_at: timed("detected_at"),
      acknowledged_at: timed("acknowledged_at"),
      mitigated_at: timed("mitigated_at"),
      resolved_at: timed("resolved_at"),
      ...rolesOf(incident),
    },
    sections: [
      {
        heading: "Summary",
        lines: hasHeading(body, /summary/i) ? [] : linesOf(textAt(incident, "summary")),
      },
      {
        heading: hasHeading(body, /timeline/i) ? "Updates" : "Timeline",
        lines: [
          ...times.map(({ called, time }) => ({ time, line: item(time, called) })),
          ...updates.map(printUpdate),
        ]
          .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
          .map(({ line }) => line),
      },
      {
        heading: hasHeading(body, /follow[- ]?ups?|action/i)
          ? "Follow-ups of the tool"
          : "Action items",
        lines: followUps.filter((one) => textAt(one, "status") !== "deleted").map(printFollowUp),
      },
      {
        heading: "Custom fields",
        lines: objectsAt(incident, "custom_field_entries").flatMap(printField),
      },
      {
        heading: "References",
        lines: ["permalink", "postmortem_document_url", "call_url"].flatMap((key) => {
          const link = textAt(incident, key);
          return link === undefined ? [] : [item(link)];
        }),
      },
    ],
    body,
  });
}

const linesOf = (text: string | undefined): string[] => (text === undefined ? [] : [text]);

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

function printUpdate(update: JsonObject): { time: string; line: string } {
  const time = utcTime(textAt(update, "created_at")) ?? "";
  const status = textAt(update, "new_incident_status", "name");
  const severity = textAt(update, "new_severity", "name");
  const change = [status, severity].filter((said) => said !== undefined).join(", ");
  return {
    time,
    line: item(time, change === "" ? undefined : `**${change}:**`, textAt(update, "message")),
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
