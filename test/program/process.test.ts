/**
 * Most tests of the program run it in a process that has run it before. Each command gives there what it gives in a process of
 * its own, in pipes: the same words, the same exit code, the same files, whatever ran before it.
 */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/map.ts";
import { ARCHIVE } from "../support/archive.ts";
import { temporaryRepository } from "../support/repo.ts";
import { mortem, mortemProcess } from "../support/run.ts";

const PREMORTEM = "2018-12-04-move";
const FILES = {
  ...ARCHIVE,
  "mortem.yaml": "timezone: Europe/Berlin\n",
  [`docs/premortems/${PREMORTEM}.md`]: `---
kind: premortem
title: The move
status: open
review_on: 2019-01-01
---
# The move

## Ideas

- The disk is full again
- Nobody knows the new login
`,
  "notes.txt": "2019-04-05 08:10 Logins fail\n08:30 Rolled back\n25:99 No time\n",
  "wiki/disk.md": "# INC-1 Disk\n\n## Timeline\n\n- 2020-07-01 10:00 Full\n",
};

const LINES = [
  ["--help"],
  ["--version"],
  ["actions"],
  ["actions", "--check"],
  ["actions", "done", "A1", "--owner", "ana"],
  ["actions", "sync"],
  ["stats"],
  ["stats", "--by", "month", "--format", "json"],
  ["digest"],
  ["export", "--table", "actions"],
  ["search", "disk"],
  ["similar", "2018-01-05-disk"],
  ["import", "wiki"],
  ["import", "absent"],
  ["timeline", "2019-04-05-slow-login", "notes.txt", "--all"],
  ["missing"],
  ["pre", "rank", PREMORTEM],
  ["pre", "new", "A step"],
  ["pre", "add", PREMORTEM, "--idea", "It rains"],
  ["pre", "review"],
  ["start", "Login is down"],
  ["log", "rolled", "the", "image", "back"],
  ["new", "Login is down", "--severity", "sev1"],
  ["new"],
  ["continue", "slow-login"],
  ["complete", "--", "show", ""],
  ["completion", "bash"],
  ["init"],
  ["list"],
  ["list", "--format", "json"],
  ["show", "slow-login"],
  ["lint"],
  ["lint", "--format", "json"],
  ["lint", "--fix"],
  ["explain", "timeline-order"],
  ["index"],
  ["index", "--check"],
  ["schema", "config"],
  ["nonsense"],
];

async function resultOf(run: typeof mortem, args: readonly string[]) {
  const { root, read } = temporaryRepository(FILES);
  const { code, stdout, stderr } = await run(args, { cwd: root });
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".sample"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
  const plain = (text: string) => text.replaceAll(root, "ROOT");
  const written = files.map((name) => [name, plain(read(name))]);
  return { code, stdout: plain(stdout), stderr: plain(stderr), written };
}

describe("in a process that has run it before", () => {
  it("knows no command that is not tried here", () => {
    const tried = new Set(LINES.map(([name]) => name));
    expect(commands.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it.each(LINES.map((line) => [line.join(" "), line] as const))("%s", async (_, line) => {
    const own = await resultOf(mortemProcess, line);
    expect(await resultOf(mortem, line)).toEqual(own);
  });
});
