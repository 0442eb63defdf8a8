/** Which tool has written a file, told from names and phrases that stand in the exports of one alone. */
import { findFence } from "../../document/fence.ts";
import { isJson } from "./draft.ts";
import { type Json, readJson } from "./json-text.ts";
import { isObject, objectsAt, valueAt } from "./json-values.ts";

interface Signs {
  readonly tool: string;
  /** Keys beside the incidents, or of one. */
  readonly keys: ReadonlySet<string>;
  /** Of its Markdown. */
  readonly phrases: readonly RegExp[];
  /** How many phrases it takes to tell. */
  readonly enough: number;
}

const SIGNS: readonly Signs[] = [
  {
    tool: "incident.io",
    keys: new Set([
      ...["follow_ups", "follow_up", "pagination_meta", "markdown", "reference", "permalink"],
      ...["incident_status", "incident_timestamp_values", "incident_role_assignments"],
      ...["custom_field_entries", "incident_type", "visibility"],
    ]),
    phrases: [/\bINC-\d/, /^#{1,6} (?:follow-ups|key timestamps)\b/im, /\bincident\.io\b/i],
    enough: 1,
  },
  {
    tool: "mortician",
    keys: new Set(),
    phrases: [
      /^## incident (?:owner|participants|summary)\b/im,
      /^## impact & severity\b/im,
      /^## actions & follow-up\b/im,
      /^### (?:temporary|permanent)(?: fix)?[ \t]*$/im,
    ],
    enough: 2,
  },
  {
    tool: "pagerduty",
    keys: new Set([
      ...["log_entries", "log_entry", "notes", "incident_number", "html_url", "urgency"],
      ...["escalation_policy", "acknowledgements", "assignments", "last_status_change_at"],
    ]),
    phrases: [
      /\bpost-?mortem owner:/i,
      /\bmeeting scheduled for:/i,
      /\bcall recording:/i,
      /^#{1,6} overview\b/im,
      /^#{1,6} what happened\b/im,
      /^#{1,6} contributing factors\b/im,
      /^#{1,6} responders\b/im,
      /^#{1,6} how.d we do\b/im,
    ],
    enough: 2,
  },
  {
    tool: "statuspage",
    keys: new Set([
      ...["page", "scheduled_maintenances", "impact", "impact_override", "shortlink", "page_id"],
      ...["monitoring_at", "components", "postmortem_body"],
    ]),
    phrases: [/\{\{< {0,4}track /, /^section: {0,4}["']?issue\b/im, /^resolvedWhen:/im],
    enough: 1,
  },
];

/** The tool of which the file shows the most signs; undefined where there are none, or as many of two. */
export function toolOf(text: string): string | undefined {
  const counts = isJson(text) ? countKeys(readJson(text).values) : countPhrases(text);
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  return first === undefined || first.count === 0 || first.count === second?.count
    ? undefined
    : first.tool;
}

function countKeys(values: readonly Json[]): { tool: string; count: number }[] {
  const found = new Set(
    values
      .flatMap((value) => [value, ...(Array.isArray(value) ? value : []), ...incidentsIn(value)])
      .filter(isObject)
      .flatMap((one) => [...one.keys()]),
  );
  return SIGNS.map(({ tool, keys }) => ({
    tool,
    count: [...keys].filter((key) => found.has(key)).length,
  }));
}

function incidentsIn(value: Json): Json[] {
  return [...objectsAt(value, "incidents"), valueAt(value, "incident") ?? null];
}

/** Of the text, or of the front matter and what follows it, as much as tells. */
const MOST = 20_000;

function countPhrases(text: string): { tool: string; count: number }[] {
  const head = text.slice(0, (findFence(text)?.span.end ?? 0) + MOST);
  return SIGNS.map(({ tool, phrases, enough }) => {
    const count = phrases.filter((phrase) => phrase.test(head)).length;
    return { tool, count: count < enough ? 0 : count };
  });
}
