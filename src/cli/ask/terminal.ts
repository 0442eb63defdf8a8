/** The terminal as a question sees it: keyboard, screen and looks together, held while a question is open. */
import type { Style } from "../../values/context.ts";
import { Interrupted } from "../../values/error.ts";
import type { Deed } from "./gather.ts";
import { createKeyboard } from "./keyboard.ts";
import { keyName } from "./keys.ts";
import { createScreen, type Screen } from "./screen.ts";

export interface AskOptions {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly style: Style;
  /** Columns of the terminal now. */
  width(): number;
}

/** Milliseconds in which nobody can have read the next question. */
const RIGHT_BEHIND = 300;

/** Of a terminal that says 0, as one behind a serial line or a script does. */
const UNKNOWN_WIDTH = 80;

export interface Terminal {
  readonly screen: Screen;
  readonly style: Style;
  /** Columns that a printed line may take. */
  readonly columns: number;
  /** Holds the terminal while a question is asked; an error gives it back as it was. */
  hold<T>(question: () => Promise<T>): Promise<T>;
  /** What comes next, where it is for the question. @throws Interrupted on Ctrl-C and on a closed terminal. */
  next(): Promise<Deed>;
  /** Whether more came so soon after that no hand can have done it. */
  followed(deed: Deed): Promise<boolean>;
  /** Whether something waits to be read, so that drawing now would be for nothing. */
  readonly hasMore: boolean;
  /** Lets the terminal show what it has, and what was pressed arrive. @throws Interrupted when that was Ctrl-C. */
  breathe(): Promise<void>;
  /** A key was taken at once: an Enter that people press right behind it is part of it, and answers nothing else. */
  tookAtOnce(deed: Deed): void;
  /** Lends the whole terminal to another program. */
  lend<T>(use: (input: NodeJS.ReadStream, output: NodeJS.WriteStream) => Promise<T>): Promise<T>;
}

export function createTerminal({ input, output, style, ...options }: AskOptions): Terminal {
  const width = () => options.width() || UNKNOWN_WIDTH;
  const keyboard = createKeyboard(input, output);
  const screen = createScreen(output, width);
  /** When a key was taken at once, until something else comes. */
  let tookAt: number | undefined;

  function isRightBehind(event: Deed): boolean {
    const after = tookAt === undefined ? Number.POSITIVE_INFINITY : event.at - tookAt;
    tookAt = undefined;
    return after < RIGHT_BEHIND && event.kind === "key" && keyName(event.key) === "return";
  }

  async function stop(): Promise<void> {
    // To the whole group, as the terminal would: npx and the shell of $(mortem new) stop with us.
    process.kill(0, "SIGTSTP");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  return {
    screen,
    style,
    get columns() {
      return Math.max(2, width() - 1);
    },
    get hasMore() {
      return keyboard.hasMore;
    },
    async hold(question) {
      keyboard.take();
      try {
        return await question();
      } catch (error) {
        screen.leave();
        keyboard.giveBack();
        throw error;
      } finally {
        keyboard.rest();
      }
    },
    async next() {
      for (;;) {
        const event = await keyboard.next();
        if (event.kind === "end") throw new Interrupted();
        if (isRightBehind(event)) continue;
        if (event.kind !== "key") return event;
        const name = keyName(event.key);
        if (name === "ctrl-c") throw new Interrupted();
        if (name !== "ctrl-z" || process.platform === "win32") return event;
        await screen.aside(() => keyboard.lend(stop));
      }
    },
    followed: (event) => keyboard.followed(event),
    tookAtOnce: ({ at }) => {
      tookAt = at;
    },
    async breathe() {
      await new Promise((resolve) => setImmediate(resolve));
      if (keyboard.stopWaits) throw new Interrupted();
    },
    lend: (use) => screen.aside(() => keyboard.lend(() => use(input, output))),
  };
}
