import { expect, it } from "vitest";
import { mortemProcess as mortem } from "../../support/run.ts";
import { ALL_VOTES, EXPLORER, explorer, ID, PATH, VOTES, votes } from "./explorer.ts";

const DAY = { MORTEM_NOW: "2018-11-19T09:00:00-06:00" };
const SCOPE = { "docs/design/audience-explorer.md": "# The plan\n" };

it("checks a pre-mortem with its vote files, and shows no vote", async () => {
  const { root } = explorer({
    ...SCOPE,
    ...ALL_VOTES,
    [`${VOTES}/sol.yaml`]: `${votes("sol", "R1: 2, 9")}  R5: {likelihood: 3, impact: 3}\n`,
    [`${VOTES}/kin.yaml`]: votes("kin", "R1: 2, 1"),
  });
  expect(await mortem(["lint"], { cwd: root, env: DAY })).toEqual({
    code: 1,
    stderr: "",
    stdout: `${VOTES}/kin.yaml
  1:8  error    kin is not among the participants  votes-in-range
                Did you mean \`kim\`? Whoever takes part is listed in \`participants\`; a team does not vote.

${VOTES}/sol.yaml
  4:7  error    the vote on R1 is not a likelihood and an impact from 1 to 3  votes-in-range
                Both are whole numbers from 1 to 3, as in \`R1: {likelihood: 2, impact: 3}\`; leave the line out for no vote.
  5:3  error    there is no risk R5                                           votes-in-range
                There are: R1, R2. Correct the id, or take the line out.

1 document: 3 errors
`,
  });
});

it("holds an option of a rule, and refuses a wrong one with its line", async () => {
  const closed = EXPLORER.replace("voting: open", "voting: closed").replace(/^- \[ \] .*\n/m, "");
  const lintWith = (score: string) => {
    const { root } = explorer({
      ...SCOPE,
      ...ALL_VOTES,
      [PATH]: closed,
      "mortem.yaml": `rules:\n  top-risk-has-action:\n    severity: warning\n    score: ${score}\n`,
    });
    const rule = ["--rule", "top-risk-has-action"];
    return mortem(["lint", ...rule], { cwd: root, env: DAY });
  };
  const { code, stdout } = await lintWith("6.2");
  expect(code).toBe(0);
  expect(stdout).toContain("warning  the risk R2 Feature gaps has a score of 6.2 and no action");
  expect(stdout).toContain(`mortem pre discuss ${ID}`);
  expect((await lintWith("6.3")).stdout).toContain("nothing to report");
  expect(await lintWith("high")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(
      "mortem.yaml:4: `score` of the rule `top-risk-has-action` is not a number from 1 to 9",
    ),
  });
});
