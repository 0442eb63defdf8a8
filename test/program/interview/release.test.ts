/** The whole interview of the release story, from the first key of `mortem new` to the file. */
import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { play, unwrapped } from "./player.ts";
import { BEFORE, BEGINNING, MEETING, ONWARD, PATH, storyRepository, writtenBy } from "./story.ts";

it("writes the release story, every answer as soon as it is given", async () => {
  const repository = storyRepository();
  const player = play(["new"], { cwd: repository.root });
  for (const step of BEGINNING) {
    await player.asked(step.asks);
    expect(existsSync(repository.path(PATH))).toBe(false);
    await player.answer(step.answer);
  }
  let last: string | undefined;
  for (const step of [...BEFORE, ONWARD, ...MEETING]) {
    await player.asked(step.asks);
    if (last !== undefined) expect(repository.read(PATH)).toContain(last);
    await player.answer(step.answer);
    last = step === ONWARD ? undefined : writtenBy(step);
  }
  expect(await player.ended(), player.printed()).toBe(0);
  await expect(repository.read(PATH)).toMatchFileSnapshot("release-story.md");
  const end = unwrapped(player.printed().split("On which day is the meeting?").at(-1) ?? "");
  expect(end).toContain("lint: nothing is wrong next: commit it and open a pull request");
  expect(player.printed()).toContain(`\n${PATH}\n`);
});
