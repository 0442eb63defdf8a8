/** What the rules on language say of an answer, while it is given: to keep it, or to word it anew. */
import { expect, it } from "vitest";
import { play, SKIP, unwrapped } from "./player.ts";
import { PATH, storyRepository, TITLE } from "./story.ts";

const BEGUN = ["new", TITLE, "--started-at", "2019-04-02T10", "--template", "postmortem"];

it("shows what could be said instead, and lets it be kept or worded anew", async () => {
  const repository = storyRepository();
  repository.write("docs/postmortems/README.md", "");
  const player = play(BEGUN, { cwd: repository.root });
  const before = [
    "How does the incident",
    "How severe",
    "When did somebody first",
    "When was it over",
    "Who or what",
  ];
  for (const asks of [...before, "Who sees this", "Who leads", "Which services"])
    await player.follow([{ asks, answer: SKIP }]);
  await player.follow([
    { asks: "Summary", answer: { line: "The maintainer forgot to compare the versions." } },
    { asks: "Keep it as it is?", answer: { key: "r" } },
  ]);
  expect(unwrapped(player.printed())).toContain("nothing reminded anyone to compare the versions");
  expect(repository.read(PATH)).toContain("\nThe maintainer forgot to compare the versions.\n");
  await player.terminal.waitFor("› The maintainer forgot");
  player.terminal.press("ctrl-u");
  await player.follow([
    { asks: "Summary", answer: { line: "It was a nightmare." } },
    { asks: "Keep it as it is?", answer: { key: "k" } },
    { asks: "Impact", answer: SKIP },
    { asks: "Trigger", answer: SKIP },
    { asks: "Detection", answer: SKIP },
    { asks: "Resolution", answer: SKIP },
  ]);
  expect(repository.read(PATH)).toContain("\n## Summary\n\nIt was a nightmare.\n");
  await player.asked("Timeline");
  player.terminal.type("10:30 A complete disaster");
  player.terminal.press("enter");
  await player.terminal.waitFor((screen) => unwrapped(screen).includes("Enter again keeps it."));
  expect(repository.read(PATH)).not.toContain("disaster");
  player.terminal.press("enter");
  await player.terminal.waitFor((screen) => !screen.includes("Enter again keeps it."));
  expect(repository.read(PATH)).toContain("\n- 10:30 A complete disaster\n");
  player.terminal.press("ctrl-c");
  expect(await player.ended()).toBe(130);
});
