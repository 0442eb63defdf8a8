/** The words of a text that tell a reader what it is about: not those of its headings below the title, addresses, handles and the meta of actions. */
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
  eachWord(TELLS_NOTHING.join(" "), (word) => told.delete(word));
  return told;
}
