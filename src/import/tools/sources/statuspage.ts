/**
 * Atlassian Statuspage: what a page's public API answers at `/api/v2/incidents.json`, and the incidents that its manage
 * API gives. cState's Markdown files are read too, since they are status pages in git (`../cstate.ts`).
 * @see https://support.atlassian.com/statuspage/docs/what-are-the-different-apis-under-statuspage/
 * @see https://confluence.status.atlassian.com/api (the same description stands at `/api` of every such page)
 * @see https://www.mongodb.com/docs/api/doc/cloud-status/operation/operation-getallincidents (every field with its values)
 */
import { readCState } from "../cstate.ts";
import {
  type Draft,
  drafted,
  hasHeading,
  isJson,
  item,
  jsonFaults,
  lineIn,
  placesIn,
} from "../draft.ts";
import { earliest, inOrder, Times, utcTime } from "../instants.ts";
import { type Json, type JsonObject, readJson } from "../json-text.ts";
import { eachOnce, isObject, listsNone, objectsAt, objectsNamed, textAt } from "../json-values.ts";
import { emptyOf, type ReadTool, type ToolDocument, type ToolLeftOut } from "../model.ts";

export const read: ReadTool = (text, name) => {
  if (!isJson(text)) return readCState(text, name);
  const json = readJson(text);
  const all = eachOnce(json, [
    ...objectsNamed(json, "incidents", "incident"),
    ...json.values.flatMap(bare),
  ]);
  const planned = objectsNamed(json, "scheduled_maintenances", "scheduled_maintenance");
  const faults = jsonFaults(text, json);
  if (all.length + planned.length + faults.length === 0)
    return listsNone(json, "incidents") ? emptyOf(name) : undefined;
  const placeOf = placesIn("statuspage", name);
  const lineOf = lineIn(text, json);
  const documents: ToolDocument[] = [];
  const leftOut: ToolLeftOut[] = planned.map((one) => ({
    ...placeOf(identityOf(one)),
    why: PLANNED,
  }));
  for (const one of all) {
    const place = placeOf(identityOf(one));
    if (isPlanned(one)) leftOut.push({ ...place, why: PLANNED });
    else {
      const line = lineOf(one);
      const { text: draft, remarks } = draftOf(one, line);
      documents.push({ source: { ...place, text: draft, firstLine: line }, remarks });
    }
  }
  return { documents, leftOut, faults };
};

const PLANNED = "planned maintenance";
const isPlanned = (one: JsonObject): boolean =>
  textAt(one, "impact") === "maintenance" ||
  (one.has("scheduled_for") && textAt(one, "scheduled_for") !== undefined);

const identityOf = (one: JsonObject) => ({
  id: textAt(one, "id"),
  otherwise: [textAt(one, "name"), textAt(one, "started_at") ?? textAt(one, "created_at")],
});

/** The manage API gives an incident, or a list of them, without a name around it. */
function bare(value: Json): JsonObject[] {
  const all: readonly Json[] = Array.isArray(value) ? value : [value];
  return all.filter(isObject).filter(isIncident);
}

/** What other services call an incident has a name and a status too, and neither of these. */
const isIncident = (one: JsonObject): boolean =>
  textAt(one, "name") !== undefined &&
  (Array.isArray(one.get("incident_updates")) || IMPACTS.has(textAt(one, "impact") ?? ""));

const IMPACTS: ReadonlySet<string> = new Set(["none", "minor", "major", "critical", "maintenance"]);

function draftOf(incident: JsonObject, line: number) {
  const times = new Times(line);
  const timeAt = (key: string) => times.read(key, textAt(incident, key));
  const updates = objectsAt(incident, "incident_updates").map(readUpdate);
  const told = inOrder(updates.filter(({ status }) => status !== "postmortem"));
  const body = bodyOf(incident, updates);
  const link = textAt(incident, "shortlink");
  const stated = timeAt("started_at");
  const started = stated ?? earliest([timeAt("created_at"), ...told.map(({ time }) => time)]);
  const draft: Draft = {
    title: textAt(incident, "name") ?? "",
    facts: {
      status: STATUS.get(textAt(incident, "status") ?? ""),
      severity: severityOf(textAt(incident, "impact")),
      timezone: "UTC",
      started_at: started,
      mitigated_at: timeAt("monitoring_at"),
      resolved_at: timeAt("resolved_at"),
      services: servicesOf(incident),
    },
    sections: [
      {
        heading: hasHeading(body, /timeline/i) ? "Status page updates" : "Timeline",
        lines: told.filter(saysAnything).map(printUpdate),
      },
      { heading: "References", lines: link === undefined ? [] : [item(link)] },
    ],
    body,
  };
  const guessed =
    stated === undefined && started !== undefined
      ? [
          {
            line,
            field: "started_at",
            message: "started when it was published; the harm may be older",
          },
        ]
      : [];
  const { text, remarks } = drafted(draft, line);
  return { text, remarks: [...guessed, ...times.remarks, ...remarks] };
}

/** A post-mortem stands in the incident and in an update of it, mostly the same. */
function bodyOf(incident: JsonObject, updates: readonly Update[]): string | undefined {
  const published = updates.filter(({ status }) => status === "postmortem");
  const all = [textAt(incident, "postmortem_body"), ...published.map(({ body }) => body)];
  const bodies = new Set(all.filter((body) => body !== undefined));
  return bodies.size === 0 ? undefined : [...bodies].join("\n\n");
}

interface Update {
  readonly time: string | undefined;
  /** As a reader sees it. */
  readonly shown: string | undefined;
  readonly status: string | undefined;
  readonly body: string | undefined;
  readonly changes: readonly string[];
}

function readUpdate(update: JsonObject): Update {
  const said = textAt(update, "display_at") ?? textAt(update, "created_at");
  const time = utcTime(said) ?? utcTime(textAt(update, "created_at"));
  return {
    time,
    shown: time ?? said,
    status: textAt(update, "status"),
    body: textAt(update, "body"),
    changes: objectsAt(update, "affected_components").flatMap((component) => {
      const [called, before, after] = ["name", "old_status", "new_status"].map((key) =>
        textAt(component, key),
      );
      if (called === undefined || after === undefined || before === after) return [];
      return [`  - ${called}: ${words(before ?? "?")} → ${words(after)}`];
    }),
  };
}

function saysAnything({ shown, status, body, changes }: Update): boolean {
  return [shown, status, body, ...changes].some((said) => said !== undefined && said.trim() !== "");
}

function printUpdate({ shown, status, body, changes }: Update): string {
  const said = status === undefined ? undefined : `**${capital(words(status))}:**`;
  return [item(shown, said, body), ...changes].join("\n");
}

function servicesOf(incident: JsonObject): string[] {
  const names = objectsAt(incident, "components").map((component) => textAt(component, "name"));
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** The impact `none` says that nobody was affected, and no severity of ours does. */
const severityOf = (impact: string | undefined): string | undefined =>
  impact === "none" ? undefined : impact;

const STATUS: ReadonlyMap<string, string> = new Map([
  ["investigating", "ongoing"],
  ["identified", "ongoing"],
  ["monitoring", "mitigated"],
  ["resolved", "resolved"],
  ["postmortem", "resolved"],
]);

const words = (value: string): string => value.replaceAll("_", " ");
const capital = (value: string): string => value.slice(0, 1).toUpperCase() + value.slice(1);
