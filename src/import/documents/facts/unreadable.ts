/** Statements of times that no calendar and no clock shows: told, and never read in part. */
import { shortened } from "../../../values/text.ts";
import { findTimes } from "../../dates/find-times.ts";
import type { FoundTime } from "../../dates/found-time.ts";
import { impossibleIn } from "../../dates/impossible.ts";
import type { Doubt, Fact } from "../model.ts";
import type { FieldName } from "./field-names.ts";
import type { NamedStatement } from "./named-statements.ts";

const OF_THE_START: ReadonlySet<FieldName> = new Set(["date", "time", "period"]);
const OF_TIMES: ReadonlySet<FieldName> = new Set([
  ...OF_THE_START,
  ...(["started_at", "detected_at", "acknowledged_at", "mitigated_at", "resolved_at"] as const),
  ...(["published_at", "held_at", "written"] as const),
]);

const OF_INCIDENT: ReadonlySet<string> = new Set([
  ...["started_at", "detected_at", "acknowledged_at", "mitigated_at", "resolved_at"],
]);
/** In characters; what is longer tells more than a time. */
const LONGEST = 60;

/** Times that are stated, and of which no fact came: `9.3.24 14:20`, `halb zwölf`, `March 9` without a year anywhere. */
export function unreadTimes(
  statements: readonly NamedStatement[],
  facts: ReadonlyMap<string, Fact>,
): Doubt[] {
  return statements
    .filter(
      ({ field, value }) =>
        OF_INCIDENT.has(field) &&
        value.length <= LONGEST &&
        (LIKE_A_TIME.test(value) || tellsTimeOfDay(value)),
    )
    .flatMap(({ field, value, line }) => {
      const fact = facts.get(field);
      const isRead = fact?.line === line || findTimes(value).length > 0;
      if (fact !== undefined && isRead) return [];
      const instead =
        fact === undefined ? "left out" : `${fact.value} of line ${fact.line} is taken`;
      const message = `"${shortened(value)}" could not be read as a day with its year and a time: ${instead}`;
      return [{ line, field, message }];
    });
}

const LIKE_A_TIME = /\d\s?[時时点點시]|\d[:./-]\d|\d{1,2}\s\p{L}{3}|\p{L}{3}\s\d{1,2}/u;

/** What is doubtful where beside a day the time is told as no clock is: `3 March, around noon`, `2024-03-03 9:5`. */
export function unreadClock(value: string, { day, clock, span }: FoundTime): string | undefined {
  if (day === undefined || clock !== undefined || value.length > LONGEST) return undefined;
  const rest = `${value.slice(0, span.start)} ${value.slice(span.end)}`;
  const isLeft = tellsTimeOfDay(rest) || /\d\s?[:h]\s?\d/i.test(rest);
  return isLeft && findTimes(rest).every((one) => one.clock === undefined)
    ? `the time of day in "${shortened(value)}" could not be read: only the day is taken`
    : undefined;
}

const tellsTimeOfDay = (words: string): boolean =>
  TIME_OF_DAY.test(words) || EAST_ASIAN.test(words);

const TIME_OF_DAY =
  /(?<!\p{L})(?:noon|mid-?day|midnight|morning|afternoon|evening|night|dawn|lunch(?:time)?|o['’]?clock|half past|quarter (?:to|past)|halb|(?:drei)?viertel|mittags?|mitternacht|früh(?:morgens)?|morgens?|abends?|nachts?|vormittags?|nachmittags?|uhr|midi|minuit|matin|soir|nuit|après-midi|mediod[ií]a|medianoche|mañana|tarde|noche|madrugada|meio-dia|meia-noite|manhã|noite|mezzogiorno|mezzanotte|mattina|pomeriggio|sera|notte|halv|kveld(?:en)?|natt(?:en)?|midnatt|formiddag(?:en)?|ettermiddag(?:en)?|[ap]\.?m)(?!\p{L})/iu;
const EAST_ASIAN =
  /正午|お?昼|朝|夕方|夜|未明|明け方|中午|凌晨|早上|晚上|傍晚|정오|자정|새벽|아침|저녁|밤/;

/** `13:40 (London)`, `13:40 local time`: perhaps its zone, in words that are none. */
const BEHIND_CLOCK = /^\s?[(（]?\s?(\p{L}[\p{L} ._/-]{1,30}?)\s?(?:[)）]|$)/u;
const OF_ZONES =
  /(?<!\p{L})(?:time|zone|local|ortszeit|zeit|hora|horário|horario|heure|ora|tid)(?!\p{L})/iu;

let cities: ReadonlySet<string> | undefined;

/** The last words of the names of zones: `london`, `new york`. */
function citiesOfZones(): ReadonlySet<string> {
  cities ??= new Set(
    Intl.supportedValuesOf("timeZone").map((zone) =>
      zone
        .slice(zone.lastIndexOf("/") + 1)
        .replaceAll("_", " ")
        .toLowerCase(),
    ),
  );
  return cities;
}

/** Times of which a zone may be told in words that nobody knows, where the document tells none. */
export function unknownZones(statements: readonly NamedStatement[]): Doubt[] {
  if (statements.some(({ field }) => field === "timezone")) return [];
  return statements.flatMap(({ field, value, line }) => {
    const [time] = OF_INCIDENT.has(field) && value.length <= LONGEST ? findTimes(value) : [];
    if (time?.clock === undefined || time.zone !== undefined) return [];
    const name = BEHIND_CLOCK.exec(value.slice(time.span.end))?.[1];
    const isZone =
      name !== undefined && (OF_ZONES.test(name) || citiesOfZones().has(name.toLowerCase()));
    const message = `"${name}" may be the zone of this time, and is not known: say it with --timezone`;
    return isZone ? [{ line, message }] : [];
  });
}

/** @returns the statements that can be read, and a doubt for each that cannot, or not to its end */
export function readableTimes(statements: readonly NamedStatement[]): {
  readable: NamedStatement[];
  doubts: Doubt[];
} {
  const readable: NamedStatement[] = [];
  const doubts: Doubt[] = [];
  for (const statement of statements) {
    const { field, value, line } = statement;
    const none = OF_TIMES.has(field) ? impossibleIn(value) : undefined;
    const isLength = field === "period" && none?.is === "no time of day";
    if (none === undefined || isLength) {
      readable.push(statement);
      continue;
    }
    const first = findTimes(value)[0]?.at ?? value.length;
    const isBehind = first < none.at;
    if (isBehind) readable.push(statement);
    doubts.push({
      ...{ line, field: OF_THE_START.has(field) ? "started_at" : field },
      message: `"${none.words}" is ${none.is}: left out`,
    });
  }
  return { readable, doubts };
}
