import { describe, expect, it } from "vitest";
import { z } from "zod";
import { incidentFacts } from "../../src/archive/incident-facts.ts";
import { reviewPremortem } from "../../src/archive/review.ts";
import { reviewMarkdown } from "../../src/archive/review-markdown.ts";
import { type ReviewResult, reviewSchema } from "../../src/archive/review-schema.ts";
import { ballot, EXPLORER, premortem } from "../premortem/support.ts";
import { documentOf } from "./support.ts";

it("the shape of `mortem pre review --format json` is published (vitest -u writes it)", async () => {
  const schema = { title: "mortem pre review --format json", ...z.toJSONSchema(reviewSchema) };
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../docs/schemas/pre-review.schema.json");
});

const R2 = "2018-11-05-audience-explorer#R2";
const incident = (day: string, name: string, front: string) =>
  incidentFacts(documentOf(`title: ${name}\nstarted_at: ${day}\n${front}`, "", `${day}-${name}`));

const SERVICES = "services: [audience-explorer]";
const INCIDENTS = [
  incident("2019-03-01", "login", "services: [Audience-Explorer]"),
  incident("2019-02-01", "export", `anticipated: [{risk: ${R2}, foreseen: partly}, {risk: ${R2}}]`),
  incident("2019-02-02", "bill", "premortems: [2018-11-05-audience-explorer]"),
  incident("2019-02-03", "near", `anticipated: [{risk: ${R2}, foreseen: not, mitigation: none}]`),
  incident(
    "2019-02-04",
    "other",
    "services: [audience-explorer]\nanticipated: [{risk: x#R1, foreseen: fully}]",
  ),
  incident("2018-10-01", "before", "services: [audience-explorer]"),
  incident("2019-02-05", "elsewhere", "services: [mail]"),
];

const CLOSED = EXPLORER.replace("voting: open", "voting: closed").replace(
  "- R2 rising: two clients asked for exports",
  "- R2 rising: two clients asked for exports\n\n### 2018-11-12\n\n- R1 happened: it timed out\n- R2 falling\n\n### 2018-12-01\n\n- R1, R2 same",
);
const BALLOTS = [
  ballot("ana", { R1: [1, 2], R2: [3, 3] }),
  ballot("kim", { R1: [1, 2], R2: [2, 3] }),
];

const review = (text = CLOSED, incidents = INCIDENTS): ReviewResult => {
  const result = reviewPremortem(
    premortem(text),
    () => BALLOTS,
    incidents,
    () => "2018-12-01",
    [{ id: "X", risks: [{ id: "R1" }] }],
  );
  expect(z.strictObject(reviewSchema.shape).parse(JSON.parse(JSON.stringify(result)))).toEqual(
    result,
  );
  return result;
};

describe("the review of a pre-mortem", () => {
  it("has each risk with its votes, its actions and what became of it", () => {
    const { premortem: about, risks } = review();
    expect(about).toMatchObject({ heldAt: "2018-11-05", endedAt: null, voting: "closed" });
    expect(
      risks.map(({ id, rank, score, materialised }) => [id, rank, score, materialised]),
    ).toEqual([
      ["R2", 1, 7.5, true],
      ["R1", 2, 2, true],
    ]);
    const [gaps, slow] = risks;
    expect(gaps?.actions).toMatchObject([{ id: "A1", state: "overdue" }]);
    expect(gaps?.lastCheckIn).toEqual({
      date: "2018-11-19",
      state: "rising",
      note: "two clients asked for exports",
    });
    expect(gaps?.incidents).toEqual([
      {
        id: "2019-02-01-export",
        path: "docs/postmortems/2019-02-01-export.md",
        title: "export",
        date: "2019-02-01",
        foreseen: "partly",
        mitigation: null,
      },
      expect.objectContaining({ id: "2019-02-03-near", foreseen: "not", mitigation: "none" }),
    ]);
    expect(slow).toMatchObject({
      actions: [],
      incidents: [],
      happened: { date: "2018-11-12", note: "it timed out" },
    });
  });

  it("names what nothing foresaw, and what nobody has held against it yet", () => {
    expect(review().unforeseen.map(({ title, heldAgainst }) => [title, heldAgainst])).toEqual([
      ["bill", true],
      ["near", true],
      ["login", false],
    ]);
  });

  it("takes no risk for one that foresaw it where there is none", () => {
    const gone = (risk: string) =>
      incident(
        "2019-02-06",
        "gone",
        `anticipated: [{risk: ${risk}, foreseen: fully}]\n${SERVICES}`,
      );
    for (const risk of ["2018-11-05-audience-explorer#R9", "x#R2", "y#R1"])
      expect(review(CLOSED, [gone(risk)]).unforeseen).toHaveLength(1);
    for (const risk of [R2, R2.toUpperCase(), "x#r1"])
      expect(review(CLOSED, [gone(risk)]).unforeseen).toEqual([]);
  });

  it("shows nobody's votes while voting is open, and does not even read them", () => {
    const ballots = () => {
      throw new Error("they were read");
    };
    const { risks } = reviewPremortem(premortem(), ballots, [], () => "2018-12-01");
    expect(risks.map(({ id, rank, votes, score }) => [id, rank, votes, score])).toEqual([
      ["R2", null, null, null],
      ["R1", null, null, null],
    ]);
  });

  it("has room for risks without ids, and for none", () => {
    const { risks } = review(CLOSED.replace("### R2 Feature", "### Feature"));
    expect(risks.map(({ id, title, votes }) => [id, title, votes])).toEqual([
      ["R1", "The app is slow", 2],
      [null, "Feature gaps", 0],
    ]);
    expect(review(CLOSED.replace(/## Risks[\s\S]*## Check/, "## Check")).risks).toEqual([]);
  });
});

describe("as Markdown", () => {
  it("says what came true, and asks for ideas back", () => {
    const text = reviewMarkdown(review());
    expect(text).toContain("2 of 2 risks came true; nothing foresaw 2 incidents; 1 incident not");
    expect(text).toContain(
      "- **Came true**: Incident “export” (2019-02-01-export): partly foreseen\n",
    );
    expect(text).toContain("`mortem pre add 2018-11-05-audience-explorer --from replies.txt`");
  });

  it("calls nobody, links nowhere, and holds no markup of a document", () => {
    const odd = "@ana and @org/team: #12, GH-12, !7 <img src=x> [a](b) **c** `d` <!-- e";
    const text = CLOSED.replace("title: Audience explorer", `title: "${odd}"`)
      .replace("R2 Feature gaps", `R2 ${odd}`)
      .replace("Two clients ask for the same export", odd)
      .replace("Interview two clients before each sprint", odd)
      .replace("two clients asked for exports", odd);
    const markdown = reviewMarkdown(
      review(text, [
        incident("2019-02-02", "bill", `tags: []\npremortems: [2018-11-05-audience-explorer]`),
      ]),
    );
    const own = markdown.replace(/`mortem pre add[^`]*`/, "");
    expect(own).not.toMatch(/@[\p{L}\p{N}]|#\d|GH-\d|!\d/u);
    expect(own).not.toMatch(/(?<!\\)<|(?<!\\)\[/);
    expect(own.match(/@/g)?.length).toBeGreaterThan(8);
  });
});
