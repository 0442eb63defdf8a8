/** Which of the candidates are taken: those that a person ticks, or that options name. */
import type { Candidate } from "../../import/events/candidates.ts";
import type { Ask, Question } from "../../values/context.ts";
import { printTime } from "../../values/time.ts";
import type { Filter } from "./asked.ts";

/** More than that nobody reads to its end. */
const MOST_OFFERED = 200;

/** Those that options name, without what stands there already. */
export function filtered(
  candidates: readonly Candidate[],
  { matches, minScore }: Filter,
): Candidate[] {
  return candidates.filter(
    ({ score, words, isThere }) =>
      !isThere && score >= minScore && (matches.length === 0 || hasAny(words, matches)),
  );
}

function hasAny(words: string, matches: readonly (readonly string[])[]): boolean {
  const folded = words.toLowerCase();
  return matches.some((all) => all.every((word) => folded.includes(word)));
}

interface Asking extends Pick<Question, "message" | "back"> {
  readonly guidance: string;
  /** The likely ones are ticked, so that Enter takes them. */
  readonly isTicked: boolean;
}

/** @returns undefined where the person goes back */
export async function pick(
  ask: Ask,
  candidates: readonly Candidate[],
  { message, guidance, back, isTicked }: Asking,
): Promise<Candidate[] | undefined> {
  const open = candidates.filter(({ isThere }) => !isThere);
  const offered = mostLikely(open);
  const reply = await ask.pick({
    message,
    guidance:
      offered.length < open.length
        ? `${guidance} The ${MOST_OFFERED} likeliest are shown.`
        : guidance,
    back,
    skippable: true,
    choices: offered.map((candidate) => ({
      value: candidate,
      label: `${shownTime(candidate)}  ${candidate.words}`,
      hint: candidate.why,
      marked: isTicked && candidate.isLikely,
    })),
  });
  if (reply.kind === "back") return undefined;
  return reply.kind === "answer" ? reply.value : [];
}

/** In the order of time. */
function mostLikely(candidates: readonly Candidate[]): Candidate[] {
  if (candidates.length <= MOST_OFFERED) return [...candidates];
  const kept = new Set(candidates.toSorted((a, b) => b.score - a.score).slice(0, MOST_OFFERED));
  return candidates.filter((candidate) => kept.has(candidate));
}

/** `04-02 10:05`: the year is that of the document. */
export function shownTime({ entry: { time } }: Candidate): string {
  const written = printTime({ ...time, approximate: false, offset: undefined });
  return `${written.slice("2019-".length).replace("T", time.approximate ? " ~" : " ")}`;
}
