/** `mortem continue` in a terminal: which document it takes up, what it asks for, and how a document is finished. */
import { expect, it } from "vitest";
import { mortem } from "../../support/run.ts";
import { exampleRepository, IN_REVIEW } from "./finished.ts";
import { play, SKIP, unwrapped } from "./player.ts";
import { PATH, storyRepository } from "./story.ts";

it("takes up the one that is chosen or named", async () => {
  const repository = storyRepository();
  const options = { cwd: repository.root };
  await mortem(["new", "Search is slow", "--started-at", "2019-03-01"], options);
  await mortem(["new", "Mail is late", "--started-at", "2019-03-02"], options);
  const chosen = play(["continue"], options);
  const question = await chosen.asked("Which one?");
  expect(question).toContain("1 2019-03-02-mail-is-late Mail is late 2 2019-03-01-search-is-slow");
  await chosen.answer({ key: "2" });
  await chosen.asked("Timeline");
  await chosen.terminal.waitFor("docs/postmortems/2019-03-01-search-is-slow.md");
  chosen.terminal.press("ctrl-c");
  const named = play(["continue", "mail"], options);
  await named.asked("Timeline");
  await named.terminal.waitFor("docs/postmortems/2019-03-02-mail-is-late.md");
  named.terminal.press("ctrl-c");
});

it("offers to call a complete document reviewed, and notes the day", async () => {
  const repository = exampleRepository(IN_REVIEW);
  const before = repository.read(PATH);
  const player = play(["continue"], { cwd: repository.root });
  await player.asked("Nothing is missing. Has everyone who took part agreed with it?");
  await player.answer({ key: "y" });
  expect(await player.ended()).toBe(0);
  const after = before
    .replace("review: in-review\n", "review: reviewed\n")
    .replace("detected_by:", "published_at: 2019-04-05\ndetected_by:");
  expect(repository.read(PATH)).toBe(after);
  const again = play(["continue"], { cwd: repository.root });
  expect(await again.ended()).toBe(0);
  expect(again.printed()).toContain("All are reviewed: mortem new begins one.");
});

it("leaves no guidance behind in a section that stays empty", async () => {
  const repository = exampleRepository([
    ...IN_REVIEW,
    // A service that no pre-mortem was about.
    ["services: [modelling-library]", "services: [image-builder]"],
    [/premortems: .*\nanticipated:\n(?: .*\n)+/, ""],
    [
      /(## Was it anticipated\?\n\n)[\s\S]*$/,
      "$1<!-- Hold it against the risks of your pre-mortems: what was foreseen, which of it was acted on, and what nobody thought of. Where there was none, say whether one would have found it. -->\n",
    ],
  ]);
  const player = play(["continue"], { cwd: repository.root });
  await player.follow([
    { asks: "Was it anticipated?", answer: SKIP },
    { asks: "Nothing is missing.", answer: { key: "y" } },
  ]);
  expect(await player.ended()).toBe(0);
  expect(repository.read(PATH)).toMatch(/kept\.\n\n## Was it anticipated\?\n$/);
  expect(unwrapped(player.printed())).toContain("lint: nothing is wrong");
});

it("asks of an open incident when it truly began, how it stands, and what is still going on", async () => {
  const repository = exampleRepository([
    ["review: reviewed", "review: draft"],
    ["status: resolved", "status: ongoing"],
    ["started_at: 2019-04-02T10\n", "started_at: ~2019-04-02T10:20\n"],
    [/(mitigated|resolved|published)_at: .*\n/g, ""],
    [/ #(mitigated|resolved)/g, ""],
  ]);
  const options = { cwd: repository.root };
  const first = play(["continue"], options);
  await first.follow([{ asks: "Timeline · Anything to add?", answer: SKIP }]);
  await first.asked("› 2019-04-02T10:00"); // the first entry, which is earlier than the guess
  first.terminal.press("ctrl-u");
  await first.follow([
    { asks: "When did it begin?", answer: { line: "10:00" } },
    { asks: "How does the incident stand?", answer: { line: "mitigated" } },
    { asks: "When did it stop hurting?", answer: { line: "15:20" } },
    { asks: "What is still going on?", answer: { line: "Two of 46 jobs wait for their data." } },
    { asks: "Nothing is missing.", answer: { key: "n" } },
  ]);
  expect(await first.ended()).toBe(0);
  expect(repository.read(PATH)).toContain(
    "\nstatus: mitigated\nreview: draft\nseverity: sev2\ntimezone: America/Chicago\nstarted_at: 2019-04-02T10:00\n",
  );
  expect(repository.read(PATH)).toContain("\nmitigated_at: 2019-04-02T15:20\n");
  expect(repository.read(PATH)).toContain(
    "run again by 17:00.\n\nStill open: Two of 46 jobs wait for their data.\n\n## Timeline\n",
  );

  const second = play(["continue"], options);
  await second.follow([
    { asks: "How does the incident stand?", answer: SKIP },
    { asks: "› Two of 46 jobs wait for their data.", answer: { press: "ctrl-u" } },
    { asks: "What is still going on?", answer: { line: "One job waits." } },
    { asks: "Nothing is missing.", answer: { press: "ctrl-c" } },
  ]);
  await second.ended();
  expect(repository.read(PATH).match(/Still open: .*/g)).toEqual(["Still open: One job waits."]);

  const third = play(["continue"], options);
  await third.follow([
    { asks: "How does the incident stand?", answer: { key: "3" } },
    { asks: "When was it over?", answer: { line: "5pm" } },
    { asks: "Nothing is missing.", answer: { key: "n" } },
  ]);
  await third.ended();
  expect(repository.read(PATH)).toContain("\nresolved_at: 2019-04-02T17\n");
  expect(repository.read(PATH)).toContain("run again by 17:00.\n\n## Timeline\n");
});

it("keeps what an editor wrote between a question and its answer", async () => {
  const repository = exampleRepository([...IN_REVIEW, [/owner: .*\n/, "owner:\n"]]);
  const player = play(["continue"], { cwd: repository.root });
  await player.asked("Who sees this document through?");
  repository.write(
    PATH,
    repository.read(PATH).replace("severity: sev2", "severity: sev1 # agreed on the phone"),
  );
  await player.answer({ line: "release-lead" });
  await player.asked("Nothing is missing.");
  expect(repository.read(PATH)).toContain("\nseverity: sev1 # agreed on the phone\n");
  expect(repository.read(PATH)).toContain("\nowner: release-lead\n");
  player.terminal.press("ctrl-c");
  await player.ended();
});

it("shows what cannot be written because its place is gone, so that it is not typed twice", async () => {
  const repository = exampleRepository([
    ...IN_REVIEW,
    [" → none: releases to clients already take two approvals", ""],
  ]);
  const player = play(["continue"], { cwd: repository.root });
  await player.asked("Where we got lucky · “It was an internal release.” What follows");
  await player.answer({ key: "x" });
  await player.asked("Why does nothing follow?");
  const edited = repository.read(PATH).replace("- It was an internal release.\n", "");
  repository.write(PATH, edited);
  await player.answer({ line: "clients have two approvals" });
  expect(await player.ended()).toBe(2);
  const printed = unwrapped(player.printed());
  expect(printed).toContain('"It was an internal release." no longer stands in the document');
  expect(printed).toContain("This was not written: clients have two approvals");
  expect(repository.read(PATH)).toBe(edited);
});
