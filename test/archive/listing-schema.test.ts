import { expect, it } from "vitest";
import { z } from "zod";
import { actionsOf } from "../../src/archive/action-list.ts";
import { digestSchema } from "../../src/archive/digest-schema.ts";
import {
  actionsSchema,
  documentSchema,
  listSchema,
  showSchema,
} from "../../src/archive/listing-schema.ts";
import { documentRecord } from "../../src/archive/record.ts";
import { Document } from "../../src/document/document.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";
import { filledExample } from "../../src/template/example.ts";
import { documentOf, lookup } from "./support.ts";

it.each([
  ["list", listSchema],
  ["show", showSchema],
  ["actions", actionsSchema],
  ["digest", digestSchema],
])(
  "the shape of `mortem %s --format json` is published (vitest -u writes it)",
  async (name, shape) => {
    const schema = { title: `mortem ${name} --format json`, ...z.toJSONSchema(shape) };
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../docs/schemas/${name}.schema.json`);
  },
);

const today = () => "2019-04-16";

const recordOf = (document: Document) =>
  JSON.parse(JSON.stringify(documentRecord(document, actionsOf(document, today), today)));

it.each(builtinTemplates())(
  "the finished example of $id has that shape, and no key besides",
  (template) => {
    const record = recordOf(
      new Document("docs/postmortems/2019-04-02-x.md", filledExample(template), lookup),
    );
    expect(z.strictObject(documentSchema.shape).parse(record)).toEqual(record);
  },
);

it("so has a document in which nothing is as it should be", () => {
  const front = `template: none
title: [a]
status: soon
review:
severity: {a: b}
started_at: 2019-04-02T10
resolved_at: 2019-04-01
tags: [005, ~, [x]]
__proto__: x
constructor: y`;
  const record = recordOf(documentOf(front, "## Action items\n\n- [ ] Do — due soon\n", "notes"));
  expect(z.strictObject(documentSchema.shape).parse(record)).toMatchObject({
    date: "2019-04-02",
    durations: { detect: null, resolve: null },
    fields: { tags: ["005", null, ["x"]], constructor: "y", review: null },
    review: "draft",
    status: null,
  });
});

it("derives durations, and says which are rough", () => {
  const front =
    "started_at: 2019-04-02T10\ndetected_at: 2019-04-02T10:30\nresolved_at: 2019-04-02T17";
  expect(recordOf(documentOf(front)).durations).toEqual({
    detect: { seconds: 1800, approximate: true },
    acknowledge: null,
    mitigate: null,
    resolve: { seconds: 25200, approximate: true },
  });
});
