/** One writer at a time for each folder: a lock file in it, so that what two commands write at once is not lost. */
import { closeSync, openSync, readFileSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { MortemError } from "../values/error.ts";
import { codeOf } from "./failure.ts";

const pauseMilliseconds = 10;
/** A change takes milliseconds, on a slow disk a second. A lock as old as this was left behind by a program that was killed. */
const staleMilliseconds = 20_000;
/** Longer than that, so that such a lock delays a command and does not end it. */
const patienceMilliseconds = 30_000;

/**
 * Runs `work` while no other mortem holds the lock file.
 * @throws MortemError when the lock does not come free
 */
export function withLock<T>(lock: string, work: () => T): T {
  const token = `${process.pid} ${hostname()} ${Math.random().toString(36).slice(2)}`;
  const deadline = Date.now() + patienceMilliseconds;
  while (!acquire(lock, token)) {
    if (isStale(lock)) removeStale(lock);
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
    // Another may have taken it over while the work took too long.
    if (contentOf(lock) === token) remove(lock);
  }
}

function acquire(lock: string, token: string): boolean {
  let file: number;
  try {
    file = openSync(lock, "wx");
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  try {
    writeFileSync(file, token);
    return true;
  } catch (error) {
    remove(lock);
    throw error;
  } finally {
    closeSync(file);
  }
}

/**
 * One at a time too, under a lock of its own: of two who see the same old lock, the second would remove
 * the one that the first has put into its place by then.
 */
function removeStale(lock: string): void {
  withLock(`${lock}~`, () => {
    if (isStale(lock)) remove(lock);
  });
}

function isStale(lock: string): boolean {
  const stats = statSync(lock, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  return Date.now() - stats.mtimeMs > staleMilliseconds || isDead(contentOf(lock));
}

/** Was it this machine's, and is its process gone? Then nobody has to wait. */
function isDead(token: string): boolean {
  const [pid, host] = token.split(" ");
  if (host !== hostname() || !/^[1-9]\d{0,9}$/.test(pid ?? "")) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}

/** The empty text where nothing stands. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "";
    throw error;
  }
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
