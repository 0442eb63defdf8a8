/** Leaves an interview at every one of its questions, and looks each time at what is left of it. */
import { expect } from "vitest";
import { lookupIn } from "../../../src/archive/lookup.ts";
import { Document } from "../../../src/document/document.ts";
import { builtinTemplates } from "../../../src/template/builtin.ts";
import type { TemporaryRepository } from "../../support/repo.ts";
import { mortem } from "../../support/run.ts";
import { type Player, play, type Step } from "./player.ts";
import { ACCOUNT, FACTS, ID, MEETING, PATH, storyRepository, TITLE, writtenBy } from "./story.ts";

/** Milliseconds that a program for each question may take on a busy machine. */
export const LONG = 120_000;

/** The document that the story begins with, and that the ideas for actions stand in already. */
export async function begunRepository(): Promise<TemporaryRepository> {
  const repository = storyRepository();
  const ideas = `action-items=
- Run the release checks inside the production image — proposed
- Never release without two maintainers — @platform-manager, due 2019-04-05, proposed
- Pin every transitive dependency — proposed`;
  const args = ["new", TITLE, "--started-at", "2019-04-02T10", "--set", ideas];
  expect(await mortem(args, { cwd: repository.root })).toMatchObject({ code: 0, stderr: "" });
  return repository;
}

const STEPS: readonly Step[] = [
  ...FACTS,
  ...ACCOUNT,
  ...MEETING,
  {
    asks: "Nothing is missing. Has everyone who took part agreed with it?",
    answer: { key: "y" },
    writes: "review: reviewed",
  },
];

/**
 * Runs `mortem continue` again and again: each time one question more is answered and the next one left, until none
 * comes any more. What an answer needs several questions for is begun anew, since leaving amid it writes nothing.
 * @param leave ends the program at an open question
 * @returns the questions that were left
 */
export async function leaveEachQuestion(
  repository: TemporaryRepository,
  leave: (player: Player) => Promise<void>,
): Promise<string[]> {
  const left: string[] = [];
  const written: string[] = [];
  let answered = 0;
  for (;;) {
    const before = repository.read(PATH);
    const player = play(["continue"], { cwd: repository.root });
    let question = await player.nextQuestion();
    for (let count = 0; count < answered && question !== undefined; count++) {
      const step = stepFor(question);
      await player.answer(step.answer);
      written.push(writtenBy(step));
      question = await player.nextQuestion(step.asks);
    }
    if (question === undefined) {
      expect(await player.ended()).toBe(0);
      return left;
    }
    left.push(question);
    await leave(player);
    expectWhole(repository.read(PATH), written);
    answered = repository.read(PATH) === before ? answered + 1 : 1;
  }
}

function stepFor(question: string): Step {
  const step = STEPS.find(({ asks }) => question.includes(asks));
  if (step === undefined) throw new Error(`the story has no answer to: ${question}`);
  return step;
}

/** Nothing is half written, and nothing that was answered is missing. */
export function expectWhole(text: string, written: readonly string[]): void {
  const document = new Document(PATH, text, lookupIn(builtinTemplates()));
  expect(document.id).toBe(ID);
  expect(document.front.problems).toEqual([]);
  expect(document.body.sections.map(({ section }) => section.id)).toEqual(
    document.template.sections.map(({ id }) => id),
  );
  expect(document.timeline.unreadable).toEqual([]);
  expect(text.endsWith("\n")).toBe(true);
  for (const answer of written) expect(text).toContain(answer);
}
