/** When a pre-mortem was last checked in on, and when it is to be again. */
import type { Document } from "../document/document.ts";
import { lastCheckIn, nextCheckIn } from "../premortem/check-ins.ts";

export interface CheckInState {
  /** `YYYY-MM-DD`. */
  readonly last: string | undefined;
  /** Undefined once the project is over, and where the document does not say how often. */
  readonly due: string | undefined;
  /** Its day has passed. */
  readonly isOverdue: boolean;
}

/** @param today `YYYY-MM-DD`, as it is for the document @returns undefined for anything but a pre-mortem */
export function checkInOf(
  document: Document,
  today: (document: Document) => string,
): CheckInState | undefined {
  if (document.kind !== "premortem") return undefined;
  const due = nextCheckIn(document);
  const isOverdue = due !== undefined && due < today(document);
  return { last: lastCheckIn(document), due, isOverdue };
}
