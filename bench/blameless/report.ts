/** The figures as Markdown tables, as they stand in docs/blameless.md. */
import {
  type Counts,
  countsOf,
  type Judged,
  precisionOf,
  recallOf,
  type Share,
  whereLooked,
} from "./counts.ts";
import { BLAMELESS_RULES } from "./labels.ts";
import { looksAt } from "./looks.ts";

/**
 * A row a rule, one for all together, and one for what another tool says, where it was asked: it knows no sections, so
 * that it has no figure for those in which it looks.
 */
export function table(
  judged: readonly Judged[],
  other?: readonly [name: string, counts: Counts],
): string {
  const looked = whereLooked(judged, looksAt);
  const rows = [...BLAMELESS_RULES, undefined].map((rule) => [
    rule === undefined ? "any of the six" : `\`${rule}\``,
    ...cells(countsOf(judged, rule)),
    shareText(recallOf(countsOf(looked, rule))),
  ]);
  if (other !== undefined) rows.push([other[0], ...cells(other[1]), ""]);
  return [
    "| | right | false | missed | precision | recall | recall where it looks |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
  ].join("\n");
}

function cells(counts: Counts): string[] {
  const { right, false: wrong, missed } = counts;
  const figures = [precisionOf(counts), recallOf(counts)].map(shareText);
  return [`${right}`, `${wrong}`, `${missed}`, ...figures];
}

function shareText(share: Share | undefined): string {
  if (share === undefined) return "";
  return `${share.share.toFixed(2)} (${share.low.toFixed(2)}–${share.high.toFixed(2)})`;
}
