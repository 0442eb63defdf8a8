/** The interview in terminals of all kinds: inside of a shell's $(…), without colours, narrow, and without marks for a paste. */
import { stripVTControlCharacters } from "node:util";
import { expect, it } from "vitest";
import { program } from "../../support/run.ts";
import { openQuestion, play, SKIP } from "./player.ts";
import { BEFORE, BEGINNING, PATH, storyRepository, TITLE } from "./story.ts";

it("prompts on the terminal while a shell takes the path: p=$(mortem new)", async () => {
  const repository = storyRepository();
  const shell = `p=$("$NODE" "$PROGRAM" new); echo "code $? and <$p>"`;
  const env = { NODE: process.execPath, PROGRAM: program };
  const player = play([], { cwd: repository.root, shell, env, columns: 120 });
  await player.follow([
    ...BEGINNING,
    ...BEFORE.filter(({ asks }) => asks !== "Which handle?").map(({ asks }) => ({
      asks,
      answer: SKIP,
    })),
    { asks: "Go on now?", answer: SKIP },
  ]);
  await player.ended();
  expect(player.printed()).toContain(`code 0 and <${PATH}>`);
});

it("takes every line of a paste, also where the terminal does not mark it", async () => {
  const repository = storyRepository();
  repository.write("docs/postmortems/README.md", "");
  const args = ["new", TITLE, "--started-at", "2019-04-02T10", "--set", "summary=One."];
  const player = play([...args, "--template", "postmortem", "--status", "mitigated"], {
    cwd: repository.root,
  });
  await player.follow(
    BEFORE.filter(({ asks }) => !/^(How does|When was it over|Summary|Timeline|Action)/.test(asks)),
  );
  await player.asked("Timeline");
  const lines = Array.from({ length: 40 }, (_, index) => `10:${index + 10} Attempt ${index + 1}`);
  player.terminal.paste(`${lines.join("\n").replace("\n", "\n\n")}\n`, false);
  await player.terminal.waitFor("• 10:49 Attempt 40");
  await player.terminal.waitFor((shown) => openQuestion(shown)?.includes("Enter finish") ?? false);
  expect(repository.read(PATH)).toContain(
    `## Timeline\n\n${lines.map((line) => `- ${line}\n`).join("")}\n##`,
  );
  player.terminal.paste("11:00 Read\nno time here\n11:05 Repaired\n", true);
  await player.asked("• no time here ! begin with the time");
});

it("fits 40 columns, and says the same", async () => {
  const repository = storyRepository();
  const player = play(["new"], { cwd: repository.root, columns: 40 });
  await player.follow([...BEGINNING, ...BEFORE]);
  await player.asked("Go on now?");
  const rows = stripVTControlCharacters(player.terminal.raw()).split(/\r\n|\r/);
  const prompts = rows.filter((row) => !row.startsWith("docs/postmortems/2019"));
  expect(prompts.filter((row) => row.length > 40)).toEqual([]);
  player.terminal.press("enter");
  expect(await player.ended()).toBe(0);
});

it("shows no colours with NO_COLOR, and is whole without them", async () => {
  const repository = storyRepository();
  const player = play(["new"], { cwd: repository.root, env: { NO_COLOR: "1" } });
  await player.follow([...BEGINNING, ...BEFORE.slice(0, 3)]);
  await player.asked("When was it over?");
  player.terminal.press("ctrl-c");
  expect(await player.ended()).toBe(130);
  expect(player.terminal.raw()).not.toMatch(new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`));
  expect(player.printed()).toContain("How severe was it?\n  sev2\n");
});
