import { expect, test } from "vitest";
import { startCountdown } from "../../../src/cli/ask/countdown.ts";

test("counts whole seconds down, the one under way included, and stays at none", () => {
  let now = 5000;
  const countdown = startCountdown(90, () => now);
  const after = (milliseconds: number) => {
    now = 5000 + milliseconds;
    return countdown.remaining();
  };
  expect([0, 1, 999, 1000, 89_999, 90_000, 1e9].map(after)).toEqual([90, 90, 90, 89, 1, 0, 0]);
});

test("is stopped for good", () => {
  const countdown = startCountdown(1);
  expect(countdown.stopped).toBe(false);
  countdown.stop();
  countdown.stop();
  expect(countdown.stopped).toBe(true);
});
