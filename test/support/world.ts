/** A process made of buffers, for what is tested without starting one. */
import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import type { World } from "../../src/cli/process.ts";

export interface FakeWorld {
  readonly world: World;
  readonly signals: EventEmitter;
  stdout(): string;
  stderr(): string;
  /** The exit code, once the program ended its process itself. */
  ended(): number | undefined;
}

export function fakeWorld(options: {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly terminal?: boolean;
}): FakeWorld {
  const signals = new EventEmitter();
  const [stdin, stdout, stderr] = [stream(options), stream(options), stream(options)];
  let code: number | undefined;
  const process = Object.assign(signals, {
    stdin,
    stdout,
    stderr,
    env: options.env ?? {},
    cwd: () => options.cwd ?? "/",
    exit: (exitCode: number) => {
      code ??= exitCode;
    },
  });
  return {
    world: process as unknown as World,
    signals,
    stdout: () => textOf(stdout),
    stderr: () => textOf(stderr),
    ended: () => code,
  };
}

function stream({ terminal = false }): PassThrough {
  return Object.assign(new PassThrough(), terminal ? { isTTY: true, columns: 72 } : {});
}

function textOf(stream: PassThrough): string {
  return (stream.read() ?? "").toString();
}
