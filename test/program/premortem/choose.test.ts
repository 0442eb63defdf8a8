import { expect, it } from "vitest";
import { ALL_VOTES, EXPLORER, explorer, ID, PATH, pre } from "./explorer.ts";

const CLOSED = EXPLORER.replace("voting: open", "voting: closed");
const ENDED = CLOSED.replace("held_at:", "ended_at: 2019-01-01\nheld_at:");
const OTHER = PATH.replace("audience-explorer", "billing");

it("without a name the only one is meant, and the command says what stands in its way", async () => {
  const repository = explorer({ ...ALL_VOTES, [PATH]: CLOSED });
  const vote = ["vote", "--as", "ana", "--set", "R1=3,3"];
  const refused = (text: string) => ({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining(text),
  });
  expect(await pre(repository, vote)).toMatchObject(
    refused(
      `${PATH}: the voting is closed\n  Open it again first, and say why: mortem pre reopen ${ID}`,
    ),
  );
  repository.write(PATH, ENDED);
  expect(await pre(repository, ["check-in", "--set", "R1=same"])).toMatchObject(
    refused(`${PATH}:12: this pre-mortem was ended`),
  );
  expect(await pre(repository, ["end", "--learned", "x"])).toMatchObject(
    refused("the only pre-mortem has ended already"),
  );
  expect(repository.read(PATH)).toBe(ENDED);
});

it("where several could be meant and none fits, each is named with why", async () => {
  const repository = explorer({ ...ALL_VOTES, [PATH]: CLOSED, [OTHER]: CLOSED });
  const run = await pre(repository, ["vote", "--as", "ana", "--set", "R1=3,3"]);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain("no pre-mortem is open for voting");
  expect(run.stderr).toContain(`${ID} (voting is closed)`);
  expect(run.stderr).toContain("2018-11-05-billing (voting is closed)");
});
