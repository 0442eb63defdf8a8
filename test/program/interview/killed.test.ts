/** A program that is killed, or loses its terminal, at any question leaves all that was answered. */
import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { begunRepository, LONG, leaveEachQuestion } from "./leaving.ts";

it("SIGKILL at every question", { timeout: LONG }, async () => {
  const repository = await begunRepository();
  const left = await leaveEachQuestion(repository, async (player) => {
    player.terminal.kill("SIGKILL");
    await player.ended();
  });
  expect(left.length).toBeGreaterThan(30);
  expect(readdirSync(repository.path("docs/postmortems"))).toHaveLength(1);
});

it("a closed terminal at every question", { timeout: LONG }, async () => {
  const repository = await begunRepository();
  const left = await leaveEachQuestion(repository, async (player) => {
    player.terminal.kill("SIGHUP");
    expect(await player.ended()).toBe(130);
  });
  expect(left.length).toBeGreaterThan(30);
});
