import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryOf, parseYaml, toPlain, type YamlNode } from "../../src/values/yaml.ts";

/** The plain data of a text without problems. */
function read(text: string): unknown {
  const { root, problems } = parseYaml(text);
  expect(problems).toEqual([]);
  return root && JSON.parse(JSON.stringify(toPlain(root)));
}

/** Each problem with the text at its place. */
function problemsOf(text: string): string[] {
  return parseYaml(text).problems.map(({ message, span }) => {
    return `${JSON.stringify(text.slice(span.start, span.end))} ${message}`;
  });
}

describe("what it reads", () => {
  test.each([
    ["an empty text", "", undefined],
    ["only comments", "# nothing here\n\n", undefined],
    [
      "the core schema",
      "a: 0x1F\nb: True\nc: ~\nd: 1e3\ne: .5\nf:",
      { a: 31, b: true, c: null, d: 1000, e: 0.5, f: null },
    ],
    [
      "no words of YAML 1.1",
      "a: yes\nb: off\nc: 14:05\nd: 2019-04-02",
      { a: "yes", b: "off", c: "14:05", d: "2019-04-02" },
    ],
    ["merge keys as any key", "a: &x {b: 1}\nc: {<<: *x}", { a: { b: 1 }, c: { "<<": { b: 1 } } }],
    ["an alias", "a: &x [1, 2]\nb: *x", { a: [1, 2], b: [1, 2] }],
    ["nested blocks", "a:\n  - b: 1\n    c: [d]\n  - e", { a: [{ b: 1, c: ["d"] }, "e"] }],
    ["block scalars", "a: |\n  b\n  c\nd: >-\n  e\n  f\n", { a: "b\nc\n", d: "e f" }],
    ["CRLF", "a: b\r\nc:\r\n  d: e\r\n", { a: "b", c: { d: "e" } }],
    ["a byte order mark", "\ufeffa: b", { a: "b" }],
    ["a lone scalar", "just text", "just text"],
  ])("%s", (_, text, plain) => {
    expect(read(text)).toEqual(plain);
  });

  test("keeps the text as written", () => {
    const root = parseYaml("a: 005\nb: ~\nc:\nd: 'it''s'\ne: \"\\u0041\"").root;
    const texts = ["a", "b", "c", "d", "e"].map((key) => entryOf(root, key)?.value);
    expect(texts.map((node) => node?.kind === "scalar" && [node.text, node.quoted])).toEqual([
      ["005", false],
      ["~", false],
      ["", false],
      ["it's", true],
      ["A", true],
    ]);
  });

  test("surprising keys are plain keys", () => {
    const root = parseYaml("__proto__: {x: 1}\nconstructor: 2\ntoString: 3").root as YamlNode;
    const plain = toPlain(root) as Record<string, unknown>;
    expect(Object.keys(plain)).toEqual(["__proto__", "constructor", "toString"]);
    expect(Object.getPrototypeOf(plain)).toBeNull();
    expect(plain.x).toBeUndefined();
  });
});

describe("where it stands", () => {
  const text =
    "kind: postmortem   # which\nlist:\n  - risk: R2\n    note: >\n      folded\n      text\n\nflow: [a, b] # two\nempty:   # none\n";
  const at = 40;
  const { root } = parseYaml(text, at);
  const written = (span: { start: number; end: number } | undefined) =>
    span && text.slice(span.start - at, span.end - at);
  const spans = (key: string) => {
    const entry = entryOf(root, key);
    return [entry?.keySpan, entry?.value.span, entry?.span, entry?.comment].map(written);
  };

  test("a scalar with a comment", () => {
    expect(spans("kind")).toEqual(["kind", "postmortem", "kind: postmortem", "# which"]);
  });
  test("a block list ends with its last value", () => {
    const list = "- risk: R2\n    note: >\n      folded\n      text";
    expect(spans("list")).toEqual(["list", list, `list:\n  ${list}`, undefined]);
  });
  test("a flow list", () => {
    expect(spans("flow")).toEqual(["flow", "[a, b]", "flow: [a, b]", "# two"]);
  });
  test("an empty value stands right after the colon", () => {
    expect(spans("empty")).toEqual(["empty", "", "empty:", "# none"]);
  });
  test("the map spans its entries", () => {
    expect(written(root?.span)).toBe(text.slice(0, text.indexOf("   # none")));
  });
});

