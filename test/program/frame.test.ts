/** The frame of the program, without any command. */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import packageJson from "../../package.json";
import { temporaryRepository } from "../support/repo.ts";
import { environment, mortemProcess as mortem, program } from "../support/run.ts";

describe("mortem", () => {
  it("prints help to standard output, with the first steps at the end", async () => {
    const { root } = temporaryRepository();
    const help = await mortem(["--help"], { cwd: root });
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toMatch(/^Usage: mortem /);
    expect(help.stdout).toContain("\nFirst steps:\n");
  });

  it("starts with one file, into which nothing that a command needs has slipped", () => {
    const main = readFileSync(new URL("../../dist/main.cjs", import.meta.url), "utf8");
    const loadedAtOnce = [...main.matchAll(/^(?:const \w+ = )?require\("\.\/([a-z-]+)/gm)];
    expect(loadedAtOnce.map(([, name]) => name)).toEqual(["rolldown-runtime-"]);
    expect(main).not.toContain("src/document/");
  });

  it("loads neither pre-mortems nor the interview with what an incident begins with", () => {
    const folder = new URL("../../dist/", import.meta.url);
    for (const name of ["documents", "start", "log", "start-incident"]) {
      const isNamed = new RegExp(`^${name}-[\\w-]{8}\\.cjs$`);
      const file = readdirSync(folder).find((one) => isNamed.test(one)) ?? name;
      const chunk = readFileSync(new URL(file, folder), "utf8");
      expect(chunk, name).not.toMatch(/^(?:const \w+ = )?require\("\.\/(?:premortems|meetings)-/m);
    }
  });

  it("helps with a command below a command, which has options of its own", async () => {
    const { root } = temporaryRepository();
    const help = await mortem(["help", "actions", "done"], { cwd: root });
    expect(help).toEqual(await mortem(["actions", "done", "--help"], { cwd: root }));
    expect(help.stdout).toMatch(/^Usage: mortem actions done /);
    expect(help.stdout).toContain("--evidence");
    expect(help.stdout).not.toContain("--group-by");
  });

  it("prints its version", async () => {
    const { root } = temporaryRepository();
    const version = await mortem(["--version"], { cwd: root });
    expect(version).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: "" });
  });

  it("refuses an option that it does not know, and names the nearest", async () => {
    const { root } = temporaryRepository();
    const run = await mortem(["--versoin"], { cwd: root });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("error: unknown option '--versoin'\n(Did you mean --version?)");
    expect(run.stderr).toContain("--help");
  });

  it("writes all of a long result into a pipe before it ends", async () => {
    const { root } = temporaryRepository();
    const schema = await mortem(["schema", "config"], { cwd: root });
    expect(schema).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(schema.stdout)).toMatchObject({ title: "mortem: configuration" });
    // More than a pipe holds.
    expect(schema.stdout.length).toBeGreaterThan(65_536);
  });

  it("says how to build it where it is not built", () => {
    const { path } = temporaryRepository();
    cpSync(dirname(program), path("bin"), { recursive: true });
    const run = spawnSync(process.execPath, [path("bin/mortem.js")], { encoding: "utf8" });
    expect(run.status).toBe(2);
    expect(run.stderr).toBe("error: mortem is not built yet: run `npm run build` first\n");
  });

  it("ends without a word when nobody reads its output", async () => {
    const child = spawn(process.execPath, [program, "--help"], { env: environment });
    child.stdout.destroy();
    const stderr = text(child.stderr);
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(code).toBe(0);
    expect(await stderr).toBe("");
  });
});
