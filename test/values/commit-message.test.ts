import { describe, expect, it } from "vitest";
import { mergeIn, revertIn, squashedFrom, summaryOf } from "../../src/values/commit-message.ts";

const HASH = "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678";

describe("a revert", () => {
  it.each([
    [
      'Revert "Pin it"',
      `This reverts commit ${HASH}.`,
      { subject: "Pin it", hash: HASH, isReturn: false },
    ],
    [
      'Revert "Pin it" (#13)',
      "Reverts o/r#12",
      { subject: "Pin it", hash: undefined, isReturn: false },
    ],
    [
      "Revert \"Merge branch 'x'\"",
      `This reverts commit ${HASH}, reversing\nchanges made to ${HASH}.`,
      { subject: "Merge branch 'x'", hash: HASH, isReturn: false },
    ],
    ['Revert "Revert "Pin it""', "", { subject: "Pin it", hash: undefined, isReturn: true }],
    [
      'Revert "Revert "Pin it (#1)" (#2)" (#3)',
      "",
      { subject: "Pin it (#1)", hash: undefined, isReturn: true },
    ],
    [
      'Revert "Revert "Revert "Pin it"""',
      "",
      { subject: "Pin it", hash: undefined, isReturn: false },
    ],
    ['Revert "Reapply "Pin it""', "", { subject: "Pin it", hash: undefined, isReturn: false }],
    ['Reapply "Pin it"', "", { subject: "Pin it", hash: undefined, isReturn: true }],
    [
      "revert: feat(x): pin it",
      "",
      { subject: "feat(x): pin it", hash: undefined, isReturn: false },
    ],
    ["revert(api)!: pin it", "", { subject: "pin it", hash: undefined, isReturn: false }],
    [
      "Take it back",
      `This reverts commit ${HASH}.`,
      { subject: "Take it back", hash: HASH, isReturn: false },
    ],
    ["Revert to the old theme", "", undefined],
    ["Reverting is easy", "", undefined],
  ])("%s", (subject, body, revert) => {
    expect(revertIn({ subject, body })).toEqual(revert);
  });
});

describe("a merge", () => {
  it.each([
    [
      "Merge pull request #12 from owner/fix/pool",
      "\nTitle\n",
      { number: 12, title: "Title", branch: "fix/pool", isUpdate: false },
    ],
    [
      "Merged in fix/pool (pull request #12)",
      "Title",
      { number: 12, title: "Title", branch: "fix/pool", isUpdate: false },
    ],
    [
      "Merge branch 'fix' into 'main'",
      "Title\n\nSee merge request g/o/r!12",
      { number: 12, title: "Title", branch: "fix", isUpdate: false },
    ],
    [
      "Merge branch 'fix' into 'main'",
      "See merge request g/o/r!12",
      { number: 12, title: undefined, branch: "fix", isUpdate: false },
    ],
    [
      "Merge remote-tracking branch 'origin/main' into fix",
      "",
      { number: undefined, title: undefined, branch: "origin/main", isUpdate: true },
    ],
    [
      "Merge branch 'main' of github.com:o/r",
      "",
      { number: undefined, title: undefined, branch: "main", isUpdate: true },
    ],
    [
      "Merge branch 'develop' into main",
      "",
      { number: undefined, title: undefined, branch: "develop", isUpdate: false },
    ],
    [
      "Merge branch 'fix'",
      "Signed-off-by: x <x@example.com>",
      { number: undefined, title: undefined, branch: "fix", isUpdate: false },
    ],
    ["Merge the two tables", "", undefined],
  ])("%s", (subject, body, merge) => {
    expect(mergeIn({ subject, body })).toEqual(merge);
  });
});

it("a squashed request is known by its number", () => {
  expect(squashedFrom("Pin it (#12)")).toBe(12);
  expect(squashedFrom("Pin it (!12) ")).toBe(12);
  expect(squashedFrom("Pin #12")).toBeUndefined();
});

it("a summary names no owner of a branch", () => {
  expect(summaryOf({ subject: "Merge pull request #12 from someone/fix", body: "" })).toBe(
    "#12 (the branch fix)",
  );
  expect(summaryOf({ subject: "Merge branch 'someone/fix'", body: "" })).toBe("the branch fix");
  expect(summaryOf({ subject: "Merge branch 'hotfix/pool'", body: "" })).toBe(
    "the branch hotfix/pool",
  );
  expect(summaryOf({ subject: "Pin  it", body: "x" })).toBe("Pin it");
});
