/**
 * incident.io: responses of its API, of `/v2/incidents`, `/v2/incident_updates`, `/v2/follow_ups` and of
 * `/v1/postmortem_documents/{id}/content`, one alone or several in one file; and a post-mortem's Markdown by itself,
 * as that last one and "Copy to clipboard" give it.
 * @see https://docs.incident.io/api-reference/incidents-v2
 * @see https://docs.incident.io/api-reference/incident-updates-v2
 * @see https://docs.incident.io/api-reference/follow-ups-v2
 * @see https://docs.incident.io/api-reference/postmortemdocuments-v1/show-content
 */
import { counted } from "../../../values/counted.ts";
import { groupedBy } from "../../../values/grouping.ts";
import {
  type Draft,
  drafted,
  hasHeading,
  heldBack,
  isJson,
  item,
  jsonFaults,
  lineIn,
  placesIn,
  staysOpen,
} from "../draft.ts";
import { earliest, inOrder, Times, utcTime } from "../instants.ts";
import { type JsonObject, readJson } from "../json-text.ts";
import { mayLack, objectsAt, objectsNamed, textAt } from "../json-values.ts";
import { markdownOf, type ReadTool, type ToolDocument, type ToolLeftOut } from "../model.ts";
import { toolOf } from "../signs.ts";

export const read: ReadTool = (text, name) => {
  if (!isJson(text)) return toolOf(text) === "incident.io" ? markdownOf(text, name) : undefined;
  const json = readJson(text);
  const all = objectsNamed(json, "incidents", "incident");
  const updates = objectsNamed(json, "incident_updates", "incident_update");
  const followUps = objectsNamed(json, "follow_ups", "follow_up");
  const written = json.values.flatMap((value) => textAt(value, "markdown") ?? []);
  const faults = jsonFaults(text, json);
  if ([all, updates, followUps, written, faults].every(({ length }) => length === 0))
    return undefined;
  if (all.length === 0) {
    if (written.length === 0 && faults.length === 0)
      faults.push({ line: 1, message: "no incident is in it: save the answer of /v2/incidents" });
    // The incident that it tells of may stand behind the break.
    const whole = json.fault === undefined ? written : [];
    const documents = whole.flatMap(
      (markdown, at) =>
        markdownOf(`${markdown}\n`, at === 0 ? name : `${name}#${at + 1}`).documents,
    );
    return { documents, leftOut: strays(name, [], updates, followUps, []), faults };
  }
  const placeOf = placesIn("incident.io", name);
  const lineOf = lineIn(text, json);
  const documents: ToolDocument[] = [];
  const told = all.filter((one) => whyNone(one) === undefined);
  const isAlone = told.length === 1;
  const isHeld = mayLack(text, json, PARTS);
  const leftOut: ToolLeftOut[] = strays(name, all, updates, followUps, isAlone ? [] : written);
  if (isHeld) leftOut.push(...heldBack(name, told.length));
  const [updatesOf, followUpsOf] = [ownOf(updates, all.length), ownOf(followUps, all.length)];
  for (const incident of all) {
    const id = textAt(incident, "id");
    const place = placeOf({
      id: id ?? textAt(incident, "reference"),
      shown: textAt(incident, "reference"),
      otherwise: [textAt(incident, "name"), textAt(incident, "created_at")],
    });
    const why = whyNone(incident);
    if (why !== undefined) {
      leftOut.push({ ...place, why });
      continue;
    }
    if (isHeld) continue;
    const line = lineOf(incident);
    const { text: draft, remarks } = draftOf(
      incident,
      updatesOf(id),
      followUpsOf(id),
      isAlone ? written : [],
      line,
    );
    documents.push({ source: { ...place, text: draft, firstLine: line }, remarks });
  }
  return { documents, leftOut, faults };
};

/** What other responses tell of incidents. */
const PARTS = ["incident_updates", "incident_update", "follow_ups", "follow_up", "markdown"];

/** What of such parts belongs to an incident: beside one alone, also what names none. */
function ownOf(parts: readonly JsonObject[], incidents: number) {
  const groups = groupedBy(parts, (one) => textAt(one, "incident_id"));
  return (id: string | undefined): readonly JsonObject[] =>
    incidents === 1
      ? parts.filter((one) => [undefined, id].includes(textAt(one, "incident_id")))
      : ((id === undefined ? undefined : groups.get(id)) ?? []);
}

/** What belongs to no incident of the file. */
function strays(
  path: string,
  incidents: readonly JsonObject[],
  updates: readonly JsonObject[],
  followUps: readonly JsonObject[],
  written: readonly string[],
): ToolLeftOut[] {
  const ids = new Set(incidents.map((one) => textAt(one, "id")));
  const isStray = (one: JsonObject) => {
    const of = textAt(one, "incident_id");
    return of === undefined ? incidents.length !== 1 : !ids.has(of);
  };
  const found: readonly (readonly [number: number, what: string, why: string])[] = [
    [updates.filter(isStray).length, "update", "whose incident is not in this file"],
    [followUps.filter(isStray).length, "follow-up", "whose incident is not in this file"],
    [followUps.filter(isDeleted).length, "follow-up", "deleted in the tool"],
    [
      written.length,
      "post-mortem",
      "not said to be of which incident: save each incident with its own in a file of its own",
    ],
  ];
  return found.flatMap(([number, what, why]) =>
    number === 0 ? [] : [{ path, why: `${counted(number, what)} ${why}` }],
  );
}

const isDeleted = (followUp: JsonObject): boolean => textAt(followUp, "status") === "deleted";

const NO_START = "nobody set when it started: it began when it was reported, at the latest";

/** Categories of statuses that say it was none after all, or is told of elsewhere; and modes of trying the tool out. */
const NO_INCIDENT: ReadonlySet<string> = new Set(["declined", "merged", "canceled"]);
const TRIAL: ReadonlySet<string> = new Set(["test", "tutorial"]);
const categoryOf = (incident: JsonObject) => textAt(incident, "incident_status", "category");

function whyNone(incident: JsonObject): string | undefined {
  const [category = "", mode = ""] = [categoryOf(incident), textAt(incident, "mode")];
  if (NO_INCIDENT.has(category)) return `${category} in the tool`;
  return TRIAL.has(mode) ? `a ${mode} in the tool` : undefined;
}

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

function draftOf(
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
  const summary = hasHeading(post, /summary/i) ? undefined : textAt(incident, "summary");
  const isLast = summary !== undefined && staysOpen(summary);
  const body = isLast ? [post, `## Summary\n\n${summary}`].filter(Boolean).join("\n\n") : post;
  const draft: Draft = {
    title: textAt(incident, "name") ?? "",
    facts: {
      reference: textAt(incident, "reference"),
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
        heading: "Summary",
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
        lines: ["permalink", "postmortem_document_url", "call_url"].flatMap((key) => {
          const link = textAt(incident, key);
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
