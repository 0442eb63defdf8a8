/**
 * Atlassian Statuspage: what a page's public API answers at `/api/v2/incidents.json`, and the incidents that its manage
 * API gives. cState's Markdown files are read too, since they are status pages in git (`../cstate.ts`).
 * @see https://support.atlassian.com/statuspage/docs/what-are-the-different-apis-under-statuspage/
 * @see https://confluence.status.atlassian.com/api (the same description stands at `/api` of every such page)
 * @see https://www.mongodb.com/docs/api/doc/cloud-status/operation/operation-getallincidents (every field with its values)
 */
import type { Doubt, Source } from "../../documents/model.ts";
import { readCState } from "../cstate.ts";
import { draftText, hasHeading, isJson, item, jsonFaults, partPath } from "../draft.ts";
import { earliest, utcTime } from "../instants.ts";
import { type Json, type JsonObject, readJson } from "../json-text.ts";
import { objectsAt, objectsNamed, textAt } from "../json-values.ts";
import type { ReadTool } from "../model.ts";

export const read: ReadTool = (text, name) => {
  if (!isJson(text)) return readCState(text, name);
  const json = readJson(text);
  const all = [...objectsNamed(json.values, "incidents", "incident"), ...bare(json.values)];
  const incidents = all.filter(
    (one) => textAt(one, "name") && textAt(one, "impact") !== "maintenance",
  );
  const faults: Doubt[] = jsonFaults(text, json);
  const planned =
    all.length - incidents.length + objectsNamed(json.values, "scheduled_maintenances", "").length;
  if (planned > 0)
    faults.push({
      line: 1,
      message: `${planned} left out: planned maintenance, or without a name`,
    });
  if (all.length === 0 && faults.length === 0)
    faults.push({ line: 1, message: "no incident is in it: save a page's /api/v2/incidents.json" });
  return { sources: incidents.map((one, at) => sourceOf(one, name, at)), faults };
};

/** The manage API gives a list without a name around it. */
const bare = (values: readonly Json[]): JsonObject[] =>
  values.flatMap((value) => {
    if (Array.isArray(value)) return objectsAt(new Map([["all", value]]), "all");
    return textAt(value, "impact") === undefined ? [] : [value as JsonObject];
  });

function sourceOf(incident: JsonObject, name: string, at: number): Source {
  const updates = objectsAt(incident, "incident_updates").map(readUpdate);
  const body =
    textAt(incident, "postmortem_body") ??
    updates.find(({ status }) => status === "postmortem")?.body;
  const told = updates.filter(({ status }) => status !== "postmortem");
  const link = textAt(incident, "shortlink");
  const text = draftText({
    title: textAt(incident, "name") as string,
    facts: {
      status: STATUS.get(textAt(incident, "status") ?? ""),
      severity: severityOf(textAt(incident, "impact")),
      timezone: "UTC",
      started_at:
        utcTime(textAt(incident, "started_at")) ??
        utcTime(textAt(incident, "created_at")) ??
        earliest(told.map(({ time }) => time)),
      mitigated_at: utcTime(textAt(incident, "monitoring_at")),
      resolved_at: utcTime(textAt(incident, "resolved_at")),
      services: servicesOf(incident),
    },
    sections: [
      {
        heading: hasHeading(body, /timeline/i) ? "Status page updates" : "Timeline",
        lines: told.sort((a, b) => ((a.time ?? "") < (b.time ?? "") ? -1 : 1)).map(printUpdate),
      },
      { heading: "References", lines: link === undefined ? [] : [item(link)] },
    ],
    body,
  });
  return { path: partPath(name, textAt(incident, "id"), at), text, firstLine: 1 };
}

interface Update {
  readonly time: string | undefined;
  readonly status: string | undefined;
  readonly body: string | undefined;
  readonly changes: readonly string[];
}

function readUpdate(update: JsonObject): Update {
  return {
    time: utcTime(textAt(update, "display_at")) ?? utcTime(textAt(update, "created_at")),
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

function printUpdate({ time, status, body, changes }: Update): string {
  const said = status === undefined ? undefined : `**${capital(words(status))}:**`;
  return [item(time, said, body), ...changes].join("\n");
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
