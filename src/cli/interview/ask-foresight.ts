/** Asks which risk of a pre-mortem had seen the incident coming, how far, and what became of it. */
import { type KnownRisk, premortemsFor, risksByFit } from "../../archive/foreseeing.ts";
import { dateOf } from "../../archive/order.ts";
import { actionState } from "../../document/actions.ts";
import type { Foreseen, Mitigation } from "../../document/anticipated.ts";
import type { Document } from "../../document/document.ts";
import { firstDay, titleOf } from "../../document/facts.ts";
import {
  answerForesight,
  answerForesightText,
  answerUnforeseen,
  type Foresight,
  mitigationBy,
  standingForesight,
} from "../../interview/foresight-answer.ts";
import type { Section } from "../../template/model.ts";
import type { Choice, Reply } from "../../values/context.ts";
import { truncate } from "../../values/printable.ts";
import type { Outcome } from "./outcome.ts";
import type { Session } from "./session.ts";

/** One sees as many at a glance. */
const OFFERED = 5;
/** Mitigations that are named above the question what became of them. */
const MOST_NAMED = 3;

type Picked = KnownRisk | "other" | "none" | "words" | "done";

interface Asking {
  readonly session: Session;
  readonly section: Section;
  readonly premortems: readonly Document[];
}

/**
 * Offers the risks of the pre-mortems that the incident is held against.
 * @returns undefined where there are none, or where somebody would rather say it in their own words
 */
export async function askForesight(
  session: Session,
  section: Section,
  back: boolean,
): Promise<Outcome | undefined> {
  const document = session.read();
  const premortems = premortemsFor(session.project, document);
  const asking = { session, section, premortems };
  let left = risksByFit(document, premortems);
  if (left.length === 0) return undefined;
  let last: KnownRisk | undefined;
  while (left.length > 0) {
    const reply = await askWhich(asking, left, back, last !== undefined);
    if (reply.kind === "back" && last !== undefined) {
      await askAbout(asking, last);
      continue;
    }
    if (reply.kind !== "answer") return reply.kind;
    const picked = reply.value;
    if (picked === "words") return undefined;
    if (picked === "done") break;
    if (picked === "none") {
      session.change((now) => answerUnforeseen(now, section, premortems));
      return "answer";
    }
    if (picked === "other") continue;
    const outcome = await askAbout(asking, picked);
    if (outcome === "back") continue;
    if (outcome === "skip") return last === undefined ? "skip" : "answer";
    last = picked;
    left = left.filter((risk) => risk !== picked);
  }
  return "answer";
}

/** @param isMore one has been answered already */
async function askWhich(
  asking: Asking,
  risks: readonly KnownRisk[],
  back: boolean,
  isMore: boolean,
): Promise<Reply<Picked>> {
  const { session, section, premortems } = asking;
  const offered = risks.slice(0, OFFERED);
  const standing = risks.find((risk) => standingForesight(session.read(), risk).foreseen);
  const choices: Choice<Picked>[] = [
    ...(isMore ? [{ value: "done" as const, label: "no more, go on", key: "" }] : []),
    ...offered.map((risk, at) => choiceOf(asking, risk, String(at + 1))),
  ];
  if (risks.length > OFFERED) {
    choices.push({ value: "other", label: "another risk", hint: "shows all", key: "o" });
  }
  if (!isMore) {
    choices.push(
      { value: "none", label: "no risk foresaw it", key: "x" },
      { value: "words", label: "in your own words", key: "w" },
    );
  }
  const initial = isMore ? "done" : offered.find((risk) => risk === standing);
  const reply = await session.ask.choose<Picked>({
    message: `${section.heading} · Which ${isMore ? "other " : ""}risk had seen it coming?`,
    ...(isMore ? {} : { guidance: `Held against ${premortems.map(named).join("; ")}.` }),
    back: back || isMore,
    skippable: !isMore,
    choices,
    ...(initial === undefined ? {} : { initial }),
  });
  if (reply.kind !== "answer" || reply.value !== "other") return reply;
  const other = await session.ask.choose<Picked>({
    message: `${section.heading} · Which of all?`,
    back: true,
    skippable: false,
    choices: risks.map((risk) => choiceOf(asking, risk, undefined)),
  });
  return other.kind === "answer" ? other : { kind: "answer", value: "other" };
}

function named(premortem: Document): string {
  const day = dateOf(premortem);
  return titleOf(premortem) + (day === undefined ? "" : `, ${day}`);
}

