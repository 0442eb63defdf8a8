/** Votes that were cast on branches, merged by git itself: two hundred pre-mortems in each merge. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { readBallot, votesFolder } from "../../src/premortem/ballot.ts";
import { changeVotes, newBallot, type VoteChanges } from "../../src/premortem/edits/ballot.ts";
import { rankingOf } from "../../src/premortem/tally.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";
import { premortem } from "./support.ts";
import { DOCUMENT, PEOPLE, RISKS, vote } from "./votes.ts";

const MERGES = 200;
const BRANCHES = ["first", "second", "third"];
const VOTERS = PEOPLE.slice(0, 3);

/** What one person did before the branches parted, and then on one of them. */
interface Voter {
  readonly person: string;
  readonly before: VoteChanges | undefined;
  readonly branch: string;
  readonly later: VoteChanges | undefined;
}

const changes = fc
  .dictionary(fc.constantFrom(...RISKS), fc.option(vote, { nil: undefined, freq: 6 }), {
    noNullPrototype: true,
  })
  .map((all): VoteChanges => new Map(Object.entries(all)));
const voter = (person: string): fc.Arbitrary<Voter> =>
  fc.record({
    person: fc.constant(person),
    before: fc.option(changes, { nil: undefined }),
    branch: fc.constantFrom(...BRANCHES),
    later: fc.option(changes, { nil: undefined, freq: 4 }),
  });
const votings = fc.array(fc.tuple(...VOTERS.map(voter)), { minLength: MERGES, maxLength: MERGES });

const pathOf = (index: number, person: string) =>
  `${votesFolder(`docs/premortems/2018-11-05-${index}.md`)}/${person}.yaml`;

/** As the command writes it. */
function cast(text: string | undefined, path: string, person: string, now: VoteChanges): string {
  return text === undefined ? newBallot(person, now) : changeVotes(text, path, now);
}

it("two hundred random votes on branches merge without conflict, into the ranking of a single branch", {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(votings, (all) => {
      const repository = temporaryRepository({ "README.md": "" });
      const single = new Map<string, string>();
      const write = (path: string, text: string) => {
        single.set(path, text);
        repository.write(path, text);
      };
      const each = (work: (voter: Voter, path: string) => void) => {
        for (const [index, voters] of all.entries())
          for (const one of voters) work(one, pathOf(index, one.person));
      };
      each(({ person, before }, path) => {
        if (before !== undefined) write(path, cast(undefined, path, person, before));
      });
      commit(repository, "before");
      for (const branch of BRANCHES) {
        repository.git("checkout", "--quiet", "-b", branch, "main");
        each((one, path) => {
          if (one.branch !== branch || one.later === undefined) return;
          write(path, cast(single.get(path), path, one.person, one.later));
        });
        commit(repository, branch);
      }
      repository.git("checkout", "--quiet", "main");
      for (const branch of BRANCHES) repository.git("merge", "--quiet", "--no-edit", branch);
      const document = premortem(DOCUMENT);
      for (const index of all.keys()) {
        const paths = VOTERS.map((person) => pathOf(index, person)).filter((one) =>
          single.has(one),
        );
        const merged = paths.map((path) => readBallot(repository.read(path), path));
        const wanted = paths.map((path) => readBallot(single.get(path) as string, path));
        expect(merged.flatMap(({ problems }) => problems)).toEqual([]);
        expect(rankingOf(document, merged)).toEqual(rankingOf(document, wanted));
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
});

function commit({ git }: TemporaryRepository, message: string): void {
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "-m", message);
}
