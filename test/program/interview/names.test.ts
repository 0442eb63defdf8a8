/** Names and texts of documents and templates that would steer the terminal, if they reached it as they are. */
import { expect, it } from "vitest";
import { temporaryRepository } from "../../support/repo.ts";
import { play, SKIP } from "./player.ts";

const TITLE = "\u001b]0;PWNED\u0007";

it("of a document never do", async () => {
  const repository = temporaryRepository({
    [`docs/postmortems/2019-01-01-${TITLE}a.md`]: `---\nkind: postmortem\ntitle: "\\e]0;PWNED\\aMail"\n---\n\n## Timeline\n\n- 10:00 ${TITLE}Sent\n`,
  });
  const player = play(["continue", "--meeting"], { cwd: repository.root });
  await player.asked("What happened when?");
  player.terminal.type("q");
  expect(await player.ended()).toBe(0);
  const left = play(["continue"], { cwd: repository.root });
  await left.asked("How does the incident stand?");
  left.terminal.press("ctrl-c");
  expect(await left.ended()).toBe(130);
  for (const { terminal, printed } of [player, left]) {
    expect(printed()).toContain("2019-01-01-a");
    expect(terminal.raw()).not.toContain(TITLE);
  }
});

it("of a team's template never do", async () => {
  const repository = temporaryRepository({
    "mortem.yaml": "templates: ours\n",
    "ours/mail.yaml": `id: mail\nkind: postmortem\nextends: postmortem\nname: "\\e]0;PWNED\\aMail"\nwhen: mail was late\n`,
  });
  const player = play(["new", "Mail is late", "--started-at", "2019-04-01"], {
    cwd: repository.root,
  });
  expect(await player.asked("What kind of failure is it?")).toContain("Mail");
  await player.answer(SKIP);
  player.terminal.press("ctrl-c");
  await player.ended();
  expect(player.terminal.raw()).not.toContain(TITLE);
});
