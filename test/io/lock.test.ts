import { spawnSync } from "node:child_process";
import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { withLock } from "../../src/io/lock.ts";
import { refusal } from "../support/refusal.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";

// What another program does between two steps of ours.
const meanwhile = vi.hoisted(() => ({ beforeOpen: (_path: string) => {} }));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return {
    ...fs,
    openSync(...args: Parameters<typeof fs.openSync>) {
      meanwhile.beforeOpen(String(args[0]));
      return fs.openSync(...args);
    },
  };
});

const fs = await vi.importActual<typeof import("node:fs")>("node:fs");
let repository: TemporaryRepository;
let lock: string;

beforeEach(() => {
  repository = temporaryRepository();
  lock = repository.path(".mortem.lock");
});
afterEach(() => {
  meanwhile.beforeOpen = () => {};
  vi.restoreAllMocks();
});

function leaveBehind(path: string, secondsAgo: number): void {
  writeFileSync(path, "gone");
  const then = new Date(Date.now() - secondsAgo * 1000);
  utimesSync(path, then, then);
}

const names = () => fs.readdirSync(repository.root).filter((name) => name !== ".git");

it("holds a lock of its own while the work is done, and leaves nothing behind", () => {
  expect(withLock(lock, () => readFileSync(lock, "utf8"))).toMatch(/^\d+ \S+ \w+$/);
  expect(() =>
    withLock(lock, () => {
      throw new RangeError("the work");
    }),
  ).toThrow(RangeError);
  expect(names()).toEqual([]);
});

it("takes over at once what a killed process of this machine has left, and nobody else's", () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(lock, `${pid} ${hostname()} x`);
  expect(withLock(lock, () => readFileSync(lock, "utf8"))).toContain(`${process.pid} `);
  expect(names()).toEqual([]);
});

it("takes over a lock that was left behind, also by one who was about to take over another", () => {
  leaveBehind(lock, 60);
  expect(withLock(lock, () => readFileSync(lock, "utf8"))).not.toBe("gone");
  leaveBehind(lock, 60);
  leaveBehind(`${lock}~`, 60);
  expect(withLock(lock, () => readFileSync(lock, "utf8"))).not.toBe("gone");
  expect(names()).toEqual([]);
});

it("waits for another that took over the same old lock a moment before", () => {
  leaveBehind(lock, 60);
  const seen: string[] = [];
  meanwhile.beforeOpen = (path) => {
    if (path === lock) return;
    // Ours has seen the old lock, and not removed it yet.
    fs.unlinkSync(lock);
    fs.writeFileSync(lock, "the other");
    meanwhile.beforeOpen = () => {
      if (seen.push(fs.readFileSync(lock, "utf8")) === 3) {
        meanwhile.beforeOpen = () => {};
        fs.unlinkSync(lock);
      }
    };
  };
  withLock(lock, () => seen.push("our work"));
  expect(seen).toEqual(["the other", "the other", "the other", "our work"]);
  expect(names()).toEqual([]);
});

it("leaves the lock of another that took over while its own work took too long", () => {
  withLock(lock, () => writeFileSync(lock, "the other"));
  expect(readFileSync(lock, "utf8")).toBe("the other");
  expect(names()).toEqual([".mortem.lock"]);
});

it("gives up on a lock that never comes free", () => {
  leaveBehind(lock, -3600);
  const start = Date.now();
  let calls = 0;
  vi.spyOn(Date, "now").mockImplementation(() => start + 1000 * calls++);
  const error = refusal(() => withLock(lock, () => {}));
  expect(error.message).toContain("keeps writing");
  expect(error.hint).toContain(lock);
  expect(readFileSync(lock, "utf8")).toBe("gone");
});
