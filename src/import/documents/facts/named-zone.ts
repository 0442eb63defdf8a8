/** Zones that the name of a field tells of its time: `Start (UTC)`, `Detected (PST)`, `End (local)`. */
import type { FoundEnd } from "../../dates/found-time.ts";
import { findZone } from "../../dates/zones.ts";
import type { NamedStatement } from "./named-statements.ts";

const LOCAL = /\blocal\b|現地|ortszeit|heure locale|hora local|lokal/i;

/** Without those that tell locally what another tells with its zone. */
export function withoutLocal(statements: readonly NamedStatement[]): NamedStatement[] {
  const isZoned = ({ name }: NamedStatement) => findZone(name) !== undefined;
  return statements.filter(
    (one) =>
      !LOCAL.test(one.name) ||
      !statements.some((other) => other.field === one.field && isZoned(other)),
  );
}

/** A time in the zone that the name tells, where its own words tell none. */
export function inZoneOf<Time extends FoundEnd>(time: Time, name: string): Time {
  if (time.clock === undefined || time.zone !== undefined) return time;
  return { ...time, zone: findZone(name) };
}
