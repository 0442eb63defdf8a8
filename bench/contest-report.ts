/** The contest as Markdown tables, and which aims it meets. */
import type { Entrant } from "./contest.ts";
import { PEERS, type Peer } from "./peers.ts";
import { range, table, times } from "./report.ts";

export function contestTable(entrants: readonly Entrant[]): string {
  return table(
    ["", "documents", "× mortem", "half of the rounds between", "a document", "peak memory"],
    entrants.map(({ name, documents, onOneCore, toOurs, peak }) => [
      `\`${name}\`${onOneCore ? ", one core" : ""}`,
      documents.toLocaleString("en"),
      times(toOurs.median),
      range(toOurs),
      `${(toOurs.milliseconds / documents).toFixed(2)} ms`,
      peak === undefined ? "" : `${Math.round(peak / 1024)} MiB`,
    ]),
  );
}

/** What each of them looks for, and where it was left out. */
export function peersTable(sizes: readonly number[]): string {
  return table(
    ["", "version", "what it checks", "left out"],
    PEERS.map((peer) => [
      `\`${peer.name}\``,
      Object.values(peer.packages).join(", "),
      peer.checks,
      leftOut(peer, sizes),
    ]),
    "---",
  );
}

function leftOut({ most }: Peer, sizes: readonly number[]): string {
  const larger = sizes.filter((size) => size > most).map((size) => size.toLocaleString("en"));
  return larger.length === 0 ? "" : `at ${larger.join(", ")}: minutes a run`;
}

/** In lint's share of the aims; none of those that need sizes which were not measured. */
export function aimsTable(entrants: readonly Entrant[]): string {
  const find = (name: string, documents: number) =>
    entrants.find((one) => one.name === name && one.documents === documents && !one.onOneCore);
  const [few, many] = [find("mortem lint", 100), find("mortem lint", 10_000)];
  const rumdl = find("rumdl", 1_000);
  const rows: string[][] = [];
  if (rumdl !== undefined) {
    const time = 1 / rumdl.toOurs.median;
    rows.push(["1,000 documents in at most the time of rumdl", verdict(time <= 1, times(time))]);
  }
  if (few !== undefined && many !== undefined) {
    const cost =
      many.toOurs.milliseconds / many.documents / (few.toOurs.milliseconds / few.documents);
    rows.push([
      "a document of 10,000 costs at most 1.2 × one of 100",
      verdict(cost <= 1.2, times(cost)),
    ]);
    if (few.peak !== undefined && many.peak !== undefined) {
      const grown = (many.peak - few.peak) / (many.documents - few.documents);
      rows.push([
        "less than 10 KiB of memory for each further document",
        verdict(grown < 10, `${grown.toFixed(1)} KiB`),
      ]);
    }
  }
  return rows.length === 0 ? "" : table(["aim", "in this run"], rows, "---");
}

const verdict = (isMet: boolean, figure: string): string =>
  `${isMet ? "met" : "missed"}: ${figure}`;
