/** How the examples are made: what was typed on which day, by the program itself, in a repository of its own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Step {
  /** When it was typed: the program's clock. */
  readonly now: string;
  readonly args: readonly string[];
}

const LIBRARY = "2018-11-05-modelling-library-2";
const EXPLORER = "2018-11-05-audience-explorer";

const at = (now: string, ...args: string[]): Step => ({ now, args });

/** The release that broke every job, and the pre-mortem that it was held against. */
const release: readonly Step[] = [
  at("2018-11-05T09:00:00-06:00", "pre", "new", "--answers", "modelling-library.yaml"),
  at("2018-11-05T10:00:00-06:00", "pre", "vote", LIBRARY, "--from", "modelling-library.votes.csv"),
  at("2018-11-05T10:05:00-06:00", "pre", "close", LIBRARY),
  at(
    "2018-12-17T15:00:00-06:00",
    ...["pre", "check-in", LIBRARY, "--done", "A1", "--done", "A4"],
    ...[
      "--set",
      "R1=falling: both jobs run on version 2",
      "--set",
      "R2=same",
      "--set",
      "R3=falling",
    ],
  ),
  at(
    "2019-01-28T15:00:00-06:00",
    ...["pre", "check-in", LIBRARY, "--done", "A3"],
    ...["--set", "R1=retired", "--set", "R2=falling: every team's jobs run on each candidate"],
    ...["--set", "R3=same"],
  ),
  at("2019-04-05T09:00:00-05:00", "new", "--answers", "release.yaml"),
  at(
    "2019-04-08T15:00:00-05:00",
    ...["pre", "check-in", LIBRARY],
    ...["--set", "R2=happened: release 2.4.0 broke every job", "--set", "R3=retired"],
  ),
  at(
    "2019-06-28T12:00:00-05:00",
    ...["pre", "end", LIBRARY, "--learned"],
    "We had the right risk and a narrow picture of it: what broke those who build on us came from below the library, not from it. The one action that nobody owned was the one that would have shown it.",
  ),
];

/** The launch of the audience explorer, foreseen in full and not looked at again in time. */
const explorer: readonly Step[] = [
  at("2018-11-05T14:00:00-05:00", "pre", "new", "--answers", "audience-explorer.yaml"),
  at("2018-11-05T15:00:00-05:00", "pre", "vote", EXPLORER, "--from", "audience-explorer.votes.csv"),
  at("2018-11-05T15:10:00-05:00", "pre", "close", EXPLORER, "--yes"),
  at(
    "2018-11-19T16:00:00-05:00",
    ...["pre", "check-in", EXPLORER, "--done", "A3"],
    ...["--set", "R1=same", "--set", "R2=rising: two clients asked for the same export"],
    ...["--set", "R3=same", "--set", "R4=same", "--set", "R5=rising"],
  ),
  at(
    "2018-12-17T16:00:00-05:00",
    ...[
      "pre",
      "check-in",
      EXPLORER,
      "--done",
      "A1",
      "--done",
      "A4",
      "--done",
      "A5",
      "--done",
      "A7",
    ],
    ...["--set", "R1=falling: the nightly run is below its limit", "--set", "R2=falling"],
    ...["--set", "R3=falling", "--set", "R4=same"],
    ...["--set", "R5=falling: storing the counts is left out of the January release"],
  ),
  at(
    "2019-01-21T16:00:00-05:00",
    ...["pre", "check-in", EXPLORER, "--done", "A6"],
    ...["--set", "R1=same", "--set", "R2=retired", "--set", "R3=same", "--set", "R4=falling"],
    ...["--set", "R5=retired: all is ready for tomorrow"],
  ),
  at("2019-01-28T10:00:00-05:00", "new", "--answers", "launch.yaml"),
  at(
    "2019-02-18T16:00:00-05:00",
    ...["pre", "check-in", EXPLORER, "--done", "A2"],
    ...["--set", "R1=happened: three clients could not open a page at the launch"],
    ...["--set", "R3=retired", "--set", "R4=retired"],
  ),
  at(
    "2019-02-28T16:00:00-05:00",
    ...["pre", "end", EXPLORER, "--learned"],
    "The risk that came true was the first of the ranking. What was missing was to look at it again on the day that its action was moved.",
  ),
];

const lists: readonly Step[] = [at("2019-06-28T12:30:00-05:00", "index")];

export const STEPS: readonly Step[] = [...release, ...explorer, ...lists];

/** What the steps read, by name: the answers and the votes. */
export const ANSWERS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "modelling-library.yaml",
    "modelling-library.votes.csv",
    "audience-explorer.yaml",
    "audience-explorer.votes.csv",
    "release.yaml",
    "launch.yaml",
  ].map((name) => [name, readFileSync(join("examples", "answers", name), "utf8")]),
);
