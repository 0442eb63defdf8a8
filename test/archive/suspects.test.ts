import { describe, expect, it } from "vitest";
import { mentionsOf } from "../../src/archive/mentions.ts";
import { suspectsIn } from "../../src/archive/suspects.ts";
import type { Commit, GitRef, History } from "../../src/values/context.ts";
import { commitOf, hashOf } from "../support/commits.ts";
import { documentOf } from "./support.ts";

const at = (time: string) =>
  Date.parse(`${time.includes("T") ? time : `2019-04-02T${time}`}-05:00`) / 1000;
const commit = (letter: string, time: string, subject: string, more: Partial<Commit> = {}) =>
  commitOf(letter, { at: at(time), author: `author of ${letter}`, subject, ...more });
const ref = (kind: GitRef["kind"], name: string, letter = "f"): GitRef => ({
  kind,
  name,
  hash: hashOf(letter),
  at: at("12:00"),
});
const suspects = (commits: Commit[], refs: GitRef[] = [], more: Partial<History> = {}) =>
  suspectsIn(
    { commits, reverted: [], refs, isCut: false, areRefsCut: false, remote: undefined, ...more },
    at("2019-01-01T00:00"),
  );
const listed = (...args: Parameters<typeof suspects>) =>
  suspects(...args).map(({ kind, text, why }) => `${kind}: ${text} (${why})`);

const pool = commit("a", "08:00", "Raise the pool size (#12)", { parents: [hashOf("0")] });
const revert = commit("b", "11:00", 'Revert "Raise the pool size (#12)" (#13)', {
  parents: [pool.hash],
  body: `This reverts commit ${pool.hash}.`,
});

describe("what looks as if something had gone wrong", () => {
  it("is a revert, which began with what it takes back", () => {
    const [found] = suspects([revert, pool]);
    expect(found).toMatchObject({
      kind: "revert",
      text: 'Reverted "Raise the pool size (#12)"',
      began: pool.at,
      numbers: [13, 12],
      hashes: [revert.hash, pool.hash],
    });
    expect(
      suspects([revert], [], { reverted: [{ ...pool, at: pool.at - 30 * 86_400 }] })[0],
    ).toMatchObject({
      began: revert.at,
    });
  });

  it("is none that takes back a revert, a slip of the same hand, or what never came in by itself", () => {
    expect(listed([commit("c", "12:00", 'Reapply "Raise the pool size"')])).toEqual([]);
    expect(listed([commit("c", "12:00", 'Revert "Revert "Raise the pool size""')])).toEqual([]);
    const slip = { ...revert, at: pool.at + 300, author: pool.author };
    expect(listed([slip, pool])).toEqual([]);
    const merge = commit("d", "12:00", "Merge branch 'pool'", {
      parents: [hashOf("0"), revert.hash],
    });
    expect(listed([merge, revert, pool])).toEqual([]);
  });

  it("is listed once, with the merge that brought a revert in", () => {
    const merge = commit("d", "12:00", "Merge pull request #13 from o/revert-12-hotfix", {
      parents: [pool.hash, revert.hash],
      body: 'Revert "Raise the pool size (#12)"',
    });
    expect(listed([merge, revert, pool])).toEqual([
      'revert: Reverted "Raise the pool size (#12)" (a revert)',
    ]);
    const again = { ...revert, hash: hashOf("e"), at: revert.at + 60 };
    expect(listed([again, revert, pool])).toHaveLength(1);
  });

  it.each([
    [
      "Merge pull request #12 from o/hotfix/pool",
      "Shrink the pool",
      "hotfix: Merged Shrink the pool (#12) (a hotfix)",
    ],
    ["Merge branch 'fix/urgent-pool'", "", "hotfix: Merged the branch fix/urgent-pool (a hotfix)"],
    [
      "Merge branch 'incident-42' into 'main'",
      "",
      "incident: Merged the branch incident-42 (its name speaks of an incident)",
    ],
    [
      "Merge pull request #12 from o/pool",
      "Fix the outage of the jobs",
      "incident: Merged Fix the outage of the jobs (#12) (its name speaks of an incident)",
    ],
    [
      "Sev1: shrink the pool (#12)",
      "",
      "incident: Sev1: shrink the pool (#12) (its name speaks of an incident)",
    ],
    ["hotfix: shrink the pool", "", "hotfix: hotfix: shrink the pool (a hotfix)"],
    ["Merge pull request #12 from o/docs", "Add the post-mortem of the outage", undefined],
    ["Merge branch 'main' into hotfix/pool", "", undefined],
    ["Merge branch 'coincidental-incidents-page'", "", undefined],
    ["Mention the outage", "", undefined],
    ["Pin it", "", undefined],
  ])("%s %s", (subject, body, line) => {
    const one = commit("c", "12:00", subject, { body, parents: [hashOf("0"), hashOf("1")] });
    expect(listed([one])).toEqual(line === undefined ? [] : [line]);
  });

  it("is told again where the same was reverted on another day", () => {
    const revertAt = (letter: string, time: string) =>
      commit(letter, time, 'Revert "Update the config"', { parents: [hashOf("0")] });
    const three = [
      revertAt("c", "2019-04-05T10:00"),
      revertAt("b", "2019-04-02T11:00"),
      revertAt("a", "2019-04-02T10:00"),
    ];
    expect(suspects(three).map(({ hashes: [hash] }) => hash)).toEqual([hashOf("c"), hashOf("b")]);
  });

  it("is a merge by its parents too, whatever its message begins with", () => {
    const parents = [hashOf("0"), hashOf("1")];
    const merge = commit("c", "12:00", "Merge hotfix/pool: fix the outage", { parents });
    expect(listed([merge], [ref("branch", "hotfix/pool", "1")])).toEqual([
      "incident: Merge hotfix/pool: fix the outage (its name speaks of an incident)",
    ]);
    expect(listed([commit("e", "12:00", "Pin it")], [ref("branch", "hotfix/pool", "e")])).toEqual([
      "hotfix: The branch hotfix/pool (a hotfix that was merged)",
    ]);
  });

  it("has a title by what it is, where only the branch names it", () => {
    const merge = (branch: string) =>
      suspects([
        commit("c", "12:00", `Merge branch '${branch}'`, { parents: [hashOf("0"), hashOf("1")] }),
      ]);
    expect(merge("incident-42")).toMatchObject([{ title: "Incident: incident-42" }]);
    expect(merge("hotfix/pool")).toMatchObject([{ title: "Hotfix: hotfix/pool" }]);
  });

  it("is a tag or a branch of a hotfix, once, and not when it was merged", () => {
    const refs = [
      ref("tag", "v1.2.3-hotfix"),
      ref("branch", "hotfix/pool", "e"),
      ref("branch", "hotfix/pool", "e"),
      ref("tag", "v1.2.4"),
    ];
    expect(listed([], refs)).toEqual([
      "hotfix: Tagged v1.2.3-hotfix (a tag of a hotfix)",
      "hotfix: The branch hotfix/pool (a hotfix that is not merged)",
    ]);
    const merge = commit("c", "12:00", "Merge branch 'hotfix/pool'", {
      parents: [hashOf("0"), hashOf("e")],
    });
    expect(listed([merge], refs)).toHaveLength(2);
    expect(listed([], [{ ...ref("tag", "hotfix-1"), at: 0 }])).toEqual([]);
  });
});

