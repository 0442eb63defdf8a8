import { describe, expect, it } from "vitest";
import { WORDS } from "../../src/cli/interview/begin.ts";
import { FIELD_FLAGS } from "../../src/cli/map.ts";
import { premortemCommands } from "../../src/cli/map-premortem.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";

const baseOf = (kind: string) => builtinTemplates().find(({ id }) => id === kind);
const flagsOf = (kind: string) =>
  baseOf(kind)?.fields.map(({ id }) => `--${id.replaceAll("_", "-")}`) ?? [];

describe("what stands twice, since it is needed before the templates are loaded", () => {
  it("has a flag for each field of the base template, in its order", () => {
    expect(FIELD_FLAGS.map((option) => option.flags.split(" ")[0])).toEqual(flagsOf("postmortem"));
    const { options = [] } = premortemCommands.commands?.find(({ name }) => name === "new") ?? {};
    const flags = options.map((option) => option.flags.split(" ")[0]);
    expect(flags).toEqual(["--template", "--answers", "--set", ...flagsOf("premortem")]);
  });

  it("asks for the title as the base template does", () => {
    for (const kind of ["postmortem", "premortem"] as const) {
      const field = baseOf(kind)?.fields.find(({ id }) => id === "title");
      expect(WORDS[kind].title).toBe(field?.question);
    }
  });
});
