/** Plays the part of the person in an interview: looks at the question that is open on the screen, and answers it. */
import { stripVTControlCharacters } from "node:util";
import { onTestFinished } from "vitest";
import { environment, program } from "../../support/run.ts";
import { type KeyPress, openTerminal } from "../../support/terminal.ts";

/** What a person does at a question. */
export type Answer =
  /** Typed, then Enter. */
  | { readonly line: string }
  /** Items typed one by one, then an empty line. */
  | { readonly items: readonly string[] }
  /** Items pasted at once, then an empty line. */
  | { readonly paste: string }
  /** The key of a choice, then Enter. */
  | { readonly key: string }
  | { readonly press: KeyPress };

export interface Step {
  /** A part of the question by which it is known. */
  readonly asks: string;
  readonly answer: Answer;
  /** What stands in the file once it is answered, where it is not what was typed. */
  readonly writes?: string;
}

export const SKIP: Answer = { press: "enter" };

export interface PlayOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly env?: Record<string, string>;
  /** A shell command instead of the program itself. */
  readonly shell?: string;
}

export type Player = ReturnType<typeof play>;

/** Opens a terminal that lasts as long as the test, and runs the program in it. */
export function play(args: readonly string[], { cwd, columns = 80, env = {}, shell }: PlayOptions) {
  const [command, argv] =
    shell === undefined ? [process.execPath, [program, ...args]] : ["/bin/sh", ["-c", shell]];
  const terminal = openTerminal(command, argv, {
    cwd,
    columns,
    rows: 60,
    env: { ...environment, NODE_EXTRA_CA_CERTS: undefined, ...env },
  });
  onTestFinished(() => terminal.kill());

  /** Waits for a question that has this in it, or one of these. @returns the question as it stands there */
  async function asked(...wanted: readonly string[]): Promise<string> {
    const isAsked = (screen: string) => wanted.some((one) => openQuestion(screen)?.includes(one));
    Object.defineProperty(isAsked, "toString", { value: () => wanted.join(" | ") });
    return openQuestion(await terminal.waitFor(isAsked)) as string;
  }

  async function answer(how: Answer): Promise<void> {
    if ("key" in how) return enter(how.key);
    if ("press" in how) return terminal.press(how.press);
    if ("line" in how) return enter(how.line);
    if ("paste" in how) terminal.paste(how.paste);
    else for (const item of how.items) await add(item);
    await terminal.waitFor("Enter finish");
    terminal.press("enter");
  }

  function enter(line: string): void {
    terminal.type(line);
    terminal.press("enter");
  }

  async function add(item: string): Promise<void> {
    enter(item);
    await terminal.waitFor((screen) => unwrapped(screen).includes(`• ${unwrapped(item)}`));
  }

  /** The question after the one that has this in it, or nothing once the program has ended. */
  async function nextQuestion(answered?: string): Promise<string | undefined> {
    const isNext = (screen: string) => {
      const open = openQuestion(screen);
      return open !== undefined && !(answered && open.includes(answered));
    };
    const ended = terminal.exit().then(() => "");
    return openQuestion(await Promise.race([terminal.waitFor(isNext), ended]));
  }

  return {
    terminal,
    asked,
    nextQuestion,
    answer,
    /** Answers one question after the other. */
    async follow(steps: readonly Step[]): Promise<void> {
      for (const step of steps) {
        await asked(step.asks);
        await answer(step.answer);
      }
    },
    async ended(): Promise<number> {
      const { code } = await terminal.exit();
      return code;
    },
    /** All that was ever printed, as lines; unlike the screen, it does not lag behind the program's end. */
    printed: () => stripVTControlCharacters(terminal.raw()).replaceAll("\r", ""),
  };
}

/** The last paragraph of the screen in one line, where it ends in the help that every open question has. */
export function openQuestion(screen: string): string | undefined {
  const last = unwrapped(screen.split(/\n\s*\n/).at(-1) ?? "");
  return last.endsWith("Ctrl-C stop") ? last : undefined;
}

/** What the width of the terminal has broken, in one line. */
export function unwrapped(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
