/**
 * PagerDuty: responses of its REST API, of `/incidents`, `/incidents/{id}`, `/incidents/{id}/log_entries` and
 * `/incidents/{id}/notes`, one alone or several in one file. Its post-mortem form is Markdown, and is read as such.
 * @see https://developer.pagerduty.com/api-reference/9d0b4b12e36f9-list-incidents
 * @see https://developer.pagerduty.com/api-reference/367b9ee9e3f2d-list-log-entries-for-an-incident
 * @see https://github.com/PagerDuty/api-schema
 * @see https://response.pagerduty.com/after/post_mortem_template/
 */
import { counted } from "../../../values/counted.ts";
import { groupedBy } from "../../../values/grouping.ts";
import {
  type Draft,
  drafted,
  heldBack,
  isJson,
  item,
  jsonFaults,
  lineIn,
  placesIn,
} from "../draft.ts";
import { earliest, inOrder, Times, utcTime } from "../instants.ts";
import { type JsonObject, readJson } from "../json-text.ts";
import { listsNone, mayLack, objectsAt, objectsNamed, textAt, valueAt } from "../json-values.ts";
import {
  emptyOf,
  markdownOf,
  type ReadTool,
  type ToolDocument,
  type ToolLeftOut,
  unfitOf,
} from "../model.ts";
import { pageLeftOut, saysMore } from "../pages.ts";
import { toolOf } from "../signs.ts";

export const read: ReadTool = (text, name) => {
  if (!isJson(text)) return toolOf(text) === "pagerduty" ? markdownOf(text, name) : undefined;
  const json = readJson(text);
  const incidents = objectsNamed(json, "incidents", "incident");
  const entries = objectsNamed(json, "log_entries", "log_entry").map(readEntry);
  const notes = objectsNamed(json, "notes", "note").map(readNote);
  const faults = jsonFaults(text, json);
  if (incidents.length + entries.length + notes.length + faults.length === 0)
    return listsNone(json, "incidents") ? emptyOf(name) : undefined;
  if (incidents.length === 0 && faults.length === 0) return unfitOf(NO_INCIDENT);
  const isAlone = incidents.length === 1;
  const ids = new Set<string | undefined>(incidents.map((incident) => textAt(incident, "id")));
  const groups = groupedBy(entries, ({ incident }) => incident);
  // Beside one incident alone, what names none is of that one.
  const entriesOf = (id: string | undefined) =>
    isAlone
      ? entries.filter(({ incident }) => incident === undefined || incident === id)
      : ((id === undefined ? undefined : groups.get(id)) ?? []);
  const lineOf = lineIn(text, json);
  const placeOf = placesIn("pagerduty", name);
  const isHeld = mayLack(text, json, PARTS);
  const documents = (isHeld ? [] : incidents).map((incident): ToolDocument => {
    const id = textAt(incident, "id");
    const logged = entriesOf(id);
    const own = isAlone ? [...logged, ...unlogged(notes, logged)] : logged;
    const line = lineOf(incident);
    const place = placeOf({ id, otherwise: [titleOf(incident), textAt(incident, "created_at")] });
    const { text: draft, remarks } = draftOf(incident, own, line);
    return { source: { ...place, text: draft, firstLine: line }, remarks };
  });
  const strays = entries.filter((one) =>
    one.incident === undefined ? !isAlone : !ids.has(one.incident),
  );
  const leftOut: ToolLeftOut[] = [
    ...heldBack(name, isHeld ? incidents.length : 0),
    ...PAGED.filter((list) => saysMore(json, list)).map((list) =>
      pageLeftOut(name, list.replace("_", " ")),
    ),
    ...saidOf(name, entries.filter(isNotTold), "of who was notified and how"),
    ...saidOf(
      name,
      strays.filter((one) => !isNotTold(one)),
      "whose incident is not in this file",
    ),
  ];
  if (notes.length > 0 && incidents.length > 1)
    leftOut.push({
      path: name,
      why: `${counted(notes.length, "note")} without a word of which incident: save each incident with its notes in a file of its own`,
    });
  return { documents, leftOut, faults };
};

/** What other responses tell of incidents. */
const PARTS = ["log_entries", "log_entry", "notes", "note"];
const PAGED = ["incidents", "log_entries"];

const NO_INCIDENT = {
  message: "no incident is in it, only what was logged or noted of one",
  hint: "Put the answer of /incidents/{id} into the same file; or add what was logged to a document: `mortem timeline <doc> --from pagerduty <file>`.",
};

function saidOf(path: string, { length }: readonly Entry[], which: string): ToolLeftOut[] {
  return length === 0
    ? []
    : [{ path, why: `${counted(length, "log entry", "log entries")} ${which}` }];
}

/** A note stands in the log, too, where that is in the file. */
function unlogged(notes: readonly Entry[], logged: readonly Entry[]): Entry[] {
  return notes.filter(
    (note) =>
      !logged.some(({ time, text }) => time === note.time && text.includes(note.content ?? text)),
  );
}

