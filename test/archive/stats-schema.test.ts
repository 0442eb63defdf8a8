import { expect, it } from "vitest";
import { z } from "zod";
import { foresightSchema } from "../../src/archive/foresight-schema.ts";
import { statsSchema } from "../../src/archive/stats-schema.ts";

it.each([
  ["stats", "stats", statsSchema],
  ["stats --foresight", "stats-foresight", foresightSchema],
])(
  "the shape of `mortem %s --format json` is published (vitest -u writes it)",
  async (command, name, shape) => {
    const schema = { title: `mortem ${command} --format json`, ...z.toJSONSchema(shape) };
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../docs/schemas/${name}.schema.json`);
  },
);
