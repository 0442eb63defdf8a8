/**
 * An object a line, or a list of objects, as log tools and scripts of one's own write them.
 * The form of the lines: https://jsonlines.org
 */
import { pushTo } from "../../../values/grouping.ts";
import { dayOrderOf } from "../../dates/day-order.ts";
import { Collected } from "../collected.ts";
import { findName, findNames, kindOf, type Role, weightOf } from "../columns.ts";
import { type JsonObject, jsonRecords, valueAt } from "../json-records.ts";
import { type ExportFile, joined, type Source } from "../model.ts";
import { holdsZones, zonedBy } from "../row-zone.ts";
import { eachName } from "../several.ts";
import { readWhen } from "../when.ts";

const LISTS = ["events", "entries", "timeline", "items", "data", "results", "records", "hits"];

export const jsonl: Source = {
  id: "jsonl",
  summary: "a JSON object a line, with a time and a text",
  endings: [".jsonl", ".ndjson"],
  read: (files, setting) =>
    joined(
      files.map(({ text }: ExportFile) => {
        const { records, faults } = jsonRecords(text, LISTS);
        const collected = new Collected();
        const times = records.flatMap(({ value }) => {
          const when = roleIn(value, "when");
          return typeof when === "string" ? [when] : [];
        });
        const zones = zonesIn(records.map(({ value }) => value));
        const order = setting.dates ?? dayOrderOf(times);
        for (const [index, { value, line }] of records.entries()) {
          const kind = wordsOf(value, "kind") ?? "";
          const said = wordsOf(value, "text");
          if (said === undefined) {
            const hint = 'Call what happened `text`, as in {"time": "…", "text": "…"}.';
            collected.fault(line, "nothing says what happened", hint);
            continue;
          }
          const zoned = zonedBy(setting, zones[index] ?? "");
          collected.add(readWhen(roleIn(value, "when"), zoned, order), line, {
            text: said,
            kind: kindOf(kind) ?? "note",
            weight: weightOf(kind),
            who: wordsOf(value, "who"),
            link: wordsOf(value, "link"),
          });
        }
        const names = records.flatMap(({ value }) => peopleOf(value));
        return collected.reading(faults, eachName(names));
      }),
    ),
};

/** Of each record, where it names one. */
function zonesIn(records: readonly JsonObject[]): (string | undefined)[] {
  const zones = records.map((record) => ({
    key: keyOf(record, "zone") ?? "",
    zone: wordsOf(record, "zone"),
  }));
  const values = new Map<string, string[]>();
  for (const { key, zone } of zones) pushTo(values, key, zone ?? "");
  const meant = new Set([...values].flatMap(([key, all]) => (holdsZones(key, all) ? key : [])));
  return zones.map(({ key, zone }) => (meant.has(key) ? zone : undefined));
}

/** Whoever acted, was assigned or called. */
function peopleOf(record: JsonObject): string[] {
  const keys = Object.keys(record).slice(0, MOST_KEYS);
  return findNames("who", keys).flatMap((at) => {
    const value = valueAt(record, keys[at] ?? "");
    return typeof value === "string" ? value : [];
  });
}

function roleIn(record: JsonObject, role: Role): unknown {
  const key = keyOf(record, role);
  return key === undefined ? undefined : valueAt(record, key);
}

function keyOf(record: JsonObject, role: Role): string | undefined {
  const keys = Object.keys(record).slice(0, MOST_KEYS);
  const at = findName(role, keys);
  return at === undefined ? undefined : keys[at];
}

/** No object of an export that a person reads has more. */
const MOST_KEYS = 200;

function wordsOf(record: JsonObject, role: Role): string | undefined {
  const value = roleIn(record, role);
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
