import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtinTemplates } from "../../src/template/builtin.ts";
import { loadTemplates } from "../../src/template/load.ts";
import { MortemError } from "../../src/values/error.ts";

const file = (id: string, body: string) => ({
  path: `templates/${id}.yaml`,
  text: `id: ${id}\nname: Ours\n${body}`,
});
const section = "{id: rota, heading: Rota, question: Who?, guidance: Say who.}";

function errorOf(load: () => unknown): MortemError {
  try {
    load();
  } catch (error) {
    if (error instanceof MortemError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("loadTemplates", () => {
  it("gives ours where a team has none", () => {
    expect(loadTemplates([])).toEqual(builtinTemplates());
  });

  it("adds a template that extends ours", () => {
    const loaded = loadTemplates([file("payment", `extends: outage\nsections:\n  - ${section}`)]);
    const payment = loaded.at(-1);
    const outage = builtinTemplates().find(({ id }) => id === "outage");
    expect(payment?.id).toBe("payment");
    expect(payment?.sections.map(({ id }) => id)).toEqual([
      ...(outage?.sections.map(({ id }) => id) ?? []),
      "rota",
    ]);
  });

  it("lets a team's templates extend each other, in any order of files", () => {
    const loaded = loadTemplates([
      file("card", "extends: payment"),
      file("payment", `extends: postmortem\nsections: [${section}]`),
    ]);
    expect(loaded.find(({ id }) => id === "card")?.sections.at(-1)?.id).toBe("rota");
  });

  it("puts a replacement in the place of ours, which it may extend", () => {
    const loaded = loadTemplates([
      file("postmortem", `extends: postmortem\nsections: [${section}]`),
      file("card", "extends: postmortem"),
    ]);
    expect(loaded.map(({ id }) => id)).toEqual([...builtinTemplates().map(({ id }) => id), "card"]);
    expect(loaded[0]?.sections.at(-1)?.id).toBe("rota");
    expect(loaded.at(-1)?.sections.at(-1)?.id).toBe("rota");
    expect(loaded[1]).toBe(builtinTemplates()[1]);
  });

  it("builds a template upon nothing", () => {
    const own = loadTemplates([file("own", `kind: postmortem\nsections: [${section}]`)]).at(-1);
    expect(own?.sections.map(({ heading }) => heading)).toEqual(["Rota"]);
    expect(own?.meeting).toEqual(["rota"]);
  });

  it.each([
    ["an unknown key", "kind: postmortem\nfeilds: []", 4, "fields"],
    [
      "an unknown key of a section",
      `extends: postmortem\nsections:\n  - id: impact\n    headng: X`,
      6,
      "heading",
    ],
    ["a wrong id of a section", "extends: postmortem\nsections:\n  - id: Root_causes", 5, ""],
    ["a wrong id of a field", "extends: postmortem\nfields:\n  - id: notify-by", 5, ""],
    ["a wrong kind", "kind: incident", 3, ""],
    [
      "`--` in guidance",
      "extends: postmortem\nsections:\n  - id: impact\n    guidance: a -- b",
      6,
      "",
    ],
    ["no kind", "sections: []", 1, "kind: postmortem"],
    ["another kind than the base's", "extends: outage\nkind: premortem", 4, "kind: postmortem"],
    ["an unknown base", "extends: postmortm", 3, "`postmortem`"],
    ["itself as its base", "extends: own", 3, ""],
    [
      "a section given twice",
      "extends: postmortem\nsections:\n  - id: impact\n  - id: impact",
      6,
      "",
    ],
    ["a field given twice", "extends: postmortem\nfields:\n  - id: owner\n  - id: owner", 6, ""],
    [
      "`after` of nothing",
      "extends: postmortem\nsections:\n  - id: impact\n    after: sumary",
      6,
      "`summary`",
    ],
    [
      "`after` of itself",
      "extends: postmortem\nsections:\n  - id: impact\n    after: impact",
      6,
      "",
    ],
    [
      "a key that is not the template's",
      "extends: postmortem\nfields:\n  - id: kind\n    type: text",
      5,
      "",
    ],
    [
      "a new field without a type",
      "extends: postmortem\nfields:\n  - id: version",
      5,
      "type: text",
    ],
    [
      "a choice of nothing",
      "extends: postmortem\nfields:\n  - {id: ring, type: choice}",
      5,
      "values",
    ],
    [
      "a new section without a heading",
      "extends: postmortem\nsections:\n  - id: rota",
      5,
      "heading",
    ],
    [
      "arrows in a timeline",
      "extends: postmortem\nsections:\n  - id: timeline\n    coverage: true",
      6,
      "",
    ],
    [
      "a heading of another section",
      "extends: postmortem\nsections:\n  - id: rota\n    heading: 2. IMPACT!\n    question: q\n    guidance: g",
      5,
      "heading",
    ],
    [
      "an alias of another section",
      "extends: postmortem\nsections:\n  - id: impact\n    aliases: [Overview]",
      5,
      "heading",
    ],
    ["a meeting of nothing", "extends: postmortem\nmeeting: [timeline, impct]", 4, "`impact`"],
    ["a meeting twice", "extends: postmortem\nmeeting: [timeline, timeline]", 4, ""],
  ])("refuses %s", (_what, body, line, help) => {
    const error = errorOf(() => loadTemplates([file("own", body)]));
    expect(error.place).toMatchObject({ path: "templates/own.yaml", line });
    expect(`${error.message} ${error.hint}`).toContain(help);
  });

  it("refuses two templates of one id", () => {
    const error = errorOf(() =>
      loadTemplates([
        { ...file("own", "extends: outage"), path: "a.yaml" },
        { ...file("own", "extends: outage"), path: "b.yaml" },
      ]),
    );
    expect(error.place).toMatchObject({ path: "b.yaml", line: 1 });
    expect(error.message).toContain("a.yaml");
  });

  it("refuses a circle and shows it", () => {
    const error = errorOf(() =>
      loadTemplates([file("a", "extends: b"), file("b", "extends: c"), file("c", "extends: b")]),
    );
    expect(error.place).toMatchObject({ path: "templates/c.yaml", line: 3 });
    expect(error.message).toContain("b → c → b");
  });

  it("reads the example of the documentation", () => {
    const text = /```yaml\n([^`]+)```/.exec(
      readFileSync("docs/templates.md", "utf8"),
    )?.[1] as string;
    const payment = loadTemplates([{ path: "payment.yaml", text }]).at(-1);
    expect(payment?.fields.find(({ id }) => id === "ring")?.values).toEqual([
      "canary",
      "half",
      "all",
    ]);
    expect(payment?.sections.map(({ id }) => id)).toContain("reconciliation");
  });

  it("meets any damage to a file with an error of its own", () => {
    const text = readFileSync("templates/security.yaml", "utf8").slice(0, 3000);
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(40), fc.string(), (at, length, inserted) => {
        const damaged = text.slice(0, at) + inserted + text.slice(at + length);
        try {
          loadTemplates([{ path: "own.yaml", text: damaged }]);
        } catch (error) {
          expect(error).toBeInstanceOf(MortemError);
          expect((error as MortemError).place.line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
