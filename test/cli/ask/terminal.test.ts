/** The prompts in a real terminal. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildProgram } from "../../support/build-program.ts";
import { type OpenTerminal, openTerminal, type TerminalOptions } from "../../support/terminal.ts";

let program: Awaited<ReturnType<typeof buildProgram>>;
let folder: string;
let open: OpenTerminal | undefined;

beforeAll(async () => {
  program = await buildProgram("test/fixtures/ask-program.ts");
  folder = mkdtempSync(join(tmpdir(), "mortem-ask-"));
});
afterEach(() => {
  open?.kill();
  open = undefined;
});
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true, force: true });
});

function ask(questions: string, options: TerminalOptions = {}): OpenTerminal {
  open = openTerminal(process.execPath, [program.path, ...questions.split(" ")], options);
  return open;
}

/** The replies that the program printed, when it has ended. */
async function replies(terminal: OpenTerminal): Promise<unknown[]> {
  await terminal.exit();
  await terminal.waitFor("done");
  const lines = stripVTControlCharacters(terminal.raw())
    .split(/[\r\n]+/)
    .filter((line) => line.startsWith("{"));
  return lines.map((line) => JSON.parse(line));
}

const answer = (value: unknown) => ({ kind: "answer", value });

describe("a line", () => {
  test("shows message, guidance, placeholder and keys, and then only what came of it", async () => {
    const terminal = ask("line");
    expect(await terminal.waitFor("Ctrl-C stop")).toBe(
      [
        "",
        "What is it called?",
        "Name the change or the event, not the person who made it. What was different",
        "from the day before, and who could have seen it?",
        "› Jobs fail after the release",
        "Enter skip · Esc back · Ctrl-C stop",
      ].join("\n"),
    );
    terminal.type("Every job failed");
    await terminal.waitFor("› Every job failed\nEnter take it");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([answer("Every job failed")]);
    await terminal.waitFor(/^\nWhat is it called\?\n {2}Every job failed\n\{/);
  });

  test("is edited with the keys of a shell", async () => {
    const terminal = ask("again");
    await terminal.waitFor("› the old title");
    terminal.press("ctrl-a");
    terminal.press("ctrl-k");
    await terminal.waitFor("Enter skip");
    terminal.type("tle new");
    await terminal.waitFor("tle new");
    terminal.press("home");
    terminal.type("ti");
    await terminal.waitFor("› title new");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([answer("title new")]);
  });

  test("is skipped by Enter alone, left by Esc, and needed where it cannot be skipped", async () => {
    const terminal = ask("line again needed");
    await terminal.waitFor("What is it called?");
    terminal.press("enter");
    await terminal.waitFor("And the title?");
    terminal.press("escape");
    await terminal.waitFor("A title, please");
    expect(terminal.screen()).not.toContain("Esc");
    terminal.press("enter");
    await terminal.waitFor("! An answer is needed here.");
    terminal.type("x");
    await terminal.waitFor("› x");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([{ kind: "skip" }, { kind: "back" }, answer("x")]);
    await terminal.waitFor("What is it called?\n  skipped\n");
    expect(terminal.screen()).not.toContain("And the title?");
  });

  test("asks before going back drops what was typed", async () => {
    const terminal = ask("line");
    await terminal.waitFor("What is it called?");
    terminal.type("half a title");
    await terminal.waitFor("half a title");
    terminal.press("escape");
    await terminal.waitFor("Esc again goes back without this text");
    terminal.type("!");
    await terminal.waitFor(/half a title!\nEnter take it/);
    terminal.press("escape");
    await terminal.waitFor("Esc again");
    terminal.press("escape");
    expect(await replies(terminal)).toEqual([{ kind: "back" }]);
  });

  test("shows the understood time while it is typed, and why one is not taken", async () => {
    const terminal = ask("time later");
    await terminal.waitFor("When did it start?");
    terminal.type("14:0");
    await terminal.waitFor("› 14:0");
    terminal.press("enter");
    await terminal.waitFor("! This is not a time: write it as 14:05.");
    terminal.type("5");
    await terminal.waitFor("= 2019-04-02 14:05 CDT");
    expect(terminal.screen()).not.toContain("not a time");
    terminal.press("enter");
    await terminal.waitFor("When did it end?");
    terminal.type("noon");
    await terminal.waitFor("= the end at noon");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([answer("14:05"), answer("noon")]);
    await terminal.waitFor("  14:05  = 2019-04-02 14:05 CDT\n");
  });

  test.each([true, false])("takes a pasted line break as a space (marked: %s)", async (marked) => {
    const terminal = ask("line needed");
    await terminal.waitFor("What is it called?");
    terminal.paste("Every job\nfailed\n\nat once\n", marked);
    await terminal.waitFor("› Every job failed at once");
    terminal.press("enter");
    await terminal.waitFor("A title, please\n›");
    terminal.press("ctrl-c");
    await terminal.exit();
    expect(terminal.raw()).toContain(JSON.stringify(answer("Every job failed at once")));
  });

  test("keeps what is typed ahead for the next question, without an echo", async () => {
    const terminal = ask("line pause line");
    await terminal.waitFor("What is it called?");
    terminal.press("enter");
    await terminal.waitFor("skipped");
    terminal.type("ahead");
    await terminal.waitFor("› ahead");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([{ kind: "skip" }, answer("ahead")]);
    expect(terminal.scrollback().match(/^ahead/m)).toBeNull();
  });
});

describe("lines", () => {
  test("take one item a line, until an empty one", async () => {
    const terminal = ask("lines line");
    await terminal.waitFor("What happened when?");
    terminal.type("10:00 Tagged");
    terminal.press("enter");
    await terminal.waitFor("  • 10:00 Tagged\n•");
    terminal.type("a bad one");
    terminal.press("enter");
    await terminal.waitFor(
      "• a bad one\n! No time in it: a bad one\nmend it · Ctrl-U clear · Ctrl-O editor",
    );
    terminal.press("ctrl-u");
    terminal.type("10:30 Failed");
    terminal.press("enter");
    await terminal.waitFor("  • 10:30 Failed\n• 10:30 Acceptance tests fail\nEnter finish");
    terminal.press("enter");
    await terminal.waitFor("What is it called?");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([
      answer(["10:00 Tagged", "10:30 Failed"]),
      { kind: "skip" },
    ]);
    await terminal.waitFor("What happened when?\n  • 10:00 Tagged\n  • 10:30 Failed\n{");
  });

  const pasted = Array.from({ length: 500 }, (_, i) => `10:${i} entry number ${i}`);

  test.each([true, false])(
    "take 500 pasted lines with blank ones between them (marked: %s)",
    async (marked) => {
      const terminal = ask("lines needed");
      await terminal.waitFor("What happened when?");
      terminal.paste(
        `${pasted.map((line, i) => (i % 7 === 0 ? `- ${line}\n\n\n` : `${line}\n`)).join("")}\n\n`,
        marked,
      );
      await terminal.waitFor(/entry number 499\n•.*\nEnter finish/);
      terminal.press("enter");
      await terminal.waitFor("A title, please\n›");
      terminal.type("x");
      terminal.press("enter");
      expect(await replies(terminal)).toEqual([answer(pasted), answer("x")]);
      expect(terminal.scrollback().match(/^ {2}• 10:/gm)).toHaveLength(500);
    },
  );

  test("take a paste that comes key by key", async () => {
    const terminal = ask("lines needed");
    await terminal.waitFor("What happened when?");
    for (const character of "10:00 one\r\rbad two\r10:02 three\r\r") {
      terminal.type(character);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await terminal.waitFor("• bad two\n! No time in it: bad two");
    terminal.press("ctrl-u");
    await terminal.waitFor("Enter drop it");
    terminal.press("enter");
    await terminal.waitFor("Enter finish");
    terminal.press("enter");
    await terminal.waitFor("A title, please");
    terminal.press("ctrl-c");
    await terminal.exit();
    expect(terminal.raw()).toContain(JSON.stringify(answer(["10:00 one", "10:02 three"])));
  });

  test("are quick with 2,000 pasted ones", { timeout: 120_000 }, async () => {
    const many = Array.from(
      { length: 2000 },
      (_, i) => `entry ${i} ${"with a good many words ".repeat(3).trim()}`,
    );
    const terminal = ask("lines");
    await terminal.waitFor("What happened when?");
    terminal.paste(many.join("\n"));
    await terminal.waitFor("entry 1999", 90_000);
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([answer(many)]);
    expect(terminal.raw().length).toBeLessThan(4 * many.join("\n").length);
  });

  test("come back to be corrected one by one where a paste has refused ones", async () => {
    const terminal = ask("lines");
    await terminal.waitFor("What happened when?");
    terminal.paste("* one\n1. bad two\n• three\nbad four\n5) bad five\n- [ ] six");
    await terminal.waitFor("• bad two\n! No time in it: bad two (2 more to correct)");
    terminal.press("ctrl-u");
    terminal.type("two");
    terminal.press("enter");
    await terminal.waitFor("! No time in it: bad four (1 more to correct)");
    terminal.press("ctrl-u");
    await terminal.waitFor("Enter drop it");
    terminal.press("enter");
    await terminal.waitFor(/! No time in it: bad five$/m);
    terminal.press("escape");
    await terminal.waitFor("Esc again");
    terminal.press("ctrl-a");
    terminal.press("delete", "delete", "delete", "delete");
    await terminal.waitFor("• five\nEnter add");
    terminal.press("enter");
    await terminal.waitFor("Enter finish");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([answer(["one", "three", "[ ] six", "two", "five"])]);
  });

  test("that were refused can be dropped at once", async () => {
    const terminal = ask("lines line");
    await terminal.waitFor("What happened when?");
    terminal.paste("bad one\nbad two\nthree\nbad four");
    await terminal.waitFor("mend it · Ctrl-U clear · Ctrl-X drop all · Ctrl-O editor");
    terminal.press("ctrl-x");
    await terminal.waitFor(/ {2}• three\n {2}3 lines dropped\n• .*\nEnter finish · Ctrl-O/);
    terminal.press("enter");
    await terminal.waitFor("What is it called?");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([answer(["three"]), { kind: "skip" }]);
  });

  test("can be stopped in the middle of a long paste", async () => {
    const terminal = ask("slow");
    await terminal.waitFor("Slowly?");
    terminal.paste("line\n".repeat(20_000));
    await terminal.waitFor("• line  = LINE");
    terminal.press("ctrl-c");
    expect(await terminal.exit()).toMatchObject({ code: 130 });
  });
});

describe("what is too long is refused, and nothing of it taken:", () => {
  const many = "a million characters and more ".repeat(40_000);

  test.each(["line", "prose", "lines", "choose"])("a paste into %s", async (kind) => {
    const terminal = ask(kind);
    await terminal.waitFor("Ctrl-C stop");
    terminal.paste(many);
    await terminal.waitFor("! That was more than a million characters at once.");
    terminal.press("enter");
    await replies(terminal);
  });

  test.each(["line", "prose", "lines", "choose"])("a pasted line into %s", async (kind) => {
    const terminal = ask(kind);
    await terminal.waitFor("Ctrl-C stop");
    terminal.paste(`short\n${"x".repeat(10_001)}\n`);
    await terminal.waitFor("! A line takes 10,000 characters, and one of these has more.");
    terminal.press("enter");
    await replies(terminal);
  });

  test("a key where the line is full", async () => {
    // A second question keeps the program alive: of one that has ended, a long last line may be lost.
    const terminal = ask("line line");
    await terminal.waitFor("Ctrl-C stop");
    terminal.paste("x".repeat(10_000));
    await terminal.waitFor("xxx\nEnter take it");
    terminal.type("y");
    await terminal.waitFor("! A line takes 10,000 characters, and no more.");
    terminal.press("enter");
    terminal.press("backspace");
    await terminal.waitFor("xx\nEnter take it");
    terminal.press("enter");
    const answered = `"${"x".repeat(9_999)}"`;
    await terminal.waitFor(() => terminal.raw().includes(answered), 25_000);
    terminal.press("ctrl-c");
    await terminal.exit();
  });
});

describe("prose", () => {
  test.each([true, false])("keeps the lines of a paste (marked: %s)", async (marked) => {
    const terminal = ask("prose needed");
    await terminal.waitFor("What set it off?");
    terminal.paste("First.\n\n- a point\n- another\n", marked);
    await terminal.waitFor("› - another");
    terminal.type(" one");
    await terminal.waitFor("› - another one");
    terminal.press("enter");
    await terminal.waitFor("A title, please");
    terminal.press("ctrl-c");
    await terminal.exit();
    expect(terminal.raw()).toContain(JSON.stringify(answer("First.\n\n- a point\n- another one")));
  });

  test("joins a line to the one above with Backspace", async () => {
    const terminal = ask("proseAgain");
    await terminal.waitFor("  first\n› second");
    terminal.press("home");
    terminal.press("backspace");
    await terminal.waitFor("› firstsecond");
    terminal.type(" and ");
    await terminal.waitFor("› first and second");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([answer("first and second")]);
  });
});

describe("the editor", () => {
  /** An editor that is a Node script; it is started with an argument of its own, as `code --wait` is. */
  function editor(name: string, script: string): string {
    const path = join(folder, `${name}.mjs`);
    const begin = `import {readFileSync, statSync, writeFileSync} from "node:fs"; import {dirname} from "node:path"; const file = process.argv.at(-1); const text = readFileSync(file, "utf8");`;
    writeFileSync(path, begin + script);
    chmodSync(path, 0o755);
    return `"${process.execPath}" ${path} --wait`;
  }

  const seen = () => JSON.parse(readFileSync(join(folder, "seen.json"), "utf8"));

  test("gets what was typed, with guidance and example as a comment that is taken out again", async () => {
    const note = join(folder, "seen.json");
    const EDITOR = editor(
      "prepend",
      `writeFileSync(${JSON.stringify(note)}, JSON.stringify({ file, text, args: process.argv.slice(2, -1), mode: statSync(dirname(file)).mode & 0o777, terminal: process.stdout.isTTY }));
       writeFileSync(file, "Before.\\r\\n\\r\\n" + text);`,
    );
    const terminal = ask("prose", { env: { EDITOR } });
    await terminal.waitFor("What set it off?");
    terminal.type("It was rebuilt.");
    await terminal.waitFor("It was rebuilt.");
    terminal.press("ctrl-o");
    expect(await replies(terminal)).toEqual([answer("Before.\n\nIt was rebuilt.")]);
    const { file, text, args, mode, terminal: inTerminal } = seen();
    expect(text).toMatch(
      /^It was rebuilt\.\n\n<!--[\s\S]*What set it off\?[\s\S]*Name the change[\s\S]*The image was rebuilt[\s\S]*-->\n$/,
    );
    expect({ args, mode, inTerminal }).toEqual({ args: ["--wait"], mode: 0o700, inTerminal: true });
    expect(file).toMatch(/\.md$/);
    expect(readdirSync(tmpdir())).not.toContain(file.split("/").at(-2));
  });

  test.each([
    ["fails", () => editor("fail", `process.exit(1);`), /failed\.\s+Nothing was changed\./],
    ["is missing", () => join(folder, "no-such-editor"), /could not be used/],
  ])("that %s leaves what was typed", async (_, command, told) => {
    const terminal = ask("prose edit", {
      env: { VISUAL: command(), EDITOR: "false" },
      columns: 400,
    });
    await terminal.waitFor("What set it off?");
    terminal.type("It was rebuilt");
    await terminal.waitFor("It was rebuilt");
    terminal.press("ctrl-o");
    await terminal.waitFor(told);
    await terminal.waitFor("Enter take it");
    terminal.type(".");
    await terminal.waitFor("› It was rebuilt.");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([
      answer("It was rebuilt."),
      { kind: "edited", value: "## Summary\n\nold\n" },
    ]);
    await terminal.waitFor(told);
  });

  test("that fails after it saved loses nothing of that", async () => {
    const VISUAL = editor("crash", `writeFileSync(file, "An hour's work"); process.exit(1);`);
    const terminal = ask("prose", { env: { VISUAL }, columns: 400 });
    await terminal.waitFor("What set it off?");
    terminal.press("ctrl-o");
    const kept = /What was written is kept in (.*answer\.md)\./;
    const file = (await terminal.waitFor(kept)).match(kept)?.[1] as string;
    expect(readFileSync(file, "utf8")).toBe("An hour's work");
    rmSync(dirname(file), { recursive: true });
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([{ kind: "skip" }]);
  });

  test("corrects the refused lines of a list at once", async () => {
    const EDITOR = editor("replace", `writeFileSync(file, text.replaceAll("bad ", ""));`);
    const terminal = ask("lines", { env: { EDITOR } });
    await terminal.waitFor("What happened when?");
    terminal.paste("one\nbad two\nbad three");
    await terminal.waitFor("(1 more to correct)");
    terminal.press("ctrl-o");
    await terminal.waitFor("Enter finish");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([answer(["one", "two", "three"])]);
  });
});

describe("a choice", () => {
  test("is taken by Enter on it, where arrows or its key lead; it is skipped by 0, and left by Esc", async () => {
    const terminal = ask("choose choose choose keys choose choose");
    expect(await terminal.waitFor("Ctrl-C stop")).toContain(
      [
        "  1 Outage   a service was down or slow",
        "› 2 Release  a version did harm, and had to be taken back or repaired",
        "  3 Model    wrong for some group",
        "  0 skip",
        "↑↓ move · Enter take it · Esc back · Ctrl-C stop",
      ].join("\n"),
    );
    const next = (count: number) =>
      terminal.waitFor(
        (screen) =>
          terminal.scrollback().split("\n{").length === count + 1 && screen.endsWith("stop"),
      );
    terminal.press("enter");
    await next(1);
    terminal.press("down");
    await terminal.waitFor("› 3 Model");
    terminal.press("enter");
    await next(2);
    terminal.type("1");
    await terminal.waitFor("› 1 Outage");
    terminal.type("3");
    await terminal.waitFor("› 3 Model");
    terminal.type("1");
    terminal.press("enter");
    await next(3);
    terminal.type("a");
    await next(4);
    terminal.type("0");
    await terminal.waitFor("› 0 skip\n↑↓ move · Enter skip");
    terminal.press("enter");
    await next(5);
    terminal.press("escape");
    expect(await replies(terminal)).toEqual([
      answer("release"),
      answer("model"),
      answer("outage"),
      answer(2),
      { kind: "skip" },
      { kind: "back" },
    ]);
  });

  test("refuses a key that leads nowhere at once, where a key answers at once", async () => {
    const terminal = ask("keys");
    await terminal.waitFor("This section?");
    terminal.type("7");
    await terminal.waitFor("! Press n, a or e.");
    // Nor does Enter then take what was offered before.
    terminal.press("enter");
    await terminal.waitFor("! “7” is none of these.");
    terminal.type("8");
    await terminal.waitFor("! Press n, a or e.");
    terminal.type("a");
    expect(await replies(terminal)).toEqual([answer(2)]);
  });

  test("begins anew after a refusal, and goes back to its default with what was typed", async () => {
    const terminal = ask("choose choose");
    await terminal.waitFor("› 2 Release");
    terminal.type("out9");
    terminal.press("enter");
    expect(await terminal.waitFor("! “out9” is none of these.")).toContain("Ctrl-U clear");
    terminal.type("3");
    await terminal.waitFor("› 3 Model");
    terminal.press("backspace");
    await terminal.waitFor("› 2 Release");
    terminal.type("out");
    await terminal.waitFor("› 1 Outage");
    terminal.press("ctrl-u");
    await terminal.waitFor("› 2 Release");
    terminal.press("enter");
    await terminal.waitFor(
      (screen) => terminal.scrollback().split("\n{").length === 2 && screen.includes("› 2 Release"),
    );
    terminal.press("escape");
    expect(await replies(terminal)).toEqual([answer("release"), { kind: "back" }]);
  });

  test("takes no Enter for the next one, also where its key was pressed before", async () => {
    const terminal = ask("choose choose keys line line");
    await terminal.waitFor("Which template?");
    terminal.type("3");
    terminal.press("enter");
    await terminal.waitFor(() => terminal.scrollback().split("\n{").length === 2);
    terminal.type("model");
    await terminal.waitFor("› model");
    terminal.press("enter");
    await terminal.waitFor("This section?");
    terminal.type("a\r");
    await terminal.waitFor("› Jobs fail after the release\nEnter skip");
    terminal.type("one");
    await terminal.waitFor("› one");
    terminal.press("enter");
    await terminal.waitFor("› Jobs fail after the release\nEnter skip");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([
      answer("model"),
      answer("model"),
      answer(2),
      answer("one"),
      { kind: "skip" },
    ]);
  });

  test("is skipped by Enter alone, where none stands already", async () => {
    const terminal = ask("owner");
    await terminal.waitFor("› 0 skip\n↑↓ move · Enter skip · Esc back");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([{ kind: "skip" }]);
  });

  test("takes what is typed and is none of those offered", async () => {
    const terminal = ask("owner owner owner");
    await terminal.waitFor("Who sees it through?");
    terminal.type("two words");
    await terminal.waitFor("› two words\n↑↓ move · Ctrl-U clear");
    terminal.press("enter");
    await terminal.waitFor("! “two words” is no handle.\n↑↓ move · Ctrl-U clear · Esc back");
    terminal.press("ctrl-u");
    await terminal.waitFor("Enter skip");
    terminal.type("@bo𠮷");
    await terminal.waitFor("› @bo𠮷\n↑↓ move · Enter take it · Ctrl-U clear");
    terminal.press("backspace");
    await terminal.waitFor(/› @bo\n/);
    terminal.press("enter");
    await terminal.waitFor("  @bo\n{");
    terminal.type("plat");
    await terminal.waitFor("› plat");
    terminal.press("enter");
    await terminal.waitFor("! “plat” is the beginning of more than one of these.");
    terminal.type("form");
    await terminal.waitFor("› 2 platform\n");
    terminal.press("enter");
    await terminal.waitFor(/platform\n\{[\s\S]*stop$/);
    terminal.type("rel");
    await terminal.waitFor("› 1 release-lead");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([
      answer("bo"),
      answer("platform"),
      answer("release-lead"),
    ]);
  });

  test("is not taken by a paste", async () => {
    const terminal = ask("choose");
    await terminal.waitFor("Which template?");
    terminal.paste("1\n2\n3\n");
    terminal.press("up");
    await terminal.waitFor("› 1 Outage");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([answer("outage")]);
  });
});

describe("a stop", () => {
  const kinds = ["line", "needed", "time", "prose", "lines", "choose"];

  test.each(kinds)("with Ctrl-C at %s gives the terminal back", async (kind) => {
    const terminal = ask(kind);
    await terminal.waitFor("Ctrl-C stop");
    expect(terminal.marksPastes()).toBe(true);
    terminal.press("ctrl-c");
    expect(await terminal.exit()).toEqual({ code: 130, signal: undefined });
    await terminal.waitFor("interrupted");
    expect(terminal.marksPastes()).toBe(false);
  });

  test("leaves on the screen what was typed", async () => {
    const terminal = ask("line");
    await terminal.waitFor("Ctrl-C stop");
    terminal.type("half an answer");
    await terminal.waitFor("half an answer");
    terminal.press("ctrl-d");
    terminal.press("ctrl-c");
    await terminal.exit();
    await terminal.waitFor(/› half an answer\n.*\ninterrupted/);
  });

  test.each(["line", "prose", "lines", "choose"])(
    "comes with Ctrl-D at an empty %s",
    async (kind) => {
      const terminal = ask(kind);
      await terminal.waitFor("Ctrl-C stop");
      terminal.press("ctrl-d");
      expect(await terminal.exit()).toMatchObject({ code: 130 });
    },
  );

  test.each(["SIGHUP", "SIGINT"] as const)("comes with %s", async (signal) => {
    const terminal = ask("line");
    await terminal.waitFor("Ctrl-C stop");
    terminal.kill(signal);
    expect(await terminal.exit()).toEqual({ code: 130, signal: undefined });
  });

  test("with SIGTERM gives the terminal back, and ends by that signal", async () => {
    const terminal = ask("line");
    await terminal.waitFor("Ctrl-C stop");
    terminal.kill("SIGTERM");
    expect(await terminal.exit()).toMatchObject({ signal: 15 });
    await terminal.waitFor(() => !terminal.marksPastes());
  });

  test("reaches a program that hangs between two questions with the second Ctrl-C", async () => {
    const terminal = ask("line hang");
    await terminal.waitFor("Ctrl-C stop");
    terminal.press("enter");
    await terminal.waitFor("hanging");
    terminal.press("ctrl-c", "ctrl-c");
    expect(await terminal.exit()).toMatchObject({ signal: 2 });
  });
});

describe("a countdown", () => {
  test("is shown below the question, looks different in the last minute, and ends nothing", async () => {
    const terminal = ask("storm line", { columns: 40 });
    await terminal.waitFor(
      /What happened\?\n• Nobody could find it\nEnter skip · Ctrl-O editor · Esc back\nCtrl-C stop\n20:00 left · Ctrl-T stops the clock$/,
    );
    terminal.type("nobody needed it");
    terminal.press("enter");
    await terminal.waitFor("  • nobody needed it\n•");
    terminal.type("the data came too late");
    await terminal.waitFor("• the data came too late\nEnter add");
    terminal.press("home");
    await terminal.waitFor(() => terminal.cursor().column === 2);
    const before = { cursor: terminal.cursor(), screen: terminal.screen() };

    terminal.kill("SIGUSR2");
    await terminal.waitFor("1:00 left");
    expect(terminal.cursor()).toEqual(before.cursor);
    expect(terminal.screen().replace("1:00", "20:00")).toBe(before.screen);
    terminal.resize(60, 24);
    await terminal.waitFor("Ctrl-O editor · Esc back · Ctrl-C stop\n1:00 left");

    terminal.kill("SIGUSR2");
    await terminal.waitFor("Time is up: finish your line, then Enter on an empty one.");
    terminal.type("and ");
    await terminal.waitFor("• and the data came too late");
    terminal.press("enter");
    await terminal.waitFor("  • and the data came too late\n•");
    await terminal.waitFor(/Enter finish .*\nTime is up: Enter finishes, when you are ready\.$/);
    expect(terminal.raw()).not.toContain("\x07");
    terminal.press("enter");
    await terminal.waitFor("What is it called?");
    expect(terminal.screen()).not.toContain("Time is up");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([
      answer(["nobody needed it", "and the data came too late"]),
      { kind: "skip" },
    ]);
  });

  test("takes a paste over its end, and keeps what was refused of it", async () => {
    const terminal = ask("storm");
    await terminal.waitFor("20:00 left");
    terminal.paste("- one\n- a bad one\n- two");
    await terminal.waitFor("• a bad one\n! A bad one.");
    terminal.kill("SIGUSR2");
    await terminal.waitFor("1:00 left");
    terminal.kill("SIGUSR2");
    await terminal.waitFor("Time is up");
    await terminal.waitFor("• a bad one\n! A bad one.\nmend it · Ctrl-U clear");
    terminal.press("ctrl-u");
    await terminal.waitFor("Enter drop it");
    terminal.press("enter");
    await terminal.waitFor("Enter finish");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([answer(["one", "two"])]);
  });

  test("is shared by questions in a row, and stopped for all of them", async () => {
    const terminal = ask("timedLine timedProse timedChoose timedLine");
    await terminal.waitFor("20:00 left");
    terminal.kill("SIGUSR2");
    await terminal.waitFor("1:00 left");
    terminal.press("enter");
    await terminal.waitFor(/What would avoid it\?[\s\S]*1:00 left/);
    terminal.press("enter");
    await terminal.waitFor(/Another action\?[\s\S]*1:00 left/);
    terminal.type("y");
    await terminal.waitFor("› 1 yes");
    terminal.press("ctrl-t");
    await terminal.waitFor(/› 1 yes\n(?!.*left)[\s\S]*Ctrl-C stop$/);
    terminal.press("enter");
    await terminal.waitFor(
      /An early sign\?\n[^?]*\?\n(?:.*\n)*›\nEnter skip · Esc back · Ctrl-C stop$/,
    );
    terminal.press("enter");
    await terminal.exit();
    expect((await replies(terminal))[2]).toEqual(answer(true));
  });

  test("at its end asks for nothing more than the next question", async () => {
    const terminal = ask("timedLine timedChoose");
    await terminal.waitFor("20:00 left");
    terminal.type("half a sign");
    await terminal.waitFor("half a sign");
    terminal.kill("SIGUSR2");
    await terminal.waitFor("1:00 left");
    terminal.kill("SIGUSR2");
    await terminal.waitFor(
      "› half a sign\nEnter take it · Esc back · Ctrl-C stop\nTime is up: answer",
    );
    terminal.press("enter");
    await terminal.waitFor(/Another action\?[\s\S]*Time is up: answer this one, then move on\./);
    terminal.press("ctrl-c");
    expect(await terminal.exit()).toMatchObject({ code: 130 });
  });
});

describe("the screen", () => {
  const widest = (screen: string) => Math.max(...screen.split("\n").map((line) => line.length));

  test("fits 40 columns", async () => {
    const terminal = ask("prose keys", { columns: 40 });
    expect(await terminal.waitFor("Ctrl-C stop")).toBe(
      [
        "",
        "What set it off?",
        "Name the change or the event, not the",
        "person who made it. What was different",
        "from the day before, and who could have",
        "seen it?",
        "›",
        "Enter skip · Ctrl-O editor · Esc back",
        "Ctrl-C stop",
      ].join("\n"),
    );
    terminal.type("A long answer that does not fit on one line of a narrow terminal");
    await terminal.waitFor(
      "› A long answer that does not fit on on\n  e line of a narrow terminal\nEnter take it",
    );
    terminal.press("enter");
    const screen = await terminal.waitFor("↑↓ move");
    expect(screen).toContain(
      "\n  A long answer that does not fit on\n  one line of a narrow terminal\n",
    );
    expect(screen).toContain("› n go on\n  a add an item\n  e edit a long label that no narrow…\n");
    expect(widest(screen)).toBeLessThanOrEqual(40);
  });

  test("keeps the cursor where wide characters wrap", async () => {
    const terminal = ask("line", { columns: 40 });
    await terminal.waitFor("What is it called?");
    terminal.type("本番環境のイメージを作り直したので失敗した");
    await terminal.waitFor("› 本番環境のイメージを作り直したので失\n  敗した\nEnter");
    const { row } = terminal.cursor();
    expect(terminal.cursor().column).toBe(8);
    terminal.press("left", "left", "left", "left");
    await terminal.waitFor(() => terminal.cursor().row === row - 1);
    terminal.type("x");
    await terminal.waitFor("のでx失");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([
      answer("本番環境のイメージを作り直したのでx失敗した"),
    ]);
  });

  test("is drawn anew when the window changes its size", async () => {
    const terminal = ask("line needed");
    await terminal.waitFor("What is it called?");
    terminal.press("enter");
    await terminal.waitFor("A title, please");
    terminal.type("a title that is longer than a narrow terminal is wide");
    await terminal.waitFor("is wide");
    terminal.resize(40, 24);
    await terminal.waitFor("› a title that is longer than a narrow\n  terminal is wide\nEnter");
    terminal.resize(100, 24);
    await terminal.waitFor("› a title that is longer than a narrow terminal is wide\nEnter");
    expect(terminal.screen().match(/A title, please/g)).toHaveLength(1);
    await terminal.waitFor("skipped");
  });

  test("shows the end of a question that is taller than the window", async () => {
    const terminal = ask("line line", { columns: 40, rows: 5 });
    await terminal.waitFor("› Jobs fail");
    terminal.type("title");
    await terminal.waitFor("› title");
    terminal.press("enter");
    await terminal.waitFor("› Jobs fail");
    expect(terminal.scrollback().match(/Ctrl-C stop/g)).toHaveLength(1);
  });

  test("has no colours under NO_COLOR", async () => {
    const terminal = ask("line choose", { env: { NO_COLOR: "1" } });
    await terminal.waitFor("What is it called?");
    terminal.press("enter");
    await terminal.waitFor("Which template?");
    terminal.press("enter");
    await replies(terminal);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
    expect(terminal.raw()).not.toMatch(/\x1b\[[0-9;]*m/);
  });
});

describe("several of a list", () => {
  const ROWS = [
    "› [ ] Tests ran on older dependencies  twice",
    "  [ ] The backup was never restored, and was never restored, and was never…",
    "  [ ] Nobody but one person could release",
  ];

  test("are marked with Space and taken with Enter, in the order of the list", async () => {
    const terminal = ask("pick");
    const keys = "↑↓ move · Space mark · a all · Enter take none · Esc back · Ctrl-C stop";
    expect(await terminal.waitFor("Ctrl-C stop")).toBe(
      ["", "Which could happen here?", ...ROWS, keys].join("\n"),
    );
    terminal.press("up");
    await terminal.waitFor("› [ ] Nobody");
    terminal.type(" ");
    await terminal.waitFor("› [x] Nobody but one person could release\n↑↓");
    terminal.press("down");
    await terminal.waitFor("› [ ] Tests");
    terminal.type(" ");
    await terminal.waitFor("Enter take 2 of 3");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([answer([1, 3])]);
    await terminal.waitFor(
      /^\nWhich could happen here\?\n {2}Tests ran on older dependencies\n {2}Nobody but one person could release\n\{/,
    );
  });

  test("are skipped by Enter alone, but not where somebody has moved and may mean that line", async () => {
    const terminal = ask("pick pick");
    await terminal.waitFor("Enter take none");
    terminal.press("enter");
    await terminal.waitFor(/skipped\n\{"kind":"skip"\}\n\n/);
    terminal.press("down");
    await terminal.waitFor(/› \[ \] The backup/);
    terminal.press("enter");
    await terminal.waitFor("! Nothing is marked. Space marks this one; Enter again takes none.");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([{ kind: "skip" }, { kind: "skip" }]);
  });

  test("show the line under the cursor whole, also on a narrow terminal", async () => {
    const terminal = ask("pick", { columns: 40 });
    await terminal.waitFor("Ctrl-C stop");
    terminal.press("down");
    const screen = await terminal.waitFor("it was too\n      late");
    expect(screen.split("\n").every((line) => line.length < 40)).toBe(true);
    expect(screen).toContain(
      "  [ ] Tests ran on older dependencies\n› [ ] The backup was never restored,\n      and was never",
    );
    terminal.type("a");
    await terminal.waitFor("Enter take all 3");
    terminal.type("a");
    await terminal.waitFor("Enter take none");
    terminal.press("ctrl-c");
    expect(await terminal.exit()).toMatchObject({ code: 130 });
  });

  test("are not lost by going back without a second word, and no text answers them", async () => {
    const terminal = ask("pick");
    await terminal.waitFor("Ctrl-C stop");
    terminal.paste("Tests\n");
    await terminal.waitFor("! Nothing can be typed here");
    terminal.type(" ");
    await terminal.waitFor("Enter take 1 of 3");
    terminal.press("escape");
    await terminal.waitFor("Esc again goes back without these marks");
    terminal.press("escape");
    expect(await replies(terminal)).toEqual([{ kind: "back" }]);
  });

  test("are not set by words that somebody types", async () => {
    const terminal = ask("pick");
    await terminal.waitFor("Ctrl-C stop");
    terminal.type("number a 5 ");
    const screen = await terminal.waitFor("! Nothing can be typed here");
    expect(screen).not.toContain("[x]");
    terminal.press("down");
    terminal.type(" ");
    await terminal.waitFor("Enter take 1 of 3");
    terminal.press("ctrl-c");
    await terminal.exit();
  });

  test("scroll where the list is longer than the terminal, and may be needed", async () => {
    const terminal = ask("pickNeeded", { rows: 12 });
    const screen = await terminal.waitFor("Enter take 1 of 40");
    expect(screen).toContain("  [x] Number 1\n");
    expect(screen).not.toContain("Number 12");
    terminal.press("down");
    terminal.type(" ");
    await terminal.waitFor(/› \[ \] Number 1\n(?:.*\n)*.*Space mark · a all · Ctrl-C stop/);
    terminal.press("enter");
    await terminal.waitFor("! An answer is needed here.");
    terminal.press("end");
    terminal.type(" ");
    await terminal.waitFor("› [x] Number 39");
    terminal.press("enter");
    expect(await replies(terminal)).toEqual([answer([39])]);
  });
});
