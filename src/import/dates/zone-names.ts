/** What people call time zones, and the IANA zone that each means. */

export interface ZoneName {
  readonly zone: string;
  /** What the name means elsewhere, where it means several. */
  readonly others?: readonly string[];
}

/**
 * Winter and summer forms mean the same zone: who writes `EST` in July means the clock on the wall in New York, not an
 * hour beside it.
 */
const NAMES_BY_ZONE: Readonly<Record<string, readonly string[]>> = {
  UTC: ["UTC", "GMT", "Z", "Zulu", "UCT", "Etc/UTC", "Universal Time"],
  "America/Los_Angeles": [
    ...["PT", "PST", "PDT", "PST8PDT", "US/Pacific", "Pacific", "Pacific Time"],
    ...["Pacific Standard Time", "Pacific Daylight Time", "San Francisco"],
  ],
  "America/Denver": [
    ...["MT", "MST", "MDT", "MST7MDT", "US/Mountain", "Mountain Time"],
    ...["Mountain Standard Time", "Mountain Daylight Time"],
  ],
  // Arizona has no summer time.
  "America/Phoenix": ["Arizona", "Arizona Time", "Phoenix Time", "US/Arizona"],
  "America/Chicago": [
    ...["CT", "CDT", "CST6CDT", "US/Central", "Central Time"],
    ...["Central Standard Time", "Central Daylight Time"],
  ],
  "America/New_York": [
    ...["ET", "EST", "EDT", "EST5EDT", "US/Eastern", "Eastern", "Eastern Time"],
    ...["Eastern Standard Time", "Eastern Daylight Time"],
  ],
  "America/Anchorage": ["AKST", "AKDT"],
  "Pacific/Honolulu": ["HST"],
  "America/Sao_Paulo": ["BRT", "BRST", "Horário de Brasília", "Brasília"],
  "America/Argentina/Buenos_Aires": ["ART"],
  "America/Bogota": ["COT"],
  "Europe/London": ["UK time", "London time"],
  "Europe/Lisbon": ["WET", "WEST"],
  "Europe/Berlin": ["CET", "CEST", "MEZ", "MESZ", "Central European Time"],
  "Europe/Athens": ["EET", "EEST"],
  "Europe/Moscow": ["MSK"],
  "Europe/Oslo": ["norsk tid", "norwegian time"],
  "Europe/Istanbul": ["TRT"],
  "Asia/Tokyo": ["JST", "日本時間", "Japan Standard Time"],
  "Asia/Seoul": ["KST", "한국 시간"],
  "Asia/Shanghai": ["北京时间", "北京時間", "中国标准时间", "China Standard Time"],
  "Asia/Hong_Kong": ["HKT"],
  "Asia/Singapore": ["SGT"],
  "Asia/Jakarta": ["WIB"],
  "Asia/Manila": ["PHT"],
  "Asia/Bangkok": ["ICT"],
  "Asia/Karachi": ["PKT"],
  "Asia/Kolkata": ["India Standard Time"],
  "Asia/Dubai": ["GST"],
  "Africa/Johannesburg": ["SAST"],
  "Africa/Nairobi": ["EAT"],
  "Africa/Lagos": ["WAT"],
  "Australia/Sydney": ["AEST", "AEDT", "AET"],
  "Australia/Adelaide": ["ACST", "ACDT"],
  "Australia/Perth": ["AWST"],
  "Pacific/Auckland": ["NZST", "NZDT", "NZT"],
};

/** The first is what they mean most often in post-mortems. */
const AMBIGUOUS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  CST: ["America/Chicago", "Asia/Shanghai", "America/Havana"],
  IST: ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
  BST: ["Europe/London", "Asia/Dhaka"],
  AST: ["America/Halifax", "Asia/Riyadh"],
  ADT: ["America/Halifax"],
};

export const ZONE_NAMES: ReadonlyMap<string, ZoneName> = new Map([
  ...Object.entries(NAMES_BY_ZONE).flatMap(([zone, names]) =>
    names.map((name): [string, ZoneName] => [name.toLowerCase(), { zone }]),
  ),
  ...Object.entries(AMBIGUOUS).map(([name, [zone, ...others]]): [string, ZoneName] => [
    name.toLowerCase(),
    others.length === 0 ? { zone } : { zone, others },
  ]),
]);

const WINTER = new Set("pst mst cst est akst ast wet cet mez eet acst aest nzst".split(" "));
const SUMMER = new Set(
  "pdt mdt cdt edt akdt adt bst west cest mesz eest acdt aedt nzdt brst".split(" "),
);

/** Does the name mean a clock as it is only in winter, where a zone has another in summer? */
export function isWinterName(name: string): boolean {
  return WINTER.has(name.toLowerCase()) || / standard time$/i.test(name);
}

/** Does the name mean a clock as it is only in summer? */
export function isSummerName(name: string): boolean {
  return SUMMER.has(name.toLowerCase()) || / daylight time$/i.test(name);
}

/** Where a clock has the name of its neighbours' in winter, all the year round: by the zone that the name else means. */
export const WITHOUT_SUMMER: Readonly<Record<string, string>> = {
  "America/Denver": "America/Phoenix",
  "Australia/Sydney": "Australia/Brisbane",
};

/** Zones by the city that ends their name, where people name the city alone. */
export const CITY_REGIONS = ["Europe", "America", "Asia", "Australia", "Africa", "Pacific"];

/** What some machines list only by older names, though they know these. */
export const RENAMED = [
  ...["Asia/Kolkata", "Asia/Ho_Chi_Minh", "Asia/Kathmandu", "Asia/Yangon", "Europe/Kyiv"],
  ...[
    "America/Nuuk",
    "America/Montreal",
    "America/Argentina/Buenos_Aires",
    "Australia/Canberra",
    "Europe/Belfast",
  ],
];
