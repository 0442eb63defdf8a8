/** The brainstorm: one question with a clock, and each idea is in the file as soon as it is entered. */
import type { Document } from "../../document/document.ts";
import { addNewIdeas } from "../../premortem/edits/ideas.ts";
import { type Idea, printIdea } from "../../premortem/idea.ts";
import { type People, peopleIn } from "../../premortem/people.ts";
import { type Manner, readSaidIdea, whyNoIdea } from "../../premortem/said-idea.ts";
import { printStanding, standingIdeas } from "../../premortem/standing-ideas.ts";
import { votersOf } from "../../premortem/voters.ts";
import type { Countdown, Understood } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { printable } from "../../values/printable.ts";
import { oneLine } from "../../values/text.ts";
import { startCountdown } from "../ask/countdown.ts";
import { leavingWell, sayWhere } from "../interview/closing.ts";
import type { Session } from "../interview/session.ts";
import { printPath } from "../print-path.ts";
import { sayNext } from "./after-adding.ts";
import { offerSeeds } from "./seeds.ts";

interface Wanted {
  readonly manner: Manner;
  /** 0: without a clock. */
  readonly minutes: number;
  readonly withSeeds: boolean;
}

/** @returns the exit code */
export function addAsked(
  session: Session,
  { manner, minutes, withSeeds }: Wanted,
): Promise<number> {
  const { context, project } = session;
  const people = peopleIn(session.read(), project.config.people);
  const id = printable(session.read().id);
  let countdown: Countdown | undefined;
  const work = async () => {
    sayWhere(session);
    const seeded = withSeeds ? await offerSeeds(session) : 0;
    countdown = minutes === 0 ? undefined : startCountdown(minutes * 60);
    const added = seeded + (await brainstorm(session, { people, manner, countdown }));
    context.err(added === 0 ? "\nNo idea was added.\n" : `\n${counted(added, "idea")} added\n`);
    sayNext(context, session.read());
    printPath(context, session.file);
  };
  return leavingWell(session, work, () => `mortem pre add ${id}${restOf(countdown)}`);
}

/** Whoever goes on has the time that was left, and not all of it once more. */
function restOf(countdown: Countdown | undefined): string {
  if (countdown === undefined) return "";
  const minutes = countdown.stopped ? 0 : Math.ceil(countdown.remaining() / 60);
  return ` --minutes ${minutes}`;
}

interface Setting {
  readonly people: People;
  readonly manner: Manner;
  /** Undefined where no clock runs. */
  readonly countdown: Countdown | undefined;
}

/** Asks until an empty line. @returns how many ideas were added */
async function brainstorm(session: Session, setting: Setting): Promise<number> {
  const document = session.read();
  const section = document.template.sections.find(({ id }) => id === "ideas");
  const reply = await session.ask.lines({
    message: section?.question ?? "Our project has failed. What happened?",
    guidance: guidanceFor(document, section?.guidance),
    placeholder: "the first export took a day (client success)",
    back: false,
    skippable: true,
    countdown: setting.countdown,
    take: (line) => take(session, setting, line),
  });
  return reply.kind === "answer" ? reply.value.length : 0;
}

function guidanceFor(document: Document, usual = "One idea a line."): string {
  const [somebody] = votersOf(document);
  const count = standingIdeas(document).size;
  return [
    usual,
    ...(somebody === undefined
      ? []
      : [`So does a handle before it, as in “${somebody.handle}: …”.`]),
    ...(count === 0
      ? []
      : [`${counted(count, "idea")} ${count === 1 ? "is" : "are"} here already.`]),
  ].join(" ");
}

function take(session: Session, { people, manner }: Setting, line: string): Understood {
  const idea = readSaidIdea(line, people, manner);
  const why = whyNoIdea(idea) ?? write(session, idea, line);
  if (why !== undefined) return { ok: false, why };
  const isAsTyped = idea.who === undefined || oneLine(line) === printIdea(idea);
  return isAsTyped ? { ok: true } : { ok: true, shown: `from ${idea.who}` };
}

/** @returns why it was not written */
function write(session: Session, idea: Idea, line: string): string | undefined {
  let why: string | undefined;
  session.change((document) => {
    const { edits, refused } = addNewIdeas(document, [idea]);
    const standing = refused[0]?.standing;
    why = standing && `That idea is there already, ${printStanding(standing)}.`;
    return edits;
  }, line);
  return why;
}
