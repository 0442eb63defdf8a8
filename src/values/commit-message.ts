/** What a commit's message says that it did: took something back, or brought a branch in. */
import { oneLine } from "./text.ts";

export interface Message {
  readonly subject: string;
  readonly body: string;
}

export interface Revert {
  /** Of what was taken back. */
  readonly subject: string;
  /** As far as the message says it, in lower case. */
  readonly hash: string | undefined;
  /** It takes back a revert: what was gone is there again. */
  readonly isReturn: boolean;
}

/**
 * A revert in the forms of git (`Revert "…"`, `Reapply "…"`), of git hosts, and of conventional commits (`revert: …`);
 * also by what the body says alone.
 */
export function revertIn({ subject, body }: Message): Revert | undefined {
  const hash = /\bThis reverts commit ([\da-f]{7,64})\b/i.exec(body)?.[1]?.toLowerCase();
  const words = oneLine(subject);
  const quoted = quotedIn(words);
  if (quoted !== undefined) return { ...quoted, hash };
  const conventional = /^revert(?:\([^()]{1,60}\))?!?: ?(.+)$/i.exec(words)?.[1];
  if (conventional !== undefined) return { subject: conventional, hash, isReturn: false };
  return hash === undefined ? undefined : { subject: words, hash, isReturn: false };
}

const QUOTED = /^(Revert|Reapply) "(.*)"(?: \([#!]\d{1,10}\))?$/;
/** Nobody takes the same thing back more often. */
const DEEPEST = 20;

/** A revert of a revert quotes it, and hosts append the number of a request to each: what counts is what stands innermost. */
function quotedIn(words: string): Pick<Revert, "subject" | "isReturn"> | undefined {
  let subject = words;
  let reverts = 0;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const quoted = QUOTED.exec(subject);
    if (quoted === null) return depth === 0 ? undefined : { subject, isReturn: reverts % 2 === 0 };
    if (quoted[1] === "Revert") reverts++;
    subject = quoted[2] ?? "";
  }
  return { subject, isReturn: reverts % 2 === 0 };
}

export interface Merge {
  /** Of the pull or merge request. */
  readonly number: number | undefined;
  /** What it is about, where the message says it. */
  readonly title: string | undefined;
  /** Without who owns it; undefined where only a number is said. */
  readonly branch: string | undefined;
  /** Only brings a branch up to date with the main one. */
  readonly isUpdate: boolean;
}

const PULL = /^Merge pull request #(\d{1,10}) from ([^\s/]{1,200})\/(\S{1,300})$/;
const PULLED = /^Merged in (\S{1,300}) \(pull request #(\d{1,10})\)$/;
const BRANCH =
  /^Merge (?:remote-tracking )?branch '([^']{1,300})'(?: of \S+)?(?: into '?([^']+)'?)?$/;
const MAIN = /^(?:origin\/|upstream\/)?(?:main|master|trunk|develop|dev)$/;

/** A merge in the forms of git and of the usual hosts; undefined for any other commit. */
export function mergeIn({ subject, body }: Message): Merge | undefined {
  const words = oneLine(subject);
  const title = firstLine(body);
  const pull = PULL.exec(words);
  if (pull !== null) {
    return { number: Number(pull[1]), title, branch: pull[3], isUpdate: MAIN.test(pull[3] ?? "") };
  }
  const pulled = PULLED.exec(words);
  if (pulled !== null) {
    return { number: Number(pulled[2]), title, branch: pulled[1], isUpdate: false };
  }
  const merged = BRANCH.exec(words);
  if (merged === null) return undefined;
  const [, branch = "", into] = merged;
  const number = /^See merge request \S{0,300}!(\d{1,10})$/m.exec(body)?.[1];
  return {
    number: number === undefined ? undefined : Number(number),
    title: title?.startsWith("See merge request") ? undefined : title,
    branch,
    isUpdate: MAIN.test(branch) && (into === undefined || !MAIN.test(into)),
  };
}

/** The number of the request that a commit was squashed from: `Raise the pool size (#12)`. */
export function squashedFrom(subject: string): number | undefined {
  const number = /\([#!](\d{1,10})\)$/.exec(subject.trimEnd())?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The subject as a reader wants it: of a merge what came in, and not whose branch it was. */
export function summaryOf(message: Message): string {
  const subject = oneLine(message.subject);
  const merge = mergeIn(message);
  if (merge === undefined) return subject;
  const { number, title, branch } = merge;
  const named = branch === undefined ? "a branch" : `the branch ${withoutOwner(branch)}`;
  const what = oneLine(title ?? named);
  if (number === undefined) return what;
  return title === undefined ? `#${number} (${what})` : `${what} (#${number})`;
}

/** Whose branch it is may stand before a slash, where nothing says what kind of work it is. */
function withoutOwner(branch: string): string {
  const [first = "", ...rest] = branch.split("/");
  return rest.length === 0 || KINDS.test(first) ? branch : rest.join("/");
}

const KINDS =
  /^(?:feat(?:ure)?s?|fix(?:es)?|bug(?:fix)?(?:es)?|hotfix(?:es)?|release|chore|docs?|revert|urgent|incident|outage|test|ci|refactor|support|origin)$/i;

function firstLine(body: string): string | undefined {
  const line = /^\s*(\S[^\r\n]*)/.exec(body)?.[1]?.trim();
  return line === undefined || /^[A-Z][a-z-]{0,30}-by: /.test(line) ? undefined : line;
}
