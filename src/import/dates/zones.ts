/** Reads time zones as people write them: `JST`, `(UTC+9)`, `Pacific Time`, `Europe/Oslo`, `+09:00`. */
import type { Span } from "../../values/text.ts";
import { isZone, offsetAt } from "../../values/zone.ts";
import type { FoundZone } from "./found-time.ts";
import { halfWidth, Scanner } from "./scanner.ts";
import { CITY_REGIONS, isWinterName, RENAMED, WITHOUT_SUMMER, ZONE_NAMES } from "./zone-names.ts";

const LARGEST_OFFSET = 14 * 3600;

const UNIVERSAL = /(?:UTC|GMT)(?:\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?(?![\d:]))?(?![A-Za-z\d])/y;
/** `-0400`, and `-04:00` only where nothing else can be meant: behind a clock it is the end of a range. */
const EAST = /([+])(\d{2})(?::?(\d{2}))?(?![\d:])/y;
const WEST_SPACED = /([-])(\d{2})(\d{2})(?![\d:])/y;
const WEST = /([-])(\d{2})(?::?(\d{2}))?(?![\d:])/y;
const IANA = /[A-Z][A-Za-z_]{1,20}(?:\/[A-Z][A-Za-z_+-]{1,20}){1,2}(?:\d{1,2})?(?![A-Za-z\d])/y;
const SHORT = /(?:[A-Z]{3}\d[A-Z]{3}|[A-Z]{1,5})(?![A-Za-z\d])/y;
const LONG =
  /(?:Arizona|Phoenix|Pacific|Mountain|Central|Eastern|Central European|Universal|UK|London|Norwegian|norsk|(?:Japan|China|India) Standard)(?: (?:Standard|Daylight))?\s[Tt]i(?:me|d)(?![A-Za-z])/y;
const EAST_ASIAN = /日本時間|北京时间|北京時間|中国标准时间|한국 시간/y;

/** `hora de Madrid`, `heure de Paris`, `Berlin time`: of words before `time`, only those of a city are a zone. */
const CITY =
  /(?:[Hh]ora|[Hh]eure|[Oo]ra)\s(?:local\s|locale\s)?d[aeio]\s([A-ZÀ-Þ][a-zà-ÿ]{2,20}(?:[ _][A-Z][a-zà-ÿ]{1,20})?)(?![A-Za-zÀ-ÿ])|([A-ZÀ-Þ][a-zà-ÿ]{2,20}(?: [A-Z][a-zà-ÿ]{1,20})?)\s(?:local\s)?[Tt]ime(?![A-Za-z])/y;

/**
 * Where `-04:00` behind a clock is an offset, and not the end of a range: nowhere, right behind it as in ISO 8601, or
 * behind a blank too.
 */
export type West = "nowhere" | "joined" | "spaced";

/** The zone that stands behind a clock time. */
export function takeZone(scanner: Scanner, west: West): FoundZone | undefined {
  return scanner.attempt(() => {
    const direct = scanner.take(/Z(?![A-Za-z\d])/y);
    if (direct !== null) return named("Z");
    const offset = scanner.take(EAST) ?? (west === "nowhere" ? null : scanner.take(WEST));
    if (offset !== null) return ofOffset(offset[0], offset);
    const opening = scanner.take(/\s{0,2}([([])\s?|\s{1,2}/y);
    const zone = takeName(scanner) ?? takeRegion(scanner) ?? takeSpacedOffset(scanner, west);
    if (zone === undefined) return undefined;
    return opening?.[1] === undefined || scanner.take(/\s?[)\]]/y) !== null ? zone : undefined;
  });
}

/** `2:05pm Eastern`, where nothing goes on that may be called so: `Eastern region`. */
function takeRegion(scanner: Scanner): FoundZone | undefined {
  const region = scanner.take(
    /(?:Pacific|Mountain|Central|Eastern)(?=[,.;:)\]|]|\s(?:on|to|and|until|through|[-–—])\s|\s?$)/y,
  );
  return region === null ? undefined : named(`${region[0]} Time`);
}

/** A zone by its name, at this very place. */
export function takeName(scanner: Scanner): FoundZone | undefined {
  return scanner.attempt(() => {
    const universal = scanner.take(UNIVERSAL);
    if (universal !== null) {
      return universal[1] === undefined ? named(universal[0]) : ofOffset(universal[0], universal);
    }
    const iana = scanner.take(IANA);
    if (iana !== null) return named(iana[0]) ?? ofIana(iana[0]);
    const long = scanner.take(LONG) ?? scanner.take(EAST_ASIAN);
    if (long !== null) return allYear(scanner, named(long[0]));
    const city = scanner.attempt(() => takeCity(scanner));
    if (city !== undefined) return city;
    const short = scanner.take(SHORT);
    return short === null ? undefined : allYear(scanner, named(short[0]));
  });
}

function takeCity(scanner: Scanner): FoundZone | undefined {
  const [written, behind, before] = scanner.take(CITY) ?? [];
  const found = ofCity(behind ?? before ?? "");
  return found && written !== undefined ? { ...found, written } : undefined;
}

/** `MST (no DST)`: a clock that is never set forward, whatever others of that name do. */
function allYear(scanner: Scanner, found: FoundZone | undefined): FoundZone | undefined {
  if (found?.zone === undefined || found.others.length > 0 || !isWinterName(found.written))
    return found;
  const remark = scanner.take(NEVER_FORWARD)?.[0];
  if (remark === undefined) return found;
  const written = found.written + remark;
  const known = WITHOUT_SUMMER[found.zone];
  if (known !== undefined) return { ...found, written, zone: known };
  const seconds = Math.min(...HALVES.map((at) => offsetAt(at, found.zone as string)));
  return { ...found, written, zone: zoneOfOffset(seconds), offset: seconds };
}

