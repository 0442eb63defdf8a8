/** A lone line in capitals among the entries of a timeline, `ROLLBACK DONE`, is a word of it and begins no part. */
import type { Template } from "../../../template/model.ts";
import { beginsWithTime } from "../fact-lines.ts";
import { nameSection } from "../name-section.ts";
import type { Candidate } from "./heading-styles.ts";
import type { TextLine } from "./text-lines.ts";

/**
 * The headings without those below which the entries of the timeline go on at once. Where other text comes first, it
 * may be a part of its own: it stays one, and whoever reads the parts has doubts about its times.
 */
export function withoutShouts(
  lines: readonly TextLine[],
  headings: readonly Candidate[],
  template: Template,
): Candidate[] {
  let isInTimeline = false;
  return headings.filter(({ isSection, name, style, at }) => {
    if (isSection) isInTimeline = nameSection(template, name)?.section.id === "timeline";
    else if (isInTimeline && style === "capitals" && goesOn(lines, at)) return false;
    // Behind a part of its own, times are of that part.
    else isInTimeline = false;
    return true;
  });
}

/** More blank lines do not stand between a heading and what is below it. */
const MOST_BLANKS = 20;

function goesOn(lines: readonly TextLine[], at: number): boolean {
  const next = lines.slice(at + 1, at + MOST_BLANKS).find(({ words }) => words !== "");
  return next !== undefined && !next.isCode && beginsWithTime(next.words);
}
