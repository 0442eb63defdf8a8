import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { adviceFor } from "../../src/cli/init/advice.ts";
import { configFile } from "../../src/cli/init/config-file.ts";
import { type Runner, runnerFor } from "../../src/cli/init/runner.ts";
import { nightlyFile, workflowFile } from "../../src/cli/init/workflow.ts";
import { mainBranch, remoteAddress } from "../../src/io/remote.ts";
import { RULES } from "../../src/lint/rules/index.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";
import { DEFAULT_CONFIG } from "../../src/values/config.ts";
import { configSchema, parseConfig } from "../../src/values/config-schema.ts";
import { temporaryRepository } from "../support/repo.ts";

describe("the config that init writes", () => {
  const text = configFile("America/Chicago");
  /** With every setting switched on, as a person would do it. */
  const switchedOn = text.replace(/^#(?=[a-z]| {2})/gm, "");

  it("says nothing but the time zone", () => {
    expect(parseConfig(text, "/mortem.yaml")).toEqual({
      ...DEFAULT_CONFIG,
      path: "/mortem.yaml",
      timezone: "America/Chicago",
    });
  });

  it("shows every setting there is", () => {
    expect(Object.keys(parse(switchedOn)).sort()).toEqual(Object.keys(configSchema.shape).sort());
  });

  it("shows the defaults, and examples that can be used", () => {
    const {
      people,
      template,
      templates,
      rules: settings,
      ...rest
    } = parseConfig(switchedOn, "/mortem.yaml");
    const { postmortems, premortems, severities, limits } = DEFAULT_CONFIG;
    expect(rest).toMatchObject({ postmortems, premortems, severities, limits });
    expect(people[0]?.handle).toBe("release-lead");
    expect(builtinTemplates().map(({ id }) => id)).toContain(template);
    expect(templates).toBe("docs/templates");
    for (const id of settings.keys()) expect(RULES.map((rule) => rule.id)).toContain(id);
  });

  it("fits into 80 columns", () => {
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe("a pipeline runs mortem", () => {
  const dependent = JSON.stringify({ devDependencies: { mortem: "^0.1.0" } });
  const runner = (packageJson: string | undefined, ...files: string[]) =>
    runnerFor(packageJson, (name) => files.includes(name), "0.1.0");
  const pinned: Runner = { install: undefined, command: "npx --yes mortem@0.1.0" };

  it("from the registry, in one version, where it is not installed", () => {
    expect(runner(undefined)).toEqual(pinned);
    expect(runner("{}", "package-lock.json")).toEqual(pinned);
    expect(runner(JSON.stringify({ dependencies: { memento: "1" } }))).toEqual(pinned);
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    '"mortem"',
    '{"dependencies": null}',
    '{"dependencies": "mortem"}',
  ])("so too where package.json is %s", (text) => {
    expect(runner(text)).toEqual(pinned);
  });

  it.each([
    ["package-lock.json", "npm ci --ignore-scripts", "npx --no-install mortem"],
    ["npm-shrinkwrap.json", "npm ci --ignore-scripts", "npx --no-install mortem"],
    [
      "pnpm-lock.yaml",
      "corepack enable && pnpm install --frozen-lockfile --ignore-scripts",
      "pnpm exec mortem",
    ],
    ["yarn.lock", "corepack enable && yarn install --frozen-lockfile", "yarn run mortem"],
    ["bun.lock", "npm install --ignore-scripts", "npx --no-install mortem"],
  ])("as %s has it installed", (lockfile, install, command) => {
    expect(runner(dependent, lockfile)).toMatchObject({ install, command });
  });
});

describe("the workflow that init writes", () => {
  const installed: Runner = {
    install: "npm ci --ignore-scripts",
    command: "npx --no-install mortem",
  };
  const text = workflowFile(installed, "trunk");
  const workflow = parse(text);
  const runs = (job: string): string[] =>
    workflow.jobs[job].steps.flatMap(({ run }: { run?: string }) => run ?? []);

  it("runs for pull requests, for what reaches the main branch, and once a week", () => {
    expect(workflow.on).toEqual({
      pull_request: null,
      push: { branches: ["trunk"], paths: ["**.md", "mortem.yaml"] },
      schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* [0-6]$/) }],
    });
  });

  it("checks the documents, strictly once a week", () => {
    expect(workflow.env).toEqual({ MORTEM: "npx --no-install mortem" });
    expect(runs("lint")).toEqual([
      "npm ci --ignore-scripts",
      "$MORTEM lint",
      "$MORTEM lint --strict",
    ]);
    const [often, weekly] = workflow.jobs.lint.steps.slice(-2);
    expect([often.if, weekly.if]).toEqual([
      "github.event_name != 'schedule'",
      "github.event_name == 'schedule'",
    ]);
    expect(workflow.jobs.lint.if).toBeUndefined();
  });

  it("may write only where it commits the index, after the merge, one at a time", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    expect(workflow.jobs.lint.permissions).toBeUndefined();
    expect(workflow.jobs.lint.steps[0].with).toEqual({ "persist-credentials": false });
    expect(workflow.jobs.index).toMatchObject({
      if: "github.event_name == 'push'",
      permissions: { contents: "write" },
      concurrency: "mortem-index",
    });
    expect(runs("index").slice(0, 2)).toEqual(["npm ci --ignore-scripts", "$MORTEM index"]);
  });

  it("puts nothing that a stranger can name into a shell", () => {
    for (const run of [...runs("lint"), ...runs("index")]) expect(run).not.toContain("${{");
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
  });

  it("installs nothing where the command does that itself", () => {
    const alone = parse(
      workflowFile({ install: undefined, command: "npx --yes mortem@0.1.0" }, "main"),
    );
    expect(alone.env.MORTEM).toBe("npx --yes mortem@0.1.0");
    for (const job of ["lint", "index"]) {
      expect(alone.jobs[job].steps).toHaveLength(workflow.jobs[job].steps.length - 1);
    }
  });

  it.each(["release/2.x", "main"])("takes the branch %s as it is", (branch) => {
    expect(parse(workflowFile(installed, branch)).on.push.branches).toEqual([branch]);
  });

  it.each(['a"b', "ma+in", "", "!main", "b\n  evil: true"])(
    "takes no branch like %j into a pattern",
    (branch) => {
      expect(workflowFile(installed, branch)).toBe(workflowFile(installed, "main"));
    },
  );
});

describe("the nightly workflow that init writes", () => {
  const installed: Runner = {
    install: "npm ci --ignore-scripts",
    command: "npx --no-install mortem",
  };
  const workflow = parse(nightlyFile(installed));

  it("looks each night for what is overdue, and may read the repository alone", () => {
    expect(workflow.on).toEqual({
      schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }],
      workflow_dispatch: null,
    });
    expect(workflow.permissions).toEqual({ contents: "read" });
    const { steps } = workflow.jobs.overdue;
    expect(steps[0].with).toEqual({ "persist-credentials": false });
    expect(steps.flatMap(({ run }: { run?: string }) => run ?? [])).toEqual([
      "npm ci --ignore-scripts",
      "$MORTEM actions --overdue --check",
    ]);
  });

  it("installs nothing where the command does that itself", () => {
    const alone = parse(nightlyFile({ install: undefined, command: "npx --yes mortem@0.1.0" }));
    expect(alone.env.MORTEM).toBe("npx --yes mortem@0.1.0");
    expect(alone.jobs.overdue.steps).toHaveLength(workflow.jobs.overdue.steps.length - 1);
  });
});

