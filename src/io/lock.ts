/** One writer at a time for each file: a lock file beside it, so that what two commands write at once is not lost. */
import { closeSync, openSync, statSync, unlinkSync } from "node:fs";
import { MortemError } from "../values/error.ts";
import { codeOf } from "./failure.ts";

const pauseMilliseconds = 10;
const patienceMilliseconds = 10_000;
/** A lock is held for milliseconds. One this old was left behind by a program that was killed. */
const staleMilliseconds = 5_000;

/**
 * Runs `work` while no other mortem holds the lock file.
 * @throws MortemError when the lock does not come free
 */
export function withLock<T>(lock: string, work: () => T): T {
  const deadline = Date.now() + patienceMilliseconds;
  while (!acquire(lock)) {
    if (isStale(lock)) remove(lock);
    else if (Date.now() > deadline) {
      throw new MortemError(
        "another mortem keeps writing to this folder",
        `Wait for it, and run the command again; if there is none, remove ${lock}.`,
      );
    } else pause();
  }
  try {
    return work();
  } finally {
    remove(lock);
  }
}

function acquire(lock: string): boolean {
  try {
    closeSync(openSync(lock, "wx"));
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

function isStale(lock: string): boolean {
  const stats = statSync(lock, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > staleMilliseconds;
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

/** Blocks: the write is over in milliseconds, and what follows needs its result. */
function pause(): void {
  Atomics.wait(
    new Int32Array(new SharedArrayBuffer(4)),
    0,
    0,
    pauseMilliseconds * (0.5 + Math.random()),
  );
}
