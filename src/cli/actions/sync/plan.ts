/** What there is to do between the actions and their issues; asks the host, and changes nothing. */
import { issueKey, issuesByKey } from "../../../archive/action-issue.ts";
import { addDays, isDay } from "../../../values/day.ts";
import { MortemError } from "../../../values/error.ts";
import type { Issue, IssueHost } from "../../../values/issue.ts";
import type { Candidate } from "./gather.ts";

export type Step =
  | { readonly kind: "open"; readonly candidate: Candidate }
  /** An issue is there already, and its number is not in the document. */
  | { readonly kind: "link"; readonly candidate: Candidate; readonly issue: Issue }
  | { readonly kind: "tick"; readonly candidate: Candidate; readonly issue: Issue }
  /** Closed, and not because it is done. */
  | { readonly kind: "dropped"; readonly candidate: Candidate; readonly issue: Issue }
  | { readonly kind: "gone"; readonly candidate: Candidate };

export interface Plan {
  /** What is to be opened or linked first, then what is closed; in the order of the documents. */
  readonly steps: readonly Step[];
  /** Why the host was not asked to the end: then more may be to do. */
  readonly failure?: MortemError;
}

/** Each issue is asked for once, and not at all where it was listed with others. */
export async function planSync(
  candidates: readonly Candidate[],
  host: IssueHost,
  today: string,
): Promise<Plan> {
  const untracked = candidates.filter(({ number }) => number === undefined);
  const steps: Step[] = [];
  try {
    const listed = untracked.length === 0 ? [] : await host.since(firstDay(untracked, today));
    const known = issuesByKey(listed);
    for (const candidate of untracked) {
      const issue = known.get(issueKey(candidate.document.id, candidate.action.id));
      // It is only linked now, even where it is closed: anybody could have written its marker.
      steps.push(issue ? { kind: "link", candidate, issue } : { kind: "open", candidate });
    }
    const issues = new Map<number, Issue | undefined>(listed.map((one) => [one.number, one]));
    for (const candidate of candidates) {
      const { number } = candidate;
      if (number === undefined) continue;
      if (!issues.has(number)) issues.set(number, await host.get(number));
      steps.push(...stepOf(candidate, issues.get(number)));
    }
  } catch (failure) {
    if (failure instanceof MortemError) return { steps, failure };
    throw failure;
  }
  return { steps };
}

/** What follows from the state of an action's issue; undefined where it is not there. */
function stepOf(candidate: Candidate, issue: Issue | undefined): Step[] {
  if (issue === undefined) return [{ kind: "gone", candidate }];
  if (issue.state === "open") return [];
  return [{ kind: issue.state === "done" ? "tick" : "dropped", candidate, issue }];
}

/** A pre-mortem may be written, and its first issue opened, long before the day that it is held on. */
const MARGIN_DAYS = 90;
/** Before there were hosts with issues. */
const EVER = "2000-01-01";

/** No issue of these can be older. */
function firstDay(candidates: readonly Candidate[], today: string): string {
  const first = candidates.reduce((least, { day = EVER }) => (day < least ? day : least), today);
  const day = addDays(first < EVER ? EVER : first, -MARGIN_DAYS);
  return isDay(day) ? day : EVER;
}
