/** "This has happened before": said once, as soon as the trigger and the causes are known, in the interview and in the meeting. */
import { expect, it } from "vitest";
import { INCIDENTS } from "../../support/incidents.ts";
import type { TemporaryRepository } from "../../support/repo.ts";
import { exampleRepository, IN_REVIEW } from "./finished.ts";
import { play, SKIP } from "./player.ts";
import { PATH } from "./story.ts";

const EARLIER = `---
kind: postmortem
title: Modelling jobs failed after release 2.2.0
status: resolved
review: reviewed
timezone: America/Chicago
started_at: 2018-10-02
services: [modelling-library]
---

# Modelling jobs failed after release 2.2.0

## Summary

The production image of the modelling library installed a newer numerical library than the one that the tests ran on, and the jobs failed.

## Root causes

- The image takes the newest dependencies at each build → A1

## Action items

- [ ] **A1** Build the image from the lock file — @release-lead, due 2018-11-02, prevent
- [x] **A2** Run acceptance tests against production every 30 minutes — @co-maintainer, due 2018-10-16, done 2018-10-12
`;

const LATER = EARLIER.replace("2018-10-02", "2019-06-01").replace("2.2.0", "2.6.0");

const CAUSE = "Tests ran on dependencies older than the production image's";

function repositoryWith(incidents: Record<string, string>): TemporaryRepository {
  const repository = exampleRepository([
    ...IN_REVIEW,
    [/(## Root causes\n)[\s\S]*?(?=\n## What went well)/, "$1"],
  ]);
  for (const [path, text] of Object.entries(incidents)) repository.write(path, text);
  return repository;
}

const FILES = {
  ...INCIDENTS,
  "docs/postmortems/2018-10-02-release.md": EARLIER,
  "docs/postmortems/2019-06-01-release.md": LATER,
};
const SAID = "This has happened before";

it("names the earlier incident after the causes, with what was done after it", async () => {
  const repository = repositoryWith(FILES);
  const player = play(["continue", PATH], { cwd: repository.root });
  await player.asked("Root causes");
  expect(player.printed()).not.toContain(SAID);
  await player.answer({ items: [CAUSE] });
  await player.asked("n a new action");
  expect(player.terminal.scrollback()).toContain(`\
This has happened before, it seems:

Modelling jobs failed after release 2.2.0
  2018-10-02 · 2018-10-02-release
  both: `);
  expect(player.terminal.scrollback()).toContain(`\
  A1 overdue, @release-lead, due 2018-11-02: Build the image from the lock file
  A2 done 2018-10-12: Run acceptance tests against production every 30 minutes
`);
  for (const other of ["2.6.0", "Flux", "ディスク"]) expect(player.printed()).not.toContain(other);
  player.terminal.press("ctrl-c");
  await player.ended();
});

it("says it in the meeting too, once", async () => {
  const repository = repositoryWith(FILES);
  repository.write(
    PATH,
    repository.read(PATH).replace("## Root causes\n", `## Root causes\n\n- ${CAUSE} → A1\n`),
  );
  const player = play(["continue", PATH, "--from", "trigger"], { cwd: repository.root });
  await player.asked("agreed, go on");
  await player.answer(SKIP);
  await player.terminal.waitFor("A2 done 2018-10-12");
  for (const question of ["Who felt it, how", "What made it possible?"]) {
    await player.asked(question);
    await player.answer(SKIP);
  }
  await player.asked("What went well, and is worth keeping?");
  expect(player.printed().split(SAID)).toHaveLength(2);
  player.terminal.press("ctrl-c");
  await player.ended();
});

it("says it after the first answer, where both were written before: no question waits for it", async () => {
  const repository = repositoryWith(FILES);
  repository.write(
    PATH,
    repository.read(PATH).replace("## Root causes\n", `## Root causes\n\n- ${CAUSE}\n`),
  );
  const player = play(["continue", PATH], { cwd: repository.root });
  await player.asked("n a new action");
  expect(player.printed()).not.toContain(SAID);
  await player.answer(SKIP);
  await player.terminal.waitFor("A2 done 2018-10-12");
  expect(player.terminal.scrollback()).toContain("  1 of 2 done\n");
  expect(player.printed().split(SAID)).toHaveLength(2);
  player.terminal.press("ctrl-c");
  await player.ended();
});

it("says nothing where nothing is like it", async () => {
  const repository = repositoryWith(INCIDENTS);
  const player = play(["continue", PATH], { cwd: repository.root });
  await player.asked("Root causes");
  await player.answer({ items: [CAUSE] });
  await player.asked("n a new action");
  expect(player.printed()).not.toContain(SAID);
  player.terminal.press("ctrl-c");
  await player.ended();
});
