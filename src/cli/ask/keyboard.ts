/** What a person does at the terminal, in order: keys and whole pastes, also of what arrives while no question is open. */
import { emitKeypressEvents, type Interface } from "node:readline";
import { AHEAD_LIMIT } from "./bounds.ts";
import { createGatherer, type Deed, QUIET } from "./gather.ts";
import { type Key, keyName } from "./keys.ts";

/** `end`: the terminal is gone, or the process was told to stop. */
export type Input = Deed | { readonly kind: "end"; readonly at: number };

/** Milliseconds after which a lone Escape is the key and not the beginning of an arrow key. */
const ESCAPE_TIMEOUT = 50;

const PASTE_MARKS_ON = "\x1b[?2004h";
const PASTE_MARKS_OFF = "\x1b[?2004l";

export interface Keyboard {
  /** Takes the terminal: raw mode, marked pastes, and the process stays alive for its input. */
  take(): void;
  /** Between two questions: still reads, so that nothing is echoed or lost, but lets the process end. */
  rest(): void;
  /** Gives the terminal back as it was. */
  giveBack(): void;
  /** Does something else with the terminal in between: an editor, a stop with Ctrl-Z. */
  lend<T>(use: () => Promise<T>): Promise<T>;
  next(): Promise<Input>;
  /** Whether more came so soon after that no hand can have done it. */
  followed(deed: Deed): Promise<boolean>;
  /** Whether something waits to be read. */
  readonly hasMore: boolean;
  /** Whether a stop (Ctrl-C, a closed terminal) waits to be read. */
  readonly stopWaits: boolean;
}

export function createKeyboard(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Keyboard {
  const queue: Input[] = [];
  /** Stops among them. */
  let stops = 0;
  let wake: (() => void) | undefined;
  let listening = false;
  let taken = false;
  let ended = false;

  /** The keys that arrived together, while their chunk is being read. */
  let chunk: Key[] = [];
  const gatherer = createGatherer(push);

  function push(event: Input): void {
    if (!isStop(event)) enqueue(event);
    else if (stops === 0) {
      stops++;
      queue.push(event);
      wake?.();
    } else if (event.kind === "key" && wake === undefined) {
      // Nobody reads: the program hangs, and the second Ctrl-C means what it means elsewhere.
      giveBack();
      process.kill(process.pid, "SIGINT");
    }
  }

  function enqueue(event: Input): void {
    if (queue.length < AHEAD_LIMIT) queue.push(event);
    else if (queue.length === AHEAD_LIMIT) queue.push({ kind: "flood", at: event.at });
    wake?.();
  }

  function onKey(_text: string | undefined, key: Key): void {
    if (chunk.length === 0) queueMicrotask(onChunk);
    chunk.push(key);
  }

  function onChunk(): void {
    const keys = chunk;
    chunk = [];
    gatherer.add(keys, performance.now());
  }

  const onEnd = () => push({ kind: "end", at: performance.now() });
  const onGone = () => {
    ended = true;
    onEnd();
  };
  const onTerminate = () => {
    giveBack();
    process.kill(process.pid, "SIGTERM");
  };

  function listen(): void {
    listening = true;
    const timing = { escapeCodeTimeout: ESCAPE_TIMEOUT }; // all that Node wants of an interface here
    emitKeypressEvents(input, timing as unknown as Interface);
    input.on("keypress", onKey);
    input.on("end", onGone);
    input.on("error", onGone);
    output.on("error", onGone);
  }

  function take(): void {
    if (!listening) listen();
    input.ref?.();
    if (taken) return;
    taken = true;
    input.setRawMode?.(true);
    input.resume();
    output.write(PASTE_MARKS_ON);
    process.on("SIGINT", onEnd).on("SIGHUP", onEnd).on("SIGTERM", onTerminate).on("exit", giveBack);
  }

  function giveBack(): void {
    if (!taken) return;
    taken = false;
    process.off("SIGINT", onEnd).off("SIGHUP", onEnd).off("SIGTERM", onTerminate);
    process.off("exit", giveBack);
    output.write(PASTE_MARKS_OFF);
    input.setRawMode?.(false);
    input.pause();
  }

  async function next(): Promise<Input> {
    for (;;) {
      const event = queue.shift();
      if (event !== undefined) {
        if (isStop(event)) stops--;
        return event;
      }
      if (ended) return { kind: "end", at: performance.now() };
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      wake = undefined;
    }
  }

  return {
    take,
    giveBack,
    next,
    rest: () => {
      input.unref?.();
    },
    async lend(use) {
      giveBack();
      // Ctrl-C in the editor's terminal reaches us too, and is not meant for us.
      const ignore = () => {};
      process.on("SIGINT", ignore);
      try {
        return await use();
      } finally {
        process.off("SIGINT", ignore);
        take();
      }
    },
    async followed(event) {
      const rest = event.at + QUIET - performance.now();
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      const after = queue[0]?.at ?? gatherer.since;
      return after !== undefined && after - event.at < QUIET;
    },
    get hasMore() {
      return queue.length > 0;
    },
    get stopWaits() {
      return stops > 0;
    },
  };
}

function isStop(event: Input): boolean {
  return event.kind === "end" || (event.kind === "key" && keyName(event.key) === "ctrl-c");
}
