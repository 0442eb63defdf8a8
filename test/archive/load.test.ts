import { expect, it } from "vitest";
import { loadArchive } from "../../src/archive/load.ts";
import { MortemError } from "../../src/values/error.ts";
import { projectOf, textOf } from "./support.ts";

const ids = (files: Record<string, string | MortemError>, kinds?: ("postmortem" | "premortem")[]) =>
  loadArchive(projectOf(files), kinds && { kinds }).documents.map(({ id }) => id);

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
  expect(loadArchive(project).documents).toHaveLength(2);
  expect(loadArchive(project, { kinds: ["postmortem"] }).documents.map(({ id }) => id)).toEqual([
    "2019-04-02-x",
  ]);
});

it("leaves out pages about the documents and files without a kind, and says why", () => {
  const { documents, leftOut } = loadArchive(
    projectOf({
      "docs/postmortems/README.md": textOf("title: To be copied"),
      "docs/postmortems/_template.md": textOf("title:"),
      "docs/postmortems/guide.md": "# How we write\n\nkind: none\n",
      "docs/postmortems/notes.md": "---\ntitle: Notes\n---\n",
    }),
  );
  expect(documents).toEqual([]);
  expect(leftOut).toEqual([
    { path: "docs/postmortems/README.md", why: "it is named as a page about the documents" },
    { path: "docs/postmortems/_template.md", why: "it is named as a page about the documents" },
    { path: "docs/postmortems/guide.md", why: "its front matter has no `kind:`" },
    { path: "docs/postmortems/notes.md", why: "its front matter has no `kind:`" },
  ]);
});

it.each([
  ["unclosed", "---\nkind: postmortem\ntitle: X\n\n# X\n"],
  ["in another language", '+++\nkind = "postmortem"\n+++\n'],
  ["with a key twice", "---\nkind: postmortem\nkind: postmortem\n---\n"],
  ["that is no YAML", "---\nkind: postmortem\ntitle: [\n---\n"],
  ["of a kind that is unknown", "---\nkind: post-mortem\n---\n"],
])("takes a front matter %s, so that lint can name the fault", (_, text) => {
  expect(ids({ "docs/postmortems/x.md": text })).toEqual(["x"]);
});

it("does not take a broken front matter for a document that has no kind", () => {
  expect(ids({ "docs/postmortems/x.md": "---\ntitle: [\n---\n\nkind: postmortem\n" })).toEqual([]);
});

it("goes on where a file cannot be read", () => {
  const error = new MortemError("this is a binary file", "Save it as text.");
  const archive = loadArchive(
    projectOf({
      "docs/postmortems/a.md": error,
      "docs/postmortems/b.md": textOf("title: B"),
    }),
  );
  expect(archive.unreadable).toEqual([{ path: "docs/postmortems/a.md", error }]);
  expect(archive.documents.map(({ id }) => id)).toEqual(["b"]);
});
