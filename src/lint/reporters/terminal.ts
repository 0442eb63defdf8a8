/** The result for people: by file, each finding with its place, severity, message, rule, line and what to do. */
import type { Style } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { columns, printable, wrap } from "../../values/printable.ts";
import { withoutWorkflowCommands } from "../../values/workflow-command.ts";
import { byFile, type Finding, type LintResult } from "../finding.ts";
import { caretLines } from "./caret.ts";
import type { Reporter, View } from "./reporter.ts";

/** Where less than this is left for a message beside the other columns, it stands below them. */
const LEAST_FOR_MESSAGE = 30;
/** Beyond it, lines are hard to read. */
const WIDEST = 110;
const SEVERITY_COLUMNS = "warning".length;

export const terminal: Reporter = (result, view) => {
  const files = byFile(result.findings).map(([path, findings]) => fileText(path, findings, view));
  const lines = summaryLines(result, view.style).map((line) =>
    view.width === undefined ? line : wrap(line, view.width),
  );
  return [...files, `${lines.join("\n")}\n`].join("\n");
};

function fileText(path: string, findings: readonly Finding[], view: View): string {
  const layout = layoutFor(findings, view);
  const lines = findings.flatMap((finding) =>
    layout ? inColumns(finding, layout, view) : stacked(finding, view),
  );
  return [view.style.strong(shown(path)), ...lines, ""].join("\n");
}

interface Layout {
  /** Columns of the place, and of the message. */
  readonly place: number;
  readonly message: number;
  /** Where the message begins. */
  readonly indent: number;
  readonly hint: number | undefined;
}

/** `undefined` where the terminal is too narrow for columns. */
function layoutFor(findings: readonly Finding[], { width }: View): Layout | undefined {
  const place = widest(findings.map(placeOf));
  const rule = widest(findings.map((finding) => finding.rule));
  const indent = 2 + place + 2 + SEVERITY_COLUMNS + 2;
  const usable = Math.min(width ?? WIDEST, WIDEST);
  const room = usable - indent - 2 - rule;
  if (room < LEAST_FOR_MESSAGE) return undefined;
  const message = Math.min(room, widest(findings.map((finding) => shown(finding.message))));
  return { place, message, indent, hint: width && usable - indent };
}

function inColumns(
  finding: Finding,
  { place, message, indent, hint }: Layout,
  { style, width }: View,
): string[] {
  const { severity, rule } = finding;
  const [first = "", ...rest] = wrapped(finding.message, width && message);
  const label = style[severity](severity.padEnd(SEVERITY_COLUMNS));
  const gap = " ".repeat(Math.max(0, message - columns(first)));
  const margin = " ".repeat(indent);
  return [
    `  ${style.dim(placeOf(finding).padStart(place))}  ${label}  ${first}${gap}  ${style.dim(rule)}`,
    ...rest.map((line) => margin + line),
    ...caretLines(finding.excerpt, hint ?? WIDEST - indent, style).map((line) => margin + line),
    ...wrapped(finding.hint, hint).map((line) => margin + style.dim(line)),
  ];
}

/** What it is about on one line, and below it what is wrong and what to do. */
function stacked(finding: Finding, { style, width }: View): string[] {
  const { severity, rule, message, hint } = finding;
  const room = width && width - 4;
  const head = `${style.dim(placeOf(finding))} ${style[severity](severity)} ${style.dim(rule)}`;
  return [
    width === undefined ? `  ${head}` : wrap(head, width, 2),
    ...wrapped(message, room).map((line) => `    ${line}`),
    ...caretLines(finding.excerpt, room ?? WIDEST, style).map((line) => `    ${line}`),
    ...wrapped(hint, room).map((line) => `    ${style.dim(line)}`),
  ];
}

/** How much was found, without a line break. */
export function summaryLine(result: LintResult, style: Style): string {
  const { documents, errors, warnings, infos, languageUnchecked } = result;
  if (documents === 0) return "No documents to check";
  const counts = [
    errors > 0 && style.error(counted(errors, "error")),
    warnings > 0 && style.warning(counted(warnings, "warning")),
    infos > 0 && style.info(counted(infos, "info")),
  ].filter((part) => part !== false);
  const checked = counted(documents, "document");
  if (counts.length > 0) return `${style.strong(`${checked}:`)} ${counts.join(", ")}`;
  if (languageUnchecked > 0) {
    const some = languageUnchecked < documents ? `, ${languageUnchecked} of them` : "";
    return `${checked} checked${some} in part: nothing to report`;
  }
  return `${style.success("✓")} ${checked} checked, nothing to report`;
}

/** How much was found, and what a reader should know before relying on it; without line breaks. */
export function summaryLines(result: LintResult, style: Style): string[] {
  return [
    summaryLine(result, style),
    ...untoldLine(result),
    ...mendableLine(result),
    ...uncheckedLine(result),
  ];
}

function mendableLine({ errors, warnings, infos, fixable }: LintResult): string[] {
  if (fixable === 0) return [];
  const all = errors + warnings + infos;
  const which = fixable < all ? `${fixable} of them` : all === 1 ? "it" : "all of them";
  return [`\`mortem lint --fix\` mends ${which}`];
}

function untoldLine({ untold = 0 }: LintResult): string[] {
  if (untold === 0) return [];
  const which = untold === 1 ? "1 is" : `${untold} are`;
  return [`${which} what imported documents lack: \`mortem lint FILE\` lists it for one`];
}

/** Nobody should take them for well worded. */
function uncheckedLine({ languageUnchecked }: LintResult): string[] {
  if (languageUnchecked === 0) return [];
  const documents = counted(languageUnchecked, "document");
  return [`${documents} not checked for blameless language: only English is known so far`];
}

function wrapped(text: string, width: number | undefined): string[] {
  const words = shown(text);
  return width === undefined ? [words] : wrap(words, width).split("\n");
}

function shown(text: string): string {
  return withoutWorkflowCommands(printable(text));
}

function placeOf({ line, column }: Finding): string {
  return `${line}:${column}`;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, columns(text)), 0);
}
