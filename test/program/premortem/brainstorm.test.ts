/** The brainstorm in a real terminal. */
import { describe, expect, it } from "vitest";
import { EXPLORER, PATH } from "../../premortem/support.ts";
import { temporaryRepository } from "../../support/repo.ts";
import { type PlayOptions, play, unwrapped } from "../interview/player.ts";

const ID = "2018-11-05-audience-explorer";
const QUESTION = "Our project has failed. What happened?";
const LINE = "- Not grouped yet (client success)\n";
const withIdeas = (...ideas: string[]) =>
  EXPLORER.replace(LINE, LINE + ideas.map((idea) => `- ${idea}\n`).join(""));

function storm(
  args: readonly string[] = [],
  options: Partial<PlayOptions> = {},
  files: Record<string, string> = {},
) {
  const repository = temporaryRepository({ [PATH]: EXPLORER, ...files });
  const { terminal, ...player } = play(["pre", "add", ...args], {
    cwd: repository.root,
    ...options,
  });
  return {
    repository,
    terminal,
    ...player,
    text: () => repository.read(PATH),
    /** Types a line and Enter, and waits until it is in the list above. */
    async enter(line: string) {
      terminal.type(line);
      terminal.press("enter");
      await terminal.waitFor(
        (screen) => unwrapped(screen).includes(`• ${line}`) && /\n• the first/.test(screen),
      );
    },
  };
}

it("writes each idea as it is entered, says who it came from, and refuses what is there", async () => {
  const { terminal, enter, text, ended, printed } = storm();
  const opened = await terminal.waitFor(/20:00 left|19:5\d left/);
  expect(unwrapped(opened)).toContain(`${QUESTION} One idea a line`);
  expect(opened).toContain("“ana: …”. 3 ideas are here already.");
  await enter("nobody finds it (sales)");
  expect(text()).toBe(withIdeas("nobody finds it (sales)"));
  await enter("ana: it is slow");
  await terminal.waitFor("  • ana: it is slow  = from engineering");
  expect(text()).toBe(withIdeas("nobody finds it (sales)", "it is slow (engineering)"));
  terminal.type("the charts do not answer what clients ask");
  terminal.press("enter");
  await terminal.waitFor("! That idea is there already, in R2 Feature gaps, line 33.");
  terminal.press("ctrl-u");
  terminal.press("ctrl-t");
  await terminal.waitFor((screen) => !screen.includes(" left") && screen.includes("Enter finish"));
  terminal.press("enter");
  expect(await ended()).toBe(0);
  expect(printed()).toContain(
    `\n2 ideas added\nnext: mortem pre group ${ID}  (3 ideas in no risk yet)\n${PATH}\n`,
  );
});

it("loses nothing of a line that is typed when the time ends", async () => {
  const { terminal, text, ended } = storm(["--minutes", "0.02"]);
  await terminal.waitFor(QUESTION);
  terminal.type("half an id");
  await terminal.waitFor(/• half an id\n(?:.*\n)*Time is up: /);
  expect(text()).toBe(EXPLORER);
  terminal.type("ea");
  terminal.press("enter");
  await terminal.waitFor(/ {2}• half an idea\n(?:.*\n)*Time is up: /);
  expect(text()).toBe(withIdeas("half an idea"));
  terminal.press("enter");
  expect(await ended()).toBe(0);
});

it("takes a pasted list, and gives back what of it is there already", async () => {
  const { terminal, text, ended } = storm();
  await terminal.waitFor("Enter skip");
  terminal.paste("- it is slow\n\n2. it is dear\n• not grouped yet\nkim: nobody asked\n");
  await terminal.waitFor(
    "• not grouped yet\n! That idea is there already, among the ideas, line 23.",
  );
  terminal.press("ctrl-u");
  await terminal.waitFor("Enter drop it");
  terminal.press("enter");
  await terminal.waitFor("Enter finish");
  terminal.press("enter");
  expect(await ended()).toBe(0);
  expect(text()).toBe(withIdeas("it is slow", "it is dear", "nobody asked (client success)"));
});

describe("stopped in the middle of a line", () => {
  it("by Ctrl-C keeps the others, and goes on with the time that was left", async () => {
    const { terminal, enter, text, ended, printed } = storm(["--minutes", "10"]);
    await terminal.waitFor("Enter skip");
    await enter("it is slow");
    terminal.type("half an id");
    await terminal.waitFor("• half an id");
    terminal.press("ctrl-c");
    expect(await ended()).toBe(130);
    expect(unwrapped(printed())).toContain(
      `All answers are in ${PATH} Go on with: mortem pre add ${ID} --minutes 10`,
    );
    expect(text()).toBe(withIdeas("it is slow"));
  });

  it("by a kill keeps the others", async () => {
    const { terminal, enter, text, ended } = storm();
    await terminal.waitFor("Enter skip");
    await enter("it is slow");
    terminal.type("half an id");
    await terminal.waitFor("• half an id");
    terminal.kill("SIGKILL");
    await ended();
    expect(text()).toBe(withIdeas("it is slow"));
  });
});

it("fits 40 columns, without a clock too", async () => {
  const { terminal, enter, text, ended } = storm(["--minutes", "0"], { columns: 40 });
  const screen = await terminal.waitFor("Ctrl-C stop");
  expect(screen).not.toContain("left");
  expect(screen).toContain(
    `\n${QUESTION}\nOne idea a line, as things that have\nhappened. No idea is judged yet. Who it\ncame from can stand behind it in\nbrackets.\n•`,
  );
  await enter("it is slow, and nobody knows for how long");
  await terminal.waitFor("Enter finish");
  terminal.press("enter");
  expect(await ended()).toBe(0);
  expect(text()).toBe(withIdeas("it is slow, and nobody knows for how long"));
});

const PAST = `---
kind: postmortem
title: The nightly export was empty
started_at: 2018-03-01
services: [audience-explorer]
---

## Root causes

- Nobody looks at what has not failed.
`;

it("begins with what past incidents know, where that is asked for", async () => {
  const files = { "docs/postmortems/2018-03-01-export.md": PAST };
  const { terminal, text, ended, printed } = storm(["--seed"], {}, files);
  await terminal.waitFor("Which of these could happen here too?");
  terminal.press("down");
  await terminal.waitFor("› [ ] Nobody looks at what has not failed.");
  terminal.type(" ");
  await terminal.waitFor("Enter take 1 of 2");
  terminal.press("enter");
  await terminal.waitFor(QUESTION);
  const seeded = withIdeas("Nobody looks at what has not failed, as in 2018-03-01-export");
  expect(text()).toBe(seeded);
  await terminal.waitFor("Enter skip");
  terminal.press("enter");
  expect(await ended()).toBe(0);
  expect(printed()).toContain("\n1 idea added\n");
  expect(text()).toBe(seeded);
});
