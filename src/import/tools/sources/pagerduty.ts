/**
 * PagerDuty: responses of its REST API, of `/incidents`, `/incidents/{id}`, `/incidents/{id}/log_entries` and
 * `/incidents/{id}/notes`, one alone or several in one file. Its post-mortem form is Markdown, and is read as such.
 * @see https://developer.pagerduty.com/api-reference/9d0b4b12e36f9-list-incidents
 * @see https://developer.pagerduty.com/api-reference/367b9ee9e3f2d-list-log-entries-for-an-incident
 * @see https://github.com/PagerDuty/api-schema
 * @see https://response.pagerduty.com/after/post_mortem_template/
 */
import type { Doubt, Source } from "../../documents/model.ts";
import { draftText, isJson, item, jsonFaults, partPath } from "../draft.ts";
import { earliest, utcTime } from "../instants.ts";
import { type JsonObject, readJson } from "../json-text.ts";
import { objectsAt, objectsNamed, textAt } from "../json-values.ts";
import type { ReadTool } from "../model.ts";

export const read: ReadTool = (text, name) => {
  if (!isJson(text)) return { sources: [{ path: name, text, firstLine: 1 }], faults: [] };
  const json = readJson(text);
  const incidents = objectsNamed(json.values, "incidents", "incident");
  const entries = objectsNamed(json.values, "log_entries", "log_entry").map(readEntry);
  const notes = objectsNamed(json.values, "notes", "note").map(readNote);
  const isAlone = incidents.length === 1;
  const sources: Source[] = incidents.map((incident, at) => {
    const id = textAt(incident, "id");
    const own = entries.filter(
      (one) => one.incident === id || (isAlone && one.incident === undefined),
    );
    return sourceOf(incident, [...own, ...(isAlone ? notes : [])], partPath(name, id, at));
  });
  const faults = jsonFaults(text, json);
  const lost = entries.filter(
    ({ incident }) =>
      !incidents.some(
        (one) => textAt(one, "id") === incident || (isAlone && incident === undefined),
      ),
  ).length;
  if (incidents.length === 0) faults.push(NO_INCIDENT);
  else if (lost > 0)
    faults.push({
      line: 1,
      message: `${lost} log entries left out: their incident is not in this file`,
    });
  if (notes.length > 0 && incidents.length > 1)
    faults.push({
      line: 1,
      message: `${notes.length} notes left out: they do not say of which incident they are`,
    });
  for (const { path } of sources)
    faults.push({
      line: 1,
      message: `${path}: started when the page went out; the harm may be older`,
      field: "started_at",
    });
  return { sources, faults };
};

const NO_INCIDENT: Doubt = {
  line: 1,
  message: "no incident is in it: put the answer of /incidents/{id} into the same file",
};

interface Entry {
  readonly incident: string | undefined;
  readonly type: string;
  readonly time: string | undefined;
  readonly text: string | undefined;
}

/** Who was called by which phone says how the page went out, not what happened. */
const NOT_TOLD: ReadonlySet<string> = new Set([
  "notify_log_entry",
  "exhaust_escalation_path_log_entry",
]);

function readEntry(entry: JsonObject): Entry {
  const summary = textAt(entry, "summary");
  const said = [
    summary,
    textAt(entry, "channel", "summary"),
    textAt(entry, "channel", "subject"),
    textAt(entry, "message"),
    textAt(entry, "note"),
  ].filter((part, at, all) => part !== undefined && all.indexOf(part) === at);
  return {
    incident: textAt(entry, "incident", "id"),
    type: textAt(entry, "type") ?? "",
    time: utcTime(textAt(entry, "created_at")),
    text: said.join(": "),
  };
}

function readNote(note: JsonObject): Entry {
  const by = textAt(note, "user", "summary");
  return {
    incident: undefined,
    type: "annotate_log_entry",
    time: utcTime(textAt(note, "created_at")),
    text: [by && `${by}:`, textAt(note, "content")].filter((part) => part).join(" "),
  };
}

function sourceOf(incident: JsonObject, entries: readonly Entry[], path: string): Source {
  const created = utcTime(textAt(incident, "created_at"));
  const acknowledged = objectsAt(incident, "acknowledgements").map((one) =>
    utcTime(textAt(one, "at")),
  );
  const of = (type: string) => entries.filter((one) => one.type === type).map(({ time }) => time);
  const link = textAt(incident, "html_url");
  const details = textAt(incident, "body", "details") ?? textAt(incident, "description");
  const title = textAt(incident, "title") ?? textAt(incident, "summary") ?? "";
  const text = draftText({
    title: title.replace(/^\[#\d{1,12}\] /, ""),
    facts: {
      incident_number: textAt(incident, "incident_number"),
      status: STATUS.get(textAt(incident, "status") ?? ""),
      severity: textAt(incident, "priority", "summary") ?? textAt(incident, "priority", "name"),
      urgency: textAt(incident, "urgency"),
      timezone: "UTC",
      started_at: earliest([created, ...of("trigger_log_entry")]),
      detected_at: earliest([created, ...of("trigger_log_entry")]),
      acknowledged_at: earliest([...acknowledged, ...of("acknowledge_log_entry")]),
      resolved_at:
        utcTime(textAt(incident, "resolved_at")) ?? of("resolve_log_entry").sort().at(-1),
      services: [textAt(incident, "service", "summary")].filter((said) => said !== undefined),
      teams: objectsAt(incident, "teams").flatMap((team) => textAt(team, "summary") ?? []),
    },
    sections: [
      {
        heading: "Timeline",
        lines: entries
          .filter(({ type, text: said }) => !NOT_TOLD.has(type) && said !== "")
          .sort((a, b) => ((a.time ?? "") < (b.time ?? "") ? -1 : 1))
          .map(({ time, text: said }) => item(time, said)),
      },
      { heading: "References", lines: link === undefined ? [] : [item(link)] },
    ],
    body: details === title ? undefined : details,
  });
  return { path, text, firstLine: 1 };
}

const STATUS: ReadonlyMap<string, string> = new Map([
  ["triggered", "ongoing"],
  ["acknowledged", "ongoing"],
  ["resolved", "resolved"],
]);
