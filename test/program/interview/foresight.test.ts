/** "Was it anticipated?" where pre-mortems of the same service exist: in the interview, in the meeting, and from a file. */
import { describe, expect, it } from "vitest";
import { temporaryRepository } from "../../support/repo.ts";
import { mortem } from "../../support/run.ts";
import { exampleRepository, IN_REVIEW } from "./finished.ts";
import { play, SKIP } from "./player.ts";
import { ID, PATH } from "./story.ts";

const LIBRARY = "2018-11-05-modelling-library-2";
const PREMORTEM = `docs/premortems/${LIBRARY}.md`;
const RISKS = `---
kind: premortem
title: Modelling library 2
services: [modelling-library]
held_at: 2018-11-05
voting: closed
---

# Modelling library 2

## Risks

### R1 Nobody but one person can release it

### R2 Tests do not run on what production has

**How it failed**

- Tests passed on a laptop, and the image held older dependencies (engineering)

**Avoid or mitigate**

- [ ] **A1** Run the release checks inside the production image — @release-lead, due 2018-12-07
- [x] **A2** Keep two versions of the library — @release-lead, done 2019-03-01

### R3 Feature gaps
`;

const ASKED = "Was it anticipated? · Which risk had seen it coming?";

function repositoryWithRisks() {
  const repository = exampleRepository([
    ...IN_REVIEW,
    [/(## Was it anticipated\?\n)[\s\S]*$/, "$1"],
  ]);
  const untold = repository.read(PATH).replace(/\n(?:premortems|anticipated):.*(?:\n +.*)*/g, "");
  repository.write(PATH, untold);
  repository.write(PREMORTEM, RISKS);
  return repository;
}

const frontOf = (text: string) =>
  text.slice(text.indexOf("\npremortems:"), text.indexOf("\n---\n"));
const sectionOf = (text: string) => text.slice(text.indexOf("## Was it anticipated?") + 22).trim();

describe("in a terminal", () => {
  it("offers the risks that fit best, and writes each answer at once", async () => {
    const repository = repositoryWithRisks();
    const player = play(["continue"], { cwd: repository.root });
    const question = await player.asked(ASKED);
    expect(question).toContain(
      "Held against Modelling library 2, 2018-11-05. 1 R2 Tests do not run on what production has 2 R1 ",
    );
    await player.answer({ key: "1" });
    await player.asked("How far had “R2 Tests do not run on what production has” foreseen it?");
    await player.answer({ key: "p" });
    await player.asked("A1 Run the release checks inside the production image: open; A2 Keep");
    await player.asked("› p partly");
    expect(frontOf(repository.read(PATH))).toBe(
      `\npremortems: [${LIBRARY}]\nanticipated:\n  - risk: ${LIBRARY}#R2\n    foreseen: partly`,
    );
    await player.answer({ key: "n" });
    await player.asked("What was missing, so that it happened all the same?");
    expect(frontOf(repository.read(PATH))).toContain("\n    mitigation: not-done");
    await player.answer({ line: "an owner" });
    await player.asked("Which other risk had seen it coming? › no more, go on 1 R1");
    expect(sectionOf(repository.read(PATH))).toBe(
      `Partly, by [R2 Tests do not run on what production has](../premortems/${LIBRARY}.md#r2-tests-do-not-run-on-what-production-has); the mitigation was not done. Missing: an owner.`,
    );
    await player.answer(SKIP);
    await player.asked("Nothing is missing.");
    player.terminal.press("ctrl-c");
    await player.ended();
  });

  it("takes back what was said of another risk, and keeps what was said until Ctrl-C", async () => {
    const repository = repositoryWithRisks();
    const before = repository.read(PATH);
    const player = play(["continue"], { cwd: repository.root });
    await player.asked(ASKED);
    await player.answer({ key: "2" });
    await player.asked("How far had “R1 ");
    await player.answer({ key: "f" });
    await player.asked("Was its mitigation done when it happened?");
    player.terminal.press("escape");
    await player.asked("How far had “R1 ");
    player.terminal.press("escape");
    await player.asked(ASKED);
    expect(repository.read(PATH)).toBe(before);
    await player.answer({ line: "R2" });
    await player.asked("How far had “R2 ");
    await player.answer({ key: "n" });
    await player.asked("Was its mitigation done");
    player.terminal.press("ctrl-c");
    expect(await player.ended()).toBe(130);
    expect(frontOf(repository.read(PATH))).toContain(`#R2\n    foreseen: not`);
    const again = play(["continue", ID], { cwd: repository.root });
    await again.asked("› 1 R2 Tests do not run on what production has");
    again.terminal.press("ctrl-c");
    await again.ended();
  });

  it("writes that no risk foresaw it, in the meeting too", async () => {
    const repository = repositoryWithRisks();
    const player = play(["continue", "--from", "foresight"], { cwd: repository.root });
    await player.asked("answer it");
    player.terminal.type("a");
    await player.asked(ASKED);
    await player.answer({ key: "x" });
    await player.asked("agreed, go on");
    expect(sectionOf(repository.read(PATH))).toBe(
      `No: none of the risks of [Modelling library 2](../premortems/${LIBRARY}.md) foresaw it.`,
    );
    expect(frontOf(repository.read(PATH))).toBe(`\npremortems: [${LIBRARY}]`);
    player.terminal.press("ctrl-c");
    await player.ended();
  });

  it("takes other words, skips, and asks as ever where no pre-mortem is of that service", async () => {
    const repository = repositoryWithRisks();
    const player = play(["continue"], { cwd: repository.root });
    await player.asked(ASKED);
    await player.answer({ key: "w" });
    await player.asked("Was it anticipated? · Had a pre-mortem seen it coming");
    player.terminal.press("ctrl-c");
    await player.ended();
    const skipping = play(["continue"], { cwd: repository.root });
    await skipping.follow([{ asks: ASKED, answer: SKIP }]);
    expect(await skipping.ended()).toBe(0);
    expect(skipping.printed()).toContain("held-against-premortem");
    repository.write(PREMORTEM, RISKS.replace("[modelling-library]", "[mail]"));
    const plain = play(["continue"], { cwd: repository.root });
    await plain.asked("Was it anticipated? · Had a pre-mortem seen it coming");
    plain.terminal.press("ctrl-c");
    await plain.ended();
  });
});

const ANSWERS = `title: Exports fail
started_at: 2019-04-02
premortems: [${LIBRARY}]
anticipated:
  - risk: ${LIBRARY}#R2
    foreseen: partly
    mitigation: not-done
`;

it("takes both from an answers file, or says what is wrong with them and where", async () => {
  const repository = temporaryRepository({ "answers.yaml": ANSWERS });
  const options = { cwd: repository.root };
  const path = "docs/postmortems/2019-04-02-exports-fail.md";
  expect(await mortem(["new", "--answers", "answers.yaml"], options)).toMatchObject({ code: 0 });
  expect(frontOf(repository.read(path))).toBe(
    `\npremortems: [${LIBRARY}]\nanticipated:\n  - risk: ${LIBRARY}#R2\n    foreseen: partly\n    mitigation: not-done`,
  );
  const stdin = `anticipated: [{risk: ${LIBRARY}#R1, foreseen: not}]`;
  const more = await mortem(["continue", "exports", "--answers", "-"], { ...options, stdin });
  expect(more.code).toBe(0);
  expect(frontOf(repository.read(path))).toContain(`\n  - risk: ${LIBRARY}#R1\n    foreseen: not`);
  repository.write("answers.yaml", ANSWERS.replace("partly", "mostly"));
  const wrong = await mortem(["new", "--answers", "answers.yaml"], options);
  expect(wrong).toMatchObject({ code: 2, stdout: "" });
  expect(wrong.stderr).toContain('answers.yaml:6:15: "foreseen" cannot be "mostly"');
  repository.write(PREMORTEM, RISKS);
  repository.write("answers.yaml", ANSWERS.replace("#R2", "#R99"));
  const unknown = await mortem(["new", "--answers", "answers.yaml"], options);
  expect(unknown).toMatchObject({ code: 2, stdout: "" });
  expect(unknown.stderr).toContain(`answers.yaml:5:11: ${LIBRARY} has no risk R99\n  It has: R1 `);
});
