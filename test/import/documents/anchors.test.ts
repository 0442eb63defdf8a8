import { describe, expect, test } from "vitest";
import type { Imported, Manner } from "../../../src/import/documents/model.ts";
import { takeIn } from "../../../src/import/documents/take-in.ts";
import { reading } from "./support.ts";

const HEAD = "# Logins failed on 2019-04-02\n\n";
const SECTIONS =
  "## What it cost us: impact\n\nAll.\n\n## Prevention measures\n\n- Pin it\n\n## The pool\n\nIt was small.\n\n## Details\n\nOne.\n\n## Details\n\nTwo.\n";

/** Where the links of a paragraph lead to afterwards. */
const targets = (links: string, manner: Manner = "anew", sections = SECTIONS): string[] => {
  const text = `${HEAD}## Root cause\n\n${links}\n\n${sections}`;
  const [one] = takeIn({ path: "old/a.md", text, firstLine: 1 }, reading, manner) as Imported[];
  return [...(one?.text ?? "").matchAll(/\]\((#[^)]*)\)/g)].map(([, target = ""]) => target);
};

describe("a link to a heading", () => {
  test.each([
    ["that is ours now", "[a](#prevention-measures)", "#action-items"],
    ["in other capitals", "[a](#Prevention-Measures)", "#action-items"],
    ["that is its own section", "[a](#root-cause)", "#root-causes"],
    ["that stays", "[a](#the-pool)", "#the-pool"],
    [
      "that is ours and stands below it too",
      "[a](#what-it-cost-us-impact)",
      "#what-it-cost-us-impact",
    ],
    ["that there are two of", "[a](#details-1)", "#details-1"],
    ["that there is not", "[a](#elsewhere)", "#elsewhere"],
  ])("%s", (_, link, target) => expect(targets(link)).toEqual([target]));

  test("in code stays", () => expect(targets("`[a](#root-cause)`")).toEqual(["#root-cause"]));

  test("of a name in another script", () =>
    expect(targets("[a](#再発防止策)", "anew", "## 再発防止策\n\n- 直す\n")).toEqual([
      "#action-items",
    ]));

  test("that stays in place leads there", () =>
    expect(targets("[a](#prevention-measures) [b](#root-cause)", "in-place")).toEqual([
      "#prevention-measures",
      "#root-cause",
    ]));
});
