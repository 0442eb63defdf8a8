/** Skipping a question, going back to the one before, and answers that are not understood. */
import { expect, it } from "vitest";
import { type Player, play, SKIP } from "./player.ts";
import { ACCOUNT, FACTS, IDEAS, PATH, storyRepository, TITLE } from "./story.ts";

const BEGUN = ["new", TITLE, "--started-at", "2019-04-02T10", "--template", "postmortem"];

function begunRepository() {
  const repository = storyRepository();
  repository.write("docs/postmortems/README.md", "");
  return repository;
}

/** Waits until the open question has this in it, typed or offered. */
function shows(player: Player, text: string): Promise<string> {
  return player.asked(text);
}

it("leads from question to question until there is a file, with what was typed", async () => {
  const repository = storyRepository();
  const player = play(["new"], { cwd: repository.root });
  await player.follow([
    { asks: "In which folder", answer: SKIP },
    { asks: "What happened, in one line?", answer: { line: TITLE } },
    { asks: "When did it begin?", answer: { line: "2019-04-02 ~10" } },
    { asks: "What kind of failure", answer: { press: "escape" } },
  ]);
  await shows(player, "› 2019-04-02 ~10 = about 2019-04-02 10:00 (America/Chicago)");
  player.terminal.press("escape");
  await shows(player, `› ${TITLE}`);
  player.terminal.type(" again");
  await shows(player, "again");
  player.terminal.press("enter");
  await player.follow([
    { asks: "When did it begin?", answer: SKIP },
    { asks: "What kind of failure", answer: { line: "release" } },
    { asks: "How does the incident stand?", answer: { press: "ctrl-c" } },
  ]);
  expect(await player.ended()).toBe(130);
  const text = repository.read(PATH.replace(".md", "-again.md"));
  expect(text).toContain(`\ntemplate: release\ntitle: ${TITLE} again\n`);
  expect(text).toContain("\nstarted_at: ~2019-04-02T10\n");
});

it("asks again what one goes back to, and what is answered then counts", async () => {
  const repository = begunRepository();
  const player = play(BEGUN, { cwd: repository.root });
  await player.follow([
    { asks: "How does the incident stand?", answer: { key: "3" } },
    { asks: "How severe was it?", answer: { press: "escape" } },
  ]);
  expect(repository.read(PATH)).toContain("\nstatus: resolved\n");
  await player.follow([
    { asks: "How does the incident stand?", answer: { key: "2" } },
    { asks: "How severe was it?", answer: { key: "0" } },
  ]);
  await player.asked("When did somebody first notice?");
  expect(repository.read(PATH)).toContain("\nstatus: mitigated\n");
  expect(repository.read(PATH)).toContain("\nseverity:\n");

  await player.follow([
    { asks: "When did somebody first notice?", answer: SKIP },
    { asks: "Who or what noticed first?", answer: { line: "staff" } },
    { asks: "Who sees this document through?", answer: { key: "0" } },
    { asks: "Who leads the meeting?", answer: { key: "0" } },
    { asks: "Which services", answer: SKIP },
    { asks: "Summary", answer: { line: "Every job failed" } },
    { asks: "Impact", answer: { press: "escape" } },
  ]);
  await shows(player, "› Every job failed");
  player.terminal.type(" for five hours.");
  await shows(player, "for five hours.");
  player.terminal.press("enter");
  await player.asked("Impact");
  expect(repository.read(PATH)).toContain("\n## Summary\n\nEvery job failed for five hours.\n\n");
  expect(repository.read(PATH)).toContain("\ndetected_by: staff\n");
});

it("keeps the items that were taken before one goes back, and adds to them", async () => {
  const repository = begunRepository();
  const player = play([...BEGUN, "--status", "resolved"], { cwd: repository.root });
  await player.follow([...FACTS.slice(1), ...ACCOUNT.slice(0, -1)]);
  await player.asked("Timeline");
  player.terminal.type("17:00 The last failed job has run again");
  player.terminal.press("enter");
  await player.terminal.waitFor("• 17:00");
  player.terminal.type("10:05 half a line");
  await shows(player, "half a line");
  player.terminal.press("escape");
  await shows(player, "Esc again goes back without this text");
  player.terminal.press("escape");
  await player.follow([
    { asks: "Resolution", answer: SKIP },
    { asks: "Timeline", answer: { items: ["10:00 Tagged 2.4.0"] } },
    { asks: "Action items", answer: SKIP },
    { asks: "Go on now?", answer: { press: "escape" } },
    ...IDEAS,
    { asks: "Go on now?", answer: { key: "y" } },
    { asks: "Root causes · What made it possible?", answer: { items: ["The image."] } },
    { asks: "Root causes · “The image.” What follows", answer: { key: "n" } },
    { asks: "What is to be done?", answer: { press: "escape" } },
    { asks: "Root causes · “The image.” What follows", answer: { key: "x" } },
    { asks: "Why does nothing follow?", answer: { line: "a → b is the norm" } },
    { asks: "What went well", answer: { press: "escape" } },
    { asks: "Root causes · “The image.” What follows", answer: { key: "2" } },
    { asks: "What went well", answer: { press: "ctrl-c" } },
  ]);
  expect(await player.ended()).toBe(130);
  const text = repository.read(PATH);
  expect(text).toContain("\n- 10:00 Tagged 2.4.0\n- 17:00 The last failed job has run again\n\n");
  expect(text).not.toContain("half a line");
  expect(text).toContain("\n- The image. → A2\n");
  expect(text).toContain("\n- [ ] **A3** Pin every transitive dependency — proposed\n");
});

it("says what it does not understand, and keeps it to be mended", async () => {
  const repository = begunRepository();
  const player = play([...BEGUN, "--status", "resolved"], { cwd: repository.root });
  await player.asked("How severe was it?");
  await player.answer({ line: "sev9" });
  await shows(player, "! “sev9” is none of these");
  for (const _ of "sev9") player.terminal.press("backspace");
  await player.asked("How severe was it? Judge");
  await player.answer({ line: "sev2" });
  await player.asked("When did somebody first notice?");
  await player.answer({ line: "when the pager rang" });
  await shows(player, "! no time that can be read; write one like 14:05");
  player.terminal.press("ctrl-u");
  await player.answer({ line: "10:30" });
  await player.asked("When was it over?");
  expect(repository.read(PATH)).toContain("\nseverity: sev2\n");
  expect(repository.read(PATH)).toContain("\ndetected_at: 2019-04-02T10:30\n");
});
