/** What the examples of the rules cannot show of lint and pre-mortems. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document } from "../../src/document/document.ts";
import { CLOSED_VOTE } from "../../src/lint/closed-vote.ts";
import { lintOne } from "../../src/lint/lint.ts";
import { lintOptions } from "../../src/lint/options.ts";
import { surroundingsOf } from "../../src/lint/surroundings.ts";
import { DEFAULT_CONFIG } from "../../src/values/config.ts";
import { projectOf } from "../archive/support.ts";
import { type Change, documentOf, findingsOf, lookup, optionsFor, textOf } from "./support.ts";

const PATH = "docs/premortems/2018-11-05-modelling-library-2.md";
const VOTES = "docs/premortems/2018-11-05-modelling-library-2.votes";
const find = (change: Change) => findingsOf({ base: "premortem", ...change });
const premortem = (change: Change = {}) => textOf({ base: "premortem", ...change });

it("advises nothing that is refused once the project is over", () => {
  const ended = { ended_at: "2018-12-20", participants: "[analyst, consultant]" };
  const many = Array.from({ length: 12 }, (_, at) => `### R${at + 1} Risk ${at}\n`).join("\n");
  const advice = [
    find({
      front: { ...CLOSED_VOTE.front, ...ended },
      votes: { analyst: "R1 2,3" },
      ranking: null,
    }),
    find({ front: ended, sections: { risks: many } }),
    find({ front: ended, sections: { risks: "- The licence server was down" } }),
  ]
    .flat()
    .map(({ rule, hint }) => `${rule}: ${hint}`);
  const refused = /mortem pre (?:add|group|vote|reopen|discuss|check-in)/;
  expect(advice.filter((one) => refused.test(one))).toEqual([]);
  expect(advice.filter((one) => one.includes("mortem pre close"))).toEqual([
    expect.stringMatching(
      /^ranking-current: Take `ended_at` out, let .* and put `ended_at` back\.$/,
    ),
  ]);
});

describe("a finding on votes", () => {
  it("stands in the vote file, at its line, and in no section", () => {
    expect(find({ votes: { analyst: "R1 2,3; R2 4,1", consultant: "R9 1,1" } })).toMatchObject([
      {
        path: `${VOTES}/analyst.yaml`,
        rule: "votes-in-range",
        severity: "error",
        line: 5,
        column: 7,
        endLine: 5,
        section: null,
      },
      { path: `${VOTES}/consultant.yaml`, line: 4, column: 3 },
    ]);
  });

  it("lies at the top of a file that cannot be read", () => {
    const project = projectOf({ [PATH]: premortem(), [`${VOTES}/ana.yaml`]: "\u0000" });
    const { files } = project;
    const refusing = { ...files, read: () => files.read("/repo/nothing") };
    const options = optionsFor([], { archive: surroundingsOf({ ...project, files: refusing }) });
    const found = lintOne(documentOf({ base: "premortem" }), options);
    expect(found.filter(({ rule }) => rule === "votes-in-range")).toMatchObject([
      { path: `${VOTES}/ana.yaml`, line: 1, column: 1, message: "there is no such file or folder" },
    ]);
  });

  it("says the same whatever anybody has voted, until voting is closed", () => {
    const level = fc.constantFrom(1, 2, 3);
    const levels = fc.array(level, { minLength: 6, maxLength: 6 });
    const told = ([a, b, c, d, e, f]: number[]) =>
      find({
        votes: {
          analyst: `R1 ${a},${b}; R7 ${c},${d}`,
          consultant: `voter: consultant\nvotes:\n  R1: {likelihood: ${a}, impact: ${b}, why: x}\n  R2: ${c}\n  R3 ${d},${e}: x\n`,
          "modelling-lead": `voter: modelling-lead\nvotes:\n  R1: {likelihood: ${a}, impact: ${f}\n`,
          "release-lead": `voter: release-lead\nR1=${a},${b}: x\n`,
          kim: `R1 ${e},${f}`,
        },
      });
    const first = told([1, 1, 1, 1, 1, 1]);
    expect(first.length).toBeGreaterThanOrEqual(6);
    fc.assert(
      fc.property(levels, (values) => {
        expect(told(values)).toEqual(first);
      }),
      { numRuns: 20 },
    );
  });
});

describe("closing the vote", () => {
  it("shows who left out what, less severely than who did not vote", () => {
    const { analyst: _, ...votes } = CLOSED_VOTE.votes;
    expect(find({ ...CLOSED_VOTE, votes: { ...votes, consultant: "R1 2,3" } })).toMatchObject([
      { severity: "warning", message: "analyst has not voted", section: null },
      { severity: "info", message: "consultant has not voted on R2, R3" },
    ]);
  });

  it("compares a table by its cells, not its bytes", () => {
    const table = (text: string) => find({ ...CLOSED_VOTE, ranking: [text] });
    const rows = premortem(CLOSED_VOTE)
      .split("\n")
      .filter((line) => line.startsWith("|"));
    expect(table(rows.join("\n").replaceAll(" | ", "   |  "))).toEqual([]);
    expect(table(rows.join("\n").replace("6.8", "6.7"))).toMatchObject([
      {
        rule: "ranking-current",
        section: "risks",
        message: "the ranking does not say what the votes say",
      },
    ]);
  });

  it("takes a broken marker for one finding, at its line", () => {
    const risks = "### R1 The release breaks those who depend on it\n\n<!-- /mortem:ranking -->";
    const text = premortem({ sections: { risks } });
    const line = text.split("\n").indexOf("<!-- /mortem:ranking -->") + 1;
    for (const front of [{}, { voting: "closed" }]) {
      const found = find({ front, sections: { risks }, ranking: null });
      expect(found.filter(({ rule }) => rule === "ranking-current")).toMatchObject([{ line }]);
    }
  });

  it("asks nothing more for a top risk once the project is over", () => {
    const actions = { A1: "- [ ] **A1** Run the jobs of every team — declined: too many" };
    const open = { ...CLOSED_VOTE, actions };
    expect(find(open).map(({ rule }) => rule)).toEqual(["top-risk-has-action"]);
    expect(find({ ...open, front: { ...open.front, ended_at: "2018-11-20" } })).toEqual([]);
  });
});

describe("the people", () => {
  it("have the roles that the config gives them, where the document does not say", () => {
    const people = [
      { handle: "Analyst", role: "data" },
      { handle: "consultant", role: "client work" },
    ];
    const front = { participants: "[modelling-lead (engineering), analyst, consultant]" };
    const told = (config = DEFAULT_CONFIG) =>
      findingsOf({ base: "premortem", front }, { config }).map(({ rule }) => rule);
    expect(told()).toEqual(["roles-diverse"]);
    expect(told({ ...DEFAULT_CONFIG, people })).toEqual([]);
  });

  it("are led by nobody, where a template of the team's own does not ask", () => {
    const front = { facilitator: null };
    const asked = documentOf({ base: "premortem", front });
    const rules = (document: Document) =>
      lintOne(document, optionsFor([document.path], { now: 0 })).map(({ rule }) => rule);
    expect(rules(asked)).toEqual(["required-fields"]);
    const own = {
      ...asked.template,
      fields: asked.template.fields.map((field) => ({ ...field, required: false })),
    };
    expect(rules(new Document(asked.path, asked.text, () => own))).toEqual([
      "premortem-facilitator",
    ]);
  });
});

describe("an incident", () => {
  const others = ["a", "b", "c"].map((name) => ({
    path: `docs/premortems/2018-11-05-${name}.md`,
    front:
      name === "b" ? { held_at: "2019-04-03" } : { held_at: `2018-1${name === "a" ? 2 : 1}-05` },
  }));

  it("is held against all that were under way, and the ones held later are left out", () => {
    const found = findingsOf({ others, sections: { foresight: null } });
    expect(found).toMatchObject([
      {
        rule: "held-against-premortem",
        section: "foresight",
        message:
          "nothing says whether the pre-mortems of its services had foreseen it: 2018-11-05-c, 2018-11-05-a",
      },
    ]);
  });

  it("without a day is held against none", () => {
    const change = { others, sections: { foresight: null }, front: { started_at: null } };
    const found = findingsOf({ ...change, id: "jobs-failed" });
    expect(found.map(({ rule }) => rule)).not.toContain("held-against-premortem");
  });

  it("names no risk that cannot be looked up", () => {
    const front = { anticipated: "\n  - risk: 2018-11-05-a#R9" };
    const path = "docs/premortems/2018-11-05-a.md";
    const told = (text: string) => {
      const archive = surroundingsOf(projectOf({ [path]: text }));
      return lintOne(documentOf({ front }), optionsFor([], { archive })).map(({ rule }) => rule);
    };
    expect(told(premortem())).toEqual(["anticipated-known-risk"]);
    expect(told(textOf({}))).toEqual(["anticipated-known-risk"]);
    expect(told(premortem().replace("kind:", "sort:"))).toEqual([]);
    expect(told(`${premortem()}\n<<<<<<< a\n=======\n>>>>>>> b\n`)).toEqual([]);
  });
});

describe("what lint reads beside the documents", () => {
  const EXPLORER = "docs/premortems/2018-11-05-explorer.md";
  const RELEASE = "docs/postmortems/2019-04-02-release.md";

  function reading(files: Record<string, string>) {
    const project = projectOf(files);
    const read: string[] = [];
    const counting = {
      ...project.files,
      read: (path: string) => {
        read.push(path.slice("/repo/".length));
        return project.files.read(path);
      },
      exists: (path: string) => {
        read.push(path.slice("/repo/".length));
        return project.files.exists(path);
      },
    };
    const options = lintOptions({ ...project, files: counting }, 0);
    return { read, options };
  }

  it("is nothing, where there are no pre-mortems", () => {
    const { read, options } = reading({ [RELEASE]: textOf({}) });
    for (let times = 0; times < 3; times++) {
      lintOne(documentOf({ sections: { foresight: null } }), options);
    }
    expect(read).toEqual([]);
  });

  it("is nothing for post-mortems that say what was foreseen", () => {
    const { read, options } = reading({ [RELEASE]: textOf({}), [EXPLORER]: premortem() });
    lintOne(documentOf(), options);
    expect(read).toEqual([]);
  });

  it("is each pre-mortem once for all others", () => {
    const { read, options } = reading({ [RELEASE]: textOf({}), [EXPLORER]: premortem() });
    const silent = documentOf({ sections: { foresight: null } });
    for (let times = 0; times < 3; times++) lintOne(silent, options);
    expect(read).toEqual([EXPLORER]);
    const front = { anticipated: "\n  - risk: 2018-11-05-explorer#R2" };
    for (let times = 0; times < 3; times++) lintOne(documentOf({ front }), options);
    expect(read).toEqual([EXPLORER, EXPLORER]);
  });

  it("of a pre-mortem is its votes, and its scope where that is a path", () => {
    const votes = `${VOTES}/analyst.yaml`;
    const { read, options } = reading({ [PATH]: premortem(), [votes]: "voter: analyst\n" });
    lintOne(documentOf({ base: "premortem" }), options);
    expect(read).toEqual([votes]);
    lintOne(documentOf({ base: "premortem", front: { scope: "docs/plan.md" } }), options);
    expect(read).toContain("docs/plan.md");
  });
});

it("is checked to its end, however many risks, actions and votes there are", () => {
  const numbers = Array.from({ length: 3000 }, (_, at) => at + 1);
  const risks = numbers.map((n) => `### R${n} x\n\n**Avoid**\n\n- [ ] **A${n}** y\n`).join("\n");
  const votes = numbers.map((n) => `  R${n * 2}: {likelihood: 1, impact: 1}\n`).join("");
  const text = premortem({ front: { voting: "closed" }, sections: { risks }, ranking: null });
  const files = { [PATH]: text, [`${VOTES}/analyst.yaml`]: `voter: analyst\nvotes:\n${votes}` };
  const archive = surroundingsOf(projectOf(files));
  const found = lintOne(new Document(PATH, text, lookup), optionsFor([], { archive }));
  const count = (rule: string) => found.filter((finding) => finding.rule === rule).length;
  expect(count("risk-action-owner")).toBe(3000);
  expect(count("risk-has-vote")).toBe(1500);
  expect(count("votes-in-range")).toBe(1500);
});

it("never throws, whatever stands in a pre-mortem", () => {
  const lines = premortem(CLOSED_VOTE).split("\n");
  const mangled = fc.array(fc.oneof(fc.constantFrom(...lines), fc.string({ unit: "binary" })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(mangled, fc.constantFrom("open", "closed"), mangled, (body, voting, votes) => {
      const text = `---\nkind: premortem\nheld_at: 2018-11-05\ncheck_in_every: 2 weeks\nparticipants: [ana]\nvoting: ${voting}\n---\n${body.join("\n")}`;
      const files = { [PATH]: text, [`${VOTES}/ana.yaml`]: votes.join("\n") };
      const archive = surroundingsOf(projectOf(files));
      for (const { line, column } of lintOne(
        new Document(PATH, text, lookup),
        optionsFor([], { archive }),
      )) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
      }
    }),
  );
});
