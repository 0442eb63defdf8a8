import { describe, expect, it } from "vitest";
import {
  fieldsOfMeeting,
  followUps,
  questionsBefore,
  questionsLeft,
} from "../../src/interview/plan.ts";
import { keyOf, type Question } from "../../src/interview/question.ts";
import { base, documentOf, lookup, sectionOf } from "./support.ts";

const keys = (questions: readonly Question[]) => questions.map(keyOf);

const FACTS = `title: A
status: resolved
review: draft
severity: sev2
started_at: 2019-04-02T10
detected_at: 2019-04-02T10:30
resolved_at: 2019-04-02T17
owner: ana
facilitator: sol
participants: [ana]
held_at: 2019-04-05
`;
const FULL = Object.fromEntries(base.sections.map(({ heading }) => [heading, "Said."]));

describe("before the meeting", () => {
  it("asks for the facts in the order of the document, with ideas for actions last", () => {
    expect(keys(questionsBefore(documentOf("title: A\nreview: draft\n")))).toEqual([
      ...["status", "severity", "started_at", "detected_at", "resolved_at", "detected_by"].map(
        (id) => `field ${id}`,
      ),
      ...["owner", "facilitator", "services"].map((id) => `field ${id}`),
      ...["summary", "impact", "trigger", "detection", "resolution", "timeline"].map(
        (id) => `section ${id}`,
      ),
      "ideas action-items",
    ]);
  });

  it("does not ask when an open incident was over, but what is still going on", () => {
    const asked = keys(questionsBefore(documentOf("status: mitigated\n")));
    expect(asked).not.toContain("field resolved_at");
    expect(asked.slice(-2)).toEqual(["still-open", "ideas action-items"]);
  });

  it("asks what a template adds, where it adds it", () => {
    const document = documentOf("template: release\ntitle: A\n");
    expect(document.template).toBe(lookup("release", "postmortem"));
    const asked = keys(questionsBefore(document));
    expect(asked.indexOf("section shipped")).toBe(asked.indexOf("section impact") + 1);
  });
});

describe("what is left", () => {
  it("comes in the order of the meeting: the timeline, the facts, what was learnt, who took part", () => {
    const asked = keys(questionsLeft(documentOf("title: A\nreview: draft\n")));
    expect(asked[0]).toBe("section timeline");
    expect(asked.slice(1, 4)).toEqual(["field status", "field severity", "field started_at"]);
    expect(asked.filter((key) => key.startsWith("section"))).toEqual(
      base.meeting.map((id) => `section ${id}`),
    );
    expect(asked.slice(-2)).toEqual(["field participants", "field held_at"]);
  });

  it("is nothing in a finished document, whatever it does not need", () => {
    expect(
      questionsLeft(
        documentOf(FACTS, { ...FULL, "What went badly": "None: it went well." }),
      ).filter(({ kind }) => kind !== "coverage"),
    ).toEqual([]);
  });

  it("asks of every item what follows from it, right behind its section", () => {
    const document = documentOf(FACTS, {
      ...FULL,
      "Root causes": "- One\n- Two → A1\n- Three",
      "What went well": "<!-- nothing yet -->",
      "What went badly": "None: it went well.",
      "Where we got lucky": "- Luck → none: it was planned",
      "Action items": "- [ ] **A1** Test — @ana, due 2019-04-16",
    });
    expect(keys(questionsLeft(document))).toEqual([
      "coverage root-causes One",
      "coverage root-causes Three",
      "section went-well",
    ]);
  });

  it("asks about ideas first, then for the owner and the day of what is to be done", () => {
    const document = documentOf(FACTS, {
      "Action items": `- [ ] **A1** Test — due 2019-04-16
- [ ] **A2** Pin — proposed
- [ ] **A3** Write
- [ ] **A4** Buy — declined: no
- [x] **A5** Done`,
    });
    const asked = questionsLeft(document).filter(({ kind }) => /^(proposal|action)$/.test(kind));
    expect(keys(asked)).toEqual([
      "proposal A2",
      "action A1 owner",
      "action A3 owner",
      "action A3 due",
      "action A5 owner",
    ]);
  });

  it("asks again for a timeline and a start that were only noted roughly, and how an open incident stands", () => {
    const rough = FACTS.replace("started_at: ", "started_at: ~");
    const [timeline, start] = questionsLeft(documentOf(rough, FULL));
    expect(timeline).toMatchObject({ kind: "section", section: { id: "timeline" }, more: true });
    expect(start).toMatchObject({ kind: "field", field: { id: "started_at" } });
    const reviewed = rough.replace("draft", "reviewed");
    expect(keys(questionsLeft(documentOf(reviewed, FULL)))).not.toContain("field started_at");
    const open = FACTS.replace("resolved", "ongoing");
    const asked = keys(questionsLeft(documentOf(open, { ...FULL, Resolution: "" })));
    expect(asked.slice(0, 3)).toEqual(["field status", "section resolution", "still-open"]);
  });
});

describe("in a meeting", () => {
  it("follows up what a section leaves open, and leaves one alone that is empty", () => {
    const causes = sectionOf("root-causes");
    expect(keys(followUps(documentOf(FACTS, { "Root causes": "- One" }), causes))).toEqual([
      "coverage root-causes One",
    ]);
    expect(followUps(documentOf(FACTS), causes)).toEqual([]);
    const open = documentOf("status: ongoing\n");
    expect(keys(followUps(open, sectionOf("resolution")))).toEqual(["field status", "still-open"]);
  });

  it("asks at its end only for what belongs to it", () => {
    const document = documentOf("review: draft\nheld_at: 2019-04-05\n");
    expect(keys(fieldsOfMeeting(document))).toEqual(["field participants"]);
  });
});
