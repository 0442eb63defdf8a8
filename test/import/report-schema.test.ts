import { expect, it } from "vitest";
import { z } from "zod";
import { importSchema } from "../../src/import/report-schema.ts";

it("the shape of `mortem import --format json` is published (vitest -u writes it)", async () => {
  const schema = { title: "mortem import --format json", ...z.toJSONSchema(importSchema) };
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot("../../docs/schemas/import.schema.json");
});
