/** A check-in that is said on the command line. */
import { findAction, refuseDeclined, refuseUnread } from "../../../archive/find-action.ts";
import { absolutePath } from "../../../archive/paths.ts";
import type { Project } from "../../../archive/project.ts";
import { changeDocument, inTurn } from "../../../document/change.ts";
import type { Document } from "../../../document/document.ts";
import { markDone } from "../../../document/edits/action.ts";
import { RISK_STATES, type RiskState, type SaidOfRisk } from "../../../premortem/check-ins.ts";
import { addCheckInLines } from "../../../premortem/edits/check-in.ts";
import { noteRisk } from "../../../premortem/edits/risk-note.ts";
import { RISK_ID } from "../../../premortem/risks.ts";
import type { Context } from "../../../values/context.ts";
import { MortemError } from "../../../values/error.ts";
import { didYouMean } from "../../../values/nearest.ts";
import { printable } from "../../../values/printable.ts";
import { type Edit, oneLine, shortened } from "../../../values/text.ts";
import { standingRisk } from "../discuss/standing.ts";
import { closeCheckIn } from "./close.ts";

export interface GivenCheckIn {
  readonly set?: readonly string[];
  readonly done?: readonly string[];
  readonly note?: readonly string[];
}

export interface ReadCheckIn {
  readonly said: readonly SaidOfRisk[];
  /** Ids of actions. */
  readonly done: readonly string[];
  readonly notes: readonly string[];
}

/**
 * @returns undefined where nothing is given
 * @throws MortemError for what cannot be understood, and for a risk that is set twice
 */
export function readGivenCheckIn({ set, done, note }: GivenCheckIn): ReadCheckIn | undefined {
  if (set === undefined && done === undefined && note === undefined) return undefined;
  const said = (set ?? []).flatMap(readSet);
  const seen = new Set<string>();
  for (const { risk } of said) {
    if (seen.has(risk)) throw new MortemError(`${risk} is set twice`, "Say once how it stands.");
    seen.add(risk);
  }
  const notes = (note ?? []).map(oneLine);
  if (notes.includes("")) throw new MortemError("--note is empty", "Say it, or leave it out.");
  return { said, done: [...new Set((done ?? []).map((id) => id.toUpperCase()))], notes };
}

const HOW = "Write --set R2=rising, or --set 'R2=rising: two clients asked'.";

/** `R2=rising: two clients asked`, `R1,R3=same`. */
function readSet(text: string): SaidOfRisk[] {
  const at = text.indexOf("=");
  const ids = text
    .slice(0, Math.max(at, 0))
    .split(",")
    .map((id) => id.trim().toUpperCase());
  if (at < 1 || !ids.every((id) => RISK_ID.test(id))) {
    throw new MortemError(`--set "${shortened(text)}" does not say which risk stands how`, HOW);
  }
  const words = text.slice(at + 1).trim();
  const word = /^[^\s:]*/.exec(words)?.[0] ?? "";
  if (!isState(word.toLowerCase())) {
    const states = `A risk is ${RISK_STATES.join(", ")}.`;
    throw new MortemError(
      `--set: "${shortened(word)}" is no state of a risk`,
      didYouMean(word, RISK_STATES, states),
    );
  }
  const state = word.toLowerCase() as RiskState;
  const note = oneLine(words.slice(word.length)).replace(/^[:–—-]\s*/, "");
  return ids.map((risk) => ({ risk, state, note }));
}

function isState(word: string): boolean {
  return RISK_STATES.some((state) => state === word);
}

/** @param day `YYYY-MM-DD` */
export function writeGivenCheckIn(
  context: Context,
  { root, files, lookup }: Project,
  { path }: Document,
  day: string,
  { said, done, notes }: ReadCheckIn,
): void {
  const file = absolutePath(root, path);
  const doneNow: string[] = [];
  const document = changeDocument(files, file, path, lookup, (standing) => {
    for (const { risk } of said) standingRisk(standing, risk);
    doneNow.splice(0);
    return inTurn(standing, lookup, [
      ...said.map((one) => (now: Document) => noteRisk(now, day, one)),
      ...done.flatMap((id) => doneSteps(id, day, doneNow)),
      (now) => addCheckInLines(now, day, notes),
    ]);
  });
  const already = done.filter((id) => !doneNow.includes(id));
  if (already.length > 0) context.err(`already done: ${printable(already.join(", "))}\n`);
  closeCheckIn(context, document, { day, done: doneNow, file });
}

/** Ticked off, and said in the entry; one that was done before is left as it is. */
function doneSteps(id: string, day: string, doneNow: string[]) {
  return [
    (now: Document): Edit[] => {
      const action = findAction(now, id);
      refuseDeclined(action, now);
      if (action.isDone) return [];
      refuseUnread(now, action);
      doneNow.push(id);
      return markDone(now, action, day);
    },
    (now: Document): Edit[] =>
      doneNow.includes(id) ? addCheckInLines(now, day, [`${id} done`]) : [],
  ];
}
