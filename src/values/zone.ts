/** IANA time zones: between instants, in epoch seconds, and local seconds, which count what the wall clock shows as if it were UTC. */

/** The instants at which the clock on the wall shows a local time: two where it is set back, else the same one twice. */
export interface Readings {
  readonly first: number;
  readonly last: number;
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Offsets at the edges of spans, by the edge's number. */
  readonly edges: Map<number, number>;
}

/**
 * Two edges with one offset have that offset between them, if no zone changes its clock and changes
 * it back within a span. The shortest such summer since 1970 lasted 6.96 days (Recife, 2000).
 */
const SPAN = 4 * 86_400;
/** Documents are untrusted: neither many zones nor many years may fill the memory. */
const MOST_ZONES = 50;
const MOST_EDGES = 10_000;

/** Before it, some zones differed from UTC by a fraction of a minute, which `Date` leaves out. */
const WHOLE_MINUTES_SINCE = Date.UTC(1973, 0, 1) / 1000;

const zones = new Map<string, Zone>();
let localZone: () => string | undefined = () => undefined;

/**
 * Says which zone is the machine's own. Its offsets `Date` knows as well as Intl, whose first use
 * costs 10 ms: half as much as it takes to start an empty program.
 * @param find is asked when a zone is first looked up; it must give the zone that `Date` goes by
 */
export function setLocalZone(find: () => string): void {
  localZone = find;
}

/** Is it a zone that this machine knows, such as `America/Chicago` or `UTC`? An offset is none. */
export function isZone(name: string): boolean {
  if (name === "UTC" || name === localZone()) return true;
  // Newer platforms take `+02:00` for a zone, Node 20 does not: a document must mean the same on both.
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name)) return false;
  try {
    zoneNamed(name);
    return true;
  } catch {
    return false;
  }
}

/** Seconds east of UTC at an instant. @throws RangeError when the zone is none */
export function offsetAt(epochSeconds: number, zone: string): number {
  if (zone === "UTC") return 0;
  if (epochSeconds >= WHOLE_MINUTES_SINCE && zone === localZone()) {
    return 0 - 60 * new Date(epochSeconds * 1000).getTimezoneOffset();
  }
  const known = zoneNamed(zone);
  const edge = Math.floor(epochSeconds / SPAN);
  const offset = offsetAtEdge(known, edge);
  return offset === offsetAtEdge(known, edge + 1) ? offset : askPlatform(known, epochSeconds);
}

/**
 * When the wall clock shows a local time. One that it skips is read as if the clock had not been
 * set forward yet ("compatible", in the words of Temporal).
 * @throws RangeError when the zone is none
 */
export function readings(localSeconds: number, zone: string): Readings {
  // No offset exceeds a day, and no two changes lie as near as these two instants.
  const before = offsetAt(localSeconds - 86_400, zone);
  const after = offsetAt(localSeconds + 86_400, zone);
  const early = localSeconds - before;
  const late = localSeconds - after;
  const earlyHolds = offsetAt(early, zone) === before;
  const lateHolds = offsetAt(late, zone) === after;
  if (!lateHolds) return { first: early, last: early };
  return { first: earlyHolds ? early : late, last: late };
}

function offsetAtEdge(zone: Zone, edge: number): number {
  return remember(zone.edges, edge, MOST_EDGES, () => askPlatform(zone, edge * SPAN));
}

function askPlatform({ format }: Zone, epochSeconds: number): number {
  const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(epochSeconds * 1000));
  const [, sign, hours, minutes, seconds] = match ?? [];
  const size = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return sign === "-" ? -size : size;
}

function zoneNamed(name: string): Zone {
  return remember(zones, name, MOST_ZONES, () => ({
    format: new Intl.DateTimeFormat("en", {
      timeZone: name,
      timeZoneName: "longOffset",
      year: "numeric",
    }),
    edges: new Map(),
  }));
}

function remember<K, V>(map: Map<K, V>, key: K, most: number, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (map.size >= most) map.clear();
  map.set(key, made);
  return made;
}
