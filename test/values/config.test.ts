import { expect, test } from "vitest";
import { DEFAULT_CONFIG } from "../../src/values/config.ts";
import { parseConfig } from "../../src/values/config-schema.ts";
import { MortemError } from "../../src/values/error.ts";

const PATH = "/repository/mortem.yaml";
const parse = (text: string) => parseConfig(text, PATH);

function refusal(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof MortemError) return `${error.place.line} ${error.message}`;
    throw error;
  }
  throw new Error("it was taken");
}

test.each(["", "# nothing yet\n", "timezone:\nlimits:\nrules:\n"])("%j is the default", (text) => {
  expect(parse(text)).toEqual({ ...DEFAULT_CONFIG, path: PATH });
});

test("all that can be said", () => {
  const config = parse(`
postmortems: ./docs/incidents/
premortems: risks
templates: docs/templates
template: outage
timezone: Europe/Berlin
severities: [critical, major]
people:
  - handle: release-lead
    name: A name
    role: engineering
  - handle: org/team
rules:
  timeline-order: off
  coverage: {severity: warning, words: [careless]}
  facilitator: false
  readable:
limits:
  publish_within_days: 7
  action_within_days: {P0: 3}
aliases:
  headings:
    impact: [Customer pain]
    trigger:
  fields: {started_at: [Began]}
`);
  expect(config).toEqual({
    path: PATH,
    postmortems: "docs/incidents",
    premortems: "risks",
    templates: "docs/templates",
    template: "outage",
    templateLine: 5,
    timezone: "Europe/Berlin",
    severities: ["critical", "major"],
    people: [
      { handle: "release-lead", name: "A name", role: "engineering" },
      { handle: "org/team" },
    ],
    rules: new Map([
      ["timeline-order", { severity: "off", options: {}, line: 14 }],
      [
        "coverage",
        { severity: "warning", options: { words: { value: ["careless"], line: 15 } }, line: 15 },
      ],
      ["facilitator", { severity: "off", options: {}, line: 16 }],
      ["readable", { severity: undefined, options: {}, line: 17 }],
    ]),
    limits: {
      publishWithin: 7,
      draftWithin: 14,
      actionWithin: { P0: 3, P1: 30, P2: 60, P3: 90, P4: 180 },
    },
    aliases: {
      headings: new Map([
        ["impact", { names: ["Customer pain"], line: 23 }],
        ["trigger", { names: [], line: 24 }],
      ]),
      fields: new Map([["started_at", { names: ["Began"], line: 25 }]]),
    },
  });
});

test.each([
  [
    "template: x\npremortems: docs/postmortems/",
    "2 post-mortems and pre-mortems would both stand in docs/postmortems",
  ],
  [
    "postmortems: docs/premortems",
    "1 post-mortems and pre-mortems would both stand in docs/premortems",
  ],
  [
    "rules:\n  timeline-ordr: error",
    '2 rules.timeline-ordr: unknown key; did you mean "timeline-order"?',
  ],
  ["\nseveritys: [a]", '2 severitys: unknown key; did you mean "severities"?'],
  [
    "limits:\n  publish_within_day: 3",
    '2 limits.publish_within_day: unknown key; did you mean "publish_within_days"?',
  ],
  [
    "limits:\n  publish_within_days: soon",
    '2 limits.publish_within_days: a whole number is expected, "soon" was given',
  ],
  [
    "limits: {action_within_days: {P5: 1}}",
    '1 limits.action_within_days.P5: unknown key; did you mean "P0"?',
  ],
  [
    "limits: {draft_within_days: 0}",
    "1 limits.draft_within_days: at least 1 is expected, 0 was given",
  ],
  [
    "severities: []",
    "1 severities: a list of at least 1 entry is expected, an empty list was given",
  ],
  ["severities: [a, b, a]", "1 severities: a severity stands here twice"],
  ["timezone: Europe/Atlantis", /^1 timezone: the IANA name of a time zone is expected/],
  ["people:\n  - handle: '@ana'", /^2 people\[0\]\.handle: a handle is letters/],
  ["people:\n  - name: Ana", "2 people[0].handle: this is missing"],
  [
    "rules:\n  readable: off\n  coverage: loud",
    /^3 rules\.coverage: one of off, info, warning, error or .* "loud" was given/,
  ],
  [
    "rules:\n  coverage: {severity: loud}",
    '2 rules.coverage.severity: one of off, info, warning, error is expected, "loud" was given',
  ],
  ["rules: [a]", "1 rules: a map of keys and values is expected, a list was given"],
])("%j", (text, expected) => {
  if (typeof expected === "string") expect(refusal(text)).toBe(expected);
  else expect(refusal(text)).toMatch(expected);
});

test.each([
  "..",
  "../x",
  "a/../../b",
  "/etc",
  "C:\\x",
  "C:/x",
  "a\\b",
  "a//b",
  "''",
  ".git/hooks",
  "a/.GIT",
  '"a\\0b"',
  "./..",
  "a/./b",
])("a folder may not be %s", (folder) => {
  expect(refusal(`postmortems: ${folder}`)).toMatch(
    /^1 postmortems: a folder inside the repository is expected/,
  );
});

test.each(["docs", ".", "./docs", ".github/postmortems", "docs/障害", "a b", "..a"])(
  "a folder may be %s",
  (folder) => {
    expect(() => parse(`postmortems: ${folder}`)).not.toThrow();
  },
);
