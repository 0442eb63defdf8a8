import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  fewNote,
  foresightCsv,
  foresightMarkdown,
  foresightTables,
  incidentsLine,
} from "../../src/archive/foresight-rows.ts";
import { foresightSchema } from "../../src/archive/foresight-schema.ts";
import { foresightStats } from "../../src/archive/foresight-stats.ts";
import { type IncidentFacts, incidentFacts } from "../../src/archive/incident-facts.ts";
import { type ProjectFacts, projectFacts } from "../../src/archive/project-facts.ts";
import { ballot, EXPLORER, premortem } from "../premortem/support.ts";
import { documentOf } from "./support.ts";

const ID = "2018-11-05-audience-explorer";
const incident = (front: string, name = "x"): IncidentFacts =>
  incidentFacts(
    documentOf(`started_at: 2019-02-01\nservices: [audience-explorer]\n${front}`, "", name),
  );
const anticipating = (risk: string, foreseen: string, mitigation?: string) =>
  `anticipated: [{risk: ${ID}#${risk}, foreseen: ${foreseen}${mitigation ? `, mitigation: ${mitigation}` : ""}}]`;

const ENDED = EXPLORER.replace("voting: open", "voting: closed\nended_at: 2019-05-01");
const BALLOTS = [
  ballot("ana", { R1: [1, 2], R2: [3, 3] }),
  ballot("kim", { R1: [2, 2], R2: [2, 3] }),
];
const project = (text = ENDED, ballots = BALLOTS): ProjectFacts =>
  projectFacts(premortem(text), () => ballots);

const share = ({ count, of }: { count: number; of: number }) => [count, of];

describe("the share that was foreseen", () => {
  it("is of the incidents that were held against a pre-mortem", () => {
    const stats = foresightStats(
      [
        incident(anticipating("R2", "fully", "done")),
        incident(anticipating("r2", "partly", "not-done")),
        incident(anticipating("R1", "not", "none")),
        incident(`premortems: [${ID}]`),
        incident(anticipating("R9", "fully")),
        incident(""),
        incident("premortems: [2018-01-01-gone]"),
        { ...incident(""), services: ["mail"] },
      ],
      [project()],
    );
    expect(stats.incidents).toEqual({ all: 8, eligible: 7, held: 5 });
    expect(share(stats.foreseen)).toEqual([2, 5]);
    expect(share(stats.mitigated)).toEqual([1, 2]);
    expect(stats.foreseen.share).toBe(0.4);
  });

  it("counts a mitigation of which nobody has said anything as not done, and several as done when all are", () => {
    const both = (...states: string[]) =>
      incident(
        `anticipated: [${states.map((state, at) => `{risk: ${ID}#R${at + 1}, foreseen: fully${state}}`).join(", ")}]`,
      );
    const stats = foresightStats(
      [
        both("", ""),
        both(", mitigation: done", ", mitigation: done"),
        both(", mitigation: done", ", mitigation: partly"),
      ],
      [project()],
    );
    expect(share(stats.foreseen)).toEqual([3, 3]);
    expect(share(stats.mitigated)).toEqual([1, 3]);
    expect(stats.mitigationUnsaid).toBe(1);
    expect(foresightTables(stats)[0]?.explained).toContain(
      "1 of those foreseen says nothing of the mitigation and counts as not done.",
    );
    expect(foresightCsv(stats)).toContain('incidents,"foreseen, mitigation not said",1,3,');
  });
});

describe("roles", () => {
  it("foresaw what an idea of theirs had named, also where it names the person", () => {
    const text = ENDED.replace(
      "- Queries over a year of data time out (engineering)",
      "- Queries time out (Ana)\n- Nobody cares (somebody)\n- Both (kim and Product)",
    );
    const stats = foresightStats(
      [
        incident(anticipating("R2", "partly")),
        incident(anticipating("R1", "partly")),
        incident(anticipating("R1", "not")),
        incident(`premortems: [${ID}]`),
      ],
      [project(text)],
    );
    expect(stats.roles.map(({ role, count, of }) => [role, count, of])).toEqual([
      ["client success", 2, 4],
      ["engineering", 1, 4],
      ["product", 1, 4],
    ]);
    expect(stats.unattributed).toBe(0);
  });

  it("are not credited with ideas of nobody", () => {
    const text = ENDED.replaceAll(/ \((?:engineering|client success)\)(?=\n)/g, "");
    const stats = foresightStats([incident(anticipating("R2", "fully"))], [project(text)]);
    expect(stats.unattributed).toBe(1);
    expect(stats.roles.every(({ count, of }) => count === 0 && of === 1)).toBe(true);
    expect(foresightTables(stats)[1]?.explained).toContain(
      "1 was foreseen by ideas that do not say",
    );
  });
});

describe("how well votes predict", () => {
  const risks = (stats: ReturnType<typeof foresightStats>) => ({
    score: stats.byScore.map(share),
    likelihood: stats.byLikelihood.map(share),
  });

  it("is counted by band, each risk once, whoever says that it came true", () => {
    const twice = [incident(anticipating("R2", "fully")), incident(anticipating("R2", "not"))];
    const happened = ENDED.replace("- R2 rising: two clients", "- R2 happened\n- R1 rising: two");
    for (const [incidents, text] of [
      [twice, ENDED],
      [[], happened],
      [twice, happened],
    ] as const) {
      expect(risks(foresightStats(incidents, [project(text)]))).toEqual({
        score: [
          [0, 0],
          [0, 1],
          [0, 0],
          [1, 1],
        ],
        likelihood: [
          [0, 0],
          [0, 1],
          [0, 0],
          [1, 1],
        ],
      });
    }
  });

  it.each([
    ["a project that goes on", ENDED.replace(/ended_at.*\n/, "")],
    ["a vote that was never closed", ENDED.replace("voting: closed", "voting: open")],
  ])("leaves out %s", (_, text) => {
    const ballots = () => {
      throw new Error("they were read");
    };
    const stats = foresightStats([], [projectFacts(premortem(text), ballots)]);
    expect(stats.premortems).toEqual({ all: 1, judged: 0 });
    expect([...stats.byScore, ...stats.byLikelihood].every(({ of }) => of === 0)).toBe(true);
  });

  const level = fc.integer({ min: 1, max: 3 }) as fc.Arbitrary<1 | 2 | 3>;

  it("puts every risk that has votes into one band of each, with exact bounds", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 3 }), (votes) => {
        const voters = ["ana", "sol", "kim"];
        const ballots = votes.map((vote, at) => ballot(voters[at] as string, { R1: vote }));
        const stats = foresightStats([], [project(ENDED, ballots)]);
        const n = votes.length;
        const sum = (at: 0 | 1) => votes.reduce((total, vote) => total + vote[at], 0);
        for (const [bands, times, parts] of [
          [stats.byScore, sum(0) * sum(1), n * n],
          [stats.byLikelihood, sum(0), n],
        ] as const) {
          const own = bands.filter(({ of }) => of === 1);
          expect(own).toHaveLength(1);
          const { from, to } = own[0] as (typeof bands)[number];
          expect(from * parts <= times && (times < to * parts || to === bands.at(-1)?.to)).toBe(
            true,
          );
        }
      }),
    );
  });
});

