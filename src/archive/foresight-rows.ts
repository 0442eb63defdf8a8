/** The figures of foresight as named rows, for whatever prints them; and how they are written. */
import { counted } from "../values/counted.ts";
import { printCsv } from "../values/csv.ts";
import type { ForesightStats } from "./foresight-schema.ts";
import { quietText } from "./markdown-text.ts";
import type { Share } from "./share.ts";

export interface ShareRow extends Share {
  readonly label: string;
}

/** Rows that belong together. */
export interface ShareTable {
  /** For CSV: one word. */
  readonly part: string;
  readonly heading: string;
  /** What the first column holds. */
  readonly of: string;
  /** What the cases are, and what is counted of them. */
  readonly explained: string;
  readonly rows: readonly ShareRow[];
}

/** From so many cases on nobody has to be told that they are few. */
const FEW = 10;

/** Tables without a case are left out. */
export function foresightTables(stats: ForesightStats): ShareTable[] {
  const bands = (all: ForesightStats["byScore"]) =>
    all.map((band, at) => ({ label: bandLabel(band, at === all.length - 1), ...band }));
  const risks = counted(
    stats.byScore.reduce((sum, { of }) => sum + of, 0),
    "risk",
  );
  const projects = counted(stats.premortems.judged, "project");
  const tables: ShareTable[] = [
    {
      part: "incidents",
      heading: "What was foreseen",
      of: "Incidents",
      explained: `Of those that were held against a pre-mortem.${unsaid(stats)}`,
      rows: [
        { label: "foreseen, fully or partly", ...stats.foreseen },
        { label: "of these, mitigation done", ...stats.mitigated },
      ],
    },
    {
      part: "role",
      heading: "Who foresees",
      of: "Role",
      explained: `Of the incidents held against a pre-mortem in which they took part: foreseen by their own ideas.${unattributed(stats)}`,
      rows: stats.roles.map(({ role, ...share }) => ({ label: role, ...share })),
    },
    {
      part: "score",
      heading: "How well votes predict: by score",
      of: "Score",
      explained: `How many came true of ${risks} of ${projects} that ${stats.premortems.judged === 1 ? "is" : "are"} over.`,
      rows: bands(stats.byScore),
    },
    {
      part: "likelihood",
      heading: "How well votes predict: by mean likelihood",
      of: "Likelihood",
      explained: "The same risks.",
      rows: bands(stats.byLikelihood),
    },
  ];
  return tables.filter(({ rows }) => rows.some(({ of }) => of > 0));
}

function unsaid({ mitigationUnsaid: many }: ForesightStats): string {
  if (many === 0) return "";
  const [say, count] = many === 1 ? ["says", "counts"] : ["say", "count"];
  return ` ${many} of those foreseen ${say} nothing of the mitigation and ${count} as not done.`;
}

function unattributed({ unattributed: many }: ForesightStats): string {
  return many === 0
    ? ""
    : ` ${counted(many, "was", "were")} foreseen by ideas that do not say whose they are.`;
}

/** `2 to <4`; the last band holds both its bounds. */
function bandLabel({ from, to }: { from: number; to: number }, isLast: boolean): string {
  return isLast ? `${from} to ${to}` : `${from} to <${to}`;
}

/** `12 post-mortems, 2 pre-mortems. 5 had a pre-mortem of the same service before them; 4 were held against it.` */
export function incidentsLine({ incidents, premortems }: ForesightStats): string {
  const { all, eligible, held } = incidents;
  return (
    `${counted(all, "post-mortem")}, ${counted(premortems.all, "pre-mortem")}. ` +
    `${eligible} had a pre-mortem of the same service before them; ${held} ${held === 1 ? "was" : "were"} held against it.`
  );
}

/** What makes figures of few cases no more than they are; undefined where there are enough. */
export function fewNote({ rows }: ShareTable): string | undefined {
  const few = rows.find(({ of }) => of > 0 && of < FEW);
  if (few === undefined) return undefined;
  const fits = `anything from ${percent(few.low)} to ${percent(few.high)} fits.`;
  return `Few cases: with ${few.count} of ${few.of}, ${fits.replaceAll(" %", "\u00a0%")}`;
}

export const countText = ({ count, of }: Share): string => (of === 0 ? "–" : `${count} of ${of}`);

/** `30–95 %` */
export function intervalText({ low, high }: Share): string {
  return low === null || high === null ? "" : `${Math.round(low * 100)}–${percent(high)}`;
}

export function percent(share: number | null): string {
  return share === null ? "" : `${Math.round(share * 100)} %`;
}

export function foresightCsv(stats: ForesightStats): string {
  const { all, eligible, held } = stats.incidents;
  const number = (value: number | null) => (value === null ? "" : Number(value.toFixed(4)));
  return printCsv([
    ["part", "group", "count", "of", "share", "low", "high"],
    ["incidents", "with a pre-mortem of the same service", eligible, all, "", "", ""],
    ["incidents", "held against a pre-mortem", held, eligible, "", "", ""],
    [
      "incidents",
      "foreseen, mitigation not said",
      stats.mitigationUnsaid,
      stats.foreseen.count,
      "",
      "",
      "",
    ],
    ...foresightTables(stats).flatMap(({ part, rows }) =>
      rows.map((row) => [
        part,
        row.label,
        row.count,
        row.of,
        number(row.share),
        number(row.low),
        number(row.high),
      ]),
    ),
  ]);
}

export function foresightMarkdown(stats: ForesightStats): string {
  const blocks = foresightTables(stats).flatMap((table) => {
    const rows = table.rows.map(
      (row) =>
        `| ${quietText(row.label).replaceAll("|", "\\|")} | ${countText(row)} | ${percent(row.share)} | ${intervalText(row)} |`,
    );
    const head = `| ${table.of} | Cases | Share | 95 % interval |\n| --- | ---: | ---: | ---: |`;
    const note = fewNote(table);
    return [
      `## ${table.heading}`,
      table.explained,
      [head, ...rows].join("\n"),
      ...(note === undefined ? [] : [note]),
    ];
  });
  return `${["# Foresight", incidentsLine(stats), ...blocks].join("\n\n")}\n`;
}
