/** The figures of `mortem stats` as named rows, for whatever prints them. */
import { counted } from "../values/counted.ts";
import { actionParts } from "./action-stats-rows.ts";
import { MEASURED, type Measured } from "./measured.ts";
import type { Grouping } from "./stats-groups.ts";
import type { Luck, Repeats, StatsResult, Times } from "./stats-schema.ts";
import { type CountTable, firstRows, type StatsPart, type TimesTable } from "./stats-table.ts";

const TITLES: Readonly<Record<Grouping, { heading: string; of: string; none: string }>> = {
  month: { heading: "By month", of: "Month", none: "no day" },
  quarter: { heading: "By quarter", of: "Quarter", none: "no day" },
  year: { heading: "By year", of: "Year", none: "no day" },
  severity: { heading: "By severity", of: "Severity", none: "not said" },
  service: { heading: "By service", of: "Service", none: "not said" },
  template: { heading: "By template", of: "Template", none: "not said" },
  cause: { heading: "By kind of cause", of: "Cause", none: "not said" },
};

const TAKES: Readonly<Record<Measured, string>> = {
  detect: "to detect",
  mitigate: "to mitigate",
  resolve: "to resolve",
};

/** As many as an overview has room for. */
const MOST_MONTHS = 12;
const MOST_PAIRS = 5;

/** `24 incidents since 2018-01-05, 2 of them not resolved yet.` */
export function headline({ incidents, open, since, undated }: StatsResult): string {
  const from = since === null ? "" : ` since ${since}`;
  const still = open === 0 ? "" : `, ${open} of them not resolved yet`;
  const days = undated === 0 ? "" : ` ${counted(undated, "has", "have")} no day that can be read.`;
  return `${counted(incidents, "incident")}${from}${still}.${days}`;
}

/** All that there is something to say of. @param isWhole otherwise, of long lists the part that a screen has room for */
export function overviewParts(stats: StatsResult, isWhole = false): StatsPart[] {
  const { repeats, luck, actions } = stats;
  return [
    ...stats.groups.flatMap((grouping) => {
      const table = groupTable(grouping);
      return isWhole ? table : table.map(shortened);
    }),
    ...timesTables(stats.times),
    ...noticedTable(stats.detectedBy).map((table) => (isWhole ? table : shortened(table))),
    ...(repeats === undefined ? [] : repeatParts(repeats)),
    ...(luck === undefined ? [] : luckTable(luck)),
    ...(actions === undefined ? [] : actionParts(actions, isWhole)),
  ];
}

/** One grouping whole: how many, and how long they took. */
export function groupParts({ groups }: StatsResult): StatsPart[] {
  return groups.flatMap((grouping) => [
    ...groupTable(grouping),
    ...MEASURED.flatMap((name) => {
      const { heading, of } = TITLES[grouping.by];
      const rows = grouping.groups
        .map(({ name: label, times }) => ({ label: labelOf(label, grouping.by), ...times[name] }))
        .filter(({ known }) => known > 0);
      return timesTable({
        part: `${name}-by-${grouping.by}`,
        heading: `Time ${TAKES[name]}: ${heading.toLowerCase()}`,
        of,
        explained: "From when it began.",
        rows,
      });
    }),
  ]);
}

function groupTable({ by, groups }: StatsResult["groups"][number]): CountTable[] {
  const { heading, of } = TITLES[by];
  // Nobody has to be told that no incident says it.
  if (groups.every(({ name }) => name === null)) return [];
  const isSeveral = by === "service" || by === "cause";
  return countTable({
    part: by,
    heading,
    of,
    explained: isSeveral ? `An incident counts for each ${by} that it names.` : "",
    rows: groups.map(({ name, incidents }) => ({ label: labelOf(name, by), count: incidents })),
  });
}

const labelOf = (name: string | null, by: Grouping): string => name ?? TITLES[by].none;

/** The latest months; of anything else the largest groups. */
function shortened(table: CountTable): CountTable {
  const { part, rows } = table;
  if (part === "detected-by") return firstRows(table, "mortem stats --format csv");
  if (part !== "month") return firstRows(table, `mortem stats --by ${part}`);
  const [before, latest] = [rows.slice(0, -MOST_MONTHS), rows.slice(-MOST_MONTHS)];
  const count = before.reduce((sum, one) => sum + one.count, 0);
  const explained = count === 0 ? "" : `${count} before: mortem stats --by month.`;
  return { ...table, explained, rows: latest };
}

function countTable(
  table: Omit<CountTable, "kind" | "figure">,
  figure = "Incidents",
): CountTable[] {
  return table.rows.length === 0 ? [] : [{ kind: "counts", figure, ...table }];
}

function timesTable(table: Omit<TimesTable, "kind">): TimesTable[] {
  return table.rows.some(({ known }) => known > 0) ? [{ kind: "times", ...table }] : [];
}

function timesTables(times: Times): TimesTable[] {
  return timesTable({
    part: "times",
    heading: "How long it took",
    of: "Time",
    explained: "From when it began.",
    rows: MEASURED.map((name) => ({ label: TAKES[name], ...times[name] })),
  });
}

function noticedTable(detectedBy: StatsResult["detectedBy"]): CountTable[] {
  if (detectedBy.every(({ by }) => by === null)) return [];
  const rows = detectedBy.map(({ by, incidents }) => ({
    label: by ?? "not said",
    count: incidents,
  }));
  const heading = "Who noticed first";
  return countTable({ part: "detected-by", heading, of: "Who", explained: "", rows });
}

function repeatParts({ repeated, learnt, pairs }: Repeats): StatsPart[] {
  if (pairs.length === 0) return [];
  const rows = [
    { label: "like one before", ...repeated },
    { label: "of these, earlier actions all done", ...learnt },
  ];
  const shown = pairs.slice(0, MOST_PAIRS);
  return [
    {
      kind: "shares",
      part: "repeats",
      heading: "What came back",
      of: "Incidents",
      explained: "In the same service, with a cause in common or similar words.",
      rows: rows.filter(({ of }) => of > 0),
    },
    { kind: "pairs", pairs: shown, more: pairs.length - shown.length },
  ];
}

function luckTable({ escapes, done, open, none, unsaid }: Luck): CountTable[] {
  if (escapes === 0) return [];
  const rows = [
    { label: "its action is done", count: done },
    { label: "its action is still to do", count: open },
    { label: "no action, for a reason", count: none },
    { label: "nothing said", count: unsaid },
  ];
  const explained = `${counted(escapes, "lucky escape")}, and what followed from ${escapes === 1 ? "it" : "them"}.`;
  const of = "What followed";
  return countTable(
    { part: "luck", heading: "Where we got lucky", of, explained, rows },
    "Escapes",
  );
}

/** `modelling-library, dependencies; 1 of its 3 actions was done by then` */
export function pairFacts({ services, causes, agreed, done }: Repeats["pairs"][number]): string {
  const why = causes.length > 0 ? causes : ["similar words"];
  const names = [...services, ...why].join(", ");
  return `${names}; ${deedsText(agreed, done)}`;
}

function deedsText(agreed: number, done: number): string {
  if (agreed === 0) return "it had no actions";
  if (agreed === 1) return `its action was ${done === 1 ? "" : "not "}done by then`;
  return `${done} of its ${agreed} actions ${done === 1 ? "was" : "were"} done by then`;
}
