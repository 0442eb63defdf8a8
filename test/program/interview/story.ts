/** The story that the design tells, as questions and answers: the release after which every modelling job failed. */
import { type TemporaryRepository, temporaryRepository } from "../../support/repo.ts";
import { SKIP, type Step } from "./player.ts";

export const TITLE = "Every modelling job failed after the 2.4.0 release";
export const ID = "2019-04-02-every-modelling-job-failed-after-the-2-4-0-release";
export const PATH = `docs/postmortems/${ID}.md`;

/** With one author, who is offered as an owner. */
export function storyRepository(): TemporaryRepository {
  const repository = temporaryRepository();
  repository.git("commit", "--quiet", "--allow-empty", "--message", "the library");
  return repository;
}

/** Until there is a file. */
export const BEGINNING: readonly Step[] = [
  { asks: "In which folder shall post-mortems stand?", answer: SKIP },
  { asks: "What happened, in one line?", answer: { line: TITLE } },
  { asks: "When did it begin?", answer: { line: "2019-04-02 10am" } },
  { asks: "What kind of failure is it?", answer: { key: "1" } },
];

export const FACTS: readonly Step[] = [
  { asks: "How does the incident stand?", answer: { key: "3" }, writes: "status: resolved" },
  { asks: "How severe was it?", answer: { key: "2" }, writes: "severity: sev2" },
  {
    asks: "When did somebody first notice?",
    answer: { line: "10:30" },
    writes: "detected_at: 2019-04-02T10:30",
  },
  {
    asks: "When was it over?",
    answer: { line: "5pm" },
    writes: "resolved_at: 2019-04-02T17",
  },
  { asks: "Who or what noticed first?", answer: { key: "1" }, writes: "detected_by: monitoring" },
  { asks: "Who sees this document through?", answer: { key: "1" }, writes: "owner: release-lead" },
  {
    asks: "Who leads the meeting?",
    answer: { line: "somebody" },
    writes: "owner: release-lead",
  },
  {
    asks: "Which handle?",
    answer: { line: "data-platform-manager" },
    writes: "facilitator: data-platform-manager",
  },
  {
    asks: "Which services or products were affected?",
    answer: { line: "modelling-library" },
    writes: "services: [modelling-library]",
  },
];

const TIMELINE = `10:00 Tagged 2.4.0; the image builds itself #started
10:30 Acceptance tests against production fail #detected

- 11:10 Went back to 2.3.1; the jobs still fail
~13:00 A second maintainer, in the office by chance, compares the images
15:20 An image built from the lock file runs the jobs again #mitigated
2019-04-03 09:10 Both client reports are out
17:00 The last failed job has run again #resolved
`;

export const ACCOUNT: readonly Step[] = [
  {
    asks: "Summary · What happened",
    answer: { line: "Every modelling job failed for five hours after release 2.4.0." },
  },
  {
    asks: "Impact · Who felt it",
    answer: { line: "All 46 modelling jobs of that day failed; 9 analysts had no results." },
  },
  {
    asks: "Trigger · What set it off?",
    answer: { line: "Tagging release 2.4.0, which starts a build of the production image." },
  },
  {
    asks: "Detection · How was it noticed",
    answer: { line: "The acceptance tests against production failed at 10:30." },
  },
  {
    asks: "Resolution · What was tried",
    answer: {
      line: "Going back to 2.3.1 changed nothing; an image built from the lock file ended it.",
    },
  },
  {
    asks: "Timeline · What happened when?",
    answer: { paste: TIMELINE },
    writes: "- 17:00 The last failed job has run again #resolved",
  },
];

export const IDEAS: readonly Step[] = [
  {
    asks: "Action items · What will be done",
    answer: {
      items: [
        "Run the release checks inside the production image",
        "Never release without two maintainers — @platform-manager, due 2019-04-05",
        "Pin every transitive dependency",
      ],
    },
    writes: "- [ ] **A3** Pin every transitive dependency — proposed",
  },
];

/** All that is asked before the meeting. */
export const BEFORE: readonly Step[] = [...FACTS, ...ACCOUNT, ...IDEAS];

export const ONWARD: Step = {
  asks: "The rest is best agreed in the meeting. Go on now?",
  answer: { key: "y" },
};

