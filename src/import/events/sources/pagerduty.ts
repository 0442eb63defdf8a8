/**
 * The log entries of an incident, as PagerDuty's REST API gives them.
 * The form: https://github.com/PagerDuty/api-schema (GET /incidents/{id}/log_entries)
 */
import { lineStarts, placeAt } from "../../../values/text.ts";
import { Collected } from "../collected.ts";
import { isObject, type JsonObject, jsonRecords, textAt, valueAt } from "../json-records.ts";
import { type EventKind, type Fault, joined, type Source } from "../model.ts";
import { peopleIn } from "../people-in.ts";
import { readWhen } from "../when.ts";

interface Meaning {
  readonly kind: EventKind;
  /** What happened; what a person wrote stands behind it. */
  readonly text: string;
  readonly weight?: number;
}

/** By `type`, without `_log_entry`. Its summary names people, so that it is not taken where the type says it. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  trigger: { kind: "alert", text: "Alert", weight: 2 },
  acknowledge: { kind: "alert", text: "Acknowledged", weight: 1 },
  resolve: { kind: "alert", text: "Resolved in PagerDuty", weight: 1 },
  escalate: { kind: "note", text: "Escalated", weight: 1 },
  annotate: { kind: "note", text: "", weight: 1 },
  status_update: { kind: "note", text: "Status update", weight: 1 },
  priority_change: { kind: "note", text: "Priority changed" },
  urgency_change: { kind: "note", text: "Urgency changed" },
  responder_request: { kind: "note", text: "Asked more people to help", weight: 1 },
  merge: { kind: "note", text: "Merged with another incident" },
  unacknowledge: { kind: "note", text: "Nobody worked on it any more" },
  reach_trigger_limit: { kind: "noise", text: "Reached the limit of triggers" },
  reach_ack_limit: { kind: "noise", text: "Reached the limit of acknowledgements" },
  exhaust_escalation_path: { kind: "alert", text: "Nobody was left to escalate to", weight: 1 },
  repeat_escalation_path: { kind: "note", text: "Began to escalate anew" },
  assign: { kind: "noise", text: "Assigned" },
  delegate: { kind: "noise", text: "Handed over" },
  notify: { kind: "noise", text: "Notified somebody" },
  snooze: { kind: "noise", text: "Snoozed" },
};

export const pagerduty: Source = {
  id: "pagerduty",
  summary: "the log entries of an incident, as JSON",
  read: (files, setting) =>
    joined(
      files.map(({ text }) => {
        const { records, faults } = jsonRecords(text, ["log_entries"]);
        const collected = new Collected();
        const names: string[] = [];
        for (const { value, line } of records) {
          const { kind, weight = 0, text: said } = meaningOf(value);
          for (const name of peopleIn(value, namesOf)) names.push(name);
          collected.add(readWhen(textAt(value, "created_at"), setting), line, {
            text: said,
            kind,
            weight,
            who: personOf(value),
            link: textAt(value, "html_url"),
            label: "PagerDuty",
          });
        }
        return collected.reading([...faults, ...further(text)], names);
      }),
    ),
};

/** The API gives them page by page. */
function further(text: string): Fault[] {
  const more = MORE.exec(text);
  if (more === null) return [];
  const { line } = placeAt(lineStarts(text), more.index);
  const hint = "Export the other pages, too, and give all the files.";
  return [{ line, message: "it is one page of several", hint }];
}

const MORE = /"more"\s{0,9}:\s{0,9}true(?=\s{0,9}[,}])/;

/** `from P3 to P1`, of a summary that goes on with who did it. */
const CHANGE =
  /\b((?:from (?:P\d|S(?:ev)?[ -]?\d|low|high|medium|critical|none) )?to (?:P\d|S(?:ev)?[ -]?\d|low|high|medium|critical|none))(?= by |[.\s]{0,9}$| due )/i;

function meaningOf(entry: JsonObject): Meaning {
  const type = (textAt(entry, "type") ?? "").replace(/_log_entry(?:_reference)?$/, "");
  const meaning = Object.hasOwn(MEANINGS, type) ? MEANINGS[type] : undefined;
  if (meaning === undefined) {
    return { kind: "note", text: textAt(entry, "summary") ?? type, weight: -1 };
  }
  const change = CHANGE.exec(textAt(entry, "summary") ?? "")?.[1];
  if (/^(?:priority|urgency)_change$/.test(type) && change !== undefined)
    return { ...meaning, text: `${meaning.text} ${change}` };
  const words = wordsOf(entry, type);
  const text = [meaning.text, words].filter(Boolean).join(": ");
  return { ...meaning, text: text || "Added a note" };
}

/** What an alert, a person or a rule has said. */
function wordsOf(entry: JsonObject, type: string): string | undefined {
  if (type === "trigger") {
    return (
      textAt(entry, "channel", "summary") ??
      textAt(entry, "channel", "subject") ??
      textAt(entry, "channel", "description") ??
      textAt(entry, "event_details", "description") ??
      textAt(entry, "incident", "summary") ??
      textAt(entry, "incident", "title")
    );
  }
  if (type === "annotate") return textAt(entry, "channel", "summary") ?? textAt(entry, "note");
  return type === "status_update" ? textAt(entry, "message") : undefined;
}

/** Who has done it; what a service has done is nobody's. */
function personOf(entry: JsonObject): string | undefined {
  const agent = valueAt(entry, "agent");
  return isObject(agent) ? namesOf(agent)[0] : undefined;
}

/** Of whoever acts, is assigned, told or asked. */
function namesOf(one: JsonObject): (string | undefined)[] {
  const isPerson = textAt(one, "type")?.startsWith("user") === true;
  return isPerson ? [textAt(one, "summary"), textAt(one, "name")] : [];
}
