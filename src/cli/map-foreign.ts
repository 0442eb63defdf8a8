/** The command that takes in documents that were written before, in whatever form. */
import type { CommandEntry } from "./map.ts";

/** Their ids, sorted; a test holds them to the folder of tools. */
const TOOL_IDS = ["incident.io", "mortician", "pagerduty", "statuspage"];

const IMPORT_NOTES = `Examples:
  mortem import wiki/incidents --dry-run
  mortem import 'old/**/*.md' --report import.json
  mortem import docs/postmortems --in-place
  mortem import incidents.json --from statuspage
  mortem import wiki --map "Customer pain=impact" --save-mapping

The originals are never changed, but for --in-place. Run it again at any time:
what was taken in before is left out.`;

export const foreignCommands: readonly CommandEntry[] = [
  {
    name: "import",
    summary: "take in post-mortems that were written before, whatever their form",
    arguments: "<paths...>",
    options: [
      { flags: "--dry-run", summary: "show what was understood, and write nothing" },
      { flags: "--in-place", summary: "edit each file where it stands, and make no new one" },
      { flags: "--report <file>", summary: "write all that was understood and doubted, as JSON" },
      {
        flags: "--map <heading=id>",
        summary: "a heading or a field of yours, and the section or field that it means",
        repeatable: true,
      },
      { flags: "--save-mapping", summary: "keep what headings mean in mortem.yaml" },
      {
        flags: "--dates <order>",
        summary: "how dates such as 03/04/2020 are read",
        choices: ["day-first", "month-first"],
      },
      { flags: "--timezone <zone>", summary: "of times that name none, such as Europe/Berlin" },
      { flags: "--template <id>", summary: "the kind of failure, such as outage or release" },
      { flags: "--from <tool>", summary: "what another tool exported", choices: TOOL_IDS },
      { flags: "--format <name>", summary: "json, for programs", choices: ["json"] },
    ],
    notes: IMPORT_NOTES,
    load: () => import("./commands/import.ts"),
  },
];