/** What is asked in the order of the meeting; a cause, a bad moment or a lucky escape and what follows from it. */
export const MEETING: readonly Step[] = [
  {
    asks: "Root causes · What made it possible?",
    answer: {
      items: [
        "Tests ran on dependencies older than the production image's",
        "What is inside the image was documented nowhere",
      ],
    },
    writes: "- What is inside the image was documented nowhere",
  },
  {
    asks: "Root causes · “Tests ran on dependencies older than the production image's” What follows",
    answer: { key: "1" },
    writes: "image's → A1",
  },
  {
    asks: "Root causes · “What is inside the image was documented nowhere” What follows",
    answer: { key: "n" },
    writes: "- What is inside the image was documented nowhere",
  },
  {
    asks: "What is to be done?",
    answer: { line: "Write a page on what the image holds, and link it" },
    writes: "- What is inside the image was documented nowhere",
  },
  {
    asks: "Who owns “Write a page on what the image holds, and link it”?",
    answer: { key: "1" },
    writes: "- What is inside the image was documented nowhere",
  },
  {
    asks: "By when is “Write a page on what the image holds, and link it” to be done?",
    answer: { line: "2w" },
    writes:
      "**A4** Write a page on what the image holds, and link it — @release-lead, due 2019-04-19",
  },
  {
    asks: "What went well · What went well, and is worth keeping?",
    answer: { items: ["The release lead told all 4 teams within 5 minutes."] },
    writes: "- The release lead told all 4 teams within 5 minutes.",
  },
  {
    asks: "What went badly · What made it worse",
    answer: { items: ["No environment matched production."] },
    writes: "- No environment matched production.",
  },
  {
    asks: "What went badly · “No environment matched production.” What follows from it?",
    answer: { key: "1" },
    writes: "- No environment matched production. → A1",
  },
  {
    asks: "Where we got lucky · What could easily have gone worse",
    answer: {
      items: ["A second maintainer happened to be there.", "It was an internal release."],
    },
    writes: "- It was an internal release.",
  },
  {
    asks: "Where we got lucky · “A second maintainer happened to be there.” What follows",
    answer: { key: "2" },
    writes: "- A second maintainer happened to be there. → A2",
  },
  {
    asks: "Where we got lucky · “It was an internal release.” What follows",
    answer: { key: "x" },
    writes: "- It was an internal release.",
  },
  {
    asks: "Why does nothing follow?",
    answer: { line: "releases to clients already take two approvals" },
    writes: "- It was an internal release. → none: releases to clients already take two approvals",
  },
  {
    asks: "A1: Run the release checks inside the production image. Is it to be done?",
    answer: { key: "y" },
    writes: "**A1** Run the release checks inside the production image",
  },
  {
    asks: "A2: Never release without two maintainers. Is it to be done?",
    answer: { key: "y" },
    writes: "**A2** Never release without two maintainers — @platform-manager, due 2019-04-05\n",
  },
  {
    asks: "A3: Pin every transitive dependency. Is it to be done?",
    answer: { key: "d" },
    writes: "**A3** Pin every transitive dependency",
  },
  {
    asks: "Why is it not done?",
    answer: { line: "the resolver already locks them" },
    writes: "**A3** Pin every transitive dependency — declined: the resolver already locks them",
  },
  {
    asks: "Who owns “Run the release checks inside the production image”?",
    answer: { key: "1" },
    writes: "**A1** Run the release checks inside the production image — @release-lead",
  },
  {
    asks: "By when is “Run the release checks inside the production image” to be done?",
    answer: { line: "2019-04-16" },
    writes: "production image — @release-lead, due 2019-04-16",
  },
  {
    asks: "Lessons learned · What do we know now",
    answer: { items: ["A test speaks of production only where both install the same versions."] },
    writes: "- A test speaks of production only where both install the same versions.",
  },
  {
    asks: "Was it anticipated? · Had a pre-mortem seen it coming",
    answer: { line: "Partly: the pre-mortem named a release that breaks those who build on it." },
  },
  {
    asks: "Who takes part in the meeting?",
    answer: { line: "release-lead, co-maintainer, data-platform-manager (management)" },
    writes: "participants: [release-lead, co-maintainer, data-platform-manager (management)]",
  },
  {
    asks: "On which day is the meeting?",
    answer: { line: "today" },
    writes: "held_at: 2019-04-05",
  },
];

/** What a file has to hold once a step is answered. */
export function writtenBy({ answer, writes }: Step): string {
  if (writes !== undefined) return writes;
  if ("line" in answer) return answer.line;
  throw new TypeError("say what this step writes");
}
