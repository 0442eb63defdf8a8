import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unifiedDiff } from "../../src/values/unified-diff.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mortem-diff-"));
  spawnSync("git", ["init", "--quiet"], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Pair {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What the files hold after git has applied the diff of all. */
function applied(pairs: readonly Pair[]): string[] {
  for (const { path, before } of pairs) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), before);
  }
  const input = pairs.map(({ path, before, after }) => unifiedDiff(path, before, after)).join("");
  if (input !== "") {
    const git = spawnSync("git", ["apply", "--whitespace=nowarn"], { cwd: folder, input });
    expect(git.stderr.toString()).toBe("");
  }
  return pairs.map(({ path }) => readFileSync(join(folder, path), "utf8"));
}

describe("unifiedDiff", () => {
  it("shows what changes with three lines around it", () => {
    const before = "a\nb\nc\nd\ne\nf\ng\nh\n";
    expect(unifiedDiff("docs/x.md", before, before.replace("e\n", "E\n"))).toBe(
      [
        "diff --git a/docs/x.md b/docs/x.md",
        "--- a/docs/x.md",
        "+++ b/docs/x.md",
        "@@ -2,7 +2,7 @@",
        " b\n c\n d\n-e\n+E\n f\n g\n h\n",
      ].join("\n"),
    );
  });

  it("is empty for equal texts", () => {
    expect(unifiedDiff("x.md", "a", "a")).toBe("");
  });

  it.each([
    ["lines that end in CRLF", "a\r\nb\r\nc\r\n", "a\r\nB\r\nc\r\n"],
    ["a lone CR", "a\rb\nc", "a\rb\nd"],
    ["no final newline", "a\nb", "a\nB"],
    ["a final newline that comes", "a\nb", "a\nb\n"],
    ["a final newline that goes", "a\nb\n", "a\nb"],
    ["a file that was empty", "", "a\nb\n"],
    ["distant changes", "x\n".repeat(30), `y\n${"x\n".repeat(28)}z\n`],
    ["lines that look like a diff", "-- a\n++ b\n@@ c\n", "-- A\n++ b\n\\ c\n"],
    ["a byte order mark", "\ufeffa\nb\n", "\ufeffa\nc\n"],
    [
      "more changes than are compared",
      Array.from({ length: 4000 }, (_, line) => `${line}\n`).join(""),
      Array.from({ length: 4000 }, (_, line) => `${line}.\n`).join(""),
    ],
  ])("is applied by git: %s", (_, before, after) => {
    expect(applied([{ path: "docs/x.md", before, after }])).toEqual([after]);
  });

  it("is applied by git to several files, whatever their names", () => {
    const names = [
      "a b.md",
      "ü 時.md",
      'with "quotes" and \\.md',
      "tab\there.md",
      "c.md",
      " x .md",
    ];
    const pairs = names.map((name, index) => ({
      path: `docs/${name}`,
      before: `a\nb${index}\nc\n`,
      after: `a\nB${index}\nc\n`,
    }));
    expect(applied(pairs)).toEqual(pairs.map(({ after }) => after));
  });

  it("is applied by git, whatever changes", () => {
    const text = fc
      .array(fc.constantFrom("a\n", "b\n", "c\r\n", "\n", "d\n"), { maxLength: 30 })
      .chain((lines) => fc.constantFrom("", "end").map((end) => lines.join("") + end));
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== "" && after !== "");
        expect(applied([{ path: "x.md", before, after }])).toEqual([after]);
      }),
      { numRuns: 60 },
    );
  });
});
