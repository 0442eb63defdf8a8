/** Many processes at once on one file, as on a bad day. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { build } from "tsdown";
import { afterAll, beforeAll, expect, it } from "vitest";
import { temporaryRepository } from "../support/repo.ts";

const processes = 20;
const built = mkdtempSync(join(tmpdir(), "mortem-io-"));

// Node 20 runs no TypeScript.
beforeAll(async () => {
  const entry = { files: "src/io/files.ts" };
  await build({
    config: false,
    entry,
    format: "cjs",
    outDir: built,
    dts: false,
    logLevel: "error",
  });
});
afterAll(() => rmSync(built, { recursive: true }));

/** Runs the same lines in each process, all once all are there, and gives back what each printed. */
async function together(root: string, lines: string): Promise<string[]> {
  const meeting = mkdtempSync(join(built, "meeting-"));
  const go = join(meeting, "go");
  const script = `
    const fs = require("node:fs");
    const { filesOf } = require(${JSON.stringify(join(built, "files.cjs"))});
    const files = filesOf(process.cwd());
    const path = require("node:path").resolve("a.md");
    fs.writeFileSync(${JSON.stringify(meeting)} + "/" + process.argv[1], "");
    const nap = new Int32Array(new SharedArrayBuffer(4));
    while (!fs.existsSync(${JSON.stringify(go)})) Atomics.wait(nap, 0, 0, 1);
    ${lines}`;
  const printed = Array.from({ length: processes }, async (_, index) => {
    const child = spawn(process.execPath, ["-e", script, String(index)], { cwd: root });
    const [out, error] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    return out + error;
  });
  while (readdirSync(meeting).length < processes) await setTimeout(5);
  writeFileSync(go, "");
  return Promise.all(printed);
}

it("gives a name to one of those who create it at once", async () => {
  const { root, read } = temporaryRepository();
  const content = "files.create(path, process.argv[1].repeat(100_000))";
  const results = await together(root, `process.stdout.write(String(${content}))`);
  expect(results.filter((result) => result === "true")).toHaveLength(1);
  expect(results.filter((result) => result === "false")).toHaveLength(processes - 1);
  expect(read("a.md")).toBe(String(results.indexOf("true")).repeat(100_000));
  expect(readdirSync(root).sort()).toEqual([".git", "a.md"]);
});

it.each([{ lock: "none" }, { lock: "old" }])(
  "loses none of the lines that are added at once, one at a time, with $lock lock before",
  async ({ lock }) => {
    const { root, read, write, path } = temporaryRepository({ "a.md": "" });
    if (lock === "old") {
      write(".mortem.lock", "");
      utimesSync(path(".mortem.lock"), 0, 0);
    }
    const add = `
    for (const n of [1, 2, 3]) files.update(path, (text) => {
      fs.closeSync(fs.openSync("alone", "wx"));
      fs.unlinkSync("alone");
      return text + process.argv[1] + "\\n";
    })`;
    expect(await together(root, add)).toEqual(Array(processes).fill(""));
    const expected = Array.from({ length: processes * 3 }, (_, at) => String(Math.floor(at / 3)));
    expect(read("a.md").trim().split("\n").sort()).toEqual(expected.sort());
    expect(readdirSync(root).sort()).toEqual([".git", "a.md"]);
  },
);
