/** How far a long piece of work is, on the last line of a terminal's standard error; gone when it is done. */
import { setImmediate } from "node:timers/promises";
import type { Context } from "../values/context.ts";

export interface Progress {
  /** Says that so many are done, and lets signals through. */
  step(done: number): Promise<void>;
  end(): void;
}

/** In milliseconds. Shorter work needs no sign of life. */
const PATIENCE = 1000;
const BETWEEN = 100;
const WIDEST_BAR = 30;
const CLEARED = "\r\u001b[K";

/**
 * @param doing a participle: `Reading`
 * @param left what is said where a signal ends the process before it is done
 * @param now in milliseconds, from whenever
 */
export function progressOf(
  {
    errIsTerminal,
    width,
    outIsAscii,
    err,
  }: Pick<Context, "errIsTerminal" | "width" | "outIsAscii" | "err">,
  doing: string,
  total: number,
  left: () => string = () => "",
  now: () => number = () => performance.now(),
): Progress {
  const started = now();
  let last = started;
  let isShown = false;
  const clear = () => {
    if (isShown) err(CLEARED);
    isShown = false;
  };
  // A signal ends the process between two steps.
  const leave = () => {
    clear();
    err(left());
  };
  process.once("exit", leave);
  return {
    async step(done) {
      const time = now();
      if (time - last < BETWEEN) return;
      last = time;
      if (errIsTerminal && time - started >= PATIENCE) {
        isShown = true;
        err(CLEARED + progressLine(doing, done, total, width, outIsAscii));
      }
      await setImmediate();
    },
    end() {
      process.removeListener("exit", leave);
      clear();
    },
  };
}

/** One column less than there are, since some terminals go on to the next line when the last is written to. */
export function progressLine(
  doing: string,
  done: number,
  total: number,
  width: number,
  isAscii: boolean,
): string {
  const words = `${doing} ${done} of ${total}`;
  const room = Math.min(WIDEST_BAR, width - 1 - words.length - " []".length);
  if (room < 5) return words.slice(0, Math.max(0, width - 1));
  const filled = total === 0 ? 0 : Math.floor((room * done) / total);
  const [full, empty] = isAscii ? ["#", "."] : ["█", "░"];
  return `${words} [${full.repeat(filled)}${empty.repeat(room - filled)}]`;
}
