/** Builds what a command may touch from the process that it runs in; each door opens when it is first used. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { now, systemZone } from "../io/clock.ts";
import { filesOf } from "../io/files.ts";
import { gitOf } from "../io/git.ts";
import { findRoot } from "../io/repository.ts";
import type { Ask, Context } from "../values/context.ts";
import { MortemError } from "../values/error.ts";
import { setLocalZone } from "../values/zone.ts";
import { fitted } from "./fitted.ts";
import { lastingStandardError, type World } from "./process.ts";
import type { Globals } from "./program.ts";
import { isColoured, styleOf } from "./style.ts";

/** @throws MortemError when the folder given to `--cwd` does not exist */
export function contextOf(world: World, globals: Globals): Context {
  const cwd = startFolder(world.cwd(), globals.cwd);
  const { env } = world;
  const stderr = once(() => lastingStandardError(world));
  const root = once(() => findRoot(cwd));
  const files = once(() => filesOf(root()));
  const git = once(() => gitOf(root()));
  const outStyle = once(() => styleOf(isColoured(world.stdout, env)));
  const errStyle = once(() => styleOf(isColoured(stderr(), env)));
  const zone = once(systemZone);
  setLocalZone(zone);
  const width = () => world.stdout.columns || stderr().columns || 80;
  const canAsk = () => globals.input && !isOn(env.CI) && stderr().isTTY && world.stdin.isTTY;
  const ask = once(() =>
    canAsk()
      ? askLater(async () => {
          const { createAsk } = await import("./ask/index.ts");
          return createAsk({ input: world.stdin, output: stderr(), style: errStyle(), width });
        })
      : undefined,
  );
  return {
    cwd,
    get root() {
      return root();
    },
    now: () => now(env.MORTEM_NOW),
    get systemZone() {
      return zone();
    },
    get files() {
      return files();
    },
    get git() {
      return git();
    },
    get ask() {
      return ask();
    },
    out: (text) => void world.stdout.write(text),
    err: (text) =>
      void stderr().write(
        world.stderr.isTTY === true ? fitted(text, stderr().columns || 80) : text,
      ),
    get outStyle() {
      return outStyle();
    },
    get errStyle() {
      return errStyle();
    },
    get width() {
      return width();
    },
    get outIsTerminal() {
      return world.stdout.isTTY === true;
    },
    get errIsTerminal() {
      return stderr().isTTY === true && !isOn(env.CI) && env.TERM !== "dumb";
    },
    outIsAscii: isAscii(env),
  };
}

function startFolder(here: string, wanted: string | undefined): string {
  if (wanted === undefined) return here;
  const folder = resolve(here, wanted);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new MortemError("there is no such folder", "Check what you gave to -C.", { path: folder });
}

/** The prompts are the heaviest part of the program: they are loaded at the first question. */
function askLater(create: () => Promise<Ask>): Ask {
  const ask = once(create);
  return {
    line: async (question) => (await ask()).line(question),
    prose: async (question) => (await ask()).prose(question),
    lines: async (question) => (await ask()).lines(question),
    choose: async (question) => (await ask()).choose(question),
    pick: async (question) => (await ask()).pick(question),
    edit: async (text) => (await ask()).edit(text),
  };
}

function once<T>(create: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: create() };
    return made.value;
  };
}

/** As POSIX has it, the first of these that is set decides. Where none is, as on Windows, the terminal is taken for a modern one. */
function isAscii({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG;
  return locale !== undefined && locale !== "" && !/utf-?8/i.test(locale);
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !["", "0", "false"].includes(value.toLowerCase());
}
