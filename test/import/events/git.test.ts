import { describe, expect, it } from "vitest";
import { readHistory } from "../../../src/import/events/git/read.ts";
import type { Commit, History } from "../../../src/values/context.ts";
import { commitOf, hashOf } from "../../support/commits.ts";

const at = (time: string) => Date.parse(`2019-04-02T${time}-05:00`) / 1000;
const commit = (letter: string, time: string, subject: string, more: Partial<Commit> = {}) =>
  commitOf(letter, { at: at(time), author: "Release Lead", subject, ...more });
const history = (commits: Commit[], more: Partial<History> = {}): History => ({
  commits,
  reverted: [],
  refs: [],
  isCut: false,
  areRefsCut: false,
  remote: undefined,
  ...more,
});
const textsOf = (one: History) =>
  readHistory(one, "America/Chicago").events.map(({ kind, weight = 0, text, isWanted }) =>
    [`${kind}(${weight})`, text, isWanted ? "wanted" : ""].join(" ").trim(),
  );

describe("git as events", () => {
  it("pairs a revert with what it takes back, by its hash or by its subject", () => {
    const pool = commit("a", "10:05", "Raise the pool size (#12)", { parents: [hashOf("0")] });
    const revert = commit("b", "11:00", 'Revert "Raise the pool size (#12)" (#13)', {
      body: `This reverts commit ${pool.hash}.`,
      parents: [pool.hash],
    });
    const named = [
      'revert(0) Reverted "Raise the pool size (#12)" (aaaaaaa, committed 10:05)',
      "merge(4) Raise the pool size (#12) wanted",
    ];
    expect(textsOf(history([revert, pool]))).toEqual(named);
    expect(textsOf(history([{ ...revert, body: "" }, pool]))).toEqual(named);
    const early = { ...pool, at: pool.at - 86_400 };
    expect(textsOf(history([revert], { reverted: [early] }))).toEqual([
      'revert(0) Reverted "Raise the pool size (#12)" (aaaaaaa, committed 2019-04-01 10:05)',
      "merge(4) Raise the pool size (#12) wanted",
    ]);
    expect(textsOf(history([revert]))).toEqual([
      'revert(0) Reverted "Raise the pool size (#12)" (aaaaaaa)',
    ]);
  });

  it("knows that a revert of a revert brings something back", () => {
    const again = commit("c", "12:00", 'Reapply "Pin"', {
      body: `This reverts commit ${hashOf("b")}.`,
    });
    expect(textsOf(history([again]))).toEqual(['change(0) Brought back "Pin" (bbbbbbb)']);
    expect(textsOf(history([commit("c", "12:00", 'Revert "Revert "Pin""')]))).toEqual([
      'change(0) Brought back "Pin"',
    ]);
    const first = commit("b", "11:00", 'Revert "Pin"');
    const third = commit("d", "13:00", 'Revert "Revert "Revert "Pin"""', {
      body: `This reverts commit ${hashOf("c")}.`,
    });
    expect(textsOf(history([third, again, first]))).toEqual([
      'revert(0) Reverted "Pin" (takes back ccccccc, committed 12:00)',
      'change(0) Brought back "Pin" (takes back bbbbbbb, committed 11:00)',
      'revert(0) Reverted "Pin"',
    ]);
  });

  it("says what merges brought in, and not whose branch it was", () => {
    const parents = [hashOf("0"), hashOf("1")];
    const merges = [
      commit("a", "10:00", "Merge pull request #12 from release-lead/fix-pool", {
        parents,
        body: "Raise the pool size",
      }),
      commit("b", "10:01", "Merge pull request #13 from someone/fix-pool", { parents }),
      commit("c", "10:02", "Merge branch 'ana/pool' into 'main'", {
        parents,
        body: "Raise it\n\nSee merge request o/r!14",
      }),
      commit("d", "10:03", "Merge branch 'main' into fix-pool", { parents }),
    ];
    expect(textsOf(history(merges))).toEqual([
      "merge(0) Merged Raise the pool size (#12)",
      "merge(0) Merged #13 (the branch fix-pool)",
      "merge(0) Merged Raise it (#14)",
      "noise(0) Merge branch 'main' into fix-pool",
    ]);
  });

  it("counts what came in with a merge less than the merge", () => {
    const side = commit("b", "10:00", "Half of it", { parents: [hashOf("0")] });
    const merge = commit("c", "10:30", "Merge branch 'pool'", {
      parents: [hashOf("0"), side.hash],
    });
    const plain = commit("d", "11:00", "On main", { parents: [merge.hash] });
    expect(textsOf(history([plain, merge, side]))).toEqual([
      "commit(0) On main",
      "merge(0) Merged the branch pool",
      "commit(-2) Half of it",
    ]);
  });

  it("links to what a host shows, and names tags", () => {
    const refs = [{ kind: "tag" as const, name: "v2.4.0", hash: hashOf("a"), at: at("10:00") }];
    const linked = (remote: string) =>
      readHistory(history([commit("a", "10:00", "x")], { refs, remote }), "UTC").events.map(
        ({ link }) => link,
      );
    expect(linked("git@github.com:o/r.git")).toEqual([
      `https://github.com/o/r/commit/${hashOf("a")}`,
      "https://github.com/o/r/releases/tag/v2.4.0",
    ]);
    expect(linked("https://user:token@gitlab.example.com/g/o/r.git")[0]).toBe(
      `https://gitlab.example.com/g/o/r/-/commit/${hashOf("a")}`,
    );
    expect(linked("/srv/git/r.git")).toEqual([undefined, undefined]);
    expect(linked("git@internal:o/r.git")).toEqual([undefined, undefined]);
  });
});
