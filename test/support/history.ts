/** What git says has happened, made by hand: commits on the second of April 2019, in Chicago. */
import type { Commit, History } from "../../src/values/context.ts";

/** @param time of that day, or a day and a time. @returns epoch seconds */
export function secondsAt(time: string): number {
  return Date.parse(`${time.includes("T") ? time : `2019-04-02T${time}`}-05:00`) / 1000;
}

export const hashOf = (letter: string): string => letter.repeat(40);

/** @param letter of which its hash is made */
export function commitAt(
  letter: string,
  time: string,
  subject: string,
  more: Partial<Commit> = {},
): Commit {
  return {
    hash: hashOf(letter),
    parents: [],
    at: secondsAt(time),
    author: `author of ${letter}`,
    subject,
    body: "",
    ...more,
  };
}

/** @param commits the newest first */
export function historyOf(commits: readonly Commit[], more: Partial<History> = {}): History {
  return { commits, reverted: [], refs: [], isCut: false, remote: undefined, ...more };
}