interface Entry {
  readonly incident: string | undefined;
  readonly type: string;
  readonly time: string | undefined;
  /** As a reader sees the time. */
  readonly shown: string | undefined;
  readonly text: string;
  /** Of a note: what was written. */
  readonly content?: string | undefined;
}

/** Who was called by which phone says how the page went out, not what happened. */
const NOT_TOLD: ReadonlySet<string> = new Set([
  "notify_log_entry",
  "exhaust_escalation_path_log_entry",
]);

const isNotTold = ({ type }: Entry): boolean => NOT_TOLD.has(type);

function readEntry(entry: JsonObject): Entry {
  const summary = textAt(entry, "summary");
  const created = textAt(entry, "created_at");
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
    time: utcTime(created),
    shown: utcTime(created) ?? created,
    // A sentence goes on behind the colon.
    text: said
      .map((part, at) => (at < said.length - 1 ? part?.replace(/\.$/, "") : part))
      .join(": "),
  };
}

function readNote(note: JsonObject): Entry {
  const by = textAt(note, "user", "summary");
  const created = textAt(note, "created_at");
  const content = textAt(note, "content");
  return {
    incident: undefined,
    type: "annotate_log_entry",
    time: utcTime(created),
    shown: utcTime(created) ?? created,
    text: [by && `${by}:`, content].filter((part) => part).join(" "),
    content,
  };
}

const titleOf = (incident: JsonObject): string =>
  textAt(incident, "title") ?? textAt(incident, "summary") ?? "";

function draftOf(incident: JsonObject, entries: readonly Entry[], line: number) {
  const times = new Times(line);
  const timeAt = (key: string) => times.read(key, textAt(incident, key));
  const created = timeAt("created_at");
  const acknowledged = objectsAt(incident, "acknowledgements").map((one) =>
    utcTime(textAt(one, "at")),
  );
  const of = (type: string) => entries.filter((one) => one.type === type).map(({ time }) => time);
  const link = textAt(incident, "html_url");
  const title = titleOf(incident);
  const details = [textAt(incident, "body", "details"), textAt(incident, "description")].filter(
    (said, at, all) => said !== undefined && said !== title && all.indexOf(said) === at,
  );
  const bridge = ["conference_url", "conference_number"].flatMap(
    (key) => textAt(incident, "conference_bridge", key) ?? [],
  );
  const status = STATUS.get(textAt(incident, "status") ?? "");
  const resolved = timeAt("resolved_at") ?? of("resolve_log_entry").sort().at(-1);
  const started = earliest([created, ...of("trigger_log_entry")]);
  const draft: Draft = {
    title: title.replace(/^\[#\d{1,12}\] /, ""),
    facts: {
      incident_number: textAt(incident, "incident_number"),
      status,
      severity: textAt(incident, "priority", "summary") ?? textAt(incident, "priority", "name"),
      urgency: textAt(incident, "urgency"),
      timezone: "UTC",
      started_at: started,
      detected_at: started,
      acknowledged_at: earliest([...acknowledged, ...of("acknowledge_log_entry")]),
      // It may have been opened again since.
      resolved_at: status === "ongoing" ? undefined : resolved,
      services: [textAt(incident, "service", "summary")].filter((said) => said !== undefined),
      participants: responders(incident),
      teams: objectsAt(incident, "teams").flatMap((team) => textAt(team, "summary") ?? []),
    },
    sections: [
      {
        heading: "Timeline",
        lines: inOrder(entries.filter((one) => !isNotTold(one) && one.text !== "")).map(
          ({ shown, text: said }) => item(shown, said),
        ),
      },
      { heading: "References", lines: [link ?? [], bridge].flat().map((one) => item(one)) },
    ],
    body: details.join("\n\n"),
  };
  const guessed =
    started === undefined
      ? []
      : [
          {
            line,
            field: "started_at",
            message: "started when the page went out; the harm may be older",
          },
        ];
  const { text, remarks } = drafted(draft, line);
  return { text, remarks: [...guessed, ...times.remarks, ...remarks] };
}

/** Those whom it is assigned to, and who said that they saw it; an integration may say so, too. */
function responders(incident: JsonObject): string[] {
  const assigned = objectsAt(incident, "assignments").map((one) => valueAt(one, "assignee"));
  const acknowledging = objectsAt(incident, "acknowledgements").map((one) =>
    valueAt(one, "acknowledger"),
  );
  const names = [...assigned, ...acknowledging]
    .filter((one) => !textAt(one, "type")?.startsWith("service"))
    .flatMap((one) => textAt(one, "summary") ?? []);
  return [...new Set(names)];
}

const STATUS: ReadonlyMap<string, string> = new Map([
  ["triggered", "ongoing"],
  ["acknowledged", "ongoing"],
  ["resolved", "resolved"],
]);
