/** The tools whose exports are read, by their ids in alphabetical order; a reader is loaded when it is used. */
import { isJson } from "./draft.ts";
import { type ReadTool, type Tool, type Unfit, unfitOf } from "./model.ts";
import { toolOf } from "./signs.ts";

export type { Beside, Tool, ToolDocument, ToolReading } from "./model.ts";

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
    read: async (text, name, others = NOTHING) => {
      const isOther = others.size === 0 && isJson(text) && (toolOf(text) ?? id) !== id;
      const reading = isOther ? undefined : (await load()).read(text, name, others);
      return reading ?? unfitOf(unfitFor(id, about, text));
    },
  };
}

function unfitFor(id: string, about: string, text: string): Unfit {
  const message = `this is no export of ${id}, which is ${about}`;
  const other = toolOf(text);
  if (other !== undefined && other !== id)
    return { message, hint: `It looks like one of ${other}: say --from ${other}.` };
  const hint = isJson(text)
    ? "Check which tool it comes from, and what it was asked for."
    : "Leave --from out: Markdown of any form is read without it.";
  return { message, hint };
}
