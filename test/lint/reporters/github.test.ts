import { expect, it } from "vitest";
import { github } from "../../../src/lint/reporters/github.ts";
import { finding, HOSTILE, resultOf, view } from "./support.ts";

/** What the runner makes of a line: the command, its properties and its text, unescaped as it does it. */
function commandIn(line: string) {
  const match = /^::([a-z-]+) (.*?)::(.*)$/.exec(line);
  if (match === null) throw new Error(`no command: ${line}`);
  const [, command, list = "", text = ""] = match;
  const properties = list.split(",").map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), property(pair.slice(at + 1))];
  });
  return { command, properties: Object.fromEntries(properties), text: data(text) };
}

const data = (text: string) =>
  text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
const property = (text: string) =>
  data(text.replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%0D", "\r"));

it("is a command for each finding, and the count", () => {
  const later = { ...finding, severity: "info" as const, line: 20, endLine: 22, endColumn: 4 };
  expect(github(resultOf([later, finding]), view)).toBe(
    [
      "::error file=docs/postmortems/2019-04-02-release.md,line=12,endLine=12,col=1,endColumn=6,title=required-fields::`owner` is empty%0AWho sees this document through?",
      "::notice file=docs/postmortems/2019-04-02-release.md,line=20,endLine=22,title=required-fields::`owner` is empty%0AWho sees this document through?",
      "3 documents: 1 error, 1 info",
      "",
    ].join("\n"),
  );
});

it("names files as they are from the root of the git repository", () => {
  const [line = ""] = github(resultOf([finding]), { ...view, prefix: "teams/a, b/" }).split("\n");
  expect(line).toContain("file=teams/a%2C b/docs/");
});

it("lets nothing of a document end a command, or begin one", () => {
  const path = "docs/a,b:c%2C::x.md";
  const message = `${HOSTILE}%0A::warning::x`;
  const hostile = { ...finding, path, message };
  const lines = github(resultOf([hostile]), view).split("\n");
  expect(lines).toHaveLength(3);
  const { command, properties, text } = commandIn(lines[0] as string);
  expect(command).toBe("error");
  expect(properties).toMatchObject({ file: path, line: "12", title: "required-fields" });
  expect(text).toContain("100%25");
  expect(text).toContain("%0A::warning::x");
  expect(text.split("\n")).toHaveLength(2);
  expect(lines[0]).not.toMatch(/[^ -~]/);
});
