import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { clockLines, nextUnderClock, printClock } from "../../../src/cli/ask/clock.ts";
import { startCountdown } from "../../../src/cli/ask/countdown.ts";
import type { Deed } from "../../../src/cli/ask/gather.ts";
import type { Terminal } from "../../../src/cli/ask/terminal.ts";
import type { Countdown, Style } from "../../../src/values/context.ts";

const looks = { dim: (text: string) => `(${text})`, warning: (text: string) => `!${text}!` };
const style = looks as Style;

const withLeft = (seconds: number): Countdown => ({
  remaining: () => seconds,
  stopped: false,
  stop() {},
});

describe("the line of the clock", () => {
  test.each([
    [1200, 80, ["(20:00 left · Ctrl-T stops the clock)"]],
    [61, 39, ["(1:01 left · Ctrl-T stops the clock)"]],
    [60, 39, ["!1:00 left · Ctrl-T stops the clock!"]],
    [36_000, 20, ["(10:00:00 left)", "(Ctrl-T stops the…)"]],
    [0, 80, ["!Time is up: answer this one, then move on.!"]],
    [0, 30, ["!Time is up: answer this one,!", "!then move on.!"]],
  ])("with %d seconds left, on %d columns", (seconds, columns, lines) => {
    expect(clockLines(withLeft(seconds), style, columns)).toEqual(lines);
  });

  test("says at the end what the question says", () => {
    expect(clockLines(withLeft(0), style, 80, "Finish.")).toEqual(["!Finish.!"]);
  });

  test("is none without a clock, and none when it is stopped", () => {
    const stopped = startCountdown(60);
    stopped.stop();
    for (const countdown of [undefined, stopped]) {
      expect(clockLines(countdown, style, 80)).toEqual([]);
    }
  });
});

test.each([
  [0, "0:00"],
  [9, "0:09"],
  [599, "9:59"],
  [1200, "20:00"],
  [3599, "59:59"],
  [3600, "1:00:00"],
  [36_065, "10:01:05"],
])("%d seconds are %s", (seconds, shown) => {
  expect(printClock(seconds)).toBe(shown);
});

describe("while a question waits", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const key = (name: string, ctrl = false): Deed => ({
    kind: "key",
    key: { name, ctrl, sequence: name },
    at: 0,
  });

  /** A terminal on which somebody does one thing after the other, when they are told to. */
  function openTerminal() {
    const doing: ((deed: Deed) => void)[] = [];
    const screen = { update: vi.fn(), refresh: vi.fn() };
    const next = () => new Promise<Deed>((resolve) => doing.push(resolve));
    const terminal = { screen, next } as unknown as Terminal;
    return { terminal, screen, act: (deed: Deed) => doing.shift()?.(deed) };
  }

  const oneMinute = () => startCountdown(60, () => Date.now());

  test("the time is drawn anew once a second, until it is up", () => {
    const { terminal, screen } = openTerminal();
    nextUnderClock(terminal, oneMinute());
    expect(screen.update).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(screen.update.mock.calls.length).toBeGreaterThanOrEqual(9);
    expect(screen.update.mock.calls.length).toBeLessThanOrEqual(10);
    vi.advanceTimersByTime(3_600_000);
    expect(screen.update).toHaveBeenCalledTimes(60);
    expect(vi.getTimerCount()).toBe(0);
    expect(screen.refresh).not.toHaveBeenCalled();
  });

  test("no timer is left when something comes", async () => {
    const { terminal, screen, act } = openTerminal();
    const coming = nextUnderClock(terminal, oneMinute());
    expect(vi.getTimerCount()).toBe(1);
    act(key("a"));
    expect(await coming).toEqual(key("a"));
    expect(vi.getTimerCount()).toBe(0);
    expect(screen.update).not.toHaveBeenCalled();
  });

  test("no timer is left when the person stops", async () => {
    const { terminal } = openTerminal();
    const stopping = { ...terminal, next: () => Promise.reject(new Error("stopped")) };
    await expect(nextUnderClock(stopping, oneMinute())).rejects.toThrow("stopped");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("Ctrl-T stops the clock, and the question goes on", async () => {
    const { terminal, screen, act } = openTerminal();
    const countdown = oneMinute();
    const coming = nextUnderClock(terminal, countdown);
    act(key("t", true));
    await vi.waitFor(() => expect(screen.refresh).toHaveBeenCalledTimes(1));
    expect([countdown.stopped, vi.getTimerCount()]).toEqual([true, 0]);
    act(key("t", true)); // now it is a key like any other
    expect(await coming).toEqual(key("t", true));
  });

  test("without a clock, Ctrl-T and all else is for the question", async () => {
    const { terminal, act } = openTerminal();
    const coming = nextUnderClock(terminal, undefined);
    expect(vi.getTimerCount()).toBe(0);
    act(key("t", true));
    expect(await coming).toEqual(key("t", true));
  });
});
