/** The tools whose exports are read, by their ids in alphabetical order; a reader is loaded when it is used. */
import type { ReadTool, Tool } from "./model.ts";

export type { Beside, Tool, ToolReading } from "./model.ts";

const NOTHING: ReadonlyMap<string, string> = new Map();

export const TOOLS: readonly Tool[] = [
  tool(
    "incident.io",
    "JSON of its API (incidents, updates, follow-ups), or a post-mortem copied as Markdown",
    () => import("./sources/incident-io.ts"),
  ),
  tool(
    "mortician",
    "its incident folders (index.md with the YAML files beside it), or what `show` prints",
    () => import("./sources/mortician.ts"),
    ["actions.yaml", "meta.yaml", "timeline.yaml"],
  ),
  tool(
    "pagerduty",
    "JSON of its API (incidents, log entries, notes), or its post-mortem form in Markdown",
    () => import("./sources/pagerduty.ts"),
  ),
  tool(
    "statuspage",
    "a status page's incidents.json (Atlassian Statuspage), or cState's Markdown files",
    () => import("./sources/statuspage.ts"),
  ),
];

function tool(
  id: string,
  about: string,
  load: () => Promise<{ readonly read: ReadTool }>,
  beside: readonly string[] = [],
): Tool {
  return {
    id,
    about,
    beside,
    read: async (text, name, others = NOTHING) => (await load()).read(text, name, others),
  };
}
