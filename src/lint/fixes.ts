/** Mends what has one right answer: which findings those are, and the text without them. */
import { Document } from "../document/document.ts";
import { applyEdits, type Edit } from "../values/text.ts";
import { type Found, faultsOf } from "./ask.ts";
import type { LintOptions } from "./lint.ts";

/** Mending one thing may show the next; a fix that never comes to rest is a mistake of ours, and ends here. */
const MOST_ROUNDS = 10;

export interface Fixed {
  readonly text: string;
  /** How many findings were mended. */
  readonly count: number;
}

/** The document's text with all that can be mended, and nothing else changed. */
export function fixDocument(document: Document, options: LintOptions): Fixed {
  let now = document;
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = fixesAmong(now, faultsOf(now, options), options);
    const { edits, mended } = together([...fixes.values()]);
    if (mended === 0) break;
    now = withEdits(now, edits);
    count += mended;
  }
  return { text: now.text, count };
}

/**
 * The edits of those faults that can be mended. Where they would bring something wrong to light, as when a status
 * that nobody could read turns out to disagree with the rest, they are left to a person.
 */
export function fixesAmong(
  document: Document,
  found: readonly Found[],
  options: LintOptions,
): Map<Found, readonly Edit[]> {
  const fixes = new Map<Found, readonly Edit[]>();
  for (const one of found) {
    const edits = one.fault.mend?.();
    if (edits !== undefined && edits.length > 0) fixes.set(one, edits);
  }
  if (fixes.size === 0 || mendsOnly(document, found, fixes, options)) return fixes;
  const safe = new Map<Found, readonly Edit[]>();
  for (const id of new Set([...fixes.keys()].map(({ rule }) => rule.id))) {
    const ofRule = new Map([...fixes].filter(([{ rule }]) => rule.id === id));
    if (mendsOnly(document, found, ofRule, options))
      for (const [one, edits] of ofRule) safe.set(one, edits);
  }
  return safe;
}

/** Is there less to report of each of their rules afterwards, and of none more that is wrong? */
function mendsOnly(
  document: Document,
  before: readonly Found[],
  fixes: ReadonlyMap<Found, readonly Edit[]>,
  options: LintOptions,
): boolean {
  const { edits } = together([...fixes.values()]);
  const after = faultsOf(withEdits(document, edits), options);
  const wrongBefore = countByRule(before.filter(isWrong));
  for (const [id, count] of countByRule(after.filter(isWrong)))
    if (count > (wrongBefore.get(id) ?? 0)) return false;
  const [allBefore, allAfter] = [countByRule(before), countByRule(after)];
  return [...fixes.keys()].every(
    ({ rule: { id } }) => (allAfter.get(id) ?? 0) < (allBefore.get(id) ?? 0),
  );
}

function isWrong({ rule, fault }: Found): boolean {
  return (fault.class ?? rule.class) === "wrong";
}

function countByRule(found: readonly Found[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of found) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  return counts;
}

/** The edits that do not overlap with those before them in the text, and how many faults they mend. */
function together(fixes: readonly (readonly Edit[])[]): { edits: Edit[]; mended: number } {
  const firstOf = (edits: readonly Edit[]) => Math.min(...edits.map(({ start }) => start));
  const sorted = fixes
    .map((edits) => ({ edits, start: firstOf(edits) }))
    .sort((a, b) => a.start - b.start);
  const taken: Edit[] = [];
  const whole = new Set<readonly Edit[]>();
  let end = -1;
  let mended = 0;
  for (const { edits, start } of sorted) {
    if (!whole.has(edits)) {
      // Two insertions at one place would make the order of the rules decide.
      if (start <= end) continue;
      whole.add(edits);
      for (const edit of edits) {
        taken.push(edit);
        end = Math.max(end, edit.end);
      }
    }
    mended++;
  }
  return { edits: taken, mended };
}

/** No fix touches what names the template. */
function withEdits(document: Document, edits: readonly Edit[]): Document {
  return new Document(document.path, applyEdits(document.text, edits), () => document.template);
}
