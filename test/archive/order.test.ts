import { expect, it } from "vitest";
import { matches } from "../../src/archive/filter.ts";
import { dateOf, newestFirst, orderOf } from "../../src/archive/order.ts";
import { Document } from "../../src/document/document.ts";
import { documentOf, lookup } from "./support.ts";

it("dates a document by its start, else by its name; a pre-mortem by the day it was held", () => {
  expect(dateOf(documentOf("started_at: ~2019-04-03T10"))).toBe("2019-04-03");
  expect(dateOf(documentOf("started_at: soon"))).toBe("2019-04-02");
  expect(dateOf(documentOf("title: X", "", "notes"))).toBeUndefined();
  const premortem = new Document(
    "p.md",
    "---\nkind: premortem\nheld_at: 2018-11-05\n---\n",
    lookup,
  );
  expect(dateOf(premortem)).toBe("2018-11-05");
});

it("puts the newest first, by the hour where that is known, and what has no day last", () => {
  const documents = [
    documentOf("title: no day", "", "notes"),
    documentOf("started_at: 2019-04-02T09:30", "", "a"),
    documentOf("started_at: 2019-04-02T10", "", "b"),
    documentOf("started_at: ~2019-04-02T09:40", "", "c"),
    documentOf("title: by name", "", "2020-01-01-d"),
  ];
  const listed = documents.map((document) => ({ id: document.id, order: orderOf(document) }));
  expect(newestFirst(listed).map(({ id }) => id)).toEqual(["2020-01-01-d", "b", "c", "a", "notes"]);
});

it("filters by what is given, all of it", () => {
  const document = documentOf(
    "status: mitigated\nseverity: SEV2\nservices: [api, billing]\ntags: dns\nstarted_at: 2019-04-02",
  );
  expect(matches(document, {})).toBe(true);
  expect(
    matches(document, { severity: "sev2", service: "API", tag: "dns", since: "2019-04-02" }),
  ).toBe(true);
  expect(matches(document, { kind: "postmortem", status: "mitigated", review: "draft" })).toBe(
    true,
  );
  for (const filter of [
    { severity: "sev1" },
    { service: "ap" },
    { tag: "tls" },
    { since: "2019-04-03" },
    { kind: "premortem" as const },
    { status: "ongoing" },
    { review: "reviewed" },
    { service: "api", tag: "tls" },
  ]) {
    expect(matches(document, filter), JSON.stringify(filter)).toBe(false);
  }
});
