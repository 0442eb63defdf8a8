import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { configFile } from "../../src/cli/init/config-file.ts";
import { main } from "../../src/cli/main.ts";
import { schemasFor } from "../../src/cli/schema/schemas.ts";
import { readBallot } from "../../src/premortem/ballot.ts";
import { ballotSchema } from "../../src/premortem/ballot-schema.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";
import { filledExample } from "../../src/template/example.ts";
import { DEFAULT_CONFIG } from "../../src/values/config.ts";
import { parseConfig } from "../../src/values/config-schema.ts";
import { MortemError } from "../../src/values/error.ts";
import { parseTime, printTime } from "../../src/values/time.ts";
import { temporaryRepository } from "../support/repo.ts";
import { fakeWorld } from "../support/world.ts";

const templates = builtinTemplates();
const schemas = new Map(
  schemasFor(templates, DEFAULT_CONFIG.severities).map((one) => [one.name, one.make()]),
);

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false });
const validators = new Map<string, ReturnType<typeof ajv.compile>>();

/** What is wrong with data, as paths; empty where nothing is. */
function faults(name: string, data: unknown): string[] {
  const validate = validators.get(name) ?? ajv.compile(schemas.get(name) as object);
  validators.set(name, validate);
  validate(data);
  return [...new Set((validate.errors ?? []).map(({ instancePath }) => instancePath))];
}

describe("the schemas", () => {
  it.each([...schemas.keys()])("of %s is published (vitest -u writes it)", async (name) => {
    const text = `${JSON.stringify(schemas.get(name), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../docs/schemas/${name}.schema.json`);
  });

  it("are no more in their folder than there are", () => {
    const left = readdirSync("docs/schemas")
      .map((file) => file.replace(".schema.json", ""))
      .filter((name) => name.startsWith("front-matter-") && !schemas.has(name));
    expect(left).toEqual([]);
  });
});

