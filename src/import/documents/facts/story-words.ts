/** Words of a timeline's entry or a summary's sentence that say which milestone it tells: only where they leave no doubt. */
import type { Milestone } from "../../../document/timeline.ts";

const HARM =
  "\\w{0,20}errors?|incident|outage|impact|downtime|degradation|disruption|interruption|issues?|problems?|errors?|failures?|symptoms?|crashes|attack|storm|unavailability|slowness|timeouts?|alerts?";

/** The harm begins. */
const STARTED: readonly RegExp[] = [
  /#started\b/,
  new RegExp(
    `\\b(?:${HARM})\\b[^.;|]{0,40}\\b(?:starts?|started|begins?|began|begun|commence[sd]?|onset|appear(?:s|ed)?|occur(?:s|red)?)\\b`,
    "i",
  ),
  /\b(?:starts?|started|starting|begins?|began|beginning)\b[^.;|]{0,40}\b(?:fail(?:ing|s|ed)?|to fail|error(?:s|ing)?|failures?|crash\w{0,5}|degrad\w{0,5}|timing out|timeouts?|experienc\w{1,4}|dropping|outage|issues?|problems?|unavailable)\b/i,
  /\b(?:start|beginning|onset) of (?:the )?(?:incident|outage|impact|downtime|disruption)\b/i,
  /\b(?:first|initial) (?:[a-z]{1,20} ){0,2}(?:errors?|failures?|failed|failing|symptoms?|crash)\b/i,
  /\b(?:goes|went|going|is|are|was|were|becomes?|became) (?:[a-z]{1,12} ){0,2}(?:down|offline|unavailable|unreachable)\b/i,
  /\b(?:stops?|stopped) (?:working|responding|creating|processing|serving|accepting|receiving)\b/i,
  /^[^\p{L}\p{N}]{0,6}(?:障害|実害|インシデント|問題)?(?:の)?(?:発生|開始)(?![元源頻原])/u,
  /(?:エラー|タイムアウト|停止|不具合|クラッシュ|遅延)(?:が|の)?発生(?![元源頻原])/,
  /障害発生|影響開始|発生開始/,
  /\b(?:first|initial) (?:log )?entr(?:y|ies) in (?:the )?logs?\b|\bførste innslag\b/i,
  /\bførste feil|\bfeil(?:en)?\b[^.;|]{0,40}\b(?:oppst(?:od|o|år)|introdusert|begynn(?:er|te)|start(?:er|et)|produksjonssatt)\b|\bbegynte å (?:feile|logge)|\bnede(?:tid)? start/i,
  /故障(?:发生|开始)|开始(?:出现|报错|失败)|发生故障|影响开始/,
];

const DETECTED: readonly RegExp[] = [
  /#detected\b/,
  /^.{0,8}(?<!未)(?:検知|検出|発覚)(?!漏|せず|でき|され?な)/u,
  /\b(?:incident|outage|issue|problem|failure) (?:is |was |first )?(?:detected|discovered|noticed)\b/i,
  /^\W{0,6}(?:detected|detection|discovered|discovery)\b/i,
  /\bfeil(?:en)? (?:ble )?oppdaget\b/i,
];

const MITIGATED: readonly RegExp[] = [
  /#mitigated\b/,
  /\b(?:incident|outage|issue|problem|impact) (?:is |was )?mitigated\b/i,
];

const RESOLVED: readonly RegExp[] = [
  /#resolved\b/,
  /\b(?:incident|outage|issue|problem) (?:is |was |has been )?(?:fully )?(?:resolved|closed|over|fixed)\b/i,
  /\bservices? (?:is |are |was |were )?(?:fully )?restored\b/i,
  /\b(?:fully|complete(?:ly)?) (?:recovered|restored|resolved)\b/i,
  /^.{0,8}(?<!部分的?に?|一部の?|暫定|仮|未)復旧(?!作業|対応|見込|予定|手順|方法|方針|せず|中|しな|できな|でき?ず|を試)/u,
  /\bfeil(?:en)? (?:er |ble )?(?:rettet|løst)\b/i,
  /\(resolved\)|\bresolved\.?$|\bback to normal\b|\bsolved the issue\b/i,
  /\b(?:services?|access|functionality|everything)\b[^.;|]{0,30}\b(?:restored|recovered|operational)\b/i,
  /\bpermanently fixed\b|\bincident close|\b(?:incident|outage|impact|downtime) (?:ends?|ended)\b|\bend of (?:the )?(?:incident|outage|impact|downtime)\b|\ball[ -]clear\b/i,
];

