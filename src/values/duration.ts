/** Lengths of time: what people type, and what people read. */

export type Unit = "second" | "minute" | "hour" | "day" | "week" | "month" | "year";

export interface DurationPart {
  readonly amount: number;
  readonly unit: Unit;
}

/** A month is 30 days and a year 365 where only a length is wanted. */
const SECONDS: Record<Unit, number> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
};

const ABBREVIATIONS: Record<Unit, readonly string[]> = {
  second: ["s", "sec", "secs"],
  minute: ["m", "min", "mins"],
  hour: ["h", "hr", "hrs"],
  day: ["d"],
  week: ["w", "wk", "wks"],
  month: ["mo", "mos"],
  year: ["y", "yr", "yrs"],
};

const UNITS = new Map(
  (Object.keys(SECONDS) as Unit[]).flatMap((unit) =>
    [unit, `${unit}s`, ...ABBREVIATIONS[unit]].map((name) => [name, unit] as const),
  ),
);

const LONGEST = 60;

/** Reads `2 weeks`, `7d`, `1h30m` and the like, in seconds. */
export function parseDuration(text: string): number | undefined {
  return parseDurationParts(text)?.reduce(
    (sum, { amount, unit }) => sum + amount * SECONDS[unit],
    0,
  );
}

/** Reads a duration as its parts, the largest unit first, each unit once. */
export function parseDurationParts(text: string): DurationPart[] | undefined {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === "" || trimmed.length > LONGEST) return undefined;
  const part = /(\d{1,5}(?:\.\d{1,3})?) ?([a-z]+)(?: |$|(?=\d))/y;
  const parts: DurationPart[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  while (part.lastIndex < trimmed.length) {
    const match = part.exec(trimmed);
    const unit = UNITS.get(match?.[2] ?? "");
    if (unit === undefined || SECONDS[unit] >= smallest) return undefined;
    smallest = SECONDS[unit];
    parts.push({ amount: Number(match?.[1]), unit });
  }
  return parts;
}

const SHOWN: readonly [size: number, name: string][] = [
  [SECONDS.day, "d"],
  [SECONDS.hour, "h"],
  [SECONDS.minute, "min"],
  [SECONDS.second, "s"],
];

/** For people, rounded to at most two units: `3 d 4 h`, `about 6 h 30 min`, `45 s`. */
export function printDuration(seconds: number, approximate: boolean): string {
  const size = Math.abs(seconds);
  const largest = Math.max(
    0,
    SHOWN.findIndex(([unit]) => size >= unit),
  );
  const finest = SHOWN[size < 1 ? 3 : Math.min(largest + 1, 3)]?.[0] ?? 1;
  const words: string[] = [];
  let rest = Math.round(size / finest) * finest;
  for (const [unit, name] of SHOWN) {
    const count = Math.floor(rest / unit);
    rest -= count * unit;
    if (count > 0) words.push(`${count} ${name}`);
  }
  const shown = words.length === 0 ? (approximate ? "0 min" : "0 s") : words.join(" ");
  return `${approximate ? "about " : ""}${seconds < 0 ? "-" : ""}${shown}`;
}
