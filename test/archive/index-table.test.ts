import fc from "fast-check";
import type { Link, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { expect, it } from "vitest";
import { indexRow, indexTable } from "../../src/archive/index-table.ts";
import { newestFirst } from "../../src/archive/order.ts";
import { printable } from "../../src/values/printable.ts";
import { printScalar } from "../../src/values/yaml-print.ts";
import { EXPLORER, premortem } from "../premortem/support.ts";
import { documentOf } from "./support.ts";

const folder = "docs/postmortems";
const tableOf = (...documents: ReturnType<typeof documentOf>[]) => {
  const rows = documents.map((document) =>
    indexRow(document, "postmortem", document.path.slice(folder.length + 1)),
  );
  return indexTable(
    newestFirst(rows).map(({ line }) => line),
    "postmortem",
  );
};

const action = (id: string, rest = "") => `- [ ] **${id}** Do it — @lead, due 2019-04-16${rest}\n`;

it("says of each document when, what, how bad, how long, how it stands and what is to do", () => {
  const front = `title: Jobs failed
severity: sev2
status: resolved
review: in-review
started_at: 2019-04-02T10
resolved_at: 2019-04-02T17`;
  const done = "- [x] **A3** Did it — @lead, due 2019-04-05, done 2019-04-04\n";
  const body = `## Action items\n\n${action("A1")}${action("A2")}${action("A4", ", declined: no")}${done}`;
  const early = documentOf(
    "title: Early\nstarted_at: 2018-01-01",
    "",
    "docs/postmortems/2018/2018-01-01-early.md",
  );
  expect(tableOf(documentOf("", "", "notes"), early, documentOf(front, body)).join("\n")).toBe(
    `| Date | Title | Severity | How long | Status | Review | Open actions |
| --- | --- | --- | --- | --- | --- | ---: |
| 2019-04-02 | [Jobs failed](2019-04-02-release.md) | sev2 | about 7 h | resolved | in-review | 2 |
| 2018-01-01 | [Early](2018/2018-01-01-early.md) |  |  |  | draft |  |
|  | [notes](notes.md) |  |  |  | draft |  |`,
  );
});

it("has other columns for pre-mortems, and none without a document", () => {
  const ended = EXPLORER.replace("voting: open", "voting: closed\nended_at: 2019-03-01");
  const lines = [premortem(), premortem(ended)].map(
    (document) => indexRow(document, "premortem", "x.md").line,
  );
  expect(indexTable(lines, "premortem")).toEqual([
    "| Date | Title | Risks | Voting | Next check-in | Open actions |",
    "| --- | --- | ---: | --- | --- | ---: |",
    "| 2018-11-05 | [Audience explorer](x.md) | 2 | open | 2018-12-03 | 1 |",
    "| 2018-11-05 | [Audience explorer](x.md) | 2 | ended 2019-03-01 |  | 1 |",
  ]);
  expect(tableOf()).toEqual([]);
});

it("links to a file in a folder below, whatever its name", () => {
  const path = `${folder}/2019/停電 (a) #1 100%.md`;
  expect(tableOf(documentOf("title: X", "", path))[2]).toContain(
    "[X](2019/停電%20%28a%29%20%231%20100%25.md)",
  );
});

it("lets nothing in a severity or a title become markup", () => {
  const row = tableOf(documentOf('severity: "<b>|"\ntitle: "@all `x`"'))[2];
  expect(row).toContain("| \\<b>\\| |");
  expect(row).toContain("[&#64;all \\`x\\`]");
});

const awkward = fc.stringMatching(/^[ab \\|`*_[\](){}<>!#&~@;:."'/\n→é-]{0,30}$/);

it("shows any title as it is, as one link in its cell, to a judge of Markdown", () => {
  fc.assert(
    fc.property(fc.oneof(awkward, fc.string({ unit: "grapheme" })), (typed) => {
      const title = printable(typed).replace(/\s+/g, " ").trim();
      fc.pre(title !== "");
      const lines = tableOf(documentOf(`title: ${printScalar(title)}`));
      const tree = unified().use(remarkParse).use(remarkGfm).parse(lines.join("\n")) as Root;
      const cells: string[] = [];
      visit(tree, "tableCell", (cell) => {
        cells.push(cell.children.map((child) => child.type).join(" "));
      });
      const links: Link[] = [];
      visit(tree, "link", (link) => {
        links.push(link);
        return SKIP;
      });
      expect(cells).toHaveLength(14);
      expect(cells[8]).toBe("link");
      expect(links.map(({ url }) => url)).toEqual(["2019-04-02-release.md"]);
      const shown = links[0]?.children.map((child) =>
        "value" in child ? child.value : child.type,
      );
      expect(shown?.join("")).toBe(title);
    }),
    { numRuns: 500 },
  );
});
