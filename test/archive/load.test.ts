import { expect, it } from "vitest";
import { readDocuments, type Unreadable } from "../../src/archive/load.ts";
import type { Project } from "../../src/archive/project.ts";
import { Document } from "../../src/document/document.ts";
import { MortemError } from "../../src/values/error.ts";
import { projectOf, textOf } from "./support.ts";

type Kinds = ("postmortem" | "premortem")[];

const idsIn = (project: Project, kinds?: Kinds) =>
  [...readDocuments(project, kinds)].map((one: Document | Unreadable) =>
    one instanceof Document ? one.id : one,
  );
const ids = (files: Record<string, string | MortemError>, kinds?: Kinds) =>
  idsIn(projectOf(files), kinds);

it("takes what has a kind, at any depth, from the folder of each kind", () => {
  const files = {
    "docs/postmortems/2019-04-02-release.md": textOf("title: Release"),
    "docs/postmortems/2018/2018-01-05-outage.md": textOf("title: Outage"),
    "docs/premortems/2018-11-05-library.md": "---\nkind: premortem\n---\n",
    "docs/other/2018-01-05-elsewhere.md": textOf("title: Elsewhere"),
  };
  expect(ids(files)).toEqual(["2018-01-05-outage", "2019-04-02-release", "2018-11-05-library"]);
  expect(ids(files, ["premortem"])).toEqual(["2018-11-05-library"]);
});

it("reads a file once where one folder lies in the other", () => {
  const project = projectOf(
    {
      "docs/a/b/2019-04-02-x.md": textOf("title: X"),
      "docs/a/y.md": "---\nkind: premortem\n---\n",
    },
    { postmortems: "docs/a", premortems: "docs/a/b" },
  );
  expect(idsIn(project)).toHaveLength(2);
  expect(idsIn(project, ["postmortem"])).toEqual(["2019-04-02-x"]);
});

it("finds documents in the root itself, where that is the folder", () => {
  const files = { "2019-04-02-x.md": textOf("title: X"), "docs/notes.md": "# Notes\n" };
  expect(idsIn(projectOf(files, { postmortems: "." }))).toEqual(["2019-04-02-x"]);
});

it("leaves out pages about the documents and files without a kind", () => {
  const files = {
    "docs/postmortems/README.md": textOf("title: To be copied"),
    "docs/postmortems/_template.md": textOf("title:"),
    "docs/postmortems/guide.md": "# How we write\n\nkind: none\n",
    "docs/postmortems/notes.md": "---\ntitle: Notes\nstatus: x\nowner: lead\ntags: []\n---\n",
    "docs/postmortems/2019-04-02-minutes.md": "---\ntitle: Minutes\ntags: []\n---\n",
    "docs/postmortems/2019-04-03-plain.md": "# Without front matter\n\nkynd: postmortem\n",
  };
  expect(ids(files)).toEqual([]);
});

it.each([
  ["a mistyped `kind`", "x", "---\nkynd: postmortem\n---\n"],
  ["`kind` in capitals", "x", "---\nKind: postmortem\n---\n"],
  ["its name and fields", "2019-04-02-x", "---\ntitle: X\nstatus: resolved\nowner: lead\n---\n"],
])("takes a file for a document by %s, so that it is not hidden", (_, id, text) => {
  expect(ids({ [`docs/postmortems/${id}.md`]: text })).toEqual([id]);
});

it.each([
  ["unclosed", "---\nkind: postmortem\ntitle: X\n\n# X\n"],
  ["in another language", '+++\nkind = "postmortem"\n+++\n'],
  ["with a key twice", "---\nkind: postmortem\nkind: postmortem\n---\n"],
  ["that is no YAML", "---\nkind: postmortem\ntitle: [\n---\n"],
  ["above both sides of a conflict", "---\nkind: postmortem\n---\n<<<<<<< a\n=======\n>>>>>>> b\n"],
])("says why a document cannot be read whose front matter is %s", (_, text) => {
  expect(ids({ "docs/postmortems/x.md": text })).toEqual([
    { path: "docs/postmortems/x.md", error: expect.any(MortemError) },
  ]);
});

it("takes a document of a kind that is unknown", () => {
  expect(ids({ "docs/postmortems/x.md": "---\nkind: post-mortem\n---\n" })).toEqual(["x"]);
});

it("does not take a broken front matter for a document that has no kind", () => {
  expect(ids({ "docs/postmortems/x.md": "---\ntitle: [\n---\n\nkind: postmortem\n" })).toEqual([]);
});

it("goes on where a file cannot be read", () => {
  const error = new MortemError("this is a binary file", "Save it as text.");
  const files = { "docs/postmortems/a.md": error, "docs/postmortems/b.md": textOf("title: B") };
  expect(ids(files)).toEqual([{ path: "docs/postmortems/a.md", error }, "b"]);
});
