/** Who votes: the participant that was named, or that is chosen. */
import type { Project } from "../../../archive/project.ts";
import type { Document } from "../../../document/document.ts";
import { handlesByFrequency } from "../../../io/git.ts";
import { findVoter } from "../../../premortem/electorate.ts";
import type { Turnout } from "../../../premortem/turnout.ts";
import { votersOf } from "../../../premortem/voters.ts";
import type { Ask, Context } from "../../../values/context.ts";
import { Interrupted, MortemError } from "../../../values/error.ts";
import { normaliseHandle, type Participant } from "../../../values/handle.ts";

/** @throws MortemError where the document does not list them */
export function namedVoter({ config }: Project, document: Document, name: string): Participant {
  const voter = findVoter(document, name, config.people);
  if (voter.ok) return voter.value;
  throw new MortemError(voter.message, voter.hint, { path: document.path });
}

/** @throws MortemError where the document lists nobody who may vote */
export function requireVoters(document: Document): Participant[] {
  const voters = votersOf(document);
  if (voters.length > 0) return voters;
  throw new MortemError(
    "the pre-mortem lists nobody who could vote",
    "Add `participants: [ana (engineering), sol (product)]` to its front matter.",
    { path: document.path },
  );
}

/** Those who have not voted come with that beside them; the one at the keyboard is offered first. */
export async function chooseVoter(
  context: Context,
  ask: Ask,
  { config }: Project,
  document: Document,
  { voters, risks }: Turnout,
): Promise<Participant> {
  requireVoters(document);
  const name = await context.git.userName();
  const handle = config.people.find((person) => person.name === name)?.handle;
  const likely = likelyVoter(voters, handle ?? name);
  const reply = await ask.choose<Participant>({
    message: "Who votes?",
    back: false,
    skippable: false,
    ...(likely === undefined ? {} : { initial: likely }),
    choices: voters.map((voter) => ({
      value: voter,
      label: voter.handle,
      hint: hintOf(voter.role, voter.votes, risks),
    })),
  });
  if (reply.kind !== "answer") throw new Interrupted();
  return reply.value;
}

function hintOf(role: string | undefined, votes: number, risks: number): string {
  const voted = votes === 0 ? "" : `voted on ${votes} of ${risks}`;
  return [role ?? "", voted].filter((part) => part !== "").join(" · ");
}

/** The one whose handle is the name of git's user, or a word of it that is nobody else's. */
function likelyVoter<T extends Participant>(
  voters: readonly T[],
  name: string | undefined,
): T | undefined {
  if (name === undefined) return undefined;
  const [handle = ""] = handlesByFrequency([name]);
  const keyOf = (voter: T) => normaliseHandle(voter.handle);
  const whole = voters.find((voter) => keyOf(voter) === handle);
  const words = new Set(handle.split("-"));
  const fitting = voters.filter((voter) => words.has(keyOf(voter)));
  return whole ?? (fitting.length === 1 ? fitting[0] : undefined);
}
