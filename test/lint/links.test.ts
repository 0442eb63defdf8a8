import { describe, expect, it } from "vitest";
import { anchorKey, anchorsIn } from "../../src/archive/anchors.ts";
import { linksOf } from "../../src/lint/links.ts";
import { surroundingsOf } from "../../src/lint/surroundings.ts";
import { projectOf } from "../archive/support.ts";
import { documentOf, findingsOf } from "./support.ts";

describe("linksOf", () => {
  it("reads links and definitions, but neither code nor quotes", () => {
    const trigger =
      "See [a](../a.md), [b][b] and `[c](c.md)`.\n\n> [d](d.md)\n\n[b]: ../b.md\n\n- in a list: ![e](e.png)";
    const targets = linksOf(documentOf({ sections: { trigger } })).map(({ target }) => target);
    expect(targets.sort()).toEqual(["../a.md", "../b.md", "e.png"]);
  });
});

describe("anchorsIn", () => {
  const anchorsOf = (text: string) => {
    const files = projectOf({ "docs/guide.md": text });
    return [...(surroundingsOf(files).anchorsOf("docs/guide.md") ?? [])];
  };

  it("knows headings, those that stand twice, and places in HTML", () => {
    const text =
      '# A guide\n\n## Why: it fails!\n\n## Steps\n\n## Steps\n\n<a id="Old-Name"></a>\n';
    expect(anchorsOf(text)).toEqual(["a-guide", "why-it-fails", "steps", "steps-1", "old-name"]);
  });

  it("says nothing of a page that is not there or leads out", () => {
    const archive = surroundingsOf(projectOf({}));
    expect(archive.anchorsOf("docs/none.md")).toBeUndefined();
    expect(archive.anchorsOf("../../etc/passwd")).toBeUndefined();
  });

  it("finds a heading however the host writes it", () => {
    const [heading] = documentOf().body.headings;
    expect(heading).toBeDefined();
    expect(anchorsIn("", documentOf().body.headings)).toContain("root-causes");
    for (const written of ["Root-Causes", "root--causes", "root%2Dcauses", "root_causes"])
      expect(anchorKey(written)).toBe("root-causes");
  });
});

const rulesOf = (link: string, files: readonly string[] = []) =>
  findingsOf({ sections: { trigger: `Tagging 2.4.0, see [this](${link}).` }, files }).map(
    ({ rule }) => rule,
  );

describe("links-resolve", () => {
  it.each([
    ["an error", {}, "error"],
    ["a warning in an imported document", { source: "old/api.md" }, "warning"],
  ])("finds %s", (_, front, severity) => {
    const sections = { trigger: "Tagging 2.4.0, see [this](../nowhere.md) and [that](#nowhere)." };
    const found = findingsOf({ front, sections }).filter(({ rule }) => rule === "links-resolve");
    expect(found.map((one) => one.severity)).toEqual([severity, severity]);
  });

  it.each([
    ["a file", "../guide/release.md"],
    ["a file with a query", "../guide/release.md?plain=1"],
    ["a page of a site, without its ending", "../guide/release"],
    ["a page of a site, as HTML", "../guide/release.html"],
    ["a place in this page", "#root-causes"],
    ["the top", "#top"],
    ["a line of a file", "../../src/build.py#L10"],
    ["what leads out of the root, as to a host's issues", "../../../../issues/12"],
    ["an address", "https://example.com/nowhere.md"],
    ["a mail", "mailto:a@example.com"],
    ["a variable of a site", "{{ site.url }}/a.md"],
  ])("says nothing about %s", (_, link) => {
    expect(rulesOf(link, ["docs/guide/release.md", "src/build.py"])).toEqual([]);
  });

  it.each([
    ["a file that is not there", "../guide/releases.md"],
    ["an image that is not there", "./graph.png"],
    ["a heading that is not there", "#root-cause-of-it"],
    ["a heading that a file does not have", "../guide/release.md#steps"],
  ])("reports %s, once", (_, link) => {
    expect(rulesOf(link, ["docs/guide/release.md"])).toEqual(["links-resolve"]);
  });

  it("leaves documents that are missing to `references`", () => {
    expect(rulesOf("2018-01-01-none.md#impact")).toEqual(["references"]);
  });
});
