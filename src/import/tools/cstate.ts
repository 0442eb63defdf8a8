/**
 * cState: a Markdown file an incident, with Hugo's front matter in YAML or TOML, and a paragraph for each update, which tells its time
 * in a shortcode (`{{< track "2018-05-25 05:54:00" >}}`), the newest first.
 * @see https://github.com/cstate/cstate/wiki/Usage
 * @see https://github.com/cstate/cstate/tree/master/exampleSite/content/issues
 * @see https://gohugo.io/content-management/front-matter/ (the same keys between `+++`)
 */

import { stemOf } from "../../document/document.ts";
import { drafted, item } from "./draft.ts";
import { type HugoFront, readHugoFront } from "./hugo-front.ts";
import { inOrder } from "./instants.ts";
import type { ToolReading } from "./model.ts";

const TRACK = /\{\{<\s{0,4}track\s{1,4}"([^"\n]{1,40})"\s{0,4}>\}\}/;
const TRACKS = new RegExp(TRACK, "g");
/** Words of a status page's severities, as an import understands them. */
const SEVERITY: ReadonlyMap<string, string> = new Map([
  ["down", "critical"],
  ["disrupted", "major"],
  ["notice", "minor"],
]);

export function readCState(text: string, name: string): ToolReading | undefined {
  const page = readHugoFront(text);
  if (page === undefined || !isIssue(text, page.text)) return undefined;
  const { text: front, faults, body } = page;
  const title = front("title");
  if (front("informational")?.toLowerCase() === "true")
    return { documents: [], leftOut: [{ path: name, why: INFORMATIONAL }], faults };
  const severity = front("severity");
  const { told, updates } = readUpdates(body);
  const { text: draft, remarks } = drafted(
    {
      title: title ?? stemOf(name).replaceAll("-", " "),
      facts: {
        status: STATUS.get(front("resolved")?.toLowerCase() ?? ""),
        severity: severity === undefined ? undefined : (SEVERITY.get(severity) ?? severity),
        started_at: front("date"),
        resolved_at: front("resolvedwhen"),
        services: page.texts("affected"),
      },
      sections: [{ heading: "Timeline", lines: updates }],
      body: told,
    },
    1,
  );
  return {
    documents: [{ source: { path: name, text: draft, firstLine: 1 }, remarks }],
    leftOut: [],
    faults,
  };
}

const INFORMATIONAL = "an announcement (`informational: true`), no incident";

/** Its other pages, and Markdown of other forms, say none of this. */
function isIssue(text: string, front: HugoFront["text"]): boolean {
  return (
    front("section") === "issue" ||
    front("resolvedwhen") !== undefined ||
    (front("resolved") ?? front("informational")) !== undefined ||
    TRACK.test(text)
  );
}

const STATUS: ReadonlyMap<string, string> = new Map([
  ["true", "resolved"],
  ["false", "ongoing"],
]);

interface Update {
  readonly time: string;
  readonly text: string;
}

/**
 * What stands with a time is an update, the oldest first. A paragraph without one goes on with the update before it,
 * until a rule or a heading; the rest is what people wrote besides.
 */
function readUpdates(body: string): { told: string; updates: string[] } {
  const found: Update[] = [];
  const told: string[] = [];
  let isInUpdate = false;
  for (const paragraph of body.split(/\n[ \t]*\n|\r\n[ \t]*\r\n/)) {
    const own = updatesOf(paragraph);
    const last = found.at(-1);
    const isRule = /^\s*-{3,}\s*$/.test(paragraph);
    if (own.length > 0) found.push(...own);
    isInUpdate = own.length > 0 || (isInUpdate && !isRule && !/^\s*#/.test(paragraph));
    if (own.length > 0 || isRule) continue;
    if (isInUpdate && last !== undefined)
      found.splice(-1, 1, { ...last, text: `${last.text}\n\n${paragraph.trim()}` });
    else told.push(paragraph);
  }
  const updates = inOrder(found).map(({ time, text }) => item(time, text));
  return { told: told.join("\n\n"), updates };
}

/** Of each time in a paragraph: what ends with it where the paragraph does, else its line and what follows. */
function updatesOf(paragraph: string): Update[] {
  const tracks = [...paragraph.matchAll(TRACKS)];
  const ends = tracks.map(({ index, 0: { length } }) => index + length);
  const areLast = paragraph.slice(ends.at(-1) ?? 0).trim() === "";
  const starts = tracks.map(({ index }, at) => {
    const before = ends[at - 1] ?? 0;
    const line = before + paragraph.slice(before, index).lastIndexOf("\n");
    return areLast || at === 0 ? before : Math.max(before, line);
  });
  return tracks.map(({ 1: time = "" }, at) => {
    const own = paragraph.slice(starts[at], starts[at + 1] ?? paragraph.length);
    return { time, text: own.replace(TRACK, "").trim() };
  });
}
