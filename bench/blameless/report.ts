/** The figures as Markdown tables, as they stand in docs/blameless.md. */
import { type Counts, countsOf, type Judged, precisionOf, recallOf, type Share } from "./counts.ts";
import { BLAMELESS_RULES } from "./labels.ts";

/** A row a rule, one for all together, and one for what another tool says, where it was asked. */
export function table(
  judged: readonly Judged[],
  other?: readonly [name: string, counts: Counts],
): string {
  const rows: (readonly [string, Counts])[] = [
    ...BLAMELESS_RULES.map((rule) => [`\`${rule}\``, countsOf(judged, rule)] as const),
    ["any of the six", countsOf(judged)],
    ...(other === undefined ? [] : [other]),
  ];
  return [
    "| | right | false | missed | precision | recall |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...rows.map(([name, counts]) => `| ${name} | ${cells(counts).join(" | ")} |`),
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
