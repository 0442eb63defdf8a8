import { describe, expect, it } from "vitest";
import { Document } from "../../src/document/document.ts";
import {
  answerAction,
  answerCoverage,
  answerCoverageAnew,
  answerEntry,
  answerField,
  answerItem,
  answerNewAction,
  answerSection,
  answerStanding,
  answerStillOpen,
  stillOpenText,
  withoutGuidance,
} from "../../src/interview/answer.ts";
import { readEntryAnswer } from "../../src/interview/entry-answer.ts";
import { guidanceComment } from "../../src/template/skeleton.ts";
import { refusal } from "../support/refusal.ts";
import { at, documentOf, edited, lookup, sectionOf } from "./support.ts";

describe("a field", () => {
  it("dates the undated entries before the day of the start moves", () => {
    const document = documentOf("started_at: 2019-04-02T10\n", { Timeline: "- 10:00 Tagged" });
    const text = edited(document, answerField(document, "started_at", "2019-04-01T23"));
    expect(text).toContain("\nstarted_at: 2019-04-01T23\n");
    expect(text).toContain("\n- 2019-04-02 10:00 Tagged\n");
  });

  it("takes the first heading along with the title, unless that says something of its own", () => {
    const titled = (heading: string) =>
      new Document("a.md", `---\nkind: postmortem\ntitle: A\n---\n\n${heading}\n`, lookup);
    const same = titled("# A");
    expect(edited(same, answerField(same, "title", "B # c"))).toMatch(
      /title: "B # c"\n---\n\n# B \\# c\n/,
    );
    const own = titled("# An account of it");
    expect(edited(own, answerField(own, "title", "B"))).toMatch(/title: B\n---\n\n# An account/);
  });
});

describe("a section", () => {
  it("takes the place of its guidance, and of what stood there", () => {
    const { guidance } = sectionOf("impact");
    const empty = documentOf("", { Impact: guidanceComment(guidance), Trigger: "x" });
    const written = edited(empty, answerSection(empty, sectionOf("impact"), "46 jobs.", ""));
    expect(written).toContain("## Impact\n\n46 jobs.\n\n## Trigger");
    const filled = documentOf("", { Impact: "Old.\n\nMore.", Trigger: "x" });
    const edits = answerSection(filled, sectionOf("impact"), "New.", "Old.\n\nMore.");
    expect(edited(filled, edits)).toContain("## Impact\n\nNew.\n\n## Trigger");
  });

  it("stands below what somebody else has written since the question was asked", () => {
    const { guidance } = sectionOf("impact");
    for (const seen of ["", guidanceComment(guidance), "Old."]) {
      const now = documentOf("", { Impact: "Saved by a colleague.", Trigger: "x" });
      const written = edited(now, answerSection(now, sectionOf("impact"), "Mine.", seen));
      expect(written).toContain("## Impact\n\nSaved by a colleague.\n\nMine.\n\n## Trigger");
    }
  });

  it("takes items with or without the marks of a list", () => {
    const document = documentOf("", { "What went well": "* One." });
    for (const line of ["Two.", "- Two.", "• Two.", "2. Two."]) {
      expect(edited(document, answerItem(document, sectionOf("went-well"), line))).toContain(
        "\n* One.\n* Two.\n",
      );
    }
  });

  it("gives a finished document back without guidance", () => {
    const foresight = sectionOf("foresight");
    const document = documentOf("", {
      Impact: "46 jobs. <!-- ours -->",
      "Was it anticipated?": guidanceComment(foresight.guidance),
    });
    expect(edited(document, withoutGuidance(document))).toMatch(
      /46 jobs\. <!-- ours -->\n\n## Was it anticipated\?\n$/,
    );
  });
});

describe("a timeline entry", () => {
  it("stands in its place, and its milestone in the front matter where nothing does yet", async () => {
    const document = documentOf("started_at: 2019-04-02T10\nresolved_at: 2019-04-02T18\n", {
      Timeline: "- 10:00 Tagged\n- 17:00 Over",
    });
    const detected = await readEntryAnswer("10:30 Noticed #detected", at);
    const resolved = await readEntryAnswer("17:30 Quiet #resolved", at);
    if (!detected.ok || !resolved.ok) throw new Error("not read");
    expect(edited(document, answerEntry(document, detected.value))).toMatch(
      /detected_at: 2019-04-02T10:30\n[\s\S]*- 10:00 Tagged\n- 10:30 Noticed #detected\n- 17:00 Over\n/,
    );
    expect(edited(document, answerEntry(document, resolved.value))).toContain("T18\n---");
  });

  it("takes the place of a guess at its milestone, also of the one that `start` has made", async () => {
    const document = documentOf(
      "title: Jobs fail\nstarted_at: ~2019-04-02T10:00\ndetected_at: 2019-04-02T10:30\n",
      { Timeline: "- 10:30 Noticed: Jobs fail #detected" },
    );
    const started = await readEntryAnswer("2019-04-01 23:50 Tagged #started", at);
    const detected = await readEntryAnswer("10:12 The alert fired #detected", at);
    if (!started.ok || !detected.ok) throw new Error("not read");
    expect(edited(document, answerEntry(document, started.value))).toMatch(
      /started_at: 2019-04-01T23:50\n[\s\S]*- 23:50 Tagged #started\n- 2019-04-02 10:30 Noticed/,
    );
    expect(edited(document, answerEntry(document, detected.value))).toMatch(
      /detected_at: 2019-04-02T10:12\n[\s\S]*- 10:12 The alert fired #detected\n- 10:30 Noticed: Jobs fail\n/,
    );
  });
});

describe("an action", () => {
  it("gets the next id, and keeps what the line says of it", () => {
    const document = documentOf("", { "Action items": "- [ ] **A1** One" });
    const added = (line: string, meta = {}) =>
      edited(document, answerNewAction(document, line, meta))
        .split("\n")
        .at(-2);
    expect(added("Test it")).toBe("- [ ] **A2** Test it");
    expect(added("- [ ] **A7** Test it — @ana", { proposed: "" })).toBe(
      "- [ ] **A2** Test it — @ana, proposed",
    );
    expect(added("Test it — due 2019-04-16", { owner: "sol" })).toBe(
      "- [ ] **A2** Test it — @sol, due 2019-04-16",
    );
  });

  it("is changed where it stands, and refused where it no longer does", () => {
    const document = documentOf("", { "Action items": "- [ ] **A1** One — proposed" });
    expect(edited(document, answerAction(document, "A1", { proposed: undefined }))).toContain(
      "- [ ] **A1** One\n",
    );
    expect(refusal(() => answerAction(document, "A2", { owner: "ana" })).message).toBe(
      '"A2" no longer stands in the document',
    );
  });
});

describe("what follows", () => {
  const document = documentOf("", {
    "Root causes": "- One\n  more\n- Two → A1",
    "Action items": "- [ ] **A1** Test",
  });
  const [one, two] = document.items("root-causes");
  if (one === undefined || two === undefined) throw new Error("no items");
  const causes = sectionOf("root-causes");

  it("is an arrow at the item's end, in place of another", () => {
    const none = { kind: "none", why: "it is rare" } as const;
    expect(edited(document, answerCoverage(document, causes, one, none))).toContain(
      "- One\n  more → none: it is rare\n- Two → A1\n",
    );
    const ids = { kind: "actions", ids: ["A1", "A3"] } as const;
    expect(edited(document, answerCoverage(document, causes, two, ids))).toContain(
      "- Two → A1, A3\n",
    );
  });

  it("is a new action together with its arrow", () => {
    const text = edited(
      document,
      answerCoverageAnew(document, causes, one, "Pin", { owner: "ana" }),
    );
    expect(text).toContain("  more → A2\n");
    expect(text).toContain("- [ ] **A1** Test\n- [ ] **A2** Pin — @ana\n");
  });

  it("is refused where the item has gone meanwhile", () => {
    const changed = documentOf("", { "Root causes": "- Another" });
    const error = refusal(() => answerCoverageAnew(changed, causes, one, "Pin", {}));
    expect(error).toMatchObject({ message: '"One more" no longer stands in the document' });
  });
});

describe("an open incident", () => {
  it("says in Resolution what is still going on, once, and no longer when it is over", () => {
    const document = documentOf("status: mitigated\n", { Resolution: "Restarted.", Timeline: "x" });
    const text = edited(document, answerStillOpen(document, " One job waits. "));
    expect(text).toContain("Restarted.\n\nStill open: One job waits.\n\n## Timeline");
    const now = documentOf("status: mitigated\n", {
      Resolution: "Restarted.\n\nStill open: One job waits.",
      Timeline: "x",
    });
    expect(stillOpenText(now)).toBe("One job waits.");
    expect(edited(now, answerStillOpen(now, "None waits."))).toContain(
      "Restarted.\n\nStill open: None waits.\n\n## Timeline",
    );
    const over = edited(now, answerStanding(now, "resolved", "2019-04-02T17"));
    expect(over).toContain("status: resolved\nresolved_at: 2019-04-02T17\n");
    expect(over).toContain("## Resolution\n\nRestarted.\n\n## Timeline");
  });
});
