/** Answers that make a pre-mortem: risks by their titles, or as Markdown. */
import { describe, expect, it } from "vitest";
import { parseAnswers, readAnswers, sectionMarkdown } from "../../src/interview/answers.ts";
import { composeDocument } from "../../src/interview/compose.ts";
import { MortemError } from "../../src/values/error.ts";
import { at, lookup, sectionOf } from "./support.ts";

const template = lookup("premortem", "premortem");
const beginning = { title: "Explorer", timezone: "America/Chicago", day: "2018-11-05" };

async function compose(text: string): Promise<string> {
  const answers = await readAnswers(parseAnswers(text, "answers.yaml"), template, at);
  return composeDocument(template, beginning, answers, lookup).text;
}

async function refused(text: string): Promise<MortemError> {
  const error = await compose(text).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof MortemError) return error;
  throw new Error("it was not refused");
}

describe("risks", () => {
  it("are numbered in their order, around those that have an id", async () => {
    const text = await compose(`risks: ["Gaps: charts", R1 Slow, '## C #', "R7: Reviews"]\n`);
    expect(text).toContain(
      "## Risks\n\n### R2 Gaps: charts\n\n### R1 Slow\n\n### R3 C \\#\n\n### R7: Reviews\n\n## Check-ins",
    );
  });

  it("are titles where nothing else is said, also as text", () => {
    const risks = sectionOf("risks", template);
    expect(sectionMarkdown(risks, "Feature gaps")).toBe("### Feature gaps\n");
    expect(sectionMarkdown(risks, "- Gaps\n- Slow\n")).toBe("### Gaps\n\n\n### Slow\n");
    expect(sectionMarkdown(risks, "None: too early")).toBe("None: too early");
    expect(sectionMarkdown(risks, "### Gaps\n\n- One")).toBe("### Gaps\n\n- One");
  });

  it("are Markdown with headings, also of names that sections have; their actions are numbered too", async () => {
    const text = await compose(`
risks: |
  ### Feature gaps

  **Avoid or mitigate**

  - [ ] Interview two clients — @sol, due 2018-11-19
  - Count the exports

  ### Retrospective

  **Avoid or mitigate**

  - [ ] **A1** Hold one
`);
    expect(text).toContain("### R1 Feature gaps\n");
    expect(text).toContain("- [ ] **A2** Interview two clients — @sol, due 2018-11-19\n");
    expect(text).toContain("- [ ] **A3** Count the exports\n");
    expect(text).toContain("### R2 Retrospective\n");
    expect(text).toContain("- [ ] **A1** Hold one\n");
  });

  it.each([
    ["risks:\n  - Gaps: charts\n", 2, "risks: |\n    ### Launch"],
    ["title: A\nrisks: ['']\n", 2, "risks: |"],
    ["ideas:\n  - One\n  - [two]\n", 3, "ideas: |\n    - Rolled back: failed"],
    ["check-ins: [One]\n", 1, "check-ins: |\n    ### 2018-11-19"],
  ])("and all else in a list is refused: %j", async (text, line, hint) => {
    const error = await refused(text);
    expect(error.place.line).toBe(line);
    expect(error.hint).toContain(hint);
  });
});
