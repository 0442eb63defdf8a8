/**
 * Runs the built program for one test after another in a process that stays, since starting Node is most of what a test
 * would wait for. What each run may touch (folder, environment, streams) is its own, as `main` takes it from its world.
 */
import { EventEmitter } from "node:events";
import { createRequire } from "node:module";
import { Readable, Writable } from "node:stream";

const { main } = createRequire(import.meta.url)("../../dist/main.cjs");
const home = process.cwd();

process.on("message", async ({ args, cwd, env }) => {
  const [stdout, stderr] = [kept(), kept()];
  process.chdir(cwd);
  changeEnvironment(env);
  const signals = new EventEmitter();
  const code = await main(args, {
    stdin: Readable.from([]),
    stdout,
    stderr,
    env: process.env,
    cwd: () => process.cwd(),
    on: (name, listener) => signals.on(name, listener),
    listenerCount: (name) => signals.listenerCount(name),
    // Nobody sends it signals, and its output is never closed.
    exit: (wanted) => {
      throw new Error(`the program ended itself with ${wanted}`);
    },
  });
  // The folder of a test goes away with it.
  process.chdir(home);
  process.send({ code, stdout: stdout.said(), stderr: stderr.said() });
});
process.on("disconnect", () => process.exit());

function changeEnvironment(env) {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}

function kept() {
  const pieces = [];
  const stream = new Writable({
    write(piece, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  stream.said = () => Buffer.concat(pieces).toString("utf8");
  return stream;
}
