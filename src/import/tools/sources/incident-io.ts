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
import { heldBack, isJson, jsonFaults, lineIn, placesIn } from "../draft.ts";
import { categoryOf, draftOf, isDeleted } from "../incident-io-draft.ts";
import { type JsonObject, readJson } from "../json-text.ts";
import { listsNone, mayLack, objectsNamed, textAt } from "../json-values.ts";
import {
  emptyOf,
  markdownOf,
  type ReadTool,
  type ToolDocument,
  type ToolLeftOut,
  unfitOf,
} from "../model.ts";
import { pageLeftOut, saysAfter } from "../pages.ts";
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
    return listsNone(json, "incidents") ? emptyOf(name) : undefined;
  if (all.length === 0) {
    if (written.length === 0 && faults.length === 0) return unfitOf(NO_INCIDENTS);
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
  for (const list of PAGED)
    if (saysAfter(json, list)) leftOut.push(pageLeftOut(name, list.replace("_", " ")));
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

const PAGED = ["incidents", "incident_updates", "follow_ups"];

const NO_INCIDENTS = {
  message: "no incident is in it",
  hint: "Save the answer of /v2/incidents in the same file.",
};

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

/** Categories of statuses that say it was none after all, or is told of elsewhere; and modes of trying the tool out. */
const NO_INCIDENT: ReadonlySet<string> = new Set(["declined", "merged", "canceled"]);
const TRIAL: ReadonlySet<string> = new Set(["test", "tutorial"]);

function whyNone(incident: JsonObject): string | undefined {
  const [category = "", mode = ""] = [categoryOf(incident), textAt(incident, "mode")];
  if (NO_INCIDENT.has(category)) return `${category} in the tool`;
  return TRIAL.has(mode) ? `a ${mode} in the tool` : undefined;
}
