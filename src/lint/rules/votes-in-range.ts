/** Vote files that can be read and counted. */
import type { Ballot } from "../../premortem/ballot.ts";
import { compareRiskIds } from "../../premortem/risk-ids.ts";
import { votersOf } from "../../premortem/voters.ts";
import { normaliseHandle } from "../../values/handle.ts";
import { didYouMean } from "../../values/nearest.ts";
import type { Span } from "../../values/text.ts";
import { shortened } from "../../values/text.ts";
import { entryOf, parseYaml } from "../../values/yaml.ts";
import type { Fault, Rule } from "../rule.ts";

export default {
  id: "votes-in-range",
  class: "wrong",
  summary:
    "Every vote file is one participant's, and holds a likelihood and an impact from 1 to 3 for risks of the document.",
  why: "A vote that cannot be counted is silently missing from the ranking, and the person behind it believes that they have voted. What anybody has voted is not shown here, so that nobody is led by it.",
  good: [
    { title: "a risk left out", votes: { analyst: "R1 2,3; R3 1,1" } },
    {
      title: "a file with comments",
      votes: {
        analyst: "voter: analyst # for the data team\nvotes:\n  R1: {likelihood: 2, impact: 3}\n",
      },
    },
  ],
  bad: [
    { title: "a number that no vote may have", votes: { analyst: "R1 2,4; R2 2,3" } },
    { title: "a risk that the document does not have", votes: { analyst: "R1 2,3; R7 1,1" } },
    { title: "somebody who is no participant", votes: { analyts: "R1 2,3" } },
    {
      title: "a name that is not the file's",
      votes: { consultant: "voter: analyst\nvotes:\n  R1: {likelihood: 2, impact: 3}\n" },
    },
    {
      title: "two files of one person",
      votes: {
        Analyst: "voter: analyst\nvotes:\n  R1: {likelihood: 2, impact: 3}\n",
        analyst: "R1 2,3",
      },
    },
    {
      title: "a bracket that is never closed",
      votes: { analyst: "voter: analyst\nvotes:\n  R1: {likelihood: 2, impact: 3\n" },
    },
    {
      title: "votes of which nobody can say whose they are",
      votes: { analyst: "votes:\n  R1: {likelihood: 2, impact: 3}\n" },
    },
  ],
  kinds: ["premortem"],
  *check({ document, ballots, risks }) {
    const voters = votersOf(document).map(({ handle }) => handle);
    const known = new Map(voters.map((handle) => [normaliseHandle(handle), handle]));
    const ids = risks.flatMap(({ id }) => id ?? []).sort(compareRiskIds);
    const first = new Map<string, Ballot>();
    for (const ballot of ballots) {
      for (const problem of ballot.problems) yield { ...problem, file: ballot };
      yield* unknownRisks(ballot, ids);
      const voter = voterSpan(ballot);
      if (voter === undefined) continue;
      const fault = { span: voter, file: ballot };
      const name = shortened(ballot.voter);
      const key = normaliseHandle(ballot.voter);
      const other = first.get(key);
      if (!known.has(key)) {
        const listed = didYouMean(ballot.voter, voters);
        yield {
          ...fault,
          message: `${name} is not among the participants`,
          hint: `${listed} Whoever takes part is listed in \`participants\`; a team does not vote.`,
        };
      } else if (other !== undefined) {
        yield {
          ...fault,
          message: `${name} has voted in another file: ${other.path}`,
          hint: "That one is counted. Keep one of the two.",
        };
      }
      if (other === undefined) first.set(key, ballot);
    }
  },
} satisfies Rule;

const MOST_LISTED = 20;

function* unknownRisks(ballot: Ballot, ids: readonly string[]): Generator<Fault> {
  const listed = ids.slice(0, MOST_LISTED).join(", ");
  const there = listed === "" ? "The document has no risks yet." : `There are: ${listed}.`;
  const known = new Set(ids);
  for (const [id, span] of ballot.places) {
    if (known.has(id)) continue;
    yield {
      message: `there is no risk ${id}`,
      hint: `${there} Correct the id, or take the line out.`,
      span,
      file: ballot,
    };
  }
}

/** Where the file says whose it is; undefined where it does not. */
function voterSpan({ text }: Ballot): Span | undefined {
  const voter = entryOf(parseYaml(text).root, "voter")?.value;
  return voter?.kind === "scalar" && voter.value !== null ? voter.span : undefined;
}
