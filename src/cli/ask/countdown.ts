/** The time that people give themselves for a question, or for several in a row. */
import type { Countdown } from "../../values/context.ts";

/**
 * Starts now. It is real time that passes for people, whatever the program's own clock is fixed to.
 * @param now milliseconds that only ever grow
 */
export function startCountdown(seconds: number, now = () => performance.now()): Countdown {
  const end = now() + seconds * 1000;
  let stopped = false;
  return {
    remaining: () => Math.max(0, Math.ceil((end - now()) / 1000)),
    get stopped() {
      return stopped;
    },
    stop() {
      stopped = true;
    },
  };
}