describe("what is printed", () => {
  const stats = foresightStats(
    [
      incident(anticipating("R2", "fully", "done")),
      incident(anticipating("R2", "partly", "done")),
      incident(anticipating("R2", "partly", "partly")),
      incident(`premortems: [${ID}]`),
    ],
    [project()],
  );

  it("says that few cases are few", () => {
    const [foreseen] = foresightTables(stats);
    expect(foreseen && fewNote(foreseen)).toBe(
      "Few cases: with 3 of 4, anything from 30\u00a0% to 95\u00a0% fits.",
    );
    const many = { ...stats.foreseen, label: "x", count: 9, of: 12 };
    expect(foreseen && fewNote({ ...foreseen, rows: [many] })).toBeUndefined();
    expect(incidentsLine(stats)).toBe(
      "4 post-mortems, 1 pre-mortem. 4 had a pre-mortem of the same service before them; 4 were held against it.",
    );
  });

  it("is a table for a spreadsheet, and one for Markdown", () => {
    expect(foresightCsv(stats)).toContain(
      'incidents,"foreseen, fully or partly",3,4,0.75,0.3006,0.9544\n',
    );
    expect(foresightCsv(stats)).toContain("score,6 to 9,1,1,1,0.2065,1\n");
    expect(foresightMarkdown(stats)).toContain("| client success | 3 of 4 | 75 % | 30–95 % |\n");
  });

  it("is nothing but the counts where there is nothing", () => {
    const none = foresightStats([], []);
    expect(foresightTables(none)).toEqual([]);
    expect(foresightMarkdown(none)).toMatch(
      /^# Foresight\n\n0 post-mortems, 0 pre-mortems\. .*\n$/,
    );
    expect(z.strictObject(foresightSchema.shape.foresight.shape).parse(none)).toEqual(none);
  });
});
