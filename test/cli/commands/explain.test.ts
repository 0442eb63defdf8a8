import { describe, expect, it } from "vitest";
import { printExplanation, printRules } from "../../../src/cli/explain/print.ts";
import { main } from "../../../src/cli/main.ts";
import { styleOf } from "../../../src/cli/style.ts";
import { explanationOf } from "../../../src/lint/explanation.ts";
import { RULES } from "../../../src/lint/rules/index.ts";
import * as sources from "../../../src/lint/sources.ts";
import { builtinTemplates } from "../../../src/template/builtin.ts";
import { PLAIN } from "../../../src/values/plain-style.ts";
import { columns } from "../../../src/values/printable.ts";
import { fakeWorld } from "../../support/world.ts";

async function explain(...args: string[]) {
  // No repository is needed.
  const fake = fakeWorld({ cwd: "/" });
  const code = await main(["explain", ...args], fake.world);
  return { code, out: fake.stdout(), err: fake.stderr() };
}

const facilitator = RULES.find(({ id }) => id === "facilitator") as (typeof RULES)[number];
const parts = explanationOf(facilitator, builtinTemplates());

describe("mortem explain", () => {
  it("tells what a rule asks for, why, how severe it is, and shows both sides", async () => {
    const { code, out, err } = await explain("facilitator");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(printExplanation("facilitator", parts, { style: PLAIN, width: undefined }));
    expect(out).toMatchInlineSnapshot(`
      "facilitator

        The facilitator is somebody else than the owner.

      Why

        Somebody who was not in the middle of it can ask what everyone else takes for granted. Where a maintainer is alone there is nobody else, so this is only mentioned.

        Read more: Etsy's Debriefing Facilitation Guide for Blameless Postmortems (2016)
        https://codeascraft.com/2016/11/17/debriefing-facilitation-guide/

      Severity

        Judgement: an info. It is asked of post-mortems.

        \`mortem.yaml\` can make it another, or turn the rule off:

            rules:
              facilitator: off # or info, warning, error

      Bad

        - the owner leads the meeting too:

            facilitator: Release-Lead

      Good

        - somebody from another team:

            facilitator: data-platform-manager
      "
    `);
  });

  it("fits into a narrow terminal", () => {
    expect(
      printExplanation("facilitator", parts, { style: PLAIN, width: 40 }),
    ).toMatchInlineSnapshot(`
      "facilitator

        The facilitator is somebody else than
        the owner.

      Why

        Somebody who was not in the middle of
        it can ask what everyone else takes
        for granted. Where a maintainer is
        alone there is nobody else, so this is
        only mentioned.

        Read more: Etsy's Debriefing
        Facilitation Guide for Blameless
        Postmortems (2016)
        https://codeascraft.com/2016/11/17/debriefing-facilitation-guide/

      Severity

        Judgement: an info. It is asked of
        post-mortems.

        \`mortem.yaml\` can make it another, or
        turn the rule off:

            rules:
              facilitator: off # or info, warning, error

      Bad

        - the owner leads the meeting too:

            facilitator: Release-Lead

      Good

        - somebody from another team:

            facilitator: data-platform-manager
      "
    `);
  });

  it("tells the options of a rule that has some", async () => {
    const { out } = await explain("top-risk-has-action");
    expect(out).toContain("Options\n\n  - `score`, a number from 1 to 9, 6 by default.");
    expect(out).toContain("{ severity: info, score: 6 }");
  });

  it("lists every rule once, with what it asks for", async () => {
    const { code, out, err } = await explain();
    expect(code).toBe(0);
    expect(err).toBe("\n`mortem explain RULE` tells why, with examples.\n");
    for (const { id, summary } of RULES)
      expect(out.split("\n").filter((line) => line.startsWith(`  ${id} `))).toEqual([
        expect.stringContaining(summary),
      ]);
  });

  it("names the rule that was probably meant", async () => {
    expect(await explain("covrage")).toEqual({
      code: 2,
      out: "",
      err: "error: there is no rule `covrage`\n  Did you mean `coverage`?\n",
    });
    expect((await explain("\u001b[31mx")).err).not.toContain("\u001b[31mx");
  });

  it("breaks no line of code, however narrow the terminal", () => {
    for (const rule of RULES) {
      const all = explanationOf(rule, builtinTemplates());
      const lines = printExplanation(rule.id, all, { style: PLAIN, width: 40 }).split("\n");
      for (const part of all) {
        if (part.kind !== "code") continue;
        const code = part.text.split("\n").filter((line) => line.trim() !== "");
        expect(lines).toEqual(expect.arrayContaining(code.map((line) => `      ${line}`)));
      }
    }
  });

  it.each([40, 80, 200])("keeps all but code within %i columns", (width) => {
    const style = styleOf(true);
    const all = RULES.map((rule) =>
      printExplanation(rule.id, explanationOf(rule, builtinTemplates()), { style, width }),
    );
    const lines = [printRules(RULES, { style, width }), ...all].join("").split("\n");
    const tooLong = lines.filter(
      (line) =>
        columns(line) > width && !line.startsWith(" ".repeat(6)) && !line.includes("https://"),
    );
    expect(tooLong).toEqual([]);
  });
});

it.each(Object.entries(sources))("the source %s can be looked up", (_, { title, address }) => {
  expect(title.length).toBeGreaterThan(20);
  expect(new URL(address).protocol).toBe("https:");
});