describe("the schema of the config", () => {
  const read = (text: string) => parse(text) as unknown;

  it("takes what init writes, with every setting switched on, and empty keys", () => {
    const text = configFile("UTC");
    expect(faults("config", read(text))).toEqual([]);
    expect(faults("config", read(text.replace(/^#(?=[a-z]| {2})/gm, "")))).toEqual([]);
    expect(faults("config", read("rules:\nlimits:\npeople:\n"))).toEqual([]);
  });

  it.each([
    ["rules:\n  coverage: fatal\n", "/rules/coverage"],
    ["rules:\n  coverag: off\n", "/rules"],
    ["rules:\n  top-risk-has-action: {score: 12}\n", "/rules/top-risk-has-action/score"],
    ["rules:\n  coverage: {score: 1}\n", "/rules/coverage"],
    ["severity: [a]\n", ""],
    ["limits:\n  publish_within_days: soon\n", "/limits/publish_within_days"],
    ["people:\n  - name: Ana\n", "/people/0"],
  ])("refuses %j, as the config does", (text, place) => {
    expect(faults("config", read(text))).toContain(place);
    if (!text.includes("score")) expect(() => parseConfig(text, "x")).toThrow(MortemError);
  });
});

describe("the schema of templates", () => {
  it.each(readdirSync("templates"))("takes %s", (name) => {
    expect(faults("template", parse(readFileSync(`templates/${name}`, "utf8")))).toEqual([]);
  });

  it.each([
    ["id: A\nname: x\n", "/id"],
    ["id: a\n", ""],
    ["id: a\nname: x\nfields:\n  - { id: b, type: number }\n", "/fields/0/type"],
    ["id: a\nname: x\nsections:\n  - { id: b, colour: red }\n", "/sections/0"],
  ])("refuses %j", (text, place) => {
    expect(faults("template", parse(text))).toEqual([place]);
  });
});

describe("the schema of vote files", () => {
  const level = fc.constantFrom<unknown>(1, 2, 3, 0, 4, 1.5, "2", null, "x");
  const vote = fc.oneof(
    { weight: 5, arbitrary: fc.record({ likelihood: level, impact: level }, { requiredKeys: [] }) },
    fc.constantFrom<unknown>(null, 2, "2,3", [2, 3], { likelihood: 2, impact: 3, why: "x" }),
  );
  const risk = fc.constantFrom("R1", "R2", "r3", "R1234567", "R", " R4", "X1", "");
  const file = fc.record(
    {
      voter: fc.constantFrom<unknown>(
        "ana",
        "Ana",
        "@ana",
        "",
        null,
        ["ana"],
        "ana b",
        7,
        "org/team",
        " ana ",
      ),
      votes: fc.oneof(fc.dictionary(risk, vote), fc.constantFrom<unknown>(null, [], "R1", 3)),
      extra: fc.constant(1),
    },
    { requiredKeys: [] },
  );

  it("agrees with what is read, for whatever stands in them", () => {
    fc.assert(
      fc.property(file, (data) => {
        const name =
          typeof data.voter === "string" || typeof data.voter === "number"
            ? String(data.voter).trim().toLowerCase()
            : "x";
        const ballot = readBallot(JSON.stringify(data), `docs/premortems/x.votes/${name}.yaml`);
        const isFine = ballotSchema.safeParse(data).success;
        expect(isFine, JSON.stringify([data, ballot.problems])).toBe(ballot.problems.length === 0);
        if (isFine) expect(faults("votes", data)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("knows what is wrong without asking us", () => {
    expect(
      faults("votes", { voter: "ana", votes: { R1: { likelihood: 4, impact: 1 } } }),
    ).toContain("/votes/R1/likelihood");
    expect(faults("votes", { votes: {}, vote: 1 })).toEqual([""]);
  });
});

describe("the schemas of front matter", () => {
  const frontOf = (text: string) =>
    parse(text.split("---\n")[1] as string) as Record<string, unknown>;

  it.each(templates)("take the finished example of $id", (template) => {
    expect(faults(`front-matter-${template.id}`, frontOf(filledExample(template)))).toEqual([]);
  });

  it("take what is empty, unknown, or of a pre-mortem that it was held against", () => {
    const text =
      "---\nkind: postmortem\ntitle:\nseverity:\nowner:\nours: {a: 1}\npremortems: [a]\nanticipated:\n  - {risk: a#R1, foreseen: partly}\n---\n";
    expect(faults("front-matter-postmortem", frontOf(text))).toEqual([]);
  });

  it.each([
    ["status: done", "/status"],
    ["severity: high", "/severity"],
    ["started_at: yesterday", "/started_at"],
    ["held_at: 5 April", "/held_at"],
    ["owner: the lead", "/owner"],
    ["kind: post-mortem", "/kind"],
    ["anticipated: [{risk: R1}]", "/anticipated/0/risk"],
  ])("refuse %s, as lint does", (line, place) => {
    const data = { kind: "postmortem", ...(parse(line) as object) };
    expect(faults("front-matter-postmortem", data)).toEqual([place]);
  });

  it("take every time that can be read", () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    const written = fc.record({
      precision: fc.constantFrom("day", "hour", "minute", "second"),
      approximate: fc.boolean(),
      year: fc.integer({ min: 1000, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      hour: number(23),
      minute: number(59),
      second: number(59),
      offset: fc.constantFrom(undefined, 0, 7200, -20_700),
    });
    fc.assert(
      fc.property(written, fc.constantFrom("T", " "), (time, between) => {
        const text = printTime(time as Parameters<typeof printTime>[0]).replace("T", between);
        expect(parseTime(text)).toBeDefined();
        expect(faults("front-matter-postmortem", { kind: "postmortem", started_at: text })).toEqual(
          [],
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe("the schema of answers", () => {
  it.each(
    readdirSync("examples", { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith("answers.yaml"),
    ),
  )("takes examples/%s", (name) => {
    expect(faults("answers", parse(readFileSync(`examples/${name}`, "utf8")))).toEqual([]);
  });

  it("takes the keys of the template that it names, and of any where it names none", () => {
    for (const template of templates) {
      const keys = [
        ...template.fields.filter(({ type }) => ["text", "time", "day", "list"].includes(type)),
        ...template.sections,
      ];
      const data = Object.fromEntries(keys.map(({ id }) => [id, "1 hour ago"]));
      expect(faults("answers", { template: template.id, ...data })).toEqual([]);
      expect(faults("answers", data)).toEqual([]);
    }
  });

  it.each([
    ["summery: x", ""],
    ["template: outages", "/template"],
    ["template: outage\nideas: x", ""],
    ["status: over", "/status"],
    ["root-causes:\n  - Rolled back: failed", "/root-causes/0"],
    ["impact: {a: b}", "/impact"],
  ])("refuses %j", (text, place) => {
    expect(faults("answers", parse(text))).toContain(place);
  });
});

describe("mortem schema", () => {
  async function schema(cwd: string, ...args: string[]) {
    const fake = fakeWorld({ cwd });
    const code = await main(["schema", ...args], fake.world);
    return { code, out: fake.stdout(), err: fake.stderr() };
  }

  it("lists the schemas, and prints the one that is named", async () => {
    const { code, out } = await schema("/");
    expect(code).toBe(0);
    for (const name of schemas.keys()) expect(out).toMatch(new RegExp(`^${name} `, "m"));
    const printed = await schema("/", "votes");
    expect(JSON.parse(printed.out)).toEqual(schemas.get("votes"));
  });

  it("knows the templates and severities of the repository", async () => {
    const { root } = temporaryRepository({
      "mortem.yaml": "templates: t\nseverities: [high, low]\n",
      "t/data.yaml": "id: data\nextends: postmortem\nname: Data loss\n",
    });
    const { out } = await schema(root, "front-matter-data");
    expect(JSON.parse(out).properties).toMatchObject({
      template: { const: "data" },
      severity: { enum: ["high", "low", null] },
    });
  });

  it("names the schema that was probably meant", async () => {
    expect(await schema("/", "vote")).toMatchObject({
      code: 2,
      err: "error: there is no schema `vote`\n  Did you mean `votes`?\n",
    });
  });
});
