import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { voteStatusSchema } from "../../../src/archive/premortem-schema.ts";
import { play } from "../interview/player.ts";
import { ALL_VOTES, EXPLORER, explorer, ID, PATH, pre, VOTES, votes } from "./explorer.ts";

describe("votes that are given", () => {
  it("are written into the file of the one who casts them, and can be changed", async () => {
    const repository = explorer();
    expect(
      await pre(repository, ["vote", "--as", "Ana", "--set", "R2=1,3", "--set", "R1=1,2"]),
    ).toEqual({
      code: 0,
      stdout: `${VOTES}/ana.yaml\n`,
      stderr: `ana has voted on 2 risks.
Still missing: sol, kim
next: commit the votes; mortem pre vote ${ID} --status
`,
    });
    const written = ALL_VOTES[`${VOTES}/ana.yaml`] as string;
    expect(repository.read(`${VOTES}/ana.yaml`)).toBe(written);
    repository.write(`${VOTES}/ana.yaml`, written.replace("votes:", "votes: # mine"));
    await pre(repository, [
      "vote",
      "audience",
      "--as",
      "ana",
      "--set",
      "Feature gaps=2,3",
      "--set",
      "R1=none",
    ]);
    expect(repository.read(`${VOTES}/ana.yaml`)).toBe(
      "voter: ana\n\nvotes: # mine\n  R2: {likelihood: 2, impact: 3}\n",
    );
    expect(repository.read(PATH)).toBe(EXPLORER);
  });

  it("may come as an answers file, which can say whose they are", async () => {
    const repository = explorer({ "answers.yaml": votes("kim", "R1: 2, 2") });
    expect(await pre(repository, ["vote", "--answers", "answers.yaml"])).toMatchObject({
      code: 0,
      stdout: `${VOTES}/kim.yaml\n`,
    });
    const stdin = '{"R1": {"likelihood": 3, "impact": 3}}';
    await pre(repository, ["vote", "--answers", "-", "--as", "sol", "--set", "R2=1,1"], { stdin });
    expect(repository.read(`${VOTES}/sol.yaml`)).toBe(votes("sol", "R1: 3, 3", "R2: 1, 1"));
  });

  const CLOSED = EXPLORER.replace("voting: open", "voting: closed");
  const refusals: readonly (readonly [
    what: string,
    args: readonly string[],
    stderr: string,
    text?: string,
  ])[] = [
    [
      "a vote outside of 1 to 3",
      ["--as", "ana", "--set", "R1=4,1"],
      `error: --set: "4,1" is no vote on R1
  Write --set R1=2,3: likelihood, then impact, both whole numbers from 1 to 3; R1=none takes a vote back.
`,
    ],
    [
      "an unknown risk",
      ["--as", "ana", "--set", "feature gap=1,1"],
      `error: there is no risk "feature gap"
  Did you mean R2 Feature gaps?
`,
    ],
    [
      "somebody who is not listed",
      ["--as", "anna", "--set", "R1=1,1"],
      `error: ${PATH}: the pre-mortem does not list "anna"
  Did you mean \`ana\`? Others are added to \`participants\` in the front matter.
`,
    ],
    [
      "a team",
      ["--as", "org/team", "--set", "R1=1,1"],
      `error: ${PATH}: org/team is a team, and a team does not vote
  Each of its people votes alone: list them among the \`participants\`.
`,
      EXPLORER.replace("kim (", "org/team, kim ("),
    ],
    [
      "nobody",
      ["--set", "R1=1,1"],
      `error: it does not say whose votes these are
  Add --as and the one who votes: ana, sol, kim.
`,
    ],
    [
      "no vote where nobody can be asked",
      [],
      `error: nobody can be asked here
  Give the votes: mortem pre vote ${ID} --as ana --set R1=2,3, or --answers FILE, or everyone's with --from FILE.
`,
    ],
    [
      "a vote after closing",
      [ID, "--as", "ana", "--set", "R1=1,1"],
      `error: ${PATH}: the voting is closed
  Open it again first, and say why: mortem pre reopen ${ID}
`,
      CLOSED,
    ],
    [
      "a form after closing",
      [ID, "--ballot"],
      `error: ${PATH}: the voting is closed
  Open it again first, and say why: mortem pre reopen ${ID}
`,
      CLOSED,
    ],
    [
      "a vote once the project is over",
      [ID, "--as", "ana", "--set", "R1=1,1"],
      `error: ${PATH}:14: this pre-mortem was ended: nothing in it changes any more
  Take \`ended_at\` out of its front matter if the project goes on.
`,
      EXPLORER.replace("voting: open", "ended_at: 2019-01-01"),
    ],
    [
      "a vote before there are risks",
      ["--as", "ana", "--set", "R1=1,1"],
      `error: ${PATH}: there are no risks yet
  Sort the ideas into risks first: mortem pre group ${ID}
`,
      EXPLORER.replace(/### R[\s\S]*?(?=## Check)/, ""),
    ],
    [
      "options of two ways",
      ["--status", "--set", "R1=1,1"],
      `error: --status and --set do not go together
  Run the command once for each.
`,
    ],
    [
      "a format that there is not",
      ["--status", "--format", "csv"],
      `error: --status has no format csv
  There are: text, json.
`,
    ],
  ];
  for (const [what, args, stderr, text = EXPLORER] of refusals) {
    it(`refuse ${what}`, async () => {
      const repository = explorer({ [PATH]: text });
      expect(await pre(repository, ["vote", ...args])).toEqual({ code: 2, stdout: "", stderr });
      expect(existsSync(repository.path(VOTES))).toBe(false);
      expect(repository.read(PATH)).toBe(text);
    });
  }

  it("are never written over a file that cannot be read whole, whose votes are not shown", async () => {
    const broken = votes("ana", "R2: 3, 3").concat("  R1: {likelihood: 37, impact: 3}\n");
    const repository = explorer({ [`${VOTES}/ana.yaml`]: broken });
    const stderr = `error: ${VOTES}/ana.yaml:5: the vote on R1 is not a likelihood and an impact from 1 to 3
  Both are whole numbers from 1 to 3, as in \`R1: {likelihood: 2, impact: 3}\`; leave the line out for no vote.
`;
    const run = await pre(repository, ["vote", "--as", "ana", "--set", "R1=1,1"]);
    expect(run).toEqual({ code: 2, stdout: "", stderr });
    expect(repository.read(`${VOTES}/ana.yaml`)).toBe(broken);
    const status = await pre(repository, ["vote", "--status"]);
    expect(status).toMatchObject({ code: 2, stderr: expect.stringContaining(stderr) });
    expect(status.stdout + status.stderr).not.toContain("37");
  });

  it("are refused where one person has two files", async () => {
    const repository = explorer({
      [`${VOTES}/ana.yaml`]: votes("ana"),
      [`${VOTES}/ana.yml`]: votes("Ana"),
    });
    const run = await pre(repository, ["vote", "--as", "ana", "--set", "R1=1,1"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toBe(`error: ${VOTES}/ana.yaml: ana has two vote files: this one and ana.yml
  Keep one of them: one person has one file.
`);
  });
});

describe("--status", () => {
  it("says who has voted on how many risks, and who is missing", async () => {
    const repository = explorer({
      [`${VOTES}/ana.yaml`]: votes("ana", "R1: 3, 1", "R2: 3, 1"),
      [`${VOTES}/kim.yaml`]: votes("kim", "R1: 3, 1", "R9: 3, 1"),
      [`${VOTES}/bob.yaml`]: votes("bob", "R1: 3, 1"),
    });
    expect(await pre(repository, ["vote", "--status"])).toEqual({
      code: 0,
      stdout: `Voting is open: 2 of 3 have voted, on 2 risks.

Person  Role            Voted
ana     engineering     on 2 of 2
sol     product         missing
kim     client success  on 1 of 2
`,
      stderr: `Not counted: bob is not among the participants (${VOTES}/bob.yaml).
Not counted: kim has voted on R9, which is no risk (${VOTES}/kim.yaml).
next: mortem pre vote ${ID}
`,
    });
  });

  it("is JSON of the published shape, also once the voting is closed", async () => {
    const repository = explorer({
      ...ALL_VOTES,
      [PATH]: EXPLORER.replace("voting: open", "voting: closed").replace("kim (", "bob, kim ("),
    });
    const run = await pre(repository, ["vote", ID, "--status", "--format", "json"]);
    const status = JSON.parse(run.stdout);
    expect(voteStatusSchema.strict().parse(status)).toEqual(status);
    expect(status).toEqual({
      version: 1,
      document: ID,
      path: PATH,
      voting: "closed",
      risks: 2,
      voters: [
        { handle: "ana", role: "engineering", votes: 2 },
        { handle: "sol", role: "product", votes: 2 },
        { handle: "bob", role: null, votes: 0 },
        { handle: "kim", role: "client success", votes: 2 },
      ],
      missing: ["bob"],
    });
  });
});

describe("those without a terminal", () => {
  it("are sent a form, and their answers are taken back", async () => {
    const repository = explorer();
    const form = await pre(repository, ["vote", "--ballot", "--format", "csv"]);
    expect(form).toMatchObject({
      code: 0,
      stderr: `then: mortem pre vote ${ID} --from ANSWERS.csv takes the answers back\n`,
    });
    const stdin = form.stdout.replace(/^sol,.*\n/gm, "").replace(/,,$/gm, ",2,3");
    expect(await pre(repository, ["vote", "--from", "-"], { stdin })).toEqual({
      code: 0,
      stdout: `${VOTES}/ana.yaml\n${VOTES}/kim.yaml\n`,
      stderr: `ana has voted on 2 risks.
kim has voted on 2 risks.
Still missing: sol
next: commit the votes; mortem pre vote ${ID} --status
`,
    });
    expect(repository.read(`${VOTES}/kim.yaml`)).toBe(votes("kim", "R1: 2, 3", "R2: 2, 3"));
    const text = (await pre(repository, ["vote", "--ballot", "--as", "kim"])).stdout;
    expect(text).toMatch(
      /^Audience explorer: our project has failed\. What happened\?\n[\s\S]*\nYour name: kim\n/,
    );
    const mail = text.replace("(1-3):", "(1-3): 1").replace("Impact (1-3):", "Impact (1-3): 3");
    repository.write("mail.txt", mail.replace(/^/gm, "> "));
    expect(await pre(repository, ["vote", "--from", "mail.txt"])).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(
        /^kim had voted on R1 before: changed\.\nkim has voted on 2 risks/,
      ),
    });
    expect(repository.read(`${VOTES}/kim.yaml`)).toBe(votes("kim", "R1: 1, 3", "R2: 2, 3"));
  });

  it("have all their answers taken, or none", async () => {
    const repository = explorer({
      "votes.csv": "name;R1 likelihood;R1 impact\nana;1;1\nbob;1;1\nsol;4;1\nANA;2;2\n",
    });
    expect(await pre(repository, ["vote", "--from", "votes.csv"])).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: votes.csv:3: the pre-mortem does not list "bob"
  It lists ana, sol, kim: add them to \`participants\` in the front matter.
  Also in line 4: the likelihood of R1 is not a whole number from 1 to 3
  Also in line 5: ana has voted on R1 in line 2 already, there as "ana"
  Nothing was written.
`,
    });
    expect(existsSync(repository.path(VOTES))).toBe(false);
  });

  it("have none taken where the file of one of them cannot be written", async () => {
    const repository = explorer({ [`${VOTES}/kim.yaml`]: "voter: kim\nvotes: x\n" });
    const stdin = "voter,risk,likelihood,impact\nana,R1,1,1\nkim,R1,1,1\n";
    const run = await pre(repository, ["vote", "--from", "-"], { stdin });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/^error: .*kim\.yaml:2: `votes` is not one line a risk\n/);
    expect(existsSync(repository.path(`${VOTES}/ana.yaml`))).toBe(false);
  });
});

