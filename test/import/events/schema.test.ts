import { expect, it } from "vitest";
import { z } from "zod";
import { missingSchema } from "../../../src/archive/missing-schema.ts";
import { timelineSchema } from "../../../src/import/events/schema.ts";

it.each([
  ["timeline", timelineSchema],
  ["missing", missingSchema],
])(
  "the shape of `mortem %s --format json` is published (vitest -u writes it)",
  async (name, shape) => {
    const schema = { title: `mortem ${name} --format json`, ...z.toJSONSchema(shape) };
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../../docs/schemas/${name}.schema.json`);
  },
);