describe("a post-mortem mentions it", () => {
  const [suspect] = suspects([revert, pool]);
  const mentions = (body: string, front = "started_at: 2018-01-01") =>
    suspect !== undefined &&
    mentionsOf(
      documentOf(`timezone: America/Chicago\n${front}`, body),
      at("2019-04-05T09:00"),
    )(suspect);

  it.each([
    ["by its hash", "The fix was bbbbbbb.", true],
    [
      "by the hash of what it takes back, in a link",
      `[x](https://github.com/o/r/commit/${pool.hash})`,
      true,
    ],
    ["not by another hash", "bbbbbbc and bbbbbb and xbbbbbbb", false],
    ["by its number", "Taken back in #13.", true],
    ["by the address of the request", "https://github.com/o/r/pull/12", true],
    ["not by another number", "#1 #123 /pull/120", false],
    ["by its words", "We took “RAISE the pool size (#1x)” back: raise the pool size (#12)", true],
    ["not at all", "Something else", false],
  ])("%s", (_, body, expected) => {
    expect(mentions(body)).toBe(expected);
  });

  it("by the name of its branch, and not by a longer one", () => {
    const [branch] = suspects([], [ref("branch", "hotfix-1")]);
    const speaks = (body: string) =>
      branch && mentionsOf(documentOf("title: x", body), at("2019-04-05T09:00"))(branch);
    expect(speaks("It went out with hotfix-1.")).toBe(true);
    expect(speaks("It went out with hotfix-10, and prehotfix-1.")).toBe(false);
  });

  it.each([
    ["started_at: 2019-04-02T10:30\nresolved_at: 2019-04-02T10:45", true],
    ["started_at: 2019-04-01T10:30\nresolved_at: 2019-04-01T12:00", true],
    ["started_at: 2019-03-30T10:30\nresolved_at: 2019-03-30T12:00", false],
    ["started_at: 2019-04-02T13:00", false],
    ["started_at: 2019-03-01\nstatus: ongoing", true],
    ["started_at: 2019-03-01\nstatus: resolved", false],
    ["title: x", false],
  ])("by its time: %s", (front, expected) => {
    expect(mentions("", front)).toBe(expected);
  });
});
