import { describe, expect, it } from "vitest";
import { chooseRules } from "../../src/lint/choose.ts";
import { RULES } from "../../src/lint/rules/index.ts";
import { type Config, DEFAULT_CONFIG, type RuleSetting } from "../../src/values/config.ts";
import { MortemError } from "../../src/values/error.ts";

function configWith(id: string, setting: Partial<RuleSetting>): Config {
  const rules = new Map([[id, { severity: undefined, options: {}, line: 7, ...setting }]]);
  return { ...DEFAULT_CONFIG, path: "/repo/mortem.yaml", rules };
}

function refusal(work: () => unknown): MortemError {
  try {
    work();
  } catch (error) {
    if (error instanceof MortemError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

const idsOf = (config: Config, named: string[] = []) =>
  chooseRules(config, named).map(({ id }) => id);

describe("chooseRules", () => {
  it("asks all rules, but for those that the config turns off", () => {
    expect(chooseRules(DEFAULT_CONFIG, [])).toEqual(RULES.filter((rule) => !rule.offByDefault));
    expect(idsOf(configWith("coverage", { severity: "off" }))).not.toContain("coverage");
    expect(idsOf(configWith("coverage", { severity: "info" }))).toContain("coverage");
  });

  it("asks one that is off by default where the config or a flag names it", () => {
    const id = "timeline-evidence";
    expect(idsOf(DEFAULT_CONFIG)).not.toContain(id);
    expect(idsOf(configWith(id, { severity: "warning" }))).toContain(id);
    expect(idsOf(configWith(id, { severity: "off" }))).not.toContain(id);
    expect(idsOf(DEFAULT_CONFIG, [id])).toContain(id);
  });

  it("asks only the rules that are named, beside those without which nothing can be read", () => {
    const decisive = RULES.filter((rule) => rule.decisive).map(({ id }) => id);
    expect(decisive).toEqual(["conflict-markers", "document-kind", "front-matter", "readable"]);
    expect(idsOf(DEFAULT_CONFIG, ["coverage"]).sort()).toEqual([...decisive, "coverage"].sort());
  });

  it("asks a named rule also where the config turns it off", () => {
    expect(idsOf(configWith("coverage", { severity: "off" }), ["coverage"])).toContain("coverage");
  });

  it("names every wrong option, in the order of the file", () => {
    const option = (line: number) => ({ foo: { value: 1, line } });
    const setting = (line: number) => ({ severity: undefined, options: option(line), line });
    const rules = new Map([
      ["title-heading", setting(9)],
      ["coverage", setting(4)],
      ["impact-quantified", setting(6)],
    ]);
    const { message, hint, place } = refusal(() => idsOf({ ...DEFAULT_CONFIG, rules }));
    expect(message).toBe("the rule `coverage` has no option `foo`");
    expect(place.line).toBe(4);
    expect(hint.split("\n").slice(1)).toEqual([
      "Also in line 6: the rule `impact-quantified` has no option `foo`",
      "Also in line 9: the rule `title-heading` has no option `foo`",
    ]);
  });

  it("names the rule that was meant, and the line of the config", () => {
    const { message, hint, place } = refusal(() =>
      idsOf(configWith("coverge", { severity: "off" })),
    );
    expect({ message, hint, place }).toEqual({
      message: "there is no rule `coverge`",
      hint: "Did you mean `coverage`?",
      place: { path: "/repo/mortem.yaml", line: 7 },
    });
    expect(refusal(() => idsOf(DEFAULT_CONFIG, ["no-placeholders"])).hint).toBe(
      "Did you mean `no-placeholder`?",
    );
  });

  it("refuses an option that a rule does not have", () => {
    const { message, place } = refusal(() =>
      idsOf(configWith("coverage", { options: { most: { value: 3, line: 8 } } })),
    );
    expect(message).toBe("the rule `coverage` has no option `most`");
    expect(place.line).toBe(8);
  });

  it("knows the options of a rule, and names the one that was meant", () => {
    const set = (name: string, value: unknown) =>
      configWith("top-risk-has-action", { options: { [name]: { value, line: 9 } } });
    expect(idsOf(set("score", 7))).toContain("top-risk-has-action");
    expect(refusal(() => idsOf(set("scores", 7)))).toMatchObject({
      message: "the rule `top-risk-has-action` has no option `scores`",
      hint: "Did you mean `score`?",
      place: { path: "/repo/mortem.yaml", line: 9 },
    });
    expect(refusal(() => idsOf(set("constructor", 7))).message).toContain("no option");
    for (const value of [0.5, 10, "7", null, [7], Number.NaN, true]) {
      expect(refusal(() => idsOf(set("score", value)))).toMatchObject({
        message: "`score` of the rule `top-risk-has-action` is not a number from 1 to 9",
        hint: expect.stringMatching(/^Write it as in `score: 6`\. /),
      });
    }
  });
});
