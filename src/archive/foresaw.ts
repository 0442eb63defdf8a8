/** Which risks foresaw an incident: one answer for the review of a pre-mortem and for statistics over all. */
import { type Anticipated, isForeseen } from "../document/anticipated.ts";
import { riskKey } from "../document/edits/anticipated.ts";

/** A pre-mortem with its risks that have an id. */
export interface RisksOf<R extends { readonly id: string } = { readonly id: string }> {
  /** Of the pre-mortem, however it is capitalised. */
  readonly id: string;
  readonly risks: readonly R[];
}

/** The risks that exist, by `riskKey`. */
export function risksByKey<R extends { readonly id: string }>(
  premortems: readonly RisksOf<R>[],
): ReadonlyMap<string, R> {
  return new Map(
    premortems.flatMap(({ id, risks }) =>
      risks.map((risk) => [riskKey({ premortem: id, risk: risk.id }), risk] as const),
    ),
  );
}

/** The entries that say `fully` or `partly` of a risk that exists. @param risks by `riskKey` */
export function foresaw<R>(
  entries: readonly Anticipated[],
  risks: ReadonlyMap<string, R>,
): { readonly entry: Anticipated; readonly risk: R }[] {
  return entries.filter(isForeseen).flatMap((entry) => {
    const risk = risks.get(riskKey(entry));
    return risk === undefined ? [] : [{ entry, risk }];
  });
}
