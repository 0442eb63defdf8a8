/** How bad an incident was, in all its spellings, as one of the config's severities. */
import { oneLine, shortened } from "../../../values/text.ts";
import { halfWidth } from "../../dates/scanner.ts";
import { SEVERITY_WORDS } from "./severity-words.ts";

export interface SeverityReading {
  /** One of the config's names; undefined where a word may mean several of them. */
  readonly severity: string | undefined;
  /** How it was read, where another reading would do as well. */
  readonly doubt: string | undefined;
  /** The other readings, where several stand there; the one that was taken first. */
  readonly choices?: readonly string[];
}

/** A value is short; what goes on longer is a remark. */
const LONGEST = 160;
/** `SEV-1`, `S1`, `P1`, `Severity 1`, `Level 1`, `Tier 1`; a number alone only at the beginning. */
const CODE =
  /(?<![\p{L}\p{N}])(SEV|SEVERITY|LEVEL|LVL|TIER|PRIORITY|PRIO|S|P)[\s_#-]{0,2}(\d)(?![\p{N}\p{L}%]|\.\d)/giu;
const NUMBER = /^\s{0,4}(\d)(?![\d%:/]|\.\d)/;
/** What may stand before a word that counts. */
const BEFORE_WORD = /^[\s*_"'“([:：-]{0,6}/;
const RANK_OF: ReadonlyMap<string, number> = new Map(
  SEVERITY_WORDS.flatMap((words, rank) => words.map((word): [string, number] => [word, rank])),
);
const WORDS = [...RANK_OF.keys()].sort((a, b) => b.length - a.length);

/**
 * @param value in plain words; @param severities the config's, the worst first
 * @param text of the whole document, in which a scale may be seen to begin at 0
 */
export function readSeverity(
  value: string,
  severities: readonly string[],
  text: string,
): SeverityReading | undefined {
  const said = stated(halfWidth(value.slice(0, LONGEST)).trim());
  const named = severities.find((name) => name.toLowerCase() === said.toLowerCase());
  if (named !== undefined) return { severity: named, doubt: undefined };
  if (severities.length === 0 || isChoice(said)) return undefined;
  const codes = [...said.matchAll(CODE)].map(([, scale = "", digit = ""]) =>
    rankOfCode(scale, Number(digit), severities, text),
  );
  const counted = codes[0] ?? rankOfNumber(said, severities);
  const first = counted ?? rankOfWord(said);
  if (first === undefined) return undefined;
  const all = [first, ...(codes.length === 0 ? ranksBehind(said) : codes)];
  const worst = Math.min(...all);
  const words = shortened(oneLine(value), 40);
  const isWord = counted === undefined;
  const severity = isWord
    ? ofWord(worst, severities)
    : severities[Math.min(worst, severities.length - 1)];
  if (severity === undefined)
    return { severity, doubt: `"${words}" may be any of ${severities.join(", ")}: left out` };
  if (all.some((rank) => rank !== first)) {
    const found = all.map((rank) => severities[Math.min(rank, severities.length - 1)] ?? severity);
    return {
      severity,
      doubt: `several severities stand here; ${severity} is taken, the worst of them`,
      choices: [...new Set([severity, ...found])],
    };
  }
  const isOurs = !isWord && worst < severities.length;
  return { severity, doubt: isOurs ? undefined : `"${words}" is read as ${severity}` };
}

/** A word ranks among four: the first and the last are so on any scale, the others only where there are as many, or the same words. */
function ofWord(rank: number, severities: readonly string[]): string | undefined {
  const ranks = severities.map((name) => RANK_OF.get(name.toLowerCase()));
  if (!ranks.includes(undefined)) return severities[ranks.indexOf(rank)];
  if (severities.length === SEVERITY_WORDS.length) return severities[rank];
  if (rank === 0) return severities[0];
  return rank === SEVERITY_WORDS.length - 1 ? severities.at(-1) : undefined;
}

/** `high → medium`, `low to none`: the words that the first is set against. */
function ranksBehind(said: string): number[] {
  return [...said.matchAll(AGAINST)].flatMap(({ index, 0: sign }) => {
    const behind = said.slice(index + sign.length);
    const digit = /^\s{0,2}(\d)(?![\d%:.])/.exec(behind)?.[1];
    return digit === undefined ? (rankOfWord(behind) ?? []) : Math.max(0, Number(digit) - 1);
  });
}

/** Where boxes stand, what is ticked; without what it is said not to be, and without the scale that is told behind it. */
function stated(said: string): string {
  const ticked = TICKED.exec(said)?.[1];
  return (ticked !== undefined && UNTICKED.test(said) ? ticked : said)
    .replace(LEGEND, "")
    .replace(DENIED, "")
    .trim();
}

const TICKED = /(?:\[[xX]\]|[☑✅✔☒◉●🔘])\s{0,3}([^[\]☐□○☑✅✔☒◉●🔘|/]{1,40})/u;
const UNTICKED = /\[ ?\]|[☐□○]/u;
/** `(S1 = worst)`, `(1 is the highest)` */
const LEGEND = /\([^()]{0,80}(?:=|\b(?:worst|highest|lowest|least|scale|skala)\b)[^()]{0,80}\)/gi;
const DENIED = /\b(?:not|no longer|nicht|kein)\s(?:an?\s)?(?:sev|severity|p|s)[\s-]?\d[,;]?/gi;

const AGAINST = /→|[-=]>|\s(?:to|bis|til|then|später|from)\s/g;

/** `SEV1 / SEV2 / SEV3` is what a template offers, and so is `low | medium | high`. */
function isChoice(said: string): boolean {
  const parts = said.replace(/^[[<{(]|[\]>})]$/g, "").split(/\s{0,3}(?:[|/]|\bor\b)\s{0,3}/);
  const ranks = parts.map((part) =>
    /^\W{0,4}(?:sev|severity|s|p|level)?[\s-]?\d\W{0,3}$/i.test(part) ? part : rankOfWord(part),
  );
  return parts.length > 2 && ranks.every((rank) => rank !== undefined);
}

function rankOfCode(
  scale: string,
  digit: number,
  severities: readonly string[],
  text: string,
): number {
  const letter = scale.slice(0, 1);
  const own = severities.findIndex((name) => {
    const key = name.toLowerCase().replace(/[\s_-]/g, "");
    return key === `${scale.toLowerCase()}${digit}` || key === `${letter.toLowerCase()}${digit}`;
  });
  const beginsAtZero = hasZero(text, letter);
  // Our own names are read in our own sense, unless the document counts from 0 where we count from 1.
  if (own >= 0 && !beginsAtZero) return own;
  return Math.max(0, beginsAtZero ? digit : digit - 1);
}

function hasZero(text: string, letter: string): boolean {
  return /p/i.test(letter)
    ? /(?<![A-Za-z\d_.-])P0(?![A-Za-z\d])/.test(text)
    : /(?<![A-Za-z\d_.])(?:SEV[ -]?0|S0)(?![A-Za-z\d])/.test(text);
}

/** `2 hours`, `3 services` count something: only a word for how bad it was may follow. */
function rankOfNumber(said: string, severities: readonly string[]): number | undefined {
  const [all = "", digit] = NUMBER.exec(said) ?? [];
  const behind = said.slice(all.length);
  if (digit === undefined || (/^\s\p{Ll}/u.test(behind) && rankOfWord(behind) === undefined))
    return undefined;
  const own = severities.findIndex((name) => name.replace(/\D/g, "") === digit);
  return own >= 0 ? own : Math.max(0, Number(digit) - 1);
}

/** The first word; behind a number of a score (`9.8 (Critical)`), the word in brackets. */
function rankOfWord(said: string): number | undefined {
  // Nobody has said yet how bad it was.
  if (/^none (?:yet|so far|given|assigned|set)\b/i.test(said)) return undefined;
  const start = said.toLowerCase().replace(/^(?:cvss\S{0,8}\s{0,2})?\d{1,2}\.\d\s{0,2}/, "");
  const words = start.replace(BEFORE_WORD, "");
  const found = WORDS.find((word) => words.startsWith(word) && endsAt(words, word));
  return found === undefined ? undefined : RANK_OF.get(found);
}

/** Scripts without blanks between words need another sign of an end. */
function endsAt(words: string, word: string): boolean {
  const next = words.slice(word.length, word.length + 1);
  return (
    !/[\p{L}\p{N}]/u.test(next) || (/[\u3040-\u9fff]$/.test(word) && /[度的级級（(]/.test(next))
  );
}
