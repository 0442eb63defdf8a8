/** Ctrl-C at every question: nothing that was answered is lost, and a line says how to go on. */
import { existsSync, mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { begunRepository, expectWhole, LONG, leaveEachQuestion } from "./leaving.ts";
import { type Player, play, unwrapped } from "./player.ts";
import { BEFORE, BEGINNING, ID, ONWARD, PATH, storyRepository, TITLE, writtenBy } from "./story.ts";

const GO_ON = `All answers are in ${PATH} Go on with: mortem continue ${ID}`;

async function interrupt(player: Player): Promise<string> {
  player.terminal.press("ctrl-c");
  expect(await player.ended()).toBe(130);
  return unwrapped(player.printed());
}

describe("before there is a file", () => {
  it.each(BEGINNING.map(({ asks }, index) => ({ asks, index })))(
    "at: $asks",
    async ({ asks, index }) => {
      const repository = storyRepository();
      const player = play(["new"], { cwd: repository.root });
      await player.follow(BEGINNING.slice(0, index));
      await player.asked(asks);
      const quoted = index < 2 ? "" : ` '${TITLE}'`;
      expect(await interrupt(player)).toContain(
        `Nothing is written yet. Begin again with: mortem new${quoted}`,
      );
      expect(existsSync(repository.path("docs/postmortems"))).toBe(false);
    },
  );
});

describe("before the meeting", () => {
  const steps = [...BEFORE, ONWARD];
  it.each(steps.map(({ asks }, index) => ({ asks, index })))("at: $asks", async (left) => {
    const repository = storyRepository();
    mkdirSync(repository.path("docs/postmortems"), { recursive: true });
    const args = ["new", TITLE, "--started-at", "2019-04-02T10", "--template", "postmortem"];
    const player = play(args, { cwd: repository.root });
    const answered = steps.slice(0, left.index);
    await player.follow(answered);
    await player.asked(left.asks);
    expect(await interrupt(player)).toContain(GO_ON);
    expectWhole(repository.read(PATH), answered.map(writtenBy));
  });
});

it("at every question of continue, which takes the document up where it was left", {
  timeout: LONG,
}, async () => {
  const repository = await begunRepository();
  const left = await leaveEachQuestion(repository, async (player) => {
    expect(await interrupt(player)).toContain(GO_ON);
  });
  expect(left.length).toBeGreaterThan(30);
  expect(left[0]).toContain("Timeline · What happened when?");
  expect(left.at(-1)).toContain("Nothing is missing.");
});
