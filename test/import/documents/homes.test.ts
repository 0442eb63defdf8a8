import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { homesOf } from "../../../src/import/documents/homes.ts";
import { outline, template } from "./support.ts";

/** Each run of the text with its home, blank ones left out. */
function homes(text: string): string[] {
  return homesOf(outline(text), template)
    .map(({ home, span }) => [home, text.slice(span.start, span.end).trim().replace(/\s+/g, " ")])
    .filter(([, said]) => said !== "")
    .map(([home, said]) => `${home}: ${said}`);
}

describe("headings", () => {
  test("of any level and order give their text to their section, what is unknown goes to the notes", () => {
    const text = "# T\n\n### Impact\n\nAll.\n\n## Background\n\nOld.\n\n## Root cause\n\nPool.\n";
    expect(homes(text)).toEqual([
      "impact: ### Impact All.",
      "notes: ## Background Old.",
      "root-causes: ## Root cause Pool.",
    ]);
  });

  test("below a section belong to it, unless they name another", () => {
    const text = "# T\n\n## Lessons\n\nA.\n\n### Details\n\nB.\n\n### What went well\n\nC.\n";
    expect(homes(text)).toEqual([
      "lessons-learned: ## Lessons A. ### Details B.",
      "went-well: ### What went well C.",
    ]);
  });

  test("a name counts at its highest level, and one that says just this before one that says more", () => {
    const text =
      "# T\n\n## Causes\n\n### Impact\n\nOf one.\n\n## Impact\n\nOf all.\n\n## Impact on mail\n\nNone.\n";
    expect(homes(text)).toEqual([
      "root-causes: ## Causes ### Impact Of one.",
      "impact: ## Impact Of all.",
      "notes: ## Impact on mail None.",
    ]);
  });

  test("a second summary that only tells times is the timeline", () => {
    const times = "- 10:00 A\n- 10:05 B\n- 11:00 C";
    const said = times.replace(/\n/g, " ");
    expect(homes(`# T\n\n## TL;DR\n\nX.\n\n## What happened\n\n${times}\n`)).toEqual([
      "summary: ## TL;DR X.",
      `timeline: ## What happened ${said}`,
    ]);
    expect(
      homes(`# T\n\n## TL;DR\n\nX.\n\n## What happened\n\nY.\n\n## Timeline\n\n${times}\n`),
    ).toEqual([
      "summary: ## TL;DR X.",
      "summary: ## What happened Y.",
      `timeline: ## Timeline ${said}`,
    ]);
  });

  test("actions count wherever they stand", () => {
    const text = "# T\n\n## Prevention\n\n- A\n\n## Lessons\n\nB.\n\n### Action items\n\n- C\n";
    expect(homes(text)).toEqual([
      "action-items: ## Prevention - A",
      "lessons-learned: ## Lessons B.",
      "action-items: ### Action items - C",
    ]);
  });

  test("a second list of actions and a second timeline count, however they are called", () => {
    const text =
      "# T\n\n## Timeline (UTC)\n\n- 10:00 A\n- 10:05 B\n\n## Timeline\n\n- 11:00 C\n\n## Action items\n\n- D\n\n## Action items (long term)\n\n- E\n\n## Follow up on the move\n\nDone.\n";
    expect(homes(text)).toEqual([
      "timeline: ## Timeline (UTC) - 10:00 A - 10:05 B",
      "timeline: ## Timeline - 11:00 C",
      "action-items: ## Action items - D",
      "action-items: ## Action items (long term) - E",
      "notes: ## Follow up on the move Done.",
    ]);
  });

  test("phases of a timeline and kinds of actions order these", () => {
    const text =
      "# T\n\n## Timeline\n\n### Detection\n\n- 10:00 Alert\n\n## Actions\n\n### Detection (later)\n\n- B\n";
    expect(homes(text)).toEqual([
      "timeline: ## Timeline ### Detection - 10:00 Alert",
      "action-items: ## Actions ### Detection (later) - B",
    ]);
  });

  test("the direct cause among the causes is one of them", () => {
    expect(homes("# T\n\n## 根本原因分析\n\n### 直接原因\n\nA\n")).toEqual([
      "root-causes: ## 根本原因分析 ### 直接原因 A",
    ]);
  });
});

