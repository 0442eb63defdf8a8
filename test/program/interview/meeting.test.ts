/** `mortem continue --meeting`: the facilitator's walk through the document. */
import { expect, it } from "vitest";
import { exampleRepository } from "./finished.ts";
import { play, SKIP, unwrapped } from "./player.ts";
import { ID, PATH } from "./story.ts";

it("leads through every section in the order of the meeting, and ends with its day", async () => {
  const repository = exampleRepository([
    ["review: reviewed", "review: draft"],
    [/(published_at|held_at|participants): .*\n/g, ""],
    [
      "internal release. → none: releases to clients already take two approvals",
      "internal release.",
    ],
    [" — @release-lead, due 2019-04-16, prevent", " — due 2019-04-16, prevent"],
  ]);
  const cwd = repository.root;
  const player = play(["continue", "--meeting"], {
    cwd,
    env: { VISUAL: "sed -i s/five.hours/six.hours/" },
  });
  await player.asked("What happened when?");
  await player.terminal.waitFor("Timeline  1 of 13 · 09:00 · 0 min\n");
  await player.terminal.waitFor("  - 10:00 Tagged 2.4.0; the image builds itself #started\n");
  player.terminal.type("a");
  await player.asked("Timeline · What happened when?");
  await player.answer({ items: ["16:30 The analysts were told"] });
  await player.asked("What happened when? › agreed, go on");
  expect(repository.read(PATH)).toContain(
    "both versions\n- 16:30 The analysts were told\n- 17:00 ",
  );
  player.terminal.press("enter");
  await player.asked("What happened, in two or three sentences?");
  await player.terminal.waitFor("Summary  2 of 13 · ");
  player.terminal.type("e");
  await player.terminal.waitFor("Every modelling job failed for six.hours");
  await player.asked("What happened, in two or three sentences?");
  player.terminal.type("b");
  await player.asked("What happened when? › agreed, go on");
  await player.terminal.waitFor("16:30 The analysts were told");
  player.terminal.press("down", "up", "enter"); // an Enter right behind a key is part of it
  await player.asked("What happened, in two or three sentences?");
  player.terminal.press("enter");
  await player.asked("How was it noticed");
  player.terminal.type("q");
  expect(await player.ended()).toBe(0);
  expect(unwrapped(player.printed())).toContain(
    `Go on with: mortem continue ${ID} --meeting --from detection`,
  );

  const rest = play(["continue", "--from", "got-lucky"], { cwd });
  await rest.follow([
    { asks: "What could easily have gone worse", answer: SKIP },
    {
      asks: "Where we got lucky · “It was an internal release.” What follows",
      answer: { key: "2" },
    },
    { asks: "What will be done, by whom, and by when?", answer: SKIP },
    {
      asks: "Who owns “Run the release checks inside the production image”?",
      answer: { key: "1" },
    },
    { asks: "What do we know now", answer: SKIP },
    { asks: "Had a pre-mortem seen it coming", answer: SKIP },
    { asks: "Who takes part in the meeting?", answer: { line: "release-lead, co-maintainer" } },
    { asks: "Is the document ready to be reviewed?", answer: SKIP },
  ]);
  expect(await rest.ended()).toBe(0);
  const text = repository.read(PATH);
  expect(text).toContain("\nreview: in-review\n");
  expect(text).toContain("\nparticipants: [release-lead, co-maintainer]\nheld_at: 2019-04-05\n");
  expect(text).toContain("\n- It was an internal release. → A2\n");
  expect(text).toMatch(
    / \*\*A1\*\* Run the release checks .* due 2019-04-16, prevent,.* @release-lead\n/,
  );
});

it("asks of an open incident, at its resolution, how it stands and what is still going on", async () => {
  const repository = exampleRepository([
    ["review: reviewed", "review: draft"],
    ["status: resolved", "status: mitigated"],
    [/(resolved|published)_at: .*\n/g, ""],
    [" #resolved", ""],
  ]);
  const player = play(["continue", "--meeting", "--from", "resolution"], { cwd: repository.root });
  await player.follow([
    { asks: "What was tried, what did not work", answer: SKIP },
    { asks: "How does the incident stand?", answer: SKIP },
    { asks: "What is still going on?", answer: { line: "One job waits." } },
    { asks: "What set it off?", answer: { key: "q" } },
  ]);
  expect(await player.ended()).toBe(0);
  expect(repository.read(PATH)).toContain("\n\nStill open: One job waits.\n\n## Timeline\n");
});