const NO_SUMMER = "(?:no|without|w/o) (?:dst|daylight[ -]savings?(?: time)?|summer time)";
const NEVER_FORWARD = new RegExp(`,?\\s?(?:[([]${NO_SUMMER}[)\\]]|${NO_SUMMER})`, "iy");
/** One of them is in winter. */
const HALVES = [Date.UTC(2021, 0, 15) / 1000, Date.UTC(2021, 6, 15) / 1000];

/** A value that is a zone: `JST`, `Europe/Oslo`, `Oslo`, `UTC+2`, `JST (UTC+9)`. */
export function readZone(text: string): FoundZone | undefined {
  const value = halfWidth(text).trim();
  const scanner = new Scanner(value);
  const taken = takeName(scanner) ?? scanner.attempt(() => takeSpacedOffset(scanner, "nowhere"));
  if (taken !== undefined && /^[\s,.;)(]*$/.test(withoutRemark(value.slice(scanner.at)))) {
    return taken;
  }
  if (value.length > 40) return undefined;
  return named(value) ?? named(value.replace(/ time$/i, "")) ?? ofIana(value) ?? ofCity(value);
}

/** The first zone that a sentence names, such as `All times in CET`. */
export function findZone(text: string): FoundZone | undefined {
  const source = halfWidth(text);
  for (const match of source.matchAll(/(?<![A-Za-z\d_/-])(?=[A-Z日北中]|h(?:ora|eure)\s|ora\s)/g)) {
    const scanner = new Scanner(source, match.index);
    const zone = takeName(scanner);
    if (zone !== undefined && zone.written !== "Z") return zone;
  }
  return undefined;
}

const ON_TIMES = /times?\b|zone|時刻|时间|時間|\btid|\bzeit|uhr|heure|hora/i;

/** The zone that a line names for times: `All times in CET`. Undefined where it speaks of no times. */
export function zoneOfTimes(line: string): FoundZone | undefined {
  return ON_TIMES.test(line) ? findZone(line) : undefined;
}

/**
 * The zone that is named behind a time. @param span of the time with the marks that close it
 * @returns where the zone ends; undefined too where a bar stands between, since it is another cell then
 */
export function zoneBehind(
  text: string,
  { start, end }: Span,
): { zone: FoundZone; end: number } | undefined {
  const time = text.slice(start, end).trimEnd();
  if (time.endsWith("|")) return undefined;
  const from = start + time.length;
  const scanner = new Scanner(halfWidth(text.slice(from, from + LONGEST_NAME)));
  const zone = takeZone(scanner, "nowhere");
  return zone && { zone, end: from + scanner.at };
}

/** Of a zone, with the bracket around it. */
const LONGEST_NAME = 60;

function withoutRemark(text: string): string {
  return text.replace(/^\s?\([^()]{0,60}\)/, "");
}

function takeSpacedOffset(scanner: Scanner, west: West): FoundZone | undefined {
  const match = scanner.take(EAST) ?? scanner.take(west === "spaced" ? WEST : WEST_SPACED);
  return match === null ? undefined : ofOffset(match[0], match);
}

function named(written: string): FoundZone | undefined {
  const found = ZONE_NAMES.get(written.toLowerCase());
  return found && { written, zone: found.zone, offset: undefined, others: found.others ?? [] };
}

function ofIana(name: string): FoundZone | undefined {
  return name.includes("/") && isZone(name)
    ? { written: name, zone: name, offset: undefined, others: [] }
    : undefined;
}

function ofCity(written: string): FoundZone | undefined {
  const city = withoutAccents(written.replace(/ time$/i, "")).replace(/ /g, "_");
  const zone = cities().get(city);
  return zone === undefined ? undefined : { written, zone, offset: undefined, others: [] };
}

let known: ReadonlyMap<string, string> | undefined;

/** Asked of the machine once: to try whether a name is a zone takes it a tenth of a millisecond, and a text has many. */
function cities(): ReadonlyMap<string, string> {
  known ??= new Map(
    [...Intl.supportedValuesOf("timeZone"), ...RENAMED]
      .filter((zone) => CITY_REGIONS.includes(zone.slice(0, zone.indexOf("/"))))
      .map((zone) => [zone.slice(zone.lastIndexOf("/") + 1), zone] as const),
  );
  return known;
}

/** As the names of zones are: `Europe/Zurich`. */
function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

function ofOffset(
  written: string,
  [, sign, hours, minutes]: RegExpExecArray,
): FoundZone | undefined {
  const size = Number(hours) * 3600 + Number(minutes ?? 0) * 60;
  if (size > LARGEST_OFFSET || Number(minutes ?? 0) > 59) return undefined;
  const offset = sign === "-" && size > 0 ? -size : size;
  return { written, zone: zoneOfOffset(offset), offset, others: [] };
}

/** Its sign is turned round, as POSIX has it: `Etc/GMT-9` is nine hours east. */
function zoneOfOffset(offset: number): string | undefined {
  if (offset === 0) return "UTC";
  const hours = offset / 3600;
  if (!Number.isInteger(hours)) return undefined;
  const zone = `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
  return isZone(zone) ? zone : undefined;
}
