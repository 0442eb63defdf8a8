/** A question's countdown on the screen: its line, the key that stops it, and the redrawing while nobody types. */
import type { Countdown, Style } from "../../values/context.ts";
import type { Deed } from "./gather.ts";
import { keyName } from "./keys.ts";
import { joinWithin, wrapWords } from "./layout.ts";
import type { Terminal } from "./terminal.ts";

/** Free in readline, in shells and in tmux; macOS asks for a status with it, but not in raw mode. */
const STOP_KEY = "ctrl-t";
const STOP_HELP = "Ctrl-T stops the clock";

/** Milliseconds between two looks at the time, so that no second is left out. */
const LOOK = 250;

/** From here on it looks different, once and without a sound. */
const LAST_SECONDS = 60;

/** What is said when the time is up; nothing is ended by it. */
const TIME_UP = "Time is up: answer this one, then move on.";

/** What comes next for the question; the time left is drawn meanwhile, and the clock stopped where that is asked for. */
export async function nextUnderClock(
  terminal: Terminal,
  countdown: Countdown | undefined,
): Promise<Deed> {
  for (;;) {
    if (countdown === undefined || countdown.stopped) return terminal.next();
    const deed = await ticking(terminal, countdown);
    if (deed.kind !== "key" || keyName(deed.key) !== STOP_KEY) return deed;
    countdown.stop();
    terminal.screen.refresh();
  }
}

/** The timer lives only while the question waits: none fires into what comes after it. */
async function ticking({ screen, next }: Terminal, countdown: Countdown): Promise<Deed> {
  let shown = countdown.remaining();
  const timer = setInterval(() => {
    const now = countdown.remaining();
    if (now !== shown) screen.update();
    shown = now;
    if (now === 0) clearInterval(timer);
  }, LOOK);
  timer.unref();
  try {
    return await next();
  } finally {
    clearInterval(timer);
  }
}

/** The time left, or that it is up; nothing without a clock. */
export function clockLines(
  countdown: Countdown | undefined,
  style: Style,
  columns: number,
  timeUp = TIME_UP,
): string[] {
  if (countdown === undefined || countdown.stopped) return [];
  const left = countdown.remaining();
  if (left === 0) return wrapWords(timeUp, columns).map(style.warning);
  const look = left <= LAST_SECONDS ? style.warning : style.dim;
  return joinWithin([`${printClock(left)} left`, STOP_HELP], " · ", columns).map(look);
}

/** `12:34`, `0:05`, `1:02:03`. */
export function printClock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const shown = hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}` : String(minutes);
  return `${shown}:${String(seconds % 60).padStart(2, "0")}`;
}
