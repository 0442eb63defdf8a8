import { describe, expect, it } from "vitest";
import { GROUPINGS } from "../../src/archive/action-groups.ts";
import { ACTION_STATES } from "../../src/archive/action-list.ts";
import { ACTION_GROUPINGS, GROUPINGS as STATS_GROUPINGS } from "../../src/archive/stats-groups.ts";
import { TABLES } from "../../src/archive/tables/index.ts";
import { TABLE_FORMATS } from "../../src/archive/tables/print.ts";
import { FORMATS } from "../../src/cli/actions/asked.ts";
import { WORDS } from "../../src/cli/interview/begin.ts";
import { commands } from "../../src/cli/map.ts";
import { premortemCommands } from "../../src/cli/map-premortem.ts";
import { FIELD_FLAGS } from "../../src/cli/map-write.ts";
import { FORMATS as STATS_FORMATS } from "../../src/cli/stats/asked.ts";
import { SOURCE_IDS } from "../../src/cli/timeline/asked.ts";
import { DAY_ORDERS } from "../../src/import/dates/day-order.ts";
import { TOOLS } from "../../src/import/tools/index.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";
import { ACTION_TYPES } from "../../src/values/action-type.ts";
import { PRIORITIES } from "../../src/values/config.ts";

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

  it("offers the types, priorities and states of actions that there are, and the ways to list them", () => {
    const { options = [] } = commands.find(({ name }) => name === "actions") ?? {};
    const choicesOf = (flag: string) =>
      options.find(({ flags }) => flags.startsWith(`${flag} `))?.choices;
    expect(choicesOf("--type")).toEqual(ACTION_TYPES);
    expect(choicesOf("--priority")).toEqual(PRIORITIES);
    expect(choicesOf("--state")?.toSorted()).toEqual(ACTION_STATES.toSorted());
    expect(choicesOf("--group-by")).toEqual(GROUPINGS);
    expect(choicesOf("--format")).toEqual(FORMATS);
  });

  it("offers the groups and the ways to print that statistics have", () => {
    const { options = [] } = commands.find(({ name }) => name === "stats") ?? {};
    const choicesOf = (flag: string) =>
      options.find(({ flags }) => flags.startsWith(`${flag} `))?.choices;
    expect(choicesOf("--by")).toEqual([...STATS_GROUPINGS, ...ACTION_GROUPINGS]);
    expect(choicesOf("--format")).toEqual(STATS_FORMATS);
  });

  it("offers the tools whose exports are taken in", () => {
    const { options = [] } = commands.find(({ name }) => name === "import") ?? {};
    const from = options.find(({ flags }) => flags.startsWith("--from "));
    expect(from?.choices).toEqual(TOOLS.map(({ id }) => id));
  });

  it("offers the tables and formats of the export", () => {
    const { options = [] } = commands.find(({ name }) => name === "export") ?? {};
    const choicesOf = (flag: string) => options.find(({ flags }) => flags.includes(flag))?.choices;
    expect(choicesOf("--table")).toEqual(TABLES.map(({ name }) => name));
    expect(choicesOf("--format")).toEqual(TABLE_FORMATS);
  });

  it("offers the sources of timelines, and the orders of dates", () => {
    const { options = [] } = commands.find(({ name }) => name === "timeline") ?? {};
    const choicesOf = (flag: string) =>
      options.find(({ flags }) => flags.startsWith(`${flag} `))?.choices;
    expect(choicesOf("--from")).toEqual(SOURCE_IDS);
    expect(choicesOf("--dates")).toEqual(DAY_ORDERS);
  });

  it("asks for the title as the base template does", () => {
    for (const kind of ["postmortem", "premortem"] as const) {
      const field = baseOf(kind)?.fields.find(({ id }) => id === "title");
      expect(WORDS[kind].title).toBe(field?.question);
    }
  });
});
