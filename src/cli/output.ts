/** What a terminal is told: errors in one form, and nothing of a document that would steer the terminal. */
import { relative, sep } from "node:path";
import type { Style } from "../values/context.ts";
import type { MortemError, Place } from "../values/error.ts";

/** Control characters but for line breaks and tabs, and those that turn the direction of writing around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text from a document or a command line, made harmless for a terminal. Style it afterwards. */
export function printable(text: string): string {
  return text.replace(steering, "");
}

/**
 * An error as two lines: where and what is wrong; what to do next.
 * @param folder the paths are shown relative to it
 */
export function errorText(error: MortemError, folder: string, style: Style): string {
  const place = placeText(error.place, folder);
  const where = place && `${style.strong(printable(place))}: `;
  return `${style.error("error:")} ${where}${printable(error.message)}\n  ${printable(error.hint)}\n`;
}

/** A mistake of ours, as a line; with its stack where a maintainer looks. */
export function faultText(fault: unknown, style: Style, withStack: boolean): string {
  const { message, stack } = fault instanceof Error ? fault : new Error(String(fault));
  const next = withStack
    ? stack
    : "Please report it, with what MORTEM_DEBUG=1 shows in addition. Your files are whole.";
  return `${style.error("error:")} mortem itself failed: ${printable(message)}\n  ${printable(next ?? "")}\n`;
}

/** `path:line:column`, as much of it as is known. */
export function placeText({ path, line, column }: Place, folder: string): string {
  return [path && shortest(path, folder), line, column]
    .filter((part) => part !== undefined)
    .join(":");
}

/** The path relative to the folder, unless that climbs out of it. */
function shortest(path: string, folder: string): string {
  const below = relative(folder, path);
  return below === "" || below === ".." || below.startsWith(`..${sep}`) ? path : below;
}
