/** What is not offered, or not without a word: a review of what is wrong, a start that was only noted roughly. */
import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { mortem } from "../../support/run.ts";
import { exampleRepository, IN_REVIEW } from "./finished.ts";
import { play, SKIP, unwrapped } from "./player.ts";
import { ID, PATH, storyRepository, TITLE } from "./story.ts";

/** An error in a document that lacks nothing. */
const WRONG = ["detected_at: 2019-04-02T10:30", "detected_at: 2019-04-02T09:00"] as const;

it("has errors mended before it offers to call a document reviewed", async () => {
  const repository = exampleRepository([...IN_REVIEW, WRONG]);
  const player = play(["continue"], { cwd: repository.root });
  expect(await player.ended()).toBe(0);
  const printed = unwrapped(player.printed());
  expect(printed).not.toContain("Nothing is missing");
  expect(printed).toMatch(/ error .* next: mend what lint has found; mortem continue /);
});

it("holds a document to what is asked of a reviewed one", async () => {
  const proposed = [", due 2019-04-05, process, done 2019-04-04", ", proposed"] as const;
  const repository = exampleRepository([
    ...IN_REVIEW,
    ["review: in-review", "review: draft"],
    ["- [x] **A2**", "- [ ] **A2**"],
    proposed,
  ]);
  const player = play(["continue"], { cwd: repository.root });
  await player.follow([{ asks: "A2: ", answer: SKIP }]);
  expect(await player.ended()).toBe(0);
  expect(unwrapped(player.printed())).toMatch(/A2 is still only proposed .* next: mend what/);
});

it("says at the end of a meeting what stands against a review", async () => {
  const repository = exampleRepository([
    ["review: reviewed", "review: draft"],
    [/published_at: .*\n/, ""],
    [/owner: .*\n/, "owner:\n"],
    WRONG,
  ]);
  const player = play(["continue", "--from", "foresight"], { cwd: repository.root });
  await player.follow([{ asks: "Had a pre-mortem seen it coming", answer: SKIP }]);
  const question = await player.asked("Is the document ready to be reviewed?");
  expect(question).toContain("Still missing: owner. Lint finds: ");
  expect(question).toContain("› n not yet");
  player.terminal.press("enter");
  expect(await player.ended()).toBe(0);
  expect(repository.read(PATH)).toContain("\nreview: draft\n");
});

it("says how a meeting that is left goes on, and shows what is still empty as such", async () => {
  const repository = exampleRepository([
    ["review: reviewed", "review: draft"],
    [/(## Trigger\n\n)[\s\S]*?(?=\n\n## )/, "$1<!-- nothing -->"],
  ]);
  const player = play(["continue", "--from", "trigger"], { cwd: repository.root });
  await player.asked("What set it off?");
  await player.terminal.waitFor("\n  (nothing yet)\n");
  player.terminal.press("ctrl-c");
  expect(await player.ended()).toBe(130);
  expect(unwrapped(player.printed())).toContain(
    `Go on with: mortem continue ${ID} --meeting --from trigger`,
  );
});

it("asks once whether the timeline that `start` began is all of it", async () => {
  const { root, path, read } = storyRepository();
  await mortem(["start", "API answers 500", "--at", "20m ago"], { cwd: root });
  const player = play(["continue"], { cwd: root });
  await player.follow([
    { asks: "Timeline · Anything to add?", answer: { items: ["08:30 The first error"] } },
    { asks: "When did it begin?", answer: SKIP },
    { asks: "How does the incident stand?", answer: { press: "ctrl-c" } },
  ]);
  expect(await player.ended()).toBe(130);
  const file = "docs/postmortems/2019-04-05-api-answers-500.md";
  expect(existsSync(path(file))).toBe(true);
  expect(read(file)).toMatch(/\n- 08:30 The first error\n- 09:00 Noticed/);
});

it("remembers another folder together with the first document", async () => {
  const { root, path, read } = storyRepository();
  const folder = [
    { asks: "In which folder", answer: { press: "ctrl-u" } },
    { asks: "In which folder", answer: { line: "notes" } },
  ] as const;
  const left = play(["new"], { cwd: root });
  await left.follow(folder);
  await left.asked("What happened, in one line?");
  left.terminal.press("ctrl-c");
  expect(await left.ended()).toBe(130);
  expect(left.printed()).toContain("Nothing is written yet.");
  expect(existsSync(path("mortem.yaml"))).toBe(false);

  const player = play(["new", TITLE], { cwd: root });
  await player.follow([
    ...folder,
    { asks: "When did it begin?", answer: { line: "today 21:50" } },
    { asks: "2019-04-05 21:50 is still to come; write its day", answer: { press: "ctrl-u" } },
    { asks: "When did it begin?", answer: { line: "2019-04-02 10am" } },
    { asks: "What kind of failure is it?", answer: SKIP },
    { asks: "How does the incident stand?", answer: { press: "ctrl-c" } },
  ]);
  await player.ended();
  expect(read("mortem.yaml")).toBe("postmortems: notes\n");
  expect(read(`notes/${ID}.md`)).toContain(`title: ${TITLE}\n`);
});
