/** The text form that was sent round, filled in: one after the other, as mails bring them back, also quoted with `>`. */
import { linesOf } from "../document/lines.ts";
import { oneLine } from "../values/text.ts";
import { type Fault, type PersonsVotes, type Said, type Setting, votesIn } from "./csv-votes.ts";
import { type Found, findRisk, type VotableRisk } from "./electorate.ts";
import { DIMENSIONS, type Dimension, LEVEL_WORDS } from "./levels.ts";
import { RISK_ID } from "./risks.ts";

/** A line of the form is shorter; what is longer is cut before it is looked at. */
const LONGEST = 1000;

/** Is it our form, and not a table? Known by its lines for the votes. */
export function isFilledForm(text: string): boolean {
  return formLines(text).some(({ kind }) => kind !== "name" && kind !== "risk" && kind !== "other");
}

/**
 * Reads all forms, or none: risks that are left empty are left out.
 * @param path for errors
 * @throws MortemError as `readCsvVotes`
 */
export function readFormVotes(text: string, path: string, setting: Setting): PersonsVotes[] {
  const faults: Fault[] = [];
  const said: Said[] = [];
  let who = "";
  let asked: Asked | undefined;
  let open: "name" | Dimension | undefined;
  const flush = () => {
    if (asked !== undefined) said.push(...saidOf(asked, who, faults));
    asked = undefined;
  };
  for (const { kind, words, line } of formLines(text)) {
    if (kind === "other") {
      if (words === "") continue;
      // An answer below its question, as in a mail that answers between the quoted lines.
      if (open === "name") who = words;
      else if (open !== undefined && asked !== undefined && /^\d/.test(words))
        asked.cells[open] = words;
      open = undefined;
      continue;
    }
    open = kind !== "risk" && words === "" ? kind : undefined;
    if (kind === "name") {
      flush();
      who = words;
    } else if (kind === "risk") {
      flush();
      const cells = { likelihood: "", impact: "" };
      asked = { risk: findRisk(setting.risks, words), line, cells };
    } else if (asked !== undefined) {
      asked.cells[kind] = words;
    }
  }
  flush();
  return votesIn(said, path, setting, faults);
}

/** A risk of a form, with what was written below it. */
interface Asked {
  readonly risk: Found<VotableRisk>;
  readonly line: number;
  readonly cells: Record<Dimension, string>;
}

function saidOf({ risk, line, cells }: Asked, who: string, faults: Fault[]): Said[] {
  if (cells.likelihood === "" && cells.impact === "") return [];
  if (risk.ok) return [{ line, who, risk: risk.value, cells }];
  faults.push({ line, message: risk.message, hint: risk.hint });
  return [];
}

interface FormLine {
  readonly kind: "name" | "risk" | Dimension | "other";
  /** What was filled in; of a risk and of any other line, all of it. */
  readonly words: string;
  /** From 1. */
  readonly line: number;
}

function formLines(text: string): FormLine[] {
  return linesOf(text, { start: 0, end: text.length }).map(({ start, end }, index) => {
    const whole = oneLine(
      text.slice(start, Math.min(end, start + LONGEST)).replace(/^[\ufeff>\s]+/, ""),
    );
    return { ...readLine(whole), line: index + 1 };
  });
}

function readLine(whole: string): Pick<FormLine, "kind" | "words"> {
  const [first = ""] = whole.split(" ", 1);
  if (RISK_ID.test(first)) return { kind: "risk", words: whole };
  const colon = whole.indexOf(":");
  const label = whole.slice(0, Math.max(colon, 0)).trim().toLowerCase();
  const words = whole.slice(colon + 1).trim();
  if (label.startsWith("your name")) return { kind: "name", words };
  const dimension = DIMENSIONS.find((one) => label === one || label === `${one} (1-3)`);
  // The line that says what the numbers mean has no answer in it.
  if (dimension === undefined || words.startsWith(`1 ${LEVEL_WORDS[dimension][1]}, 2 `)) {
    return { kind: "other", words: whole };
  }
  return { kind: dimension, words };
}
