import { HtmlRenderer, Parser } from "commonmark";
import { describe, expect, it } from "vitest";
import { markdown } from "../../../src/lint/reporters/markdown.ts";
import { finding, HOSTILE, resultOf, view } from "./support.ts";

describe("the comment", () => {
  it("groups the findings by file, under a line that counts them", () => {
    const second = {
      ...finding,
      path: "docs/postmortems/b.md",
      severity: "warning" as const,
      message: 'nothing follows from "a *cause*"',
    };
    const pageOf = (rule: string) => `https://example.com/rules/${rule}.md`;
    expect(markdown(resultOf([finding, second]), { ...view, pageOf })).toMatchInlineSnapshot(`
      "<!-- mortem:lint -->

      **mortem lint** 3 documents: 1 error, 1 warning

      #### \`docs/postmortems/2019-04-02-release.md\`

      - **error** in line 12: \`owner\` is empty ([\`required-fields\`](https://example.com/rules/required-fields.md))<br>Who sees this document through?

      #### \`docs/postmortems/b.md\`

      - **warning** in line 12: nothing follows from "a \\*cause\\*" ([\`required-fields\`](https://example.com/rules/required-fields.md))<br>Who sees this document through?

      \`mortem explain RULE\` tells why a rule asks for it, with examples.
      "
    `);
  });

  it("says how many of them can be mended", () => {
    const text = markdown(resultOf([finding, { ...finding, fixable: true }]), view);
    expect(text).toContain("2 errors\n\n`mortem lint --fix` mends 1 of them\n\n####");
  });

  it("says so when all is well", () => {
    expect(markdown(resultOf([]), view)).toBe(
      "<!-- mortem:lint -->\n\n**mortem lint** ✓ 3 documents checked, nothing to report\n",
    );
  });

  it("calls nobody and links nothing, whatever a document says", () => {
    const hostile = {
      ...finding,
      message: HOSTILE,
      hint: `\`${HOSTILE}\``,
      path: `docs/${HOSTILE}`,
    };
    const html = new HtmlRenderer().render(new Parser().parse(markdown(resultOf([hostile]), view)));
    const tags = html.replace(/<!--.*?-->/g, "").match(/<\/?[a-z][^>]*>/g);
    expect(new Set(tags?.map((tag) => tag.replace(/[</>]/g, "")))).toEqual(
      new Set(["p", "strong", "h4", "code", "ul", "li", "br"]),
    );
    const text = html.replace(/<code>.*?<\/code>/g, "");
    expect(text).toContain("@\u200bana #\u200b12 GH-\u200b3 o/r#\u200b4 https:\u200b//");
    expect(text).toContain("[a](1) &lt;b onload=x&gt;");
    expect(text).toContain("*x* _y_ ~z~ ##[group]x ::error::y | &amp;lt; 100%25");
    expect(html).not.toMatch(/[^\n -~\u200b]/);
  });

  it("fits into one, with the severest in it", () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({
      ...finding,
      path: `docs/postmortems/${index % 50}.md`,
      severity: index < 1_990 ? ("warning" as const) : ("error" as const),
      message: `the entry "${"@".repeat(30)}" ${index} lies before it`,
    }));
    const text = markdown(resultOf(many), view);
    expect(text.length).toBeGreaterThan(50_000);
    expect(text.length).toBeLessThan(62_000);
    expect(text.match(/\*\*error\*\*/g)).toHaveLength(10);
    const shown = text.match(/^- \*\*/gm)?.length ?? 0;
    expect(text).toContain(`And ${2_000 - shown} more findings: `);
  });
});