describe("labels", () => {
  test("alone or before their text stand for headings", () => {
    const text =
      "# T\n\n**Impact**\n\nAll.\n\n**Root cause:** The pool.\n\n__Background__\n\nOld.\n";
    expect(homes(text)).toEqual([
      "impact: **Impact** All.",
      "root-causes: **Root cause:** The pool.",
      "notes: __Background__ Old.",
    ]);
  });

  test("of a list of labels too, and what follows the list is not theirs", () => {
    const text =
      "# T\n\n- **Date**: 2019-04-02\n- **Impact**: All.\n  Everywhere.\n\nso much for that\n";
    expect(homes(text)).toEqual([
      "notes: - **Date**: 2019-04-02",
      "impact: - **Impact**: All. Everywhere.",
      "notes: so much for that",
    ]);
  });

  test("in a section are emphasis, unless it is the summary", () => {
    const text = "# T\n\n## Causes\n\n**Impact:** none.\n";
    expect(homes(text)).toEqual(["root-causes: ## Causes **Impact:** none."]);
    expect(homes("# T\n\n## Summary\n\nShort.\n\n**Impact:** none.\n")).toEqual([
      "summary: ## Summary Short.",
      "impact: **Impact:** none.",
    ]);
  });

  test("that are times begin nothing", () => {
    const text = "# T\n\n**Timeline**\n\n**2019-04-02**\n\n- 10:00 A\n";
    expect(homes(text)).toEqual(["timeline: **Timeline** **2019-04-02** - 10:00 A"]);
  });

  test("without bold count only where nothing else parts the text", () => {
    expect(homes("Impact: all\n\nRoot cause:\nthe pool\n")).toEqual([
      "impact: Impact: all",
      "root-causes: Root cause: the pool",
    ]);
    expect(homes("# T\n\n## Background\n\nImpact: all\n")).toEqual([
      "notes: ## Background Impact: all",
    ]);
  });

  test("without bold count above headings too, where several name what no heading does", () => {
    const below = "## Timeline\n\n- 10:00 A\n";
    const timeline = "timeline: ## Timeline - 10:00 A";
    expect(homes(`# T\n\nImpact: all\n\nRoot causes: the pool\n\n${below}`)).toEqual([
      "impact: Impact: all",
      "root-causes: Root causes: the pool",
      timeline,
    ]);
    // One alone, or two among other facts, state how bad it was.
    for (const lead of ["Impact: all", "Owner: kim\nImpact: all\nDetection: users"])
      expect(homes(`# T\n\n${lead}\n\n${below}`)).toEqual([
        `notes: ${lead.replace(/\n/g, " ")}`,
        timeline,
      ]);
    const headed = "Impact: all\n\nRoot cause: the pool\n\n## Impact\n\nNone.\n";
    expect(homes(`# T\n\n${headed}`)).toEqual([
      "notes: Impact: all Root cause: the pool",
      "impact: ## Impact None.",
    ]);
  });

  test("of the eight disciplines end one another", () => {
    const text =
      "D2 Problem: 300 devices\nD4 Root cause: An image\nD5 Corrective action: Clear it\nD6 Implemented: yes\n";
    expect(homes(`# T\n\n${text}`)).toEqual([
      "notes: D2 Problem: 300 devices",
      "root-causes: D4 Root cause: An image",
      "action-items: D5 Corrective action: Clear it",
      "notes: D6 Implemented: yes",
    ]);
  });

  test("without a colon before their text count where several do so", () => {
    expect(homes("# T\n\n**TL;DR** It broke.\n\n**Root cause** The pool.\n")).toEqual([
      "summary: **TL;DR** It broke.",
      "root-causes: **Root cause** The pool.",
    ]);
    const words = "**Impact** of it is known.\n\n**Root cause** The pool.";
    expect(homes(`# T\n\n## Notes\n\n${words}\n`)).toEqual([
      `notes: ## Notes ${words.replace("\n\n", " ")}`,
    ]);
  });

  test("without bold end where the next line states a fact", () => {
    expect(homes("Impact: all\nof them\nOwner: release-lead\n\nRoot cause: the pool\n")).toEqual([
      "impact: Impact: all of them",
      "notes: Owner: release-lead",
      "root-causes: Root cause: the pool",
    ]);
  });
});

test("what is to be done, in a list below a plain label, is no part of the section around it", () => {
  const text = "# T\n\n## Root causes\n\nA pool.\n\nZu tun:\n\n- Raise it\n\nSince 2018.\n";
  expect(homes(text)).toEqual([
    "root-causes: ## Root causes A pool.",
    "action-items: Zu tun: - Raise it",
    "root-causes: Since 2018.",
  ]);
  const prose = text.replace("- Raise it", "Nothing.");
  expect(homes(prose)).toEqual([
    "root-causes: ## Root causes A pool. Zu tun: Nothing. Since 2018.",
  ]);
});

describe("what stands above the first heading", () => {
  const prose = "From ten to eleven no customer could log in, since the pool was full.";

  test("is the summary where it tells what happened and no summary does", () => {
    expect(
      homes(`# T\n\nDate: 2019-04-02\n\n${prose}\n\n<!-- more -->\n\n## Impact\n\nAll.\n`),
    ).toEqual([
      "notes: Date: 2019-04-02",
      `summary: ${prose}`,
      "notes: <!-- more -->",
      "impact: ## Impact All.",
    ]);
  });

  test("goes to the notes else", () => {
    expect(homes(`# T\n\n${prose}\n\n## Summary\n\nShort.\n`)).toEqual([
      `notes: ${prose}`,
      "summary: ## Summary Short.",
    ]);
  });

  test("also what stands above the title", () => {
    expect(homes("<!-- a comment -->\n\n# T\n\n## Impact\n\nAll.\n")).toEqual([
      "notes: <!-- a comment -->",
      "impact: ## Impact All.",
    ]);
  });
});

/** Lines as foreign documents have them. */
const line = fc.constantFrom(
  "# Title",
  "## Impact",
  "### Root cause",
  "## Background",
  "**Impact:** all",
  "- **Impact**: all",
  "- item",
  "  more",
  "text",
  "",
  "```",
  "Title\n===",
  "<!-- open",
  "> quote",
  "Impact: all",
);

test("every character behind the front matter but the title has one home, in order", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.join("\n");
      const found = outline(text);
      fc.pre(found.title?.span.end !== text.length);
      let at = 0;
      for (const { span } of homesOf(found, template)) {
        const gap = text.slice(at, span.start);
        expect(
          gap === "" || gap === text.slice(found.title?.span.start, found.title?.span.end),
        ).toBe(true);
        at = span.end;
      }
      expect(at).toBe(text.length);
    }),
  );
});
