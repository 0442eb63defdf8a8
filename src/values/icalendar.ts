/** Calendar files in the form of RFC 5545: escaped values, folded lines that end in CRLF. */
import { printable } from "./printable.ts";

/** A name with its parameters, and a value that is written already (see `calendarText`). */
export type CalendarLine = readonly [name: string, value: string];

/** Without the line break. */
const MOST_BYTES = 75;

/** The lines of a calendar or of what stands in it. */
export function component(name: string, lines: readonly CalendarLine[]): CalendarLine[] {
  return [["BEGIN", name], ...lines, ["END", name]];
}

export function printCalendar(lines: readonly CalendarLine[]): string {
  return lines.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join("");
}

/** Any text as a value; line breaks stay. */
export function calendarText(text: string): string {
  return printable(text, { lines: true })
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** `YYYY-MM-DD` as `YYYYMMDD`. */
export function calendarDate(day: string): string {
  return day.replaceAll("-", "");
}

/** An instant in UTC. @param epochSeconds whole */
export function calendarInstant(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString().replace(/\.\d+|[-:]/g, "");
}

/** The lines that follow the first begin with a blank, which counts; no character is cut in two. */
function folded(line: string): string {
  let text = "";
  let bytes = 0;
  for (const character of line) {
    const size = bytesOf(character.codePointAt(0) ?? 0);
    if (bytes + size > MOST_BYTES) {
      text += "\r\n ";
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}

/** In UTF-8. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
