/** What says that an action will not be done, and why; and what words that are struck out mean. */
import { saysDone } from "../../../document/done.ts";
import { plainText } from "../../../document/inline.ts";

const STRUCK = /^[*_]{0,3}(?:~~[^~]{1,2000}~~|<(del|s|strike)>[^<]{1,2000}<\/\1>)[*_]{0,3}/i;
/** A change that somebody has made. */
const CHANGE = /\/(?:pull|pulls|merge_requests|commit|commits)\/[\da-f]/;
const CHECK = /[✅☑✔]/u;
const UNSURE = /[?？]|\b(?:not|partly|partially|almost|todo)\b/i;

/**
 * What struck words mean, by what stands beside them: a word for done, a check mark or a link to a change. People strike
 * out what is done and what is dropped alike.
 * @returns `undefined` where the words do not begin with struck ones
 */
export function struckMeaning(source: string): "done" | "unknown" | undefined {
  const words = source.trim().replace(/^[✅☑✔]\uFE0F?\s{0,3}/u, "");
  const struck = STRUCK.exec(words)?.[0];
  if (struck === undefined) return undefined;
  const rest = words.slice(struck.length);
  const said = plainText(rest, { start: 0, end: Math.min(rest.length, 4000) });
  const beside = said.replace(/^[\s()（[:：,.;–—-]{1,6}/, "");
  if (UNSURE.test(beside)) return "unknown";
  return saysDone(beside) || CHECK.test(source) || CHANGE.test(rest) ? "done" : "unknown";
}

const WORDS =
  "won['’]?t (?:do|fix|happen)|will not (?:do|fix)|wont ?(?:do|fix)|declined|decided against|rejected|not doing|abandoned|cancell?ed|dropped|obsolete|no longer needed|not needed|superseded|replaced by|out of scope|duplicate of|verworfen|abgelehnt|avvist|droppet|descartad[oa]|rechazad[oa]|cancelad[oa]|abandonnée?|annulée?|entfällt|entfallen|wird nicht (?:umgesetzt|gemacht)|nicht umgesetzt|ne sera pas fait|no se hará|não será feito|ikke aktuelt|やらない|対応しない|見送り|不採用|中止|不做|放弃|已?取消|取消済み?";
/** Behind struck words. */
const BEHIND = new RegExp(`(?:${WORDS})[:：,.\\s–—-]{0,4}(.{0,200})`, "isu");
/** At the end of the words, in brackets, behind a dash or as its status. */
const AT_END = new RegExp(
  `(?:[(（[]|\\s[–—-]\\s|(?<=[.,;]\\s{1,2}(?:status|state|statut|état|estado)\\s?:\\s))(?:${WORDS})(?:[:：,\\s–—-]{1,4}([^()（）]{1,200}))?[)）\\].]{0,2}$`,
  "isu",
);
/** Beside other facts in brackets that end the words: `(Owner: Ana, not doing)`. */
const AMONG_FACTS = new RegExp(
  `(?<=[(（[][^()（）[\\]]{1,120},\\s)(?:${WORDS})(?=[)）\\]]$)`,
  "iu",
);
/** In place of a box: `[N/A] Replace it`. */
const OPENS =
  /^[[(（](?:n\/a|not applicable|won['’]?t (?:do|fix)|wontfix|declined|rejected|dropped|cancell?ed|obsolete)[\])）]/i;
/** `WONTFIX: Replace it`, `❌ Abandonné : remplacer` */
const OPENS_LABELLED =
  /^(?:[❌🚫✗✘]\uFE0F?\s?)?(?:won['’]?t (?:do|fix)|wontfix|declined|rejected|dropped|cancell?ed|verworfen|abgelehnt|entfällt|wird nicht (?:umgesetzt|gemacht)|abandonné|annulé|cancelado|descartado|rechazado|見送り)\s?[:：](?=\s|\p{Lo})/iu;
const STATED = new RegExp(`^(?:${WORDS})(?:$|\\s?[:：,;.(（–—-])`, "iu");

/** `Cancelled`, `Won't do`, as the status of an action; behind it may stand why. */
export function saysDeclined(status: string): boolean {
  return STATED.test(status);
}

/** In characters: a reason stands at the end. */
const NEAR_END = 260;

/** @param source of the words, as written. @returns the reason; where none is given, the words that say that it is so */
export function declinedIn(source: string): string | undefined {
  const struck = STRUCK.exec(source.trim())?.[0];
  const rest = source.trim().slice(struck?.length ?? 0);
  const words = plainText(rest, { start: 0, end: Math.min(rest.length, 4000) }).trim();
  const found =
    struck === undefined
      ? (AT_END.exec(words.slice(-NEAR_END)) ??
        AMONG_FACTS.exec(words.slice(-NEAR_END)) ??
        OPENS.exec(words) ??
        OPENS_LABELLED.exec(words))
      : BEHIND.exec(words.slice(0, NEAR_END));
  if (found === null) return undefined;
  const why = (found[1] ?? "")
    .replace(/^[\s(（:：–—-]{1,6}|[\s)）.]{1,4}$/g, "")
    .replace(/\s{1,9}/g, " ");
  return (
    why.trim() ||
    found[0]
      .replace(/[()（）[\]–—]|\s-\s/g, " ")
      .replace(/\s{1,9}/g, " ")
      .replace(/^[❌🚫✗✘]\uFE0F?|[.:：\s-]{1,4}$/gu, "")
      .trim()
  );
}
