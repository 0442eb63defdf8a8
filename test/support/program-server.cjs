/**
 * The built program, run as `bin/mortem.js` runs it, but for one request after another. Each has its folder and its environment,
 * and is answered once all that it opened is closed: then a process of its own would end.
 */
const { Writable } = require("node:stream");
const { join } = require("node:path");
const { main } = require(join(__dirname, "..", "..", "dist", "main.cjs"));

process.on("message", async ({ args, cwd, env }) => {
  const [stdout, stderr] = [collector("stdout"), collector("stderr")];
  become(env);
  process.chdir(cwd);
  const code = await main(args, process);
  while (open().length > atRest.open) await new Promise((resolve) => setTimeout(resolve, 1));
  leave(code);
  // The test removes its folder.
  process.chdir(__dirname);
  process.send({ code, stdout: stdout.text(), stderr: stderr.text() });
});

const atRest = { open: open().length, listeners: new Set(listeners().map(([, one]) => one)) };

/** What takes the place of the process's own stream, so that it has the warnings of Node too. */
function collector(name) {
  const chunks = [];
  const value = new Writable({
    write(chunk, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  Object.defineProperty(process, name, { value, configurable: true });
  return { text: () => new TextDecoder().decode(Buffer.concat(chunks)) };
}

/** In place, since Node takes the time zone from what is set here. */
function become(env) {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}

/** As when a process ends: those who wait for that are told, and nobody listens to it any more. */
function leave(code) {
  for (const [name, listener] of listeners()) {
    if (atRest.listeners.has(listener)) continue;
    process.removeListener(name, listener);
    if (name === "exit") listener.call(process, code);
  }
}

function listeners() {
  return process
    .eventNames()
    .flatMap((name) => process.rawListeners(name).map((listener) => [name, listener]));
}

function open() {
  return process.getActiveResourcesInfo().filter((name) => name !== "Immediate");
}
