/** Errors as a person reads them: where, what is wrong, what to do next. */
import { relative, sep } from "node:path";
import type { Style } from "../values/context.ts";
import { MortemError, type Place } from "../values/error.ts";
import { printable } from "../values/printable.ts";
import { withoutWorkflowCommands } from "../values/workflow-command.ts";

/**
 * An error as lines for standard error, made harmless for a terminal and for the log of a workflow. One that the program did not
 * mean is a mistake of ours: it asks for a report.
 * @param folder the paths are shown relative to it
 * @param withStack for maintainers
 */
export function errorText(error: unknown, folder: string, style: Style, withStack = false): string {
  if (error instanceof MortemError) {
    const place = printable(placeText(error.place, folder));
    return lines(style, place && `${style.strong(place)}: `, error.message, error.hint);
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const report =
    "Please report it, with what MORTEM_DEBUG=1 shows in addition. Your files are whole.";
  return lines(style, "mortem itself failed: ", message, (withStack && stack) || report);
}

function lines(style: Style, before: string, message: string, next: string): string {
  const indented = printable(next, { lines: true }).replaceAll("\n", "\n  ");
  const all = `${style.error("error:")} ${before}${printable(message)}\n  ${indented}\n`;
  return withoutWorkflowCommands(all);
}

/** `path:line:column`, as much of it as is known. */
function placeText({ path, line, column }: Place, folder: string): string {
  return [path && shortest(path, folder), line, column]
    .filter((part) => part !== undefined)
    .join(":");
}

/** The path relative to the folder, unless that climbs out of it. */
function shortest(path: string, folder: string): string {
  const below = relative(folder, path);
  return below === "" || below === ".." || below.startsWith(`..${sep}`) ? path : below;
}
