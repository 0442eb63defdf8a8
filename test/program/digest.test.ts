/** `mortem digest`: what a team sends round. */
import { expect, it } from "vitest";
import { digestSchema } from "../../src/archive/digest-schema.ts";
import { EXPLORER, PATH } from "../premortem/support.ts";
import { ARCHIVE } from "../support/archive.ts";
import { temporaryRepository } from "../support/repo.ts";
import { environment, mortem, program } from "../support/run.ts";
import { openTerminal } from "../support/terminal.ts";

const FILES = {
  ...ARCHIVE,
  [PATH]: EXPLORER,
  "docs/postmortems/2018-04-01-mail.md":
    "---\nkind: postmortem\ntitle: Mail was | late for @all\nseverity: sev3\nstarted_at: 2018-04-01\n---\n",
};

const TEXT = `\
Digest: 2019-03-22 to 2019-04-05
2 new incidents. 1 action done, 2 overdue, 1 due by 2019-04-19.

New incidents
- Login was | slow
  2019-04-05 · sev1 · ongoing · 2019-04-05-slow-login
- Every modelling job failed
  2019-04-02 · sev2 · lasted about 7 h · 2019-04-02-release

Actions overdue
- A1 Interview two clients before each sprint
  product-lead · due 2018-11-19 · 137 days late · 2018-11-05-audience-explorer
- A1 Alert on slow logins
  ana · due 2019-04-04 · 1 day late · 2019-04-05-slow-login

Actions due by 2019-04-19
- A1 Run the release checks inside the production image
  release-lead · due 2019-04-16 · 2019-04-02-release

Actions done
- A2 Never release without two maintainers
  platform-manager · done 2019-04-04 · 2019-04-02-release

Pre-mortems to check in on
- Audience explorer
  was due 2018-12-03 · 2018-11-05-audience-explorer

A year ago: worth reading again
- Mail was | late for @\u200ball
  2018-04-01 · sev3 · 2018-04-01-mail
`;

const MARKDOWN = `\
# Digest: 2019-04-01 to 2019-04-05

2 new incidents. 1 action done, 2 overdue, 0 due by 2019-04-12.

## New incidents

- Login was | slow — 2019-04-05 · sev1 · ongoing · 2019-04-05-slow-login
- Every modelling job failed — 2019-04-02 · sev2 · lasted about 7 h · 2019-04-02-release

## Actions overdue

- **A1** Interview two clients before each sprint — product-lead · due 2018-11-19 · 137 days late · 2018-11-05-audience-explorer
- **A1** Alert on slow logins — ana · due 2019-04-04 · 1 day late · 2019-04-05-slow-login

## Actions done

- **A2** Never release without two maintainers — platform-manager · done 2019-04-04 · 2019-04-02-release

## Pre-mortems to check in on

- Audience explorer — was due 2018-12-03 · 2018-11-05-audience-explorer

## A year ago: worth reading again

- Mail was | late for @\u200ball — 2018-04-01 · sev3 · 2018-04-01-mail
`;

const NARROW = `\
Digest: 2019-03-22 to 2019-04-05
2 new incidents. 1 action done, 2
overdue, 1 due by 2019-04-19.

New incidents
- Login was | slow
  2019-04-05 · sev1 · ongoing ·
  2019-04-05-slow-login
- Every modelling job failed
  2019-04-02 · sev2 · lasted about 7 h ·
  2019-04-02-release
`;

it("tells what is new, due and late, and what to read again", async () => {
  const { root } = temporaryRepository(FILES);
  expect(await mortem(["digest"], { cwd: root })).toEqual({ code: 0, stdout: TEXT, stderr: "" });
});

it("is Markdown for an issue or a chat", async () => {
  const { root } = temporaryRepository(FILES);
  const run = await mortem(["digest", "--since", "4d", "--format", "markdown"], { cwd: root });
  expect(run).toEqual({ code: 0, stdout: MARKDOWN, stderr: "" });
});

it.each([
  ["git@github.com:org/app.git", "https://github.com/org/app/blob/main/"],
  [
    "https://me:secret@gitlab.example.com/group/app.git",
    "https://gitlab.example.com/group/app/-/blob/main/",
  ],
  ["https://git.example.com/org/app.git", undefined],
])("leads to the documents on the host of %s", async (origin, base) => {
  const { root, git } = temporaryRepository(FILES);
  git("remote", "add", "origin", origin);
  const args = ["digest", "--since", "4d", "--format", "markdown"];
  const run = await mortem(args, { cwd: root });
  const linked = MARKDOWN.replace(
    / · (2019-04-0\S+|2018-04-01-mail)$/gm,
    ` · [$1](${base}docs/postmortems/$1.md)`,
  ).replace(/ · (2018-11-\S+)$/gm, ` · [$1](${base}docs/premortems/$1.md)`);
  const stdout = base === undefined ? MARKDOWN : linked;
  expect(run).toEqual({ code: 0, stdout, stderr: "" });
});

it("is data in the published shape, with whole lists", async () => {
  const { root } = temporaryRepository(FILES);
  const run = await mortem(["digest", "--format", "json"], { cwd: root });
  const digest = digestSchema.strict().parse(JSON.parse(run.stdout));
  expect(digest).toEqual(JSON.parse(run.stdout));
  expect(digest).toMatchObject({
    version: 1,
    since: "2019-03-22",
    today: "2019-04-05",
    until: "2019-04-19",
    incidents: [
      { id: "2019-04-05-slow-login", severity: "sev1", status: "ongoing", lasted: null },
      { id: "2019-04-02-release", lasted: { seconds: 25_200, approximate: true } },
    ],
    open: [],
    overdue: [{ state: "overdue", owner: "product-lead" }, { owner: "ana" }],
    due: [{ id: "A1", due: "2019-04-16" }],
    done: [{ state: "done" }],
    checkIns: [{ id: "2018-11-05-audience-explorer", due: "2018-12-03", overdue: true }],
    yearAgo: { path: "docs/postmortems/2018-04-01-mail.md", title: "Mail was | late for @all" },
  });
  const empty = await mortem(["digest", "--format", "json"], { cwd: temporaryRepository().root });
  expect(digestSchema.parse(JSON.parse(empty.stdout))).toMatchObject({
    incidents: [],
    yearAgo: null,
  });
});

it("fits a terminal", async () => {
  const { root } = temporaryRepository(FILES);
  const terminal = openTerminal(process.execPath, [program, "digest"], {
    cwd: root,
    env: environment,
    columns: 40,
    rows: 60,
  });
  await terminal.waitFor("2018-04-01-mail");
  await terminal.waitFor(NARROW);
});

it("says so where there is nothing, and refuses a day that has not come", async () => {
  const { root } = temporaryRepository();
  expect(await mortem(["digest"], { cwd: root })).toEqual({
    code: 0,
    stdout: "Digest: 2019-03-22 to 2019-04-05\nNothing new, and nothing due.\n",
    stderr: "",
  });
  expect(await mortem(["digest", "--since", "2019-04-06"], { cwd: root })).toEqual({
    code: 2,
    stdout: "",
    stderr:
      "error: --since: 2019-04-06 has not come yet\n  Give a day that has passed, or today.\n",
  });
});
