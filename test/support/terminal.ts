/**
 * A real program in a real pseudo-terminal, read through a terminal emulator.
 *
 * Nothing here waits for time to pass: wait for what is on the screen, above all before each Enter that ends a
 * question, since keys that arrive at once count as a paste. A line and its one Enter may go together.
 */
import { spawn } from "@lydell/node-pty";
import { Terminal } from "@xterm/headless";

export interface TerminalOptions {
  cwd?: string;
  /** Added to the environment of the tests, or taken from it where undefined. */
  env?: Record<string, string | undefined>;
  columns?: number;
  rows?: number;
}

export interface Exit {
  code: number;
  signal: number | undefined;
}

const KEYS = {
  enter: "\r",
  escape: "\x1b",
  up: "\x1b[A",
  down: "\x1b[B",
  right: "\x1b[C",
  left: "\x1b[D",
  home: "\x1b[H",
  end: "\x1b[F",
  tab: "\t",
  backspace: "\x7f",
  delete: "\x1b[3~",
} as const;

type Letter = "a" | "b" | "c" | "d" | "e" | "k" | "n" | "o" | "p" | "t" | "u" | "w" | "x" | "z";
export type KeyPress = keyof typeof KEYS | `ctrl-${Letter}`;

export type OpenTerminal = ReturnType<typeof openTerminal>;

export function openTerminal(command: string, args: string[], options: TerminalOptions = {}) {
  const { columns = 80, rows = 24 } = options;
  const emulator = new Terminal({
    cols: columns,
    rows,
    scrollback: 10_000,
    allowProposedApi: true,
  });
  const child = spawn(command, args, {
    name: "xterm-256color",
    cols: columns,
    rows,
    cwd: options.cwd ?? process.cwd(),
    env: environment(options.env),
  });
  /** Everything that the program sent, as it sent it. */
  let raw = "";
  const watchers = new Set<() => void>();
  child.onData((data) => {
    raw += data;
    emulator.write(data, () => {
      for (const watcher of watchers) watcher();
    });
  });
  emulator.onData((answer) => child.write(answer));
  const exited = new Promise<Exit>((resolve) => {
    child.onExit(({ exitCode, signal }) =>
      // The emulator shows what it is given a moment later.
      emulator.write("", () => resolve({ code: exitCode, signal: signal || undefined })),
    );
  });

  function linesFrom(first: number): string {
    const { active } = emulator.buffer;
    const lines: string[] = [];
    for (let y = first; y < active.length; y++) {
      lines.push(active.getLine(y)?.translateToString(true).trimEnd() ?? "");
    }
    return lines.join("\n").trimEnd();
  }

  /** The visible rows, without what is blank at their ends. */
  const screen = () => linesFrom(emulator.buffer.active.baseY);
  /** All rows, also those that have scrolled away. */
  const scrollback = () => linesFrom(0);

  return {
    screen,
    scrollback,
    /** The screen's cells with their colours. */
    buffer: () => emulator.buffer.active,
    /** What the program sent, control sequences included. */
    raw: () => raw,
    /** The cursor's place on the screen, from 0. */
    cursor: () => ({ row: emulator.buffer.active.cursorY, column: emulator.buffer.active.cursorX }),
    /** Text as keys, all at once. Escape and a key right after it are one key, Alt with it. */
    type: (text: string) => child.write(text),
    press(...keys: KeyPress[]) {
      for (const key of keys) child.write(sequenceOf(key));
    },
    /** As the terminal pastes: with marks when the program asked for them (or as `marked` says), line breaks as carriage returns. */
    paste(text: string, marked = emulator.modes.bracketedPasteMode) {
      const sent = text.replace(/\r?\n/g, "\r");
      child.write(marked ? `\x1b[200~${sent}\x1b[201~` : sent);
    },
    /** Whether the program has marked pastes on. */
    marksPastes: () => emulator.modes.bracketedPasteMode,
    /** Waits until the screen shows it. @throws with the whole screen when it does not come */
    waitFor(
      wanted: string | RegExp | ((screen: string) => boolean),
      timeout = 25_000,
    ): Promise<string> {
      const matches =
        typeof wanted === "string"
          ? (text: string) => text.includes(wanted)
          : wanted instanceof RegExp
            ? (text: string) => wanted.test(text)
            : wanted;
      return new Promise((resolve, reject) => {
        const stop = () => {
          clearTimeout(timer);
          watchers.delete(look);
        };
        const look = () => {
          const text = screen();
          if (!matches(text)) return;
          stop();
          resolve(text);
        };
        const timer = setTimeout(() => {
          stop();
          reject(new Error(`the screen never showed ${String(wanted)}; it shows:\n${screen()}`));
        }, timeout);
        watchers.add(look);
        look();
      });
    },
    exit: () => exited,
    kill: (signal: NodeJS.Signals = "SIGKILL") => child.kill(signal),
    resize(newColumns: number, newRows: number) {
      emulator.resize(newColumns, newRows);
      child.resize(newColumns, newRows);
    },
  };
}

function sequenceOf(key: KeyPress): string {
  if (key in KEYS) return KEYS[key as keyof typeof KEYS];
  return String.fromCharCode(key.charCodeAt("ctrl-".length) - 96);
}

/** The tests' own environment must not decide what a terminal looks like, nor whether one is asked. */
function environment(changes: TerminalOptions["env"] = {}): Record<string, string> {
  const own = {
    CI: undefined,
    NO_COLOR: undefined,
    FORCE_COLOR: undefined,
    VISUAL: undefined,
    EDITOR: undefined,
    // Reading it costs each start of Node a third more.
    NODE_EXTRA_CA_CERTS: undefined,
  };
  const merged = { ...process.env, ...own, LANG: "C.UTF-8", ...changes };
  return Object.fromEntries(
    Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