/** With the name of its pre-mortem, where there are several. */
function choiceOf(
  { premortems }: Asking,
  risk: KnownRisk,
  key: string | undefined,
): Choice<Picked> {
  const label = `${risk.id} ${risk.title}`;
  return {
    value: risk,
    label,
    ...(premortems.length > 1 ? { hint: titleOf(risk.premortem) } : {}),
    ...(key === undefined ? {} : { key }),
  };
}

/** How far it was foreseen, what became of the mitigation, what was missing: each written at once. */
async function askAbout(asking: Asking, risk: KnownRisk): Promise<Outcome> {
  const { session, section, premortems } = asking;
  const before = session.read().text;
  let written: string | undefined;
  let said = standingForesight(session.read(), risk);
  const write = (more: Partial<Foresight>) => {
    said = { ...said, ...more };
    written = session.change((now) => answerForesight(now, premortems, risk, said)).text;
  };
  for (let step: 1 | 2 | 3 = 1; ; ) {
    if (step === 1) {
      const reply = await askHowFar(session, risk, said.foreseen);
      if (reply.kind === "answer") {
        write({ foreseen: reply.value });
        step = 2;
        continue;
      }
      takeBack(session, written, before);
      return reply.kind;
    }
    if (step === 2) {
      const reply = await askMitigation(session, risk, said.mitigation);
      if (reply.kind === "answer") write({ mitigation: reply.value });
      step = reply.kind === "back" ? 1 : 3;
      continue;
    }
    const reply = await askMissing(session, said.missing);
    if (reply.kind === "back") {
      step = 2;
      continue;
    }
    said = { ...said, missing: reply.kind === "answer" ? reply.value : "" };
    session.change((now) => answerForesightText(now, section, risk, said), said.missing);
    return "answer";
  }
}

/** Another risk was meant: what was written of this one goes, unless somebody has edited the file since. */
function takeBack(session: Session, written: string | undefined, before: string): void {
  if (written === undefined) return;
  session.change(({ text }) =>
    text === written ? [{ start: 0, end: text.length, text: before }] : [],
  );
}

function askHowFar(
  session: Session,
  risk: KnownRisk,
  standing: Foreseen | undefined,
): Promise<Reply<Foreseen>> {
  return session.ask.choose<Foreseen>({
    message: `How far had ${quoted(risk)} foreseen it?`,
    back: true,
    skippable: true,
    choices: [
      { value: "fully", label: "fully", hint: "it happened as the risk says", key: "f" },
      { value: "partly", label: "partly", hint: "the risk, but not this way of it", key: "p" },
      { value: "not", label: "not", hint: "near it, but another thing", key: "n" },
    ],
    ...(standing === undefined ? {} : { initial: standing }),
  });
}

function askMitigation(
  session: Session,
  risk: KnownRisk,
  standing: Mitigation | undefined,
): Promise<Reply<Mitigation>> {
  const initial = standing ?? mitigationBy(firstDay(session.read()), risk);
  const guidance = mitigationsOf(risk);
  return session.ask.choose<Mitigation>({
    message: "Was its mitigation done when it happened?",
    ...(guidance === "" ? {} : { guidance }),
    back: true,
    skippable: true,
    choices: [
      { value: "done", label: "done", key: "d" },
      { value: "partly", label: "partly", key: "p" },
      { value: "not-done", label: "not done", key: "n" },
      { value: "none", label: "there was none", key: "x" },
    ],
    initial,
  });
}

function mitigationsOf({ actions }: KnownRisk): string {
  const lines = actions.slice(0, MOST_NAMED).map((action) => {
    const done = action.doneOn === undefined ? "" : ` on ${action.doneOn}`;
    return `${action.id ?? "–"} ${truncate(action.text, RECOGNISED)}: ${actionState(action)}${done}`;
  });
  const more = actions.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

/** Columns of a text by which those who wrote it know it again. */
const RECOGNISED = 60;

function askMissing(session: Session, standing: string): Promise<Reply<string>> {
  return session.ask.line({
    message: "What was missing, so that it happened all the same?",
    back: true,
    skippable: true,
    placeholder: "in one line",
    ...(standing === "" ? {} : { initial: standing }),
  });
}

function quoted({ id, title }: KnownRisk): string {
  return title === "" ? id : `“${truncate(`${id} ${title}`, RECOGNISED)}”`;
}
