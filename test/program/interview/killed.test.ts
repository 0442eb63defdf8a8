/** A program that is killed, or loses its terminal, at any question leaves all that was answered. */
import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { begunRepository, LONG, leaveEachQuestion } from "./leaving.ts";

// Both at every question would only take longer: nothing of either hangs on which question it is.
it("SIGKILL at every second question, and a closed terminal at the others", {
  timeout: LONG,
}, async () => {
  const repository = await begunRepository();
  let count = 0;
  const left = await leaveEachQuestion(repository, async ({ terminal, ended }) => {
    const isKilled = count++ % 2 === 0;
    terminal.kill(isKilled ? "SIGKILL" : "SIGHUP");
    const code = await ended();
    if (!isKilled) expect(code).toBe(130);
  });
  expect(left.length).toBeGreaterThan(30);
  expect(readdirSync(repository.path("docs/postmortems"))).toHaveLength(1);
});
