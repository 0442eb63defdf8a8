/**
 * mortician: a folder an incident, `index.md` with `meta.yaml`, `timeline.yaml` (`events:` of `time` and `action`) and
 * `actions.yaml` (`items:` of `task`, `done`, `owner`, `due`) beside it. What its `show` prints is Markdown already.
 * @see https://github.com/domgalati/mortician/blob/main/DOCS.md#how-data-is-stored
 */
import { lineStarts, oneLine, placeAt } from "../../../values/text.ts";
import { parseYaml, type YamlNode } from "../../../values/yaml.ts";
import type { Doubt } from "../../documents/model.ts";
import { drafted, hasHeading, isJson, item } from "../draft.ts";
import { utcTime } from "../instants.ts";
import { type Beside, markdownOf, type ReadTool } from "../model.ts";
import { toolOf } from "../signs.ts";
import { listOf, textsOf, yamlText } from "../yaml-values.ts";

export const read: ReadTool = (text, name, beside) => {
  if (isJson(text)) return undefined;
  // Other Markdown of the folder is nothing that it wrote.
  const own = name.split("/").at(-1) === "index.md" ? beside : NOTHING;
  if (own.size === 0) return toolOf(text) === "mortician" ? markdownOf(text, name) : undefined;
  const faults: Doubt[] = [];
  const meta = parsed(own, "meta.yaml", faults);
  const timeline = parsed(own, "timeline.yaml", faults);
  const actions = parsed(own, "actions.yaml", faults);
  if (meta === undefined && timeline === undefined && actions === undefined)
    return { ...markdownOf(text, name), faults };
  const events = listOf(timeline, "events").map(readEvent);
  // Beside times without a zone, those in UTC keep theirs: nobody knows whether the others are in it too.
  const areUtc =
    events.some(({ utc }) => utc) && !events.some(({ said, utc }) => !utc && isClock(said));
  const status = yamlText(meta, "status")?.toLowerCase();
  const { text: draft, remarks } = drafted(
    {
      title: yamlText(meta, "title") ?? folderOf(name),
      facts: {
        id: yamlText(meta, "id"),
        status: status === undefined ? undefined : (STATUS.get(status) ?? status),
        severity: yamlText(meta, "severity"),
        timezone: areUtc ? "UTC" : undefined,
        date: yamlText(meta, "date"),
        time_created: yamlText(meta, "time"),
        created_at: yamlText(meta, "created_at"),
        owner: yamlText(meta, "owner"),
        participants: textsOf(meta, "participants"),
        services: textsOf(meta, "services"),
        tags: textsOf(meta, "tags"),
      },
      sections: [
        {
          heading: hasHeading(text, /timeline/i) ? "Timeline of events" : "Timeline",
          lines: events.map(({ utc, said, action, more }) =>
            item(areUtc ? (utc ?? said) : said, action, more),
          ),
        },
        { heading: "Action items", lines: listOf(actions, "items").map(printAction) },
        { heading: "Notes", lines: [yamlText(meta, "notes") ?? []].flat() },
      ],
      body: text,
    },
    1,
  );
  return {
    documents: [{ source: { path: name, text: draft, firstLine: 1 }, remarks }],
    leftOut: [],
    faults,
  };
};

const NOTHING: Beside = new Map();

function parsed(beside: Beside, file: string, faults: Doubt[]): YamlNode | undefined {
  const text = beside.get(file);
  if (text === undefined) return undefined;
  const { root, problems } = parseYaml(text);
  const starts = problems.length > 0 ? lineStarts(text) : [];
  for (const { message, span } of problems.slice(0, 5))
    faults.push({ line: placeAt(starts, span.start).line, message: `${file}: ${message}` });
  return root;
}

const folderOf = (name: string): string => (name.split("/").at(-2) ?? "").replaceAll("-", " ");

/** `2012-08-01 13:29 UTC`, which is what it writes by itself, or any words. */
function readEvent(event: YamlNode) {
  const time = yamlText(event, "time");
  const [by, link] = [yamlText(event, "by"), yamlText(event, "link")];
  const more = [by && `(${by})`, link && `<${link}>`].filter((said) => said).join(" ");
  return { said: time, utc: utcTime(time), action: yamlText(event, "action"), more };
}

const isClock = (said: string | undefined): boolean => /\d:\d\d/.test(said ?? "");

function printAction(action: YamlNode): string {
  const isDone = [yamlText(action, "done"), yamlText(action, "completed")].includes("true");
  const owner = yamlText(action, "owner");
  const due = yamlText(action, "due");
  const [priority, ticket] = [yamlText(action, "priority"), yamlText(action, "ticket")];
  const more = [
    owner && `Owner: ${owner}`,
    due && `due ${due}`,
    priority && `priority: ${priority}`,
    ticket && `ticket: ${ticket}`,
  ].filter((said) => said);
  const notes = yamlText(action, "notes");
  return item(
    isDone ? "[x]" : "[ ]",
    yamlText(action, "task") ?? yamlText(action, "title"),
    more.length > 0 ? `(${more.join(", ")})` : undefined,
    notes === undefined ? undefined : `\n\n- ${oneLine(notes)}`,
  );
}

const STATUS: ReadonlyMap<string, string> = new Map([
  ["unresolved", "ongoing"],
  ["open", "ongoing"],
  ["temporary resolution", "mitigated"],
  ["pending action items", "resolved"],
  ["closed", "resolved"],
  ["done", "resolved"],
]);
