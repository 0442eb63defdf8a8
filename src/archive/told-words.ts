/** The words of a text that tell a reader what it is about: not those of its headings below the title, addresses, handles and the meta of actions. */
import { FILLER } from "./filler-words.ts";
import { eachWord } from "./search/vocabulary.ts";

/** They stand in most documents, whatever those are about; or are left of an address without `http`. */
const TELLS_NOTHING = (
  "action item owner due date done status state priority ticket bug issue type open closed declined evidence proposed " +
  "investigate mitigate repair detect prevent process assignee " +
  "http https www com org net io github gitlab html md pull commit blob tree"
).split(" ");

const HEADING = /^ {0,3}#{2,6}[ \t].*$/gm;
const ADDRESS = /(?:https?|ftp|ssh|git):\/\/[^\s<>"`)\]]+/g;
const HANDLE = /@[\p{L}\p{M}\p{N}._/-]+/gu;

/**
 * Each once, as `eachWord` hands them over. Pairs of letters and words of two are left out: to a reader they are no words.
 * @param body folded
 */
export function toldWords(body: string): Set<string> {
  const told = new Set<string>();
  const prose = body.replace(HEADING, " ").replace(ADDRESS, " ").replace(HANDLE, " ");
  eachWord(prose, (word, written) => {
    if (written.length > 2) told.add(word);
  });
  for (const words of [TELLS_NOTHING, FILLER]) {
    eachWord(words.join(" "), (word) => told.delete(word));
  }
  return told;
}

/** Of Chinese, Japanese and the like what is written in the letters of things, not of endings; longer ones are no words. */
const RUN = /[\p{sc=Han}々]{2,20}|[\p{sc=Katakana}ー]{3,20}|[\p{sc=Thai}]{3,20}/gu;
/** More tell no more. */
const MOST_RUNS = 1000;

/**
 * The words of scripts that put no blanks between them, each once, as nearly as letters tell.
 * @param body folded
 */
export function toldRuns(body: string): string[] {
  const runs = new Set<string>();
  for (const [run] of body.replace(HEADING, " ").matchAll(RUN)) {
    if (runs.size >= MOST_RUNS) break;
    runs.add(run);
  }
  return [...runs];
}
