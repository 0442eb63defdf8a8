/** Entries of a timeline that tell when it was noticed, contained and over. */
import type { StoryLine } from "./story.ts";
import { type End, endTold, tells } from "./story-words.ts";
import type { Found } from "./times.ts";

/** Of several ends, the last; when somebody took it on is not told by words that could be told apart. */
export function toldIn(lines: readonly StoryLine[], field: string): Found | undefined {
  if (field === "detected_at") return asFound(lines.find(({ words }) => tells("detected", words)));
  const ends = bothEnds(lines);
  const mitigated = lines.findLast(({ words }) => tells("mitigated", words));
  if (field === "mitigated_at") return asFound(mitigated ?? ends?.outage);
  if (field !== "resolved_at") return undefined;
  const found = asFound(ends?.incident ?? lines.findLast(({ words }) => tells("resolved", words)));
  const isUntold = ends !== undefined && mitigated !== undefined && mitigated !== ends.outage;
  return isUntold && found !== undefined ? { ...found, doubt: TWO_ENDS } : found;
}

const TWO_ENDS =
  "the timeline tells when the outage ended, and later when the incident did, which is taken";

/**
 * Who keeps both apart, as Google's SRE book does, writes `OUTAGE ENDS` where users are well again, and `INCIDENT ENDS`
 * later, where the conditions for closing are met. One of the two alone is the end.
 */
function bothEnds(
  lines: readonly StoryLine[],
): { outage: StoryLine; incident: StoryLine } | undefined {
  const last = (end: End) => lines.findLastIndex(({ words }) => endTold(words) === end);
  const [outage, incident] = [last("outage"), last("incident")];
  const [begin, end] = [lines[outage], lines[incident]];
  return begin !== undefined && end !== undefined && outage < incident
    ? { outage: begin, incident: end }
    : undefined;
}

function asFound(line: StoryLine | undefined): Found | undefined {
  if (line === undefined) return undefined;
  const day = line.time.day ?? line.day;
  const isDayAbove = line.time.day === undefined;
  return { found: { ...line.time, day }, isDayAbove, from: "timeline", line: line.line };
}
