/** What fits where a command line breaks off, by the map alone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerText, fitting } from "../../../src/cli/complete/answer.ts";
import { OPTION_SOURCES, VALUE_SOURCES } from "../../../src/cli/complete/sources.ts";
import { unquoted } from "../../../src/cli/complete/unquoted.ts";
import { wantedAt } from "../../../src/cli/complete/wanted.ts";
import { type CommandEntry, commands } from "../../../src/cli/map.ts";
import { globalOptions, helpOption, versionOption } from "../../../src/cli/program.ts";

const FRAME = { all: [...globalOptions, helpOption], first: [versionOption] };
const at = (...words: string[]) => wantedAt(words, commands, FRAME);
const offered = (...words: string[]) => {
  const { offers, typed, before } = at(...words);
  return fitting(offers, typed).map(({ value }) => before + value);
};

describe("names, from the map", () => {
  it.each<[string[], string[]]>([
    [["lo"], ["log"]],
    [["LO"], ["log"]],
    [["compl"], ["completion"]],
    [["-C", "x", "expl"], ["explain"]],
    [
      ["actions", "d"],
      ["done", "decline", "due"],
    ],
    [["actions", "done", "d"], []],
    [["help", "actions", "as"], ["assign"]],
    [
      ["pre", "check-in", "--n"],
      ["--note", "--no-input"],
    ],
    [["lint", "--fo"], ["--format"]],
    [["lint", "-"], offered("lint", "--")],
    [["lint", "--strict", "--st"], ["--staged"]],
    [["lint", "--rule", "a", "--ru"], ["--rule"]],
    [["lint", "--rule=a", "--ru"], ["--rule"]],
    [["lint", "-o", "x", "--out"], []],
    [
      ["list", "--kind", ""],
      ["postmortem", "premortem"],
    ],
    [["list", "--kind", "pre"], ["premortem"]],
    [["list", "--kind=pre"], ["--kind=premortem"]],
    [["list", "--kind", "=", "pre"], ["premortem"]],
    [
      ["list", "--kind", "="],
      ["postmortem", "premortem"],
    ],
    [["list", "--kind", "pre", "--ta"], ["--tag"]],
    [["lint", "--", "--fo"], []],
    [["--ver"], ["--version"]],
    [["lint", "--ver"], []],
    [["none", "such", ""], offered("--")],
    [["import", "--from", "statusp"], ["statuspage"]],
    [["import", "--dates", "d"], ["day-first"]],
  ])("%j", (words, values) => {
    expect(offered(...words)).toEqual(values);
  });

  it("offers what a command takes where nothing else could stand", () => {
    expect(offered("index", "")).toEqual(["--check", "--cwd", "--no-input", "--help"]);
    expect(offered("show", "")).toEqual([]);
  });

  it("never names the command that the shells ask", () => {
    expect(offered("")).not.toContain("complete");
  });
});

describe("values that have to be looked up", () => {
  it.each<[string[], ReturnType<typeof at>["source"]]>([
    [["show", ""], "documents"],
    [["show", "x", ""], undefined],
    [["log", "--doc", ""], "documents"],
    [["log", "--doc="], "documents"],
    [["actions", "done", ""], "actions"],
    [["actions", "done", "A1", "A"], "actions"],
    [["actions", "assign", "A1", ""], "actions"],
    [["pre", "check-in", "x", "--done", ""], "actions"],
    [["pre", "discuss", "--avoid", ""], undefined],
    [["explain", ""], "rules"],
    [["lint", "--rule", ""], "rules"],
    [["lint", "a", ""], "files"],
    [["lint", "-o", ""], "files"],
    [["export", "-o", ""], "folders"],
    [["-C", ""], "folders"],
    [["new", "--template", ""], "templates"],
    [["list", "--severity", ""], "severities"],
    [["completion", ""], "shells"],
    [["import", ""], "files"],
    [["import", "--template", ""], "templates"],
    [["import", "--map", ""], undefined],
    [["import", "--map", "'Customer pain=imp"], "meanings"],
    [["import", "--map=a=b="], "meanings"],
    [["new", ""], undefined],
  ])("%j", (words, source) => {
    expect(at(...words).source).toBe(source);
  });

  it("knows what the line says", () => {
    const { said, typed } = at("--cwd=a b", "pre", "check-in", "'an id'", "--done", "A");
    expect(said.path).toEqual(["pre", "check-in"]);
    expect(said.operands).toEqual(["an id"]);
    expect([said.option("--cwd"), said.option("--done"), typed]).toEqual(["a b", undefined, "A"]);
  });

  it("stand behind the sign of a pair", () => {
    expect(at("import", "--map", "'a=b=im")).toMatchObject({ before: "a=b=", typed: "im" });
    expect(at("import", "--map=a=im")).toMatchObject({ before: "--map=a=", typed: "im" });
  });

  it("are of names that the map has", () => {
    const all = (entries: readonly CommandEntry[]): CommandEntry[] =>
      entries.flatMap((entry) => [entry, ...all(entry.commands ?? [])]);
    const entries = all(commands);
    const flags = [...entries.flatMap(({ options = [] }) => options), ...FRAME.all].map(
      (option) => option.flags,
    );
    const placeholders = [...flags, ...entries.map((entry) => entry.arguments ?? "")].join(" ");
    for (const name of Object.keys(VALUE_SOURCES)) expect(placeholders).toMatch(`${name}`);
    for (const name of Object.keys(OPTION_SOURCES)) expect(flags.join(" ")).toContain(`${name} <`);
  });
});

it("finds something or nothing in any line, and never fails", () => {
  const word = fc.constantFrom(
    ..."-- - = --format --format= -C --rule lint actions done pre help log A1 ' \" \\ a=b".split(
      " ",
    ),
    "",
    "__proto__",
    "constructor",
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const { offers, typed } = wantedAt(words, commands, FRAME);
      expect(fitting(offers, typed).length).toBeLessThanOrEqual(offers.length);
    }),
  );
});

it.each([
  ["plain", "plain"],
  ["two\\ words", "two words"],
  ["'it is'", "it is"],
  ["'a\\b'", "a\\b"],
  ['"a \\"b\\""c', 'a "b"c'],
  ['"open', "open"],
  ["end\\", "end"],
  ["$(x)`y`$Z", "$(x)`y`$Z"],
])("takes %s for %s", (word, text) => {
  expect(unquoted(word)).toBe(text);
});

describe("the answer", () => {
  const offersOf = (...values: string[]) => values.map((value) => ({ value, about: "" }));

  it("takes what begins so, else the only one that has it", () => {
    const offers = offersOf("2019-04-02-release", "2019-04-05-login", "2019-05-01-logs");
    const values = (typed: string) => fitting(offers, typed).map(({ value }) => value);
    expect(values("2019-04")).toEqual(["2019-04-02-release", "2019-04-05-login"]);
    expect(values("RELEASE")).toEqual(["2019-04-02-release"]);
    expect(values("log")).toEqual([]);
  });

  it("is one line an offer, and leaves out names that a terminal would obey", () => {
    const offers = [
      { value: "a b", about: "what\tit\nis \u001b[31mred" },
      ...offersOf("x\ny", "x\ty", "x\u001b[31m", "x\u202e", ""),
    ];
    expect(answerText("words", offers, "--as=")).toBe("words\n--as=a b\twhat it is red\n");
    expect(answerText("files", [])).toBe("files\n");
  });
});
