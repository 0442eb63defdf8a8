import { describe, expect, it } from "vitest";
import { findDocument } from "../../src/archive/find-document.ts";
import { refusal } from "../support/refusal.ts";

const named = (...paths: string[]) =>
  paths.map((path) => ({ path, id: path.replace(/^.*\//, "").replace(/\.md$/, "") }));

const documents = named(
  "docs/postmortems/2019-04-02-release-2-4-0.md",
  "docs/postmortems/2019/2019-04-12-slow-login.md",
  "docs/postmortems/2019-04-02-release.md",
  "docs/postmortems/2019-05-01-停电.md",
);

describe("finds by", () => {
  it.each([
    ["the path", "docs/postmortems/2019-04-02-release.md", "2019-04-02-release"],
    ["the id, also where it begins another", "2019-04-02-release", "2019-04-02-release"],
    ["the file's name", "2019-04-02-release.md", "2019-04-02-release"],
    ["a beginning that one has", "2019-04-12", "2019-04-12-slow-login"],
    ["a part that one has", "login", "2019-04-12-slow-login"],
    ["either case", "Slow-LOGIN", "2019-04-12-slow-login"],
    ["any script", "停电", "2019-05-01-停电"],
  ])("%s", (_, name, id) => {
    expect(findDocument(documents, name).id).toBe(id);
  });

  it("a path from the folder where one stands", () => {
    const path = "docs/postmortems/2019/2019-04-12-slow-login.md";
    expect(findDocument(documents, "./2019-04-12-slow-login.md", path).path).toBe(path);
  });
});

describe("refuses", () => {
  it("what could be several, and lists them", () => {
    const error = refusal(() => findDocument(documents, "2019-04-02"));
    expect(error.message).toBe('"2019-04-02" could be any of 2 documents');
    expect(error.hint).toBe("Name one of them: 2019-04-02-release-2-4-0, 2019-04-02-release.");
  });

  it("an id that two documents have, with their paths", () => {
    const twins = named("docs/postmortems/x.md", "docs/postmortems/2019/x.md");
    expect(refusal(() => findDocument(twins, "x")).hint).toBe(
      "Name one of them: docs/postmortems/x.md, docs/postmortems/2019/x.md.",
    );
  });

  it("what is unknown, with the nearest", () => {
    expect(refusal(() => findDocument(documents, "2019-04-02-relaese")).hint).toBe(
      "Did you mean 2019-04-02-release?",
    );
    expect(refusal(() => findDocument(documents, "slow-logn")).hint).toBe(
      "Did you mean 2019-04-12-slow-login?",
    );
  });

  it("what is like nothing, and nothing at all", () => {
    expect(refusal(() => findDocument(documents, "database")).hint).toBe(
      "`mortem list` shows all of them.",
    );
    expect(refusal(() => findDocument(documents, "")).message).toBe('there is no document ""');
    expect(refusal(() => findDocument([], "x")).message).toBe('there is no document "x"');
  });
});
