/**
 * Tries the schemas in a real editor's engine: the YAML language server of the npm registry, over standard input and
 * output. Not part of the tests, since it is fetched: `npm run build && node scripts/run.mjs scripts/try-schema.ts`.
 */
import { strict as assert } from "node:assert";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** The last one that runs on Node 20. */
const SERVER = "yaml-language-server@1.25.0";

const CAPABILITIES = {
  workspace: { configuration: true },
  textDocument: { completion: { completionItem: {} }, publishDiagnostics: {} },
};

/** What the server asks of its editor, by section. */
const settings: Record<string, unknown> = {};
const folder = mkdtempSync(join(tmpdir(), "mortem-schema-"));
const program = join(process.cwd(), "bin/mortem.js");
const mortem = (...args: string[]) =>
  execFileSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });

let server: ChildProcess | undefined;
try {
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  mortem("init", "--no-input");
  for (const name of ["template", "answers", "votes"])
    write(`schemas/${name}.json`, mortem("schema", name));
  execFileSync("npm", ["install", "--no-save", "--prefix", join(folder, "server"), SERVER]);
  server = start();
  await tryAll(server);
} finally {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function tryAll(process_: ChildProcess): Promise<void> {
  const { request, notify, diagnostics } = speakTo(process_);
  const at = (name: string) => pathToFileURL(join(folder, name)).href;
  await request("initialize", {
    processId: process.pid,
    rootUri: at(""),
    capabilities: CAPABILITIES,
  });
  notify("initialized", {});
  settings.yaml = {
    validate: true,
    completion: true,
    schemaStore: { enable: false },
    schemas: {
      [at("schemas/template.json")]: "docs/templates/*.yaml",
      [at("schemas/answers.json")]: "*.answers.yaml",
      [at("schemas/votes.json")]: "**/*.votes/*.yaml",
    },
  };
  notify("workspace/didChangeConfiguration", { settings });
  // These name their schema themselves, as `mortem.yaml` does: `init` wrote the line. A name is used once.
  const modeline = "# yaml-language-server: $schema=.mortem/config.schema.json\n";
  const trials: readonly Trial[] = [
    { name: "mortem.yaml", text: `${modeline}rules:\n  cover`, offers: "coverage" },
    { name: "wrong.yaml", text: `${modeline}rules:\n  coverage: fatal\n`, refuses: 2 },
    { name: "right.yaml", text: `${modeline}limits:\n  publish_within_days: 10\n` },
    { name: "docs/templates/a.yaml", text: "id: a\nname: A\next", offers: "extends" },
    {
      name: "docs/templates/b.yaml",
      text: "id: b\nname: B\nfields:\n  - id: c\n    type: number\n",
      refuses: 4,
    },
    { name: "docs/templates/c.yaml", text: "id: c\nname: C\nextends: outage\n" },
    { name: "a.answers.yaml", text: "template: outage\nroot-ca", offers: "root-causes" },
    { name: "b.answers.yaml", text: "title: B\nstatus: over\n", refuses: 1 },
    {
      name: "c.answers.yaml",
      text: "title: C\nroot-causes:\n  - Rolled back: failed\n",
      refuses: 2,
    },
    { name: "d.answers.yaml", text: "template: outage\nideas: none\n", refuses: 1 },
    { name: "e.answers.yaml", text: "title: E\nstarted_at: 2h ago\nimpact: |\n  - x\n" },
    { name: "docs/premortems/x.votes/ana.yaml", text: "voter: ana\nvo", offers: "votes" },
    {
      name: "docs/premortems/x.votes/sol.yaml",
      text: "voter: sol\nvotes:\n  R1: {likelihood: 4, impact: 1}\n",
      refuses: 2,
    },
    {
      name: "docs/premortems/x.votes/kim.yaml",
      text: "voter: kim\nvotes:\n  R1: {likelihood: 3, impact: 1}\n",
    },
  ];
  for (const [index, { name, text, offers, refuses }] of trials.entries()) {
    const uri = at(name);
    write(name, text);
    const told = diagnostics(uri);
    notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: index, text },
    });
    if (offers === undefined) {
      const lines = (await told).map(({ range }) => range.start.line);
      assert.deepEqual(
        [...new Set(lines)],
        refuses === undefined ? [] : [refuses],
        `${name}: ${text}`,
      );
      say(
        `${name}: ${refuses === undefined ? "nothing is wrong" : `an error in line ${refuses + 1}`}`,
      );
    } else {
      const lines = text.split("\n");
      const position = { line: lines.length - 1, character: lines.at(-1)?.length };
      const found = await request("textDocument/completion", { textDocument: { uri }, position });
      const labels = found.items.map(({ label }: { label: string }) => label);
      assert.ok(labels.includes(offers), `${name}: ${offers} is not among ${labels}`);
      say(`${name}: ${offers} is offered`);
    }
    notify("textDocument/didClose", { textDocument: { uri } });
  }
}

interface Trial {
  readonly name: string;
  readonly text: string;
  /** What is offered at its end. */
  readonly offers?: string;
  /** The only line with an error, from 0; none where neither is given. */
  readonly refuses?: number;
}

interface Diagnostic {
  readonly range: { readonly start: { readonly line: number } };
}

function start(): ChildProcess {
  const path = "server/node_modules/yaml-language-server/bin/yaml-language-server";
  return spawn(process.execPath, [join(folder, path), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
}

/** Speaks the Language Server Protocol: JSON behind a header with its length. */
function speakTo({ stdin, stdout }: ChildProcess) {
  const waiting = new Map<number, (result: never) => void>();
  const listening = new Map<string, (told: Diagnostic[]) => void>();
  let buffer = Buffer.alloc(0);
  let last = 0;
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const take = (message: { id?: number; method?: string; params?: never; result?: never }) => {
    const { id, method, params, result } = message;
    if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = params as unknown as { uri: string; diagnostics: Diagnostic[] };
      listening.get(uri)?.(diagnostics);
      listening.delete(uri);
    } else if (method === undefined && id !== undefined) waiting.get(id)?.(result as never);
    else if (method === "workspace/configuration") {
      const { items } = params as unknown as { items: { section: string }[] };
      send({ id, result: items.map(({ section }) => settings[section] ?? {}) });
    } else if (id !== undefined) send({ id, result: null });
  };
  stdout?.on("data", (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf("\r\n\r\n");
      const length = /Content-Length: (\d+)/.exec(buffer.toString("latin1", 0, head))?.[1];
      const end = head + 4 + Number(length);
      if (head === -1 || length === undefined || buffer.length < end) return;
      take(JSON.parse(buffer.toString("utf8", head + 4, end)));
      buffer = buffer.subarray(end);
    }
  });
  return {
    notify: (method: string, params: object) => send({ method, params }),
    request(method: string, params: object) {
      const id = ++last;
      // biome-ignore lint/suspicious/noExplicitAny: whatever the server answers
      const answer = new Promise<any>((resolve) => waiting.set(id, resolve));
      send({ id, method, params });
      return answer;
    },
    diagnostics: (uri: string) =>
      new Promise<Diagnostic[]>((resolve) => listening.set(uri, resolve)),
  };
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
