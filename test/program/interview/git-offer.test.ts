/** What git knows is offered before the timeline is asked for: once, with nothing ticked, and not where it knows nothing. */
import { expect, it } from "vitest";
import { committed } from "../../support/commits.ts";
import { temporaryRepository } from "../../support/repo.ts";
import { play, SKIP } from "./player.ts";

const PATH = "docs/postmortems/2019-04-02-release.md";
const DRAFT = `---
kind: postmortem
title: Jobs failed
status: resolved
timezone: America/Chicago
started_at: 2019-04-02T10
resolved_at: 2019-04-02T17
---

# Jobs failed

## Timeline
`;
const OFFER = "Git has 2 likely entries. Take any?";

function repositoryWith(time = "2019-04-02") {
  const repository = temporaryRepository({ [PATH]: DRAFT });
  const commit = committed(repository);
  const pool = commit(`${time}T10:05-05:00`, "Raise the pool size (#12)");
  commit(
    `${time}T11:00-05:00`,
    `Revert "Raise the pool size (#12)"\n\nThis reverts commit ${pool}.`,
  );
  return repository;
}

it("takes what is marked, and asks for the rest", async () => {
  const repository = repositoryWith();
  const player = play(["continue", PATH], { cwd: repository.root });
  const screen = await player.asked(OFFER);
  expect(screen).toContain("[ ] 04-02 10:05 Raise the pool size (#12)");
  expect(screen).not.toContain("[x]");
  player.terminal.type(" ");
  await player.terminal.waitFor("take 1 of 2");
  player.terminal.press("enter");
  await player.asked("Timeline · ");
  await player.terminal.waitFor("1 entry stands there now.");
  await player.answer({ items: ["11:30 all is well"] });
  await player.terminal.waitFor((text) => !text.includes("Enter finish"));
  player.terminal.press("ctrl-c");
  await player.ended();
  expect(repository.read(PATH)).toMatch(
    /- 10:05 Raise the pool size \(#12\) \([\da-f]{7}\)\n- 11:30 all is well/,
  );
});

it("is passed over by Enter alone, and comes no second time", async () => {
  const repository = repositoryWith();
  const player = play(["continue", PATH, "--from", "timeline"], { cwd: repository.root });
  await player.asked("agreed, go on");
  await player.answer({ key: "a" });
  await player.asked(OFFER);
  await player.answer(SKIP);
  await player.asked("Timeline · ");
  await player.terminal.waitFor("14:05 what happened");
  await player.answer(SKIP);
  player.terminal.press("ctrl-c");
  await player.ended();
  expect(player.printed().split(OFFER).length).toBeGreaterThan(1);
  expect(repository.read(PATH)).toBe(DRAFT);
});

it("is not made where git knows nothing of the time", async () => {
  const repository = repositoryWith("2019-03-20");
  const player = play(["continue", PATH], { cwd: repository.root });
  expect(await player.asked("Timeline · ")).not.toContain("Git has");
  player.terminal.press("ctrl-c");
  await player.ended();
});
