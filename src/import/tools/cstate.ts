/**
 * cState: a Markdown file an incident, with Hugo's front matter and a paragraph for each update, which tells its time
 * in a shortcode (`{{< track "2018-05-25 05:54:00" >}}`), the newest first.
 * @see https://github.com/cstate/cstate/wiki/Usage
 * @see https://github.com/cstate/cstate/tree/master/exampleSite/content/issues
 */

import { stemOf } from "../../document/document.ts";
import { findFence } from "../../document/fence.ts";
import { lineStarts, placeAt } from "../../values/text.ts";
import { parseYaml } from "../../values/yaml.ts";
import type { Doubt } from "../documents/model.ts";
import { draftText, item } from "./draft.ts";
import { inOrder } from "./instants.ts";
import type { ToolReading } from "./model.ts";
import { textsOf, yamlText } from "./yaml-values.ts";

const TRACK = /\{\{<\s{0,4}track\s{1,4}"([^"\n]{1,40})"\s{0,4}>\}\}/;
/** Words of a status page's severities, as an import understands them. */
const SEVERITY: ReadonlyMap<string, string> = new Map([
  ["down", "critical"],
  ["disrupted", "major"],
  ["notice", "minor"],
]);

export function readCState(text: string, name: string): ToolReading | undefined {
  const fence = findFence(text);
  const { start, end } = fence?.content ?? { start: 0, end: 0 };
  const yaml = fence?.language === "yaml" ? parseYaml(text.slice(start, end), start) : undefined;
  const faults: Doubt[] = (yaml?.problems ?? []).slice(0, MOST_FAULTS).map(({ message, span }) => ({
    line: placeAt(lineStarts(text), span.start).line,
    message,
  }));
  const front = (key: string): string | undefined => yamlText(yaml?.root, key);
  const title = front("title");
  if (fence === undefined || !isIssue(text, front)) return undefined;
  if (front("informational")?.toLowerCase() === "true")
    return { documents: [], leftOut: [{ path: name, why: INFORMATIONAL }], faults };
  const severity = front("severity");
  const { told, updates } = readUpdates(text.slice(fence.span.end));
  const draft = draftText({
    title: title ?? stemOf(name).replaceAll("-", " "),
    facts: {
      status: STATUS.get(front("resolved")?.toLowerCase() ?? ""),
      severity: severity === undefined ? undefined : (SEVERITY.get(severity) ?? severity),
      started_at: front("date"),
      resolved_at: front("resolvedwhen"),
      services: textsOf(yaml?.root, "affected"),
    },
    sections: [{ heading: "Timeline", lines: updates }],
    body: told,
  });
  return {
    documents: [{ source: { path: name, text: draft, firstLine: 1 }, remarks: [] }],
    leftOut: [],
    faults,
  };
}

const INFORMATIONAL = "an announcement (`informational: true`), no incident";

/** Its other pages, and Markdown of other forms, say none of this. */
function isIssue(text: string, front: (key: string) => string | undefined): boolean {
  return (
    front("section") === "issue" ||
    front("resolvedwhen") !== undefined ||
    (front("resolved") ?? front("informational")) !== undefined ||
    TRACK.test(text)
  );
}
const MOST_FAULTS = 5;

const STATUS: ReadonlyMap<string, string> = new Map([
  ["true", "resolved"],
  ["false", "ongoing"],
]);

/** Paragraphs with a time are updates, the oldest first; the rest is what people wrote besides. */
function readUpdates(body: string): { told: string; updates: string[] } {
  const found: { time: string; line: string }[] = [];
  const told: string[] = [];
  for (const paragraph of body.split(/\n[ \t]*\n|\r\n[ \t]*\r\n/)) {
    const time = TRACK.exec(paragraph)?.[1];
    if (time === undefined) told.push(paragraph);
    else found.push({ time, line: item(time, paragraph.replace(TRACK, "").trim()) });
  }
  const rest = told.filter((paragraph) => !/^\s*-{3,}\s*$/.test(paragraph));
  return { told: rest.join("\n\n"), updates: inOrder(found).map(({ line }) => line) };
}