describe("in a terminal", () => {
  it("each vote is written at once; back, no vote and Ctrl-C lose nothing", async () => {
    const repository = explorer();
    repository.git("config", "user.name", "Kim of Client Success");
    const player = play(["pre", "vote"], { cwd: repository.root });
    expect(await player.asked("Who votes?")).toContain("› 3 kim");
    await player.answer({ press: "enter" });
    // Kim's order: R1 is asked first.
    await player.asked("R1 · How likely is it?");
    player.terminal.type("3");
    await player.asked("R1 · How bad would it be?");
    player.terminal.type("2");
    await player.asked("R2 · How likely is it?");
    expect(repository.read(`${VOTES}/kim.yaml`)).toBe(votes("kim", "R1: 3, 2"));
    player.terminal.press("escape");
    expect(await player.asked("R1 · How bad would it be?")).toContain("a setback as you voted");
    player.terminal.type("1");
    await player.asked("R2 · How likely is it?");
    player.terminal.type("2");
    await player.asked("R2 · How bad would it be?");
    player.terminal.press("ctrl-c");
    expect(await player.ended()).toBe(130);
    expect(player.printed()).toContain(`Your votes are in ${VOTES}/kim.yaml`);
    expect(player.printed()).toContain(`Go on with: mortem pre vote ${ID} --as kim`);
    expect(player.printed()).toContain("Likelihood: 1 unlikely, 2 possible, 3 likely.");
    expect(repository.read(`${VOTES}/kim.yaml`)).toBe(votes("kim", "R1: 3, 1"));

    const again = play(["pre", "vote", ID, "--as", "kim"], { cwd: repository.root });
    // It goes on where the first vote is missing.
    await again.asked("R2 · How likely is it?");
    expect(again.printed()).toContain("Begins where a vote is missing, with R2.");
    again.terminal.press("escape");
    await again.asked("R1 · How bad would it be?");
    again.terminal.press("escape");
    expect(await again.asked("R1 · How likely is it?")).toContain("› 3 likely as you voted");
    again.terminal.type("0");
    await again.asked("R2 · How likely is it?");
    again.terminal.type("3");
    await again.asked("R2 · How bad would it be?");
    again.terminal.type("3");
    expect(await again.ended()).toBe(0);
    expect(repository.read(`${VOTES}/kim.yaml`)).toBe(votes("kim", "R2: 3, 3"));
    expect(again.printed()).toContain("kim has voted on 1 of 2 risks.\nStill missing: ana, sol");
  });

  it("the voting may be closed meanwhile: then nothing more is written", async () => {
    const repository = explorer();
    const player = play(["pre", "vote", "--as", "kim"], { cwd: repository.root });
    await player.asked("R1 · How likely is it?");
    player.terminal.type("3");
    await player.asked("R1 · How bad would it be?");
    repository.write(PATH, EXPLORER.replace("voting: open", "voting: closed"));
    player.terminal.type("3");
    expect(await player.ended()).toBe(2);
    expect(player.printed()).toContain("the voting is closed");
    expect(existsSync(repository.path(VOTES))).toBe(false);
  });
});
