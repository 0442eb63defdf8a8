/** `mortem missing`: what git knows of and no post-mortem mentions. */
import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { committed } from "../support/commits.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";
import { mortem, program } from "../support/run.ts";

const missing = ({ root }: TemporaryRepository, ...args: string[]) =>
  mortem(["missing", ...args], { cwd: root });
const withoutHashes = (text: string) => text.replace(/\([\da-f]{7}\)/g, "(hash)");

function repositoryWith(files: Record<string, string> = {}): TemporaryRepository {
  const repository = temporaryRepository(files);
  const commit = committed(repository);
  commit("2018-12-01T11:00-05:00", 'Revert "Of long ago"');
  const pool = commit(
    "2019-04-01T16:00-05:00",
    "Raise the pool's size; $(touch ran) `touch ran` (#12)",
  );
  commit(
    "2019-04-02T11:00-05:00",
    `Revert "Raise the pool's size; $(touch ran) \`touch ran\` (#12)"\n\nThis reverts commit ${pool}.`,
  );
  return repository;
}

it("lists each with why and the command that begins a post-mortem of it", async () => {
  const repository = repositoryWith();
  const run = await missing(repository);
  expect({ ...run, stdout: withoutHashes(run.stdout) }).toEqual({
    code: 0,
    stdout: `\
2019-04-02  Reverted "Raise the pool's size; $(touch ran) \`touch ran\` (#12)" (hash)
            a revert
            mortem new 'Reverted: Raise the pool'\\''s size; $(touch ran) \`touch ran\` (#12)' --started-at '2019-04-01 16:00'
`,
    stderr: "",
  });
  expect((await missing(repository, "--since", "1y")).stdout.match(/^\d{4}/gm)).toHaveLength(2);
});

it("gives a command that a shell takes as it is, and that writes the document", async () => {
  const repository = repositoryWith();
  const { stdout } = await missing(repository, "--format", "json");
  const [{ command, ...one }] = JSON.parse(stdout).missing;
  expect(one).toMatchObject({
    kind: "revert",
    at: "2019-04-02T11:00:00-05:00",
    began: "2019-04-01T16:00:00-05:00",
  });
  const line = command.replace(/^mortem /, `"${process.execPath}" "${program}" `);
  const path = execFileSync("sh", ["-c", line], {
    cwd: repository.root,
    encoding: "utf8",
    env: {
      ...process.env,
      MORTEM_NOW: "2019-04-05T09:00:00-05:00",
      TZ: "America/Chicago",
      NODE_EXTRA_CA_CERTS: "",
    },
  }).trim();
  expect(repository.read(path)).toContain(
    "# Reverted: Raise the pool's size; $(touch ran) \\`touch ran\\` (#12)\n",
  );
  expect(repository.read(path)).toContain("started_at: 2019-04-01T16:00\n");
  expect(() => repository.read("ran")).toThrow();
  // It is in the time of that incident now, or named in it.
  expect((await missing(repository)).stdout).toBe("");
});

it("exits with 1 for --check where there is any, and says so", async () => {
  const repository = repositoryWith();
  expect(await missing(repository, "--check")).toMatchObject({
    code: 1,
    stderr: "1 thing that git knows has no post-mortem.\n",
  });
  repository.write(
    "docs/postmortems/2019-04-02-pool.md",
    "---\nkind: postmortem\ntitle: The pool\nstarted_at: 2019-04-02T10\nresolved_at: 2019-04-02T12\n---\n",
  );
  expect(await missing(repository, "--check")).toEqual({
    code: 0,
    stdout: "",
    stderr: "Nothing since 2019-01-05 lacks a post-mortem, as far as git tells.\n",
  });
});

it("exits with 2 where a document cannot be read, or git cannot say", async () => {
  const repository = repositoryWith({ "docs/postmortems/2019-04-01-x.md": "\u0000" });
  expect(await missing(repository)).toMatchObject({ code: 2 });
  expect(await missing(repository, "--repo", "/")).toMatchObject({ code: 2 });
  expect(await missing(temporaryRepository(), "--check")).toMatchObject({ code: 0 });
});

it("says from when on it has looked, where there is more than it looks through", async () => {
  const repository = temporaryRepository();
  const start = Date.parse("2019-01-01T12:00:00Z") / 1000;
  const commits = Array.from({ length: 5_002 }, (_, index) => {
    const from = index === 0 ? "" : `from :${index}\n`;
    const when = start + index * 1000;
    return `commit refs/heads/main\nmark :${index + 1}\ncommitter a <a@example.com> ${when} +0000\ndata 1\nx\n${from}`;
  });
  execFileSync("git", ["fast-import", "--quiet"], {
    cwd: repository.root,
    input: `${commits.join("\n")}\n`,
  });
  const run = await missing(repository, "--since", "2018-12-31");
  expect(run.stderr).toBe(
    `git has more commits than are looked through: only the 5,000 since 2019-01-01 were.
Nothing since 2019-01-01 lacks a post-mortem, as far as git tells.
`,
  );
});

it("says so where there are more branches and tags than it looks at", async () => {
  const repository = temporaryRepository();
  const hash = committed(repository)("2019-03-01T12:00-05:00", "x");
  const tags = Array.from({ length: 5_001 }, (_, index) => `${hash} refs/tags/v${index}\n`);
  repository.write(".git/packed-refs", tags.join(""));
  expect(await missing(repository, "--since", "2019-02-01", "--check")).toMatchObject({
    code: 1,
    stderr: `\
git has more branches and tags than are looked through: only the 5,000 since 2019-03-01 were.
Nothing since 2019-03-01 lacks a post-mortem, as far as git tells.
--check cannot vouch for the time before: name a later --since.
`,
  });
  const { stdout } = await missing(repository, "--since", "2019-02-01", "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({
    lookedThroughSince: "2019-02-01T00:00:00-06:00",
    branchesAndTagsSince: "2019-03-01T11:00:00-06:00",
  });
  // All that may be left out are older than that.
  expect(await missing(repository, "--since", "2019-03-02", "--check")).toMatchObject({ code: 0 });
});

it("says where the folder of --repo is none", async () => {
  const run = await missing(temporaryRepository(), "--repo", "nope");
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toMatch(/^error: .*nope: --repo: there is no such folder\n/);
});
