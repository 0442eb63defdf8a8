/** A new early sign takes the place of the old words, and of nothing else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setEarlySign } from "../../../src/premortem/edits/risk.ts";
import { type Risk, readRisks } from "../../../src/premortem/risks.ts";
import { EXPLORER, edited, premortem } from "../support.ts";

const OLD = "Two clients ask for the same export";

function withSign(text: string): string {
  const document = premortem(text);
  return edited(document, setEarlySign(document, readRisks(document)[0] as Risk, "New sign")).text;
}

/** The early sign of R2, as it stands, and after the new one is written. */
function signAfter(label: string, ...below: string[]): string {
  const text = EXPLORER.replace(`**Early sign** ${OLD}`, () => [label, ...below].join("\n\n"));
  const now = withSign(text);
  const from = now.indexOf("Early sign");
  return now.slice(now.lastIndexOf("\n", from) + 1, now.indexOf("\n\n**Avoid", from));
}

describe("a new early sign", () => {
  it("keeps the action, the table and the words below them", () => {
    const action = "- [ ] **A2** Interview clients — @product-lead, due 2018-11-19";
    const kept = [action, "| a |\n| - |\n| b |", "What we know of it."];
    expect(signAfter(`**Early sign** ${OLD}`, ...kept)).toBe(
      ["**Early sign** New sign", ...kept].join("\n\n"),
    );
  });

  it.each([
    ["on its line", [`**Early sign** ${OLD}`]],
    ["wrapped", [`**Early sign** ${OLD}\nand more`]],
    ["in paragraphs below", ["**Early sign**  ", OLD, "and more"]],
  ])("takes the place of words %s", (_, [label = "", ...below]) => {
    expect(signAfter(label, ...below)).toBe("**Early sign** New sign");
    expect(signAfter(label, ...below, "> said")).toBe("**Early sign** New sign\n\n> said");
  });

  it("leaves comments where they stand", () => {
    expect(signAfter("#### Early sign", "<!-- why -->", OLD, "- a")).toBe(
      "#### Early sign\n\nNew sign\n\n<!-- why -->\n\n- a",
    );
  });

  const prose = fc.constantFrom("one", "two\nlines", "**bold** `three`");
  const other = fc.constantFrom(
    "- kept",
    "1. kept",
    "- [ ] **A7** kept",
    "> kept",
    "```\nkept\n```",
    "| a |\n| - |\n| kept |",
    "#### kept",
    "<!-- kept -->",
    "<details>kept</details>",
    "[kept]: https://x.test",
    "***",
  );
  const eol = fc.constantFrom("\n", "\r\n");

  it("keeps every block of another kind, and all that stands below it", () => {
    const blocks = fc.array(fc.oneof(prose, other), { maxLength: 6 });
    fc.assert(
      fc.property(blocks, fc.boolean(), eol, (below, isHeading, end) => {
        const all = below.map((block, at) => block.replace("kept", `kept${at}`));
        const label = isHeading ? "#### Early sign" : `**Early sign** ${OLD}`;
        const before = EXPLORER.replace(`**Early sign** ${OLD}`, () =>
          [label, ...all].join("\n\n"),
        );
        const now = withSign(before.replaceAll("\n", end));
        if (end === "\r\n") expect(now).not.toMatch(/[^\r]\n/);
        const first = all.findIndex((block) => !/^(?:one|two|\*\*bold|<!--|\[)/.test(block));
        const rest = first === -1 ? [] : all.slice(first);
        const above = all.slice(0, first === -1 ? all.length : first);
        const comments = above.filter((block) => /^(?:<!--|\[)/.test(block));
        const sign = isHeading ? "#### Early sign\n\nNew sign" : "**Early sign** New sign";
        expect(now.replaceAll(end, "\n")).toBe(
          EXPLORER.replace(`**Early sign** ${OLD}`, () =>
            [sign, ...comments, ...rest].join("\n\n"),
          ),
        );
      }),
    );
  });
});