describe("without a workflow", () => {
  const runner: Runner = { install: "npm ci", command: "npx mortem" };
  const there =
    (...files: string[]) =>
    (name: string) =>
      files.includes(name);

  it.each([
    "https://gitlab.com/team/app.git",
    "git@gitlab.example.com:team/app.git",
    "ssh://git@code.gitlab.example.com:22/app",
    "https://oauth2:secret@gitlab.com/team/app",
  ])("%s gets the commands for its pipeline", (address) => {
    expect(adviceFor(runner, address, there(".git"))?.commands).toEqual([
      "npm ci",
      "npx mortem lint",
      "npx mortem index --check",
      "npx mortem actions --overdue --check  # at night",
    ]);
  });

  it("so does a repository that has a pipeline of GitLab's and no remote", () => {
    expect(adviceFor(runner, undefined, there(".git", ".gitlab-ci.yml"))?.commands).toHaveLength(4);
    expect(
      adviceFor(runner, "git@github.com:a/b", there(".git", ".gitlab-ci.yml")),
    ).toBeUndefined();
  });

  it.each(["https://github.com/gitlab/app.git", "git@github.com:team/gitlab.git", undefined])(
    "%s is left alone",
    (address) => {
      expect(adviceFor(runner, address, there(".git"))).toBeUndefined();
    },
  );

  it("a folder that is no repository's root is told so", () => {
    expect(adviceFor(runner, undefined, there())).toMatchObject({ commands: [] });
  });
});

describe("the repository's remote", () => {
  it("and main branch are read from git", async () => {
    const origin = temporaryRepository();
    origin.git("checkout", "--quiet", "-b", "trunk");
    origin.git("commit", "--quiet", "--allow-empty", "-m", "one");
    const { root, git } = temporaryRepository();
    expect(await remoteAddress(root)).toBeUndefined();
    git("remote", "add", "origin", origin.root);
    git("fetch", "--quiet");
    git("remote", "set-head", "origin", "--auto");
    expect(await remoteAddress(root)).toBe(origin.root);
    expect(await mainBranch(root)).toBe("trunk");
  });

  it("main branch is main or master before any other", async () => {
    const { root, git } = temporaryRepository();
    expect(await mainBranch(root)).toBe("main");
    git("checkout", "--quiet", "-b", "topic");
    expect(await mainBranch(root)).toBe("topic");
    git("commit", "--quiet", "--allow-empty", "-m", "one");
    git("branch", "master");
    expect(await mainBranch(root)).toBe("master");
  });
});