/** A number is an HTTP error only where its words say so: `returns 503`, `HTTP 404`, `500s`, `502 errors`. */
const HTTP_ERRORS =
  /\b(?:https?|status(?: code)?|code|returns?|returned|returning|gives?|gave|throws?|threw|(?:answer|respond|repl)\w{0,4} with|an?)[\s:]{1,2}(?:an? |http )?(?:50[0-4]|40[0-4]|429)s?\b|\b(?:50[0-4]|40[0-4]|429)(?:s\b|[\s-](?:errors?|responses?|status|codes?|bad request|unauthori[sz]ed|forbidden|not found|internal|bad gateway|service unavailable|gateway time|エラー)|エラー)|\b5xx\b/i;

/** Something is broken, whether or not it is the beginning. */
const HARM_WORDS =
  /(?:fail|\b\w{0,20}errors?\b|unhealthy|expire|crash|unavailab|outage|disrupt|\bbreaks?\b|\bbreaking\b|\bbroken?\b|\bdrop|unauthori[sz]ed|compromis|malicious|impersonat|\bstuck\b|\bhang|\bstall|\bfroze|no longer|erased|deleted|wiped|overwr|\b(?:goes|went|is|are) down\b|degrad|corrupt|\bloss\b|\blost\b|no nodes|out of (?:memory|disk|space)|timeout|times? out|\bfeil|innslag i logg|nede\b|エラー|失敗|停止|不能|クラッシュ|枯渇|失败|报错|中断|崩溃)/i;
const NOTICED =
  /\b(?:notic|detect|identif|report|alert|alarm|discover|investigat|confirm|verif|restor|resolv|fix|mitigat|rolled back|roll ?back|revert)|oppdag|melding|verifis|rettet|検知|確認|調査|復旧|対応|修正|发现|修复|恢复/i;

const CHANGED =
  /\b(?:deploy|releas|roll(?:ed|s|ing)? ?out|upgrad|migrat|merge[sd]?\b|appl(?:y|ied|ies)|publish|launch|switch(?:ed|es)|went live|produksjonssatt)|デプロイ|リリース|マージ|上线|发布|部署/i;

/** The beginning is marked as one: it counts wherever it stands. */
const MARKED =
  /#started\b|^[^\p{L}\p{N}]{0,6}(?:発生|障害発生|故障发生)(?![元源頻原])|(?:^|[.,;:!()|–—-])\W{0,6}(?:the )?(?:(?:incident|outage|impact|downtime) (?:starts?|started|begins?|began)|(?:start|beginning) of (?:the )?(?:incident|outage|impact|downtime))\W{0,4}(?:$|[.,;:!()|–—-])/iu;

/** In capitals such words are a mark, wherever they stand: `Backends melt, OUTAGE BEGINS under load`. */
const CAPITALS = {
  begins: /\b(?:OUTAGE|IMPACT|DOWNTIME|INCIDENT) (?:BEGINS?|BEGAN|STARTS?|STARTED)\b/,
  mitigated: /\b(?:OUTAGE|IMPACT|DOWNTIME|INCIDENT) MITIGATED\b/,
  ends: /\b(?:OUTAGE|IMPACT|DOWNTIME|INCIDENT) (?:ENDS?|ENDED|OVER|RESOLVED)\b/,
};
/** The incident begins where somebody calls it one, which is not when the harm does. */
const DECLARED = /\bincident (?:begins?|began|starts?|started)\b/i;

const ENDS = {
  outage: /\b(?:outage|impact|downtime) (?:is |was )?(?:ends?|ended|over)\b/i,
  incident: /\bincident (?:is |was )?(?:ends?|ended|over|close[sd]?)\b/i,
};
/** Of the harm, or of the work on it. */
export type End = keyof typeof ENDS;

