import { expect, it } from "vitest";
import { FIELD_FLAGS } from "../../src/cli/map.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";

it("has a flag for each field of the base template, in its order", () => {
  const base = builtinTemplates().find(({ id }) => id === "postmortem");
  const flags = base?.fields.map(({ id }) => `--${id.replaceAll("_", "-")}`);
  expect(FIELD_FLAGS.map((option) => option.flags.split(" ")[0])).toEqual(flags);
});
