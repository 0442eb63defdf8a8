/** The whole of YAML in the built program, where the library is a file of its own that is loaded late. */
import { expect, it } from "vitest";
import { temporaryRepository } from "../support/repo.ts";
import { mortem } from "../support/run.ts";

it("reads front matter that the quick reading leaves to the library", async () => {
  const front = "kind: postmortem\ntitle: >-\n  Every job failed\n  after the release";
  const { root } = temporaryRepository({
    "docs/postmortems/2019-04-02-jobs.md": `---\n${front}\n---\n`,
  });
  const { stdout } = await mortem(["list", "--format", "json"], { cwd: root });
  expect(JSON.parse(stdout).documents[0].fields.title).toContain("Every job failed");
});