/** Which of the two ends an entry tells, where it tells just one. */
export function endTold(words: string): End | undefined {
  if (!tells("resolved", words)) return undefined;
  const [isOutage, isIncident] = [ENDS.outage.test(words), ENDS.incident.test(words)];
  if (isOutage === isIncident) return undefined;
  return isOutage ? "outage" : "incident";
}

/** Does it mark that somebody called it an incident, and not that the harm began? */
export function marksDeclared(words: string): boolean {
  return DECLARED.test(words);
}

/** Something that was there before. */
const RECURS =
  /(?<!tr(?:y|ied|ies|ying) )\b(?:again|once more)\b|\bre-?occur|\brecurr|\brelaps|\b(?:igjen|på nytt|wieder|erneut|de nuevo|otra vez|novamente|de nouveau|à nouveau)(?!\p{L})|再び|再度|再発|再次/iu;

/** It is over, or somebody did it on purpose. */
const OVER =
  /\ball[ -]clear\b|\b(?:deleted|removed|erased|wiped|dropped) (?:by hand|manually)\b|\bmanually (?:deleted|removed|erased|wiped|dropped)\b|(?<!\b(?:not|never|longer|be) )\b(?:recovered|recovers|resolved)\b|\b(?:incident|outage|impact|downtime|alerts?|alarms?) (?:ends|ended|is over|was over)\b/i;

/** In characters: whether an entry is about how something was found, or comes later, shows in its first words. */
const FIRST_WORDS = 60;

/** What an entry says of when the harm began. */
export function beginningTold(
  words: string,
): "marked" | "told" | "harm" | "noticed" | "change" | "later" | undefined {
  if (MARKED.test(words) || CAPITALS.begins.test(words)) return "marked";
  const first = words.slice(0, FIRST_WORDS);
  if (RECURS.test(first)) return "later";
  if (tells("started", words)) return "told";
  if (OVER.test(first)) return "later";
  if (NOTICED.test(first)) return "noticed";
  if (HARM_WORDS.test(words) || HTTP_ERRORS.test(words)) return "harm";
  return CHANGED.test(words) ? "change" : undefined;
}

const AN_INCIDENT =
  /\b(?:incident|downtime|impact|interruption|unable to|could not|couldn't|nobody could)|\bdown\b|\bhendelse|nedetid|utilgjengelig|\bausfall|ausgefallen|nicht erreichbar|störung|障害|停止|故障|不可用/i;

/** Does it tell of harm, in so many words? */
export function tellsHarm(words: string): boolean {
  return AN_INCIDENT.test(words) || HARM_WORDS.test(words) || HTTP_ERRORS.test(words);
}

/** In part, not yet, or of something that is kept about the incident. */
const NOT_OVER =
  /\b(?:partial(?:ly)?|partly|mostly|not (?:yet |fully |completely )?(?:been |be )?(?:resolved|fixed|restored|over|recovered)|(?:will|should|might|may|could|can) (?:not )?be|to be (?:resolved|fixed|restored|recovered)|expected|hop(?:e|ed|ing)|unresolved|delvis|teilweise|ticket|action items?|follow-?ups?|post-?mortem|pull request)\b|部分|一部/i;
/** In characters. */
const BEGINNING = 160;

export const STORY_WORDS: Readonly<Partial<Record<Milestone, readonly RegExp[]>>> = {
  started: STARTED,
  detected: DETECTED,
  mitigated: MITIGATED,
  resolved: RESOLVED,
};

export function tells(milestone: Milestone, words: string): boolean {
  if (milestone === "mitigated" && CAPITALS.mitigated.test(words)) return true;
  if (milestone === "resolved" && CAPITALS.ends.test(words)) return true;
  const isTold = STORY_WORDS[milestone]?.some((pattern) => pattern.test(words)) ?? false;
  return isTold && !(milestone === "resolved" && NOT_OVER.test(words.slice(0, BEGINNING)));
}
