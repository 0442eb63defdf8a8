import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import type { CommandEntry, CommandModule } from "../../src/cli/map.ts";
import type { Context } from "../../src/values/context.ts";
import { Interrupted, MortemError } from "../../src/values/error.ts";
import { fakeWorld } from "../support/world.ts";

type Received = { context: Context; args: readonly unknown[]; options: object };

/** Runs the frame on commands of the test's own, whose every run is `work`. */
async function run(
  argv: string[],
  work: (received: Received) => number = () => 0,
  world = fakeWorld({ cwd: "/work" }),
) {
  const received: Received[] = [];
  const module: CommandModule = {
    async run(context, args, options) {
      received.push({ context, args, options });
      return work({ context, args, options });
    },
  };
  const load = async () => module;
  const commands: CommandEntry[] = [
    {
      name: "lint",
      summary: "check documents",
      arguments: "[paths...]",
      options: [
        { flags: "--format <name>", summary: "how to print", choices: ["text", "json"] },
        { flags: "--rule <id>", summary: "only that rule", repeatable: true },
        { flags: "-q, --quiet", summary: "errors only" },
      ],
      load,
    },
    { name: "log", summary: "add an entry", arguments: "<text...>", load },
    {
      name: "actions",
      summary: "list action items",
      load,
      commands: [{ name: "done", summary: "tick one off", arguments: "<id>", load }],
    },
    { name: "pre", summary: "pre-mortems", commands: [{ name: "new", summary: "hold one", load }] },
  ];
  const code = await main(argv, world.world, commands);
  return { code, received: received[0], stdout: world.stdout(), stderr: world.stderr() };
}

describe("a command line", () => {
  it("reaches its command with arguments, options and the exit code", async () => {
    const { code, received } = await run(
      ["lint", "a.md", "b.md", "--format", "json", "-q"],
      () => 1,
    );
    expect(code).toBe(1);
    expect(received?.args).toEqual([["a.md", "b.md"]]);
    expect(received?.options).toEqual({ format: "json", quiet: true });
  });

  it("collects a repeatable option in order", async () => {
    const { received } = await run(["lint", "--rule", "a", "--rule", "b", "x.md"]);
    expect(received?.options).toEqual({ rule: ["a", "b"] });
    expect(received?.args).toEqual([["x.md"]]);
  });

  it("reaches a subcommand, and the command that has it", async () => {
    expect((await run(["actions", "done", "A2"])).received?.args).toEqual(["A2"]);
    expect((await run(["actions"])).received?.args).toEqual([]);
  });

  it("takes the options of every command before and after its name", async () => {
    const world = () => fakeWorld({ cwd: dirname(import.meta.dirname) });
    const before = await run(["-C", "cli", "lint"], undefined, world());
    expect(before.received?.context.cwd).toBe(import.meta.dirname);
    const after = await run(["lint", "-C", "cli"], undefined, world());
    expect(after.received?.context.cwd).toBe(import.meta.dirname);
  });

  it("cannot start in a folder that does not exist", async () => {
    const { code, received, stderr } = await run(["lint", "-C", "nowhere"]);
    expect(code).toBe(2);
    expect(received).toBeUndefined();
    expect(stderr).toContain("error: nowhere: there is no such folder\n");
  });

  it.each([
    { argv: ["lnit"], says: "error: unknown command 'lnit'\n(Did you mean lint?)" },
    { argv: ["lint", "--quite"], says: "error: unknown option '--quite'\n(Did you mean --quiet?)" },
    { argv: ["lint", "--format", "xml"], says: "Allowed choices are text, json." },
    { argv: ["lint", "--format"], says: "error: option '--format <name>' argument missing" },
    { argv: ["log"], says: "error: missing required argument 'text'" },
    { argv: ["actions", "done", "A1", "A2"], says: "error: too many arguments" },
    { argv: ["pre"], says: "Usage: mortem pre" },
    { argv: [], says: "Usage: mortem" },
  ])("is refused with exit code 2: mortem $argv", async ({ argv, says }) => {
    const { code, received, stdout, stderr } = await run(argv);
    expect(code).toBe(2);
    expect(received).toBeUndefined();
    expect(stdout).toBe("");
    expect(stderr).toContain(says);
  });

  it.each([
    { argv: ["--help"], says: /\n {2}lint +check documents\n/ },
    { argv: ["lint", "--help"], says: /--rule <id> +only that rule\n/ },
    { argv: ["help", "log"], says: /^Usage: mortem log / },
    { argv: ["pre", "new", "--help"], says: /--no-input/ },
  ])("can ask for help: mortem $argv", async ({ argv, says }) => {
    const { code, stdout, stderr } = await run(argv);
    expect(code).toBe(0);
    expect(stdout).toMatch(says);
    expect(stderr).toBe("");
  });
});

describe("an error", () => {
  it("is shown with its place, relative to the folder, and what to do next", async () => {
    const place = { path: "/work/docs/a.md", line: 3, column: 7 };
    const { code, stderr } = await run(["lint"], () => {
      throw new MortemError("the front matter is not closed", "Add a line of three dashes.", place);
    });
    expect(code).toBe(2);
    expect(stderr).toBe(
      "error: docs/a.md:3:7: the front matter is not closed\n  Add a line of three dashes.\n",
    );
  });

  it("cannot steer the terminal", async () => {
    const { stderr } = await run(["lint"], () => {
      throw new MortemError("no such document: \u001b[2Jx\u202e", "Look.");
    });
    expect(stderr).toBe("error: no such document: x\n  Look.\n");
  });

  it("cannot command the runner of a workflow", async () => {
    const { stderr } = await run(["lint"], () => {
      throw new MortemError("unknown key `##[add-mask]x`", "Said was:\n::add-mask::x\n\u00a0 ::y", {
        path: "/work/##[group]",
      });
    });
    expect(stderr).toBe(
      "error: ## [group]: unknown key `## [add-mask]x`\n  Said was:\n  : :add-mask::x\n  \u00a0 : :y\n",
    );
  });

  it("is exit code 130 without a word when the person left", async () => {
    const { code, stderr } = await run(["lint"], () => {
      throw new Interrupted();
    });
    expect(code).toBe(130);
    expect(stderr).toBe("");
  });

  it("of ours asks for a report, and shows its stack to maintainers only", async () => {
    const fail = () => {
      throw new TypeError("x is undefined");
    };
    const { code, stderr } = await run(["lint"], fail);
    expect(code).toBe(2);
    expect(stderr).toContain("error: mortem itself failed: x is undefined\n");
    expect(stderr).not.toContain("main.test.ts");
    const debugged = await run(["lint"], fail, fakeWorld({ env: { MORTEM_DEBUG: "1" } }));
    expect(debugged.stderr).toContain("main.test.ts");
  });
});
