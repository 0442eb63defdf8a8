/** Several faults of one file as one error: the first of the file, and in its hint the others. */
import { MortemError, type Place } from "./error.ts";

export interface PlacedFault {
  readonly message: string;
  /** What to do next, as a sentence. */
  readonly hint: string;
  readonly place: Place;
}

/** With the first one, as many as a person mends before looking again. */
const MOST_OTHERS = 9;

/** The error for the first fault by line; the next few stand in its hint, a line each. @param faults at least one */
export function firstFault(faults: readonly PlacedFault[]): MortemError {
  const [first, ...rest] = faults.toSorted(byPlace) as [PlacedFault, ...PlacedFault[]];
  const others = rest
    .slice(0, MOST_OTHERS)
    .map(({ message, place }) => `Also in line ${place.line}: ${message}`);
  const more = rest.length - others.length;
  if (more > 0) others.push(`And ${more} more.`);
  return new MortemError(first.message, [first.hint, ...others].join("\n"), first.place);
}

function byPlace({ place: a }: PlacedFault, { place: b }: PlacedFault): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
