import { describe, expect, it } from "vitest";
import type { RuleClass } from "../../src/lint/rule.ts";
import { severityOf, type Weighed } from "../../src/lint/severity.ts";
import { documentOf } from "./support.ts";

const draft = documentOf({ front: { review: "draft" } });
const inReview = documentOf({ front: { review: "in-review" } });
const reviewed = documentOf({ front: { review: "reviewed" } });
const imported = documentOf({
  front: { review: "reviewed", source: "https://wiki.example.com/12" },
});

function weigh(kind: RuleClass, change: Partial<Weighed> = {}): Weighed {
  return { class: kind, own: undefined, configured: undefined, strict: false, ...change };
}

describe("severityOf", () => {
  it("lets a draft be incomplete with a warning, and no later document", () => {
    expect(severityOf(draft, weigh("incomplete"))).toBe("warning");
    expect(severityOf(inReview, weigh("incomplete"))).toBe("error");
    expect(severityOf(reviewed, weigh("incomplete"))).toBe("error");
  });

  it("only mentions what an imported document lacks, whatever is strict", () => {
    expect(severityOf(imported, weigh("incomplete"))).toBe("info");
    expect(severityOf(imported, weigh("incomplete", { strict: true }))).toBe("info");
    expect(severityOf(imported, weigh("wrong"))).toBe("error");
  });

  it("has an error for what is wrong at every stage", () => {
    for (const document of [draft, inReview, reviewed])
      expect(severityOf(document, weigh("wrong"))).toBe("error");
  });

  it("weighs a judgement as its rule asks", () => {
    expect(severityOf(reviewed, weigh("judgement"))).toBe("warning");
    expect(severityOf(reviewed, weigh("judgement", { own: "info" }))).toBe("info");
    expect(severityOf(reviewed, weigh("judgement", { own: "info", strict: true }))).toBe("info");
  });

  it("turns nothing red overnight, unless it is asked to", () => {
    expect(severityOf(reviewed, weigh("dated"))).toBe("warning");
    expect(severityOf(reviewed, weigh("dated", { strict: true }))).toBe("error");
  });

  it("lets the config override the class, and the flag the config", () => {
    expect(severityOf(reviewed, weigh("wrong", { configured: "info" }))).toBe("info");
    expect(severityOf(draft, weigh("incomplete", { configured: "info" }))).toBe("info");
    expect(severityOf(draft, weigh("incomplete", { configured: "info", strict: true }))).toBe(
      "error",
    );
  });
});
