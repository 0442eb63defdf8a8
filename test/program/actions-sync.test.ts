/** `mortem actions sync`, against clients of a git host that do as they are told. */
import { describe, expect, it } from "vitest";
import { ARCHIVE, OUTAGE, RELEASE } from "../support/archive.ts";
import { type HostIssue, issueClient } from "../support/issue-client.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";
import { environment, mortem, program } from "../support/run.ts";
import { openTerminal } from "../support/terminal.ts";

const RELEASE_PATH = "docs/postmortems/2019-04-02-release.md";
const OUTAGE_PATH = "docs/postmortems/2019-04-05-slow-login.md";

/** Two actions without a ticket, in two documents. */
const UNTRACKED = { ...ARCHIVE, [RELEASE_PATH]: RELEASE.replace(", #482", "") };

type Client = ReturnType<typeof issueClient>;

function onGitHub(files: Record<string, string> = UNTRACKED): TemporaryRepository {
  const repository = temporaryRepository(files);
  repository.git("remote", "add", "origin", "git@github.com:org/app.git");
  return repository;
}

const sync = ({ root }: TemporaryRepository, client: Pick<Client, "env">, ...args: string[]) =>
  mortem(["actions", "sync", ...args], { cwd: root, env: client.env });

const issue = (number: number, more: Partial<HostIssue> = {}): HostIssue => ({
  number,
  body: "",
  state: "open",
  author: "ana",
  ...more,
});

/** What stands in an issue of an action. */
const marker = (key: string) => `<!-- mortem-action: ${key} -->`;

