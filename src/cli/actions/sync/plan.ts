/** What there is to do between the actions and their issues; asks the host, and changes nothing. */
import { issueKey, issuesByKey } from "../../../archive/action-issue.ts";
import { addDays, isDay } from "../../../values/day.ts";
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

/** What is to be opened or linked first, then what is closed; in the order of the documents. */
export async function planSync(
  candidates: readonly Candidate[],
  host: IssueHost,
  today: string,
): Promise<Step[]> {
  const untracked = candidates.filter(({ number }) => number === undefined);
  const known =
    untracked.length === 0
      ? new Map<string, Issue>()
      : issuesByKey(await host.since(firstDay(untracked, today)));
  const first: Step[] = [];
  const second: Step[] = [];
  for (const candidate of candidates) {
    const { number, document, action } = candidate;
    const issue =
      number === undefined ? known.get(issueKey(document.id, action.id)) : await host.get(number);
    if (number === undefined) {
      first.push(issue ? { kind: "link", candidate, issue } : { kind: "open", candidate });
    } else if (issue === undefined) second.push({ kind: "gone", candidate });
    if (issue?.state === "done") second.push({ kind: "tick", candidate, issue });
    if (issue?.state === "dropped") second.push({ kind: "dropped", candidate, issue });
  }
  return [...first, ...second];
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
