/** A check-in in a terminal: a key for each risk and each open action. */
import { ballotsOf } from "../../../archive/ballots.ts";
import type { ActionItem } from "../../../document/actions.ts";
import { isOverdue } from "../../../document/actions.ts";
import { markDone } from "../../../document/edits/action.ts";
import { actionKey } from "../../../interview/question.ts";
import { openActions, type RiskToCheck, risksToCheck } from "../../../premortem/check-in-plan.ts";
import { printStanding, type RiskState, readCheckIns } from "../../../premortem/check-ins.ts";
import { addCheckInLines } from "../../../premortem/edits/check-in.ts";
import { noteRisk } from "../../../premortem/edits/risk-note.ts";
import { MortemError } from "../../../values/error.ts";
import { printable, truncate } from "../../../values/printable.ts";
import { oneLine } from "../../../values/text.ts";
import { leavingWell, sayWhere } from "../../interview/closing.ts";
import type { Outcome } from "../../interview/outcome.ts";
import type { Session } from "../../interview/session.ts";
import { closeCheckIn } from "./close.ts";

/** A risk by its id, or an action by its key. */
type Stop = { readonly kind: "risk" | "action"; readonly name: string };

/** A check-in in progress. */
interface Round {
  readonly session: Session;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Ids of the actions that were ticked off. */
  readonly done: string[];
}

/**
 * @param goOn the command that goes on where somebody leaves
 * @returns the exit code
 * @throws MortemError where there is nothing to go through
 */
export function checkInAsked(session: Session, day: string, goOn: string): Promise<number> {
  const round: Round = { session, day, done: [] };
  const stops = stopsOf(round);
  const work = async () => {
    sayWhere(session);
    await goThrough(round, stops);
    session.change((document) => {
      const stands = readCheckIns(document).some((entry) => entry.day === day && entry.isHeld);
      return stands ? [] : addCheckInLines(document, day, ["The open actions were gone through"]);
    });
    session.context.err("\n");
    const { context, file } = session;
    closeCheckIn(context, session.read(), { day, done: round.done, file });
  };
  return leavingWell(session, work, () => goOn);
}

/** What this day's check-in has not spoken of yet; all of it where it has. */
function stopsOf({ session, day }: Round): Stop[] {
  const document = session.read();
  const all = risksToCheck(document, ballotsOf(session.project, document), day);
  const left = all.filter(({ said }) => said === undefined);
  const risks = left.length > 0 ? left : all;
  const stops: Stop[] = [
    ...risks.map(({ risk }): Stop => ({ kind: "risk", name: risk.id })),
    ...openActions(document).map((action): Stop => ({ kind: "action", name: actionKey(action) })),
  ];
  if (stops.length > 0) return stops;
  throw new MortemError(
    "there is nothing to go through: no risk is left to watch, and no action is open",
    `Note something with --note, or close its book: mortem pre end ${document.id}`,
    { path: document.path },
  );
}

async function goThrough(round: Round, stops: readonly Stop[]): Promise<void> {
  const passed: number[] = [];
  let at = 0;
  while (at < stops.length) {
    const outcome = await askStop(
      round,
      stops[at] as Stop,
      { at, count: stops.length },
      passed.length > 0,
    );
    if (outcome === "back") {
      at = passed.pop() ?? at;
      continue;
    }
    // One that is gone or done meanwhile is nothing to go back to.
    if (outcome === "answer") passed.push(at);
    at++;
  }
}

interface Progress {
  readonly at: number;
  readonly count: number;
}

async function askStop(
  round: Round,
  { kind, name }: Stop,
  progress: Progress,
  back: boolean,
): Promise<Outcome> {
  const document = round.session.read();
  if (kind === "risk") {
    const risk = risksToCheck(document, [], round.day).find((one) => one.risk.id === name);
    return risk === undefined ? "skip" : askState(round, risk, progress, back);
  }
  const action = openActions(document).find((one) => actionKey(one) === name);
  return action === undefined ? "skip" : askAction(round, action, progress, back);
}

const LABELS: readonly { state: RiskState; label: string; key: string }[] = [
  { state: "rising", label: "rising", key: "r" },
  { state: "falling", label: "falling", key: "f" },
  { state: "happened", label: "it happened", key: "h" },
  { state: "retired", label: "retired: it cannot happen any more", key: "x" },
];