describe("opens an issue for each action without one", () => {
  it("shows what it would do, and does nothing, unless it is told to", async () => {
    const repository = onGitHub();
    const client = issueClient("gh");
    expect(await sync(repository, client)).toEqual({
      code: 0,
      stdout: `\
would open an issue: A1 Run the release checks inside the production image (${RELEASE_PATH})
would open an issue: A1 Alert on slow logins (${OUTAGE_PATH})
`,
      stderr: `\
Issues of github.com/org/app
Nothing was done. \`mortem actions sync --apply\` does it.
`,
    });
    expect(client.created()).toEqual([]);
    expect(repository.read(OUTAGE_PATH)).toBe(OUTAGE);
  });

  it("asks as the client wants to be asked, and writes each number into the document", async () => {
    const repository = onGitHub();
    const client = issueClient("gh", { issues: [issue(41)] });
    const run = await sync(repository, client, "--apply", "--label", "mortem", "--label", "x, y");
    expect(run).toEqual({
      code: 0,
      stdout: `\
opened #42: A1 Run the release checks inside the production image (${RELEASE_PATH})
opened #43: A1 Alert on slow logins (${OUTAGE_PATH})
`,
      stderr: "Issues of github.com/org/app\n",
    });
    expect(repository.read(RELEASE_PATH)).toBe(RELEASE.replace("#482", "#42"));
    expect(repository.read(OUTAGE_PATH)).toBe(
      OUTAGE.replace("due 2019-04-04", "due 2019-04-04, #43"),
    );
    const [list, create] = client.calls();
    expect(list?.args).toEqual([
      ...["api", "--hostname", "github.com"],
      "repos/org/app/issues?state=all&sort=created&direction=asc&per_page=100&page=1&since=2019-01-02T00%3A00%3A00Z",
    ]);
    expect(create?.args).toEqual([
      ...["api", "--hostname", "github.com", "--method", "POST"],
      ...["--header", "Content-Type: application/json", "--input", "-", "repos/org/app/issues"],
    ]);
    expect(JSON.parse(create?.input ?? "")).toEqual({
      title: "Run the release checks inside the production image",
      body: `\
**A1** Run the release checks inside the production image

- Owner: release-lead
- Due: 2019-04-16
- Type: prevent
- Priority: P1
- From: [Every modelling job failed](https://github.com/org/app/blob/main/${RELEASE_PATH})

When this is closed, \`mortem actions sync\` ticks the action off there.

${marker("2019-04-02-release#A1")}
`,
      labels: ["mortem", "x, y"],
    });
  });

  it("calls nobody and links no number, whatever an action says", async () => {
    const text = OUTAGE.replace(
      "Alert on slow logins",
      "/close @all see #12 and GH-3 ![x](y)",
    ).replace("Login was | slow", "'@here ]( #4'");
    const repository = onGitHub({ [OUTAGE_PATH]: text });
    const client = issueClient("gh");
    expect((await sync(repository, client, "--apply")).code).toBe(0);
    const { title, body } = JSON.parse(client.created()[0]?.input ?? "");
    for (const written of [title, body.replace(/<!--.*-->/, "")]) {
      expect(written).not.toMatch(/@(?=[a-z])|#(?=\d)|GH-(?=\d)/);
    }
    expect(body).not.toMatch(/^\//m);
  });

  it("leaves alone what is settled or proposed, and what has a ticket elsewhere", async () => {
    const text = RELEASE.replace("#482", "ABC-12").replace(
      "Pin every dependency — declined: the lock file holds them",
      "Pin every dependency — proposed",
    );
    const client = issueClient("gh");
    const run = await sync(onGitHub({ [RELEASE_PATH]: text }), client, "--apply");
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(run.stderr).toBe(
      "Issues of github.com/org/app\nThere is nothing to do.\nNot followed: 1 with a ticket elsewhere.\n",
    );
    expect(client.calls()).toEqual([]);
  });

  it("only those of one document", async () => {
    const client = issueClient("gh");
    const run = await sync(onGitHub(), client, "--doc", "slow-login");
    expect(run.stdout).toMatch(/^would open an issue: A1 Alert on slow logins .*\n$/);
  });
});

describe("never opens a second issue for an action", () => {
  it("finds the one that is there, on whatever page, and writes down its number", async () => {
    const issues = Array.from({ length: 100 }, (_, at) => issue(at + 1));
    const client = issueClient("gh", {
      issues: [
        ...issues,
        issue(101, { body: `x\n${marker("2019-04-02-release#A1")}\n` }),
        issue(102, { body: marker("2019-04-02-release#A1"), author: "somebody-else" }),
        issue(103, { body: marker("2019-04-05-slow-login#A10") }),
      ],
    });
    const repository = onGitHub();
    expect((await sync(repository, client)).stdout).toMatch(
      /^would write down #101: A1 Run .* \(.*; opened by ana\)\nwould open an issue: A1 Alert/,
    );
    const run = await sync(repository, client, "--apply");
    expect(run.stdout).toMatch(/^wrote down #101: A1 Run .*\nopened #104: A1 Alert/);
    expect(repository.read(RELEASE_PATH)).toContain("P1, #101\n");
    expect(client.created()).toHaveLength(1);
  });

  it.each(["itself", "mortem"] as const)(
    "when it was interrupted after opening: the client has killed %s",
    async (kills) => {
      const repository = onGitHub();
      const client = issueClient("gh");
      client.become({ fails: { create: { kills, after: true, code: 1 } } });
      const killed = await sync(repository, client, "--apply");
      if (kills === "mortem") expect(killed.code).toBe(null);
      else expect(killed).toMatchObject({ code: 2, stdout: "" });
      expect(repository.read(RELEASE_PATH)).toBe(UNTRACKED[RELEASE_PATH]);
      expect(client.issues()).toHaveLength(1);
      client.become({ fails: {} });
      const again = await sync(repository, client, "--apply");
      expect(again.stdout).toMatch(/^wrote down #1: A1 Run .*\nopened #2: A1 Alert .*\n$/);
      expect(client.issues()).toHaveLength(2);
      const third = await sync(repository, client, "--apply");
      expect(third).toMatchObject({ code: 0, stdout: "" });
      expect(client.issues()).toHaveLength(2);
    },
  );

  it("when what is answered to opening it cannot be read", async () => {
    const repository = onGitHub();
    const client = issueClient("gh");
    client.become({ garbage: { create: "<html>" } });
    const first = await sync(repository, client, "--apply");
    expect(first).toMatchObject({ code: 2, stdout: "" });
    expect(first.stderr).toMatch(/what gh answers is not what github\.com says of issues/);
    client.become({ garbage: {} });
    expect((await sync(repository, client, "--apply")).stdout).toMatch(
      /^wrote down #1: .*\nopened #2: /,
    );
  });

  it("when its document cannot be written to any more, and says which issue it was", async () => {
    const repository = onGitHub({ [OUTAGE_PATH]: OUTAGE });
    const client = issueClient("gh");
    const conflict = {
      path: repository.path(OUTAGE_PATH),
      text: "<<<<<<< a\n=======\n>>>>>>> b\n",
    };
    client.become({ overwrites: conflict });
    const run = await sync(repository, client, "--apply");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(`\
error: ${OUTAGE_PATH}:1: #1 was opened, and could not be written down: the file has merge-conflict markers
  Settle the conflict first; no command edits or counts a file in this state.
  Then run the same command again: it finds the issue, and opens no second one.
`);
    repository.write(OUTAGE_PATH, OUTAGE);
    expect((await sync(repository, client, "--apply")).stdout).toMatch(/^wrote down #1: /);
  });

  it("and opens none whose number could not be written down", async () => {
    const table = OUTAGE.replace(
      "- [ ] **A1** Alert on slow logins — @ana, due 2019-04-04",
      "| ID | Action | Owner |\n| --- | --- | --- |\n| A1 | Alert on slow logins | @ana |",
    );
    const files = {
      [OUTAGE_PATH]: table,
      "docs/postmortems/2019-04-06-a.md": OUTAGE.replace("**A1** ", ""),
      "docs/postmortems/2019-04-06-b.md": `${OUTAGE}<<<<<<< a\n=======\n>>>>>>> b\n`,
      "docs/postmortems/2019-04-06-c.md": OUTAGE,
      "docs/postmortems/more/2019-04-06-c.md": OUTAGE,
    };
    const client = issueClient("gh");
    const run = await sync(onGitHub(files), client, "--apply");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr.match(/^error: .*/gm)).toEqual([
      "error: docs/postmortems/2019-04-06-b.md:16: the file has merge-conflict markers",
      `error: ${OUTAGE_PATH}:17: the table of action items has no cell for "ticket"`,
      "error: docs/postmortems/2019-04-06-a.md:15: the action “Alert on slow logins” has no id, by which it and its issue would find each other",
      "error: docs/postmortems/2019-04-06-c.md: two documents have the id 2019-04-06-c, also docs/postmortems/more/2019-04-06-c.md",
      "error: docs/postmortems/more/2019-04-06-c.md: two documents have the id 2019-04-06-c, also docs/postmortems/2019-04-06-c.md",
    ]);
  });
});

describe("of two documents with one id", () => {
  const PATHS = ["docs/postmortems/a/2019-04-06-c.md", "docs/postmortems/b/2019-04-06-c.md"];
  const idle = OUTAGE.replace("- [ ] **A1**", "- [x] **A1**");

  it.each([
    ["both have something to do", OUTAGE, OUTAGE],
    ["the first has nothing to do", idle, OUTAGE],
    ["the second has nothing to do", OUTAGE, idle],
  ])("opens no issue, also where only one is asked for: %s", async (_, a, b) => {
    const [first = "", second = ""] = PATHS;
    for (const path of a === idle ? [second] : b === idle ? [first] : PATHS) {
      for (const doc of [[], ["--doc", path]]) {
        const client = issueClient("gh");
        const run = await sync(onGitHub({ [first]: a, [second]: b }), client, "--apply", ...doc);
        expect(run).toMatchObject({ code: 1, stdout: "" });
        expect(run.stderr).toContain(`error: ${path}: two documents have the id 2019-04-06-c`);
        expect(client.calls()).toEqual([]);
      }
    }
  });
});

describe("reads the state of those that have one", () => {
  const closed = { state: "closed", closedAt: "2019-04-05T04:00:00Z" };
  const FILES = { [RELEASE_PATH]: RELEASE };

  it.each<[Partial<HostIssue>, string, string]>([
    [{}, "", "#482"],
    [
      closed,
      `done: A1 Run the release checks inside the production image (${RELEASE_PATH}; #482)\n`,
      "#482, done 2019-04-04",
    ],
    [
      { ...closed, pull_request: { merged_at: "2019-04-05T04:00:00Z" } },
      `done: A1 Run the release checks inside the production image (${RELEASE_PATH}; #482)\n`,
      "#482, done 2019-04-04",
    ],
    [
      { ...closed, state_reason: "not_planned" },
      `#482 was closed as not done: A1 Run the release checks inside the production image (${RELEASE_PATH}; mortem actions decline A1 --doc 2019-04-02-release --why …)\n`,
      "#482",
    ],
    [
      { ...closed, pull_request: { merged_at: null } },
      `#482 was closed as not done: A1 Run the release checks inside the production image (${RELEASE_PATH}; mortem actions decline A1 --doc 2019-04-02-release --why …)\n`,
      "#482",
    ],
  ])("%j", async (more, stdout, meta) => {
    const repository = onGitHub(FILES);
    const client = issueClient("gh", { issues: [issue(482, more)] });
    expect(await sync(repository, client, "--apply")).toMatchObject({ code: 0, stdout });
    expect(client.calls().map(({ args }) => args.at(-1))).toEqual(["repos/org/app/issues/482"]);
    const ticked = meta === "#482" ? RELEASE : RELEASE.replace("[ ] **A1**", "[x] **A1**");
    expect(repository.read(RELEASE_PATH)).toBe(ticked.replace("#482", meta));
  });

  it("says in a dry run what it would tick off, and which number leads nowhere", async () => {
    const repository = onGitHub({ ...FILES, [OUTAGE_PATH]: OUTAGE.replace("@ana", "@ana, #7") });
    const client = issueClient("gh", { issues: [issue(482, closed)] });
    expect((await sync(repository, client)).stdout).toBe(`\
would tick off: A1 Run the release checks inside the production image (${RELEASE_PATH}; #482 was closed on 2019-04-04)
#7 is not there: A1 Alert on slow logins (${OUTAGE_PATH}; correct the ticket)
`);
    expect(repository.read(RELEASE_PATH)).toBe(RELEASE);
  });

  it("asks once for an issue that several name, and not for one that was listed", async () => {
    const two = OUTAGE.replace("2019-04-04\n", "2019-04-04, #7\n- [ ] **A2** Limit retries — #7\n");
    const files = { ...FILES, [OUTAGE_PATH]: two };
    const client = issueClient("gh", { issues: [issue(7, closed), issue(482)] });
    expect((await sync(onGitHub(files), client)).stdout.match(/^would tick off: A[12]/gm)).toEqual([
      "would tick off: A1",
      "would tick off: A2",
    ]);
    const asked = () => client.calls().map(({ args }) => args.at(-1)?.split("?")[0]);
    expect(asked()).toEqual(["repos/org/app/issues/482", "repos/org/app/issues/7"]);
    files[OUTAGE_PATH] += "- [ ] **A3** Alert sooner\n";
    const run = await sync(onGitHub(files), client);
    expect(run.stdout).toMatch(/^would open an issue: A3 .*\nwould tick off: .*\nwould tick off/);
    expect(asked().slice(2)).toEqual(["repos/org/app/issues"]);
  });

  it("shows what it knows where the host fails on the way, and does nothing", async () => {
    const repository = onGitHub({ ...FILES, [OUTAGE_PATH]: OUTAGE });
    const client = issueClient("gh");
    client.become({ fails: { get: { code: 1, stderr: "gh: HTTP 502" } } });
    const run = await sync(repository, client, "--apply");
    expect(run.code).toBe(2);
    expect(run.stdout).toMatch(/^would open an issue: A1 Alert .*\n$/);
    expect(run.stderr).toMatch(/\nNothing was done, and more may be to do:\nerror: gh could not/);
    expect(client.created()).toEqual([]);
  });

  it("takes an answer of nothing for dead tickets only where the repository is seen", async () => {
    const repository = onGitHub({ ...FILES, [OUTAGE_PATH]: OUTAGE.replace("@ana", "@ana, #7") });
    const failure = { code: 1, stderr: "gh: Not Found (HTTP 404)" };
    const client = issueClient("gh", { issues: [], fails: { get: failure, see: failure } });
    const blind = await sync(repository, client);
    expect(blind).toMatchObject({ code: 2, stdout: "" });
    expect(blind.stderr).toContain(
      "error: no access to org/app on github.com, or no such repository\n",
    );
    client.become({ fails: { get: failure } });
    expect((await sync(repository, client)).stdout.match(/is not there/g)).toHaveLength(2);
    const asked = client.calls().map(({ args }) => args.at(-1));
    expect(asked.filter((path) => path === "repos/org/app")).toHaveLength(2);
  });

  it("says where all issues are turned off", async () => {
    const stderr = "gh: Issues has been disabled in this repository. (HTTP 410)";
    const client = issueClient("gh", { issues: [], fails: { get: { code: 1, stderr } } });
    const run = await sync(onGitHub(FILES), client);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("error: org/app has no issues: they are turned off\n");
  });

  it.each([
    [[issue(482)], FILES, "There is nothing to do: 1 open action has its issue, and it is open.\n"],
    [[], { [OUTAGE_PATH]: OUTAGE.replace("[ ]", "[x]") }, "There is nothing to do.\n"],
    [
      [],
      { [OUTAGE_PATH]: OUTAGE.replace("**A1** ", "") },
      "There is nothing to do.\nNot followed: 1 for the reasons above.\n",
    ],
  ])("says what it is of that nothing is to do (%#)", async (issues, files, text) => {
    const run = await sync(onGitHub(files), issueClient("gh", { issues }));
    expect(run.stdout).toBe("");
    expect(run.stderr.endsWith(`Issues of github.com/org/app\n${text}`)).toBe(true);
  });

  it("ticks nothing off in the run that finds the issue: it may be a stranger's", async () => {
    const repository = onGitHub();
    const forged = issue(9, {
      ...closed,
      author: "somebody-else",
      body: marker("2019-04-02-release#A1"),
    });
    const client = issueClient("gh", { issues: [forged] });
    const said = "opened by somebody-else; closed: look at it; the next run takes it into account)";
    expect((await sync(repository, client)).stdout).toContain(said);
    const run = await sync(repository, client, "--apply");
    expect(run.stdout).toContain(said);
    expect(run.stdout).not.toMatch(/^done/m);
    expect(repository.read(RELEASE_PATH)).toBe(RELEASE.replace("#482", "#9"));
    expect((await sync(repository, client, "--apply")).stdout).toMatch(/^done: A1 Run/);
  });

  it("knows an issue by its address, too", async () => {
    const text = RELEASE.replace("#482", "https://github.com/ORG/app/issues/482");
    const client = issueClient("gh", { issues: [issue(482, closed)] });
    const run = await sync(onGitHub({ [RELEASE_PATH]: text }), client);
    expect(run.stdout).toMatch(/^would tick off/);
  });

  it("says what stood in the status of a row that it ticks off", async () => {
    const table = OUTAGE.replace(
      /- \[ \] \*\*A1\*\*.*/,
      "| ID | Action | Status | Ticket |\n| --- | --- | --- | --- |\n| A1 | Alert | waiting for the vendor | #7 |",
    );
    const client = issueClient("gh", { issues: [issue(7, closed)] });
    expect((await sync(onGitHub({ [OUTAGE_PATH]: table }), client, "--apply")).stdout).toBe(
      `done: A1 Alert (${OUTAGE_PATH}; #7; its status was “waiting for the vendor”)\n`,
    );
  });

  it("asks in a terminal which are done", async () => {
    const repository = onGitHub(FILES);
    const client = issueClient("gh", { issues: [issue(482, closed)] });
    const start = () =>
      openTerminal(process.execPath, [program, "actions", "sync", "--apply"], {
        cwd: repository.root,
        env: { ...environment, ...client.env },
      });
    const first = start();
    expect(await first.waitFor("take it")).toBe(`\
Issues of github.com/org/app

Their issues are closed. Which actions are done?
› [x] A1 Run the release checks inside the production image
      #482 was closed on 2019-04-04 · 2019-04-02-release
↑↓ move · Space mark · a none · Enter take it · Ctrl-C stop`);
    first.type(" ");
    await first.waitFor("take none");
    first.press("enter");
    await first.exit();
    expect(repository.read(RELEASE_PATH)).toBe(RELEASE);
    const second = start();
    await second.waitFor("take it");
    second.press("enter");
    await second.exit();
    expect(repository.read(RELEASE_PATH)).toContain("done 2019-04-04\n");
  });
});

describe("on GitLab", () => {
  it("speaks to its client in its own words", async () => {
    const repository = temporaryRepository({ [OUTAGE_PATH]: OUTAGE });
    repository.git("remote", "add", "origin", "https://gitlab.example.com/group/team/app.git");
    const client = issueClient("glab");
    const run = await sync(repository, client, "--apply", "--label", "a", "--label", "b");
    expect(run).toMatchObject({ code: 0, stderr: "Issues of gitlab.example.com/group/team/app\n" });
    const [list, create] = client.calls();
    expect(list?.args).toEqual([
      ...["api", "--hostname", "gitlab.example.com"],
      "projects/group%2Fteam%2Fapp/issues?scope=all&order_by=created_at&sort=asc&per_page=100&page=1&created_after=2019-01-05T00%3A00%3A00Z",
    ]);
    expect(create?.args.at(-1)).toBe("projects/group%2Fteam%2Fapp/issues");
    const { title, description, labels } = JSON.parse(create?.input ?? "");
    expect([title, labels]).toEqual(["Alert on slow logins", "a,b"]);
    expect(description).toContain(
      `(https://gitlab.example.com/group/team/app/-/blob/main/${OUTAGE_PATH})`,
    );
    expect(repository.read(OUTAGE_PATH)).toContain("due 2019-04-04, #1\n");
    client.become({ issues: [{ ...issue(1), state: "closed", closedAt: "2019-04-05T12:00:00Z" }] });
    expect((await sync(repository, client, "--apply")).stdout).toMatch(/^done: A1 Alert/);
  });
});

describe("where the issues are", () => {
  it("elsewhere than the documents: then an action gets the whole address", async () => {
    const repository = onGitHub({ [OUTAGE_PATH]: OUTAGE });
    const client = issueClient("gh");
    const run = await sync(repository, client, "--apply", "--repo", "org/tracker");
    expect(run.stderr).toBe("Issues of github.com/org/tracker\n");
    expect(client.created()[0]?.args.at(-1)).toBe("repos/org/tracker/issues");
    expect(repository.read(OUTAGE_PATH)).toContain("https://github.com/org/app/issues/1\n");
  });

  it.each<[string | undefined, string[], string]>([
    [undefined, [], "this repository has no remote `origin`, whose issues would be meant"],
    ["/srv/git/app.git", [], "the remote `origin` is no repository of a host: /srv/git/app.git"],
    ["git@code.example.com:a/b.git", [], "it is not known which host code.example.com is"],
    ["git@github.com:a/b.git", ["--repo", "b"], '--repo: "b" names no repository'],
    ["git@github.com:a/b.git", ["--repo", "../b"], '--repo: "../b" names no repository'],
  ])("origin %s with %j: %s", async (origin, args, message) => {
    const repository = temporaryRepository(UNTRACKED);
    if (origin !== undefined) repository.git("remote", "add", "origin", origin);
    const client = issueClient("gh");
    const run = await sync(repository, client, ...args);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/^error: .*\n {2}\S.*--(?:repo|host)/);
    expect(run.stderr).toContain(message);
    expect(client.calls()).toEqual([]);
  });
});

describe("tells why the host could not be asked, and what to do", () => {
  const AGAIN =
    "  Then run the same command again: what was done stays, and no issue is opened twice.\n";

  /** What the files alone tell. */
  const UNASKED = `\
no issue is written down for: A1 Run the release checks inside the production image (docs/postmortems/2019-04-02-release.md)
no issue is written down for: A1 Alert on slow logins (docs/postmortems/2019-04-05-slow-login.md)
`;

  it("takes --dry-run, which is so anyway", async () => {
    const client = issueClient("gh");
    const dry = await sync(onGitHub(), client, "--dry-run");
    expect(dry.stdout).toMatch(/^would open an issue: /);
    const both = await sync(onGitHub(), client, "--dry-run", "--apply");
    expect(both).toMatchObject({ code: 2, stdout: "" });
    expect(client.created()).toEqual([]);
  });

  it("no client", async () => {
    const repository = onGitHub();
    // Git is there, and nothing else.
    const PATH = repository.git("--exec-path").trim();
    const run = await sync(repository, { env: { PATH } });
    expect(run).toMatchObject({ code: 2, stdout: UNASKED });
    expect(run.stderr).toBe(`\
Issues of github.com/org/app
Nothing was done, and more may be to do:
error: gh cannot be found, the command-line client of github.com
  Install it (https://cli.github.com), and log in with \`gh auth login --hostname github.com\`.
${AGAIN}`);
  });

  it.each([
    [
      { code: 4, stderr: "To get started with GitHub CLI, please run:  gh auth login" },
      "gh is not logged in to github.com\n  Log in with `gh auth login --hostname github.com`.",
    ],
    [
      { code: 1, stderr: "gh: Bad credentials (HTTP 401)" },
      "gh is not logged in to github.com\n  Log in with `gh auth login --hostname github.com`.",
    ],
    [
      { code: 1, stderr: "gh: Resource not accessible by integration (HTTP 403)" },
      "you may not do this in org/app on github.com\n  Ask for the right to read and to open issues there. gh says: gh: Resource not accessible by integration (HTTP 403)",
    ],
    [
      { code: 1, stderr: "gh: API rate limit exceeded for user ID 1. (HTTP 403)" },
      "github.com takes no more for now: its rate limit is reached\n  Wait for an hour.",
    ],
    [
      { code: 1, stderr: "gh: Issues has been disabled in this repository. (HTTP 410)" },
      "org/app has no issues: they are turned off\n  Turn them on in its settings, or name another place with --repo.",
    ],
    [
      { code: 1, stderr: "gh: Not Found (HTTP 404)" },
      "no access to org/app on github.com, or no such repository\n  Check the name, or give it with --repo; you may have to log in as somebody who sees it.",
    ],
    [
      { code: 1, stderr: "error connecting to api.github.com\ncheck your internet connection" },
      "github.com cannot be reached\n  Check your connection. gh says: error connecting to api.github.com check your internet connection",
    ],
    [{ code: 1, stderr: "\u001b[31mpanic\u001b[0m" }, "gh could not do it\n  It says: panic"],
    [
      { kills: "itself" as const },
      "gh was stopped before it had answered\n  Perhaps github.com does not answer: check your connection.",
    ],
  ])("%j", async (failure, message) => {
    const repository = onGitHub();
    const client = issueClient("gh", { issues: [], fails: { create: failure, list: failure } });
    for (const args of [[], ["--apply"]]) {
      const run = await sync(repository, client, ...args);
      const isDry = args.length === 0;
      const nothing = isDry ? "Nothing was done, and more may be to do:\n" : "";
      expect(run).toMatchObject({ code: 2, stdout: isDry ? UNASKED : "" });
      expect(run.stderr).toBe(
        `Issues of github.com/org/app\n${nothing}error: ${message}\n${AGAIN}`,
      );
    }
    for (const [path, text] of Object.entries(UNTRACKED)) expect(repository.read(path)).toBe(text);
  });

  it.each(["", "{", "[1]", '[{"number": "1"}]', '{"message": "no"}'])(
    "a client that answers %j",
    async (list) => {
      const client = issueClient("gh", { issues: [], garbage: { list } });
      const run = await sync(onGitHub(), client, "--apply");
      expect(run).toMatchObject({ code: 2, stdout: "" });
      expect(run.stderr).toContain("what gh answers is not what github.com says of issues");
      expect(client.created()).toEqual([]);
    },
  );

  it("keeps what was done before it", async () => {
    const repository = onGitHub();
    const client = issueClient("gh", {
      issues: [issue(1, { body: marker("2019-04-02-release#A1") })],
    });
    client.become({ fails: { create: { code: 1, stderr: "gh: HTTP 502" } } });
    const run = await sync(repository, client, "--apply");
    expect(run.code).toBe(2);
    expect(run.stdout).toMatch(/^wrote down #1: A1 Run .*\n$/);
    expect(repository.read(RELEASE_PATH)).toContain("P1, #1\n");
  });
});