describe("problems say what to do", () => {
  test.each([
    ["owner: @ana", /"@" .*without @/],
    ["participants: [ana, @sol]", /"@" .*without @/],
    ["a: `x`", /"`" .*cannot begin with `: quote the value/],
    ["a:\n\tb: c", /"\\t" a tab .* two spaces/],
    ['x: 1\na: "never closed\nb: c', /^"\\"never closed" a quote .* add the missing "$/],
    ["x: 1\na: 'never closed\nb: c", /^"'never closed" a quote .* add the missing '$/],
    ["title: Rolled back: failed", /a colon followed by a space .* quote the value/],
    ["title: one\n  two: 3", /indented further/],
    ["title: one\ntitle: two", /^"title" `title` stands here twice/],
    ["title: one\nstatus\nowner: two", /a colon is missing/],
    ["title one\nowner: two", /a colon is missing/],
    ["a: [b, c", /never closed: add the missing \]/],
    ["a: {b: c", /never closed: add the missing \}/],
    ["a: [b]]", /"\]" \] is not expected here/],
    ["a: - b", /begins on the line after its key/],
    ['a: "b" c', /quote the whole value/],
    ['a: "b"#c', /a space is missing before #/],
    ['a: "C:\\q"', /single quotes/],
    ["a: *important*", /"\*important\*" .*alias: quote the value/],
    ["a: *b\nc: &b d", /alias: quote the value/],
    ["a: !!js/function 'process.exit()'", /tags with ! are not read/],
    ["a: !!binary aGk=", /tags with ! are not read/],
    ["a: &b &c d", /YAML anchor: quote the value/],
    ["a: !b !c d", /tags with ! are not read/],
    ["%YAML 1.1\n---\na: yes", /directives with % are not read/],
    ["a: b\n---\nc: d", /second YAML document/],
    ["a: b\n...\nc: d", /second YAML document/],
    ["? [a]\n: b", /"\[a\]" a key must be a word/],
    [": b", /a key must be a word/],
    ["a:\n - b\n- c", /align them/],
    ["a:\n  b: 1\n c: 2", /align them/],
  ])("%j", (text, expected) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  test("the first of two equal keys is taken", () => {
    expect(toPlain(parseYaml("a: 1\na: 2").root as YamlNode)).toEqual({ a: 1 });
  });

  test("spans count from the beginning of the file", () => {
    expect(parseYaml("a: @b", 100).problems[0]?.span).toEqual({ start: 103, end: 104 });
  });
});

describe("hostile texts", () => {
  const many = (text: string, count: number) => text.repeat(count);
  test.each([
    ["brackets", many("[", 100_000)],
    ["braces", many("{a: ", 100_000)],
    ["dashes", many("- ", 100_000)],
    ["question marks", many("? ", 100_000)],
    ["indentation", Array.from({ length: 900 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
    ["brackets that close", many("[", 100_000) + many("]", 100_000)],
  ])("%s nested too deeply", (_, text) => {
    const { root, problems } = parseYaml(text);
    expect(root).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/nested more than 20 levels/);
  });

  test("twenty levels are read", () => {
    expect(parseYaml(`${many("[", 20)}${many("]", 20)}`).problems).toEqual([]);
    expect(parseYaml(`${many("[", 23)}${many("]", 23)}`).problems).toHaveLength(1);
  });

  test("a million laughs", () => {
    const lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"];
    for (let i = 1; i < 9; i++) lines.push(`a${i}: &a${i} [${many(`*a${i - 1}, `, 9)}]`);
    const { root, problems } = parseYaml(lines.join("\n"));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/too many YAML aliases/);
    expect(JSON.stringify(toPlain(root as YamlNode)).length).toBeLessThan(500_000);
  });

  test("a hundred aliases are read, a hundred thousand are one problem", () => {
    expect(parseYaml(`a: &a b\nc: [${many("*a, ", 100)}]`).problems).toEqual([]);
    const { problems } = parseYaml(`a: &a b\nc: [${many("*a, ", 100_000)}]`);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/too many/)]);
  });

  test("an alias inside of what it stands for", () => {
    expect(problemsOf("a: &a [*a]")).toHaveLength(1);
  });

  test("many keys, the same or not", () => {
    const keys = Array.from({ length: 50_000 }, (_, i) => `key${i}: {}\n`).join("");
    expect(parseYaml(keys).problems).toEqual([]);
    expect(parseYaml(many("key: {}\n", 50_000)).problems).toHaveLength(20);
  });

  test("a text of more than a megabyte is refused unread", () => {
    const { root, problems } = parseYaml(`a: ${many("b", 1_000_000)}`);
    expect(root).toBeUndefined();
    expect(problems).toHaveLength(1);
  });

  const piece = fc.constantFrom(
    ..."[]{}:,-?&*!|>'\"%@#\\ \n\t\r\0\u0002\u0018\u001fab1",
    ": ",
    "- ",
    "\n  ",
    "<<",
    "---\n",
  );
  test("never throws, and every span lies in the text, in order", () => {
    const within = (node: YamlNode, length: number): void => {
      expect(node.span.start).toBeLessThanOrEqual(node.span.end);
      expect(node.span.end).toBeLessThanOrEqual(length);
      if (node.kind === "list") for (const item of node.items) within(item, length);
      if (node.kind !== "map") return;
      for (const entry of node.entries) {
        expect(entry.span.start).toBe(entry.keySpan.start);
        expect(entry.span.end).toBe(entry.value.span.end);
        within(entry.value, length);
      }
    };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const { root, problems } = parseYaml(text);
        if (root) within(root, text.length);
        for (const { span } of problems) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