async function askState(
  round: Round,
  { risk, standing, said }: RiskToCheck,
  { at, count }: Progress,
  back: boolean,
): Promise<Outcome> {
  const guidance = [
    ...(risk.earlySign === undefined
      ? []
      : [`Early sign: ${risk.earlySign}.`.replace(/([.?!])\.$/, "$1")]),
    standing === undefined ? "Nothing was noted of it so far." : `Last: ${printStanding(standing)}`,
  ];
  const reply = await round.session.ask.choose<RiskState | "stands" | "note">({
    message: `${at + 1}/${count} · ${risk.id} ${risk.title}: how does it stand?`,
    guidance: guidance.join(" "),
    back,
    skippable: false,
    initial: "stands",
    atOnce: true,
    choices: [
      {
        value: "stands",
        label: said === undefined ? "the same" : `${said.state}, as noted today`,
        key: "",
      },
      ...LABELS.map(({ state, label, key }) => ({ value: state, label, key })),
      { value: "note", label: "the same, with a note", key: "n" },
    ],
  });
  if (reply.kind !== "answer") return reply.kind;
  const { value } = reply;
  if (value === "stands") {
    // Also where it was written before: another answer may have been tried and gone back from.
    write(round, risk.id, said?.state ?? "same", said?.note ?? "");
    return "answer";
  }
  const state = value === "note" ? (said?.state ?? "same") : value;
  return askNote(round, risk.id, state, said?.state === state ? said.note : "", () =>
    askState(round, { risk, standing, said }, { at, count }, back),
  );
}

const WHY: Partial<Record<RiskState, string>> = { happened: "what happened?", retired: "why?" };

/** The state is written before its note is asked for. @param again asks for the state once more */
async function askNote(
  round: Round,
  risk: string,
  state: RiskState,
  initial: string,
  again: () => Promise<Outcome>,
): Promise<Outcome> {
  write(round, risk, state, initial);
  const reply = await round.session.ask.line({
    message: `${risk} ${state}: ${WHY[state] ?? "what has been seen?"}`,
    back: true,
    skippable: true,
    ...(initial === "" ? {} : { initial }),
  });
  if (reply.kind === "back") return again();
  if (reply.kind === "answer") write(round, risk, state, oneLine(reply.value));
  return "answer";
}

function write({ session, day }: Round, risk: string, state: RiskState, note: string): void {
  session.change((document) => noteRisk(document, day, { risk, state, note }), note || undefined);
}

async function askAction(
  round: Round,
  action: ActionItem,
  progress: Progress,
  back: boolean,
): Promise<Outcome> {
  const { session, day } = round;
  const { id, text, owner, due } = action;
  const late = isOverdue(action, day) ? ", which has passed" : "";
  const guidance = [
    owner === undefined ? "nobody owns it" : `@${owner}`,
    due === undefined ? "no day" : `due ${due}${late}`,
  ];
  const reply = await session.ask.choose({
    message: `${progress.at + 1}/${progress.count} · ${id === undefined ? "" : `${id} `}${truncate(text, 200)}`,
    guidance: guidance.join(", "),
    back,
    skippable: false,
    initial: false,
    atOnce: true,
    choices: [
      { value: false, label: "still open", key: "" },
      { value: true, label: "done", key: "d" },
    ],
  });
  if (reply.kind !== "answer") return reply.kind;
  if (!reply.value) return "answer";
  const evidence = await session.ask.line({
    message: "What proves it?",
    placeholder: "a link, or nothing",
    back: true,
    skippable: true,
    understand: (words) =>
      isEvidence(words) ? { ok: true } : { ok: false, why: "one link or path without blanks" },
  });
  if (evidence.kind === "back") return askAction(round, action, progress, back);
  const proof =
    evidence.kind === "answer" ? evidence.value.trim().replaceAll(",", "%2C") : undefined;
  tick(round, action, proof);
  return "skip";
}

/** Ticked off, and said in the entry. */
function tick({ session, day, done }: Round, action: ActionItem, proof: string | undefined): void {
  const key = actionKey(action);
  const standing = () => openActions(session.read()).some((one) => actionKey(one) === key);
  if (!standing()) return;
  session.change((document) => {
    const now = openActions(document).find((one) => actionKey(one) === key);
    return now === undefined ? [] : markDone(document, now, day, proof);
  }, proof);
  session.change((document) => addCheckInLines(document, day, [`${printable(key)} done`]));
  done.push(key);
}

function isEvidence(words: string): boolean {
  return /^[^\s\p{Cc}]+$/u.test(words.trim());
}
