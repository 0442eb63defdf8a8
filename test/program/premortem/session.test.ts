/** A whole pre-mortem in a real terminal: brainstorm, risks, votes on three branches, ranking, discussion, check-in. */
import { expect, it } from "vitest";
import { temporaryRepository } from "../../support/repo.ts";
import { type Answer, type Player, play, SKIP, unwrapped } from "../interview/player.ts";
import { ID, PATH, VOTES, votes } from "./explorer.ts";

const DAY = { MORTEM_NOW: "2018-11-05T10:00:00-06:00" };
const LATER = { MORTEM_NOW: "2018-11-19T10:00:00-06:00" };

const choose = (key: string): Answer => ({ key });
const type = (line: string): Answer => ({ line });

/** Votes on each risk, in whatever order this person is asked: `{ R1: "23" }` is likelihood 2, impact 3. */
async function vote(player: Player, levels: Readonly<Record<string, string>>): Promise<void> {
  const left = new Set(Object.keys(levels));
  while (left.size > 0) {
    const question = await player.asked(...[...left].map((id) => `${id} · How likely is it?`));
    const id = [...left].find((one) => question.includes(`${one} ·`)) as string;
    const [likelihood = "", impact = ""] = levels[id] ?? "";
    player.terminal.type(likelihood);
    await player.asked(`${id} · How bad would it be?`);
    player.terminal.type(impact);
    left.delete(id);
  }
}

it("goes from the first idea to the first check-in", async () => {
  const repository = temporaryRepository();
  const { root: cwd } = repository;
  const begin = (args: readonly string[], env = DAY) => play(["pre", ...args], { cwd, env });
  const commit = (message: string) => {
    repository.git("add", "--all");
    repository.git("commit", "--quiet", "--message", message);
  };

  const beginning = begin(["new"]);
  await beginning.follow([
    { asks: "In which folder shall pre-mortems stand?", answer: SKIP },
    { asks: "Which project is it about?", answer: type("Audience explorer") },
    { asks: "What is on paper about", answer: type("https://wiki.example.com/explorer") },
    { asks: "Which services", answer: type("audience-explorer") },
    { asks: "Who sees this document through?", answer: type("product-lead") },
  ]);
  await beginning.asked("Who leads the session?");
  await beginning.answer(choose("2"));
  await beginning.follow([
    { asks: "Which handle?", answer: type("data-science-lead") },
    {
      asks: "Who takes part, and as what?",
      answer: type("ana (engineering), sol (product), kim (client success)"),
    },
    { asks: "On which day is the session?", answer: SKIP },
    { asks: "How often do you check in", answer: SKIP },
  ]);
  expect(await beginning.ended()).toBe(0);
  expect(beginning.printed()).toContain(`next: mortem pre add ${ID}\n${PATH}\n`);

  const brainstorm = begin(["add", "--minutes", "20"]);
  await brainstorm.terminal.waitFor(/What happened\?[\s\S]*(?:20:00|19:\d\d) left/);
  await brainstorm.answer({
    items: [
      "Queries over a year time out (engineering)",
      "The charts do not answer what clients ask (client success)",
      "There was no export (client success)",
    ],
  });
  expect(await brainstorm.ended()).toBe(0);

  const grouping = begin(["group"]);
  await grouping.follow([
    { asks: "“Queries over a year time out (engineering)”", answer: choose("n") },
    { asks: "What is the risk called?", answer: type("The app is slow") },
    { asks: "“The charts do not answer", answer: choose("n") },
    { asks: "What is the risk called?", answer: type("Feature gaps") },
    { asks: "“There was no export", answer: choose("2") },
    { asks: "Is anything to be changed?", answer: choose("d") },
  ]);
  expect(await grouping.ended()).toBe(0);
  commit("The risks of the audience explorer");

  const all = { ana: "R1=33 R2=12", sol: "R1=23 R2=33", kim: "R1=21 R2=33" };
  for (const [person, said] of Object.entries(all)) {
    repository.git("switch", "--quiet", "--create", `vote-${person}`, "main");
    const voting = begin(["vote", "--as", person]);
    await vote(voting, Object.fromEntries(said.split(" ").map((one) => one.split("="))));
    expect(await voting.ended()).toBe(0);
    commit(`${person} votes`);
  }
  repository.git("switch", "--quiet", "main");
  repository.git("merge", "--quiet", "--no-edit", "vote-ana");
  repository.git("merge", "--quiet", "--no-edit", "vote-sol");
  repository.git("merge", "--quiet", "--no-edit", "vote-kim");
  expect(repository.read(`${VOTES}/kim.yaml`)).toBe(votes("kim", "R1: 2, 1", "R2: 3, 3"));

  const closing = begin(["close"]);
  expect(await closing.ended()).toBe(0);
  expect(repository.read(PATH)).toContain(`<!-- mortem:ranking -->
| Rank | Risk | Likelihood | Impact | Score | Spread | Votes |
| ---: | --- | ---: | ---: | ---: | ---: | ---: |
| 1 | R2 Feature gaps | 2.3 | 2.7 | 6.2 | 0.9 | 3 |
| 2 | R1 The app is slow | 2.3 | 2.3 | 5.4 | 0.9 | 3 |
<!-- /mortem:ranking -->`);

  const discussion = begin(["discuss", "--minutes", "0"]);
  await discussion.asked("R2 · What would avoid it?");
  await discussion.terminal.waitFor((shown) => unwrapped(shown).includes("people disagree"));
  await discussion.answer({ items: ["Interview two clients — @sol, due 2018-11-16"] });
  await discussion.follow([
    { asks: "R2 · What would soften it", answer: SKIP },
    { asks: "R2 · What would be an early sign", answer: type("Two clients ask for one export") },
    { asks: "R1 · What would avoid it?", answer: SKIP },
    { asks: "R1 · What would soften it", answer: SKIP },
    { asks: "R1 · What would be an early sign", answer: SKIP },
    { asks: "Is the document ready to be reviewed?", answer: choose("y") },
  ]);
  expect(await discussion.ended()).toBe(0);

  const checkIn = begin(["check-in"], LATER);
  await checkIn.asked("R2 Feature gaps: how does it stand?");
  checkIn.terminal.type("r");
  await checkIn.follow([
    { asks: "R2 rising: what has been seen?", answer: type("two clients asked for exports") },
    { asks: "R1 The app is slow: how does it stand?", answer: SKIP },
  ]);
  await checkIn.asked("A1 Interview two clients");
  checkIn.terminal.type("d");
  await checkIn.follow([
    { asks: "What proves it?", answer: type("https://wiki.example.com/interviews") },
  ]);
  expect(await checkIn.ended()).toBe(0);
  expect(checkIn.printed()).toContain("(by 2018-12-03)");

  const text = repository.read(PATH);
  expect(text).toContain("**Early sign** Two clients ask for one export");
  expect(text).toContain("- [x] **A1** Interview two clients — @sol, due 2018-11-16, prevent");
  expect(text).toContain("### 2018-11-19\n\n- R2 rising: two clients asked for exports\n");
  expect(text).toContain("review: in-review\n");
}, 90_000);
