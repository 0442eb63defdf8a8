import { expect, test } from "vitest";
import type { Manner } from "../../../src/import/documents/model.ts";
import { takeIn } from "../../../src/import/documents/take-in.ts";
import { reading } from "./support.ts";

const taken = (text: string, manner: Manner = "anew") =>
  takeIn({ path: "old/outage.md", text, firstLine: 1 }, reading, manner);

test("what opens a pre-mortem stays, since no summary takes it", () => {
  const text =
    "# Pre-mortem: new billing\n\nImagine that the project has failed. What happened?\n\n## Risks\n\n- Nobody tests refunds\n";
  const [one] = taken(text);
  expect(one).toMatchObject({ kind: "premortem" });
  expect(one && "text" in one && one.text).toContain("Imagine that the project has failed.");
});

test.each<Manner>(["anew", "in-place"])(
  "a file with a merge conflict is left out, %s",
  (manner) => {
    const text =
      "# Outage\n\n<<<<<<< HEAD\n## Impact\n\nAll.\n=======\n## Impact\n\nNone.\n>>>>>>> b\n\n## Timeline\n\n- 10:00 A\n";
    expect(taken(text, manner)).toMatchObject([{ why: expect.stringContaining("merge-conflict") }]);
  },
);

test.each(["+++\ntitle = 'Outage'\n+++\n\n", '---\ntitle: "Outage\n---\n\n'])(
  "front matter that ours cannot be added to is not touched in place: %j",
  (front) => {
    const text = `${front}# Outage\n\n## Impact\n\nAll.\n\n## Root cause\n\nThe pool.\n\n## Timeline\n\n- 10:00 A\n`;
    expect(taken(text, "in-place")).toMatchObject([
      { why: expect.stringContaining("front matter") },
    ]);
    expect(taken(text)).toMatchObject([{ kind: "postmortem" }]);
  },
);
