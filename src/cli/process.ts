/** How the process ends other than by a command's end: by a signal, or with nobody left who reads its output. */
/** What the program uses of its process. */
export type World = Pick<
  NodeJS.Process,
  "stdin" | "stdout" | "stderr" | "env" | "cwd" | "exit" | "on" | "listenerCount"
>;

/** As a shell counts them: 128 and the number of the signal. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Ends between two steps of the program, not amid one, so that no write is left half done.
 * Where somebody else listens too, such as an open question, that is who decides.
 */
export function endWithSignals(world: World): void {
  for (const [signal, code] of Object.entries(signals)) {
    world.on(signal, () => {
      if (world.listenerCount(signal) === 1) world.exit(code);
    });
  }
}

/** `mortem list | head` is no error: the reader has seen enough. */
export function endWithStandardOutput(world: World): void {
  world.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return world.exit(0);
    world.stderr.write(`error: the result cannot be written: ${error.message}\n`);
    world.exit(2);
  });
}

/** Standard error; whoever reads it may go, and the work goes on. Opened when it is needed, since that costs a start a millisecond. */
export function lastingStandardError(world: World): World["stderr"] {
  return world.stderr.on("error", () => {});
}
